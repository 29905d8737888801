import { describe, expect, it } from 'vitest';
import { readable, readableText, shorten } from '../../src/text/readable.ts';

describe('mathematics for readers without any', () => {
  it('keeps words and drops markup', () => {
    expect(readable([
      { type: 'text', value: 'The ' },
      { type: 'em', children: [{ type: 'math', tex: '\\lambda' }] },
      { type: 'text', value: '-calculus' },
      { type: 'break' },
      { type: 'text', value: 'again' },
    ])).toBe('The λ-calculus again');
  });

  it('takes dollars for prices unless there is TeX between them', () => {
    expect(readableText('from $18M to $20M')).toBe('from $18M to $20M');
    expect(readableText('in $\\mathbb{R}^2$ at last')).toBe('in R² at last');
  });
});

describe('shortening', () => {
  it('cuts after a whole word and says so', () => {
    expect(shorten('one two three, four', 15)).toBe('one two three…');
  });

  it('leaves what fits', () => {
    expect(shorten('one two', 7)).toBe('one two');
  });

  it('cuts text without spaces between characters', () => {
    expect(shorten('数理'.repeat(10), 8)).toBe('数理数理数理数…');
  });

  it('never exceeds its limit', () => {
    for (let limit = 3; limit < 40; limit++) {
      expect(shorten('A rather long-winded sentence about 𝔸 and 𝔹 — or so.', limit).length).toBeLessThanOrEqual(limit);
    }
  });
});
