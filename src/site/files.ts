/**
 * Reading the user's folders. Everything else works on what this module returns.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  bytes: Buffer;
}

/** Names that are nobody's content: hidden files, and folders such as `_layouts`. */
const SKIPPED = /^[._]/;

/** The bytes of a file, or undefined where there is none. */
export function readIfThere(root: string, path: string): SourceFile | undefined {
  try {
    return { path, bytes: readFileSync(join(root, path)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every file below a folder whose name ends as asked, sorted by path; links are followed only inside the project. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    let entries;
    try {
      entries = readdirSync(join(root, path), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      if (SKIPPED.test(entry.name)) continue;
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if (entry.isFile() && entry.name.endsWith(ending)) found.push(inner);
    }
  };
  walk(folder);
  return found.sort();
}

/** Reads files through a memory of what was read before, so an unchanged file costs one `stat`. */
export class FileMemory<T> {
  readonly #known = new Map<string, { stamp: string; value: T }>();

  /** The value made from the file's bytes: made anew only when its size or time of change differ. */
  get(root: string, path: string, make: (file: SourceFile) => T): T {
    const { mtimeMs, size } = statSync(join(root, path));
    const stamp = `${mtimeMs} ${size}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.value;
    const value = make({ path, bytes: readFileSync(join(root, path)) });
    this.#known.set(path, { stamp, value });
    return value;
  }
}
