import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idsOf, isEngine, MANIFEST, readManifest } from '../../src/upgrade/manifest.ts';
import { CHECKOUT } from '../support/project.ts';

test('the list of the engine’s files is that of this repository', ({ skip }) => {
  const settings = join(CHECKOUT, 'data/site.yaml');
  const isExample = existsSync(settings) && readFileSync(settings, 'utf8').includes('owner: michael-sander');
  // In the repository of somebody's own site the list is that of the version they have, whatever they have changed.
  if (!isExample || !existsSync(join(CHECKOUT, '.git'))) skip();
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: CHECKOUT, encoding: 'utf8' }).split('\0').filter(isEngine);
  const now = idsOf(CHECKOUT, tracked);
  const { version, files } = readManifest(CHECKOUT, 'This repository');
  const different = [...new Set([...now.keys(), ...files.keys()])].filter((path) => now.get(path) !== files.get(path));
  expect(different, `${MANIFEST} is out of date: node --import tsx src/upgrade/write-manifest.ts`).toEqual([]);
  expect(version).toBe((JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as { version: string }).version);
});
