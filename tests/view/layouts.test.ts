import { beforeAll, describe, expect, it, test } from 'vitest';
import { HtmlValidate } from 'html-validate';
import type { Page } from '../../src/content/page.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { createPrinter } from '../../src/layouts/printer.ts';
import { createView } from '../../src/view/index.ts';
import { cvFile } from '../../src/schema/data/cv.ts';
import { plain } from '../../src/text/rich.ts';
import { aPage, aPaper, aSite, anAuthor, ADA } from '../seo/site-fixture.ts';
import { render } from '../markdown/render.ts';
import { services } from './services.ts';

const NASTY = '"><script>alert(1)</script> {{ 7 * 7 }}';

const home = aPage('home', { isIndex: true, title: NASTY });
const list = aPage('publications', { isIndex: true, title: 'Publications' });
const cv = aPage('cv', { isIndex: true, title: 'CV' });
const talk = aPage('talks', { title: NASTY, date: '2024-03-02', data: { event: NASTY, papers: ['nasty'] } });
const post = aPage('posts', {
  title: 'A post', slug: 'post', date: '2024-03-02', tags: ['x y'],
  rendered: { words: 500, headings: ['one', 'two', 'three'].map((id) => ({ level: 2, id, html: id, text: id })) },
});
const project = aPage('projects', {
  title: 'A project', slug: 'project',
  data: {
    funder: [{ name: NASTY }], partners: [{ name: 'A partner' }], themes: [{ title: 'A theme', objectives: ['An aim'] }],
    work_packages: [{ title: 'A package', people: [{ name: 'Di Prøve', with: 'Cy Muster' }], openings: [{ title: 'Postdoc', status: 'open' }], outcomes: ['A result'] }],
  },
});
const paper = aPaper({
  key: 'nasty', title: plain(NASTY), titleText: NASTY, selected: true, award: plain('Spotlight'), note: plain('With an appendix'), abstract: plain('Short.'), keywords: [NASTY],
  authors: [ADA, anAuthor('Di', NASTY, { roles: ['equal'], homepage: 'https://di.example/' })],
  links: [{ kind: 'pdf', label: NASTY, url: '/files/a b.pdf' }],
  bibtex: `@article{x, title = {${NASTY}}}`,
});
const book = aPaper({
  key: 'book', titleText: 'Lakes: A field guide', subtitle: 'A field guide', authors: [ADA], moreAuthors: true,
  title: [{ type: 'text', value: 'Lakes: ' }, { type: 'em', children: plain('A field guide') }],
});
const lonely = { ...aPage('pages', { title: 'Page not found', url: '/404.html' }) };

const site = {
  ...aSite({ pages: [home, list, cv, talk, post, project], publications: [paper, book], owner: { email: 'ada@engine.example', orcid: '0000-0002-1825-0097' } }),
  cv: cvFile.parse({ sections: { education: [{ institution: NASTY, when: '2020 – 2024' }], papers: { from: 'publications' }, skills: [{ label: 'French', details: 'fluent' }] } }),
};

let print: (layout: string, it: Page, more?: { publication?: Publication; content?: string; posts?: Page[] }) => string;

beforeAll(async () => {
  const printer = createPrinter(process.cwd(), ['layouts'], { site, view: createView(site, services) }, { url: services.url });
  print = (layout, it, more = {}) => printer.print(layout, { it, content: '<p>Text.</p>', ...more });
});

const pages: [layout: string, page: Page, template: string, more?: object][] = [
  ['home.njk', home, 'home'],
  ['publications.njk', list, 'publications'],
  ['publication.njk', aPage('publications', { title: NASTY }), 'publication', { publication: paper }],
  ['cv.njk', cv, 'cv'],
  ['list.njk', aPage('talks', { isIndex: true, title: 'Talks' }), 'talks'],
  ['entry.njk', talk, 'talk'],
  ['post.njk', post, 'post'],
  ['project.njk', project, 'project'],
  ['tag.njk', aPage('posts', { title: 'x y', data: { tag: 'x y' } }), 'tag', { posts: [post] }],
  ['page.njk', aPage('pages', { title: 'Group', url: '/group/' }), 'page'],
  ['404.njk', lonely, 'error', { content: '' }],
];

describe.each(pages)('%s', (layout, page, template, more) => {
  it('has one first heading, a way to skip the navigation, and says what kind of page it is', () => {
    const html = print(layout, page, more);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#content">Skip to content</a>');
    expect(html).toContain(`data-template="${template}"`);
  });

  it('runs nothing that was written into a text', () => {
    const html = print(layout, page, more);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('49');
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off', 'require-sri': 'off', 'no-implicit-button-type': 'error' },
    });
    const report = await validator.validateString(print(layout, page, more));
    expect(report.results.flatMap((result) => result.messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  });
});

describe('the list of posts under another name and address', () => {
  const blog = aPage('posts', { isIndex: true, title: 'Blog', url: '/blog/', source: 'content/posts/index.md' });
  const french = aPage('posts', { title: 'Bonjour', slug: 'bonjour', lang: 'fr' });
  const its = aSite({ pages: [home, blog, post, french] });
  const main = (layout: string, it: Page, more = {}) =>
    createPrinter(process.cwd(), ['layouts'], { site: its, view: createView(its, services) }, { url: services.url }).print(layout, { it, content: '', ...more });

  it.each([
    ['a post', 'post.njk', post, {}, '<a href="/~ada/blog/">Blog</a>'],
    ['a post in another language', 'post.njk', french, {}, '<a href="/~ada/blog/">Billets</a>'],
    ['the home page', 'home.njk', home, {}, '<a href="/~ada/blog/">All posts</a>'],
    ['the page of a tag', 'tag.njk', aPage('posts', { title: 'x y' }), { posts: [post] }, '<a href="/~ada/blog/">All posts</a>'],
  ])('is where %s leads', (_, layout, page, more, link) => {
    const html = main(layout, page, more);
    expect(html).toContain(link);
    expect(html).not.toContain('href="/~ada/posts/"');
  });
});

test('a heading of the text has the id that a list of the layout has otherwise', () => {
  const ids = (content: string) => print('home.njk', home, { content }).match(/(?:id|labelledby)="(?:selected-)[^"]*"/g);
  expect(ids('<p>Text.</p>')).toEqual(['labelledby="selected-publications"', 'id="selected-publications"']);
  expect(ids(render('## Selected publications').html))
    .toEqual(['id="selected-publications"', 'labelledby="selected-publications--list"', 'id="selected-publications--list"']);
});

test.each(['post.njk', 'entry.njk'])('%s says the date once where it is the title', (layout) => {
  const head = (title: string) => /<header class="title.*?<\/header>/s.exec(print(layout, { ...post, title, titleRich: plain(title) }))![0];
  expect(head('A post')).toContain('<time');
  expect(head('March 2, 2024')).not.toContain('<time');
  expect(head('March 2, 2024')).not.toMatch(/byline">\s*(?:·|<\/p>)/);
});

test('the home page names the interests of its front matter, and those alone', () => {
  const withInterests = { ...home, data: { interests: ['tides', 'R&D'] } };
  expect(print('home.njk', withInterests)).toContain('<p>tides, R&amp;D</p>');
  expect(print('home.njk', home)).not.toContain('Interests');
});

test.each([
  [{ tagline: 'Looms, and what they weave' }, ['Looms, and what they weave', 'Analyst']],
  [{}, ['Analyst']],
])('under the name stand the line that the home page has for it and the job title: %j', (data, lines) => {
  const head = /<header class="owner-name">.*?<\/header>/s.exec(print('home.njk', { ...home, data }))![0];
  expect([...head.matchAll(/<p class="(?:tagline|position)">([^<]*)/g)].map(([, text]) => text)).toEqual(lines);
});

describe('a list of papers', () => {
  it('names the owner strongly, links the others, and explains the star', () => {
    const html = print('publications.njk', list);
    expect(html).toContain('<strong class="me">Ada Lovelace</strong>');
    expect(html).toMatch(/<span class="name"><a href="https:\/\/di\.example\/">.*<\/a><span class="mark">\*<\/span><\/span>/);
    expect(html).toContain('(* equal contribution)');
    expect(html).toContain('<strong class="award"><bdi>Spotlight</bdi></strong>');
  });

  it('opens abstract and BibTeX in place without scripts', () => {
    const html = print('publications.njk', list);
    expect(html.match(/<details class="fold">/g)).toHaveLength(3);
    expect(html).toContain('<code>@article{x, title = {&quot;&gt;&lt;script&gt;');
  });
});

describe('a paper that took years', () => {
  const long = aPaper({ key: 'long', titleText: 'Looms', selected: true, date: { year: 1998, end: { year: 2001 } } });
  const short = aPaper({ key: 'short', titleText: 'Tides', date: { year: 1998 } });
  const years = (layout: string, it: Page) => {
    const its = { ...aSite({ pages: [it], publications: [long, short] }), cv: site.cv };
    const printer = createPrinter(process.cwd(), ['layouts'], { site: its, view: createView(its, services) }, { url: services.url });
    const main = printer.print(layout, { it, content: '', publication: long }).replace(/^.*<main|<code>.*?<\/code>|<[^>]*>/gs, ' ');
    return main.match(/\b1998(?: – 2001)?/g);
  };

  it('says so under the heading of its first year', () => {
    expect(years('publications.njk', list)).toEqual(['1998', '1998 – 2001']);
  });

  it.each([
    ['home.njk', home, ['1998 – 2001']],
    ['publications.njk', { ...list, data: { group: 'type' } }, ['1998 – 2001', '1998']],
    ['publication.njk', list, ['1998 – 2001', '1998 – 2001']],
    ['cv.njk', cv, ['1998 – 2001', '1998']],
  ] as const)('says so wherever its date is printed: %s', (layout, it, said) => {
    expect(years(layout, it)).toEqual(said);
  });
});

test('an Arabic page parts names and facts in Arabic by Arabic commas, and those in English by English ones', () => {
  const one = aPaper({ key: 'one', authors: [anAuthor('سامر', 'الخطيب'), anAuthor('ليلى', 'حداد')], venue: plain('مجلة العلوم'), venueText: 'مجلة العلوم', volume: '12' });
  const two = aPaper({ key: 'two', authors: [ADA, anAuthor('Cy', 'Muster')], venue: plain('Journal of Looms'), venueText: 'Journal of Looms', volume: '3' });
  const it = { ...list, lang: 'ar' };
  const its = aSite({ pages: [it], publications: [one, two] });
  const printer = createPrinter(process.cwd(), ['layouts'], { site: its, view: createView(its, services) }, { url: services.url });
  const text = printer.print('publications.njk', { it, content: '' }).replace(/<[^>]*>/g, '');
  for (const line of ['سامر الخطيب، ليلى حداد', 'مجلة العلوم، 12', 'Ada Lovelace, Cy Muster', 'Journal of Looms, 3', 'بحثان، BibTeX']) expect(text).toContain(line);
});

test('a link whose title has a formula is named by its plain form; a heading is left to those who read formulas aloud', () => {
  const math = aPaper({ key: 'growth', title: [{ type: 'text', value: 'Growth as ' }, { type: 'math', tex: 'n^2' }], titleText: 'Growth as $n^2$' });
  const its = aSite({ pages: [list], publications: [math, paper] });
  const printer = createPrinter(process.cwd(), ['layouts'], { site: its, view: createView(its, services) }, { url: services.url });
  const links = (layout: string, publication: Publication) =>
    printer.print(layout, { it: list, content: '', publication }).match(/<a [^>]*growth\/"[^>]*>/g);
  expect(links('publications.njk', paper)).toContain('<a href="/~ada/publications/growth/" aria-label="Growth as n²">');
  expect(links('publication.njk', paper)).toContain('<a rel="next" href="/~ada/publications/growth/" aria-label="Newer: Growth as n²">');
  expect(printer.print('publication.njk', { it: list, content: '', publication: math })).toContain('<h1>Growth as <math>');
  expect(printer.print('publications.njk', { it: list, content: '' }).match(/class="entry-title"><a [^>]*aria-label/g)).toHaveLength(1);
});

describe('a paper in another language', () => {
  const cited = aPaper({
    key: 'cited', lang: 'fr', title: plain('Métiers à tisser'), titleText: 'Métiers à tisser', authors: [ADA],
    venue: plain('Revue des machines'), venueText: 'Revue des machines',
    abstract: [...plain('En bref.'), { type: 'break', paragraph: true }, ...plain('Puis la suite.')],
  });
  const its = aSite({ pages: [list], publications: [cited] });
  const inFrench = (layout: string, it: Page) => {
    const printer = createPrinter(process.cwd(), ['layouts'], { site: its, view: createView(its, services) }, { url: services.url });
    return [...printer.print(layout, { it, content: '', publication: cited }).matchAll(/<(\w+)[^>]* lang="fr">(?:<bdi>)?([^<]*)/g)].map(([, tag, text]) => `${tag}: ${text}`);
  };

  it.each([
    ['publications.njk', list, ['a: Métiers à tisser', 'cite: Revue des machines', 'p: En bref.', 'p: Puis la suite.']],
    ['publication.njk', aPage('publications', { title: 'Métiers à tisser' }), ['h1: Métiers à tisser', 'cite: Revue des machines', 'p: En bref.', 'p: Puis la suite.']],
  ] as const)('says so of its own words, not of those of the page around them: %s', (layout, it, said) => {
    expect(inFrench(layout, it)).toEqual(said);
  });
});

test.each([
  ['publications.njk', list], ['publication.njk', aPage('publications', { title: NASTY })], ['cv.njk', cv],
] as const)('%s says what a paper has won, and its note', (layout, page) => {
  const html = print(layout, page, { publication: paper });
  expect(html).toContain('<strong class="award"><bdi>Spotlight</bdi></strong>');
  expect(html).toContain('<div class="note">With an appendix</div>');
});

test('a long list of authors marks the owner, who stands behind its cut', () => {
  const others = Array.from({ length: 30 }, (_, index) => anAuthor('Cy', `Muster ${index}`));
  const crowd = { ...paper, authors: [...others, { ...ADA, marks: ['*'] }] };
  const html = print('publication.njk', aPage('publications', { title: 'Crowd' }), { publication: crowd });
  expect(html).toContain(', …, <strong class="me">Ada Lovelace<span class="mark">*</span></strong>');
});

test.each([['page.njk', 'pages'], ['post.njk', 'posts'], ['entry.njk', 'talks'], ['list.njk', 'talks']] as const)('%s prints links under the title', (layout, section) => {
  const it = aPage(section, { data: { links: [{ label: 'The data', url: 'https://data.example/' }] } });
  expect(print(layout, it)).toContain('<a href="https://data.example/">The data</a>');
});

test.each([
  ['<p>Text.</p>', '</h1> Text. Funding Partners Research themes'],
  ['<h2 id="who">Who</h2><p>Text.</p>', '</h1> Funding Partners Who Text. Research themes'],
])('the text of a project is read under no heading of another part: %s', (content, order) => {
  const told = print('project.njk', project, { content }).match(/<\/h1>|Text\.|(?<=<h2[^>]*>)(?:Funding|Partners|Who|Research themes)/g);
  expect(told!.join(' ')).toBe(order);
});

test('a post has one table of contents: that of its text, where it has placed one', () => {
  const { html } = render('[[toc]]\n\n## One\n\n## Two\n\n## Three\n');
  const placed = { ...post, rendered: { ...post.rendered, html } } as Page;
  expect(print('post.njk', post)).toContain('class="contents"');
  expect(print('post.njk', placed, { content: html })).not.toContain('class="contents"');
});

describe('every page', () => {
  it('asks nobody but the site for anything', () => {
    for (const [layout, page, , more] of pages) {
      const loads = print(layout, page, more).match(/<(?:script|img|source|iframe)[^>]*\ssrc="[^"]*"|<link[^>]*rel="(?:stylesheet|preload|icon|manifest)"[^>]*>/g) ?? [];
      expect(loads, layout).not.toEqual([]);
      for (const load of loads) expect(load).toMatch(/(?:src|href)="\/~ada\//);
    }
  });

  it('has the same inline script, whose hash a content security policy can name', () => {
    const inline = pages.map(([layout, page, , more]) => /<script>(.*?)<\/script>/s.exec(print(layout, page, more))![1]);
    expect(new Set(inline).size).toBe(1);
  });
});

it('a paper is by "A and others", without a comma', () => {
  const html = print('publication.njk', aPage('publications', { title: 'Lakes' }), { publication: book });
  expect(html).toContain('<strong class="me">Ada Lovelace</strong> and others</span>');
});

it('a paper has its subtitle once in its heading, in its own markup', () => {
  const html = print('publication.njk', aPage('publications', { title: 'Lakes: A field guide' }), { publication: book });
  expect(html).toContain('<h1>Lakes: <em>A field guide</em></h1>');
});
