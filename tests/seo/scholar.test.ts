import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/bibliography/publication.ts';
import { scholarTags } from '../../src/seo/scholar.ts';
import { ADA, aPaper, aSite, anAuthor } from './site-fixture.ts';

function tags(facts: Partial<Publication>, pdf?: string): [string, string][] {
  return scholarTags(aSite(), aPaper(facts), pdf).map((tag) => [tag.name!, tag.content]);
}

const only = (facts: Partial<Publication>, name: string): string[] =>
  tags(facts).filter(([tag]) => tag === name).map(([, content]) => content);

describe('tags for Google Scholar', () => {
  it('describe a journal article in full', () => {
    const article = tags({
      volume: '3', issue: '2', pages: '666–731', ids: { doi: '10.1000/engine', issn: '2049-3630' }, keywords: ['engines'],
      date: { year: 1843, month: 9, day: 5 },
    }, '/publications/lovelace1843/notes.pdf');
    expect(article).toEqual([
      ['citation_title', 'Notes on the Analytical Engine'],
      ['citation_author', 'Lovelace, Ada'],
      ['citation_author', 'Menabrea, Luigi Federico'],
      ['citation_publication_date', '1843/09/05'],
      ['citation_journal_title', 'Scientific Memoirs'],
      ['citation_volume', '3'],
      ['citation_issue', '2'],
      ['citation_issn', '2049-3630'],
      ['citation_firstpage', '666'],
      ['citation_lastpage', '731'],
      ['citation_doi', '10.1000/engine'],
      ['citation_language', 'en'],
      ['citation_keywords', 'engines'],
      ['citation_abstract_html_url', 'https://lovelace.example/~ada/publications/lovelace1843/'],
      ['citation_pdf_url', 'https://lovelace.example/~ada/publications/lovelace1843/notes.pdf'],
      ['DC.title', 'Notes on the Analytical Engine'],
      ['DC.creator', 'Lovelace, Ada'],
      ['DC.creator', 'Menabrea, Luigi Federico'],
      ['DC.date', '1843-09-05'],
      ['DC.relation.ispartof', 'Scientific Memoirs'],
      ['DC.identifier', 'https://doi.org/10.1000/engine'],
      ['DC.language', 'en'],
    ]);
  });

  it.each([
    ['conference', 'citation_conference_title'],
    ['workshop', 'citation_conference_title'],
    ['chapter', 'citation_inbook_title'],
    ['thesis', 'citation_dissertation_institution'],
    ['report', 'citation_technical_report_institution'],
    ['working-paper', 'citation_technical_report_institution'],
    ['preprint', 'citation_publisher'],
  ] as const)('name the place of a %s by %s', (kind, tag) => {
    expect(only({ kind }, tag)).toEqual(['Scientific Memoirs']);
    expect(only({ kind }, 'citation_journal_title')).toEqual([]);
  });

  it.each(['thesis', 'report', 'working-paper', 'preprint'] as const)('call the institution that issued a %s its publisher', (kind) => {
    expect(only({ kind }, 'DC.publisher')).toEqual(['Scientific Memoirs']);
    expect(only({ kind }, 'DC.relation.ispartof')).toEqual([]);
  });

  it('take no number within a series for an issue', () => {
    expect(only({ kind: 'conference', series: 'Lecture Notes in Weaving', issue: '9' }, 'citation_issue')).toEqual([]);
    expect(only({ kind: 'conference', issue: '9' }, 'citation_issue')).toEqual(['9']);
  });

  it('name no book where a publisher stands in for it', () => {
    expect(only({ kind: 'chapter', venueIsStandIn: true }, 'citation_inbook_title')).toEqual([]);
    expect(only({ kind: 'chapter', venueIsStandIn: true }, 'DC.relation.ispartof')).toEqual([]);
  });

  it.each(['book', 'dataset', 'software', 'presentation', 'in-preparation', 'other'] as const)('are left out for a work of kind %s', (kind) => {
    expect(tags({ kind })).toEqual([]);
  });

  it('are left out where a date or the authors are unknown: Scholar asks for both', () => {
    expect(scholarTags(aSite(), { ...aPaper(), date: undefined } as unknown as Publication)).toEqual([]);
    expect(scholarTags(aSite(), { ...aPaper(), date: { year: 1840, end: { year: 1849 }, unspecified: true } })).toEqual([]);
    expect(tags({ authors: [] })).toEqual([]);
  });

  it('give the year alone where the day is unknown', () => {
    expect(only({ date: { year: 1843, month: 9 } }, 'citation_publication_date')).toEqual(['1843']);
  });

  it('point at a full text only below the paper’s own address', () => {
    expect(tags({}, '/assets/files/notes.pdf').map(([name]) => name)).not.toContain('citation_pdf_url');
  });

  it('name for whom the authors write', () => {
    expect(only({ collaboration: 'ICE Collaboration' }, 'citation_author').at(-1)).toBe('ICE Collaboration');
  });

  it('keep a name’s parts in an order that has one comma', () => {
    const authors = [ADA, anAuthor('Martin', 'King', { suffix: 'Jr.' }), anAuthor('Ludwig', 'Beethoven', { particle: 'van' }),
      { ...anAuthor('', ''), given: undefined, family: undefined, literal: 'The Engine Group', display: 'The Engine Group' } as never];
    expect(only({ authors }, 'citation_author')).toEqual(['Lovelace, Ada', 'King Jr., Martin', 'van Beethoven, Ludwig', 'The Engine Group']);
  });

  it.each([
    ['123–45', ['123'], ['145']], ['e1001', ['e1001'], []], ['7:1–7:30', ['7:1'], ['7:30']], ['xii–xiv', [], []],
    ['12-1–12-20', ['12-1'], ['12-20']], ['S12-1–S12-8', ['S12-1'], ['S12-8']], ['A-12', ['A-12'], []], ['101–19, 200', ['101'], ['200']],
  ])('read the pages %s', (pages, first, last) => {
    expect(only({ pages }, 'citation_firstpage')).toEqual(first);
    expect(only({ pages }, 'citation_lastpage')).toEqual(last);
  });

  it('pass over an ISSN whose check digit is wrong', () => {
    expect(only({ ids: { issn: '2049-3631' } }, 'citation_issn')).toEqual([]);
  });
});
