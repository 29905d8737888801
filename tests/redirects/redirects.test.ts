import { describe, expect, it } from 'vitest';
import { AddressBook } from '../../src/content/addresses.ts';
import { Problems } from '../../src/problems.ts';
import { redirectPage, redirects, redirectsFile } from '../../src/redirects/redirects.ts';
import type { Rich } from '../../src/text/rich.ts';
import { aPage, aSite } from '../seo/site-fixture.ts';
import type { PageFacts } from '../seo/site-fixture.ts';

function find(...pages: PageFacts[]) {
  const problems = new Problems();
  const book = new AddressBook(problems);
  const site = aSite({ pages: pages.map((facts) => aPage('pages', facts)) });
  for (const page of site.pages) book.claim({ url: page.url, file: page.source, what: 'the page' });
  return { list: redirects(site, book, problems), problems: problems.list };
}

describe('data/redirects.yaml', () => {
  const from = (redirects_: Record<string, string>) => {
    const problems = new Problems();
    const site = { ...aSite({ pages: [aPage('pages', { slug: 'cv', title: 'My life' })] }), redirects: redirects_ };
    return { list: redirects(site, new AddressBook(problems), problems), problems: problems.list };
  };

  it('leads old addresses that belong to no page', () => {
    const { list } = from({ '/publication/nine': '/publications/ravn2024/', '/vita/': '/cv/' });
    expect(list.map(({ from, to }) => [from, to])).toEqual([['/publication/nine/', '/publications/ravn2024/'], ['/vita/', '/cv/']]);
  });

  it('leads from files through folders of their names, which no host takes for a file', () => {
    expect(from({ '/files/nine.pdf': '/assets/files/nine.pdf', '/old.html': '/cv/' }).list.map((one) => one.from)).toEqual(['/files/nine.pdf/', '/old.html']);
  });

  it('gives way to a file that stands at the address', () => {
    const problems = new Problems();
    const book = new AddressBook(problems);
    book.claim({ url: '/cv.pdf', what: 'the PDF of the CV' });
    expect(redirects({ ...aSite({ pages: [] }), redirects: { '/cv.pdf': '/assets/files/cv.pdf' } }, book, problems)).toEqual([]);
    expect(problems.list.map(({ message }) => message)).toEqual([
      'The address /cv.pdf is that of the PDF of the CV, and a redirect of data/redirects.yaml wants it, too.',
    ]);
  });

  it('reports lines that lead in a circle, with what stands in it, and leaves them out', () => {
    const { list, problems } = from({ '/in/': '/a/', '/a': '/b', '/b': '/c/#top', '/c/': '/a', '/self/': '/self', '/vita/': '/cv/' });
    expect(list.map((one) => one.from)).toEqual(['/in/', '/vita/']);
    expect(problems.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ['error', 'redirect-loop', '“/a” leads back to itself: /a → /b → /c/ → /a.'],
      ['error', 'redirect-loop', '“/self/” leads back to itself: /self/ → /self/.'],
    ]);
  });

  it('leads from addresses as browsers knew them, with the path of the site', () => {
    expect(from({ '/~ada/vita/': '/cv/' }).list.map((one) => one.from)).toEqual(['/vita/']);
    expect(from({ '/~ada/': '/cv/' }).list.map((one) => one.from)).toEqual(['/~ada/']);
  });

  it('may say again what a page says itself', () => {
    const problems = new Problems();
    const site = { ...aSite({ pages: [aPage('pages', { url: '/cv/', redirectFrom: ['/vita/'] })] }), redirects: { '/vita/': '/cv/' } };
    expect(redirects(site, new AddressBook(problems), problems)).toHaveLength(1);
    expect(problems.list).toEqual([]);
  });

  it.each(['/old/*', '/blog/:slug/'])('reports %s, which is no single address', (written) => {
    expect(from({ [written]: '/cv/' })).toMatchObject({ list: [], problems: [{ code: 'redirect-address', message: expect.stringContaining('many addresses') }] });
  });

  it('reports what is no address', () => {
    const { list, problems } = from({ 'https://elsewhere.example/x': '/cv/' });
    expect(list).toEqual([]);
    expect(problems).toMatchObject([{ code: 'redirect-address', file: 'data/redirects.yaml' }]);
  });
});

describe('old addresses', () => {
  it('lead to the page, as a folder and as a file', () => {
    const { list, problems } = find({ url: '/', title: 'About', redirectFrom: ['/about/', 'about.html'] });
    expect(list.map(({ from, to }) => [from, to])).toEqual([['/about/', '/'], ['/about.html', '/']]);
    expect(problems).toEqual([]);
  });

  it('have the title of the page, its formulas in words', () => {
    const titleRich: Rich = [{ type: 'text', value: 'About ' }, { type: 'math', tex: '\\mathbb{R}^2', display: false }];
    const { list } = find({ slug: 'planes', title: 'About $\\mathbb{R}^2$', titleRich, redirectFrom: ['/plane/'] });
    expect(list.map(({ title }) => title)).toEqual(['About R²']);
  });

  it('do not lead from a page to itself, nor twice', () => {
    expect(find({ url: '/', redirectFrom: ['/', '/index.html', '/about', '/about/'] }).list.map(({ from }) => from)).toEqual(['/about/']);
  });

  it('that a page stands at are an error naming both files', () => {
    const { list, problems } = find({ slug: 'cv' }, { slug: 'life', source: 'content/life.md', redirectFrom: ['/cv/'] });
    expect(list).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', file: 'content/life.md', message: expect.stringContaining('content/pages/cv.md') }]);
    expect(problems[0]!.cure).toBe('Take /cv/ out of `redirect_from`.');
  });

  it('are told at their line', () => {
    const data = { redirect_from: ['/old/', '/cv'] };
    const positionOf = ([, index]: readonly (string | number)[]) => ({ line: 3 + Number(index), column: 5 });
    const { problems } = find({ slug: 'cv' }, { slug: 'life', redirectFrom: ['/old/', '/cv/'], data, positionOf });
    expect(problems).toMatchObject([{ line: 4, column: 5 }]);
  });

  it('that two pages claim are an error naming both files', () => {
    const { list, problems } = find(
      { slug: 'one', source: 'content/one.md', redirectFrom: ['/old/'] }, { slug: 'two', source: 'content/two.md', redirectFrom: ['/Old/'] },
    );
    expect(list.map(({ to }) => to)).toEqual(['/one/']);
    expect(problems).toMatchObject([{ file: 'content/two.md', message: expect.stringContaining('content/one.md') }]);
  });

  it.each(['../../etc/passwd', '/a/%2e%2e/b/', 'https://engine.example/', '//engine.example/', '/"><script>', 'javascript:alert(1)', ''])(
    'that are none are reported: %j',
    (written) => {
      const { list, problems } = find({ redirectFrom: [written] });
      expect(list).toEqual([]);
      expect(problems).toMatchObject([{ severity: 'error', code: 'redirect-address', subject: written }]);
    },
  );
});

describe('the files of a redirect', () => {
  const place = { origin: 'https://lovelace.example', prefix: '/~ada/' };
  const redirect = { from: '/über/', to: '/about me/', title: 'About <me>', lang: 'de', file: 'content/about.md' };

  it('a page that moves on without JavaScript, under the prefix', () => {
    const html = redirectPage(place, redirect);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/~ada/about%20me/">');
    expect(html).toContain('<link rel="canonical" href="https://lovelace.example/~ada/about%20me/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<a href="/~ada/about%20me/">About &lt;me&gt;</a>');
    expect(html).not.toContain('<script');
  });

  it('a line for hosts that redirect by themselves', () => {
    expect(redirectsFile(place, [redirect])).toBe('/~ada/%C3%BCber/ /~ada/about%20me/ 301\n');
  });
});
