/** The publications page of records short and long, and the pages of their facets. */
import { describe, expect, it } from 'vitest';
import { publicationList, facetList, groupsOf } from '../../../src/view/papers/record.ts';
import { statisticsView } from '../../../src/view/papers/statistics.ts';
import { yearChart } from '../../../src/view/papers/chart.ts';
import { contextFor } from '../../../src/view/services.ts';
import { wordsFor } from '../../../src/l10n/index.ts';
import { paperFacetPages } from '../../../src/site/lists/paper-facet-pages.ts';
import { recordPlan } from '../../../src/site/lists/paper-facets.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { ADA, anAuthor, aPage, aPaper, aSite } from '../../seo/site-fixture.ts';
import { services } from '../services.ts';

const MARY = anAuthor('Mary', 'Somerville', { homepage: 'https://mary.example/' });

/** `n` papers, ten a year from the newest on; every third with Mary, every fifth a talk at a conference. */
function record(n: number, { data = {}, settings = {} }: { data?: Record<string, unknown>; settings?: Record<string, unknown> } = {}) {
  const publications = Array.from({ length: n }, (_, place) => aPaper({
    key: `p${place}`,
    date: { year: 2024 - Math.floor(place / 10) },
    authors: place % 3 === 0 ? [ADA, MARY] : [ADA],
    bibtex: `@article{p${place},\n}\n`,
    ...(place % 5 === 0 && { kind: 'conference' as const, venueText: 'Proceedings of the Tea Party', venueShort: 'Tea' }),
  }));
  const index = aPage('publications', { isIndex: true, title: 'Publications', data });
  const site = aSite({ publications, pages: [index], settings });
  return { site, context: contextFor(site, services, 'en') };
}

const urls = (n: number, more?: Parameters<typeof record>[1]) => paperFacetPages(record(n, more).site, () => ({ contents: () => '' })).map(({ url }) => url);

describe('groups', () => {
  const papers = [
    aPaper({ key: 'c', date: { year: 2024 }, keywords: ['looms', 'engines'] }),
    aPaper({ key: 'b', date: { year: 2024 }, kind: 'book', keywords: ['engines'] }),
    aPaper({ key: 'a', date: { year: 2020 }, position: { file: 'data/early.bib', line: 1, column: 1 } }),
  ];
  const shape = (by: string, settings: Record<string, unknown> = {}) =>
    groupsOf(papers, by, contextFor(aSite({ publications: papers, settings }), services, 'en'))
      .map(({ label, rows }) => [label, rows.map(({ entry }) => entry.id).join(' ')]);

  it('come by year, by kind of work, or not at all', () => {
    expect(shape('year')).toEqual([['2024', 'c b'], ['2020', 'a']]);
    expect(shape('type')).toEqual([['Books', 'b'], ['Journal articles', 'c a']]);
    expect(shape('none')).toEqual([['', 'c b a']]);
  });

  it('come by topic, where a paper on two stands under both but bears its id once', () => {
    expect(shape('topic')).toEqual([['Engines', 'c b'], ['Looms', 'c--2'], ['Other', 'a']]);
  });

  it('come by file, under the headings and in the order of the settings; what has no heading by its kind', () => {
    const files = [{ file: 'publications.bib', order: 2 }, { file: 'early.bib', heading: { en: 'Early works', fr: 'Jeunesse' }, order: 1 }];
    expect(shape('category', { publications: { files } })).toEqual([['Early works', 'a'], ['Books', 'b'], ['Journal articles', 'c']]);
  });
});

describe('a short record', () => {
  it('has no filter, no facets, no statistics and no pages for them', () => {
    const list = publicationList(record(15).context);
    expect(list).toMatchObject({ filter: false, facets: [], inPlace: true, long: false, count: '15 papers' });
    expect(list).not.toHaveProperty('statisticsUrl');
    expect(urls(15)).toEqual([]);
  });
});

describe('a record that the page asks for', () => {
  const asked = { papers: { filter: { kind: 'conference' }, order: 'oldest', hide: ['authors'], groups: [{ heading: 'Of 2024', year: 2024 }, { heading: 'Before', year: '<2024' }] } };

  it('holds those papers in that order and in those groups, with those parts, and has its own BibTeX', () => {
    const list = publicationList(record(40, { data: asked }).context);
    expect(list).toMatchObject({ count: '8 papers', bibUrl: '/publications/publications.bib', facets: [] });
    expect(list.groups.map(({ label, rows }) => [label, rows.map(({ entry, place }) => `${entry.id} ${place}`).join(', ')])).toEqual([
      ['Of 2024', 'p0 0, p5 1'],
      ['Before', 'p30 2, p35 3, p20 4, p25 5, p10 6, p15 7'],
    ]);
    expect(list.groups[0]!.rows[0]!.entry.authors.shown).toEqual([]);
    expect(urls(40, { data: asked })).toEqual(['/publications/publications.bib']);
  });

  it('may be named in the settings, and is what facets and statistics count', () => {
    const { context } = record(100, { settings: { publications: { lists: { publications: { kind: 'conference' } } } } });
    const list = publicationList(context);
    expect(list.count).toBe('20 papers');
    expect(list.facets.map(({ id }) => id)).not.toContain('type');
    expect(statisticsView(context).table.sums.at(-1)).toBe('20');
  });
});

describe('a long record', () => {
  it('has facets with counts, the values with two papers or more, most first', () => {
    const { facets, statisticsUrl } = publicationList(record(32).context);
    expect(statisticsUrl).toBe('/publications/statistics/');
    expect(facets.map(({ id, values }) => [id, values.map(({ label, count }) => `${label} ${count}`).join(', ')])).toEqual([
      ['type', 'Journal articles 25, Conference papers 7'],
      ['year', '2024 10, 2023 10, 2022 10, 2021 2'],
      ['venue', 'Scientific Memoirs 25, Tea 7'],
    ]);
  });

  it('leads to pages that work without scripts, and to its own headings for years', () => {
    const { facets } = publicationList(record(32).context);
    expect(facets.flatMap(({ values }) => values.map(({ url }) => url))).toEqual([
      '/publications/type/article/', '/publications/type/conference/',
      '/publications/#y2024', '/publications/#y2023', '/publications/#y2022', '/publications/#y2021',
      '/publications/venue/scientific-memoirs/', '/publications/venue/tea/',
    ]);
    expect(urls(32)).toEqual([
      '/publications/type/article/', '/publications/type/article/publications.bib',
      '/publications/type/conference/', '/publications/type/conference/publications.bib',
      '/publications/venue/scientific-memoirs/', '/publications/venue/scientific-memoirs/publications.bib',
      '/publications/venue/tea/', '/publications/venue/tea/publications.bib',
      '/publications/statistics/',
    ]);
  });

  it('has pages of years where the list is not grouped by them', () => {
    expect(urls(32, { data: { group: 'type' } })).toContain('/publications/year/2022/');
    expect(publicationList(record(32, { data: { group: 'type' } }).context)).toMatchObject({ withYear: true });
  });

  it('leaves out what its front matter does not want', () => {
    expect(urls(32, { data: { filters: false } })).toEqual(['/publications/statistics/']);
    expect(urls(32, { data: { statistics: false } })).not.toContain('/publications/statistics/');
  });

  it('tells scripts which papers a value has, by their places in the list and in its BibTeX', () => {
    const { facets, groups } = publicationList(record(32).context);
    const tea = facets.find(({ id }) => id === 'venue')!.values[1]!;
    expect(tea.places).toBe('0 5 10 15 20 25 30');
    expect(groups[1]!.rows[0]).toMatchObject({ entry: { id: 'p10' }, place: 10 });
  });

  it('offers the BibTeX of every value, in the order of its page', async () => {
    const { site } = record(32);
    const file = paperFacetPages(site, () => ({ contents: () => '' })).find(({ url }) => url.endsWith('venue/tea/publications.bib'))!;
    expect(String(await file.contents()).match(/p\d+/g)).toEqual(['p0', 'p5', 'p10', 'p15', 'p20', 'p25', 'p30']);
  });

  it('leaves abstract and BibTeX of very long lists to the pages of the papers', () => {
    expect(publicationList(record(250).context).inPlace).toBe(true);
    expect(publicationList(record(251).context).inPlace).toBe(false);
  });
});

describe('papers without a year', () => {
  const papers = record(20).site.publications;
  const without = (key: string, status?: string) => {
    const { date: _, ...paper } = aPaper({ key, ...(status && { status }) });
    return paper as Publication;
  };
  const publications = [without('a', 'submitted'), without('b', 'in press'), ...papers, without('c')];
  const site = aSite({ publications, pages: [aPage('publications', { isIndex: true, title: 'Publications' })] });
  const list = publicationList(contextFor(site, services, 'en'));

  it('stand under their state or under none, each heading with an id of its own', () => {
    expect(list.groups.map(({ id, label }) => [id, label])).toEqual([
      ['forthcoming', 'Submitted'], ['forthcoming-2', 'In press'], ['y2024', '2024'], ['y2023', '2023'], ['undated', 'Undated'],
    ]);
  });

  it('are led to by the very headings that the filter of years names', () => {
    const years = list.facets.find(({ id }) => id === 'year')!.values;
    expect(years.map(({ label, url, count }) => [label, url, count])).toEqual([
      ['Submitted', '/publications/#forthcoming', 1],
      ['In press', '/publications/#forthcoming-2', 1],
      ['2024', '/publications/#y2024', 10],
      ['2023', '/publications/#y2023', 10],
      ['Undated', '/publications/#undated', 1],
    ]);
  });
});

describe('states of papers without a year', () => {
  const { date: _, ...paper } = aPaper({ key: 'a', status: 'in press', statusId: 'inpress' });
  const publications = [paper as Publication, ...record(20).site.publications];
  const site = aSite({ publications, settings: { language: 'fr' }, pages: [aPage('publications', { isIndex: true, title: 'Publications' })] });
  const list = publicationList(contextFor(site, services, 'fr'));

  it('head their groups, and stand in the filter of years, in the language of the site', () => {
    expect(list.groups[0]).toMatchObject({ id: 'forthcoming', label: 'Sous presse' });
    expect(list.facets.find(({ id }) => id === 'year')!.values[0]).toMatchObject({ label: 'Sous presse', url: '/publications/#forthcoming' });
  });
});

describe('a record too long for one page', () => {
  const { site, context } = record(620);

  it('shows its newest years whole, and leads to the pages of the others', () => {
    const list = publicationList(context);
    expect(list.count).toBe('620 papers');
    expect(list.countOf).toBe('{n} of 620 papers');
    expect(list.elsewhereUrl).toBe('/publications/papers.json');
    expect(list.groups.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, n) => String(2024 - n)));
    expect(list.otherYears).toHaveLength(42);
    expect(list.otherYears[0]).toEqual({ id: '2004', label: '2004', url: '/publications/year/2004/', count: 10 });
  });

  it('loses no paper: each stands on the page of its year, dated or not', () => {
    const undated = aPaper({ key: 'undated' });
    delete (undated as Partial<Publication>).date;
    const whole = aSite({ publications: [...site.publications, undated], pages: [...site.pages] });
    const years = recordPlan(whole).facets.find(({ id }) => id === 'year')!.values;
    expect(years.every(({ hasPage }) => hasPage)).toBe(true);
    expect(new Set(years.flatMap(({ papers }) => papers)).size).toBe(621);
    expect(years.at(-1)).toMatchObject({ label: 'Undated', url: '/publications/year/undated/' });
  });

  it('keeps the pages of its years even where filters are not wanted', () => {
    expect(urls(620, { data: { filters: false, statistics: false } }).filter((url) => url.endsWith('/'))).toHaveLength(62);
  });

  it('has plain links for facets, since not every paper is on the page, and a line a paper where they are many', () => {
    const { facets } = publicationList(context);
    expect(facets.flatMap(({ values }) => values).some(({ places }) => places !== undefined)).toBe(false);
    const articles = recordPlan(site).facets[0]!.values[0]!;
    expect(facetList(articles, context)).toMatchObject({ brief: true, count: '496 papers' });
  });
});

describe('the page of a co-author', () => {
  it('has their papers by year and a link to their homepage', () => {
    const publications = Array.from({ length: 20 }, (_, place) => aPaper({
      key: `p${place}`, authors: [ADA, MARY, ...(place < 4 ? [anAuthor('Charles', 'Wheatstone')] : [])],
    }));
    const site = aSite({ publications, pages: [aPage('publications', { isIndex: true })] });
    const [mary, charles] = recordPlan(site).facets.find(({ id }) => id === 'with')!.values;
    const context = contextFor(site, services, 'en');
    expect([mary!.url, charles!.url]).toEqual(['/publications/with/mary-somerville/', '/publications/with/charles-wheatstone/']);
    expect(facetList(mary!, context)).toMatchObject({ homepage: 'https://mary.example/', filter: true });
    expect(facetList(charles!, context)).toMatchObject({ count: '4 papers', filter: false, bibUrl: '/publications/with/charles-wheatstone/publications.bib' });
    expect(facetList(charles!, context).groups.map(({ label }) => label)).toEqual(['1843']);
  });
});

describe('statistics', () => {
  const { context } = record(32);
  const view = statisticsView(context);

  it('hold the numbers of the chart as a table, newest year first', () => {
    expect(view.table.heads).toEqual(['Year', 'Journal articles', 'Conference papers', 'Total']);
    expect(view.table.rows[0]).toEqual({ label: '2024', url: '/publications/#y2024', cells: ['8', '2', '10'] });
    expect(view.table.sums).toEqual(['Total', '25', '7', '32']);
  });

  it('count co-authors, with links to what they wrote together and to their homepages', () => {
    expect(view.tallies.map(({ id }) => id)).toEqual(['type', 'venue', 'with']);
    expect(view.tallies[2]!.rows).toEqual([{ label: 'Mary Somerville', count: '11 papers', homepage: 'https://mary.example/' }]);
    expect(view.tallies[1]!.rows[1]).toEqual({ label: 'Tea', count: '7 papers', url: '/publications/venue/tea/' });
  });

  it('fold away those who wrote a single paper, where they are many', () => {
    const crowd = Array.from({ length: 14 }, (_, n) => anAuthor(`Guest${String.fromCharCode(97 + n)}`, `Author${n}`));
    const publications = Array.from({ length: 20 }, (_, place) => aPaper({ key: `p${place}`, authors: [ADA, MARY, ...crowd.slice(place, place + 1)] }));
    const site = aSite({ publications, pages: [aPage('publications', { isIndex: true })] });
    const { rows, rest, more } = statisticsView(contextFor(site, services, 'en')).tallies.find(({ id }) => id === 'with')!;
    expect([rows.map(({ label }) => label), rest.length, more]).toEqual([['Mary Somerville'], 14, '14 more']);
  });

  it('draw bars that are as high as their numbers, one upon the other', () => {
    const chart = view.chart!;
    expect(chart.description).toBe('From 2021 to 2024; the most are of 2024: 10 papers.');
    expect(chart.bars.map(({ words }) => words)).toEqual(['2021: 2 papers', '2022: 10 papers', '2023: 10 papers', '2024: 10 papers']);
    const [articles, talks] = chart.bars[3]!.parts;
    expect(articles!.height / talks!.height).toBeCloseTo(4, 1);
    expect(articles!.y + articles!.height).toBeCloseTo(chart.ground, 1);
    expect(talks!.y + talks!.height).toBeCloseTo(articles!.y, 1);
  });

  it('tell five types apart at most; the rest share the last fill', () => {
    const kinds = (['article', 'book', 'chapter', 'thesis', 'report', 'patent'] as const).map((kind) => ({ kind, label: kind, count: 1 }));
    const years = [{ year: 2000, total: 6, kinds: Object.fromEntries(kinds.map(({ kind }) => [kind, 1])) }, { year: 2001, total: 0, kinds: {} }];
    const chart = yearChart({ years, kinds }, { words: wordsFor('en'), lang: 'en' })!;
    expect(chart.series.map(({ label }) => label)).toEqual(['article', 'book', 'chapter', 'thesis', 'Other']);
    const [first, last] = [chart.bars[0]!.parts[0]!, chart.bars[0]!.parts.at(-1)!];
    expect(last.height).toBeCloseTo(first.height * 2, 1);
  });

  it('draw papers of no other type and those of the smallest types as one', () => {
    const kinds = (['other', 'article', 'book', 'chapter', 'thesis', 'patent'] as const).map((kind, place) => ({ kind, label: wordsFor('en').kindHeadings[kind], count: 6 - place }));
    const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
    const years = [2000, 2001].map((year) => ({ year, total: 21, kinds: counts }));
    const chart = yearChart({ years, kinds }, { words: wordsFor('en'), lang: 'en' })!;
    expect(chart.series.map(({ label }) => label)).toEqual(['Journal articles', 'Books', 'Book chapters', 'Theses', 'Other']);
    expect(chart.bars[0]!.parts.map(({ fill }) => fill)).toEqual([1, 2, 3, 4, 5]);
  });

  it('draw nothing of a single year', () => {
    expect(yearChart({ years: [{ year: 2000, total: 3, kinds: { article: 3 } }], kinds: [] }, { words: wordsFor('en'), lang: 'en' })).toBeUndefined();
  });
});
