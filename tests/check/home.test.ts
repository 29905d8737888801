import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHome } from '../../src/check/home.ts';
import { Problems } from '../../src/problems.ts';
import { aPage } from '../seo/site-fixture.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-home-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

function told(urls: readonly string[], files: readonly string[]): (string | undefined)[] {
  for (const file of files) writeFileSync(join(root, 'content', file), '');
  const problems = new Problems();
  checkHome({ root, pages: urls.map((url) => aPage('pages', { url })) }, problems);
  return problems.list.map(({ severity, file, cure }) => `${severity} ${file}: ${cure}`);
}

test.each([
  ['without any', [], 'Write content/index.md: a text about yourself, which is shown first.'],
  ['of another name', ['README.md'], 'Call content/README.md content/index.md.'],
  ['that is not shown', ['index.md'], 'Take what hides or moves it, `draft` or `permalink`, out of its front matter.'],
])('a site %s is told how to come by a home page', (_, files, cure) => {
  expect(told(['/notes/'], files)).toEqual([`warning content/index.md: ${cure}`]);
});

test('a page or a template at the address of the site is its home page', () => {
  expect(told(['/'], ['index.md'])).toEqual([]);
  expect(told(['/notes/'], ['index.njk'])).toEqual([]);
});
