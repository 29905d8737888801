/**
 * A thread that takes a part of a first build of many pages and papers: it reads the pages while the bibliography is read, and
 * writes the downloads of papers while pages are printed.
 *
 * What it has read is laid on the shelves of the cache, as if a build before had left it there, and is looked at as closely:
 * whatever does not fit, or is missing, is read again.
 */
import { receiveMessageOnPort, type MessagePort, type Worker } from 'node:worker_threads';
import type { Publication } from '../bibliography/publication.ts';
import type { DownloadsSite } from './downloads.ts';
import type { WrittenFile } from './output-folder.ts';
import type { Output } from './outputs.ts';
import type { Found, Kept, Packed, Shelf } from './packed-cache.ts';

/** What has to be known to write the downloads of papers. Of each paper its record, and the hash that goes by the name of a lazy part. */
export interface Writing {
  outputDir: string;
  site: Omit<DownloadsSite, 'publications'>;
  /** Some of the papers. */
  papers: [paper: Publication, hash: string][];
  /** With the last of them: addresses of lists in BibTeX, each with the ids of its papers. */
  lists?: [url: string, ids: string[]][];
}

/** Front matter and texts, each by the paths of their files. */
export type ShelfName = 'fronts' | 'texts';
/** What was read of some files, in the order in which it is asked for; null for a file that is to be read again. */
export type Rows = [shelf: ShelfName, rows: [path: string, kept: Kept<unknown> | null][]];

/** What the thread is given. Rows go to `port`, and null when all is read; each message is counted in the only place of `sent`. */
export interface Connection {
  /** Absolute path of the project. */
  root: string;
  port: MessagePort;
  sent: Int32Array;
}

/** A thread that was started by cli/helping.mjs, and has begun to read. */
export interface Started extends Omit<Connection, 'root'> {
  thread: Worker;
}

declare global {
  /** Handed to the program by offprint.mjs. */
  var offprint: { helper?: Started } | undefined;
}

/** Milliseconds without a sign of it after which a thread is given up. */
const PATIENCE = 3000;
/** Papers in a message: all at once would fill the memory. */
const BATCH = 200;

export class Helper {
  readonly #thread: Worker;
  readonly #port: MessagePort;
  readonly #sent: Int32Array;
  readonly #rows: Record<ShelfName, Map<string, Kept<unknown> | null>> = { fronts: new Map(), texts: new Map() };
  #reads = true;

  constructor({ thread, port, sent }: Started) {
    this.#thread = thread;
    this.#port = port;
    this.#sent = sent;
  }

  /** A shelf that holds what was read besides what it holds already; whoever asks for it waits until it is there. */
  shelf<T>(name: ShelfName, inner: Shelf<T>): Shelf<T> {
    return new ReadShelf(inner, this.#rows[name] as Map<string, Kept<T> | null>, (path) => this.#wait(name, path));
  }

  /**
   * Has the downloads of all papers written, and lists of some in BibTeX; resolves to what was written, or undefined where it could
   * not be. It ends with that.
   */
  write(
    { publications, settings, origin, prefix }: DownloadsSite,
    lists: readonly Pick<Output, 'url' | 'papers'>[],
    outputDir: string,
  ): Promise<readonly WrittenFile[] | undefined> {
    if (this.#thread.threadId < 0) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const all: WrittenFile[] = [];
      let sent = 0;
      const send = (): void => {
        const papers = publications.slice(sent, (sent += BATCH)).map((paper): Writing['papers'][number] => [paper, paper.hash]);
        const batch: Writing = { outputDir, site: { settings, origin, prefix }, papers };
        if (sent >= publications.length) batch.lists = lists.map(({ url, papers = [] }) => [url, papers.map(({ id }) => id)]);
        this.#thread.postMessage(batch);
      };
      this.#thread.ref();
      this.#thread.on('message', (files: readonly WrittenFile[]) => {
        for (const file of files) all.push(file);
        if (sent < publications.length) send();
        else resolve(all);
      });
      this.#thread.once('exit', () => resolve(undefined));
      send();
    });
  }

  /** Waits until it is known what was read of a file, or that nothing will be. */
  #wait(name: ShelfName, path: string): void {
    const rows = this.#rows[name];
    while (this.#reads && !rows.has(path)) {
      const seen = Atomics.load(this.#sent, 0);
      this.#receive();
      if (this.#reads && !rows.has(path)) this.#reads = Atomics.wait(this.#sent, 0, seen, PATIENCE) !== 'timed-out';
    }
  }

  #receive(): void {
    for (let found = receiveMessageOnPort(this.#port); found; found = receiveMessageOnPort(this.#port)) {
      const message = found.message as Rows | null;
      if (message) for (const [path, kept] of message[1]) this.#rows[message[0]].set(path, kept);
      else this.#reads = false;
    }
  }
}

class ReadShelf<T> implements Shelf<T> {
  readonly #inner: Shelf<T>;
  readonly #rows: Map<string, Kept<T> | null>;
  readonly #wait: (path: string) => void;

  constructor(inner: Shelf<T>, rows: Map<string, Kept<T> | null>, wait: (path: string) => void) {
    this.#inner = inner;
    this.#rows = rows;
    this.#wait = wait;
  }

  get(path: string, stamp: string): Found<T> | undefined {
    this.#wait(path);
    const kept = this.#rows.get(path);
    if (kept?.stamp !== stamp) return this.#inner.get(path, stamp);
    return { facts: kept.facts, text: () => kept.text, bytes: () => Buffer.from(kept.text) };
  }

  keep(path: string): void {
    const kept = this.#rows.get(path);
    if (kept) this.#inner.set(path, kept);
    else this.#inner.keep(path);
    this.#rows.delete(path);
  }

  set(path: string, kept: Kept<T>): Packed | undefined {
    this.#rows.delete(path);
    return this.#inner.set(path, kept);
  }

  save(): void {
    this.#inner.save();
  }
}
