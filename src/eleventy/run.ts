/**
 * What the command line wants to know of a build under way, without knowing Eleventy.
 */
import type { Helper } from '../site/output/helper.ts';
import type { Problem } from '../problems.ts';
import type { Summary } from '../site/edition/workshop.ts';

export interface Run {
  /** Print everything, write nothing. */
  dry: boolean;
  /** Write the pages of Markdown files. */
  pages: boolean;
  /** A thread that takes a part of the work. */
  helper?: Helper;
  /** So many files of so many are made. */
  progress?: (done: number, of: number) => void;
  finished(summary: Summary): void;
  /** Nothing came of a save; the site is served as it was. */
  failed(problem: Problem): void;
  /** Print pages when they are asked for, instead of writing them all. */
  onRequest: boolean;
  serving(address: string): void;
  /** Resolves when the server answers. */
  listening: Promise<void>;
}

/** Replaced by the command line; silent where Eleventy is started by itself. */
export const run: Run = {
  dry: false,
  pages: true,
  onRequest: false,
  finished: () => undefined,
  failed: () => undefined,
  serving: () => undefined,
  listening: Promise.resolve(),
};
