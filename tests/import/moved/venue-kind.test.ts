import { expect, test } from 'vitest';
import { kindOfVenue } from '../../../src/import/moved/venue-kind.ts';

test.each([
  ['bioRxiv', 'preprint', true],
  ['arXiv preprint', 'preprint', true],
  ['Journal of Birds (under review)', 'preprint', true],
  ['ICML 2024', 'conference', true],
  ['Nature', 'journal', true],
  ['Workshop on Nests', 'conference', false],
  ['Proceedings of the Journal of Birds', 'conference', false],
  ['Nest Quarterly', 'journal', false],
])('%s is the name of a %s; known for certain: %s', (name, kind, sure) => {
  expect(kindOfVenue(name)).toEqual({ kind, sure });
});

test('a name may say nothing of it', () => {
  expect(kindOfVenue('The Perch')).toBeUndefined();
});
