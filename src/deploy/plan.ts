/**
 * What an upload would do to each file there, and whether that can be meant.
 */
import type { Difference } from './remote.ts';

/** The list of what was put there, which lies beside it: whoever uploads next, from whichever computer, knows what is whose. */
export const LIST = '.offprint-files';

interface UploadPlan {
  create: readonly string[];
  replace: readonly string[];
  /** Put there by an earlier upload, and no part of the site any more. */
  remove: readonly string[];
  /** Files of the same name that no upload of ours put there, and that say something else. */
  foreign: readonly string[];
}

/** More than this share of what is there, and more than a handful, is not removed without being asked for. */
const SHARE = 0.25;
const HANDFUL = 10;

/** `files`: the site as it is here. `uploaded`: what earlier uploads put there, undefined before the first. */
export function planUpload(
  files: readonly string[],
  differences: readonly Difference[],
  uploaded: readonly string[] | undefined,
): UploadPlan {
  const here = new Set(files);
  const ours = new Set(uploaded);
  const changed = differences.filter(({ isNew }) => !isNew).map(({ path }) => path);
  return {
    create: differences.filter(({ isNew }) => isNew).map(({ path }) => path),
    replace: changed.filter((path) => ours.has(path)),
    remove: [...ours].filter((path) => !here.has(path)).sort(),
    foreign: changed.filter((path) => !ours.has(path)),
  };
}

/** Whether so much would go that something is probably wrong here: a folder that was moved, content that is missing. */
export function removesTooMuch({ remove }: UploadPlan, uploaded: readonly string[]): boolean {
  return remove.length > HANDFUL && remove.length > uploaded.length * SHARE;
}

/** Reads the list; paths that lead out of the folder are not ours and are passed over. */
export function readList(text: string | undefined): string[] | undefined {
  return text?.split('\n').filter((path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'));
}

/** The list as a file. */
export function listText(paths: Iterable<string>): string {
  return [...new Set(paths)].sort().map((path) => `${path}\n`).join('');
}
