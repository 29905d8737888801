import { expect, test } from 'vitest';
import { postAuthors } from '../../src/people/post-authors.ts';
import { aPerson } from '../seo/site-fixture.ts';

const owner = aPerson({ variants: ['A. Lovelace'] });
const site = { owner, people: [owner, aPerson({ id: 'bo', name: 'Bo Reed' })] };

test.each([
  ['nobody', undefined, []],
  ['the owner alone, by whatever name', ['me'], []],
  ['', ['A. Lovelace'], []],
  ['people by their ids, and others by their names', ['ada', 'bo', 'Cy Muster'], ['Ada Lovelace', 'Bo Reed', 'Cy Muster']],
  ['somebody else alone', ['bo'], ['Bo Reed']],
])('%s %o', (_, written, names) => expect(postAuthors(written, site)).toEqual(names));
