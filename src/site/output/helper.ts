/**
 * A thread that takes a part of a first build of many pages and papers: it reads the pages while the bibliography is read, and
 * writes the downloads of papers while pages are printed.
 *
 * What it has read is laid on the shelves of the cache, as if a build before had left it there, and is looked at as closely:
 * whatever does not fit, or is missing, is read again.
 */
import { receiveMessageOnPort, type MessagePort, type Worker } from 'node:worker_threads';
import type { DownloadsSite } from './downloads.ts';
import { DownloadsApart } from './downloads-apart.ts';
import type { Output } from './outputs.ts';
import type { Found, Kept, Packed, Shelf } from '../cache/packed-cache.ts';

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

/** Milliseconds without a sign of it after which a thread is given up. */
const PATIENCE = 3000;

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

  /** Has the downloads of all papers written, and lists of some in BibTeX. It ends with that. */
  write(site: DownloadsSite, lists: readonly Pick<Output, 'url' | 'papers'>[], outputDir: string): DownloadsApart {
    return new DownloadsApart(this.#thread, site, lists, outputDir);
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
