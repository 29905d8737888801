/**
 * Gets old files out of the way of a measurement without deleting them. An ext4 disk gives the number of a deleted file
 * to nobody else for some minutes, and looks at every one of them whenever a file is made: after a site of 2,700 files was
 * deleted, files took ten to thirty times as long to make. Whoever builds on a fresh machine has deleted nothing.
 * (`recently_deleted` in fs/ext4/ialloc.c of Linux.)
 */
import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Moves a file or folder, if it is there, to a new folder beside the measured ones, which is deleted with `within`. */
export function moveAside(path: string, within: string): void {
  if (existsSync(path)) renameSync(path, join(mkdtempSync(join(within, 'old-')), 'old'));
}

/** A folder for all that a bench writes, on one disk; to be deleted when everything has been measured. */
export function benchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'offprint-bench-'));
}
