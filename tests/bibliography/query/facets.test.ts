import { describe, expect, it } from 'vitest';
import { facets } from '../../../src/bibliography/query/facets.ts';
import { statistics } from '../../../src/bibliography/query/statistics.ts';
import { authors, publication } from '../sample.ts';

const papers = [
  publication({ key: 'a', date: { year: 2023 }, keywords: ['Lakes'], authors: authors('Ada Quill and Cleo Reed') }),
  publication({
    key: 'b',
    date: { year: 2021 },
    kind: 'conference',
    keywords: ['lakes', 'Reeds'],
    authors: authors('C. Reed and Ada Quill'),
  }),
  publication({
    key: 'c',
    date: { year: 2021 },
    kind: 'conference',
    venueShort: 'WATER',
    authors: [{ ...authors('B. Oak')[0]!, person: 'bram', homepage: 'https://bram.example' }],
  }),
  publication({ key: 'd', date: undefined, authors: authors('Ben Fir and Bea Fir and B. Fir') }),
];

describe('facets', () => {
  it('count types, years, venues and topics', () => {
    const found = facets(papers);
    const counts = (values: { label: string; count: number }[]) =>
      values.map(({ label, count }) => `${label} ${count}`);
    expect(counts(found.type)).toEqual(['Journal articles 2', 'Conference papers 2']);
    expect(counts(found.year)).toEqual(['2023 1', '2021 2']);
    expect(counts(found.venue)).toEqual(['Journal of Water 3', 'WATER 1']);
    expect(counts(found.topic)).toEqual(['Lakes 2', 'Reeds 1']);
    expect(found.topic[0]).toMatchObject({ id: 'lakes', publications: ['a', 'b'] });
  });

  it('count no paper for a journal that has not taken it', () => {
    expect(facets([publication({ status: 'submitted', venueIsHoped: true })]).venue).toEqual([]);
  });

  it('count a co-author once under all spellings, never the owner, and keep apart who cannot be told apart', () => {
    expect(facets(papers).coauthor.map(({ label, count, homepage }) => [label, count, homepage])).toEqual([
      ['Cleo Reed', 2, undefined],
      ['B. Fir', 1, undefined],
      ['Bea Fir', 1, undefined],
      ['Ben Fir', 1, undefined],
      ['B. Oak', 1, 'https://bram.example'],
    ]);
  });

  it.each([
    ['{van der Berg}, Mara', 'van der Berg, Mara'],
    ['{De Linden}, Mara', 'de Linden, Mara'],
    ['{Mara van der Berg}', 'Mara van der Berg'],
  ])('count one co-author whether braces hold the particle or not: %s', (braced, plain) => {
    const both = [braced, plain].map((name, index) => publication({ key: `p${index}`, authors: authors(`${name} and Ada Quill`) }));
    expect(facets(both).coauthor.map(({ count }) => count)).toEqual([2]);
  });

  it('count one co-author whether a paper has a second script or not', () => {
    const both = ['Wang, Hsiao-ming 王小明', 'Wang, Hsiao-ming'].map((name, index) => publication({ key: `p${index}`, authors: authors(name) }));
    expect(facets(both).coauthor.map(({ label, count }) => [label, count])).toEqual([['Hsiao-ming Wang 王小明', 2]]);
  });

  it.each([
    ['van Linden, Mara', 'de Linden, Mara', ['Mara de Linden', 'Mara van Linden']],
    ['Dos Santos, Mara', 'Santos, Mara', ['Mara Dos Santos', 'Mara Santos']],
  ])('keep apart who differs in the particle alone: %s, %s', (one, other, labels) => {
    const both = [one, other].map((name, index) => publication({ key: `p${index}`, authors: authors(name) }));
    expect(facets(both).coauthor.map(({ label }) => label).toSorted()).toEqual(labels);
  });

  it('have an address each, whatever their words are', () => {
    const keywords = ['Ice & snow', 'Ice / snow', 'Ice snow 2'];
    const ids = facets([publication({ keywords })]).topic.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('call a co-author by the fullest name, with small particles and accents, and list the papers as the record does', () => {
    const names = ['Von Lünden, M.', 'von Lünden, Mara', 'Von Lünden, M.', 'Von Lünden, Mara', 'von Lunden, Mara'];
    const [mara] = facets(names.map((name, index) => publication({ key: `p${index}`, authors: authors(name) }))).coauthor;
    expect(mara).toMatchObject({ label: 'Mara von Lünden', publications: names.map((_, index) => `p${index}`) });
  });
});

describe('statistics', () => {
  it('have a row for every year between the first and the last', () => {
    expect(statistics(papers).years).toEqual([
      { year: 2021, total: 2, kinds: { conference: 2 } },
      { year: 2022, total: 0, kinds: {} },
      { year: 2023, total: 1, kinds: { article: 1 } },
    ]);
    expect(statistics(papers)).toMatchObject({ total: 4, undated: 1 });
  });

  it('survive a mistyped year', () => {
    expect(statistics([publication({ date: { year: 20211 } }), publication()]).years).toHaveLength(2);
  });

  it('know how long people have worked together', () => {
    expect(statistics(papers).coAuthors[0]).toMatchObject({ name: 'Cleo Reed', count: 2, first: 2021, last: 2023 });
  });

  // More than anybody has, so that the runner would end whatever grows with the square.
  it('count fifty thousand papers', () => {
    const many = Array.from({ length: 50_000 }, (_, index) =>
      publication({
        key: `k${index}`,
        keywords: [`t${index % 50}`],
        authors: authors(`Person${index % 700} Wang and A. Reed`),
      }),
    );
    expect(statistics(many).total).toBe(50_000);
  });
});
