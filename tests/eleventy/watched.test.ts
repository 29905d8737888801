import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import chokidar from 'chokidar';
import { describe, expect, it } from 'vitest';
import { passedOver, watched } from '../../src/eleventy/watched.ts';

describe('what is watched', () => {
  it('is the folder, once, for whatever patterns lie within one of ours, and the root around them', () => {
    expect(watched(['./content/**', './data/**', './content/**/*.njk', './assets/!(theme|images)/**/*', './content/_layouts/']))
      .toEqual(['content', 'data', 'assets', '.']);
  });

  it('is whatever else somebody asked for, as they did', () => {
    expect(watched(['./package.json', './notes/*.txt', './contents/**'])).toEqual(['./package.json', './notes/*.txt', './contents/**']);
  });

  it('is heard of again when it has been away, and nothing else in the root is', async () => {
    const root = mkdtempSync(join(tmpdir(), 'offprint-watched-'));
    const path = (name: string) => join(root, name);
    const write = (name: string) => writeFileSync(path(name), `${Math.random()}`);
    for (const folder of ['content', 'data', 'data/records', 'node_modules', '.cache', 'notes']) mkdirSync(path(folder));
    for (const name of ['data/papers.bib', 'package.json']) write(name);
    write('data/records/grants.yaml');
    const targets = ['./content/**', './data/**', './package.json', './notes/*.txt'];
    const watcher = chokidar.watch(watched(targets), { cwd: root, ignored: passedOver(targets), ignoreInitial: true });
    const heard: string[] = [];
    watcher.on('all', (_, name) => void heard.push(name.split('\\').join('/')));
    await new Promise((resolve) => void watcher.on('ready', () => resolve(undefined)));
    const told = async (name: string) => {
      heard.length = 0;
      write(name);
      await expect.poll(() => heard, { timeout: 10_000 }).toContain(name);
    };

    for (const name of ['data/papers.bib', 'package.json', 'notes/to-do.txt']) await told(name);
    renameSync(path('data'), path('aside'));
    await expect.poll(() => heard, { timeout: 10_000 }).toContain('data/records/grants.yaml');
    renameSync(path('aside'), path('data'));
    await pause(500);
    for (const name of ['data/papers.bib', 'data/records/grants.yaml', 'data/new.bib']) await told(name);

    heard.length = 0;
    for (const name of ['node_modules/package.json', '.cache/pages', 'draft.txt']) write(name);
    await told('data/papers.bib');
    expect(heard).toEqual(['data/papers.bib']);
    await watcher.close();
    rmSync(root, { recursive: true });
  });
});
