import { expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlFiles, htmlPage, isRedirect, textOf } from '../support/html.ts';

test('every heading has its words filled in', async () => {
  const site = await builtSite('full');
  const headings = htmlFiles(site)
    .map((file) => ({ file, page: htmlPage(site, file) }))
    .filter(({ page }) => !isRedirect(page))
    .map(({ file, page }) => ({ file, words: page.named('h1').map(textOf).join() }));
  expect(headings.filter(({ words }) => words === '' || /\{\w+\}/.test(words))).toEqual([]);
  expect(headings.find(({ file }) => file === 'posts/tags/tides/index.html')?.words).toBe('Tagged “tides”');
});
