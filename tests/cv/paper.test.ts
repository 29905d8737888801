import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/bibliography/publication.ts';
import { paperLegend, paperText } from '../../src/cv/pdf/paper.ts';
import { plain, toText } from '../../src/text/rich.ts';
import { ADA, aPaper, aSite } from '../seo/site-fixture.ts';

const printed = (facts: Partial<Publication>, { withYear = false, lang = 'en' } = {}): string =>
  toText(paperText(aPaper(facts), { lang, site: aSite(), withYear })).replace(/[\u2066-\u2069\u00a0]/gu, ' ');

describe('a paper in the PDF of the CV', () => {
  it('is by "A and others", without a comma', () => {
    expect(printed({ authors: [ADA], moreAuthors: true })).toMatch(/^ Ada Lovelace and others\./);
  });

  it('says in the language of the CV what it is and how far it is', () => {
    const facts = { kind: 'thesis', genre: 'PhD thesis', genreId: 'phdthesis', status: 'submitted', statusId: 'submitted' } as const;
    expect(printed(facts, { lang: 'de' })).toContain('Dissertation, Scientific Memoirs, eingereicht.');
    expect(printed({ ...facts, note: plain('Submitted.') }, { lang: 'de' })).not.toContain('Submitted');
  });

  it('names a report by its number, and counts editions', () => {
    expect(printed({ kind: 'report', genre: 'Technical report', number: 'RR-1234' })).toContain('Technical report RR-1234, Scientific Memoirs.');
    expect(printed({ kind: 'book', edition: '2' })).toContain('Scientific Memoirs, 2nd edition.');
  });

  it('tells its journal in short, with or without a volume', () => {
    expect(printed({ venueShort: 'SciMem' })).toContain('Scientific Memoirs (SciMem).');
    expect(printed({ venueShort: 'SciMem', volume: '3', issue: '2' })).toContain('Scientific Memoirs (SciMem) 3(2).');
  });

  it('tells the years that it took', () => {
    expect(printed({ date: { year: 1998, end: { year: 2001 } } }, { withYear: true })).toContain('Scientific Memoirs, 1998 – 2001.');
  });

  it('says itself what is said of all its authors', () => {
    const fields = { annotation: 'Authors contributed equally' };
    expect(printed({ fields })).toMatch(/ Authors contributed equally\.$/);
    expect(paperLegend([aPaper({ fields })], 'en')).toEqual([]);
  });

  it('has its marks explained in its own words', () => {
    const starred = [{ ...ADA, marks: ['*'] }];
    const first = aPaper({ authors: starred, fields: { annotation: '* alphabetical order' } });
    const second = aPaper({ authors: starred, fields: { annotation: '* with an appendix' } });
    expect(toText(paperLegend([first, second, first], 'en'))).toBe('* alphabetical order; * with an appendix');
  });
});
