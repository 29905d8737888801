import { describe, expect, test } from 'vitest';
import { fromCsl, itemsOf } from '../../../src/import/keepers/csl.ts';
import { doiOf } from '../../../src/import/keepers/identifiers.ts';

const TITLE = 'How Sparrows Count';
/** Fields of an item of that title; the title is left out. */
function fields(item: Record<string, unknown>): Record<string, string> {
  const { title: _title, ...rest } = Object.fromEntries(fromCsl({ title: TITLE, ...item }, 'here')!.fields);
  return rest;
}

describe('types', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['CSL: journal', { type: 'article-journal' }, 'article'],
    ['CSL: conference', { type: 'paper-conference' }, 'inproceedings'],
    ['CSL: preprint', { type: 'article' }, 'misc'],
    ['CSL: a thesis for which degree', { type: 'thesis', genre: 'Doctoral dissertation' }, 'phdthesis'],
    ['CSL: another', { type: 'thesis', genre: 'Master’s thesis' }, 'mastersthesis'],
    ['CSL: a thesis of which nothing is said', { type: 'thesis' }, 'thesis'],
    ['Crossref: journal', { type: 'journal-article' }, 'article'],
    ['Crossref: conference', { type: 'proceedings-article' }, 'inproceedings'],
    ['Crossref: chapter', { type: 'book-chapter' }, 'incollection'],
    ['Crossref: preprint', { type: 'posted-content', subtype: 'preprint' }, 'misc'],
    ['Crossref: dissertation', { type: 'dissertation', degree: ['PhD'] }, 'phdthesis'],
    ['one that nobody knows', { type: 'hologram' }, 'misc'],
    ['one that is a property of every object', { type: 'constructor' }, 'misc'],
  ])('%s', (_, item, type) => {
    expect(fromCsl({ title: TITLE, ...item }, 'here')!.type).toBe(type);
  });
});

test('capitals within words get braces, unless all are capitals', () => {
  const title = (words: string) => fromCsl({ title: words }, 'here')!.fields.get('title');
  expect(title('Neural ODEs for McNemar')).toBe('Neural {ODEs} for {McNemar}');
  expect(title('HOW <i>SPARROWS</i> COUNT')).toBe('HOW \\emph{SPARROWS} COUNT');
});

test('a volume, and a chapter of one, name the whole work', () => {
  const volume = fromCsl({ type: 'book', title: 'The Nest', 'volume-title': 'Sparrows' }, 'here')!.fields;
  expect([volume.get('title'), volume.get('maintitle')]).toEqual(['Sparrows', 'The Nest']);
  expect(fields({ type: 'chapter', 'container-title': 'The Nest', 'volume-title': 'Sparrows' })).toEqual({ booktitle: 'Sparrows', maintitle: 'The Nest' });
});

describe('names', () => {
  const author = (...names: unknown[]) => fields({ author: names })['author'];

  test('"others" behind names stand for people who are not named', () => {
    const others = [{ family: 'Elm', given: 'Bo' }, { literal: 'others' }];
    expect(fields({ author: others, editor: others })).toEqual({ author: 'Elm, Bo and others', editor: 'Elm, Bo and others' });
  });

  test.each<[string, unknown[], string | undefined]>([
    ['in parts', [{ family: 'Ravn', given: 'Ida' }, { family: 'Okoye', given: 'Chidi', suffix: 'Jr.' }], 'Ravn, Ida and Okoye, Jr., Chidi'],
    ['with a particle of its own', [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' }], 'van den Berg, Jan'],
    ['with a particle in the family name', [{ family: 'van den Berg', given: 'Jan' }], 'van den Berg, Jan'],
    ['of a group', [{ literal: 'The Bird Group' }, { name: 'Larks and Sons' }], '{The Bird Group} and {Larks and Sons}'],
    ['as words', ['Ida Ravn'], 'Ravn, Ida'],
    ['with entities and markup', [{ family: 'O&#39;Dea', given: '<b>Ann</b>' }], 'O’Dea, Ann'],
    ['with what would end a field', [{ family: 'Ravn} @misc{x', given: 'Ida' }], 'Ravn{\\textbraceright} @misc{\\textbraceleft}x, Ida'],
    ['that are none', [null, 9, {}, '', { given: ' ' }], undefined],
  ])('%s', (_, names, written) => {
    expect(author(...names)).toBe(written);
  });
});

describe('dates', () => {
  test.each<[string, unknown, [year?: string, month?: string, day?: string]]>([
    ['in parts', { 'date-parts': [[2024, 5, 3]] }, ['2024', '5', '3']],
    ['in parts that are words', { 'date-parts': [['2024', '05']] }, ['2024', '5']],
    ['a year', { 'date-parts': [[2024]] }, ['2024']],
    ['raw', { raw: '2024-05-03' }, ['2024', '5', '3']],
    ['a word', '2024', ['2024']],
    ['nothing in parts, as Crossref says it', { 'date-parts': [[null]] }, []],
    ['a month that is none', { 'date-parts': [[2024, 21]] }, ['2024']],
  ])('%s', (_, issued, expected) => {
    const [year, month, day] = expected;
    expect(fields({ issued })).toEqual(Object.fromEntries(Object.entries({ year, month, day }).filter(([, value]) => value !== undefined)));
  });

  test.each<[string, unknown, string]>([
    ['a span', { 'date-parts': [[2001], [2003]] }, '2001/2003'],
    ['about a year', { 'date-parts': [[1690]], circa: true }, '1690~'],
    ['about a year, in words', { literal: 'um 1690' }, '1690~'],
    ['a season', { 'date-parts': [[2020]], season: 1 }, '2020-21'],
    ['before Christ', { 'date-parts': [[-44]] }, '-0043'],
    ['of the Middle Ages', { 'date-parts': [[950]] }, '0950'],
  ])('%s, as biblatex writes it', (_, issued, date) => {
    expect(fields({ issued })).toEqual({ date });
  });

  test('words that are no date stay', () => {
    expect(fields({ issued: { literal: 'forthcoming' } })).toEqual({ year: 'forthcoming' });
  });
});

test('an article of Crossref with everything, and nothing else', () => {
  const work = {
    type: 'journal-article',
    title: ['How Sparrows Count: <i>Passer</i> and the McNemar Test'],
    subtitle: ['An Experiment'],
    'container-title': ['Journal of Birds &amp; Bees'],
    'short-container-title': ['J. Birds'],
    author: [{ given: 'Ida', family: 'Ravn', ORCID: 'http://orcid.org/0000-0002-1825-0097', sequence: 'first' }],
    issued: { 'date-parts': [[2024, 5]] },
    volume: '3',
    issue: '2',
    page: '10-19',
    DOI: '10.5555/sparrows',
    URL: 'http://dx.doi.org/10.5555/sparrows',
    ISSN: ['1234-5678'],
    publisher: 'Feather Press',
    abstract: '<jats:p>They do.</jats:p>',
    'is-referenced-by-count': 9,
    score: 1,
  };
  expect(Object.fromEntries(fromCsl(work, 'here')!.fields)).toEqual({
    title: 'How Sparrows Count: \\emph{Passer} and the {McNemar} Test: An Experiment',
    author: 'Ravn, Ida',
    'author+an:orcid': '1="0000-0002-1825-0097"',
    journal: 'Journal of Birds \\& Bees',
    publisher: 'Feather Press',
    year: '2024',
    month: '5',
    volume: '3',
    number: '2',
    pages: '10--19',
    issn: '1234-5678',
    doi: '10.5555/sparrows',
    abstract: 'They do.',
  });
});

test('ORCID iDs of authors, by their numbers; none whose check digit is wrong', () => {
  const author = [
    { family: 'Ravn', given: 'Ida', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
    { family: 'Mei', given: 'Lin', ORCID: '0000-0002-1825-0098' },
    { literal: '' },
    { family: 'Okoye', given: 'Chidi', ORCID: '0000-0001-5109-3700' },
  ];
  const told = fields({ author });
  expect(told['author']).toBe('Ravn, Ida and Mei, Lin and Okoye, Chidi');
  expect(told['author+an:orcid']).toBe('1="0000-0002-1825-0097"; 3="0000-0001-5109-3700"');
});

describe('a record of the humanities', () => {
  const treatise = {
    type: 'chapter',
    translator: [{ family: 'Fir', given: 'Bea' }],
    'container-author': [{ family: 'Elm', given: 'Bo' }],
    'container-title': 'Collected Works',
    'collection-title': 'Classics',
    'collection-number': '4',
    'chapter-number': '3',
    'number-of-volumes': '5',
    'number-of-pages': '240',
    'title-short': 'Sparrows',
    'original-title': 'Über Spatzen',
    'original-date': { literal: 'um 1690' },
    'event-title': 'Second Meeting of Birds',
    'event-date': { 'date-parts': [[2014, 9, 3]] },
    'event-place': 'Oakham',
    language: 'de-AT',
    note: 'Third printing',
    URL: 'https://example.org/sparrows',
    accessed: { 'date-parts': [[2021, 2, 3]] },
    PMCID: 'PMC1234567',
  };

  test('keeps what biblatex has a field for', () => {
    expect(fields(treatise)).toEqual({
      translator: 'Fir, Bea',
      bookauthor: 'Elm, Bo',
      booktitle: 'Collected Works',
      eventtitle: 'Second Meeting of Birds',
      series: 'Classics',
      number: '4',
      origtitle: 'Über Spatzen',
      shorttitle: 'Sparrows',
      volumes: '5',
      pagetotal: '240',
      chapter: '3',
      venue: 'Oakham',
      language: 'de-AT',
      origdate: '1690~',
      eventdate: '2014-09-03',
      url: 'https://example.org/sparrows',
      urldate: '2021-02-03',
      year: '2014',
      month: '9',
      day: '3',
      pmcid: 'PMC1234567',
      note: 'Third printing',
    });
  });

  test('lies in an archive, where nobody has published it', () => {
    const archive = { archive: 'Archive of Oakham', archive_location: 'Ms. 12' };
    expect(fields({ type: 'manuscript', ...archive })).toEqual({ howpublished: 'Archive of Oakham, Ms. 12' });
    expect(fields({ type: 'book', ...archive })).toEqual({ library: 'Archive of Oakham, Ms. 12' });
  });

  test('tells what has no field', () => {
    const review = { title: TITLE, type: 'review-book', 'reviewed-title': 'Birds', 'reviewed-author': [{ family: 'Elm' }], source: 'My shelf', scale: '' };
    expect(fromCsl(review, 'here')!.left).toEqual(['reviewed-title', 'reviewed-author']);
    expect(fromCsl({ title: TITLE, ...treatise }, 'here')).not.toHaveProperty('left');
  });
});

test('the subtype is a key where we have words for it, and is told where the type of the entry does not say it', () => {
  expect(fields({ type: 'patent', genre: 'European patent' })).toEqual({ type: 'patenteu' });
  expect(fields({ type: 'report', genre: 'Technical report' })).toEqual({});
  expect(fields({ type: 'manuscript', genre: 'Diary' })).toEqual({ type: 'Diary' });
});

test('the number of a report is its own, that of an article its place in the volume', () => {
  expect(fields({ type: 'report', number: 'RR-1', issue: '2' })).toEqual({ number: 'RR-1' });
  expect(fields({ type: 'article-journal', number: 'e12', issue: '2' })).toEqual({ number: '2', eid: 'e12' });
});

test('short names: of a journal, of a meeting, in place of a name', () => {
  const short = { 'container-title-short': 'J. Birds' };
  expect(fields({ type: 'article-journal', 'container-title': 'Journal of Birds', ...short })).toEqual({ journal: 'Journal of Birds', shortjournal: 'J. Birds' });
  expect(fields({ type: 'paper-conference', 'container-title': 'Birds 2024', ...short })).toEqual({ booktitle: 'Birds 2024', abbr: 'J. Birds' });
  expect(fields({ type: 'article-journal', ...short })).toEqual({ journal: 'J. Birds' });
});

test('keywords in a list are whole', () => {
  expect(fields({ keyword: ['reeds, tall', 'lakes'] })).toEqual({ keywords: 'reeds, tall; lakes' });
  expect(fields({ keyword: 'reeds, lakes' })).toEqual({ keywords: 'reeds, lakes' });
});

describe('preprints', () => {
  test('of arXiv, in whatever field the manager kept the id', () => {
    const expected = { eprint: '2401.01234', eprinttype: 'arxiv' };
    expect(fields({ type: 'article', publisher: 'arXiv', DOI: '10.48550/arXiv.2401.01234' })).toEqual(expected);
    expect(fields({ type: 'article', publisher: 'arXiv', number: 'arXiv:2401.01234v2' })).toEqual(expected);
    expect(fields({ type: 'article', note: 'arXiv:2401.01234 [cs]\nZSCC: 0000009' })).toEqual(expected);
  });

  test('of another archive', () => {
    const institution = [{ name: 'bioRxiv' }];
    const preprint = { type: 'posted-content', subtype: 'preprint', institution, publisher: 'Feather Press', DOI: '10.5555/2024.9' };
    expect(fields(preprint)).toEqual({ howpublished: 'bioRxiv', type: 'Preprint', doi: '10.5555/2024.9' });
  });
});

test('places of appearance', () => {
  const series = ['Lecture Notes in Birds', 'Birds 2024'];
  const chapter = { booktitle: 'Birds 2024', series: 'Lecture Notes in Birds' };
  expect(fields({ type: 'book-chapter', 'container-title': series })).toEqual(chapter);
  expect(fields({ type: 'paper-conference', event: { name: 'Birds 2024' } })).toEqual({ booktitle: 'Birds 2024' });
  expect(fields({ type: 'speech', 'event-title': 'Birds 2024' })).toEqual({ eventtitle: 'Birds 2024', type: 'Presentation' });
  expect(fields({ type: 'webpage', 'container-title': 'Bird Blog' })).toEqual({ organization: 'Bird Blog' });
});

test('places parted by semicolons are the list that biblatex has', () => {
  const placed = (place: string) => fields({ type: 'book', 'publisher-place': place });
  expect(placed('Köln; Wien')).toEqual({ location: 'Köln and Wien' });
  expect(placed('Tyne and Wear; Wien')).toEqual({ location: '{Tyne and Wear} and Wien' });
  expect(placed('Tyne and Wear')).toEqual({ address: 'Tyne and Wear' });
});

test('an address that is none of the web is left out', () => {
  expect(fields({ type: 'webpage', URL: 'javascript:alert(1)' })).toEqual({});
  expect(fields({ type: 'webpage', URL: 'https://example.org/a b{c}' })).toEqual({ url: 'https://example.org/a%20bc' });
});

test('an old DOI keeps its angle brackets', () => {
  expect(fields({ type: 'article-journal', DOI: '10.1000/(SICI)1<1:AB>2.0.CO;2-X' })).toEqual({ doi: '10.1000/(SICI)1<1:AB>2.0.CO;2-X' });
  expect(fields({ type: 'webpage', URL: 'https://example.org/<b>' })).toEqual({ url: 'https://example.org/%3Cb%3E' });
});

test('items stand in a list, alone, or under a name', () => {
  const item = { title: TITLE };
  for (const value of [item, [item], { items: [item] }]) expect(itemsOf(value)).toEqual([item]);
  for (const value of [null, 'words', 3, [], [null, 2]]) expect(itemsOf(value)).toEqual([]);
  expect(fromCsl({ type: 'book' }, 'here')).toBeUndefined();
});

test('a DOI in what was typed', () => {
  const before = ['', 'doi:', 'https://doi.org/', 'http://dx.doi.org/'];
  const typed = [...before.map((words) => `${words}10.5555/Sparrows.9`), 'doi.org/10.5555%2FSparrows.9'];
  for (const one of typed) expect(doiOf(one)).toBe('10.5555/Sparrows.9');
  expect(doiOf('https://doi.org/10/sparrow')).toBe('10/sparrow');
  for (const none of ['10.5555', 'sparrows', 'https://example.org/10.5555/x', '10.5555/a b', '']) expect(doiOf(none)).toBeUndefined();
});
