import { expect, test } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { reportJoinedAuthors } from '../../src/check/joined-authors.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

const people = [{ id: 'ann', name: 'Ann Example', variants: [] }];

/** What is told of papers with these author lists. */
function told(...lists: string[]) {
  const entry = (authors: string, index: number) => `@misc{p${index + 1}, title = {Title ${index + 1}}, year = {2020}, author = {${authors}}}`;
  const match = createMatcher(people, 'ann', new Problems());
  const problems = new Problems();
  const papers = loadBibliography([{ path: 'data/papers.bib', bytes: lists.map(entry).join('\n') }], { match }, new Problems());
  reportJoinedAuthors(papers, people, problems);
  return problems.list;
}

test('a person of people.yaml who stands before the comma', () => {
  expect(told('Ann Example, Bo Ravn')).toMatchObject([{
    code: 'author-joined',
    message: '“Ann Example, Bo Ravn” is read as one author, and “Ann Example” is somebody known.',
    file: 'data/papers.bib',
    line: 1,
    cure: 'For two authors, write Ann Example and Bo Ravn: commas stand inside names.',
  }]);
});

test('an author of another paper who stands behind it', () => {
  expect(told('Ravn, Bo', 'Cleo Lund, Bo Ravn')).toMatchObject([{ subject: 'p2', line: 2 }]);
});

test.each([
  ['y', 'Ann Example y Bo Ravn'],
  ['e', 'Bo Ravn e Ann Example'],
  ['und', 'Ann Example und Bo von Ravn'],
])('the "and" of another language, where it may stand inside a name: %s', (_, authors) => {
  expect(told(authors)).toMatchObject([{
    code: 'author-joined',
    message: `“${authors}” is read as one author, and “Ann Example” is somebody known.`,
    cure: expect.stringMatching(/^For two authors, write .+ and .+: the “and” of another language may stand inside a name\.$/u),
  }]);
});

test.each([
  ['two given and two family names', ['Sol Rey, Ana Maria']],
  ['a family of two names, with initials', ['Sol Rey, A. K. M.', 'Rey, Sol']],
  ['a family whose name begins with a particle, with initials', ['Le Ravn, J. P.', 'Le Ravn']],
  ['a particle in front of the family name', ['de la Lund, Ana Maria', 'Maria, Ana']],
  ['a particle with a capital', ['Le Ravn, Ana Maria', 'Maria, Ana']],
  ['a family name with such a word', ['Ana Sol y Rey, Bo', 'Sol, Ana']],
  ['two names of a family, of which one alone is no whole name', ['Ana Sol y Rey', 'Sol, Ana']],
  ['given names that are those of somebody else', ['Ravn, Ana Maria', 'Sol Rey, Ana Maria']],
])('nothing is said of %s', (_, lists) => {
  expect(told(...lists)).toEqual([]);
});
