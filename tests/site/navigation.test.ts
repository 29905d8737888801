import { expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlPage, navigation } from '../support/html.ts';

const addresses = async (site: string, file = 'index.html') => navigation(htmlPage(await builtSite(site), file)).map(({ href }) => href);

test('a section with entries is in the navigation, in the order of the sections', async () => {
  expect(await addresses('full')).toEqual(['/publications/', '/cv/', '/talks/', '/teaching/', '/projects/', '/news/', '/posts/']);
});

test('an empty section is neither in the navigation nor a page', async () => {
  expect(await addresses('minimal')).toEqual([]);
  expect((await builtSite('minimal')).files.filter((file) => /^(?:talks|posts|publications)\//.test(file))).toEqual([]);
  expect(await addresses('right-to-left')).toEqual(['/publications/', '/talks/', '/posts/']);
});

test('the navigation carries the prefix', async () => {
  expect(await addresses('under-a-prefix')).toEqual(['/~noor/publications/', '/~noor/talks/', '/~noor/posts/', '/~noor/people/idris/']);
});

test('the page at hand and its section are marked', async () => {
  const site = await builtSite('full');
  const current = (file: string) =>
    htmlPage(site, file).named('a').filter(({ attribs }) => attribs['aria-current']).map(({ attribs }) => [attribs['href'], attribs['aria-current']]);
  expect(current('talks/index.html')).toEqual([['/talks/', 'page']]);
  expect(current('talks/cold-water/index.html')).toEqual([['/talks/', 'true']]);
});
