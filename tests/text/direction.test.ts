import { describe, expect, it } from 'vitest';
import { isolated, isolatedParts, isolatedWithin } from '../../src/text/direction.ts';
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

describe('parts of a line', () => {
  const parts = (line: string, ...phrases: string[]): string => isolatedParts(line, phrases, ['<', '>']);

  it('are words up to a stop, each by itself', () => {
    expect(parts('Quill, A. & כהן, ד. (2019). תרביץ, 87(3), 120–145.')).toBe('Quill, A. & <כהן>, <ד>. (2019). <תרביץ>, 87(3), 120–145.');
    expect(parts('Slow lakes, 12(3)')).toBe('Slow lakes, 12(3)');
  });

  it('are whole where it is known what belongs together', () => {
    expect(parts('In על היד, 1990. תרביץ 87', 'על היד, 1990', 'היד, 1990')).toBe('In <על היד, 1990>. <תרביץ> 87');
    expect(parts('אברהם, 3(א)', 'א')).toBe('<אברהם>, 3(<א>)');
  });

  it('are found within rich text', () => {
    expect(toText(isolatedWithin([...plain('In '), { type: 'em', children: plain('תרביץ, 87') }], []))).toBe('In \u2068תרביץ\u2069, 87');
  });
});
