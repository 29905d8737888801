import { expect, it } from 'vitest';
import { html, render } from './render.ts';

it('are one list at the end, with links both ways', () => {
  const out = html('A[^x] and B[^x].\n\n[^x]: The note.\n');
  expect(out).toContain('<a id="fnref-1" href="#fn-1" role="doc-noteref" aria-label="Note 1">1</a>');
  expect(out).toContain('<a id="fnref-1-2" href="#fn-1"');
  expect(out).toMatch(/<section class="footnotes" role="doc-endnotes" aria-label="Notes">\s*<ol>\s*<li id="fn-1"/);
  expect(out).toContain('href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="Back to the text"');
  expect(out).toContain('href="#fnref-1-2" class="footnote-back"');
});

it('carry no style of their own: a script moves them beside the text', () => {
  expect(html('A^[one] B^[two]')).not.toContain('style=');
});

it('report a call without a note, and problems within a note, on their own lines', () => {
  const tried = render('text\n\nA[^missing] and\nB^[$\\frac{$] [^2].\n\n[^2]: x\n    ![](a.png)\n');
  expect(tried.codes.sort()).toEqual(['footnote-undefined 3', 'image-no-alt 7', 'math-error 4']);
});

it('may call other notes', () => {
  const out = html('A^[outer[^x]]\n\n[^x]: inner\n');
  expect(out).toMatch(/<li id="fn-1".*>inner /);
  expect(out).toMatch(/<li id="fn-2".*>outer<sup/);
});
