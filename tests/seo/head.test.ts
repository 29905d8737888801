import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/content/page.ts';
import { createHead } from '../../src/seo/head.ts';
import type { HeadModel } from '../../src/seo/head.ts';
import { plain } from '../../src/text/rich.ts';
import { ADA, aPage, aPaper, aSite, anAuthor } from './site-fixture.ts';

const HOME = 'https://lovelace.example/~ada/';

const metas = (head: HeadModel, key: string): string[] =>
  head.meta.filter((tag) => (tag.name ?? tag.property) === key).map((tag) => tag.content);
const meta = (head: HeadModel, key: string): string | undefined => metas(head, key)[0];
type Node = Record<string, unknown>;
const graph = (head: HeadModel): Node[] => (JSON.parse(head.jsonLd) as { '@graph': Node[] })['@graph'];
const nodeOf = (head: HeadModel, type: string): Node | undefined => graph(head).find((node) => [node['@type']].flat().includes(type));

describe('titles', () => {
  it('name the page, then whose it is', () => {
    const talk = aPage('talks', { title: 'Weaving algebraical patterns' });
    expect(createHead(aSite({ pages: [talk] }))(talk).title).toBe('Weaving algebraical patterns · Ada Lovelace');
  });

  it('introduce the owner on the home page', () => {
    const home = aPage('home', { title: 'About' });
    expect(createHead(aSite({ pages: [home] }))(home).title).toBe('Ada Lovelace · Analyst, Analytical Engine Institute');
  });

  it('are cut at a word when they would not be shown whole', () => {
    const paper = aPaper({ title: plain('A sketch of the engine that was invented by a gentleman of Cambridge, with many notes by its translator') });
    const { title } = createHead(aSite({ publications: [paper] }))(paper);
    expect(title.length).toBeLessThanOrEqual(75);
    expect(title).toMatch(/ \w+…$/);
  });

  it('tell talks of the same title apart by place and year, and by address if need be', () => {
    const talk = (slug: string, date: string) => aPage('talks', { title: 'Engines', slug, date, data: { event: 'Royal Society' } });
    const pages = [talk('first', '1842-01-01'), talk('second', '1843-01-01'), talk('third', '1843-02-01')];
    const head = createHead(aSite({ pages }));
    expect(pages.map((page) => head(page).title)).toEqual([
      'Engines (Royal Society 1842) · Ada Lovelace', 'Engines (second) · Ada Lovelace', 'Engines (third) · Ada Lovelace',
    ]);
  });

  it('write formulas as plain characters', () => {
    const paper = aPaper({ title: [{ type: 'text', value: 'On ' }, { type: 'math', tex: '\\ell_1' }, { type: 'text', value: ' norms' }] });
    const head = createHead(aSite({ publications: [paper] }))(paper);
    expect(head.title).toBe('On ℓ₁ norms · Ada Lovelace');
    expect(meta(head, 'citation_title')).toBe('On ℓ₁ norms');
    expect(nodeOf(head, 'ScholarlyArticle')).toMatchObject({ headline: 'On ℓ₁ norms', name: 'On $\\ell_1$ norms' });
  });
});

describe('the words of a thesis and of a state', () => {
  it('are those of the language of the site, for people and for those who index it', () => {
    const thesis = aPaper({ key: 'a', kind: 'thesis', genre: 'PhD thesis', genreId: 'phdthesis' });
    const { date: _, ...undated } = aPaper({ key: 'b', status: 'in press', statusId: 'inpress' });
    const head = createHead(aSite({ publications: [thesis, undated as typeof thesis], settings: { language: 'fr' } }));
    expect(meta(head(thesis), 'citation_dissertation_name')).toBe('Thèse de doctorat');
    expect(nodeOf(head(thesis), 'Thesis')).toMatchObject({ inSupportOf: 'Thèse de doctorat' });
    expect(head(undated as typeof thesis).description).toContain('Scientific Memoirs, sous presse');
  });
});

describe('descriptions', () => {
  it('are the author’s own where there are any', () => {
    const description = 'How the engine weaves algebraical patterns just as the loom weaves flowers and leaves.';
    const page = aPage('posts', { description, rendered: { excerpt: 'Something else.' } });
    expect(createHead(aSite({ pages: [page] }))(page).description).toBe(description);
  });

  it('come from the abstract, cut at a word', () => {
    const paper = aPaper({ abstract: plain('The engine has no pretensions whatever to originate anything. '.repeat(6)) });
    const { description } = createHead(aSite({ publications: [paper] }))(paper);
    expect(description.length).toBeLessThanOrEqual(170);
    expect(description).toMatch(/^The engine .*…$/);
  });

  it('come from the facts where nobody wrote any', () => {
    const paper = aPaper();
    const talk = aPage('talks', { title: 'Engines', date: '1843', data: { event: 'Royal Society', place: 'London' } });
    const head = createHead(aSite({ publications: [paper], pages: [talk] }));
    expect(head(paper).description).toBe('Notes on the Analytical Engine · Ada Lovelace, Luigi Federico Menabrea · Scientific Memoirs, 1843');
    expect(head(talk).description).toBe('Engines · Royal Society · London · 1843 · Ada Lovelace · Analyst, Analytical Engine Institute');
  });

  it('tell papers apart whose long titles begin alike', () => {
    const title = plain(`${'On the weaving of algebraical patterns '.repeat(6)}I`);
    const publications = [aPaper({ key: 'lovelace1843a', title }), aPaper({ key: 'lovelace1844b', title, date: { year: 1844 } })];
    const head = createHead(aSite({ publications }));
    expect(publications.map((one) => head(one).description)).toEqual([
      expect.stringMatching(/^On the weaving .*… · Ada Lovelace, .* · Scientific Memoirs, 1843$/), expect.stringMatching(/, 1844$/),
    ]);
  });

  it('of the home page say nothing of the name of its file', () => {
    const home = aPage('home', { url: '/', title: 'Index' });
    expect(createHead(aSite({ pages: [home], settings: { description: 'Weaving machines.' } }))(home).description)
      .toBe('Weaving machines. · Ada Lovelace · Analyst, Analytical Engine Institute');
  });

  it('of lists name the first entries', () => {
    const index = aPage('talks', { isIndex: true, title: 'Talks' });
    const pages = [index, aPage('talks', { title: 'Looms', slug: 'looms' }), aPage('talks', { title: 'Engines', slug: 'engines' })];
    expect(createHead(aSite({ pages }))(index).description).toContain('Talks · Looms; Engines');
  });

  it('are never the same on two pages', () => {
    const description = 'A talk that was given again and again, word for word, in one town after the other.';
    const pages = ['london', 'turin', 'paris'].map((slug) => aPage('talks', { title: 'Engines', slug, description }));
    const head = createHead(aSite({ pages }));
    expect(new Set(pages.map((page) => head(page).description)).size).toBe(3);
  });

  it('of a paper stay when a page has the same, which takes another', () => {
    const description = 'The engine has no pretensions whatever to originate anything, but it can do what we tell it.';
    const paper = aPaper({ abstract: plain(description) });
    const talk = aPage('talks', { title: 'Engines', date: '1843', description });
    const head = createHead(aSite({ publications: [paper], pages: [talk] }));
    expect(head(paper).description).toBe(description);
    expect(head(talk).description).toMatch(/^Engines · 1843 · Ada Lovelace .*The engine has/);
  });

  it('of papers are known before any text is read', () => {
    const paper = aPaper();
    const post = aPage('posts');
    Object.defineProperty(post, 'rendered', { get: () => expect.unreachable('a text was read') });
    expect(createHead(aSite({ publications: [paper], pages: [post] }))(paper).description).toContain('Notes on the Analytical Engine');
  });
});

describe('addresses and language', () => {
  it('are canonical and absolute, under the prefix', () => {
    const page = aPage('posts', { slug: 'looms', lang: 'fr' });
    const head = createHead(aSite({ pages: [page] }))(page);
    expect(head).toMatchObject({ canonical: `${HOME}posts/looms/`, lang: 'fr' });
    expect(meta(head, 'og:url')).toBe(head.canonical);
    expect(meta(head, 'og:locale')).toBe('fr_FR');
  });

  it('of a post that was published elsewhere, the canonical one is there', () => {
    const page = aPage('posts', { slug: 'looms', data: { external: 'https://blog.example.net/looms' } });
    const head = createHead(aSite({ pages: [page] }))(page);
    expect([head.canonical, meta(head, 'og:url')]).toEqual(['https://blog.example.net/looms', `${HOME}posts/looms/`]);
  });

  it('the error page has none and stays out of indexes', () => {
    const head = createHead(aSite())({ url: '/404.html', title: 'Not found', kind: 'error' });
    expect(head.canonical).toBeUndefined();
    expect(head.robots).toBe('noindex');
    expect(meta(head, 'og:url')).toBeUndefined();
  });

  it('announce feeds, the section’s own only inside of it', () => {
    const post = aPage('posts');
    const feeds = [
      { url: '/feed.xml', type: 'application/atom+xml' }, { url: '/posts/feed.xml', type: 'application/atom+xml' },
      { url: '/news/feed.xml', type: 'application/atom+xml' },
    ];
    const head = createHead(aSite({ pages: [post] }), { feeds })(post);
    expect(head.links.filter((link) => link.rel === 'alternate').map((link) => link.href)).toEqual(['/~ada/feed.xml', '/~ada/posts/feed.xml']);
  });

  it('claim the profiles on the home page', () => {
    const home = aPage('home');
    const head = createHead(aSite({ pages: [home], owner: { orcid: '0000-0002-1825-0097' } }))(home);
    const profiles = ['https://orcid.org/0000-0002-1825-0097', 'https://github.com/ada'];
    expect(head.links.filter((link) => link.rel === 'me').map((link) => link.href)).toEqual(profiles);
    expect(nodeOf(head, 'Person')).toMatchObject({
      '@id': `${HOME}#owner`, name: 'Ada Lovelace', jobTitle: 'Analyst', sameAs: profiles,
      affiliation: [{ '@type': 'Organization', name: 'Analytical Engine Institute', url: 'https://engine.example/' }],
    });
  });
});

describe('previews', () => {
  it('name the owner on the home page, whatever its heading', () => {
    const home = aPage('home', { title: 'About' });
    expect(meta(createHead(aSite({ pages: [home] }))(home), 'og:title')).toBe('Ada Lovelace');
  });

  it('show the site’s picture unless the page has one that is large enough', () => {
    const plainPage = aPage('posts', { slug: 'plain' });
    const pictured = aPage('posts', { slug: 'pictured', data: { image: { src: 'loom.png', alt: 'A loom' } } });
    const tiny = aPage('posts', { slug: 'tiny', data: { image: { src: 'tiny.png' } } });
    const sizes: Record<string, number> = { 'loom.png': 1600, 'tiny.png': 64 };
    const head = createHead(aSite({ pages: [plainPage, pictured, tiny] }), {
      publishPicture: (src) => ({ url: `/assets/${src}`, width: sizes[src]!, height: sizes[src]! / 2 }),
    });
    expect(meta(head(plainPage), 'og:image')).toBe(`${HOME}assets/social.png`);
    expect(meta(head(pictured), 'og:image')).toBe(`${HOME}assets/loom.png`);
    expect(meta(head(pictured), 'og:image:width')).toBe('1600');
    expect(meta(head(pictured), 'og:image:alt')).toBe('A loom');
    expect(meta(head(tiny), 'og:image')).toBe(`${HOME}assets/social.png`);
  });
});

describe('structured data', () => {
  it('cannot end its script early', () => {
    const page = aPage('posts', { title: '</script><script>alert(1)</script>' });
    const head = createHead(aSite({ pages: [page] }))(page);
    expect(head.jsonLd).not.toContain('<');
    expect(nodeOf(head, 'BlogPosting')).toMatchObject({ headline: '</script><script>alert(1)</script>' });
  });

  it.each([
    ['home', 'ProfilePage'], ['cv', 'ProfilePage'], ['talks', 'Event'], ['teaching', 'Course'], ['projects', 'ResearchProject'],
    ['posts', 'BlogPosting'], ['news', 'BlogPosting'], ['pages', 'WebPage'],
  ] as const)('calls a page of %s a %s', (section, type) => {
    const page = aPage(section);
    expect(nodeOf(createHead(aSite({ pages: [page] }))(page), type)).toBeDefined();
  });

  it.each([
    ['article', 'ScholarlyArticle'], ['conference', 'ScholarlyArticle'], ['preprint', 'ScholarlyArticle'], ['report', 'Report'],
    ['chapter', 'Chapter'], ['thesis', 'Thesis'], ['book', 'Book'], ['dataset', 'Dataset'], ['software', 'SoftwareSourceCode'],
    ['in-preparation', 'CreativeWork'],
  ] as const)('calls a work of kind %s a %s', (kind, type) => {
    const paper = aPaper({ kind });
    expect(nodeOf(createHead(aSite({ publications: [paper] }))(paper), type)).toMatchObject({ url: `${HOME}publications/lovelace1843/` });
  });

  it('says when a talk begins, by the clock of the settings', () => {
    const talk = aPage('talks', { date: '2024-12-05T14:30', data: { end_date: '2024-12-05T15:30' } });
    const event = (settings: Record<string, unknown>) => nodeOf(createHead(aSite({ pages: [talk], settings }))(talk), 'Event');
    expect(event({ timezone: 'Europe/Paris' })).toMatchObject({ startDate: '2024-12-05T14:30+01:00', endDate: '2024-12-05T15:30+01:00' });
    expect(event({})).toMatchObject({ startDate: '2024-12-05T14:30' });
  });

  it('describes an entry by its date in words', () => {
    const [talk, post] = [aPage('talks', { date: '2024-12-05T14:30', lang: 'de' }), aPage('posts', { date: '2024-11-05T00:30' })];
    expect(createHead(aSite({ pages: [talk] }))(talk).description).toContain('5. Dez. 2024, 14:30');
    expect(createHead(aSite({ pages: [post] }))(post).description).toContain(' · Nov 5, 2024 · ');
    const named = aPage('posts', { title: 'November 5, 2024', date: '2024-11-05' });
    expect(createHead(aSite({ pages: [named] }))(named).description).toMatch(/^November 5, 2024 · Ada/);
  });

  it('leads the way through the list of a section, wherever that is', () => {
    const index = aPage('posts', { isIndex: true, title: 'Blog', url: '/blog/' });
    const post = aPage('posts', { title: 'Engines', slug: 'engines' });
    const trail = (page: Page) => nodeOf(createHead(aSite({ pages: [index, post] }))(page), 'BreadcrumbList')!['itemListElement'] as Node[];
    expect(trail(post)[1]).toMatchObject({ name: 'Blog', item: `${HOME}blog/` });
    expect(trail(index)).toHaveLength(2);
  });

  it('lists the way to a page', () => {
    const index = aPage('talks', { isIndex: true, title: 'Lectures' });
    const talk = aPage('talks', { title: 'Engines', slug: 'engines' });
    const trail = nodeOf(createHead(aSite({ pages: [index, talk] }))(talk), 'BreadcrumbList')!;
    expect(trail['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Ada Lovelace', item: HOME },
      { '@type': 'ListItem', position: 2, name: 'Lectures', item: `${HOME}talks/` },
      { '@type': 'ListItem', position: 3, name: 'Engines', item: `${HOME}talks/engines/` },
    ]);
  });

  it('knows the list of a section from other generated pages of it', () => {
    const index = aPage('posts', { isIndex: true, source: '', title: 'Posts' });
    const tag = aPage('posts', { source: '', slug: 'tags/looms', title: 'Looms' });
    const pages = [index, aPage('posts', { slug: 'one', title: 'One' }), aPage('posts', { slug: 'two', title: 'Two' })];
    const head = createHead(aSite({ pages }));
    expect(nodeOf(head(index), 'CollectionPage')).toMatchObject({ mainEntity: { '@type': 'ItemList', numberOfItems: 2 } });
    expect(nodeOf(head(tag), 'CollectionPage')).toBeDefined();
    expect(nodeOf(head(tag), 'BlogPosting')).toBeUndefined();
  });

  it('names every author, the owner as one and the same person everywhere', () => {
    const paper = aPaper({ authors: [ADA, anAuthor('Luigi', 'Menabrea', { orcid: '0000-0002-1825-0097' })] });
    expect(nodeOf(createHead(aSite({ publications: [paper] }))(paper), 'ScholarlyArticle')!['author']).toMatchObject([
      { '@id': `${HOME}#owner`, name: 'Ada Lovelace' },
      { '@type': 'Person', name: 'Luigi Menabrea', sameAs: 'https://orcid.org/0000-0002-1825-0097' },
    ]);
  });

  it('holds no empty value', () => {
    const paper = aPaper({ publisher: '', volume: '' });
    const empty: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (value === '' || value === null || (Array.isArray(value) && value.length === 0)) empty.push(path);
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(graph(createHead(aSite({ publications: [paper] }))(paper)), '');
    expect(empty).toEqual([]);
  });
});
