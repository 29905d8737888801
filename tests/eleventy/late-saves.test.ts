import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearLateSaves } from '../../src/eleventy/late-saves.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-late-saves-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** A watcher that tells of the first save only, as the real one does when a second follows at once. */
async function heard(saves: readonly string[]): Promise<string[]> {
  const watcher = new EventEmitter();
  const told: string[] = [];
  watcher.on('change', (path: string) => told.push(path));
  hearLateSaves(watcher as never, root);
  for (const [n, text] of saves.entries()) {
    writeFileSync(join(root, 'papers.bib'), text);
    if (n === 0) watcher.emit('change', 'papers.bib');
  }
  await pause(200);
  return told;
}

test('a file that is filled after it was emptied is told of again', async () => {
  expect(await heard(['', '@misc{a, title = {A}}'])).toEqual(['papers.bib', 'papers.bib']);
});

test('a file that is saved once is told of once', async () => {
  expect(await heard(['@misc{a, title = {A}}'])).toEqual(['papers.bib']);
});
