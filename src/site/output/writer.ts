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

/** Files as the thread is handed them: the bytes of each lie in the tray from one place to another. */
interface Message {
  tray: Uint8Array;
  files: (Omit<File, 'contents'> & { from: number; to: number })[];
}

/** What became of each file of a message, in order: its state, or why it could not be written. */
type Answer = (State | string)[];

/** Tells the thread that was started for this from any other that loads this file. */
const ROLE = 'offprint-writer';
/** So many files are written before a thread is worth its start. */
const FEW = 100;
/** Files in a message. */
const BATCH = 32;
/**
 * Bytes of a tray, and how many trays there are; what finds no room is written at once. The threads share their memory and use it
 * again and again: to hand over texts would take new memory for each of them twice, which costs more than to make bytes of them.
 */
const TRAY = 1 << 20;
const TRAYS = 4;
const encoder = new TextEncoder();

type Listener = (state: State) => void;

/** What is handed over together, and who is to be told of each file. */
interface Batch extends Message {
  listeners: Listener[];
}

export class Writer {
  readonly #desk = new Desk();
  #count = 0;
  #thread: Worker | undefined;
  /** Trays that wait to be filled. */
  #free: Uint8Array[] = [];
  #batch: Batch | undefined;
  #sent: Batch[] = [];
  #failure: string | undefined;
  #idle: (() => void) | undefined;

  /** Writes a file, and the folders around it; `done` is told what came of it, at once or some time before `settle` resolves. */
  write(file: File, done: Listener): void {
    if (++this.#count <= FEW || !this.#start() || !this.#hand(file, done)) done(this.#desk.write(file));
  }

  /** Resolves when everything is written. Throws for the first file that could not be. */
  async settle(): Promise<void> {
    this.#send();
    if (this.#sent.length > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#thread?.terminate();
    this.#thread = undefined;
    this.#free = [];
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
    this.#free = Array.from({ length: TRAYS }, () => new Uint8Array(new SharedArrayBuffer(TRAY)));
    this.#thread.on('message', (answer: Answer) => this.#hear(answer));
    this.#thread.on('error', (error) => {
      this.#failure ??= String(error);
      this.#sent = [];
      this.#idle?.();
    });
    return true;
  }

  /** Puts a file on a tray; false where none has room for it. */
  #hand({ contents, ...file }: File, done: Listener): boolean {
    const batch = (this.#batch ??= this.#newBatch());
    if (!batch) return false;
    const { tray, files, listeners } = batch;
    const from = files.at(-1)?.to ?? 0;
    const length = put(contents, tray.subarray(from));
    if (length === undefined) {
      if (from === 0) return false;
      this.#send();
      return this.#hand({ contents, ...file }, done);
    }
    files.push({ ...file, from, to: from + length });
    listeners.push(done);
    if (files.length === BATCH) this.#send();
    return true;
  }

  #newBatch(): Batch | undefined {
    const tray = this.#free.pop();
    return tray && { tray, files: [], listeners: [] };
  }

  #send(): void {
    if (!this.#batch?.files.length) return;
    const { tray, files } = this.#batch;
    this.#thread!.postMessage({ tray, files } satisfies Message);
    this.#sent.push(this.#batch);
    this.#batch = undefined;
  }

  #hear(answer: Answer): void {
    const { tray, listeners } = this.#sent.shift()!;
    this.#free.push(tray);
    for (const [place, state] of answer.entries()) {
      if (typeof state === 'string') this.#failure ??= state;
      else listeners[place]!(state);
    }
    if (this.#sent.length === 0) this.#idle?.();
  }
}

/** Lays contents at the beginning of a place; returns how many bytes they take, or undefined where it is too small. */
function put(contents: string | Uint8Array, place: Uint8Array): number | undefined {
  if (typeof contents === 'string') {
    const { read, written } = encoder.encodeInto(contents, place);
    return read === contents.length ? written : undefined;
  }
  if (contents.length > place.length) return undefined;
  place.set(contents);
  return contents.length;
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
  parentPort!.on('message', ({ tray, files }: Message) => {
    const answer: Answer = files.map(({ from, to, ...file }) => {
      try {
        return desk.write({ ...file, contents: tray.subarray(from, to) });
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
    parentPort!.postMessage(answer);
  });
}
