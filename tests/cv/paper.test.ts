import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/bibliography/publication.ts';
import { paperText } from '../../src/cv/pdf/paper.ts';
import { toText } from '../../src/text/rich.ts';
import { ADA, aPaper, aSite } from '../seo/site-fixture.ts';

const printed = (facts: Partial<Publication>): string =>
  toText(paperText(aPaper(facts), { lang: 'en', site: aSite(), withYear: false })).replace(/[\u2066-\u2069\u00a0]/gu, ' ');

describe('a paper in the PDF of the CV', () => {
  it('is by "A and others", without a comma', () => {
    expect(printed({ authors: [ADA], moreAuthors: true })).toMatch(/^ Ada Lovelace and others\./);
  });

  it('names a report by its number, and counts editions', () => {
    expect(printed({ kind: 'report', genre: 'Technical report', number: 'RR-1234' })).toContain('Technical report RR-1234, Scientific Memoirs.');
    expect(printed({ kind: 'book', edition: '2' })).toContain('Scientific Memoirs, 2nd edition.');
  });
});
