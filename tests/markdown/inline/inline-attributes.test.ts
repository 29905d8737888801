import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

describe('attributes in braces', () => {
  it.each([
    ['*a*{.x} **b**{#y}', '<p><em class="x">a</em> <strong id="y">b</strong></p>'],
    ['[a](/){.x hreflang=fr}', undefined],
    ['[a](/){:target="_blank"}', '<p><a href="/" target="_blank">a</a></p>'],
    ['[a *b*]{lang=fr}', '<p><span lang="fr">a <em>b</em></span></p>'],
    ['a\n{: .notice--info}', '<p class="notice--info">a</p>'],
    ['a {.x .y}', '<p class="x y">a</p>'],
    ['> a\n\n{.x}', '<blockquote class="x">\n<p>a</p>\n</blockquote>'],
    ['- a {.x}\n- b', '<ul>\n<li class="x">a</li>\n<li>b</li>\n</ul>'],
    ['- a\n- b\n\n{.x}', '<ul class="x">\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a {.x} b', '<p>a {.x} b</p>'],
    ['the set {a, b} and {1}', '<p>the set {a, b} and {1}</p>'],
    ['$x$ {#', '<p>'],
    ['`a`{.x}', '<p><code class="x">a</code></p>'],
    ['`a`{not attributes}', '<p><code>a</code>{not attributes}</p>'],
    ['a {dir=rtl lang=ar}', '<p dir="rtl" lang="ar">a</p>'],
  ])('%s', (body, expected) => {
    if (expected !== undefined) expect(html(body).startsWith(expected)).toBe(true);
    else expect(render(body).codes).toEqual(['attribute-refused 1']);
  });
});

it('other notations of text', () => {
  expect(html('H~2~O, x^2^, ~~old~~, a ~ b ~ c, 2^10')).toBe(
    '<p>H<sub>2</sub>O, x<sup>2</sup>, <s>old</s>, a ~ b ~ c, 2^10</p>',
  );
  expect(html('- [x] *done*\n- [ ] open').match(/<label><input type="checkbox" disabled( checked)?> /g)).toHaveLength(2);
  expect(html('The HTML.\n\n*[HTML]: Language\n')).toBe('<p>The <abbr title="Language">HTML</abbr>.</p>');
  expect(html('A\n: B')).toBe('<dl>\n<dt>A</dt>\n<dd>B</dd>\n</dl>');
});
