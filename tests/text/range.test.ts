import { describe, expect, it } from 'vitest';
import { wrapRange } from '../../src/text/range.ts';
import { toHtml, toText, type Rich } from '../../src/text/rich.ts';

const text: Rich = [{ type: 'text', value: 'On the ' }, { type: 'em', children: [{ type: 'text', value: 'shape' }] }, { type: 'text', value: ' of ' }, { type: 'math', tex: 'x^2' }, { type: 'text', value: '.' }];
const bold = (words: string) => {
  const start = toText(text).indexOf(words);
  return toHtml(wrapRange(text, start, start + words.length, (children) => [{ type: 'strong', children }]));
};

describe('a range of rich text', () => {
  it('within one node', () => expect(bold('the')).toBe('On <strong>the</strong> <em>shape</em> of $x^2$.'));
  it('over several nodes, which stay whole', () => expect(bold('the shape of $x^2$')).toBe('On <strong>the <em>shape</em> of $x^2$</strong>.'));
  it('into an emphasis, which it does not tear apart', () => expect(bold('the sh')).toBe('On <strong>the </strong><em><strong>sh</strong>ape</em> of $x^2$.'));
  it('that cuts a formula leaves it alone', () => expect(bold('of $x')).toBe('On the <em>shape</em> <strong>of </strong>$x^2$.'));
});
