/**
 * Before all tests: a folder for the sites they build, so that each fixture is built once however many files look at it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    runFolder: string;
    chromium: string | null;
  }
}

export default function setup(project: TestProject): () => void {
  const chromium = findChromium();
  if (!chromium) {
    const advice = 'No Chromium found: install it (Debian: apt-get install chromium) or name it in CHROME_PATH.';
    if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(advice);
    console.warn(`\n*** ${advice}\n*** EVERY TEST IN A BROWSER IS LEFT OUT OF THIS RUN.\n`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'offprint-tests-'));
  project.provide('runFolder', folder);
  project.provide('chromium', chromium ?? null);
  return () => rmSync(folder, { recursive: true, force: true });
}
