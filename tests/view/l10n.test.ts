import { describe, expect, it } from 'vitest';
import { LANGUAGES, directionOf, fill, plural, wordsFor } from '../../src/l10n/index.ts';

const places = (value: unknown): string[] =>
  typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort() : Object.values(value as object).flatMap(places);

describe('words of the interface', () => {
  it.each(LANGUAGES)('%s has every word, with the same places to fill as English', (lang) => {
    const words = wordsFor(lang) as unknown as Record<string, unknown>;
    for (const [key, english] of Object.entries(wordsFor('en'))) {
      expect(places(words[key]), key).toEqual(places(english));
    }
  });

  it('are found by the language, whatever the region, and are English where there is no table', () => {
    expect(wordsFor('fr-CA').abstract).toBe('Résumé');
    expect(wordsFor('tlh').abstract).toBe('Abstract');
  });

  it('take the plural of their language: zero is singular in French', () => {
    const forms = { one: '{n} article', other: '{n} articles' };
    expect([plural(forms, 0, 'fr'), plural(forms, 0, 'en'), plural(forms, 12000, 'en')]).toEqual(['0 article', '0 articles', '12,000 articles']);
  });

  it('leave places alone that nothing fills', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});

describe('direction', () => {
  it.each([['ar', 'rtl'], ['he-IL', 'rtl'], ['az-Arab', 'rtl'], ['ar-Latn', 'ltr'], ['en', 'ltr'], ['ja', 'ltr']])('%s is %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});
