/** Folders of content/ that were meant for those of a section, and are none for their names: `talk`, `Posts`, Jekyll's `_posts`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { SECTIONS } from '../sections.ts';

const FOLDERS: readonly string[] = SECTIONS.flatMap(({ folder }) => folder ?? []);

/** A name without what is easily written another way. */
const bare = (name: string): string => name.toLowerCase().replace(/^_/, '').replace(/s$/, '');

/** Warns of folders that nobody reads, and tells of those whose pages are in no list. */
export function tellMisnamedFolders(root: string, problems: Problems): void {
  for (const name of foldersIn(root)) {
    const meant = FOLDERS.includes(name) ? undefined : FOLDERS.find((folder) => bare(folder) === bare(name));
    if (meant === undefined || !readdirSync(join(root, 'content', name), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.md'))) continue;
    const [where, cure] = [{ file: `content/${name}` }, `Call it content/${meant}, or move its files there.`];
    if (name.startsWith('_')) problems.warn('folder-name', 'The files in this folder are not read, since its name begins with an underscore.', { ...where, cure });
    else problems.notice('folder-name', `The pages in this folder are in no list, since it is not called ${meant}.`, { ...where, cure });
  }
}

function foldersIn(root: string): string[] {
  try {
    return readdirSync(join(root, 'content'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}
