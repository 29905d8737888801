/**
 * Writes files, those of a large site by a thread of its own: to make a small file takes the system about as long as it
 * takes to print a page, and both can be done at once.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Size in bytes and time of change, as `stat` gives them. */
export type State = [size: number, changed: number];
/** Absolute path and contents. */
type File = [path: string, contents: string | Uint8Array];
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
  readonly #made = new Set<string>();
  #count = 0;
  #thread: Worker | undefined;
  #batch: File[] = [];
  #listeners: Listener[] = [];
  #sent: { listeners: Listener[]; length: number }[] = [];
  #waiting = 0;
  #failure: string | undefined;
  #idle: (() => void) | undefined;

  /** Writes a file, and the folders around it; `done` is told what came of it, at once or some time before `settle` resolves. */
  write(path: string, contents: string | Uint8Array, done: Listener): void {
    if (++this.#count <= FEW || this.#waiting > WAITING || !this.#start()) {
      done(writeOne([path, contents], this.#made));
      return;
    }
    this.#batch.push([path, contents]);
    this.#listeners.push(done);
    if (this.#batch.length === BATCH) this.#send();
  }

  /** Resolves when everything is written. Throws for the first file that could not be. */
  async settle(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    if (this.#sent.length > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#thread?.terminate();
    this.#thread = undefined;
    this.#made.clear();
    this.#count = 0;
    if (this.#failure !== undefined) throw new Error(this.#failure);
  }

  /** False where there is no use for a thread, or none to be had: sources that are still TypeScript cannot be loaded by one. */
  #start(): boolean {
    if (this.#thread) return true;
    if (import.meta.url.endsWith('.ts') || availableParallelism() < 2) return false;
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
    const length = this.#batch.reduce((sum, [, contents]) => sum + contents.length, 0);
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

function writeOne([path, contents]: File, made: Set<string>): State {
  const folder = dirname(path);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(path, contents);
  const { size, mtimeMs } = statSync(path);
  return [size, mtimeMs];
}

if (!isMainThread && workerData === ROLE) {
  const made = new Set<string>();
  parentPort!.on('message', (files: File[]) => {
    const answer: Answer = files.map((file) => {
      try {
        return writeOne(file, made);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
    parentPort!.postMessage(answer);
  });
}
