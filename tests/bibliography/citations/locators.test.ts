import { expect, it } from 'vitest';
import { readLocator } from '../../../src/bibliography/citations/locators.ts';

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
  ['{p. 3}', { label: 'page', locator: '3' }],
])('%s', (text, locator) => {
  expect(readLocator(text)).toEqual(locator);
});
