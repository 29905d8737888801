/**
 * What the watcher watches: folders in place of patterns within them.
 *
 * For each pattern the watcher reads the whole tree anew whenever anything in its topmost folder is saved (chokidar 3.6,
 * `_handleRead`), and Eleventy asks for several that overlap: with thousands of pages that takes longer than an edit.
 *
 * A folder that goes away and comes back, as with a branch of Git that lacks it, is listened to again only if the folder
 * around it is watched. So the project's root is, and everything in it but those folders is passed over.
 */

/** The project's own folders, of which everything is watched. */
const FOLDERS = ['content', 'data', 'layouts', 'assets'] as const;

/** What editors leave there for themselves, which no pattern matches: hidden files. */
export const UNWATCHED = FOLDERS.map((folder) => `${folder}/**/.!(eleventyignore)`);

/** The project's root, as the watcher knows it. */
const ROOT = '.';

/** `./content/talks/x.md` → `content` */
const firstOf = (target: string): string => target.replace(/^\.\//, '').split('/')[0]!;

/**
 * Puts the folder in the place of each pattern within one of ours, and the root beside them. Folders that are reached
 * through the root alone are read so late that the first save after a start may come before.
 *
 * @param targets files, folders and patterns, relative to the project's root
 */
export function watched(targets: readonly string[]): string[] {
  const folders = targets.map((target) => (isOwn(target) ? firstOf(target) : target));
  return [...new Set([...folders, ...(targets.some(isOwn) ? [ROOT] : [])])];
}

/** Patterns of what is to be passed over in the root: all but our folders, and what else `targets` name. */
export function passedOver(targets: readonly string[]): string[] {
  const heard = [...new Set([ROOT, ...FOLDERS, ...targets.map(firstOf).filter((first) => first !== '..')])];
  // A pattern that begins with an exclamation mark would be taken for an exception.
  const others = `@(!(${heard.join('|')}))`;
  // Where the system tells of everything below the root, what lies in a folder has to be passed over, too.
  return [others, `${others}/**`, '.?*/**'];
}

function isOwn(target: string): boolean {
  return target.replace(/^\.\//, '').includes('/') && FOLDERS.some((folder) => folder === firstOf(target));
}
