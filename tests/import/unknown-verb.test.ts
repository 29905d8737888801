import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runImport } from '../../src/import/command.ts';

let root: string;
let said: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-unknown-verb-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text: unknown) => Boolean((said += String(text))));
  vi.stubEnv('INIT_CWD', root);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['old', 'old/_config.yml', 'title: Ada', 'jekyll old'],
  ['old', 'old/hugo.toml', 'title = "Ada"', 'hugo old'],
  ['my papers.bib', 'my papers.bib', '@misc{a}', 'bibtex "my papers.bib"'],
  ['a.ris', 'a.ris', 'TY  - JOUR', 'ris a.ris'],
  ['a.json', 'a.json', '[{ "type": "book", "title": "Ice" }]', 'csl a.json'],
  ['cv.json', 'cv.json', '{ "basics": { "name": "Ada" } }', 'jsonresume cv.json'],
  ['cv.yaml', 'cv.yaml', 'cv:\n  name: Ada\n', 'rendercv cv.yaml'],
  ['pubs.md', 'pubs.md', '- A paper', 'list pubs.md'],
])('a forgotten verb is told by what %s is: %s', async (typed, file, text, command) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  expect(await runImport(root, [typed, '--dry-run'])).toBe(2);
  expect(said).toContain(`npm run import -- ${command} --dry-run\n`);
});

test('a misspelt verb is told by its letters', async () => {
  expect(await runImport(root, ['jekyl', '~/old-site'])).toBe(2);
  expect(said).toContain('Did you mean: npm run import -- jekyll ~/old-site\n');
});

test('otherwise the verbs are told', async () => {
  mkdirSync(join(root, 'empty'));
  for (const typed of ['empty', 'drupal']) {
    expect(await runImport(root, [typed])).toBe(2);
    expect(said).toMatch(/unknown command[^]*The commands are list, homepages, jekyll, hugo, .*bibtex/);
  }
});
