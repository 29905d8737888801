/**
 * The example's files, told apart from the person's own by their fingerprints.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import manifest from './example-manifest.json' with { type: 'json' };

/** Folders that belong to the person; the engine keeps nothing of its own in them but what begins with a dot or `_`. */
const FOLDERS = ['content', 'data', 'assets/images', 'assets/files'];

/** Path → fingerprint. */
export type Fingerprints = ReadonlyMap<string, string>;

/** A file's hash; line ends do not count, since Git may change them on the way to the person's disk. */
export function fingerprint(content: Buffer | string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return createHash('sha256').update(bytes.toString('latin1').replace(/\r\n/g, '\n'), 'latin1').digest('hex');
}

/** The files now in the person's folders, with their fingerprints, sorted by path. */
export async function ownFiles(root: string): Promise<Fingerprints> {
  const found: [string, string][] = [];
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
    for (const entry of entries) {
      const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      if (!entry.isFile() || /(?:^|\/)[._]/.test(path)) continue;
      found.push([path, fingerprint(await readFile(join(root, path)))]);
    }
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The example's files as this version of Offprint shipped them. */
export function exampleFiles(): Fingerprints {
  return new Map(Object.entries(manifest));
}

/** Text of the manifest for a set of files. */
export function manifestText(files: Fingerprints): string {
  return `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`;
}
