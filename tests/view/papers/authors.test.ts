import { describe, expect, it } from 'vitest';
import { authorsView } from '../../../src/view/papers/authors.ts';
import { wordsFor } from '../../../src/l10n/index.ts';
import { ADA, anAuthor } from '../../seo/site-fixture.ts';

const words = wordsFor('en');
const crowd = (n: number) => Array.from({ length: n }, (_, index) => anAuthor('Cy', `Muster${index + 1}`));

describe('the author list of a paper', () => {
  it('marks equal contributions with a star and says what it means', () => {
    const view = authorsView([ADA, anAuthor('Di', 'Prøve', { roles: ['equal'] }), anAuthor('Cy', 'Muster', { roles: ['equal'] })], words, 'en');
    expect(view.shown.map((author) => author.name + author.marks)).toEqual(['Ada Lovelace', 'Di Prøve*', 'Cy Muster*']);
    expect(view.legend).toEqual([{ mark: '*', words: 'equal contribution' }]);
  });

  it('keeps the marks of the file, and explains each with the role it stands for', () => {
    const view = authorsView(
      [anAuthor('Di', 'Prøve', { marks: ['†'], roles: ['equal'] }), anAuthor('Cy', 'Muster', { marks: ['*', '‡'], roles: ['equal', 'corresponding'] })],
      words,
      'en',
    );
    expect(view.shown.map((author) => author.marks)).toEqual(['†', '*‡']);
    expect(view.legend).toEqual([
      { mark: '†', words: 'equal contribution' },
      { mark: '*', words: 'equal contribution' },
      { mark: '‡', words: 'corresponding author' },
    ]);
  });

  it('prints signs that its typefaces have in place of an envelope and a star, other than those of the paper itself', () => {
    const view = authorsView(
      [anAuthor('Di', 'Prøve', { marks: ['⋆', '*'], roles: ['equal'] }), anAuthor('Cy', 'Muster', { marks: ['✉', '§'], roles: ['corresponding'] })],
      words,
      'en',
      { annotation: '⋆ Alphabetical order; ✉ cy@example.org; * Now at sea; § On leave' },
    );
    expect(view.shown.map((author) => author.marks)).toEqual(['‡*', '†§']);
    expect(view.legend).toEqual([
      { mark: '‡', words: 'Alphabetical order' },
      { mark: '*', words: 'Now at sea' },
      { mark: '†', words: 'cy@example.org' },
      { mark: '§', words: 'On leave' },
    ]);
    expect(authorsView([anAuthor('Cy', 'Muster', { marks: ['⋆', '✉'], roles: ['corresponding'] })], words, 'en').shown[0]!.marks).toBe('*§');
  });

  it('parts numbers, and prints the words of the entry for a mark', () => {
    const view = authorsView([anAuthor('Di', 'Prøve', { marks: ['1', '2'] }), anAuthor('Cy', 'Muster', { marks: ['†'] })], words, 'en', { annotation: '† Now at sea' });
    expect(view.shown.map(({ marks }) => marks)).toEqual(['1,2', '†']);
    expect(view.legend).toEqual([{ mark: '†', words: 'Now at sea' }]);
  });

  it('names the collaboration behind the authors', () => {
    expect(authorsView([ADA], words, 'en', { moreAuthors: true, collaboration: 'ICE Collaboration' }).others).toBe('and others, ICE Collaboration');
  });

  it('links co-authors to their homepages, and the owner to none', () => {
    const view = authorsView([{ ...ADA, homepage: '/' }, anAuthor('Cy', 'Muster', { homepage: 'https://cy.example/' })], words, 'en');
    expect(view.shown.map((author) => author.url)).toEqual([undefined, 'https://cy.example/']);
    expect(view.shown.map((author) => author.isOwner)).toEqual([true, false]);
  });

  it('prints 24 names in full, and of 200 the first ten, the owner, and how many more there are', () => {
    expect(authorsView(crowd(24), words, 'en').more).toBeUndefined();
    const view = authorsView([...crowd(150), ADA, ...crowd(49)], words, 'en');
    expect(view.shown).toHaveLength(10);
    expect(view.owner?.name).toBe('Ada Lovelace');
    expect(view.more).toBe('189 more');
    expect(view.all).toHaveLength(200);
  });

  it('follows the setting, but folds no single name away', () => {
    expect(authorsView(crowd(4), words, 'en', { limit: 3 }).shown).toHaveLength(4);
    expect(authorsView(crowd(5), words, 'en', { limit: 3 })).toMatchObject({ shown: { length: 3 }, more: '2 more' });
  });

  it('does not count the owner, who is shown, among those folded away', () => {
    const view = authorsView([...crowd(3), anAuthor('Di', 'Prøve'), ADA], words, 'en', { limit: 3 });
    expect(view.more).toBe('1 more');
    expect(view.owner?.name).toBe('Ada Lovelace');
  });

  it('says "and others" where the file does, in the language of the page', () => {
    expect(authorsView([ADA], wordsFor('fr'), 'fr', { moreAuthors: true }).others).toBe('et d’autres');
  });

  it.each([
    ['en', 1, ' '],
    ['en', 2, ', '],
    ['en-GB', 2, ' '],
    ['de', 3, ' '],
    ['zh', 2, ' '],
  ])('puts a comma before "and others" where the language has one: %s, %d names', (lang, names, joint) => {
    expect(authorsView(crowd(names), wordsFor(lang), lang, { moreAuthors: true }).othersJoint ?? ', ').toBe(joint);
  });
});
