import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';
import { toHtml } from '../../src/text/rich.ts';
import { roundTrip } from '../corpus/round-trip.ts';

const problems = new Problems();
const bytes = readFileSync(join(import.meta.dirname, 'fixtures/exports.bib'));
const papers = loadBibliography([{ path: 'data/exports.bib', bytes }], { match: createMatcher([], 'me', problems) }, problems);

/** A paper on a few lines, as a list would print it. */
function printed(paper: Publication): Record<string, string> {
  const { key, kind, authors, moreAuthors, title, date, venueText, venueShort, volume, issue, pages, publisher, place } = paper;
  const moment = (at: { year: number; month?: number; day?: number }): string => [at.year, at.month, at.day].filter(Boolean).join('-');
  const year = date && moment(date) + (date.end ? `/${moment(date.end)}` : '') + (date.approximate ? '~' : '') + (date.uncertain ? '?' : '');
  const lines = {
    paper: `${key} (${kind})`,
    authors: [...authors.map(({ display }) => display), ...(moreAuthors ? ['others'] : [])].join(', '),
    title: toHtml(title),
    where: [year, paper.status, venueText, venueShort, volume, issue, pages, publisher, place].filter(Boolean).join(' | '),
    ids: Object.entries(paper.ids).map(([name, id]) => `${name} ${id}`).join(', '),
    links: paper.links.map(({ label, url }) => `${label} ${url}`).join(', '),
    rest: [...paper.keywords, paper.note && toHtml(paper.note), paper.abstract && toHtml(paper.abstract)].filter(Boolean).join('; '),
  };
  return Object.fromEntries(Object.entries(lines).filter(([, text]) => text !== ''));
}

describe('what other programs export', () => {
  it.each(papers.map((paper): [string, Publication] => [paper.key, paper]))('%s', (_, paper) => {
    expect(printed(paper)).toMatchSnapshot();
  });

  it('needs no more remarks than these', () => {
    expect(problems.list.map(({ code, subject }) => `${subject} ${code}`)).toMatchSnapshot();
  });

  it('is the same when we have written it', () => {
    expect(roundTrip(papers)).toEqual([]);
  });
});

describe('what Web of Science calls by names of its own', () => {
  const found = new Problems();
  const text = `@article{ WOS:001, Author = {Ravn, Ida}, Title = {How Wrens Count}, Journal = {JOURNAL OF BIRDS}, Volume = {12}, Supplement = {2},
    Early Access Date = {DEC 2023}, Article-Number = {105123}, EISSN = {1476-4687}, Author-Email = {ida@example.org}, Times-Cited = {7},
    Book-Author = {Oak, Bo}, Part-Number = {2}, Special-Issue = {SI}, Unique-ID = {WOS:001}, DA = {2024-05-31} }`;
  const [paper] = loadBibliography([{ path: 'data/wos.bib', bytes: text }], { match: createMatcher([], 'me', found), exists: () => false }, found);

  it('is used where it matters', () => {
    expect(paper).toMatchObject({ articleNumber: '105123', ids: { issn: '1476-4687' }, date: { year: 2023, month: 12 }, links: [] });
    expect(paper!.csl).toMatchObject({ number: '105123', ISSN: '1476-4687' });
    expect(paper!.bibtex).toContain('  eid = {105123},\n  issn = {1476-4687},\n');
  });

  it('needs no remark', () => {
    expect(found.list).toEqual([]);
  });
});
