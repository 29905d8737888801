/** Brings what was printed to the output folder, file by file. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { outputPath } from '../../content/addresses.ts';
import { measured } from '../../profile.ts';
import { NOT_MADE } from '../edition/guard.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Made, Output } from './outputs.ts';

/** So many files are written before anybody else has a turn. */
const AT_ONCE = 20;

export class Delivery {
  readonly #folder: OutputFolder;
  readonly #tick: () => void;
  readonly #waiting: Promise<void>[] = [];

  /** `tick` is called after every output. */
  constructor(folder: OutputFolder, tick: () => void) {
    this.#folder = folder;
    this.#tick = tick;
  }

  /** Makes and writes each in turn; what another thread makes is written when it is there. */
  async all(outputs: readonly Pick<Output, 'url' | 'contents' | 'made'>[]): Promise<void> {
    for (const [place, { url, contents, made }] of outputs.entries()) {
      if (made) this.#put(outputPath(url), made());
      else this.#take(outputPath(url), contents());
      this.#tick();
      // What works meanwhile has to be heard.
      if (place % AT_ONCE === AT_ONCE - 1) await nextTurn();
    }
  }

  /** Resolves when what was waited for is written; throws for the first that could not be made. */
  async settle(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  #take(path: string, contents: ReturnType<Output['contents']>): void {
    if (!(contents instanceof Promise)) return this.file(path, contents);
    const written = contents.then((made) => this.file(path, made));
    // Thrown by `settle`, which is not asked yet.
    written.catch(() => undefined);
    this.#waiting.push(written);
  }

  /** Writes a file, unless the same bytes are there, or it could not be made. */
  file(path: string, contents: string | Uint8Array): void {
    if (contents === NOT_MADE) return;
    measured('writing', () => this.#folder.write(path, contents));
  }

  /** Writes a file that is known before it is made, unless it is there. */
  #put(path: string, output: Made): void {
    const reserved = this.#folder.lacks(path) ? output.reserve?.() : undefined;
    if (reserved) {
      measured('writing', () => this.#folder.write(path, reserved.text, reserved.place));
      return;
    }
    const { stamp } = output;
    if (stamp !== undefined && measured('writing', () => this.#folder.holds(path, stamp))) return;
    const made = output.contents();
    if (made === NOT_MADE) return;
    measured('writing', () => this.#folder.write(path, made, stamp));
  }
}
