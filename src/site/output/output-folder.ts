/**
 * The folder that is written. A file whose bytes are already there is left alone, so hosts and syncs see only changes.
 * A file of the build before that is no part of this one goes: a deleted page, or a draft that the dev server showed.
 */
import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';
import { writeWhole } from '../../whole-file.ts';
import type { Place } from '../cache/packed-cache.ts';
import { Writer, type State } from './writer.ts';

/** A path that is the way it is written: no empty name, and none that begins with a dot. */
const PLAIN = /^[^./\\][^/\\]*(?:\/[^./\\][^/\\]*)*$/;

/** A file as a build left it: what it was made from, its size, and the time of its last change. */
type Written = [stamp: string, size: number, changed: number];

/** A file of a build by its path within the folder, and how it was left if that is known. */
export type WrittenFile = [path: string, written: Written | null];

interface OutputFolderOptions {
  /** Takes everything and writes nothing. */
  dry?: boolean;
  /** Absolute path of the list of what the last build wrote. */
  record?: string;
}

export class OutputFolder {
  readonly #root: string;
  readonly #dry: boolean;
  readonly #record: string | undefined;
  readonly #writer = new Writer();
  /** Files of this build. */
  readonly #files = new Map<string, Written | null>();
  /** What lies in the folders that were written to. */
  readonly #there = new Map<string, Set<string>>();
  #last: ReadonlyMap<string, Written | null> | undefined;

  constructor(root: string, { dry = false, record }: OutputFolderOptions = {}) {
    this.#root = resolve(root);
    this.#dry = dry;
    this.#record = record;
  }

  /** Whether a file lies there as it was written from what `stamp` stands for; it is part of this build then. */
  holds(path: string, stamp: string): boolean {
    this.#last ??= listed(this.#record);
    const name = named(path);
    const written = this.#last.get(name);
    if (this.#dry || written?.[0] !== stamp) return false;
    const stat = statSync(this.#target(path), { throwIfNoEntry: false });
    if (stat?.size !== written[1] || stat.mtimeMs !== written[2]) return false;
    this.#files.set(name, written);
    return true;
  }

  /** Whether there is no file of this name; throws for a path that would leave the folder. */
  lacks(path: string): boolean {
    const target = this.#target(path);
    return !this.#dry && !this.#names(dirname(target)).has(basename(target));
  }

  /**
   * Writes a file below the folder; throws for a path that would leave it.
   *
   * @param stamp stands for what it was made from; a place in the cache has the sum of a file that was not there stand for it
   */
  write(path: string, contents: string | Uint8Array, stamp?: string | Place): void {
    const target = this.#target(path);
    const name = this.note(path);
    if (this.#dry) return;
    const names = this.#names(dirname(target));
    const place = typeof stamp === 'object' ? stamp : undefined;
    const known = ({ size, changed, sum }: State): void => {
      place?.filled(sum);
      const by = typeof stamp === 'object' ? sum : stamp;
      if (by !== undefined) this.#files.set(name, [by, size, changed]);
    };
    if (names.has(basename(target))) {
      const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
      if (sameBytes(target, bytes)) {
        const { size, mtimeMs } = statSync(target);
        known({ size, changed: mtimeMs });
        return;
      }
    }
    names.add(basename(target));
    this.#writer.write({ path: target, contents, ...(place && { pack: place.pack, start: place.start }) }, known);
  }

  #target(path: string): string {
    // Nearly all are, and every file is asked for twice.
    if (sep === '/' && PLAIN.test(path)) return `${this.#root}/${path}`;
    const target = join(this.#root, path);
    if (!target.startsWith(this.#root + sep)) throw new Error(`The path ${path} leaves the output folder.`);
    return target;
  }

  /** Names in a folder; most builds begin with none, and need not look for each file. */
  #names(folder: string): Set<string> {
    let names = this.#there.get(folder);
    if (names) return names;
    const around = folder === this.#root ? undefined : this.#names(dirname(folder));
    names = around?.has(basename(folder)) === false ? new Set() : namesIn(folder);
    around?.add(basename(folder));
    this.#there.set(folder, names);
    return names;
  }

  /** Files of this build so far. */
  get written(): WrittenFile[] {
    return [...this.#files];
  }

  /** Counts files that another thread has written. */
  add(files: readonly WrittenFile[]): void {
    for (const [path, written] of files) this.#files.set(path, written);
  }

  /** Counts a file of this build that somebody else writes; returns the name by which it is listed. */
  note(path: string): string {
    const name = named(path);
    if (!this.#files.has(name)) this.#files.set(name, null);
    return name;
  }

  /** Resolves when everything is written. Throws where a file could not be. */
  settle(): Promise<void> {
    return this.#writer.settle();
  }

  /**
   * Ends a build: removes the files that the record has and this build has not, and
   * leaves its own list there. What no build has listed is not ours and stays. Call when everything is written.
   */
  sweep(): void {
    if (this.#dry || !this.#record) return;
    for (const path of (this.#last ?? listed(this.#record)).keys()) {
      const target = resolve(join(this.#root, path));
      if (this.#files.has(path) || !target.startsWith(this.#root + sep)) continue;
      rmSync(target, { force: true });
      removeEmpty(dirname(target), this.#root);
    }
    writeWhole(this.#record, JSON.stringify(Object.fromEntries(this.#files)));
    this.#files.clear();
    this.#there.clear();
    this.#last = undefined;
  }
}

/** The name by which a path is listed. */
function named(path: string): string {
  return PLAIN.test(path) ? path : posix.normalize(path);
}

/** None where there is no such folder. */
function namesIn(folder: string): Set<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

function sameBytes(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

function listed(record: string | undefined): Map<string, Written | null> {
  try {
    const list: unknown = record && JSON.parse(readFileSync(record, 'utf8'));
    return new Map(list && typeof list === 'object' ? Object.entries(list as Record<string, Written | null>) : []);
  } catch {
    return new Map();
  }
}

/** Removes a folder, and those around it up to `root`, as long as nothing is left in them. */
function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at.startsWith(root + sep); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
