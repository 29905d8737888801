import { expect, it } from 'vitest';
import { labelWords, readLocator } from '../../../src/bibliography/citations/locators.ts';

it.each([
  ['p. 3', { label: 'page', locator: '3' }],
  ['pp. 33--35', { label: 'page', locator: '33-35' }],
  ['33--35', { label: 'page', locator: '33-35' }],
  ['pp. 33-35, and passim', { label: 'page', locator: '33-35', suffix: ', and passim' }],
  ['33', { label: 'page', locator: '33' }],
  ['ch. 2', { label: 'chapter', locator: '2' }],
  ['§ 4.2', { label: 'section', locator: '4.2' }],
  ['Chapter iv', { label: 'chapter', locator: 'iv' }],
  ['fig. 3b', { label: 'figure', locator: '3b' }],
  ['pp. 1, 3-4', { label: 'page', locator: '1, 3-4' }],
  ['emphasis mine', { suffix: ', emphasis mine' }],
  ['page of glory', { suffix: ', page of glory' }],
  ['partial', { suffix: ', partial' }],
  ['parti', { suffix: ', parti' }],
  ['{p. 3}', { label: 'page', locator: '3' }],
])('%s', (text, locator) => {
  expect(readLocator(text)).toEqual(locator);
});

/** A few German words. */
const GERMAN: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'page long': ['Seite', 'Seiten'], 'page short': ['S.', 'S.'], 'chapter short': ['Kap.', 'Kap.'], 'volume short': ['Bd.', 'Bde.'],
};
const german = labelWords((name, form, plural) => GERMAN[`${name} ${form}`]?.[plural]);

it.each([
  ['S. 12--14', { label: 'page', locator: '12-14' }],
  ['Seiten 3 f.', { label: 'page', locator: '3', suffix: ' f.' }],
  ['S. 3 und 5', { label: 'page', locator: '3 und 5' }],
  ['S. 3, 5 und 7, dazu 9', { label: 'page', locator: '3, 5 und 7', suffix: ', dazu 9' }],
  ['S. 3 und öfter', { label: 'page', locator: '3', suffix: ' und öfter' }],
  ['Kap. iv', { label: 'chapter', locator: 'iv' }],
  ['Bde. 1, 3', { label: 'volume', locator: '1, 3' }],
  ['p. 5', { label: 'page', locator: '5' }],
  ['s. v. 3', { label: 'sub-verbo', locator: '3' }],
  ['Seitenhiebe', { suffix: ', Seitenhiebe' }],
])('%s, on a German page', (text, locator) => {
  expect(readLocator(text, german)).toEqual(locator);
});
