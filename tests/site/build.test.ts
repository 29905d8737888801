import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlFiles, htmlPage, meta, textOf } from '../support/html.ts';
import { build, SOUND_SITES } from '../support/sites.ts';

describe.each(SOUND_SITES)('$title', (sound) => {
  test('builds strictly, without a single problem', async () => {
    const { exitCode, output } = await build(sound);
    expect(output).toMatch(/\d+ pages?, \d+ papers? in [\d.]+ s, no problems/);
    expect(exitCode).toBe(0);
  });

  test('no page shows what only machines should see', async () => {
    const site = await build(sound);
    for (const file of htmlFiles(site)) {
      expect(htmlPage(site, file).text, file).not.toMatch(/\bundefined\b|\bnull\b|\[object Object\]|\bNaN\b|Invalid Date/);
      expect(site.read(file), file).not.toContain(site.root);
    }
  });
});

describe('the default site', () => {
  const files = async () => (await builtSite('default')).files;

  test.each([
    '/', '/publications/', '/publications.bib', '/publications.json', '/cv/', '/talks/', '/teaching/', '/projects/', '/news/',
    '/posts/', '/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/404.html', '/about/', '/about.html',
    '/publications/sander2024incontext/', '/projects/mathematical-analysis-for-ai/',
  ])('has the address %s', async (address) => {
    expect(await files()).toContain(address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1));
  });

  test('shows all eight papers in the list, in the CV and as pages, and in both downloads', async () => {
    const site = await builtSite('default');
    const list = htmlPage(site, 'publications/index.html').text;
    const cv = htmlPage(site, 'cv/index.html').text;
    const papers = site.files.filter((file) => /^publications\/[^/]+\/index\.html$/.test(file));
    expect(papers).toHaveLength(8);
    for (const file of papers) {
      const title = htmlPage(site, file).named('h1')[0]!;
      expect(list, file).toContain(textOf(title));
      expect(cv, file).toContain(textOf(title));
    }
    expect(site.read('publications.bib').match(/^@/gm)).toHaveLength(8);
    expect(JSON.parse(site.read('publications.json'))).toHaveLength(8);
  });

  test('writes no telephone number', async () => {
    const site = await builtSite('default');
    for (const file of htmlFiles(site)) expect(site.read(file), file).not.toMatch(/\+33|tel:/);
  });
});

describe('drafts', () => {
  test('are absent from a build, with everything that comes of them', async () => {
    const site = await builtSite('full');
    expect(site.files.filter((file) => /unfinished|secret/.test(file))).toEqual([]);
    for (const file of site.files.filter((one) => /\.(?:html|xml|json)$/.test(one))) {
      expect(site.read(file), file).not.toMatch(/xylophone|Not for anybody yet|unfinished/);
    }
  });
});

describe('addresses', () => {
  test('a page is where its permalink says', async () => {
    expect((await builtSite('academicpages')).files).toContain('index.html');
  });

  test('a user’s stylesheet comes last', async () => {
    const site = await builtSite('full');
    expect(site.read('assets/site.css')).toContain('tides');
    const home = htmlPage(site, 'index.html');
    const sheets = home.named('link').filter(({ attribs }) => attribs['rel'] === 'stylesheet').map(({ attribs }) => attribs['href']);
    expect(sheets.at(-1)).toBe('/assets/site.css');
  });

  test('only pages with mathematics or code load the styles for them', async () => {
    const site = await builtSite('full');
    const sheets = (file: string) => htmlPage(site, file).named('link').map(({ attribs }) => attribs['href'] ?? '').join(' ');
    expect(sheets('posts/everything/index.html')).toMatch(/math\.css.*code\.css/);
    expect(sheets('imprint/index.html')).not.toMatch(/math\.css|code\.css/);
  });

  test('every page has an address of its own for machines', async () => {
    const site = await builtSite('full');
    const canonical = (file: string) =>
      htmlPage(site, file).named('link').find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'];
    expect(canonical('talks/cold-water/index.html')).toBe('https://tides.example.org/talks/cold-water/');
    const titles = htmlFiles(site).flatMap((file) => (meta(htmlPage(site, file), 'og:url') ? [meta(htmlPage(site, file), 'og:url')] : []));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('the e-mail address is nowhere as harvesters look for it', async () => {
  const site = await builtSite('full');
  for (const file of site.files.filter((one) => /\.(?:html|xml|json|txt)$/.test(one))) {
    expect(site.read(file), file).not.toMatch(/ilse\.marchetti@|mailto:/);
  }
});

test('the same input gives the same bytes', async () => {
  const first = await builtSite('full');
  const again = await builtSite('full', { env: { TZ: 'Pacific/Auckland', LANG: 'C' } });
  expect(again.files).toEqual(first.files);
  const differing = first.files.filter((file) => first.read(file) !== again.read(file));
  expect(differing).toEqual([]);
});
