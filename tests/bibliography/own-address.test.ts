import { describe, expect, it } from 'vitest';
import { ownAddress } from '../../src/bibliography/own-address.ts';
import type { PublicationKind } from '../../src/bibliography/publication.ts';

const of = (kind: PublicationKind, link: string, url = 'https://lakes.example/') => ownAddress({ kind, links: [{ kind: link, label: '', url }] });

describe('the address of a work', () => {
  it('is that of the paper, not of what goes with it', () => {
    expect(of('article', 'html')).toBe('https://lakes.example/');
    expect(of('article', 'code')).toBeUndefined();
  });

  it('is that of the code, the data or the recording where they are the work', () => {
    expect([of('software', 'code'), of('dataset', 'data'), of('presentation', 'video')]).toEqual(Array(3).fill('https://lakes.example/'));
    expect(of('software', 'supp')).toBeUndefined();
  });

  it('is elsewhere than on this site', () => {
    expect(of('article', 'pdf', '/assets/files/lakes.pdf')).toBeUndefined();
  });
});
