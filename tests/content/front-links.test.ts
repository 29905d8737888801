import { describe, expect, test } from 'vitest';
import { frontLinks, withFiles, withPageLinks } from '../../src/content/front-links.ts';
import { readPage } from '../../src/content/read.ts';
import { Problems } from '../../src/problems.ts';

const THERE = new Set(['/assets/files/tides.pdf', '/assets/files/talks/ice.pdf', '/assets/video/ice.mp4', '/content/talks/snow.md']);

/** The links of a page with this front matter, and what is told. */
function read(path: string, front: string) {
  const problems = new Problems();
  const page = readPage({ path: `content/${path}`, bytes: Buffer.from(`---\n${front}\n---\nText`) }, 'en', problems);
  const changed = withFiles({ ...page, sums: { file: 'f', front: 's' } }, (file) => THERE.has(file), problems);
  return { page: changed, links: frontLinks(changed).map(({ kind, url }) => `${kind} ${url}`), told: problems.list };
}

describe('a file is found by its name, as in a .bib file', () => {
  test.each([
    ['talks/ice.md', 'slides: tides.pdf', 'slides /assets/files/tides.pdf'],
    ['talks/ice.md', 'poster: talks/ice.pdf', 'poster /assets/files/talks/ice.pdf'],
    ['talks/ice.md', 'video: ice.mp4', 'video /assets/video/ice.mp4'],
    ['talks/ice.md', 'slides: assets/files/tides.pdf', 'slides /assets/files/tides.pdf'],
    ['teaching/ice.md', 'syllabus: ./tides.pdf', 'syllabus /assets/files/tides.pdf'],
    ['talks/ice.md', 'slides: tides.pdf#page=3', 'slides /assets/files/tides.pdf#page=3'],
    ['about.md', 'links: [{ label: Notes, url: tides.pdf }]', 'undefined /assets/files/tides.pdf'],
  ])('%s: %s', (path, front, link) => expect(read(path, front)).toMatchObject({ links: [link], told: [] }));
});

test('addresses and paths from the root stay as they are', () => {
  const front = 'slides: https://example.org/s.pdf\nvideo: /posts/ice/\ncode: github.com/mira/ice\nlinks: ["#abstract", "mailto:mira@example.org"]';
  const { links, page } = read('talks/ice.md', front);
  expect(links).toEqual([
    'slides https://example.org/s.pdf', 'video /posts/ice/', 'code https://github.com/mira/ice', 'undefined #abstract',
    'undefined mailto:mira@example.org',
  ]);
  expect(page.sums?.front).toBe('s');
});

test('nor is a page beside it a file', () => {
  expect(read('about.md', 'links: [../cv/, fr/]')).toMatchObject({ links: ['undefined ../cv/', 'undefined fr/'], told: [] });
});

test('one that is not there is told with its line, and costs its link only', () => {
  const { links, told } = read('talks/ice.md', 'title: Ice\nslides: gone.pdf\nposter: tides.pdf\nlinks:\n  - label: Notes\n    url: lost.pdf');
  expect(links).toEqual(['poster /assets/files/tides.pdf']);
  expect(told).toMatchObject([
    {
      severity: 'warning', file: 'content/talks/ice.md', line: 3, column: 9,
      message: 'The file /assets/files/gone.pdf of the field “slides” does not exist.',
      cure: 'Put it there, or correct the field “slides”.',
    },
    { line: 7, message: 'The file /assets/files/lost.pdf of the field “links” does not exist.' },
  ]);
});

test('what stands for the front matter tells a file that is there from one that is gone', () => {
  const fronts = ['slides: tides.pdf', 'slides: gone.pdf'].map((front) => read('talks/ice.md', front).page.sums?.front);
  expect(new Set(fronts).size).toBe(2);
});

test('the code of a project on GitHub is found by its owner and name', () => {
  expect(read('projects/ice.md', 'github: mira/ice').links).toEqual(['repository https://github.com/mira/ice']);
});

describe('a relative link to a page', () => {
  const addresses = new Set(['/talks/', '/cv/', '/about/fr/', '/news/']);
  const pages = new Map([['content/posts/2024-01-01-ice.md', '/posts/ice/'], ['content/talks/snow.md', '/lectures/snow/']]);
  const resolved = (path: string, front: string) => withPageLinks(read(path, front).page, pages, addresses);

  test.each([
    ['from the page, as in its text', 'about.md', 'links: [fr/]', '/about/fr/'],
    ['from the page, upwards', 'about.md', 'links: [../cv/]', '/cv/'],
    ['from the root, where only that is a page', 'news/2024-01-01-talk.md', 'link: talks/', '/talks/'],
    ['with a dot before it', 'news/2024-01-01-talk.md', 'link: ./talks/#next', '/talks/#next'],
    ['that leads nowhere, as from the root', 'projects/ice.md', 'website: tlaks/', '/tlaks/'],
    ['that leads nowhere, as from the page', 'projects/ice.md', 'website: ./tlaks/', '/projects/ice/tlaks/'],
  ])('is taken %s', (_, path, front, url) => expect(frontLinks(resolved(path, front))).toMatchObject([{ url }]));

  test.each([
    ['links: [../posts/2024-01-01-ice.md]', '/posts/ice/'],
    ['links: [snow.md#why]', '/lectures/snow/#why'],
    ['links: [/talks/snow.md]', '/lectures/snow/'],
    ['links: [../posts/gone.md]', '/posts/gone.md'],
  ])('may name the file of the page, as in its text: %s', (front, url) => {
    expect(frontLinks(resolved('talks/ice.md', front))).toMatchObject([{ url }]);
  });

  test('is found in lines of text, too', () => {
    const { data, description } = resolved('talks/ice.md', 'description: See [snow](snow.md), [rain](../talks/rain.md) and [more](https://example.org/a.md).');
    expect(description).toBe('See [snow](/lectures/snow/), [rain](/talks/rain.md) and [more](https://example.org/a.md).');
    expect(data['description']).toBe(description);
  });

  test('has the same meaning in keys of every kind', () => {
    expect(resolved('talks/ice.md', 'event_url: talks/').data).toMatchObject({ event_url: '/talks/' });
    expect(resolved('projects/ice.md', 'funder: { name: Ice Fund, url: cv }').data).toMatchObject({ funder: [{ url: '/cv' }] });
  });

  test('others are no such links', () => {
    const { page } = read('about.md', 'links: ["#here", /cv/, https://example.org/]');
    expect(withPageLinks(page, pages, addresses)).toBe(page);
  });
});
