/**
 * Many texts kept between builds in two files: what they are in `<name>.json`, the texts one after another in a pack
 * beside it. One file each would cost more to open than the texts cost to make.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';

/** Something kept: `stamp` says what it was made from, `facts` is what else is to be known of it. */
export interface Kept<T> {
  stamp: string;
  facts: T;
  text: string;
}

/** As it stands in the index: text as place in the pack, with its sum. */
type Row = [stamp: string, facts: unknown, start: number, length: number, sum: string];

interface Index {
  /** File name of the pack. */
  pack: string;
  /** Bytes in it. */
  size: number;
  rows: Record<string, Row>;
}

export class PackedCache<T> {
  readonly #folder: string;
  readonly #name: string;
  readonly #problems: Problems;
  readonly #used = new Map<string, Row | Kept<T>>();
  #rows: ReadonlyMap<string, Row> = new Map();
  #pack: Buffer = Buffer.alloc(0);

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
      const pack = readFileSync(join(folder, index.pack));
      if (pack.length !== index.size) throw new Error('its texts are incomplete');
      this.#rows = new Map(Object.entries(index.rows));
      this.#pack = pack;
    } catch (error) {
      this.#discard((error as Error).message);
    }
  }

  /** What is kept under a name, if it has this stamp; it then stays kept. */
  get(name: string, stamp: string): Kept<T> | undefined {
    const row = this.#rows.get(name);
    if (row?.[0] !== stamp) return undefined;
    const [, facts, start, length, sum] = row;
    const bytes = this.#pack.subarray(start, start + length);
    if (sumOf(bytes) !== sum) {
      this.#discard('a text in it was changed');
      return undefined;
    }
    return { stamp, facts: facts as T, text: bytes.toString('utf8') };
  }

  /** Has what was kept under a name stay. */
  keep(name: string): void {
    const row = this.#rows.get(name);
    if (row && !this.#used.has(name)) this.#used.set(name, row);
  }

  set(name: string, kept: Kept<T>): void {
    this.#used.set(name, kept);
  }

  /** Writes what was kept or set in this build, if anything is new, and forgets the rest. Call once. */
  save(): void {
    const unchanged = this.#used.size === this.#rows.size && [...this.#used.values()].every((one) => Array.isArray(one));
    if (unchanged) return;
    const rows: Record<string, Row> = {};
    const texts: Buffer[] = [];
    let size = 0;
    for (const [name, one] of this.#used) {
      const bytes = Array.isArray(one) ? this.#pack.subarray(one[2], one[2] + one[3]) : Buffer.from(one.text);
      rows[name] = Array.isArray(one) ? [one[0], one[1], size, bytes.length, one[4]] : [one.stamp, one.facts, size, bytes.length, sumOf(bytes)];
      texts.push(bytes);
      size += bytes.length;
    }
    const pack = `${this.#name}-${randomUUID()}.pack`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, pack), Buffer.concat(texts, size));
      const temporary = `${this.#path}.${process.pid}.tmp`;
      writeFileSync(temporary, print({ pack, size, rows }));
      renameSync(temporary, this.#path);
      this.#removeOthers(pack);
    } catch (error) {
      // A site is no worse for having been printed in vain.
      this.#problems.notice('cache-unwritable', `What was printed cannot be kept for the next build: ${(error as Error).message}.`);
    }
  }

  /** Packs of builds before this one. One that another build has just written is missed by its index, and made again. */
  #removeOthers(pack: string): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith(`${this.#name}-`) && name.endsWith('.pack') && name !== pack) rmSync(join(this.#folder, name), { force: true });
    }
  }

  #discard(reason: string): void {
    this.#rows = new Map();
    this.#used.clear();
    this.#problems.notice('cache-damaged', `The cache of printed pages was thrown away: ${reason}.`, {
      cure: 'Nothing is to be done; this build printed everything anew.',
    });
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

function sumOf(text: string | Uint8Array): string {
  return createHash('sha1').update(text).digest('base64');
}
