import { describe, expect, it } from 'vitest';
import { selectPublications } from '../../../src/bibliography/query/select.ts';
import { wordsFor } from '../../../src/l10n/index.ts';
import { parseQuery } from '../../../src/bibliography/query/query.ts';
import { Problems } from '../../../src/problems.ts';
import { authors, publication } from '../sample.ts';

const where = { file: 'content/index.md', line: 4 };
const position = (file: string, line = 1) => ({ file, line, column: 1 });

const papers = [
  publication({ key: 'press', date: undefined, status: 'in press', titleText: 'Reeds', keywords: ['reeds'] }),
  publication({
    key: 'a',
    date: { year: 2023 },
    selected: true,
    keywords: ['Lakes', 'slow water'],
    category: 'Journals',
  }),
  publication({
    key: 'b',
    date: { year: 2022 },
    type: 'inproceedings',
    kind: 'conference',
    venueShort: 'WATER',
    keywords: ['lakes'],
    authors: authors('Reed, Cleo and Quill, Ada'),
    position: position('data/conf.bib'),
    category: 'Conferences',
  }),
  publication({
    key: 'c',
    date: { year: 2019 },
    type: 'misc',
    kind: 'preprint',
    selected: true,
    titleText: 'Élan',
    authors: authors('C. Reed'),
    position: position('data/preprints.bib', 9),
    fields: { project: 'Deep {L}akes' },
  }),
  publication({
    key: 'd',
    date: { year: 2022 },
    titleText: 'Brooks',
    venueText: 'Acta',
    position: position('data/papers.bib', 5),
  }),
];

function keys(query: unknown) {
  const problems = new Problems();
  const groups = selectPublications(papers, query, problems, where);
  return { keys: groups.flatMap((group) => group.publications.map(({ key }) => key)), groups, problems: problems.list };
}

describe('filters', () => {
  it.each([
    [{}, ['press', 'a', 'b', 'c', 'd']],
    [{ filter: { type: 'article' } }, ['press', 'a', 'd']],
    [{ type: 'inproceedings' }, ['b']],
    [{ kind: ['conference', 'preprint'] }, ['b', 'c']],
    [{ year: 2022 }, ['b', 'd']],
    [{ year: '>=2022' }, ['a', 'b', 'd']],
    [{ year: '2019-2022' }, ['b', 'c', 'd']],
    [{ year: 'since 2023' }, ['a']],
    [{ year: '>2019 <2023' }, ['b', 'd']],
    [{ year: '-2020' }, ['c']],
    [{ year: [2019, 2023] }, ['a', 'c']],
    [{ keyword: 'LAKES' }, ['a', 'b']],
    [{ author: 'me', year: 2022 }, ['b', 'd']],
    [{ author: 'Cleo Reed' }, ['b', 'c']],
    [{ author: 'Reed' }, ['b', 'c']],
    [{ file: 'conf' }, ['b']],
    [{ file: ['data/conf.bib', 'preprints.bib'] }, ['b', 'c']],
    [{ category: 'journals' }, ['a']],
    [{ selected: true }, ['a', 'c']],
    [{ selected: true, year: '>2020' }, ['a']],
    [{ key: ['c', 'a'] }, ['a', 'c']],
    [
      ['c', 'b'],
      ['b', 'c'],
    ],
    ['b', ['b']],
    [{ venue: 'water' }, ['b']],
    [{ not: { type: 'article' } }, ['b', 'c']],
    [{ any: [{ year: 2019 }, { category: 'Journals' }] }, ['a', 'c']],
    [{ field: { project: 'deep lakes' } }, ['c']],
    [{ status: 'in press' }, ['press']],
    [{ status: 'inpress' }, ['press']],
    [{ status: 'In-Press' }, ['press']],
    [{ limit: 2 }, ['press', 'a']],
    [{ selected: true, order: 'oldest' }, ['c', 'a']],
    [{ order: 'title', key: ['press', 'c', 'd'] }, ['d', 'c', 'press']],
    [{ 'sort-by': 'year', limit: '1', type: 'misc' }, ['c']],
  ])('%j', (query, expected) => {
    const { keys: found, problems } = keys(query);
    expect(found).toEqual(expected);
    expect(problems).toEqual([]);
  });
});

describe('al-folio’s query strings', () => {
  it.each([
    ['@*', ['press', 'a', 'b', 'c', 'd']],
    ['@*[selected=true && year>=2023]*', ['a']],
    ['@*[selected=true]*', ['a', 'c']],
    ['@article[year=2022]*', ['d']],
    ['@misc, @inproceedings', ['b', 'c']],
    ['@*[key=a || key=b]', ['a', 'b']],
    ['!@article', ['b', 'c']],
    ['@*[author ~= Reed]', ['b', 'c']],
    ['@*[title ~= elan|brook]', ['c', 'd']],
    ['@*[title ~= "(Élan|Brooks)"]', ['c', 'd']],
    ['@*[title !~ elan|brook]', ['press', 'a', 'b']],
    ['@*[title ~= C++ (2)]', []],
    ['@*[author^=Cleo]', ['b']],
    ['@*[keywords=lakes && year<2023]*', ['b']],
    ['@*[project]', ['c']],
    ['@*[title="Brooks"]', ['d']],
    ['@*[year!=2022]*', ['press', 'a', 'c']],
    ['-f conf -q @*[year=2022]*', ['b']],
    ['--query @*[year>=2000]* --max 1', ['a']],
  ])('%s', (query, expected) => {
    const { keys: found, problems } = keys(query);
    expect(found).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no paper for a field called %s, which every object has', (name) => {
    expect(keys({ field: Object.fromEntries([[name, 'a']]) })).toMatchObject({ keys: [], problems: [] });
    expect(keys({ filter: { field: Object.fromEntries([[name, 'z']]) } })).toMatchObject({ keys: [], problems: [] });
  });

  it.each(['^Br', 'ooks$', 'Br.*ks', '\\bBrooks'])('says that %s is no words', (pattern) => {
    expect(keys(`@*[title ~= ${pattern}]`).problems).toMatchObject([
      { code: 'query-syntax', message: expect.stringContaining(`words were expected after ~=, not the pattern "${pattern}"`) },
    ]);
  });

  it('says what cannot be read, and shows everything', () => {
    const { keys: found, problems } = keys('@*[year 2022]*');
    expect(found).toHaveLength(5);
    expect(problems[0]).toMatchObject({
      code: 'query-syntax',
      file: 'content/index.md',
      line: 4,
      message:
        'The query "@*[year 2022]*" cannot be read: a condition such as year>=2020 was expected, not "year 2022"',
    });
  });
});

describe('groups', () => {
  const headings = (query: unknown) =>
    keys(query).groups.map(({ heading, id, publications }) => [heading, id, publications.length]);

  it('by year, what is in press first', () => {
    expect(headings({ group: 'year', order: 'newest' })).toEqual([
      ['In press', 'year-in-press', 1],
      ['2023', 'year-2023', 1],
      ['2022', 'year-2022', 2],
      ['2019', 'year-2019', 1],
    ]);
  });

  it('by type, in a fixed order', () => {
    expect(headings({ group_by: 'type' })).toEqual([
      ['Journal articles', 'type-journal-articles', 3],
      ['Conference papers', 'type-conference-papers', 1],
      ['Preprints', 'type-preprints', 1],
    ]);
  });

  it('by topic, a paper under each of its keywords, the largest first, the rest last', () => {
    expect(headings({ group: 'topic' })).toEqual([
      ['Lakes', 'topic-lakes', 2],
      ['Reeds', 'topic-reeds', 1],
      ['Slow water', 'topic-slow-water', 1],
      ['Other', 'topic-other', 2],
    ]);
  });

  it('by venue', () => {
    expect(headings({ group: 'venue' }).map(([heading]) => heading)).toEqual(['Journal of Water', 'Acta', 'WATER']);
  });

  it('by groups of one’s own, each paper under the first that takes it', () => {
    expect(
      headings({
        groups: [
          { heading: 'Best', selected: true },
          { heading: 'Articles', type: 'article' },
        ],
      }),
    ).toEqual([
      ['Best', 'own-best', 2],
      ['Articles', 'own-articles', 2],
      ['Other', 'own-other', 1],
    ]);
  });

  it('by the headings of the files', () => {
    expect(headings({ group: 'own', category: ['Journals', 'Conferences'] })).toEqual([
      ['Journals', 'own-journals', 1],
      ['Conferences', 'own-conferences', 1],
    ]);
  });
});

describe('mistakes', () => {
  it.each([
    [{ yaer: 2022 }, 'query-unknown-key', 'A list of papers knows no "yaer"; did you mean "year"?'],
    [{ filter: { keywrod: 'x' } }, 'query-unknown-key', 'A list of papers knows no "keywrod"; did you mean "keyword"?'],
    [
      { groups: [{ heading: 'Few', type: 'misc', limit: 3 }] },
      'query-misplaced-key',
      '"limit" is said of a whole list, not within its groups or filters',
    ],
    [{ filter: { sort: 'title' } }, 'query-misplaced-key', '"sort" is said of a whole list, not within its groups or filters'],
    [{ year: 'soon' }, 'query-value', '"year" is "soon", which cannot be read'],
    [{ group: 'yera' }, 'query-value', '"group" is "yera", which cannot be read'],
    [{ limit: 'many' }, 'query-value', '"limit" is "many", which cannot be read'],
    [{ selected: 'perhaps' }, 'query-value', '"selected" is "perhaps", which cannot be read'],
    [{ key: 'bb' }, 'query-no-match', 'No paper has the key "bb"'],
    [{ status: 'in pres' }, 'query-no-match', 'No paper has the status "in pres"'],
    [{ status: 'foo' }, 'query-no-match', 'No paper has the status "foo"'],
    [{ language: 'tlh' }, 'query-no-match', 'No paper has the language "tlh"'],
    [{ keyword: 'lakse' }, 'query-no-match', 'No paper has the keyword "lakse"'],
  ])('%j', (query, code, message) => {
    const { problems } = keys(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, message, file: 'content/index.md', line: 4 });
  });
});

describe('named lists', () => {
  it('are found by name, and one that names itself does not hang', () => {
    const lists = { best: { selected: true, limit: 1 }, loop: 'loop' };
    const found = selectPublications(papers, 'best', new Problems(), where, { lists });
    expect(found.flatMap((group) => group.publications.map(({ key }) => key))).toEqual(['a']);
    expect(parseQuery('loop', new Problems(), where, lists).asked).toMatchObject([{ filter: 'key', value: 'loop' }]);
  });
});

it('passes on what to show', () => {
  expect(parseQuery({ show: 'venue, links', hide: ['abstract'], 'authors-shown': 3 }, new Problems())).toMatchObject({
    show: ['venue', 'links'],
    hide: ['abstract'],
    authorsShown: 3,
  });
});

it('heads papers without a year by their state in the language of the list', () => {
  const state = publication({ key: 'k', date: undefined, status: 'forthcoming', statusId: 'forthcoming' });
  const headings = (lang: string) =>
    selectPublications([state], { group: 'year' }, new Problems(), where, { words: { states: wordsFor(lang).states } }).map(({ heading }) => heading);
  expect([headings('fr'), headings('en')]).toEqual([['À paraître'], ['Forthcoming']]);
});

it('heads papers of before Christ by the year as people say it', () => {
  const caesar = publication({ key: 'k', date: { year: -44 } });
  const headings = (lang: string) => selectPublications([caesar], { group: 'year' }, new Problems(), where, { words: { lang } }).map(({ heading }) => heading);
  expect([headings('en'), headings('fr')]).toEqual([['44 BC'], ['44 av. J.-C.']]);
});
