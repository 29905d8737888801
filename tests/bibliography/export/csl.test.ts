import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { toCsl } from '../../../src/bibliography/export/csl.ts';
import { authors, publication } from '../sample.ts';

const require = createRequire(import.meta.url);
const core = require('@citation-js/core') as { plugins: { input: { chain(input: unknown, options: object): Record<string, unknown>[] } } };
require('@citation-js/plugin-bibtex');

/** What citation-js makes of one field of an entry. */
function mapped(type: string, field: string): string[] {
  const entry = { type, label: 'key', properties: { [field]: '3' } };
  return Object.keys(core.plugins.input.chain([entry], { generateGraph: false, forceType: '@biblatex/entries+list' })[0]!);
}

describe('citation-js is not asked for a field of which it could only say what the record knows better', () => {
  const known = ['id', 'citation-key', 'type', 'genre', 'edition', 'language', 'collection-title', 'volume', 'issue', 'number'];
  const types = ['article', 'inproceedings', 'periodical', 'book', 'inbook', 'incollection', 'report', 'thesis', 'patent', 'software', 'misc', 'online'];

  test.each(['edition', 'language', 'series', 'volume'])('%s', (field) => {
    for (const type of types) expect(mapped(type, field).filter((name) => !known.includes(name)), type).toEqual([]);
  });

  test.each(['article', 'inproceedings', 'periodical'])('the number of an @%s', (type) => {
    expect(mapped(type, 'number').filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('citation-js is asked for all else', () => {
  const book = publication({ type: 'book', kind: 'book', fields: { number: '17', series: 'Lakes', volumes: '2', pagetotal: '300' } });
  expect(toCsl(book)).toMatchObject({ 'collection-number': '17', 'number-of-volumes': '2', 'number-of-pages': '300' });
});

test('a translator, and the author of the book that holds a chapter, are cited', () => {
  const contributions = [{ role: 'translator', people: authors('Oak, Ada') }, { role: 'bookauthor', people: authors('Elm, Ada') }];
  expect(toCsl(publication({ kind: 'chapter', contributions }))).toMatchObject({
    translator: [{ family: 'Oak', given: 'Ada' }],
    'container-author': [{ family: 'Elm', given: 'Ada' }],
  });
});

test('a volume is cited with the work that it is a part of', () => {
  const work = { mainTitle: 'The Cold: A Handbook', volume: '2' };
  expect(toCsl(publication({ ...work, type: 'book', kind: 'book', titleText: 'Firn' }))).toMatchObject({ title: work.mainTitle, 'volume-title': 'Firn' });
  const chapter = toCsl(publication({ ...work, type: 'inbook', kind: 'chapter', titleText: 'Seeing snow', venueText: 'Firn' }));
  expect(chapter).toMatchObject({ title: 'Seeing snow', 'container-title': work.mainTitle, 'volume-title': 'Firn' });
});

test('the number of a book is that within its series, and no issue', () => {
  const book = toCsl(publication({ type: 'book', kind: 'book', issue: '12', series: 'Lakes', fields: { number: '12' } }));
  expect(book).toMatchObject({ 'collection-number': '12', 'collection-title': 'Lakes' });
  expect(book).not.toHaveProperty('issue');
});

test('the number of a volume of proceedings is that within its series', () => {
  const paper = toCsl(publication({ type: 'inproceedings', kind: 'conference', issue: '1234', series: 'LNCS', fields: { number: '1234' } }));
  expect(paper).toMatchObject({ 'collection-number': '1234' });
  expect(paper).not.toHaveProperty('issue');
});

test('a span from a day to a year is one of years, for no style prints the other', () => {
  const { issued } = toCsl(publication({ date: { year: 2019, month: 5, day: 3, end: { year: 2021 } } }));
  expect(issued).toEqual({ 'date-parts': [[2019], [2021]] });
});

test("a part of the book that its title names, BibTeX's own @inbook, is cited as the book", () => {
  const own = { type: 'inbook', kind: 'chapter', venueText: 'Reed Press', publisher: 'Reed Press', venueIsStandIn: true } as const;
  expect(toCsl(publication({ ...own, fields: { chapter: '7' } }))).toMatchObject({ type: 'book', publisher: 'Reed Press', 'chapter-number': '7' });
});

test.each([['3', '3'], ['Third', '3'], ['2nd edition', '2'], ['Third, revised', 'Third, revised']])('the edition %s is cited as %s', (edition, cited) => {
  expect(toCsl(publication({ type: 'book', kind: 'book', edition, fields: {} })).edition).toBe(cited);
});

test('who stands in for missing proceedings is the publisher', () => {
  const csl = toCsl(publication({ type: 'inproceedings', kind: 'conference', venueText: 'Lake Society', venueIsStandIn: true, fields: {} }));
  expect(csl).toMatchObject({ type: 'paper-conference', publisher: 'Lake Society' });
  expect(csl).not.toHaveProperty('container-title');
});

test('what the record knows comes first, in the same order for all', () => {
  const names = (fields: Record<string, string>) => Object.keys(toCsl(publication({ fields })));
  const plain = names({});
  expect(plain.slice(0, 4)).toEqual(['id', 'citation-key', 'type', 'title']);
  expect(names({ eventtitle: 'Lakes 2021' })).toEqual([...plain, 'event-title']);
});

test.each([
  ['1867', { 'date-parts': [[1867]] }],
  ['1867-05/1870', { 'date-parts': [[1867], [1870]] }],
  ['-0750', { 'date-parts': [[-751]] }],
  ['175X', { 'date-parts': [[1750], [1759]] }],
  ['-0750~', { 'date-parts': [[-751]], circa: true }],
])('a work first appeared in %s, which CSL counts from Christ both ways', (origdate, date) => {
  expect(toCsl(publication({ fields: { origdate } }))['original-date']).toEqual(date);
});

test('a paper of before Christ is cited as one', () => {
  expect(toCsl(publication({ date: { year: -44, month: 3, day: 15 } })).issued).toEqual({ 'date-parts': [[-44, 3, 15]] });
});

test("a name has no parts but those of CSL's schema, which knows no ORCID", () => {
  const [ada] = authors('Quill, Ada');
  expect(toCsl(publication({ authors: [{ ...ada!, orcid: '0000-0002-1825-0097' }] })).author).toEqual([{ family: 'Quill', given: 'Ada' }]);
});
