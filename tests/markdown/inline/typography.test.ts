import { expect, it } from 'vitest';
import { html } from '../render.ts';

it.each([
  ['en', '"a \'b\' c" isn\'t', '“a ‘b’ c” isn’t'],
  ['fr', '"a" et « b » : oui !', '«\u202Fa\u202F» et «\u202Fb\u202F»\u00A0: oui\u202F!'],
  ['de', '"a \'b\'"', '„a ‚b‘“'],
  ['de-CH', '"a"', '«a»'],
  ['es', '"a"', '«a»'],
  ['it', '"a"', '«a»'],
  ['pl', '"a"', '„a”'],
  ['zh-TW', '"a"', '「a」'],
  ['xx', '"a"', '“a”'],
])('%s: %s', (lang, body, expected) => expect(html(body, { lang })).toBe(`<p>${expected}</p>`));

it('makes dashes and ellipses, but no © of a third case', () => {
  expect(html('pp. 3--5 --- well... (a), (b), (c) and a---')).toBe('<p>pp. 3–5 — well… (a), (b), (c) and a—</p>');
});

it('leaves code, mathematics and addresses alone', () => {
  expect(html('`"a" -- b` <https://example.org/a--b>')).toBe(
    '<p><code>&quot;a&quot; -- b</code> <a href="https://example.org/a--b">https://example.org/a--b</a></p>',
  );
});
