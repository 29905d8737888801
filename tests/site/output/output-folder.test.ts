import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OutputFolder } from '../../../src/site/output/output-folder.ts';

let parent: string;
let folder: OutputFolder;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'offprint-output-'));
  folder = new OutputFolder(join(parent, '_site'));
});
afterEach(() => rmSync(parent, { recursive: true }));

test('writes text and bytes, making folders on the way', () => {
  folder.write('talks/x/index.html', 'é');
  folder.write('icon.png', new Uint8Array([1, 2]));
  expect(readFileSync(join(parent, '_site/talks/x/index.html'), 'utf8')).toBe('é');
  expect([...readFileSync(join(parent, '_site/icon.png'))]).toEqual([1, 2]);
});

test('leaves a file alone whose bytes are there already', () => {
  folder.write('a.html', 'same');
  const target = join(parent, '_site/a.html');
  utimesSync(target, 1, 1);
  folder.write('a.html', 'same');
  expect(statSync(target).mtimeMs).toBe(1000);
  folder.write('a.html', 'other');
  expect(statSync(target).mtimeMs).toBeGreaterThan(1000);
});

test.each(['../escaped.html', 'a/../../escaped.html', '', '.'])('refuses %j, which is not inside the folder', (path) => {
  expect(() => folder.write(path, 'x')).toThrow(/leaves the output folder/);
  expect(existsSync(join(parent, 'escaped.html'))).toBe(false);
});

test('a path that begins with a slash is still inside the folder', () => {
  folder.write('/a.html', 'x');
  expect(readFileSync(join(parent, '_site/a.html'), 'utf8')).toBe('x');
});

test('a folder whose name only begins alike is another folder', () => {
  expect(() => folder.write('../_site2/a.html', 'x')).toThrow(/leaves the output folder/);
});

test('removes what the build before has written and this one has not, and nothing else', async () => {
  const record = join(parent, 'cache/written.json');
  folder = new OutputFolder(join(parent, '_site'), { record });
  const there = (path: string) => existsSync(join(parent, '_site', path));
  for (const path of ['index.html', 'talks/x/index.html', 'posts/draft/index.html']) folder.write(path, 'old');
  folder.note('assets/photo.jpg');
  folder.sweep();
  writeFileSync(join(parent, '_site/posts/mine.html'), 'somebody else put this here');
  writeFileSync(join(parent, 'outside.txt'), 'not in the folder');
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), '../outside.txt': null }));

  const next = new OutputFolder(join(parent, '_site'), { record });
  next.write('index.html', 'new');
  next.note('talks/x/index.html');
  next.sweep();
  expect(['index.html', 'talks/x/index.html', 'posts/draft', 'posts/mine.html'].map(there)).toEqual([true, true, false, true]);
  expect(existsSync(join(parent, 'outside.txt'))).toBe(true);
  expect(Object.keys(JSON.parse(readFileSync(record, 'utf8')))).toEqual(['index.html', 'talks/x/index.html']);
});

test('removes nothing where no list was kept, or in a dry run', async () => {
  const record = join(parent, 'written.json');
  folder.write('a.html', 'a');
  new OutputFolder(join(parent, '_site'), { record }).sweep();
  writeFileSync(record, 'no list');
  new OutputFolder(join(parent, '_site'), { record }).sweep();
  writeFileSync(record, '{ "a.html": null }');
  new OutputFolder(join(parent, '_site'), { record, dry: true }).sweep();
  expect(existsSync(join(parent, '_site/a.html'))).toBe(true);
});

test('holds what was written from the same, until somebody else has changed it', async () => {
  const record = join(parent, 'written.json');
  const opened = () => new OutputFolder(join(parent, '_site'), { record });
  const first = opened();
  first.write('a/b.html', 'text', 'made from x');
  expect(first.holds('a/b.html', 'made from x')).toBe(false);
  first.sweep();

  const second = opened();
  expect(second.holds('a/b.html', 'made from y')).toBe(false);
  expect(second.holds('a/other.html', 'made from x')).toBe(false);
  expect(second.holds('a/b.html', 'made from x')).toBe(true);
  // It counts for the next build, too.
  second.sweep();
  expect(opened().holds('a/b.html', 'made from x')).toBe(true);

  writeFileSync(join(parent, '_site/a/b.html'), 'TEXT');
  expect(opened().holds('a/b.html', 'made from x')).toBe(false);
  rmSync(join(parent, '_site/a/b.html'));
  expect(opened().holds('a/b.html', 'made from x')).toBe(false);
});
