import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/text/direction.ts';
import { plain, toText } from '../../src/text/rich.ts';

/** With the signs made visible. */
const shown = (text: string, around: 'ltr' | 'rtl'): string => toText(isolated(plain(text), around)).replace('\u2068', '<').replace('\u2069', '>');

describe('words that run the other way', () => {
  it.each([
    ['פרס לתזה.', 'ltr', '<פרס לתזה.>'],
    ['On דקים domains.', 'ltr', '<On דקים domains.>'],
    ['Thin domains.', 'ltr', 'Thin domains.'],
    ['2015 – 2019', 'rtl', '2015 – 2019'],
    ['Thin domains', 'rtl', '<Thin domains>'],
    ['גלים', 'rtl', 'גלים'],
  ] as const)('%s within %s', (text, around, expected) => expect(shown(text, around)).toBe(expected));
});
