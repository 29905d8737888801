import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/l10n/index.ts';
import { editionText } from '../../../src/view/papers/edition.ts';

const inWords = (edition: string, lang = 'en') => editionText(edition, { words: wordsFor(lang), lang });

describe('the edition of a book', () => {
  it.each([
    ['1', '1st edition'],
    ['2', '2nd edition'],
    ['2nd', '2nd edition'],
    ['Third', '3rd edition'],
    ['11', '11th edition'],
    ['22', '22nd edition'],
    ['2nd ed.', '2nd edition'],
    ['3. Auflage', '3rd edition'],
  ])('%s is printed "%s"', (edition, printed) => {
    expect(inWords(edition)).toBe(printed);
  });

  it('may be a year, or a number of its own making', () => {
    expect(inWords('2018')).toBe('2018 edition');
    expect(inWords('3.1')).toBe('3.1 edition');
  });

  it('stays as it is where it has words of its own', () => {
    expect(inWords('2nd revised ed.')).toBe('2nd revised ed.');
    expect(inWords('Zweite, neu bearbeitete Auflage', 'de')).toBe('Zweite, neu bearbeitete Auflage');
  });

  it.each([
    ['de', '2. Auflage'],
    ['fr', '2e édition'],
    ['es', '2.ª edición'],
    ['it', '2ª edizione'],
    ['pt', '2.ª edição'],
    ['nl', '2e editie'],
    ['sv', '2:a upplagan'],
    ['pl', 'wyd. 2'],
    ['ru', '2-е изд.'],
    ['tr', '2. baskı'],
    ['he', 'מהדורה 2'],
    ['ar', 'الطبعة 2'],
    ['zh', '第 2 版'],
    ['ja', '第 2 版'],
    ['ko', '2판'],
  ])('is counted in the language of the page: %s', (lang, printed) => {
    expect(inWords('Second', lang)).toBe(printed);
  });

  it('agrees with its number', () => {
    expect([inWords('1', 'fr'), inWords('1', 'sv'), inWords('3', 'sv')]).toEqual(['1re édition', '1:a upplagan', '3:e upplagan']);
  });

  it('is counted in English where the language has no words of its own', () => {
    expect(inWords('2', 'tlh')).toBe('2nd edition');
  });
});
