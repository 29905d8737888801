import { describe, expect, it } from 'vitest';
import { spanOf, whenText } from '../../src/cv/when.ts';

describe('dates as one would say them', () => {
  it.each([
    ['2020-09 – present', 'Sep 2020 – present'],
    ['2020-09 - now', 'Sep 2020 – present'],
    ['2020–2021', '2020 – 2021'],
    ['2020-05 to 2020-09', 'May – Sep 2020'],
    ['Mar–Aug 2020', 'Mar – Aug 2020'],
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
  ])('%s', (typed, text) => expect(whenText(typed, undefined, undefined, 'en')).toBe(text));

  it('are printed in the language of the CV', () => {
    const inFrench = (typed: string) => whenText(typed, undefined, undefined, 'fr');
    expect(inFrench('2020-09 – present')).toBe('sept. 2020 – aujourd’hui');
    expect(inFrench('été 2018')).toBe('été 2018');
    expect(inFrench('summer 2018')).toBe('été 2018');
  });

  it.each([
    ['octobre 1999 – décembre 2005', 'oct. 1999 – déc. 2005', '1999-10', '2005-12'],
    ['janvier – juillet 2005', 'janv.–juil. 2005', '2005-01', '2005-07'],
    ['5 mars – 7 avril 2005', '5 mars – 7 avr. 2005', '2005-03-05', '2005-04-07'],
    ['août 2010', 'août 2010', '2010-08', '2010-08'],
    ['Februar – März 2010', 'févr.–mars 2010', '2010-02', '2010-03'],
  ])('know the months of other languages: %s', (typed, text, start, end) => {
    expect(whenText(typed, undefined, undefined, 'fr')).toBe(text);
    expect(spanOf(typed, undefined, undefined)).toEqual({ start, end });
  });

  it.each(['Augsburg 2010', 'Marburg 1999', 'mardi 2005', 'Augsburg – Marburg 2010'])('take no word for a month that only begins like one: %s', (typed) => {
    expect(whenText(typed, undefined, undefined, 'fr')).toBe(typed);
    expect(spanOf(typed, undefined, undefined)).toEqual({ words: typed });
  });

  it('may be two keys, and a beginning without an end lasts until now', () => {
    expect(whenText(undefined, '2019', '2020-03', 'en')).toBe('2019 – 2020');
    expect(whenText(undefined, '2021-01', undefined, 'en')).toBe('Jan 2021 – present');
    expect(whenText(undefined, undefined, undefined, 'en')).toBeUndefined();
  });
});
