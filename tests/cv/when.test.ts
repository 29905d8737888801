import { describe, expect, it } from 'vitest';
import { spanOf, unknownEnd, whenText } from '../../src/cv/when.ts';
import { LANGUAGES, wordsFor } from '../../src/l10n/index.ts';

const TODAY = '2024-06-15';

describe('dates as one would say them', () => {
  it.each([
    ['2020-09 – present', 'Sep 2020 – present'],
    ['2020-09 - now', 'Sep 2020 – present'],
    ['2020–2021', '2020 – 2021'],
    ['2020-05 to 2020-09', 'May – Sep 2020'],
    ['Mar–Aug 2020', 'Mar – Aug 2020'],
    ['Oct–Feb 2023', 'Oct 2022 – Feb 2023'],
    ['15 Dec – 3 Jan 2023', 'Dec 15, 2022 – Jan 3, 2023'],
    ['March 2019 – Aug 2020', 'Mar 2019 – Aug 2020'],
    ['summer 2018', 'Summer 2018'],
    ['Fall – Winter 2021', 'Autumn 2021 – Winter 2021'],
    ['since 2021-03', 'since Mar 2021'],
    ['2021 –', '2021 – present'],
    ['2024-03-31', 'Mar 31, 2024'],
    ['2020', '2020'],
    ['in press', 'in press'],
    ['from the beginning', 'from the beginning'],
    ['from autumn 2020', 'since Autumn 2020'],
    ['3rd term – Easter', '3rd term – Easter'],
  ])('%s', (typed, text) => expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(text));

  it('are printed in the language of the CV', () => {
    const inFrench = (typed: string) => whenText(typed, undefined, undefined, 'fr', TODAY);
    expect(inFrench('2020-09 – present')).toBe('sept. 2020 – aujourd’hui');
    expect(inFrench('été 2018')).toBe('été 2018');
    expect(inFrench('summer 2018')).toBe('été 2018');
    expect(inFrench('in press')).toBe('sous presse');
    expect(inFrench('im Erscheinen')).toBe('à paraître');
    expect(inFrench('2023 – Forthcoming')).toBe('2023 – à paraître');
  });

  it.each([
    ['octobre 1999 – décembre 2005', 'oct. 1999 – déc. 2005', '1999-10', '2005-12'],
    ['janvier – juillet 2005', 'janv.–juil. 2005', '2005-01', '2005-07'],
    ['5 mars – 7 avril 2005', '5 mars – 7 avr. 2005', '2005-03-05', '2005-04-07'],
    ['août 2010', 'août 2010', '2010-08', '2010-08'],
    ['Februar – März 2010', 'févr.–mars 2010', '2010-02', '2010-03'],
  ])('know the months of other languages: %s', (typed, text, start, end) => {
    expect(whenText(typed, undefined, undefined, 'fr', TODAY)).toBe(text);
    expect(spanOf(typed, undefined, undefined)).toEqual({ start, end });
  });

  it.each([
    '2020-', '2020 -', '2020--', '2020-present', '2020-heute', '2020 bis heute', '2020 to date', '2020 à ce jour', '2020 hasta la actualidad',
    '2020 fino ad oggi', '2020 tot heden', '2020 till idag', '2020 до настоящее время',
  ])('know what lasts until now: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe('2020 – present');
    expect(spanOf(typed, undefined, undefined)).toEqual({ start: '2020', end: 'present' });
  });

  it.each([
    'Sept. 2019 bis Jan. 2020', 'von September 2019 bis Januar 2020', 'from Sept 2019 to Jan 2020', 'de septembre 2019 à janvier 2020',
    'septiembre de 2019 a enero de 2020', 'settembre 2019 - gennaio 2020', 'od września 2019 do stycznia 2020',
  ])('know the words between the ends of a span: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe('Sep 2019 – Jan 2020');
    expect(spanOf(typed, undefined, undefined)).toEqual({ start: '2019-09', end: '2020-01' });
  });

  it.each([
    ['2019-2020', '2019 – 2020'], ['2019--2020', '2019 – 2020'], ['ab 2019', 'since 2019'], ['desde mayo de 2019', 'since May 2019'],
    ['bis 2020', 'until 2020'], ['Sommer 2018', 'Summer 2018'], ['verano 2018', 'Summer 2018'],
  ])('know the short ways: %s', (typed, text) => expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(text));

  it.each(['AU 2020', 'A 2021', 'AL 2020', 'Do 2020', 'T/M 2020', '2020-Aug', '2020-Summer'])('read no word for "to" in a term or a mark: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(typed);
    expect(unknownEnd(typed)).toBeUndefined();
  });

  it.each(['Term A 2020', 'Session a 2020', 'Vol. 2 a 2020'])('give other programs no end that nobody said: %s', (typed) =>
    expect(spanOf(typed, undefined, undefined)).toEqual({ words: typed }));

  it.each(['2019-20', 'WS 2019/20', 'mid-June 2019', 'from the beginning', 'to be announced', 'de facto until Easter'])('leave other words alone: %s', (typed) =>
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(typed));

  it.each(['Augsburg 2010', 'Marburg 1999', 'mardi 2005', 'Augsburg – Marburg 2010'])('take no word for a month that only begins like one: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'fr', TODAY)).toBe(typed);
    expect(spanOf(typed, undefined, undefined)).toEqual({ words: typed });
  });

  it.each([
    'мая 2019 – настоящее время', 'мая 2019 – по настоящее время', '2019年5月 – 現在', '2019年5月〜現在', '2019年5月 – 现在', '2019年5月 – 至今',
    '2019년 5월 – 현재', 'Mai 2019 – heute', 'mai 2019 – aujourd’hui', "mai 2019 – aujourd'hui", 'mayo de 2019 – actualidad', 'mayo de 2019 – la actualidad',
    'maggio 2019 – oggi', 'maio de 2019 – presente', 'mei 2019 – heden', 'maj 2019 – nu', 'maj 2019 – idag', 'maj 2019 – obecnie',
    'Mayıs 2019 – günümüz', 'Mayıs 2019 – bugün', 'מאי 2019 – היום', 'مايو 2019 – الآن',
  ])('know the word for “present” of other languages: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe('May 2019 – present');
    expect(spanOf(typed, undefined, undefined)).toEqual({ start: '2019-05', end: 'present' });
  });

  it.each(LANGUAGES)('know what the site itself calls “present” in %s', (lang) => {
    expect(spanOf(`2020 – ${wordsFor(lang).present}`, undefined, undefined)).toEqual({ start: '2020', end: 'present' });
  });

  it.each(['мая 2019 – каникулы', 'Easter – мая 2019', '– каникулы'])('are left as typed where one end cannot be read: %s', (typed) =>
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(typed));

  it('may be two keys, and a beginning without an end lasts until now', () => {
    expect(whenText(undefined, '2019', '2020-03', 'en', TODAY)).toBe('2019 – 2020');
    expect(whenText(undefined, '2021-01', undefined, 'en', TODAY)).toBe('Jan 2021 – present');
    expect(whenText(undefined, undefined, undefined, 'en', TODAY)).toBeUndefined();
  });

  it.each([
    ['2030-01', undefined, 'Jan 2030'], ['2030-01', 'present', 'Jan 2030'], ['2024-07', undefined, 'Jul 2024'],
    ['2024-06', undefined, 'Jun 2024 – present'], ['2024', undefined, '2024 – present'],
  ])('do not last until now where they are still to come: from %s to %s', (start, end, text) =>
    expect(whenText(undefined, start, end, 'en', TODAY)).toBe(text));

  it.each([['2030-01 –', 'Jan 2030'], ['fall 2030 – present', 'Autumn 2030'], ['spring 2024 –', 'Spring 2024 – present']])('nor in words: %s', (typed, text) =>
    expect(whenText(typed, undefined, undefined, 'en', TODAY)).toBe(text));

  it('may be an end alone, which is the one date there is', () => {
    expect(whenText(undefined, undefined, '2025', 'en', TODAY)).toBe('2025');
    expect(whenText('– 2025', undefined, undefined, 'en', TODAY)).toBe('until 2025');
  });
});
