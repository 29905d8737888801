/**
 * What `init` would do to each file. Nothing is touched here.
 */
import { fingerprint, type Fingerprints } from './example.ts';
import type { SkeletonFiles } from './skeleton.ts';

export interface Plan {
  /** New files. */
  create: readonly string[];
  /** Files of the example, as shipped, that get other content. */
  replace: readonly string[];
  /** Files of the example, as shipped, that the skeleton has no use for. */
  remove: readonly string[];
  /** Files changed by hand that would be overwritten or removed: not without the person's consent. */
  changed: readonly string[];
  /** Files of the person's own, which nothing happens to. */
  untouched: readonly string[];
}

/**
 * Compares the skeleton with the files that are there (`present`) and those that the example came with (`example`).
 * A file that already is what it should become is left alone and not listed.
 */
export function planInit(skeleton: SkeletonFiles, present: Fingerprints, example: Fingerprints): Plan {
  const create: string[] = [];
  const replace: string[] = [];
  const remove: string[] = [];
  const changed: string[] = [];
  const untouched: string[] = [];
  for (const [path, content] of skeleton) {
    const now = present.get(path);
    if (now === undefined) create.push(path);
    else if (now === fingerprint(content)) continue;
    else if (now === example.get(path)) replace.push(path);
    else changed.push(path);
  }
  for (const [path, now] of present) {
    if (skeleton.has(path)) continue;
    const shipped = example.get(path);
    if (shipped === undefined) untouched.push(path);
    else if (shipped === now) remove.push(path);
    else changed.push(path);
  }
  return { create, replace, remove, changed, untouched };
}
