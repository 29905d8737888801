import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCitations } from '../../../src/bibliography/citations/index.ts';
import { createPageCitations } from '../../../src/bibliography/citations/pages.ts';
import type { PageSettings } from '../../../src/bibliography/citations/pages.ts';
import { BUILT_IN_VERSION } from '../../../src/bibliography/citations/styles.ts';
import { toCsl } from '../../../src/bibliography/export/csl.ts';
import { Problems } from '../../../src/problems.ts';
import { plain } from '../../../src/text/rich.ts';
import { publication } from '../sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-citations-'));
const stylesDir = join(folder, 'styles');
const cacheDir = join(folder, 'cache');

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Lake &amp; Shore</title><id>lake</id><updated>2024-01-01T00:00:00+00:00</updated>
  <category citation-format="author-date"/></info>
  <citation><layout prefix="(" suffix=")" delimiter="; ">
    <names variable="author"><name form="short" and="text" delimiter=", "/></names>
    <date variable="issued" prefix=" "><date-part name="year"/></date>
    <group prefix=", "><label variable="locator" form="short" suffix=" "/><text variable="locator"/></group>
  </layout></citation>
  <bibliography><sort><key variable="title"/></sort><layout suffix=".">
    <names variable="author" suffix=": "><name and="text"/></names><text variable="title" font-style="italic"/>
  </layout></bibliography>
</style>`;

const NOTES = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Notes</title><id>notes</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="." delimiter="; ">
    <choose><if position="ibid"><text term="ibid" text-case="capitalize-first"/></if><else>
      <names variable="author" suffix=", "><name form="short" and="text"/></names><text variable="title" font-style="italic"/>
    </else></choose>
    <text variable="locator" prefix=", "/>
  </layout></citation>
  <bibliography><layout suffix="."><text variable="title"/></layout></bibliography>
</style>`;

beforeAll(() => {
  mkdirSync(stylesDir);
  writeFileSync(join(stylesDir, 'lake.csl'), STYLE);
  writeFileSync(join(stylesDir, 'notes.csl'), NOTES);
  const dependent = (parent: string) =>
    `<style xmlns="x"><info><title>Journal of Shores</title><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;
  writeFileSync(join(stylesDir, 'shores.csl'), dependent('lake'));
  writeFileSync(join(stylesDir, 'orphan.csl'), dependent('far-away'));
  writeFileSync(join(stylesDir, 'page.csl'), '<html>not found</html>');
  writeFileSync(join(stylesDir, 'torn.csl'), STYLE.slice(0, -40));
  writeFileSync(join(stylesDir, 'crossed.csl'), STYLE.replace('<layout suffix=".">', '<layout suffix="."><nonsense/>'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const lakes = publication();
const reeds = publication({
  key: 'oak2020',
  titleText: 'Reeds',
  csl: { ...lakes.csl, title: 'Reeds', author: [{ family: 'Oak', given: 'Bram' }], issued: { 'date-parts': [[2020]] } },
});

function setUp(options: Partial<Parameters<typeof createCitations>[0]> = {}) {
  const problems = new Problems();
  return { problems, citations: createCitations({ problems, stylesDir, ...options }) };
}

describe('words of a style in a language that does not come with the library', () => {
  const chapter = publication({ kind: 'chapter', csl: { ...lakes.csl, type: 'chapter', 'container-title': 'On Shores', editor: [{ family: 'Elm', given: 'Bo' }] } });
  const english = (createRequire(import.meta.url)('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>)['en-US']!;
  const italian = english.replace('xml:lang="en-US"', 'xml:lang="it-IT"').replaceAll(/>eds?\.</g, '>a cura di<');

  it('are told to be English, once, with what to do', () => {
    const { citations, problems } = setUp();
    for (const language of ['it', 'it-CH', 'it', 'fr', 'en-GB', 'fr-CA', 'tlh']) citations.format(chapter, 'apa', language);
    citations.document({ clusters: [] }, 'lake', 'it');
    expect(problems.list).toMatchObject([{
      severity: 'notice', code: 'citation-language', message: 'References in Italian are printed with English words: “In”, “Eds.”, “and”.',
      cure: 'Save locales-it-IT.xml of https://github.com/citation-style-language/locales as data/styles/locales-it-IT.xml.',
    }]);
  });

  it('are those of a file beside the styles, whatever was kept before it came', () => {
    const kept = join(folder, 'kept');
    const before = setUp({ cacheDir: kept }).citations;
    expect(before.format(chapter, 'apa', 'it').text).toMatch(/Eds?\./);
    before.save();
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'locales-it-IT.xml'), italian);
    const { citations, problems } = setUp({ cacheDir: kept, stylesDir: own });
    expect(citations.format(chapter, 'apa', 'it').text).toMatch(/a cura di/i);
    expect(citations.format(chapter, 'apa', 'it-CH').text).toMatch(/a cura di/i);
    expect(problems.list).toEqual([]);
  });

  it('may be those of another region, alone', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'locales-pt-BR.xml'), italian.replace('it-IT', 'pt-BR').replaceAll('a cura di', 'org'));
    expect(setUp({ stylesDir: own }).citations.format(chapter, 'apa', 'pt').text).toMatch(/org/i);
  });
});

describe('one entry', () => {
  it('says "et al." of people who are not named, in every role and style, and in the language of the page', () => {
    const others = { literal: 'others' };
    const book = publication({
      type: 'book', kind: 'book',
      csl: {
        type: 'book', title: 'Slow lakes', author: [{ family: 'Quill', given: 'Ada' }, { family: 'Oak', given: 'Bram' }, others],
        translator: [{ family: 'Elm', given: 'Bo' }, others], issued: { 'date-parts': [[2021]] },
      },
    });
    const text = (style: string, lang = 'en') => setUp().citations.format(book, style, lang).text;
    expect(text('apa')).toBe('Quill, A., Oak, B., et al. (2021). Slow lakes (B. Elm et al., Trans.).');
    expect(text('apa', 'de')).toContain('Quill, A., Oak, B., et al. (2021)');
    expect(text('vancouver')).toContain('Quill A, Oak B, et al. Slow lakes.');
    expect(text('harvard1')).toContain('Quill, A., Oak, B., et al. (2021) Slow lakes. Translated by B. Elm et al.');
    const { clusters } = setUp().citations.document({ clusters: [{ mode: 'parenthesis', items: [{ publication: book }] }] }, 'lake');
    expect(clusters[0]).toContain('Quill, Oak, et al. 2021');
  });

  it.each([
    ['Hsiao-ming', 'Wang, H.', 'Wang H'],
    ['Jean-Paul', 'Wang, J.-P.', 'Wang JP'],
    ['Ada M.', 'Wang, A. M.', 'Wang AM'],
  ])('has the initials of a name with a hyphen: %s', (given, apa, vancouver) => {
    const paper = publication({ csl: { ...lakes.csl, author: [{ family: 'Wang', given }] } });
    const text = (style: string) => setUp().citations.format(paper, style).text;
    expect(text('apa').startsWith(`${apa} (2021)`)).toBe(true);
    expect(text('vancouver')).toContain(`${vancouver}. Slow lakes`);
  });

  it('says in the language of the page what the words of the entry do not', () => {
    const csl = { ...lakes.csl, type: 'thesis', genre: 'PhD thesis', publisher: 'Oak University' };
    const thesis = publication({ kind: 'thesis', genre: 'PhD thesis', genreId: 'phdthesis', csl });
    const own = publication({ key: 'own', kind: 'thesis', genre: 'Licentiate thesis', csl: { ...csl, genre: 'Licentiate thesis' } });
    const text = (paper: typeof thesis, lang: string) => setUp().citations.format(paper, 'apa', lang).text;
    expect(text(thesis, 'fr')).toContain('[Thèse de doctorat, Oak University]');
    expect(text(thesis, 'en')).toContain('[PhD thesis, Oak University]');
    expect(text(own, 'fr')).toContain('[Licentiate thesis, Oak University]');
  });

  it('names a volume and the whole work, whether or not the style knows of volumes with titles', () => {
    const facts = { type: 'book', kind: 'book', mainTitle: 'The Cold', volume: '2', titleText: 'Firn', ids: {}, fields: {} } as const;
    const { csl: _, ...volume } = publication(facts);
    const chapter = { ...volume, type: 'inbook', kind: 'chapter', title: plain('Snow'), venue: plain('Firn'), venueText: 'Firn' } as const;
    const text = (paper: Omit<typeof lakes, 'csl'>, style: string) =>
      setUp().citations.format({ ...paper, csl: toCsl(paper as typeof lakes) }, style).text;
    expect(text(volume, 'apa')).toContain('The Cold: Vol. 2. Firn');
    expect(text(volume, 'vancouver')).toContain('The Cold. Vol. 2, Firn.');
    expect(text(volume, 'harvard1')).toContain('The Cold. Firn');
    for (const style of ['apa', 'vancouver', 'harvard1']) expect(text(chapter, style), style).toContain('The Cold. Firn');
  });

  it('is formatted in a style that comes along, with its DOI as a link and without a number', () => {
    const { html, text } = setUp().citations.format(lakes, 'vancouver');
    expect(html).toBe(
      'Quill A, Oak B. Slow lakes. Journal of Water. 2021 May;12:3–14. doi:<a href="https://doi.org/10.1234/lakes">10.1234/lakes</a>',
    );
    expect(text).toBe('Quill A, Oak B. Slow lakes. Journal of Water. 2021 May;12:3–14. doi:10.1234/lakes');
  });

  it('has pages with hyphens within their numbers', () => {
    const pages = { pages: '12-1–12-20' };
    const { text } = setUp().citations.format(publication({ ...pages, csl: toCsl(publication(pages)) }), 'apa');
    expect(text).toContain('12, 12-1–12-20.');
  });

  it('leads to the whole of a DOI, and prints it as it is', () => {
    const doi = '10.1002/(SICI)12(1998):8<6::ICE4>3.0.CO;2-#';
    const { html, text } = setUp().citations.format(publication({ csl: { ...lakes.csl, DOI: doi } }), 'apa');
    expect(html).toContain('href="https://doi.org/10.1002/(SICI)12(1998):8%3C6::ICE4%3E3.0.CO;2-%23"');
    expect(text).toContain(`https://doi.org/${doi}`);
  });

  it('names its DOI once, where that is its address, too', () => {
    const doi = '10.1234/lakes';
    const paper = publication({ csl: { type: 'article', title: 'Slow lakes', DOI: doi, URL: `https://doi.org/${doi}` } });
    const { text } = createCitations({ problems: new Problems() }).format(paper, 'vancouver');
    expect(text.split(doi)).toHaveLength(2);
  });

  it('is formatted in a file of data/styles, also by way of a dependent style', () => {
    const { citations, problems } = setUp();
    expect(citations.format(lakes, 'lake').html).toBe('Ada Quill and Bram Oak: <i>Slow lakes</i>.');
    expect(citations.format(lakes, 'shores.csl').html).toBe('Ada Quill and Bram Oak: <i>Slow lakes</i>.');
    expect(citations.styleTitle('lake')).toBe('Lake & Shore');
    expect(citations.styleTitle('shores')).toBe('Journal of Shores');
    expect(problems.list).toEqual([]);
  });

  it('has no English capitals on an English page of a German site, but where it says that it is English', () => {
    const csl = { ...lakes.csl, title: 'Ordnung und Eigensinn' };
    const german = publication({ title: plain('Ordnung und Eigensinn'), csl });
    const english = publication({ key: 'oak', title: plain('Reeds and shores'), csl: { ...csl, title: 'Reeds and shores', language: 'en' } });
    const titled = join(folder, 'titled');
    mkdirSync(titled);
    writeFileSync(join(titled, 'titled.csl'), STYLE.replace('variable="title" font-style="italic"', 'variable="title" text-case="title"'));
    const text = (paper: typeof german, locale: string) => setUp({ locale, stylesDir: titled }).citations.format(paper, 'titled', 'en').text;
    expect(text(german, 'de')).toBe('Ada Quill and Bram Oak: Ordnung und Eigensinn.');
    expect(text(english, 'de')).toBe('Ada Quill and Bram Oak: Reeds and Shores.');
    expect(text(german, 'en')).toBe('Ada Quill and Bram Oak: Ordnung Und Eigensinn.');
    const cited = setUp({ locale: 'de', stylesDir: titled }).citations.document({ clusters: [], nocite: [german] }, 'titled', 'en');
    expect(cited.references[0]!.html).toContain('Ordnung und Eigensinn');
  });

  it.each(['de', 'hu', 'ja', 'vi', 'zh-Hant'])('has its names in the order of the style, whatever the language of the site (%s)', (locale) => {
    expect(setUp({ locale }).citations.format(lakes, 'apa', 'en').text).toMatch(/^Quill, A\., & Oak, B\./);
  });

  it('follows the language', () => {
    expect(setUp().citations.format(lakes, 'lake', 'fr').text).toBe('Ada Quill et Bram Oak: Slow lakes.');
  });

  it('keeps mathematics for the renderer', () => {
    const paper = publication({
      title: [
        { type: 'text', value: 'On ' },
        { type: 'math', tex: 'a<b^{2}' },
        { type: 'text', value: ' in lakes' },
      ],
      csl: { ...lakes.csl, title: 'On $a<b^{2}$ in lakes' },
    });
    const renderMath = (tex: string) => `<math>${tex.length}</math>`;
    expect(setUp({ renderMath }).citations.format(paper, 'lake').html).toBe(
      'Ada Quill and Bram Oak: <i>On <math>7</math> in lakes</i>.',
    );
    expect(setUp().citations.format(paper, 'lake').html).toContain('On $a&lt;b^{2}$ in lakes');
    expect(setUp().citations.format(paper, 'lake').text).toContain('On a < b² in lakes');
  });

  it('keeps what only looks like markup in a title, in the text for copying, too', () => {
    const paper = publication({ title: [{ type: 'text', value: 'Flows & <b>tags</b>' }] });
    for (const style of ['apa', 'lake']) {
      const { html, text } = setUp().citations.format(paper, style);
      expect(html).toContain('Flows &#38; &lt;b&#62;tags&lt;/b&#62;');
      expect(text).toContain('Flows & <b>tags</b>');
    }
  });

  it('lets no markup of its own through', () => {
    const title = '<script>alert(1)</script><img src=x onerror=y> & "reeds" <i>deep</i>';
    const evil = publication({
      title: [{ type: 'text', value: title }],
      csl: { ...lakes.csl, title, DOI: '"><script>', URL: 'javascript:alert(1)', publisher: '<b onclick="x">P</b>' },
    });
    for (const style of ['lake', 'vancouver']) {
      const { html } = setUp().citations.format(evil, style);
      expect(html).not.toMatch(/<(?!\/?(?:i|b|sup|sub|u|a|span)\b)|<[^>]*\son\w|href="javascript|<b o/i);
    }
  });
});

it('a paper that citeproc cannot take is printed plainly, and said', () => {
  const { citations, problems } = setUp();
  const odd = publication({ csl: { ...lakes.csl, author: [7], issued: 'x' } });
  expect(citations.format(odd, 'lake').text).toBe('Ada Quill, Bram Oak. Slow lakes. Journal of Water, 2021.');
  expect(problems.list).toMatchObject([
    { code: 'citation-failed', subject: 'quill2021lakes', file: 'data/papers.bib' },
  ]);
});

describe('styles', () => {
  it.each([
    [
      'orphan',
      'citation-style-parent',
      'The style only refers to another one, "far-away", which is not in data/styles; Harvard is used',
    ],
    ['page', 'citation-style-broken', 'This file is not a whole CSL style; Harvard is used'],
    ['vancuver', 'citation-style-unknown', 'There is no citation style "vancuver"; Harvard is used'],
  ])('%s is explained once', (name, code, message) => {
    const { citations, problems } = setUp();
    citations.styleTitle(name);
    citations.styleTitle(name);
    expect(problems.list).toMatchObject([{ code, message }]);
  });

  it.each(['torn', 'crossed'])('a %s file does not stop the build', (name) => {
    const { citations, problems } = setUp();
    expect(citations.format(lakes, name).text).toContain('Slow lakes');
    expect(problems.list.map(({ code }) => code)).toEqual(['citation-style-broken']);
  });

  it('that come along are those of the installed library', () => {
    const require = createRequire(import.meta.url);
    expect((require('@citation-js/plugin-csl/package.json') as { version: string }).version).toBe(BUILT_IN_VERSION);
  });
});

describe('letters that run from right to left', () => {
  const hebrew = publication({
    key: 'cohen2019', titleText: 'על כתבי היד, 1990: מבוא', venueText: 'תרביץ',
    csl: {
      ...lakes.csl, title: 'על כתבי היד, 1990: מבוא', 'container-title': 'תרביץ', volume: '87', issue: 'ד', page: '120-145',
      author: [{ family: 'Quill', given: 'Ada' }, { family: 'כהן', given: 'דוד' }],
    },
  });

  it('leave the numbers behind them as they are, and what is copied, too', () => {
    const { html, text } = setUp().citations.format(hebrew, 'lake');
    expect(html).toBe('Ada Quill and <bdi>דוד כהן</bdi>: <i><bdi>על כתבי היד, 1990: מבוא</bdi></i>.');
    expect(text).toBe('Ada Quill and דוד כהן: על כתבי היד, 1990: מבוא.');
    expect(setUp().citations.format(hebrew, 'vancouver').html).toContain('<bdi>תרביץ</bdi>. 2021');
  });

  it('are kept apart in texts and their lists, too', () => {
    const pages = createPageCitations(setUp().citations, [hebrew], () => ({ style: 'lake' }), () => '/p/');
    const page = {};
    const made = pages.cite({ mode: 'parenthesis', items: [{ key: 'cohen2019', locator: 'p. 3', suppressAuthor: false }] }, page)!;
    expect(pages.references(page)).toContain('<a href="/p/"><bdi>על כתבי היד, 1990: מבוא</bdi></a>');
    expect(made()).toContain('>Quill and <bdi>כהן</bdi> 2021, p. 3</a>');
  });
});

describe('a text', () => {
  const page = { source: 'content/posts/reeds.md' };
  function cited(
    clusters: Parameters<ReturnType<typeof createPageCitations>['cite']>[0][],
    settings: PageSettings = {},
  ) {
    const { citations } = setUp();
    const pages = createPageCitations(
      citations,
      [lakes, reeds],
      () => ({ style: 'lake', ...settings }),
      (paper) => (paper === lakes ? '/publications/quill2021lakes/' : undefined),
    );
    const made = clusters.map((cluster) => pages.cite(cluster, page));
    const references = pages.references(page);
    return { made: made.map((one) => one?.()), references };
  }
  const one = (key: string, rest = {}) => ({ key, suppressAuthor: false, ...rest });

  it('has its citations linked to the list, and the list to the papers’ pages', () => {
    const { made, references } = cited([
      { mode: 'parenthesis', items: [one('quill2021lakes', { prefix: 'see', locator: 'pp. 3-5' }), one('oak2020')] },
    ]);
    expect(made[0]).toBe(
      '<span class="citation">(<a href="#ref-quill2021lakes" role="doc-biblioref">see Quill and Oak 2021, pp. 3–5</a>; ' +
        '<a href="#ref-oak2020" role="doc-biblioref">Oak 2020</a>)</span>',
    );
    expect(references).toBe(
      '<ul class="references">\n' +
        '<li id="ref-oak2020">Bram Oak: <i>Reeds</i>.</li>\n' +
        '<li id="ref-quill2021lakes">Ada Quill and Bram Oak: <i><a href="/publications/quill2021lakes/">Slow lakes</a></i>.</li>\n' +
        '</ul>',
    );
  });

  it('names the author in the sentence, or leaves the name out', () => {
    const { made } = cited([
      { mode: 'text', items: [one('oak2020', { locator: 'ch. 2' })] },
      { mode: 'parenthesis', items: [one('oak2020', { suppressAuthor: true })] },
    ]);
    expect(made[0]).toContain('>Oak (2020, chap. 2)</a>');
    expect(made[1]).toContain('(<a href="#ref-oak2020" role="doc-biblioref">2020</a>)');
  });

  it('knows the words for pages and chapters in its language, and in English', () => {
    const locators = ['S. 3', 'Kap. 2', 'p. 5', 'S. 12--14'];
    const { made } = cited(
      [{ mode: 'parenthesis', items: locators.map((locator) => one('oak2020', { locator })) }],
      { language: 'de' },
    );
    expect(made[0]!.replace(/<[^>]*>/g, '')).toBe('(Oak 2020, S. 3; Oak 2020, Kap. 2; Oak 2020, S. 5; Oak 2020, S. 12–14)');
  });

  it('reads Markdown in the words around a citation, and nothing worse', () => {
    const items = [one('oak2020', { prefix: '*cf.*', locator: 'p. 33 and *passim*, <b onclick="x">sic</b> $a<b$' })];
    const { made } = cited([{ mode: 'parenthesis', items }]);
    expect(made[0]).toContain('><i>cf.</i> Oak 2020, p. 33 and <i>passim</i>, &lt;b onclick=“x”&#62;sic&lt;/b&#62; $a&lt;b$</a>)');
  });

  it('names one paper in the sentence, and others with it', () => {
    const items = [one('quill2021lakes', { locator: 'p. 3' }), one('oak2020')];
    const texts = ['lake', 'vancouver'].map((style) => cited([{ mode: 'text', items }], { style }).made[0]);
    expect(texts[0]).toBe('<span class="citation"><a href="#ref-quill2021lakes" role="doc-biblioref">Quill and Oak (2021, p. 3</a>; ' +
      '<a href="#ref-oak2020" role="doc-biblioref">Oak 2020</a>)</span>');
    expect(texts[1]!.replace(/<[^>]*>/g, '')).toMatch(/^Quill and Oak \(1.*2\)$/);
  });

  it.each([
    ['lake', 'p. 5 ff.', '(Oak 2020, p. 5 ff.; Quill and Oak 2021)'],
    ['lake', 'u. ö.', '(Oak 2020, u. ö.; Quill and Oak 2021)'],
    ['apa', 'p. 5 ff.', '(Oak, 2020, p. 5 ff.; Quill & Oak, 2021)'],
    ['harvard1', 'p. 5,', '(Oak, 2020, p. 5; Quill and Oak, 2021)'],
  ])('parts citations behind an abbreviation, too (%s, %s)', (style, locator, text) => {
    const { made } = cited([{ mode: 'parenthesis', items: [one('oak2020', { locator }), one('quill2021lakes')] }], { style });
    expect(made[0]!.replace(/<[^>]*>/g, '').replace('&#38;', '&')).toBe(text);
    expect(made[0]!.match(/<a /g)).toHaveLength(2);
  });

  it.each(['lake', 'apa', 'harvard1', 'vancouver'])('says the words around a citation once (%s)', (style) => {
    const { made } = cited([
      { mode: 'text', items: [one('oak2020', { prefix: 'as in', locator: 'my emphasis' })] },
      { mode: 'text', items: [one('oak2020', { locator: 'p. 3, my emphasis' })] },
      { mode: 'parenthesis', items: [one('oak2020', { prefix: 'as in', locator: 'my emphasis', suppressAuthor: true })] },
    ], { style });
    const texts = made.map((html) => html!.replace(/<[^>]*>/g, ''));
    expect(texts[0]).toMatch(/Oak \(as in \w+, my emphasis\)$/);
    for (const text of texts) expect(text.split('my emphasis')).toHaveLength(2);
  });

  it('has whole notes in a style of notes, and the name before them', () => {
    const { made } = cited([
      { mode: 'author', items: [one('quill2021lakes')] },
      { mode: 'parenthesis', note: 1, items: [one('oak2020', { locator: 'S. 3' })] },
      { mode: 'parenthesis', note: 2, items: [one('oak2020', { locator: 'S. 5 f.' })] },
      { mode: 'text', note: 3, followedBy: 'words', items: [one('quill2021lakes')] },
      { mode: 'parenthesis', note: 3, followedBy: 'stop', items: [one('oak2020', { locator: 'S. 5 f.' })] },
      { mode: 'parenthesis', note: 3, followedBy: 'words', items: [one('quill2021lakes', { locator: 'S. 5 f.' })] },
    ], { style: 'notes', language: 'de' });
    expect(made.map((html) => html!.replace(/<\/?(?:span|a)\b[^>]*>/g, ''))).toEqual([
      'Quill und Oak', 'Oak, <i>Reeds</i>, 3.', 'Ebd., 5 f.', 'Quill und Oak, <i>Slow lakes</i>', 'Oak, <i>Reeds</i>, 5 f',
      'Quill und Oak, <i>Slow lakes</i>, 5 f.',
    ]);
    expect(setUp().citations.inNotes('notes')).toBe(true);
    expect(setUp().citations.inNotes('lake')).toBe(false);
  });

  it('numbers its references where the style does', () => {
    const { made, references } = cited(
      [
        { mode: 'parenthesis', items: [one('oak2020'), one('quill2021lakes')] },
        { mode: 'text', items: [one('quill2021lakes')] },
      ],
      { style: 'vancouver' },
    );
    expect(made[0]).toBe(
      '<span class="citation">(<a href="#ref-oak2020" role="doc-biblioref">1</a>,<a href="#ref-quill2021lakes" role="doc-biblioref">2</a>)</span>',
    );
    expect(made[1]).toBe(
      '<span class="citation">Quill and Oak (<a href="#ref-quill2021lakes" role="doc-biblioref">2</a>)</span>',
    );
    expect(references).toContain('<li id="ref-oak2020"><span class="reference-number">1.</span> Oak B.');
  });

  it('lists what is only named in nocite', () => {
    expect(cited([], { nocite: ['@oak2020'] }).references).toContain('Reeds');
    expect(cited([], { nocite: ['@*'] }).references!.match(/<li/g)).toHaveLength(2);
    expect(cited([]).references).toBeUndefined();
  });

  it('leaves an unknown key to the caller', () => {
    expect(cited([{ mode: 'parenthesis', items: [one('oak2020'), one('nobody')] }]).made).toEqual([undefined]);
  });

  it('starts afresh when the page is read again', () => {
    const { citations } = setUp();
    const pages = createPageCitations(citations, [lakes, reeds], () => ({ style: 'lake' }));
    pages.cite({ mode: 'parenthesis', items: [one('oak2020')] }, page);
    pages.references(page);
    pages.cite({ mode: 'parenthesis', items: [one('quill2021lakes')] }, page);
    expect(pages.references(page)).not.toContain('Reeds');
  });
});

describe('the cache', () => {
  it('answers without the library, and forgets what is no longer used', async () => {
    const first = setUp({ cacheDir }).citations;
    first.format(lakes, 'lake');
    const kept = first.format(reeds, 'lake').html;
    first.save();
    const file = join(
      cacheDir,
      readdirSync(cacheDir).find((name) => name.endsWith('.json'))!,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Reeds', 'Reeds, from disk'));

    vi.resetModules();
    const fresh = await import('../../../src/bibliography/citations/index.ts');
    const { isEngineLoaded } = await import('../../../src/bibliography/citations/engine.ts');
    const second = fresh.createCitations({ problems: new Problems(), stylesDir, cacheDir });
    expect(second.format(reeds, 'lake').html).toBe(kept.replace('Reeds', 'Reeds, from disk'));
    expect(isEngineLoaded()).toBe(false);
    second.save();
    expect(readFileSync(file, 'utf8')).not.toContain('Slow lakes');
  });

  it('is worth nothing once the paper changed, and a broken file is as none', () => {
    const citations = setUp({ cacheDir }).citations;
    expect(citations.format({ ...reeds, hash: 'another' }, 'lake').html).toContain('<i>Reeds</i>');
    const empty = join(folder, 'broken');
    const broken = setUp({ cacheDir: empty }).citations;
    broken.format(lakes, 'lake');
    broken.save();
    writeFileSync(join(empty, readdirSync(empty)[0]!), '{"torn');
    expect(setUp({ cacheDir: empty }).citations.format(lakes, 'lake').html).toContain('Slow lakes');
  });
});
