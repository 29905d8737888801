import { expect, test } from 'vitest';
import { readNumbers } from '../../src/bibliography/record/numbers.ts';
import { isoDate } from '../../src/schema/reading/dates.ts';
import { halfWidth } from '../../src/text/half-width.ts';

test.each([
  ['２０２０', '2020'],
  ['Ａ－１２（３）', 'A-12(3)'],
  ['12～34、漢字', '12～34、漢字'],
])('%s in the width of Latin letters', (wide, narrow) => {
  expect(halfWidth(wide)).toBe(narrow);
});

test('numbers of volumes and issues are read so', () => {
  expect(readNumbers('article', { volume: '１２', number: '３－４' }, undefined, {})).toEqual({ volume: '12', issue: '3–4' });
});

test('days of pages and of the CV are read so', () => {
  expect(isoDate('２００５年９月')).toBe('2005-09');
});
