/**
 * Which files are the engine's, and what each was like when its version came out. A file is named by the id that git gives
 * its content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects), so the original can be found again in the history
 * of a site that has changed it.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path → git's id of the content. */
export type Files = ReadonlyMap<string, string>;

interface Manifest {
  version: string;
  files: Files;
}

/** A release or a project that cannot be worked with; the message is for the person. */
export class UpgradeError extends Error {}

export const MANIFEST = 'src/upgrade/manifest.json';
/** The files of the first version, which came without a list of them. */
export const FIRST = 'src/upgrade/first-version.json';

/** The user's, or nobody's: an upgrade neither reads nor writes there. */
const NOT_OURS = /^(?:content|data(?!\/\.schemas\/)|assets(?!\/theme\/)|_site|node_modules|\.cache|\.git)(?:\/|$)/;

/** Whether a path is that of an engine's file. False for a path that leaves the project, too. */
export function isEngine(path: string): boolean {
  const leaves = path.split('/').some((step) => ['', '.', '..', '.git'].includes(step)) || /[\\:\0\n]/.test(path);
  return path !== MANIFEST && !NOT_OURS.test(path) && !leaves;
}

/** Git's id of a content. Line ends do not count in texts, since git itself may change them on the way to the disk. */
export function idOf(bytes: Buffer): string {
  const content = plain(bytes);
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** The bytes with `\n` at the end of lines, if they are a text. */
export function plain(bytes: Buffer): Buffer {
  return bytes.includes(0) || !bytes.includes('\r\n') ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** The bytes of a regular file; undefined where there is none. A link is none: it could lead anywhere. */
export function readIfFile(root: string, path: string): Buffer | undefined {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() ? readFileSync(join(root, path)) : undefined;
}

/** The ids of those of the files that are there. */
export function idsOf(root: string, paths: Iterable<string>): Files {
  const found = new Map<string, string>();
  for (const path of paths) {
    const bytes = readIfFile(root, path);
    if (bytes) found.set(path, idOf(bytes));
  }
  return found;
}

/** The manifest of a release or a project. Throws UpgradeError where there is none that can be used. */
export function readManifest(folder: string, what: string, name = MANIFEST): Manifest {
  let manifest: { version?: unknown; files?: unknown };
  try {
    manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as typeof manifest;
  } catch {
    throw new UpgradeError(`${what} has no ${name} that can be read, so nobody can tell which files belong to the engine.`);
  }
  const files = Object.entries(manifest.files ?? {}) as [string, unknown][];
  const wrong = files.find(([path, id]) => !isEngine(path) || !/^[0-9a-f]{40}$/.test(String(id)));
  if (typeof manifest.version !== 'string' || files.length === 0 || wrong) {
    throw new UpgradeError(`${name} of ${what} is damaged${wrong ? `: ${wrong[0]} cannot be an engine's file` : ''}.`);
  }
  return { version: manifest.version, files: new Map(files as [string, string][]) };
}

/** What a site began with: its own list, or that of the first version, which `release` knows. Throws as `readManifest` does. */
export function beginningOf(root: string, release: string): Manifest {
  if (existsSync(join(root, MANIFEST)) || !existsSync(join(release, FIRST))) return readManifest(root, 'This site');
  const first = readManifest(release, 'The new version', FIRST);
  const now = idsOf(root, first.files.keys());
  const same = [...now].filter(([path, id]) => first.files.get(path) === id).length;
  // Whoever changed so much has no use for it.
  return same * 2 > first.files.size ? first : readManifest(root, 'This site');
}

/** Text of a manifest. */
export function manifestText({ version, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version, files: Object.fromEntries(sorted) }, null, 1)}\n`;
}
