/**
 * The downloads of papers, which are written by two: by a thread from the first paper on, and by the build from the last on when it has
 * printed all its pages. How long a disk takes to make a small file differs tenfold between machines, so nobody can say beforehand
 * who will be ready first.
 */
import type { Worker } from 'node:worker_threads';
import type { Publication } from '../../bibliography/publication.ts';
import { paperTexts, type DownloadsSite, type PaperTexts } from './downloads.ts';
import type { WrittenFile } from './output-folder.ts';
import type { Output } from './outputs.ts';

/** What the thread has to know to write the downloads of papers. Of each paper its record, and the hash that goes by the name of a lazy part. */
export interface Writing {
  outputDir: string;
  site: Omit<DownloadsSite, 'publications'>;
  /** Some of the papers, in the order of the site. */
  papers: [paper: Publication, hash: string][];
  /** With the last message. */
  rest?: {
    /** Papers after those, whose own downloads others have written. */
    papers: [paper: Pick<Publication, 'id' | 'hash' | 'versions'>, texts: PaperTexts][];
    /** Addresses of lists in BibTeX, each with the ids of its papers. */
    lists: [url: string, ids: string[]][];
  };
}

/** Papers in a message: all at once would fill the memory. The next one waits until the build looks up from a page. */
const BATCH = 200;
/** Papers that are taken from the thread at once, and how many have to be left for the first: to write one a library has to be loaded. */
const TAKEN = 20;
const WORTHWHILE = 100;

export class DownloadsApart {
  /** What the thread has written; undefined where it could not: then nothing of it counts. */
  readonly written: Promise<readonly WrittenFile[] | undefined>;
  readonly #thread: Worker;
  readonly #site: DownloadsSite;
  readonly #lists: readonly Pick<Output, 'url' | 'papers'>[];
  readonly #outputDir: string;
  /** The thread has those before `#sent`; those from `#end` on have been taken. */
  #sent = 0;
  #end: number;
  #complete = false;

  /** @param lists downloads of several papers in BibTeX, and their addresses */
  constructor(thread: Worker, site: DownloadsSite, lists: readonly Pick<Output, 'url' | 'papers'>[], outputDir: string) {
    this.#thread = thread;
    this.#site = site;
    this.#lists = lists;
    this.#outputDir = outputDir;
    this.#end = site.publications.length;
    this.written = thread.threadId < 0 ? Promise.resolve(this.#giveUp()) : this.#begin();
  }

  /** Takes some papers from the thread, whose downloads the caller will write; none when it has begun with the last. */
  take(): readonly Publication[] {
    const { publications } = this.#site;
    const left = this.#end - this.#sent;
    if (left < (this.#end < publications.length ? 1 : WORTHWHILE)) return [];
    const end = this.#end;
    this.#end -= Math.min(left, TAKEN);
    return publications.slice(this.#end, end);
  }

  #begin(): Promise<readonly WrittenFile[] | undefined> {
    return new Promise((resolve) => {
      const all: WrittenFile[] = [];
      this.#thread.ref();
      this.#thread.on('message', (files: readonly WrittenFile[]) => {
        for (const file of files) all.push(file);
        if (this.#complete) resolve(all);
        else this.#send();
      });
      this.#thread.once('exit', () => resolve(this.#giveUp()));
      this.#send();
    });
  }

  /** Nothing is left to be shared: what a thread leaves behind has to be written whole. */
  #giveUp(): undefined {
    this.#sent = this.#end;
  }

  #send(): void {
    const { publications, settings, origin, prefix } = this.#site;
    const from = this.#sent;
    this.#sent = Math.min(from + BATCH, this.#end);
    this.#complete = this.#sent === this.#end;
    const message: Writing = {
      outputDir: this.#outputDir,
      site: { settings, origin, prefix },
      papers: publications.slice(from, this.#sent).map((paper) => [paper, paper.hash]),
      ...(this.#complete && { rest: this.#rest() }),
    };
    this.#thread.postMessage(message);
  }

  #rest(): Writing['rest'] {
    return {
      papers: this.#site.publications.slice(this.#end).map((paper) => {
        const { id, hash, versions } = paper;
        return [{ id, hash, versions }, paperTexts(this.#site, paper)];
      }),
      lists: this.#lists.map(({ url, papers = [] }) => [url, papers.map(({ id }) => id)]),
    };
  }
}
