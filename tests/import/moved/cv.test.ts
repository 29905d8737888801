import { expect, it } from 'vitest';
import { hugoBloxSections } from '../../../src/import/moved/cv.ts';

const whenOf = (end: string): unknown => {
  const { education } = hugoBloxSections({ education: [{ institution: 'Oak College', date_start: '2019-09-01', date_end: end }] });
  return (education as { when: string }[])[0]!.when;
};

it.each([
  ['2023-06-30', '2019-09 – 2023-06'],
  ['', '2019-09 – present'],
  ['Present', '2019-09 – present'],
  ['today', '2019-09 – present'],
  ['heute', '2019-09 – present'],
  ['aujourd’hui', '2019-09 – present'],
  ['Unknown', '2019-09 – Unknown'],
])('reads a span that ends with “%s”', (end, expected) => expect(whenOf(end)).toBe(expected));
