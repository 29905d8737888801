/**
 * What the command line wants to know of a build under way, without knowing Eleventy.
 */
import type { Problem } from '../problems.ts';
import type { Summary } from '../site/workshop.ts';

export interface Run {
  /** Print everything, write nothing. */
  dry: boolean;
  finished(summary: Summary): void;
  /** What came up while files were made for which no page waits. */
  late(problems: readonly Problem[]): void;
  serving(address: string): void;
}

/** Replaced by the command line; silent where Eleventy is started by itself. */
export const run: Run = {
  dry: false,
  finished: () => undefined,
  late: () => undefined,
  serving: () => undefined,
};
