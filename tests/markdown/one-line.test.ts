import { describe, expect, it } from 'vitest';
import { inline } from '../../src/markdown/one-line.ts';
import { toHtml } from '../../src/text/rich.ts';

const html = (text: string, lang = 'en'): string => toHtml(inline(text, lang));

describe('a line of the CV', () => {
  it.each([
    ['Plain words', 'Plain words'],
    ['*em*, **strong** and `code`', '<em>em</em>, <strong>strong</strong> and <code>code</code>'],
    ['[link](https://example.org/a?b=1&c)', '<a href="https://example.org/a?b=1&amp;c">link</a>'],
    // A line stands on many pages, so a link without a host starts from the root of the site.
    ['[link](talks/)', '<a href="/talks/">link</a>'],
    ['[link](../cv/)', '<a href="/cv/">link</a>'],
    ['H~2~O and x^2^', 'H<sub>2</sub>O and x<sup>2</sup>'],
    ['a -- b ... "c"', 'a – b … “c”'],
    ['R&D in C&#43;&#43;', 'R&amp;D in C++'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));

  it('keeps mathematics as TeX, and money as money', () => {
    expect(inline('of order $n_1 \\log n_1$', 'en')).toEqual([{ type: 'text', value: 'of order ' }, { type: 'math', tex: 'n_1 \\log n_1' }]);
    expect(html('$18M and $20M')).toBe('$18M and $20M');
  });

  it('never lets text become code', () => {
    expect(html('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html('[x](javascript:alert(1))')).not.toContain('href');
    expect(html('#import "x"')).toBe('#import “x”');
  });

  it('sets quotation marks of its language', () => expect(html('"oui"', 'fr')).toBe('«\u202Foui\u202F»'));
});
