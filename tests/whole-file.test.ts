import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../src/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('makes the folder, takes the place of what was there, and leaves nothing else behind', () => {
  const path = join(folder, 'kept/list.json');
  writeWhole(path, 'one');
  writeWhole(path, Buffer.from('two'));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'kept'))).toEqual(['list.json']);
});

test('throws where a file stands in the place of the folder', () => {
  writeFileSync(join(folder, 'taken'), '');
  expect(() => writeWhole(join(folder, 'taken/list.json'), 'one')).toThrow(/EEXIST|ENOTDIR/);
});
