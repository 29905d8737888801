/**
 * What the watcher watches: folders in place of patterns within them.
 *
 * For each pattern the watcher reads the whole tree anew whenever anything in its topmost folder is saved (chokidar 3.6,
 * `_handleRead`), and Eleventy asks for several that overlap: with thousands of pages that takes longer than an edit.
 */

/** The project's own folders, of which everything is watched. */
const FOLDERS = ['content', 'data', 'layouts', 'assets'] as const;

/** What editors leave there for themselves, which no pattern matches: hidden files. */
export const UNWATCHED = FOLDERS.map((folder) => `${folder}/**/.!(eleventyignore)`);

/**
 * Puts each pattern within one of our folders in its folder's place.
 *
 * @param targets files, folders and patterns, relative to the project's root
 */
export function watched(targets: readonly string[]): string[] {
  return [...new Set(targets.map((target) => FOLDERS.find((folder) => /^(?:\.\/)?([^/]+)\//.exec(target)?.[1] === folder) ?? target))];
}
