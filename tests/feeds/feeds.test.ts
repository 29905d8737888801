import { describe, expect, it } from 'vitest';
import { feedLinks, feeds } from '../../src/feeds/feeds.ts';
import { plain } from '../../src/text/rich.ts';
import { aPage, aPaper, aSite } from '../seo/site-fixture.ts';
import type { SiteFacts } from '../seo/site-fixture.ts';

const HOME = 'https://lovelace.example/~ada/';

const file = (facts: SiteFacts, path: string): string => feeds(aSite(facts)).find((feed) => feed.path === path)!.contents;
const json = (facts: SiteFacts): { [key: string]: unknown; items: Record<string, unknown>[] } => JSON.parse(file(facts, '/feed.json')) as never;

const post = aPage('posts', {
  slug: 'looms', title: 'Looms & <engines>', date: '2024-02-03', tags: ['R&D "x"'],
  rendered: { html: '<p>See <a href="/~ada/cv/">my CV</a> and <img src="plan.png" alt="]]> a plan ]]>">.</p>' },
});
const news = aPage('news', { slug: 'prize', title: 'A prize', date: '2024-05-01', data: { updated: '2024-05-09' } });
const paper = aPaper({
  abstract: [{ type: 'text', value: 'Read ' }, { type: 'link', href: '/cv/', children: plain('on') }, { type: 'break', paragraph: true }, ...plain('The end.')],
});

describe('feeds', () => {
  it('tell of posts, news and papers together, newest first, and of each section apart', () => {
    expect(feeds(aSite({ pages: [post, news], publications: [paper] })).map(({ path }) => path)).toEqual([
      '/feed.xml', '/feed.json', '/publications/feed.xml', '/news/feed.xml', '/posts/feed.xml',
    ]);
    expect(json({ pages: [post, news], publications: [paper] }).items.map((item) => item['title'])).toEqual([
      'A prize', 'Looms & <engines>', 'Notes on the Analytical Engine',
    ]);
  });

  it('belong to the list of their section, wherever that is', () => {
    const index = aPage('posts', { isIndex: true, title: 'Blog', url: '/blog/', source: 'content/posts/index.md' });
    expect(file({ pages: [index, post] }, '/posts/feed.xml')).toContain(`<link rel="alternate" href="${HOME}blog/"/>`);
  });

  it('are announced as they are written', () => {
    const site = aSite({ pages: [post] });
    expect(feedLinks(site).map(({ url }) => url)).toEqual(feeds(site).map(({ path }) => path));
    expect(feedLinks(site).at(-1)).toMatchObject({ type: 'application/atom+xml', title: 'Ada Lovelace: Posts' });
  });

  it('hold nothing, and are none of a section, where the settings ask for no entry', () => {
    const site = aSite({ pages: [post], publications: [paper], settings: { feeds: { limit: 0 } } });
    expect(feeds(site).map(({ path }) => path)).toEqual(['/feed.xml', '/feed.json']);
  });

  it('hold as many entries as the settings say', () => {
    const pages = Array.from({ length: 5 }, (_, day) => aPage('posts', { slug: `day-${day}`, date: `2024-01-0${day + 1}` }));
    expect(json({ pages, settings: { feeds: { limit: 2 } } }).items.map((item) => item['id'])).toEqual([
      `${HOME}posts/day-4/`, `${HOME}posts/day-3/`,
    ]);
  });

  it('leave out drafts, what is hidden from search engines or from the feeds, and what has no date', () => {
    const pages = [
      aPage('posts', { slug: 'quiet', data: { feed: false }, date: '2024-01-01' }),
      aPage('posts', { slug: 'draft', draft: true, date: '2024-01-01' }),
      aPage('posts', { slug: 'hidden', data: { search_engines: false }, date: '2024-01-01' }),
      aPage('posts', { slug: 'dateless' }),
    ];
    expect(json({ pages }).items).toEqual([]);
  });

  it('say in which language they are, and which way a text runs', () => {
    const arabic = { settings: { language: 'ar' }, pages: [
      aPage('posts', { slug: 'ice', lang: 'ar', date: '2024-02-03', title: 'If x < <entry>', rendered: { html: '<p>جليد <code>&lt;entry&gt;</code></p>' } }),
      aPage('posts', { slug: 'snow', lang: 'en', date: '2024-01-01', rendered: { html: '<p>Snow</p>' } }),
    ] };
    const atom = file(arabic, '/feed.xml');
    expect(atom.match(/<(?:feed|entry)\b[^>]*>/g)).toEqual([
      '<feed xml:lang="ar" xmlns="http://www.w3.org/2005/Atom">', '<entry>', '<entry xml:lang="en">',
    ]);
    expect(atom).toContain('<![CDATA[<div lang="ar" dir="rtl"><p>جليد');
    expect(atom).toContain('<![CDATA[<p>Snow</p>]]>');
    expect(json(arabic).items.map((item) => String(item['content_html']).slice(0, 9))).toEqual(['<div lang', '<p>Snow</']);
  });

  it('name who wrote a post, if not the owner alone', () => {
    const together = aPage('posts', { slug: 'ice', date: '2024-02-03', data: { authors: ['me', 'Cy Muster'] } });
    expect(json({ pages: [together] }).items[0]).toMatchObject({ authors: [{ name: 'Ada Lovelace' }, { name: 'Cy Muster' }] });
  });

  it('are for readers, whom a site without search engines has as well', () => {
    const facts = { pages: [post, news], settings: { search_engines: false } };
    expect(json(facts).items).toHaveLength(2);
    expect(feeds(aSite(facts)).map(({ path }) => path)).toContain('/posts/feed.xml');
  });

  it('say formulas as one would type them, for many readers know no mathematics', () => {
    const facts = {
      publications: [aPaper({ abstract: [...plain('That '), { type: 'math', tex: 'a < b^2' }, ...plain('.')] })],
      settings: { description: 'All of $\\RR^2$.', math: { macros: { '\\RR': '\\mathbb{R}' } } },
    };
    expect(json(facts)).toMatchObject({ description: 'All of R².', items: [{ content_html: expect.stringContaining('<p>That a &lt; b².</p>') }] });
    expect(file(facts, '/feed.xml')).toContain('<subtitle>All of R².</subtitle>');
  });

  it('are the same whenever they are built', () => {
    const facts = { pages: [post, news] };
    expect(file(facts, '/feed.xml')).toBe(file(facts, '/feed.xml'));
    expect(file(facts, '/feed.xml')).toContain('<updated>2024-05-09T00:00:00.000Z</updated>');
    expect(file({ lastChange: '2024-03-04' }, '/feed.xml')).toContain('<updated>2024-03-04T00:00:00.000Z</updated>');
  });
});

describe('Atom', () => {
  const xml = file({ pages: [post] }, '/feed.xml');

  it('names itself, its site and its author', () => {
    expect(xml).toContain(`<link rel="self" href="${HOME}feed.xml"/>`);
    expect(xml).toContain(`<link rel="alternate" href="${HOME}"/>`);
    expect(xml).toMatch(/<author>\s*<name>Ada Lovelace<\/name>/);
  });

  it('gives an entry its address as id, and absolute addresses inside', () => {
    expect(xml).toContain(`<id>${HOME}posts/looms/</id>`);
    expect(xml).toContain(`<a href="${HOME}cv/">`);
    expect(xml).toContain(`src="${HOME}posts/looms/plan.png"`);
  });

  it('escapes titles, tags and ends of CDATA', () => {
    expect(xml).toContain('<![CDATA[Looms &amp; &lt;engines&gt;]]>');
    expect(xml).toContain('term="R&amp;D &quot;x&quot;"');
    expect(xml.split(']]>').length).toBe(xml.split('<![CDATA[').length);
  });

  it('drops characters that XML has no place for', () => {
    const odd = aPage('posts', { title: 'Odd\u0001 \ufffftitle \ud800', date: '2024-01-01' });
    expect(file({ pages: [odd] }, '/feed.xml')).toContain('<![CDATA[Odd title ]]>');
  });
});

describe('JSON Feed', () => {
  it('follows version 1.1', () => {
    expect(json({ pages: [news] })).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1', home_page_url: HOME, feed_url: `${HOME}feed.json`, language: 'en',
      authors: [{ name: 'Ada Lovelace', url: HOME }],
      items: [{
        id: `${HOME}news/prize/`, url: `${HOME}news/prize/`, content_html: '',
        date_published: '2024-05-01T00:00:00Z', date_modified: '2024-05-09T00:00:00Z',
      }],
    });
  });

  it('counts the times that are typed, in the time zone of the settings', () => {
    const pages = [
      aPage('posts', { slug: 'morning', date: '2024-05-01T08:00' }),
      aPage('posts', { slug: 'evening', date: '2024-05-01T23:30', data: { updated: '2024-05-02T09:15' } }),
    ];
    const items = (settings: Record<string, unknown>) => json({ pages, settings }).items;
    expect(items({ timezone: 'America/New_York' })).toMatchObject([
      { id: `${HOME}posts/evening/`, date_published: '2024-05-02T03:30:00Z', date_modified: '2024-05-02T13:15:00Z' },
      { id: `${HOME}posts/morning/`, date_published: '2024-05-01T12:00:00Z' },
    ]);
    expect(items({})[0]).toMatchObject({ date_published: '2024-05-01T23:30:00Z' });
  });

  it('tells of the papers that the list “feed” of the settings holds', () => {
    const publications = [aPaper({ key: 'a', keywords: ['looms'] }), aPaper({ key: 'b' })];
    const told = (lists: Record<string, unknown>) =>
      json({ publications, settings: { publications: { lists } } }).items.map((item) => item['url']);
    expect(told({})).toHaveLength(2);
    expect(told({ feed: { keyword: 'looms' } })).toEqual([expect.stringMatching(/\/a\/$/)]);
  });

  it('tells of a paper by its authors, place and abstract', () => {
    expect(json({ publications: [paper] }).items[0]).toMatchObject({
      authors: [{ name: 'Ada Lovelace' }, { name: 'Luigi Federico Menabrea' }],
      date_published: '1843-09-01T12:00:00Z',
      content_html: '<p>Ada Lovelace, Luigi Federico Menabrea</p><p><em>Scientific Memoirs</em>, 1843</p>'
        + `<p>Read <a href="${HOME}cv/">on</a></p><p>The end.</p>`,
    });
  });

  it('leaves out what is of use on the page alone: anchors of headings, and references under a message', () => {
    const html = '<p>See (<a href="/publications/quill2021/">Quill, 2021</a>).</p>\n'
      + '<h2 id="more">More <a class="heading-anchor" href="#more" aria-label="Link to More">#</a></h2>\n<p>Text</p>\n'
      + '<h2 id="references">References</h2>\n<ul class="references">\n<li>Quill (2021)</li>\n</ul>';
    const told = (section: 'posts' | 'news') => String(json({ pages: [aPage(section, { date: '2024-01-01', rendered: { html } })] }).items[0]!['content_html']);
    expect(told('posts')).toContain('<h2 id="more">More</h2>\n<p>Text</p>');
    expect(told('posts')).toContain('Quill (2021)');
    expect(told('news')).not.toMatch(/References|Quill \(2021\)/);
  });

  it('gives first lines only if the settings ask for that', () => {
    const facts = { pages: [aPage('posts', { date: '2024-01-01', rendered: { html: '<p>All of it</p>', excerpt: 'All…' } })] };
    expect(json(facts).items[0]!['content_html']).toBe('<p>All of it</p>');
    expect(json({ ...facts, settings: { feeds: { full_text: false } } }).items[0]!['content_html']).toBe('<p>All…</p>');
  });
});
