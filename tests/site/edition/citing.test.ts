import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../support/built-site.ts';
import { offprint } from '../../support/command.ts';
import { htmlPage } from '../../support/html.ts';
import { temporaryProject } from '../../support/project.ts';
import { siteAt } from '../../support/site-folder.ts';

const site = () => builtSite('citing');
const main = async (path: string): Promise<string> => /<main[^]*<\/main>/.exec((await site()).read(`${path}index.html`))![0];

describe('a text that cites', () => {
  test('leads to the pages of the papers, and to the list for works of others', async () => {
    const post = await main('posts/why-ice-creeps/');
    expect(post).toContain('(<a href="/publications/orsini2023creep/">see Orsini &#38; Brenner, 2023, pp. 12–14</a>; ' +
      '<a href="#ref-keita1999firn" role="doc-biblioref">Keita, 1999</a>)');
    expect(post).toContain('<a href="/publications/orsini2020handbook/">Orsini (2020, Chapter 2)</a>');
    expect(post).toContain('(<a href="/publications/brenner2019melt/">2019</a>)');
  });

  test('ends in its references, with those of nocite and with formulas', async () => {
    const post = await main('posts/why-ice-creeps/');
    const list = post.slice(post.indexOf('<h2 id="references">References</h2>'));
    expect([...list.matchAll(/<li id="ref-([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'brenner2019melt', 'keita1999firn', 'orsini2020handbook', 'orsini2021drift', 'orsini2023creep',
    ]);
    expect(list).toContain('<math');
    expect((await site()).read('posts/why-ice-creeps/index.html')).toContain('/assets/theme/math.css');
  });

  test('is in the style and the language of its page, with the list where it says', async () => {
    const post = await main('posts/warum-eis/');
    expect(post).toContain('[<a href="/publications/orsini2023creep/">1</a>, <a href="#ref-keita1999firn" role="doc-biblioref">2</a>]');
    expect(post.indexOf('class="references numbered"')).toBeLessThan(post.indexOf('id="danach"'));
    expect(post).not.toContain('id="references"');
  });
});

test('an excerpt holds citations as they are read', async () => {
  expect((await site()).read('posts/index.html')).toContain('Ice creeps (see Orsini &amp; Brenner, 2023, pp. 12–14; Keita, 1999). As Orsini (2020, Chapter 2) tells');
});

describe('lists of papers', () => {
  const titles = (html: string) => [...html.matchAll(/entry-title"><a href="\/publications\/([^"/]+)/g)].map(([, id]) => id);

  test('on home, by the list `selected` of the settings', async () => {
    expect(titles(await main(''))).toEqual(['orsini2023creep', 'orsini2020handbook']);
  });

  test('within a text, grouped, limited, by query or key', async () => {
    const reading = await main('reading/');
    expect(titles(reading)).toEqual([
      'orsini2023creep', 'orsini2021drift', 'orsini2021drift', 'brenner2019melt', 'orsini2021drift', 'orsini2020handbook',
    ]);
    expect([...reading.matchAll(/list-heading">(\d+)/g)].map(([, year]) => year)).toEqual(['2023', '2021']);
  });

  test('below a text, with the parts that were asked for', async () => {
    const project = await main('projects/moraines/');
    expect(titles(project)).toEqual(['brenner2019melt', 'orsini2023creep', 'orsini2021drift', 'brenner2019melt', 'orsini2020handbook']);
    const books = project.slice(project.indexOf('<h2 id="books">'));
    expect(books).not.toMatch(/class="authors"|<details/);
  });

  test('and each paper names the pages about it', async () => {
    const paper = await main('publications/brenner2019melt/');
    for (const url of ['/talks/creep/', '/projects/moraines/', '/teaching/2022-ice/']) expect(paper).toContain(`href="${url}"`);
  });
});

describe('a paper', () => {
  test('is cited in the styles of the settings', async () => {
    const paper = await main('publications/orsini2020handbook/');
    expect(paper).toContain('<dt>APA</dt><dd>Orsini, L. (2020). <i>A Handbook of Glaciers</i>. Moraine Press.</dd>');
    expect(paper).toContain('<dt>Plain Numbers</dt><dd>L. Orsini, A Handbook of Glaciers, 2020.</dd>');
  });

  test('is announced and offered as BibTeX, RIS and CSL-JSON', async () => {
    const built = await site();
    const page = htmlPage(built, 'publications/orsini2023creep/index.html');
    const alternates = page.named('link').filter(({ attribs }) => attribs['rel'] === 'alternate').map(({ attribs }) => `${attribs['type']} ${attribs['href']}`);
    const folder = '/publications/orsini2023creep/cite';
    expect(alternates).toEqual(expect.arrayContaining([
      `application/x-bibtex ${folder}.bib`, `application/x-research-info-systems ${folder}.ris`, `application/vnd.citationstyles.csl+json ${folder}.json`,
    ]));
    expect(built.read(`${folder.slice(1)}.bib`)).toMatch(/^@article\{orsini2023creep,[^]*abstract = \{Ice creeps/);
    expect(built.read(`${folder.slice(1)}.ris`)).toMatch(/^TY {2}- JOUR\r\n[^]*UR {2}- https:\/\/orsini\.example\.org\/publications\/orsini2023creep\/\r\nER {2}- \r\n$/);
    expect(JSON.parse(built.read(`${folder.slice(1)}.json`))).toMatchObject([{ type: 'article-journal', DOI: '10.5555/slow.2023.4' }]);
    expect(built.read('publications.bib').match(/^@/gm)).toHaveLength(4);
    expect(JSON.parse(built.read('publications.json'))).toHaveLength(4);
  });

  test.each(['utf-8', 'latex'])('has one key in every file, also where several have the same but for their accents, in %s', async (encoding) => {
    const project = temporaryProject('citing');
    try {
      project.write('data/twice.bib', ['müller', 'muller', 'muller'].map((key, n) =>
        `@article{${key}, title = {Paper ${n}}, author = {Orsini, Livia}, journal = {Ice}, year = {200${n}}}\n`).join(''));
      project.change('data/site.yaml', '    - papers.bib\n', '    - papers.bib\n    - twice.bib\n');
      project.change('data/site.yaml', '  styles:', `  bibtex: ${encoding}\n  styles:`);
      await offprint(project.root, ['build', '--quiet']);
      const keysIn = (text: string) => [...text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key!).sort();
      const folders = readdirSync(join(project.root, '_site/publications'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const each = folders.flatMap(({ name }) => {
        const file = `_site/publications/${name}/cite.bib`;
        return existsSync(join(project.root, file)) ? keysIn(project.read(file)) : [];
      }).sort();
      expect(each).toEqual(expect.arrayContaining(encoding === 'latex' ? ['muller', 'muller-2', 'muller-3'] : ['müller', 'muller', 'muller-2']));
      expect(keysIn(project.read('_site/publications.bib'))).toEqual(each);
    } finally {
      project.remove();
    }
  });

  test('tells Zotero everything', async () => {
    const span = htmlPage(await site(), 'publications/orsini2023creep/index.html').named('span').find(({ attribs }) => attribs['class'] === 'Z3988')!;
    const found = new URLSearchParams(span.attribs['title']);
    expect(found.getAll('rft.au')).toEqual(['Livia Orsini', 'Tomás Brenner']);
    expect(Object.fromEntries(found)).toMatchObject({ 'rft.jtitle': 'Journal of Slow Flow', 'rft.date': '2023-03', 'rft.description': 'Ice creeps. We measure how fast.' });
  });
});

test('posts, talks and software say how to cite them', async () => {
  expect(await main('posts/why-ice-creeps/')).toMatch(/@online\{orsini2024why-ice-creeps,[^]*<code>Orsini, L\. \(2024, March 5\)\. Why ice creeps\./);
  expect(await main('talks/creep/')).toMatch(/author = \{Orsini, Livia and Brenner, Tomás\}[^]*<code>Orsini, L\., &amp; Brenner, T\. \(2023, June 1\)\. Creep for beginners/);
  expect(await main('projects/moraines/')).toMatch(/@software\{orsinimoraines,[^]*url = \{https:\/\/code\.example\.org\/orsini\/moraines\}/);
  expect(await main('teaching/2022-ice/')).not.toContain('cite-this');
});

test('references of many papers are formatted by a thread, part after part, as they would be without it', async () => {
  const project = temporaryProject('citing');
  const cache = join(project.root, '.cache/citations');
  // Says which threads are started.
  project.write('threads.cjs', `const threads = require('node:worker_threads'); const { Worker } = threads;
    threads.Worker = class extends Worker { constructor(...args) { super(...args); require('node:fs').appendFileSync('threads.txt', String(args[0]) + '\\n'); } };`);
  const build = async () => {
    for (const path of ['_site', '.cache/pages', '.cache/written', 'threads.txt']) rmSync(join(project.root, path), { recursive: true, force: true });
    const ran = await offprint(project.root, ['build'], { NODE_OPTIONS: `--require=${join(project.root, 'threads.cjs')}` });
    const threads = existsSync(join(project.root, 'threads.txt')) ? project.read('threads.txt') : '';
    const site = siteAt(join(project.root, '_site'));
    const pages = site.files.map((path) => [path, site.read(path)]);
    return { ran, pages, formatter: threads.includes('ahead.cjs') };
  };
  try {
    // Three parts, in two styles.
    project.write('data/many.bib', Array.from({ length: 100 }, (_, n) =>
      `@article{many${n}, title = {On $x_{${n}}$ and ice}, author = {Orsini, Livia and Brenner, Tomás}, journal = {Ice}, year = {${1900 + n}}}\n`).join(''));
    project.change('data/site.yaml', '    - papers.bib\n', '    - papers.bib\n    - many.bib\n');
    const ahead = await build();
    expect(ahead.ran.exitCode).toBe(0);
    expect(ahead.formatter).toBe(availableParallelism() > 1);
    // What is kept of a style, if only nothing, is no first build.
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{}');
    const alone = await build();
    expect(alone.formatter).toBe(false);
    expect(alone.pages).toEqual(ahead.pages);
    expect(ahead.pages.find(([path]) => path!.endsWith('many99/index.html'))![1]).toMatch(/<dt>APA<\/dt><dd>Orsini, L\., &#38; Brenner, T\. \(1999\)\. On <math/);
  } finally {
    project.remove();
  }
});

describe('building again', () => {
  const project = temporaryProject('citing');
  afterAll(() => project.remove());
  const cache = join(project.root, '.cache/citations');
  const build = (env: Record<string, string> = {}) => offprint(project.root, ['build'], env);
  const pages = () => ['publications.json', 'posts/why-ice-creeps/index.html'].map((path) => readFileSync(join(project.root, '_site', path), 'utf8'));

  test('needs no citation-js, and mends a damaged cache with a line', async () => {
    await build();
    const first = pages();
    expect(existsSync(cache)).toBe(true);
    project.write('refuse.cjs', `const { Module } = require('node:module'); const load = Module._load;
      Module._load = (name, ...rest) => { if (/citation-js|citeproc/.test(name)) throw new Error('loaded ' + name); return load(name, ...rest); };`);
    // Formatted anew or not, not from the pages that were printed before.
    const forget = () => rmSync(join(project.root, '.cache/pages'), { recursive: true });
    forget();
    const again = await build({ NODE_OPTIONS: `--require=${join(project.root, 'refuse.cjs')}` });
    expect(again.output).toContain('no problems');
    expect(pages()).toEqual(first);
    for (const file of readdirSync(cache)) writeFileSync(join(cache, file), '{');
    forget();
    const mended = await build();
    expect(mended.output).toContain('cannot be read and are made anew');
    expect(pages()).toEqual(first);
  }, 60_000);

  test('reports unknown keys by line, with the ones that were meant', async () => {
    project.change('content/posts/2024-03-05-why-ice-creeps.md', '@keita1999firn', '@keita1999frin');
    project.change('content/posts/2024-03-05-why-ice-creeps.md', 'nocite: [orsini2021drift]', 'nocite: [orsini2021dirft]');
    const { output } = await build();
    const told = output.slice(output.indexOf('content/posts/2024-03-05-why-ice-creeps.md'));
    expect(told).toMatch(/warning 3:10 [^\n]*orsini2021dirft[^]*Did you mean “orsini2021drift”\?[^]*warning 6:1 [^\n]*keita1999frin[^]*Did you mean @keita1999firn\?/);
    expect(output).toContain('2 warnings');
  }, 60_000);
});

test('lists that a page asks for can be had as BibTeX', async () => {
  const { read, files } = await site();
  expect(read('projects/moraines/index.html')).toContain('href="/projects/moraines/books.bib"');
  expect(read('projects/moraines/books.bib').match(/^@\w+\{\w+/gmu)).toEqual(['@book{orsini2020handbook']);
  expect(files).toContain('projects/moraines/papers.bib');
  expect(files).toContain('projects/moraines/on-ice.bib');
});
