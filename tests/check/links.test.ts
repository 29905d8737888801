import { expect, test, vi } from 'vitest';
import { checkLinks } from '../../src/check/links.ts';
import type { PageLink } from '../../src/content/page.ts';
import { Problems } from '../../src/problems.ts';
import { aPage, aSite } from '../seo/site-fixture.ts';

const link = (target: string): PageLink => ({ written: target, target, line: 3, kind: 'link' });

/** A site of a home page, whose layout adds `#news`, and of a page with these links to it and to itself. */
function check(...targets: string[]) {
  const home = aPage('home', { url: '/', source: 'content/index.md', isIndex: true, rendered: { html: '<h2 id="aim">Aim</h2>' } });
  const page = aPage('pages', { url: '/a/', source: 'content/a.md', rendered: { html: '<p id="here">', links: targets.map(link) } });
  const problems = new Problems();
  const print = vi.fn((one: typeof page) => `${one.rendered.html}<h2 id="news">News</h2>`);
  checkLinks(aSite({ pages: [home, page] }), new Set(['/', '/a/']), print, problems);
  return { told: problems.list.map(({ code, subject }) => `${code} ${subject}`), printed: print.mock.calls.length };
}

test('links to what is there are fine, and no page is printed for them', () => {
  expect(check('/', '/a/', '/#aim', '#here', '#top', 'https://example.org/')).toEqual({ told: [], printed: 0 });
});

test('what only the layout prints counts, too', () => {
  expect(check('/#news')).toEqual({ told: [], printed: 1 });
});

test('links of the front matter are checked like those of the text', () => {
  const data = { slides: '/assets/files/gone.pdf', links: [{ url: '/talks/' }, { url: '/tlaks/' }] };
  const talk = aPage('talks', { url: '/talks/ice/', source: 'content/talks/ice.md', data, positionOf: () => ({ line: 4, column: 1 }) });
  const problems = new Problems();
  checkLinks(aSite({ pages: [talk] }), new Set(['/talks/', '/talks/ice/']), () => '', problems);
  expect(problems.list).toMatchObject([
    { code: 'broken-link', file: 'content/talks/ice.md', line: 4, subject: '/assets/files/gone.pdf' },
    { code: 'broken-link', line: 4, subject: '/tlaks/', cure: 'Did you mean /talks/?' },
  ]);
});

test('a full address of the site itself is checked as a path is', () => {
  expect(check('https://lovelace.example/~ada/a/', 'http://lovelace.example/~ada/#aim', 'https://lovelace.example/~ada').told).toEqual([]);
  expect(check('https://lovelace.example/~ada/cv/', 'https://lovelace.example/~ada/#nowhere').told).toEqual([
    'broken-link https://lovelace.example/~ada/cv/', 'broken-anchor https://lovelace.example/~ada/#nowhere',
  ]);
});

test('what others have on the same host is no part of the site', () => {
  expect(check('https://lovelace.example/~charles/', 'https://lovelace.example/').told).toEqual([]);
});

test('below the address of the site other folders may lie, which another program fills', () => {
  expect(check('https://lovelace.example/~ada/course/1843/notes.pdf', 'https://lovelace.example/~ada/1843/').told).toEqual(['broken-link https://lovelace.example/~ada/1843/']);
});

test('beside a site at the top of its host other sites may lie', () => {
  const links = ['https://ada.example/engine/manual/', 'https://ada.example/engine', 'https://ada.example/engine#use', 'https://ada.example/talks/loom/'].map(link);
  const page = aPage('talks', { url: '/talks/ice/', rendered: { html: '', links } });
  const problems = new Problems();
  checkLinks(aSite({ pages: [page], settings: { url: 'https://ada.example/' } }), new Set(['/talks/ice/']), () => '', problems);
  expect(problems.list.map(({ subject }) => subject)).toEqual(['https://ada.example/talks/loom/']);
});

test('a full address in data is checked, too', () => {
  const problems = new Problems();
  const dataFiles = [{ file: 'data/people.yaml', value: [{ homepage: 'https://lovelace.example/~ada/teem/' }], positionOf: () => ({ line: 2, column: 3 }) }];
  checkLinks({ ...aSite(), dataFiles }, new Set(['/team/']), () => '', problems);
  expect(problems.list).toMatchObject([{ code: 'broken-link', file: 'data/people.yaml', line: 2, cure: 'Did you mean /team/?' }]);
});

test('places that are nowhere are told, on the page itself as well', () => {
  expect(check('/#nowhere', '#nowhere', '/b/').told).toEqual(['broken-anchor /#nowhere', 'broken-anchor #nowhere', 'broken-link /b/']);
});

test('a link in data is told at its place', () => {
  const problems = new Problems();
  const dataFiles = [{ file: 'data/site.yaml', value: { footer_links: [{ url: '/privvacy/' }] }, positionOf: () => ({ line: 7, column: 5 }) }];
  checkLinks({ ...aSite(), dataFiles }, new Set(['/', '/privacy/']), () => '', problems);
  expect(problems.list).toMatchObject([
    { code: 'broken-link', file: 'data/site.yaml', line: 7, column: 5, subject: '/privvacy/', cure: 'Did you mean /privacy/?' },
  ]);
});

test.each([
  ['www.example.org', 'Did you mean https://www.example.org?'],
  ['example.org/loom.pdf', 'Did you mean https://example.org/loom.pdf?'],
  ['loom.pdf', 'Mend the address, or remove the link.'],
])('a link to %s, which has no scheme, is one beside the page', (written, cure) => {
  const page = aPage('pages', { url: '/a/', rendered: { html: '', links: [{ ...link(`/a/${written}`), written }] } });
  const problems = new Problems();
  checkLinks(aSite({ pages: [page] }), new Set(['/a/']), () => '', problems);
  expect(problems.list).toMatchObject([{ code: 'broken-link', subject: written, cure }]);
});

test('redirects that lead in a circle are told where they are read', () => {
  const redirects = { '/old/': '/older', '/older/': '/old/' };
  const dataFiles = [{ file: 'data/redirects.yaml', value: redirects, positionOf: () => ({ line: 1, column: 1 }) }];
  const problems = new Problems();
  checkLinks({ ...aSite(), redirects, dataFiles }, new Set(['/']), () => '', problems);
  expect(problems.list).toEqual([]);
});

test('a word of the navigation that names nothing is told, with the nearest that does', () => {
  const problems = new Problems();
  const page = aPage('pages', { url: '/group/', slug: 'group' });
  checkLinks(aSite({ pages: [page], settings: { navigation: ['cv', 'group', '/group/', 'grop', 'nowhere'] } }), new Set(['/group/']), () => '', problems);
  expect(problems.list.map(({ subject, cure }) => [subject, cure])).toEqual([
    ['grop', 'Did you mean `group`?'],
    ['nowhere', expect.stringContaining('Sections are ')],
  ]);
});
