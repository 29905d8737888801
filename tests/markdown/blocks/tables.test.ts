import { expect, it } from 'vitest';
import { html } from '../render.ts';

const TABLE = '| A | B |\n|---|--:|\n| 1 | 2 |\n';

it('stand in a region that can be scrolled by keyboard and has a name', () => {
  expect(html(TABLE)).toMatch(/^<div class="table-scroll" role="region" tabindex="0" aria-label="Table: A, B"><table>/);
});

it('of one page have different names', () => {
  expect(html(`${TABLE}\n\n${TABLE}`)).toContain('aria-label="Table: A, B (2)"');
});

it.each([
  ['below', `${TABLE}\n: Results *here* {#tbl:r}\n`],
  ['above', `Table: Results *here* {#tbl:r}\n\n${TABLE}`],
])('take a caption from %s, numbered when labelled', (_, body) => {
  expect(html(`${body}\nSee @tbl:r.`)).toMatch(new RegExp(
    '^<div class="table-scroll" role="region" tabindex="0" aria-labelledby="caption"><table id="tbl:r">\\s*' +
    '<caption id="caption"><span class="caption-number">Table 1.</span> Results <em>here</em></caption>' +
    '[^]*<a class="reference" href="#tbl:r">Table 1</a>',
  ));
});
