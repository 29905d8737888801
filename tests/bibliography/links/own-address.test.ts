import { describe, expect, it } from 'vitest';
import { ownAddress } from '../../../src/bibliography/links/own-address.ts';
import type { PublicationKind } from '../../../src/bibliography/publication.ts';

const of = (kind: PublicationKind, link: string, url = 'https://lakes.example/') => ownAddress({ kind, links: [{ kind: link, label: '', url }], fields: {} });

describe('the address of a work', () => {
  it('is that of the paper, not of what goes with it', () => {
    expect(of('article', 'html')).toBe('https://lakes.example/');
    expect(of('article', 'code')).toBeUndefined();
  });

  it('is that of the code, the data or the recording where they are the work', () => {
    expect([of('software', 'code'), of('dataset', 'data'), of('presentation', 'video')]).toEqual(Array(3).fill('https://lakes.example/'));
    expect(of('software', 'supp')).toBeUndefined();
  });

  it('is that typed for it, before that of the DOI under which a copy is kept', () => {
    const links = [{ kind: 'doi', label: 'DOI', url: 'https://doi.org/10.1234/firn' }, { kind: 'code', label: 'Code', url: 'https://code.example/firn' }];
    expect(ownAddress({ kind: 'software', links, fields: { url: 'https://code.example/firn/' } })).toBe('https://code.example/firn');
    expect(ownAddress({ kind: 'dataset', links, fields: { code: 'https://code.example/firn' } })).toBe('https://doi.org/10.1234/firn');
  });

  it('is elsewhere than on this site', () => {
    expect(of('article', 'pdf', '/assets/files/lakes.pdf')).toBeUndefined();
  });
});
