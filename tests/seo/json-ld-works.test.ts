import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/bibliography/publication.ts';
import { compact } from '../../src/seo/json-ld.ts';
import { workNode } from '../../src/seo/json-ld-works.ts';
import { aPaper, aSite } from './site-fixture.ts';

/** What JSON-LD says of a paper. */
function described(facts: Partial<Publication>): Record<string, unknown> {
  const page = { url: 'https://lovelace.example/publications/notes/', title: 'Notes', description: '', lang: 'en', owner: { '@id': '#owner' } };
  return compact(workNode(aSite(), aPaper(facts), page)) as Record<string, unknown>;
}

describe('a work in JSON-LD', () => {
  it('is the one at the address of its DOI, whatever letters that has', () => {
    expect(described({ ids: { doi: '10.1000/a<b>#3' } }).sameAs).toEqual(['https://doi.org/10.1000/a%3Cb%3E%233']);
  });

  it('that is a patent has its number and its holder', () => {
    expect(described({ kind: 'patent', number: 'US7', venueText: 'Frost Corp' })).toMatchObject({
      identifier: [{ '@type': 'PropertyValue', value: 'US7' }], sourceOrganization: { '@type': 'Organization', name: 'Frost Corp' },
    });
  });

  it('is the one at the address that its entry gives, where it has no identifier', () => {
    const links = [{ kind: 'html', label: 'Paper', url: 'https://ice.example/firn' }];
    expect(described({ kind: 'online', links }).sameAs).toEqual(['https://ice.example/firn']);
    expect(described({ links: [{ kind: 'arxiv', label: 'arXiv', url: 'https://arxiv.org/abs/2101.00001' }], ids: { arxiv: '2101.00001' } }).sameAs)
      .toEqual(['https://arxiv.org/abs/2101.00001']);
  });

  it('that is a volume is a part of its work and its series', () => {
    expect(described({ kind: 'book', volume: '2', mainTitle: 'The Cold', series: 'Lakes' })).toMatchObject({
      '@type': ['Book', 'PublicationVolume'],
      volumeNumber: '2',
      isPartOf: [{ '@type': 'Book', name: 'The Cold' }, { '@type': 'BookSeries', name: 'Lakes' }],
    });
    expect(described({ kind: 'book' })).not.toHaveProperty('isPartOf');
  });

  it.each([['三木清', 'Person'], ['教育部', 'Organization'], ['Reed Bank', 'Organization']])('has an author whose name is whole: %s is a %s', (display, type) => {
    const author = { literal: display, display, marks: [], roles: [], isOwner: false };
    expect(described({ authors: [author] }).author).toEqual([{ '@type': type, name: display }]);
  });

  it('has those among its authors for whom they write', () => {
    expect((described({ collaboration: 'ICE Collaboration' }).author as unknown[]).at(-1)).toEqual({ '@type': 'Organization', name: 'ICE Collaboration' });
  });
});
