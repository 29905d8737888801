import { expect, it } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

/** Where the time to read a run grew with its square, no test would live to see the end of these. */
const MANY = 300_000;

const run = (piece: string) => piece.repeat(MANY / piece.length);

/** A paper with this field; a field that comes first is the one that counts. */
const oak = (field: string) => `@article{oak20,\n  ${field}\n  title = {Tides},\n  author = {Oak, Ada},\n  year = {2020}\n}\n`;

function read(bib: string) {
  const problems = new Problems();
  const papers = loadBibliography([{ path: 'data/publications.bib', bytes: bib }], { match: createMatcher([], 'me', problems) }, problems);
  return papers.map((paper) => ({ ...paper, bibtex: paper.bibtex }));
}

it.each([
  ['a title', oak(`title = {Ebb${run(' ')}and flow},`)],
  ['the title’s ties', oak(`title = {Ebb${run('~')}and flow},`)],
  ['a journal', oak(`journal = {Oak${run(' ')}Letters},`)],
  ['a list of commas', oak(`journal = {Oak${run(', ')}Letters},`)],
  ['a date', oak(`date = {2020${run(' ')}May},`)],
  ['a month', oak(`month = {May${run(',')}June},`)],
  ['pages', oak(`pages = {1${run(' ')}--${run(' ')}2},`)],
  ['an address', oak(`url = {https://oak.example/a${run(' ')}b},`)],
  ['an identifier', oak(`doi = {10.1000/${run(' ')}1},`)],
  ['an author', oak(`author = {Ada${run(' ')}Oak},`)],
  ['an author, family first', oak(`author = {Oak${run('\n')}, Ada},`)],
  ['spacing of an author', oak(`author = {Ada ${run('\\ \\, ')}Oak},`)],
  ['a list of authors', oak(`author = {Ada Oak${run(' ')}and Bo Elm},`)],
  ['tags around authors', oak(`author = {Ada ${run('<sup>')}${run('<b ')}Oak},`)],
  ['a legend', oak(`annotation = {* ${run('<b ')}Oak},`)],
  ['a value that is not closed', oak(`note = {Ebb${run(' ')}and flow,`)],
  ['a value in a quotation that is not closed', oak(`note = "Ebb${run('\t')}and flow,`)],
  ['a key', oak('').replace('oak20', `oak${run('-')}20`)],
  ['what follows no value', oak(`volume = 3${run(' ')}4,`)],
])('reads %s, however long it is', (_where, bib) => {
  expect(read(bib)).toHaveLength(1);
});

it.each([
  ['braces', '{'],
  ['emphases', '\\emph{'],
])('reads an author within any number of %s', (_what, opening) => {
  const [paper] = read(oak(`author = {${opening.repeat(50_000)}Oak${'}'.repeat(50_000)}},`));
  expect(paper?.authors.map((author) => author.display)).toEqual(['Oak']);
});
