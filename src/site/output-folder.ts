/**
 * The folder that is written. A file whose bytes are already there is left alone, so hosts and syncs see only changes.
 * A file of the build before that is no part of this one goes: a deleted page, or a draft that the dev server showed.
 */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';

export class OutputFolder {
  readonly #root: string;
  readonly #dry: boolean;
  readonly #files = new Set<string>();
  /** What lies in the folders that were written to. */
  readonly #there = new Map<string, Set<string>>();

  /** A `dry` folder takes everything and writes nothing. */
  constructor(root: string, { dry = false }: { dry?: boolean } = {}) {
    this.#root = resolve(root);
    this.#dry = dry;
  }

  /** Writes a file below the folder; throws for a path that would leave it. */
  write(path: string, contents: string | Uint8Array): void {
    const target = resolve(join(this.#root, path));
    if (!target.startsWith(this.#root + sep)) throw new Error(`The path ${path} leaves the output folder.`);
    this.note(path);
    if (this.#dry) return;
    const names = this.#names(dirname(target));
    if (names.has(basename(target))) {
      const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
      if (sameBytes(target, bytes)) return;
    }
    writeFileSync(target, contents);
    names.add(basename(target));
  }

  /** Names in a folder, which is made where it is missing: most builds begin with none, and need not look for each file. */
  #names(folder: string): Set<string> {
    let names = this.#there.get(folder);
    if (!names) {
      try {
        names = new Set(readdirSync(folder));
      } catch {
        mkdirSync(folder, { recursive: true });
        names = new Set();
      }
      this.#there.set(folder, names);
    }
    return names;
  }

  /** Counts a file of this build that somebody else writes. */
  note(path: string): void {
    this.#files.add(posix.normalize(path));
  }

  /**
   * Ends a build: removes the files that the list in `record` has and this build has not, and leaves its own list there.
   * What no build has listed is not ours and stays.
   */
  sweep(record: string): void {
    if (this.#dry) return;
    const files = [...this.#files].sort();
    this.#files.clear();
    this.#there.clear();
    const now = new Set(files);
    for (const path of listed(record)) {
      const target = resolve(join(this.#root, path));
      if (now.has(path) || !target.startsWith(this.#root + sep)) continue;
      rmSync(target, { force: true });
      removeEmpty(dirname(target), this.#root);
    }
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify(files));
  }
}

function sameBytes(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

function listed(record: string): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(record, 'utf8'));
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
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
