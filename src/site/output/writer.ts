/**
 * Writes files, those of a large site by a thread of its own: to make a small file takes the system about as long as it
 * takes to print a page, and both can be done at once.
 */
import { closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { sumOf } from '../cache/packed-cache.ts';

/** Size in bytes and time of change, as `stat` gives them; and the sum of what was put into a pack, if it could be. */
export interface State {
  size: number;
  changed: number;
  sum?: string | undefined;
}

interface File {
  /** Absolute. */
  path: string;
  contents: string | Uint8Array;
  /** A pack of the cache that is to hold the same, and where in it; see packed-cache.ts. */
  pack?: string;
  start?: number;
}

/** What became of each file of a message, in order: its state, or why it could not be written. */
type Answer = (State | string)[];

/** Tells the thread that was started for this from any other that loads this file. */
const ROLE = 'offprint-writer';
/** So many files are written before a thread is worth its start. */
const FEW = 100;
/** Files in a message. */
const BATCH = 32;
/** Characters and bytes that may wait; beyond them files are written at once, for they fill the memory. */
const WAITING = 4_000_000;

type Listener = (state: State) => void;

export class Writer {
  readonly #desk = new Desk();
  #count = 0;
  #thread: Worker | undefined;
  #batch: File[] = [];
  #listeners: Listener[] = [];
  #sent: { listeners: Listener[]; length: number }[] = [];
  #waiting = 0;
  #failure: string | undefined;
  #idle: (() => void) | undefined;

  /** Writes a file, and the folders around it; `done` is told what came of it, at once or some time before `settle` resolves. */
  write(file: File, done: Listener): void {
    if (++this.#count <= FEW || this.#waiting > WAITING || !this.#start()) {
      done(this.#desk.write(file));
      return;
    }
    this.#batch.push(file);
    this.#listeners.push(done);
    if (this.#batch.length === BATCH) this.#send();
  }

  /** Resolves when everything is written. Throws for the first file that could not be. */
  async settle(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    if (this.#sent.length > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#thread?.terminate();
    this.#thread = undefined;
    this.#desk.close();
    this.#count = 0;
    if (this.#failure !== undefined) throw new Error(this.#failure);
  }

  /** False where there is no use for a thread, or none to be had: sources that are still TypeScript cannot be loaded by one, and one is enough. */
  #start(): boolean {
    if (this.#thread) return true;
    if (import.meta.url.endsWith('.ts') || !isMainThread || availableParallelism() < 2) return false;
    this.#thread = new Worker(new URL('./writer.cjs', import.meta.url), {
      workerData: ROLE,
      // What passes through it is gone at once.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    this.#thread.on('message', (answer: Answer) => this.#hear(answer));
    this.#thread.on('error', (error) => {
      this.#failure ??= String(error);
      this.#sent = [];
      this.#idle?.();
    });
    return true;
  }

  #send(): void {
    const length = this.#batch.reduce((sum, { contents }) => sum + contents.length, 0);
    this.#waiting += length;
    this.#sent.push({ listeners: this.#listeners, length });
    this.#thread!.postMessage(this.#batch);
    this.#batch = [];
    this.#listeners = [];
  }

  #hear(answer: Answer): void {
    const { listeners, length } = this.#sent.shift()!;
    this.#waiting -= length;
    for (const [place, state] of answer.entries()) {
      if (typeof state === 'string') this.#failure ??= state;
      else listeners[place]!(state);
    }
    if (this.#sent.length === 0) this.#idle?.();
  }
}

/** Where files are written, here or in the thread. */
class Desk {
  /** Folders that are there. */
  readonly #made = new Set<string>();
  /** Packs that are open, by their paths. */
  readonly #packs = new Map<string, number>();

  write({ path, contents, pack, start }: File): State {
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
    writeFileSync(path, bytes);
    const { size, mtimeMs } = statSync(path);
    return { size, changed: mtimeMs, ...(pack !== undefined && { sum: this.#keep(bytes, pack, start!) }) };
  }

  /** The sum of bytes that were put into a pack; undefined where they could not be, which is no reason to have no site. */
  #keep(bytes: Uint8Array, pack: string, start: number): string | undefined {
    try {
      let file = this.#packs.get(pack);
      if (file === undefined) this.#packs.set(pack, (file = openSync(pack, 'r+')));
      return writeSync(file, bytes, 0, bytes.length, start) === bytes.length ? sumOf(bytes) : undefined;
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#made.clear();
    for (const file of this.#packs.values()) closeSync(file);
    this.#packs.clear();
  }
}

if (!isMainThread && workerData === ROLE) {
  const desk = new Desk();
  parentPort!.on('message', (files: File[]) => {
    const answer: Answer = files.map((file) => {
      try {
        return desk.write(file);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
    parentPort!.postMessage(answer);
  });
}
