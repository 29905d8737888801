/**
 * Many texts kept between builds in two files: what they are in `<name>.json`, the texts one after another in a pack
 * beside it. One file each would cost more to open than the texts cost to make.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync, writevSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Problems } from '../../problems.ts';
import { writeWhole } from '../../whole-file.ts';

/** Something kept: `stamp` says what it was made from, `facts` is what else is to be known of it. */
export interface Kept<T> {
  stamp: string;
  facts: T;
  text: string;
}

/** Something that was found. */
export interface Found<T> {
  facts: T;
  /** Stands for the text. */
  sum?: string;
  /** Undefined where the text has been damaged since it was kept. */
  text(): string | undefined;
  /** The same in UTF-8. */
  bytes(): Uint8Array | undefined;
}

/** A text that is kept, as it is written. */
export interface Packed {
  sum: string;
  /** In UTF-8. */
  bytes: Uint8Array;
}

/** A place in a pack for a text that somebody else writes there. */
export interface Place {
  /** Absolute path of the pack. */
  pack: string;
  start: number;
  /** To be told the sum of the text when it is written, or undefined where it could not be; what is never told is not kept. */
  filled(sum: string | undefined): void;
}

/** Where things are kept by name. */
export interface Shelf<T> {
  /** What is kept under a name, if it has this stamp. */
  get(name: string, stamp: string): Found<T> | undefined;
  /** Has what was kept under a name stay. */
  keep(name: string): void;
  /** Keeps something in place of what had this name; returns its text as it is kept, if it is. */
  set(name: string, kept: Kept<T>): Packed | undefined;
  /** Keeps something whose text, of so many bytes in UTF-8, is written by somebody else. */
  reserve?(name: string, kept: Omit<Kept<T>, 'text'>, length: number): Place | undefined;
  /** Ends what this build keeps. Call once. */
  save(): void;
}

/** As it stands in the index: text as place in the pack, with its sum. */
type Row = [stamp: string, facts: unknown, start: number, length: number, sum: string];
/** No text has it. */
const UNFILLED = '';

interface Index {
  /** File name of the pack. */
  pack: string;
  /** Bytes in it. */
  size: number;
  rows: Record<string, Row>;
}

/** A pack that is being written: `size` bytes of it are taken, of which the last `length` still wait. */
interface Pack {
  path: string;
  file: number;
  size: number;
  waiting: Buffer[];
  length: number;
}

const NOTHING = Buffer.alloc(0);

/** Bytes that are gathered before they are written. */
const AT_ONCE = 1_000_000;

/** Milliseconds for which a pack is not written to once it is complete. */
const SETTLED = 60_000;

export class PackedCache<T> implements Shelf<T> {
  readonly #folder: string;
  readonly #name: string;
  readonly #problems: Problems;
  /** What is kept this time: rows of the pack that was there, and of the one that is being written. */
  readonly #kept = new Map<string, { row: Row; old: boolean }>();
  #rows: ReadonlyMap<string, Row> = new Map();
  #told = false;
  #old: number | undefined;
  #new: Pack | undefined;

  /** Opens what is there; a damaged or foreign cache is thrown away, which `problems` is told. */
  constructor(folder: string, name: string, problems: Problems) {
    this.#folder = folder;
    this.#name = name;
    this.#problems = problems;
    let written: string;
    try {
      written = readFileSync(this.#path, 'utf8');
    } catch {
      return;
    }
    try {
      const index = parse(written);
      // Texts are read when they are asked for: together they may be larger than everything else in memory.
      this.#old = openSync(join(folder, index.pack), 'r');
      if (fstatSync(this.#old).size !== index.size) throw new Error('its texts are incomplete');
      this.#rows = new Map(Object.entries(index.rows));
    } catch (error) {
      this.#discard((error as Error).message);
    }
  }

  get(name: string, stamp: string): Found<T> | undefined {
    const row = this.#rows.get(name);
    if (row?.[0] !== stamp) return undefined;
    const bytes = () => {
      const found = this.#bytes(row);
      if (sumOf(found) === row[4]) return found;
      this.#discard('a text in it was changed');
      return undefined;
    };
    return { facts: row[1] as T, sum: row[4], bytes, text: () => bytes()?.toString('utf8') };
  }

  keep(name: string): void {
    const row = this.#rows.get(name);
    if (row && !this.#kept.has(name)) this.#kept.set(name, { row, old: true });
  }

  set(name: string, { stamp, facts, text }: Kept<T>): Packed {
    const bytes = Buffer.from(text);
    const start = this.#append(bytes);
    const sum = sumOf(bytes);
    if (start !== undefined) this.#kept.set(name, { row: [stamp, facts, start, bytes.length, sum], old: false });
    return { sum, bytes };
  }

  reserve(name: string, { stamp, facts }: Omit<Kept<T>, 'text'>, length: number): Place | undefined {
    const start = this.#claim(length);
    if (start === undefined) return undefined;
    const row: Row = [stamp, facts, start, length, UNFILLED];
    this.#kept.set(name, { row, old: false });
    const filled = (sum: string | undefined): void => {
      if (sum === undefined) this.#unwritable(new Error('the disk takes no more'));
      else row[4] = sum;
    };
    return { pack: this.#new!.path, start, filled };
  }

  /** Writes what this build keeps, if anything is new, and forgets the rest. */
  save(): void {
    const unchanged = this.#new === undefined && this.#kept.size === this.#rows.size;
    if (!unchanged) this.#write();
    for (const file of [this.#old, this.#new?.file]) if (file !== undefined) closeSync(file);
    this.#old = undefined;
    this.#new = undefined;
  }

  #write(): void {
    const rows: Record<string, Row> = {};
    for (const [name, { row, old }] of this.#kept) {
      if (!old) {
        if (row[4] !== UNFILLED) rows[name] = row;
      } else {
        const start = this.#append(this.#bytes(row));
        if (start !== undefined) rows[name] = [row[0], row[1], start, row[3], row[4]];
      }
    }
    // Where something could not be written, what was there stays.
    if (!this.#new || this.#told) return;
    try {
      this.#flush();
      const { path, size } = this.#new;
      writeWhole(this.#path, print({ pack: basename(path), size, rows }));
      if (this.#old !== undefined) closeSync(this.#old);
      this.#old = undefined;
      this.#removeOthers(basename(path));
    } catch (error) {
      this.#unwritable(error);
    }
  }

  #bytes([, , start, length]: Row): Buffer {
    if (length === 0) return NOTHING;
    const bytes = Buffer.allocUnsafe(length);
    return this.#old === undefined ? bytes.subarray(0, 0) : bytes.subarray(0, readSync(this.#old, bytes, 0, length, start));
  }

  /** Writes bytes to the end of the new pack; returns where they begin, or undefined where nothing can be written. */
  #append(bytes: Buffer): number | undefined {
    try {
      const pack = this.#pack();
      if (bytes.length > 0) pack.waiting.push(bytes);
      pack.length += bytes.length;
      pack.size += bytes.length;
      if (pack.length > AT_ONCE) this.#flush();
      return pack.size - bytes.length;
    } catch (error) {
      this.#unwritable(error);
      return undefined;
    }
  }

  /** The same for bytes that somebody else will write. */
  #claim(length: number): number | undefined {
    try {
      const pack = this.#pack();
      this.#flush();
      pack.size += length;
      return pack.size - length;
    } catch (error) {
      this.#unwritable(error);
      return undefined;
    }
  }

  /** The new pack. Throws where there can be none. */
  #pack(): Pack {
    if (!this.#new) {
      mkdirSync(this.#folder, { recursive: true });
      const path = join(this.#folder, `${this.#name}-${randomUUID()}.pack`);
      this.#new = { path, file: openSync(path, 'w'), size: 0, waiting: [], length: 0 };
    }
    return this.#new;
  }

  /** Writes what waits. Throws where it cannot. */
  #flush(): void {
    const pack = this.#new;
    if (!pack || pack.waiting.length === 0) return;
    const { waiting, length, size } = pack;
    pack.waiting = [];
    pack.length = 0;
    if (writevSync(pack.file, waiting, size - length) !== length) throw new Error('the disk is full');
  }

  /** Packs of builds before this one. What another build writes at this moment is younger, and stays. */
  #removeOthers(pack: string): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const isOther = name.startsWith(`${this.#name}-`) && name.endsWith('.pack') && name !== pack;
      if (isOther && Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > SETTLED) rmSync(path, { force: true });
    }
  }

  #discard(reason: string): void {
    this.#rows = new Map();
    for (const [name, { old }] of this.#kept) if (old) this.#kept.delete(name);
    this.#problems.notice('cache-damaged', `The cache of printed pages was thrown away: ${reason}.`, {
      cure: 'Nothing is to be done; what it held is printed anew.',
    });
  }

  /** A site is no worse for having been printed in vain. */
  #unwritable(error: unknown): void {
    if (this.#told) return;
    this.#told = true;
    this.#problems.notice('cache-unwritable', `What was printed cannot be kept for the next build: ${(error as Error).message}.`);
  }

  get #path(): string {
    return join(this.#folder, `${this.#name}.json`);
  }
}

/** The index after a line with its sum. */
function print(index: Index): string {
  const text = JSON.stringify(index);
  return `${sumOf(text)}\n${text}`;
}

function parse(written: string): Index {
  const end = written.indexOf('\n');
  const text = written.slice(end + 1);
  if (end < 0 || sumOf(text) !== written.slice(0, end)) throw new Error('its index is damaged');
  return JSON.parse(text) as Index;
}

/** Tells one text from another. */
export function sumOf(text: string | Uint8Array): string {
  return createHash('sha1').update(text).digest('base64');
}
