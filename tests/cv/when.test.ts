import { describe, expect, it } from 'vitest';
import { whenText } from '../../src/cv/when.ts';

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

  it('may be two keys, and a beginning without an end lasts until now', () => {
    expect(whenText(undefined, '2019', '2020-03', 'en')).toBe('2019 – 2020');
    expect(whenText(undefined, '2021-01', undefined, 'en')).toBe('Jan 2021 – present');
    expect(whenText(undefined, undefined, undefined, 'en')).toBeUndefined();
  });
});
