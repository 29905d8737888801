/**
 * The version of the theme: a hash of its stylesheets, fonts and scripts that its addresses carry as `?v=…`, so that hosts
 * may let browsers keep these files for ever, and a visitor still gets the new ones at once.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../site/files.ts';

/** What goes into the files below `assets/theme/`, but for the typefaces of the PDF. */
const SOURCES: readonly (readonly [folder: string, ending: string])[] = [
  ['assets/theme', '.css'],
  ['assets/theme/fonts', '.woff2'],
  ['src/browser', '.ts'],
];

const THEME = '/assets/theme/';

/** The version of the theme of the project in `root`: eight letters and digits. */
export function themeVersion(root: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(([folder, ending]) => listFiles(root, folder, ending))) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 8);
}

/** A root-relative address, with the version where it belongs to the theme and there is one. */
export function versioned(path: string, version: string | undefined): string {
  return version !== undefined && path.startsWith(THEME) && !path.includes('?') ? `${path}?v=${version}` : path;
}
