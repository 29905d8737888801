import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compareExactly, compareLoosely, compareWords } from '../../src/text/collate.ts';
import { CHECKOUT } from '../support/project.ts';

test('words stand as in a dictionary', () => {
  expect(['Zug', 'öl', 'Ol', 'ol', 'apfel'].sort(compareWords)).toEqual(['apfel', 'ol', 'Ol', 'öl', 'Zug']);
});

test('headings of lists mind numbers, but no accents and capitals', () => {
  expect(['Part 10', 'part 2'].sort(compareLoosely)).toEqual(['part 2', 'Part 10']);
  expect(compareLoosely('École', 'ecole')).toBe(0);
});

test('dates and paths stand by their characters', () => {
  expect(['b.md', 'B.md', '2020-10', '2020-02'].sort(compareExactly)).toEqual(['2020-02', '2020-10', 'B.md', 'b.md']);
  expect(compareExactly('same', 'same')).toBe(0);
});

test('pages stand in the same order on a machine that speaks Swedish, where ö follows z', () => {
  const program = `
    const { sortPages } = await import('${pathToFileURL(join(CHECKOUT, 'src/content/read.ts')).href}');
    const pages = ['Zug', 'Öl', 'Oma'].map((title) => ({ title, source: title, date: '2020-01-01', data: {} }));
    console.log(['Zug', 'Öl', 'Oma'].sort((one, other) => one.localeCompare(other)).join(), sortPages(pages, 'newest-first').map(({ title }) => title).join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program],
    { cwd: CHECKOUT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'sv_SE.UTF-8' } });
  expect(stdout.trim(), stderr).toBe('Oma,Zug,Öl Öl,Oma,Zug');
});
