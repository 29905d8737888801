/**
 * The compiled program (cli/compile.mjs), and the folder where `npm ci` puts it and what it makes ready. Where the sources
 * run by themselves, as in tests, there is neither.
 */
import { dirname, resolve } from 'node:path';
import type { ReadyLayouts } from './layouts/compiled.ts';
import type { Started } from './site/output/helper.ts';

declare global {
  /** What offprint.mjs hands to the program. */
  var offprint: { layouts?: ReadyLayouts; helper?: Started } | undefined;
}

/** Named by what it was compiled from: whatever another program made is another thing. */
export const programName = (): string | undefined => process.env['OFFPRINT_CONFIGURATION'];

/** Absolute path of its folder; `root` is the project's. */
export function programFolder(root: string): string | undefined {
  const name = programName();
  return name === undefined ? undefined : dirname(resolve(root, name));
}
