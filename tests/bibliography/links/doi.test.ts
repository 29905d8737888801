import { describe, expect, it } from 'vitest';
import { bareDoi, doiAddress, withDoiEncoded } from '../../../src/bibliography/links/doi.ts';

describe('the address of a DOI', () => {
  it.each([
    ['10.1145/3503514', '10.1145/3503514'],
    ['10.1000/ice#3', '10.1000/ice%233'],
    ['10.1002/(SICI)1234-5678(199806)49:8<693::AID-ICE4>3.0.CO;2-?', '10.1002/(SICI)1234-5678(199806)49:8%3C693::AID-ICE4%3E3.0.CO;2-%3F'],
    ['10.1000/50%ice', '10.1000/50%25ice'],
  ])('leads a browser to all of %s', (doi, path) => {
    expect(doiAddress(doi)).toBe(`https://doi.org/${path}`);
    expect(bareDoi(doiAddress(doi))).toBe(doi);
  });

  it('is mended where the DOI stands behind the host as it is', () => {
    expect(withDoiEncoded('https://doi.org/10.1000/a<b>#3')).toBe('https://doi.org/10.1000/a%3Cb%3E%233');
    expect(withDoiEncoded('https://doi.org/10.1000/a%233')).toBe('https://doi.org/10.1000/a%233');
    expect(withDoiEncoded('https://ice.example/#3')).toBe('https://ice.example/#3');
  });
});
