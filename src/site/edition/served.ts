/**
 * An edition as a server shows it: nothing is printed before somebody asks for it, and everything after that, a page at
 * a time, so that every mistake is told.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { outputPath } from '../../content/addresses.ts';
import type { Page } from '../../content/page.ts';
import type { Problem } from '../../problems.ts';
import type { Edition } from './edition.ts';
import type { SiteMemory } from '../cache/memory.ts';
import type { Output } from '../output/outputs.ts';
import type { Summary } from './workshop.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Media types (https://www.iana.org/assignments/media-types) of what a site holds besides pages. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/**
 * Address at which the server answers with a script that shows the problems over the page. Its query names the edition
 * that the page was printed from, so that a page which was fetched while the next one opened is told to fetch itself anew.
 */
export const PROBLEMS_SCRIPT = '/.offprint/problems.js';

/** Where the page of this address and the error page could not be made; the problems show over it. */
const EMPTY = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page could not be made</title></head><body></body></html>';

/** Pages link to it where it is. */
const OWN_STYLES = 'assets/site.css';

interface ServedOptions {
  root: string;
  memory: SiteMemory;
  /** As of the workshop. */
  copied?: (() => readonly string[]) | undefined;
}

export class ServedSite {
  /** Tells this edition from others. */
  readonly id = randomUUID().slice(0, 8);
  readonly #edition: Edition;
  readonly #options: ServedOptions;
  readonly #hasOwnStyles: boolean;
  /** By the path of the file that a build would write. */
  readonly #pages = new Map<string, Page>();
  readonly #outputs = new Map<string, Output>();
  /** Pages that were printed since files were last published. */
  #shown: Page[] = [];
  #surveyed: () => void = () => undefined;
  /** Settles when everything was printed once, or this edition is out of date. */
  readonly surveyed = new Promise<void>((resolve) => (this.#surveyed = resolve));
  #current = true;
  #summary: Summary | undefined;
  #ofAssets: readonly Problem[] = [];
  #ofOthers: readonly Problem[] = [];
  /** Paths of what lies in the output folder. */
  readonly #others = new Set<string>();

  constructor(edition: Edition, options: ServedOptions) {
    this.#edition = edition;
    this.#options = options;
    this.#hasOwnStyles = existsSync(join(options.root, OWN_STYLES));
    for (const page of edition.site.pages) if (page.source !== '') this.#pages.set(outputPath(page.url), page);
    for (const output of edition.outputs) this.#outputs.set(outputPath(output.url), output);
  }

  /**
   * What stands at an address (root-relative, decoded, without prefix). Undefined where the server is to look for a file
   * itself: in the folder of pictures and files.
   */
  async answer(path: string): Promise<Answer | undefined> {
    const file = outputPath(path);
    const contents = (await this.#contents(file)) ?? (await this.#asset(file));
    if (contents !== undefined) return this.#answer(200, file, contents);
    if (!path.endsWith('/') && (await this.#contents(`${file}/index.html`)) !== undefined) {
      return { status: 301, headers: { Location: this.#edition.url(`${path}/`) }, body: '' };
    }
    await this.#publishFiles();
    // Not whatever lies in the output folder: pages of an earlier build that are gone lie there, too.
    if (this.#others.has(file) || this.copied(path) !== undefined) return undefined;
    return this.#answer(404, '404.html', (await this.#contents('404.html')) ?? EMPTY);
  }

  /** The file, as a path from the project's root, that is published as it is at an address (as of `answer`). */
  copied(path: string): string | undefined {
    const file = outputPath(path);
    if (path.includes('..') || !this.#options.copied?.().some((folder) => file.startsWith(`${folder}/`))) return undefined;
    return statSync(join(this.#options.root, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
  }

  /** Has the mistakes shown that somebody else has found, in place of those of the last time. */
  tell(problems: readonly Problem[]): void {
    this.#ofOthers = problems;
  }

  /** Counts files that somebody else has written to the output folder: paths within it. */
  also(paths: Iterable<string>): void {
    for (const path of paths) this.#others.add(path);
  }

  /** Prints everything that was not asked for yet; undefined where this edition went out of date before the end. */
  async survey(): Promise<Summary | undefined> {
    for (const page of this.#pages.values()) {
      if (!this.#current) return undefined;
      this.#edition.survey(page);
      this.#shown.push(page);
      await nextTurn();
    }
    for (const output of [...this.#outputs.values()].sort((one, other) => Number(one.late === true) - Number(other.late === true))) {
      if (!this.#current) return undefined;
      await (output.made ? output.made() : output.contents());
      await nextTurn();
    }
    await this.#assets();
    await this.#publishFiles();
    if (!this.#current) return undefined;
    const summary = this.#edition.summary();
    this.#summary = summary;
    this.#surveyed();
    return { ...summary, problems: this.#problems };
  }

  /** Whether what was saved (paths from the project's root) is nothing but style sheets, which no page is printed from. */
  concernsStyles(saved: readonly string[]): boolean {
    const files = saved.map((file) => file.replace(/^\.\//, ''));
    return files.length > 0 && this.#hasOwnStyles === existsSync(join(this.#options.root, OWN_STYLES))
      && files.every((file) => file === OWN_STYLES || /^assets\/theme\/[\w-]+\.css$/.test(file));
  }

  /** Bundles style sheets that have changed, alone; undefined where this edition went out of date meanwhile. */
  async restyle(): Promise<Summary | undefined> {
    await this.allProblems();
    return this.#summary && this.#current ? { ...this.#summary, problems: this.#problems } : undefined;
  }

  /** Everything that is wrong, when all has been looked at. */
  async allProblems(): Promise<readonly Problem[]> {
    await Promise.all([this.#assets(), this.surveyed]);
    return this.#problems;
  }

  get #problems(): readonly Problem[] {
    return [...this.#edition.problems.list, ...this.#ofOthers, ...this.#ofAssets];
  }

  /** Ends the survey: another edition has taken the place of this one. */
  close(): void {
    this.#current = false;
    this.#surveyed();
  }

  #answer(status: number, file: string, contents: string | Uint8Array): Answer {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const script = `<script async src="${this.#edition.url(PROBLEMS_SCRIPT)}?edition=${this.id}"></script>`;
    const body = typeof contents === 'string' && type.startsWith('text/html') ? contents.replace(/<\/body>/i, (end) => script + end) : contents;
    return { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' }, body };
  }

  async #contents(file: string): Promise<string | Uint8Array | undefined> {
    const page = this.#pages.get(file);
    if (page) this.#shown.push(page);
    const contents = page ? this.#edition.print(page) : await this.#outputs.get(file)?.contents();
    return contents?.length === 0 ? undefined : contents;
  }

  /** Pictures are made when the first of them is asked for, with all that were named until then. */
  async #publishFiles(): Promise<void> {
    const shown = this.#shown;
    this.#shown = [];
    this.also((await this.#edition.publishFiles(shown)).map(outputPath));
  }

  async #asset(file: string): Promise<string | Uint8Array | undefined> {
    return file.startsWith('assets/') && !file.startsWith('assets/images/') ? (await this.#assets()).get(file) : undefined;
  }

  /** Style sheets and scripts by path. */
  async #assets(): Promise<ReadonlyMap<string, Uint8Array>> {
    const { files, problems } = await this.#options.memory.assets.bundles();
    this.#ofAssets = problems;
    return files;
  }
}
