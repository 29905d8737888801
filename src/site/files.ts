/**
 * Reading the user's folders. Everything else works on what this module returns.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

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

/** Whether a file is there by exactly this name: some disks take letters with accents for each other, and hosts do not. */
export function isThere(root: string, path: string): boolean {
  const file = join(root, path);
  return existsSync(file) && (/^[ -~]*$/.test(path) || readdirSync(dirname(file)).includes(basename(file)));
}

/** Whether a path names a .bib file; some programs write the ending in capitals. */
export function isBib(path: string): boolean {
  return /\.bib$/iu.test(path);
}

/** Every .bib file of data/, sorted by path. */
export function listBibFiles(root: string): string[] {
  return listFiles(root, 'data', '').filter(isBib);
}

/** Every file below a folder, hidden ones too, as sorted paths from there with forward slashes. Throws as Node does where there is no such folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every file below a folder whose name ends as asked, sorted by path; links to files are followed only inside the project. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  return walked(root, folder).files.filter((path) => path.endsWith(ending));
}

/** The links below a folder that are not followed: they lead out of the project, to a folder, or nowhere. */
export function linksNotFollowed(root: string, folder: string): string[] {
  return walked(root, folder).links;
}

function walked(root: string, folder: string): { files: string[]; links: string[] } {
  const files: string[] = [];
  const links: string[] = [];
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
      else if (entry.isFile()) files.push(inner);
      else if (entry.isSymbolicLink()) (isFileWithin(root, inner) ? files : links).push(inner);
    }
  };
  walk(folder);
  return { files: files.sort(), links: links.sort() };
}

/** Whether a link leads to a file of the project. */
function isFileWithin(root: string, path: string): boolean {
  try {
    const target = realpathSync(join(root, path));
    return target.startsWith(realpathSync(root) + sep) && statSync(target).isFile();
  } catch {
    return false;
  }
}
