import { expect, test } from 'vitest';
import { dataLinks } from '../../src/check/data-links.ts';
import { loadSite } from '../../src/site/load.ts';
import { SiteMemory } from '../../src/site/cache/memory.ts';
import { temporaryProject } from '../support/project.ts';
import { aPage } from '../seo/site-fixture.ts';

const own = (address: string) => (/^\/(?!\/)/.test(address) ? address : undefined);
const inData = (file: string, value: unknown) =>
  dataLinks({ pages: [], dataFiles: [{ file, value, positionOf: (path) => ({ line: path.length, column: 1 }) }] }, own).map(({ target }) => target);

test.each([
  ['a link of the navigation', { navigation: ['cv', { label: 'Wiki', url: '/wiki/' }] }],
  ['links by their labels', { links: { Wiki: '/wiki/', Code: 'https://example.org/code' } }],
  ['a list of addresses', [{ id: 'ada', links: ['/wiki/', 'mailto:ada@example.org'] }]],
  ['a link within words', { footer: 'See the [wiki](/wiki/), or [elsewhere](https://example.org/a).' }],
  ['a relative link within words', { footer: 'See the [wiki](wiki/), [this](#here) or [that](mailto:ada@example.org).' }],
  ['a homepage', [{ name: 'Ada', homepage: '/wiki/' }]],
])('%s is looked at', (_what, value) => {
  expect(inData('data/site.yaml', value)).toEqual(['/wiki/']);
});

test.each([
  ['addresses of other hosts', { url: 'https://example.org/', homepage: '//example.org/' }],
  ['what is no link', { title: '/dev/null', description: 'a/b', image: '/assets/a.png', redirect_from: ['/old/'] }],
])('%s are not', (_what, value) => {
  expect(inData('data/site.yaml', value)).toEqual([]);
});

test('an address may have blanks', () => {
  expect(inData('data/site.yaml', { footer_links: [{ url: '/assets/files/my slides.pdf' }] })).toEqual(['/assets/files/my slides.pdf']);
});

test('redirects lead somewhere, too', () => {
  expect(inData('data/redirects.yaml', { '/old/': '/new/' })).toEqual(['/new/']);
});

test('front matter is looked at like data', () => {
  expect(dataLinks({ pages: [aPage('talks', { source: 'content/talks/a.md', data: { slides: '/assets/files/a.pdf', event: 'A/B' } })] }, own)).toMatchObject([
    { file: 'content/talks/a.md', target: '/assets/files/a.pdf' },
  ]);
});

test('each has its place in its file', () => {
  const project = temporaryProject('full');
  try {
    project.write('data/redirects.yaml', '# Moved in 2020.\n/old/: /cv/\n/older/: /nowhere/\n');
    const site = loadSite({ root: project.root, prefix: '/', drafts: false, memory: new SiteMemory(project.root), render: () => ({}) as never });
    const links = dataLinks(site, own).filter(({ file }) => file === 'data/redirects.yaml');
    expect(links.map(({ target, place }) => [target, place()])).toEqual([
      ['/cv/', { line: 2, column: 8 }],
      ['/nowhere/', { line: 3, column: 10 }],
    ]);
  } finally {
    project.remove();
  }
});
