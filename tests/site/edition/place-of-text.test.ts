import { expect, test } from 'vitest';
import { placeOfText } from '../../../src/site/edition/place-of-text.ts';
import { aPage } from '../../seo/site-fixture.ts';

const positionOf = (path: readonly (string | number)[]) => ({ line: 10 + path.length, column: 3 });
const site = {
  dataFiles: [{ file: 'data/site.yaml', value: { title: 'Lakes', footer: 'See <font>' }, positionOf }],
  pages: [aPage('projects', { source: 'content/projects/p.md', data: { openings: [{ description: 'Come *here*' }] }, positionOf })],
};

test('a text of data/ is found, or else one of front matter', () => {
  expect(placeOfText('See <font>', site)).toEqual({ file: 'data/site.yaml', line: 11, column: 3 });
  expect(placeOfText('Come *here*', site)).toEqual({ file: 'content/projects/p.md', line: 13, column: 3 });
});

test('what is written nowhere has no place', () => {
  expect(placeOfText('Nobody wrote this', site)).toBeUndefined();
});
