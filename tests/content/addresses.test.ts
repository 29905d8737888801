import { describe, expect, test } from 'vitest';
import { AddressBook, defaultAddress, nameParts, normaliseAddress, outputPath, pageClaim, slugify } from '../../src/content/addresses.ts';
import { Problems } from '../../src/problems.ts';
import { sectionById, sectionOf } from '../../src/sections.ts';

describe('the name of a file', () => {
  test.each([
    ['talks/winter-school.md', { slug: 'winter-school' }],
    ['posts/2024-03-01-a-first-post.md', { date: '2024-03-01', slug: 'a-first-post' }],
    ['projects/tides/index.md', { slug: 'tides' }],
    ['posts/2024-03-01-with-pictures/index.md', { date: '2024-03-01', slug: 'with-pictures' }],
    ['news/2024-03-01.md', { date: '2024-03-01', slug: '2024-03-01' }],
    ['news/2024-02-30.md', { noDate: '2024-02-30', slug: '2024-02-30' }],
    ['posts/2024-13-45-a-slip.md', { noDate: '2024-13-45', slug: 'a-slip' }],
    ['index.md', { slug: 'index' }],
    ['news/2024-03 Prize!.md', { slug: '2024-03-prize' }],
  ])('%s', (path, parts) => expect(nameParts(path)).toEqual(parts));
});

describe('a slug', () => {
  test.each([
    ['Équations & Tides', 'equations-tides'],
    ['Sørensen über Łódź', 'sørensen-uber-łodz'],
    ['数学の話', '数学の話'],
    ['  --- ', 'untitled'],
    ['C++ and C#', 'c-and-c'],
  ])('%s → %s', (text, slug) => expect(slugify(text)).toBe(slug));

  test('is the same for composed and decomposed letters', () => {
    expect(slugify('café'.normalize('NFD'))).toBe(slugify('café'.normalize('NFC')));
  });
});

describe('the usual address of a file', () => {
  test.each([
    ['index.md', '/'],
    ['publications.md', '/publications/'],
    ['cv.md', '/cv/'],
    ['talks/index.md', '/talks/'],
    ['talks.md', '/talks/'],
    ['talks/2024-03-01-tides.md', '/talks/tides/'],
    ['contact.md', '/contact/'],
    ['notes/reading.md', '/notes/reading/'],
    ['notes/index.md', '/notes/'],
    ['Notes & Books/2024/index.md', '/notes-books/2024/'],
    ['404.md', '/404.html'],
  ])('%s → %s', (path, address) => {
    const { section, isIndex } = sectionOf(path);
    expect(defaultAddress(section, isIndex, path)).toBe(address);
  });

  test('depends on the section, not on the folders inside it', () => {
    expect(defaultAddress(sectionById('posts'), false, 'posts/2024/tides.md')).toBe('/posts/tides/');
  });
});

describe('an address as people write it', () => {
  test.each([
    ['/about/', '/about/'],
    ['/about', '/about/'],
    ['about', '/about/'],
    ['/about.html', '/about.html'],
    ['/', '/'],
    ['/talks//x/', '/talks/x/'],
    ['/./talks/', '/talks/'],
    ['/about/index.html', '/about/'],
    ['/index.html', '/'],
    ['/caf%C3%A9/', '/café/'],
    ['/v1.2/', '/v1.2/'],
    ['/feed.xml', '/feed.xml'],
  ])('%s → %s', (written, address) => expect(normaliseAddress(written)).toBe(address));

  test.each(['', '   ', 'https://example.org/about/', '//example.org/about/', '/../secret/', '/a/../../b/', '/%2e%2e/b/', '/a?b=c', '/a#b', 'mailto:a', '/a\\b', '/a\u0000b', '/%zz/', '/<b>/'])(
    '%j is no address of the site',
    (written) => expect(normaliseAddress(written)).toBeUndefined(),
  );
});

test('an address is answered by a file', () => {
  expect(outputPath('/')).toBe('index.html');
  expect(outputPath('/talks/x/')).toBe('talks/x/index.html');
  expect(outputPath('/about.html')).toBe('about.html');
});

describe('the address book', () => {
  test('gives an address to whoever asks first, and names both in the message', () => {
    const problems = new Problems();
    const book = new AddressBook(problems);
    expect(book.claim({ url: '/tides/', file: 'content/tides.md', what: 'the page' })).toBe(true);
    expect(book.claim({ url: '/tides/', file: 'content/waves.md', place: () => ({ line: 3 }), what: 'the page' })).toBe(false);
    expect(problems.list).toHaveLength(1);
    expect(problems.list[0]).toMatchObject({ severity: 'error', code: 'address-taken', file: 'content/waves.md', line: 3 });
    expect(problems.list[0]!.message).toContain('content/tides.md');
    expect(problems.list[0]!.message).toContain('content/waves.md');
  });

  test('tells where the page has its address, and of a redirect how it is mended', () => {
    const problems = new Problems();
    const book = new AddressBook(problems);
    book.claim(pageClaim({ url: '/tides/', source: 'content/tides.md', data: {} }));
    const data = { permalink: '/tides/' };
    book.claim(pageClaim({ url: '/tides/', source: 'content/waves.md', data, positionOf: () => ({ line: 4, column: 12 }) }));
    book.claim({ url: '/tides/', file: 'content/sea.md', what: 'a redirect of', cure: 'Take it out.' });
    expect(problems.list).toMatchObject([
      { file: 'content/waves.md', line: 4, cure: expect.stringContaining('permalink') },
      { file: 'content/sea.md', cure: 'Take it out.' },
    ]);
  });

  test('takes addresses for the same that some disks cannot tell apart', () => {
    const book = new AddressBook(new Problems());
    book.claim({ url: '/Talks/', what: 'the page' });
    expect(book.has('/talks/')).toBe(true);
    expect(book.has('/talks.html')).toBe(false);
    expect(book.claim({ url: '/talks/index.html', what: 'a redirect' })).toBe(false);
  });
});
