/** Formatted citations on disk, one file a style and language; what one build did not use is gone after it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../../problems.ts';
import { writeWhole } from '../../whole-file.ts';

/** Values by shelf and key, read from disk when a shelf is first asked for. A file that is damaged counts as none. */
export class CitationCache {
  private readonly folder: string | undefined;
  private readonly problems: Problems | undefined;
  private readonly shelves = new Map<string, Shelf>();

  /**
   * @param folder absolute path; nothing is kept between builds without one
   * @param problems is told of a cache that was thrown away
   */
  constructor(folder: string | undefined, problems?: Problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The kept value, or what `make` returns, which is then kept. `key` must hash everything that `make` reads. */
  get<T>(shelfName: string, key: string, make: () => T): T {
    const shelf = this.shelf(shelfName);
    if (shelf.used.has(key)) return shelf.used.get(key) as T;
    const kept = shelf.kept.get(key);
    const value = kept === undefined ? make() : (kept as T);
    if (kept === undefined) shelf.changed = true;
    shelf.used.set(key, value);
    return value;
  }

  /** Whether nothing is kept of a shelf yet. */
  isNew(shelfName: string): boolean {
    return !this.folder || !existsSync(this.path(shelfName));
  }

  /** Keeps a value that was made elsewhere, unless there is one. */
  set(shelfName: string, key: string, value: unknown): void {
    this.get(shelfName, key, () => value);
  }

  /**
   * Writes what changed. Call once, when everything has been printed; `partly` when some pages were not printed because
   * they are known, for then what they cite is still in use.
   */
  save(partly = false): void {
    if (!this.folder) return;
    for (const [name, shelf] of this.shelves) {
      if (!shelf.changed && (partly || shelf.used.size === shelf.kept.size)) continue;
      if (partly) for (const [key, value] of shelf.kept) if (!shelf.used.has(key)) shelf.used.set(key, value);
      const path = this.path(name);
      try {
        writeWhole(path, JSON.stringify(Object.fromEntries(shelf.used)));
      } catch (error) {
        // A site is no worse for having been formatted in vain.
        this.problems?.notice('cache-unwritable', `Formatted citations cannot be kept: ${(error as Error).message}.`);
        return;
      }
      shelf.changed = false;
    }
  }

  private shelf(name: string): Shelf {
    let shelf = this.shelves.get(name);
    if (!shelf) {
      shelf = { kept: this.read(name), used: new Map(), changed: false };
      this.shelves.set(name, shelf);
    }
    return shelf;
  }

  private read(name: string): Map<string, unknown> {
    if (!this.folder) return new Map();
    let source: string;
    try {
      source = readFileSync(this.path(name), 'utf8');
    } catch {
      // No cache yet.
      return new Map();
    }
    try {
      const content = Object.entries(JSON.parse(source) as Record<string, unknown>);
      if (content.every(([, value]) => typeof value === 'object' && value !== null)) return new Map(content);
    } catch {
      // Not JSON: told below.
    }
    this.problems?.notice('cache-damaged', `The kept citations of “${name}” cannot be read and are made anew.`, {
      cure: 'Nothing needs to be done. If it happens again, look whether the disk is full.',
    });
    return new Map();
  }

  private path(name: string): string {
    return join(this.folder!, `${name.replace(/[^\w@.-]/g, '_')}.json`);
  }
}

interface Shelf {
  kept: Map<string, unknown>;
  used: Map<string, unknown>;
  changed: boolean;
}
