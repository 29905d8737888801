import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importHomepageList } from '../../src/import/homepages.ts';

const MINE = '# Mine, with a remark\n- id: iris\n  name: Iris Quillfeather\n  variants: [I. Quillfeather]\n';
const LIST = {
  authors: [
    { name: 'Iris Quillfeather', homepage: 'https://example.org/~iris/' },
    { name: 'Óscar Brumewald', aliases: ['O. Brumewald'], homepage: 'https://example.org/~oscar/' },
    { name: 'Tilda Nowhere', homepage: '' },
    { name: 'Mal Lory', homepage: 'javascript:alert(1)' },
  ],
};

let root: string;
const printed = () => Object.assign(new PassThrough(), { isTTY: false });
const peopleFile = () => readFileSync(join(root, 'data/people.yaml'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-homepages-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/people.yaml'), MINE);
  writeFileSync(join(root, 'list.json'), JSON.stringify(LIST));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('people who are not there yet are added below, and what stood there stays to the letter', async () => {
  expect(await importHomepageList('list.json', { root, yes: true, output: printed() })).toBe(0);
  expect(peopleFile()).toBe(
    `${MINE}\n- id: oscar-brumewald\n  name: Óscar Brumewald\n  variants:\n    - O. Brumewald\n  homepage: https://example.org/~oscar/\n`,
  );
});

test('a second time there is nothing to do', async () => {
  await importHomepageList('list.json', { root, yes: true, output: printed() });
  const once = peopleFile();
  expect(await importHomepageList('list.json', { root, yes: true, output: printed() })).toBe(0);
  expect(peopleFile()).toBe(once);
});

test('a dry run writes nothing, and neither does a run that nobody agreed to', async () => {
  expect(await importHomepageList('list.json', { root, dryRun: true, output: printed() })).toBe(0);
  expect(await importHomepageList('list.json', { root, input: Object.assign(new PassThrough(), { isTTY: false }), output: printed() })).toBe(1);
  expect(peopleFile()).toBe(MINE);
});

test('a file that is missing is named', async () => {
  const output = printed();
  expect(await importHomepageList('nowhere.json', { root, output })).toBe(2);
  expect(output.read().toString()).toContain('nowhere.json cannot be read');
});
