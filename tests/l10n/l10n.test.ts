import { describe, expect, it } from 'vitest';
import { LANGUAGES, directionOf, enumerated, fill, listOf, plural, termIn, wordsFor } from '../../src/l10n/index.ts';

const places = (value: unknown): string[] =>
  typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort() : Object.values(value as object).flatMap(places);

describe('names in a row', () => {
  it.each([
    ['zh', ['鈴木花子', '田中太郎'], '鈴木花子、田中太郎'],
    ['zh', ['Ida Ravn', 'Bo Oak'], 'Ida Ravn和Bo Oak'],
    ['ja', ['鈴木花子', '田中太郎'], '鈴木花子、田中太郎'],
    ['en', ['Ida Ravn', 'Bo Oak'], 'Ida Ravn and Bo Oak'],
  ])('are parted so that none reads as another: %s, %s', (lang, names, list) => {
    expect(listOf(names, lang)).toBe(list);
  });
});

describe('words of the interface', () => {
  it.each(LANGUAGES)('%s has every word, with the same places to fill as English', (lang) => {
    const words = wordsFor(lang) as unknown as Record<string, unknown>;
    for (const [key, english] of Object.entries(wordsFor('en'))) {
      expect(new Set(places(words[key])), key).toEqual(new Set(places(english)));
    }
  });

  it.each(LANGUAGES)('%s has words for all that somebody may do for a book', (lang) => {
    expect(Object.keys(wordsFor(lang).contributedBy).sort()).toEqual(Object.keys(wordsFor('en').contributedBy).sort());
  });

  it.each(LANGUAGES)('%s has a form for every number up to a hundred, and no form that none takes', (lang) => {
    const { papers, readingTime, hours, students } = wordsFor(lang);
    const rules = new Intl.PluralRules(lang);
    const taken = new Set(Array.from({ length: 101 }, (_, n) => rules.select(n)));
    for (const forms of [papers, readingTime, hours, students]) {
      expect(Object.keys(forms)).toEqual(expect.arrayContaining(forms.other && Object.keys(forms).length === 1 ? ['other'] : [...taken]));
      for (const form of Object.keys(forms)) expect([...rules.resolvedOptions().pluralCategories]).toContain(form);
    }
  });

  it.each(LANGUAGES.filter((lang) => lang !== 'en'))('%s names the kinds of talks and the roles of people that are offered', (lang) => {
    const kinds = ['invited', 'keynote', 'seminar', 'contributed', 'poster', 'tutorial', 'panel', 'lecture', 'outreach'];
    for (const word of [...kinds, 'phd-student', 'master-student', 'postdoc', 'student']) {
      expect(termIn(wordsFor(lang), word), word).toMatch(/^\S/);
    }
  });

  it('leave words of the user’s own alone', () => {
    expect(termIn(wordsFor('fr'), 'Invited')).toBe('invité');
    for (const own of ['by the fireside', 'constructor', undefined]) expect(termIn(wordsFor('fr'), own)).toBeUndefined();
  });

  it('are found by the language, whatever the region, and are English where there is no table', () => {
    expect(wordsFor('fr-CA').abstract).toBe('Résumé');
    expect(wordsFor('tlh').abstract).toBe('Abstract');
  });

  it.each([['zh', '软件'], ['zh-CN', '软件'], ['zh-Hans-HK', '软件'], ['zh-TW', '軟體'], ['zh-HK', '軟體'], ['zh-MO', '軟體'], ['zh-Hant', '軟體']])('are in the Chinese script of %s', (lang, software) => {
    expect(wordsFor(lang).kinds.software).toBe(software);
  });

  it('take the plural of their language: zero is singular in French', () => {
    const forms = { one: '{n} article', other: '{n} articles' };
    expect([plural(forms, 0, 'fr'), plural(forms, 0, 'en'), plural(forms, 12000, 'en')]).toEqual(['0 article', '0 articles', '12,000 articles']);
  });

  it('have as many forms as their language: a dual in Arabic, two plurals in Polish', () => {
    const counts = (lang: string, ...numbers: number[]) => numbers.map((n) => plural(wordsFor(lang).papers, n, lang));
    expect(counts('pl', 1, 2, 5, 22)).toEqual(['1 praca', '2 prace', '5 prac', '22 prace']);
    expect(counts('ru', 1, 3, 11, 21)).toEqual(['1 работа', '3 работы', '11 работ', '21 работа']);
    expect(counts('he', 1, 2, 3)).toEqual(['פרסום אחד', 'שני פרסומים', '3 פרסומים']);
    expect(counts('ar', 1, 2)).toEqual(['بحث واحد', 'بحثان']);
    expect(counts('ja', 1, 2)).toEqual(['論文 1 件', '論文 2 件']);
  });

  it('leave places alone that nothing fills', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(fill('{constructor}', { a: 1 })).toBe('{constructor}');
  });
});

describe('what is listed', () => {
  it.each([
    ['en', ['Ada Quill', 'Bo Oak'], 'Ada Quill, Bo Oak'],
    ['he', ['דוד כהן', 'רחל לוי'], 'דוד כהן, רחל לוי'],
    ['ar', ['ليلى حداد', 'سامر الخطيب'], 'ليلى حداد، سامر الخطيب'],
    ['ar-SY', ['ليلى حداد', 'Bo Oak'], 'ليلى حداد، Bo Oak'],
    ['ja', ['山田太郎', '佐藤花子'], '山田太郎、佐藤花子'],
    ['zh', ['李雷', '韩梅梅'], '李雷，韩梅梅'],
  ])('is parted by the comma of the language: %s', (lang, names, line) => {
    expect(enumerated(names, wordsFor(lang))).toBe(line);
  });

  it.each(['ar', 'ja', 'zh'])('keeps the usual comma beside words in another script: %s', (lang) => {
    expect(enumerated(['Ada Quill', 'Bo Oak'], wordsFor(lang))).toBe('Ada Quill, Bo Oak');
  });

  it('leaves out what is not there', () => {
    expect(enumerated([undefined, 'Lund', ''], wordsFor('en'))).toBe('Lund');
  });
});

describe('direction', () => {
  it.each([['ar', 'rtl'], ['he-IL', 'rtl'], ['az-Arab', 'rtl'], ['ar-Latn', 'ltr'], ['en', 'ltr'], ['ja', 'ltr'], ['ru', 'ltr']])('%s is %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});
