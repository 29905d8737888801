import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenReferences, foreignRequests } from './links.ts';
import { filesBelow, siteAt } from './site-folder.ts';
import { answer } from './static-host.ts';

let dir: string;
const put = (path: string, text: string) => {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const site = () => siteAt(dir);
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'offprint-links-'))));
afterEach(() => rmSync(dir, { recursive: true }));

describe('what a static host answers', () => {
  test('folders, files, names without ending, and the rest', () => {
    for (const path of ['index.html', 'talks/index.html', 'about.html', '404.html', 'empty/a.txt']) put(path, 'x');
    const status = (path: string, prefix = '/') => answer(dir, prefix, path).status;
    expect(['/', '/talks/', '/about', '/about.html', '/empty/a.txt'].map((path) => status(path))).toEqual([200, 200, 200, 200, 200]);
    expect(answer(dir, '/', '/talks')).toEqual({ status: 301, location: '/talks/' });
    expect(['/nothing', '/empty/', '/about/', '/../x', '/%zz', '/TALKS/'].map((path) => status(path))).toEqual(Array(6).fill(404));
    expect(answer(dir, '/', '/nothing').file).toBe(join(dir, '404.html'));
    expect(['/~me/', '/~me', '/talks/'].map((path) => status(path, '/~me/'))).toEqual([200, 301, 404]);
  });
});

describe('the link checker sees', () => {
  const broken = (html: string, prefix = '/') => {
    put('index.html', `<body id="top">${html}</body>`);
    put('talks/index.html', '<h2 id="soon">Soon</h2>');
    put('a.svg', '');
    return brokenReferences(site(), 'https://x.example.org', prefix);
  };

  test.each([
    '<a href="/talks/">',
    '<a href="talks/#soon">',
    '<a href="#top">',
    '<a href="https://elsewhere.example.org/none/">',
    '<img src="a.svg" srcset="a.svg 1x, /a.svg 2x">',
    '<a href="mailto:a@x.example.org">',
  ])('nothing wrong in %s', (html) => expect(broken(html)).toEqual([]));

  test.each([
    ['<a href="/talk/">', '404'],
    ['<a href="/talks">', '301'],
    ['<a href="/talks/#late">', 'id'],
    ['<a href="#bottom">', 'id'],
    ['<img src="b.svg">', '404'],
    ['<img src="a.svg" srcset="a.svg 1x, b.svg 2x">', '404'],
    ['<link rel="canonical" href="https://x.example.org/gone/">', '404'],
    ['<meta property="og:image" content="https://x.example.org/b.png">', '404'],
    ['<meta http-equiv="refresh" content="0; url=/gone/">', '404'],
  ])('the fault in %s', (html, what) => {
    expect(broken(html)).toHaveLength(1);
    expect(broken(html)[0]).toContain(what);
  });

  test('a link that forgets the prefix', () => {
    expect(broken('<a href="/talks/">', '/~me/')).toHaveLength(1);
    expect(broken('<a href="/~me/talks/">', '/~me/')).toEqual([]);
  });

  test('a missing font of a stylesheet, and one from elsewhere on a page', () => {
    put('theme/a.css', '@font-face { src: url("../b.woff2") }');
    expect(broken('')).toHaveLength(1);
    put('index.html', '<link rel="stylesheet" href="https://fonts.example.com/x.css"><a href="https://fonts.example.com/">');
    expect(foreignRequests(site(), 'https://x.example.org', '/')).toHaveLength(1);
  });
});

test('files are listed from the folder, sorted', () => {
  put('b/c.txt', '');
  put('a.txt', '');
  expect(filesBelow(dir)).toEqual(['a.txt', 'b/c.txt']);
});
