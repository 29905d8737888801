import { expect, test } from 'vitest';
import { allAt, dataAt, firstTextAt, isEmpty, rowsAt, textAt, textsAt } from '../../../src/import/moved/unknown-data.ts';

const paper = {
  title: [' ', ' Owls '],
  year: 2024,
  volume: ' 9 ',
  pages: '',
  place: { name: 'Oslo' },
  authors: [{ name: 'Ida Ravn' }],
  none: null,
};

test('a text is words or a number, trimmed, and never a list', () => {
  expect([textAt(paper, 'year'), textAt(paper, 'volume'), textAt(paper, 'place', 'name')]).toEqual(['2024', '9', 'Oslo']);
  expect([textAt(paper, 'pages'), textAt(paper, 'title'), textAt(paper, 'place'), textAt(paper, 'year', 'of')]).toEqual([
    undefined, undefined, undefined, undefined,
  ]);
  expect(textAt(Number.NaN)).toBeUndefined();
});

test('of a list of texts, all or the first that says something', () => {
  expect([textsAt(paper, 'title'), textsAt(paper, 'year'), textsAt(paper, 'none')]).toEqual([['Owls'], ['2024'], []]);
  expect([firstTextAt(paper, 'title'), firstTextAt(paper, 'year'), firstTextAt(paper, 'authors')]).toEqual(['Owls', '2024', undefined]);
});

test('rows are those of a list alone; a lone value may stand for a list of one', () => {
  expect([rowsAt(paper, 'authors'), rowsAt(paper, 'place')]).toEqual([[{ name: 'Ida Ravn' }], []]);
  expect([allAt(paper, 'authors'), allAt(paper, 'place'), allAt(paper, 'none')]).toEqual([[{ name: 'Ida Ravn' }], [{ name: 'Oslo' }], []]);
});

test('what is no list of keys and values has none', () => {
  expect([dataAt(paper, 'place'), dataAt(paper, 'authors'), dataAt(undefined, 'place')]).toEqual([{ name: 'Oslo' }, {}, {}]);
});

test.each([[undefined, true], [null, true], ['', true], [[], true], [{}, true], [0, false], [false, false], [' ', false]])(
  '%o says nothing: %s',
  (value, empty) => expect(isEmpty(value)).toBe(empty),
);
