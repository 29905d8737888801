import { expect, test } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { reportAuthorSpellings } from '../../src/check/author-spellings.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

/** What is told of papers with these author lists. */
function told(...lists: string[]): string[] {
  const entry = (authors: string, index: number) => `@misc{p${index + 1}, title = {Title ${index + 1}}, year = {2020}, author = {${authors}}}`;
  const bytes = lists.map(entry).join('\n');
  const match = createMatcher([{ id: 'ann', name: 'Ann Example', variants: ['A. Example'] }], 'ann', new Problems());
  const problems = new Problems();
  reportAuthorSpellings(loadBibliography([{ path: 'data/papers.bib', bytes }], { match }, new Problems()), problems);
  return problems.list.map(({ message }) => message);
}

test.each([
  ['initials', 'Ravn, Jane and Bø, Li', 'Ravn, J.', '“Jane Ravn” (p1) and “J. Ravn” (p2)'],
  ['accents', 'Biró, Gábor', 'Biro, Gabor', '“Gábor Biró” (p1) and “Gabor Biro” (p2)'],
  ['a slip in the given name', 'Ravn, Matthias', 'Ravn, Mathias', '“Matthias Ravn” (p1) and “Mathias Ravn” (p2)'],
  ['a slip in the family name', 'Lindqvist, Eva', 'Lindquist, Eva', '“Eva Lindqvist” (p1) and “Eva Lindquist” (p2)'],
])('%s', (_, one, other, expected) => {
  expect(told(one, other)).toEqual([`${expected} may be the same author.`]);
});

test.each([
  ['initials that fit two people', ['Ravn, Jane', 'Ravn, John', 'Ravn, J.']],
  ['short names a letter apart', ['Wang, Wei', 'Wang, Lei', 'Li, Na', 'Lu, Na']],
  ['people of people.yaml, who are brought together there', ['Example, Ann', 'Example, A.']],
  ['the same spelling everywhere', ['Ravn, Jane', 'Ravn, Jane']],
  ['a second script', ['Wang, Hsiao-ming 王小明', 'Wang, Hsiao-ming']],
])('nothing is said of %s', (_, lists) => {
  expect(told(...lists)).toEqual([]);
});

test('each pair is told once', () => {
  expect(told('Ravn, Jane', 'Ravn, J.', 'Ravn, Jane', 'Ravn, J.')).toHaveLength(1);
});
