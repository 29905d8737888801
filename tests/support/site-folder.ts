/** A folder that was written by a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow as filesOf } from '../../src/site/files.ts';

export interface SiteFolder {
  /** Its path on this computer. */
  dir: string;
  /** Paths of all its files from `dir`, with forward slashes, sorted. */
  files: string[];
  /** Text of a file. */
  read(path: string): string;
}

export function siteAt(dir: string): SiteFolder {
  return { dir, files: filesBelow(dir), read: (path) => readFileSync(join(dir, path), 'utf8') };
}

/** Every file below a folder, as sorted paths with forward slashes; none where there is no folder. */
export function filesBelow(dir: string): string[] {
  return existsSync(dir) ? filesOf(dir) : [];
}
