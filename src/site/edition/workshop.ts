/**
 * From the user's files to finished pages. A workshop lives as long as the command; each build opens an edition in it.
 */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Problem } from '../../problems.ts';
import { slashed } from '../address.ts';
import { Edition } from './edition.ts';
import { lastChange } from '../last-change.ts';
import { SiteMemory } from '../cache/memory.ts';
import type { Helper } from '../output/helper.ts';
import { OutputFolder } from '../output/output-folder.ts';
import { ServedSite } from './served.ts';

export interface WorkshopOptions {
  /** Absolute path of the project. */
  root: string;
  /** `serve` shows drafts, and prints problems onto the pages. */
  mode: 'build' | 'serve';
  /** Path prefix as Eleventy knows it. */
  prefix: string;
  /** Folder that is written, absolute or relative to the root. */
  outputDir: string;
  /** Print everything, so that every problem is found, but write nothing. */
  dry?: boolean;
  /** Told after every page and file. */
  progress?: (done: number, of: number) => void;
  /** yyyy-mm-dd of the last change to the user's files, for whoever has begun to look it up. */
  lastChange?: Promise<string | undefined>;
  /** A thread that whoever began the build has started. */
  helper?: Helper;
  /** Folders that are published as they are, by somebody else. */
  copied?: () => readonly string[];
}

/** What a build came to, for the closing line. */
export interface Summary {
  pages: number;
  papers: number;
  seconds: number;
  problems: readonly Problem[];
  /** Pages that were printed; the others were known from the build before. */
  printed: number;
}

export class Workshop {
  readonly #options: WorkshopOptions & { outputDir: string };
  readonly #folder: OutputFolder;
  readonly #memory: SiteMemory;
  readonly #lastChange: Promise<string | undefined>;

  constructor(options: WorkshopOptions) {
    const outputDir = resolve(options.root, options.outputDir);
    this.#options = { ...options, prefix: slashed(options.prefix), outputDir };
    this.#memory = new SiteMemory(options.root);
    this.#lastChange = options.lastChange ?? lastChange(options.root);
    // One list an output folder: builds for several hosts do not sweep each other's.
    const name = createHash('sha256').update(relative(options.root, outputDir)).digest('hex').slice(0, 12);
    const record = join(options.root, '.cache/written', `${name}.json`);
    this.#folder = new OutputFolder(outputDir, { dry: options.dry === true, record });
  }

  /** Reads the user's files anew and returns what will be printed from them. */
  async open(): Promise<Edition> {
    if (this.#options.mode === 'build') this.#memory.forget();
    const edition = new Edition(this.#options, this.#folder, this.#memory, await this.#lastChange);
    await edition.prepare();
    return edition;
  }

  /** Reads the user's files anew for a server. */
  async serve(): Promise<{ edition: Edition; served: ServedSite }> {
    const edition = await this.open();
    return { edition, served: new ServedSite(edition, { root: this.#options.root, memory: this.#memory, copied: this.#options.copied }) };
  }
}
