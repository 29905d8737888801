import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

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

/** The calls of a text in reading order, and the notes at its end. */
const notesOf = (body: string): { calls: string[]; notes: string[] } => {
  const out = html(body);
  return {
    calls: [...out.matchAll(/<a id="fnref-([\d-]+)" href="#fn-\d+"/g)].map(([, call]) => call!),
    notes: [...out.matchAll(/<li id="fn-\d+" class="footnote"><p>(.*?) <a /g)].map(([, note]) => note!),
  };
};

describe('within what is not plain text are counted where they stand', () => {
  it.each([
    ['the caption of a figure', '![A](a.png "Folio 12[^x] and ^[in it]"){#fig:a}'],
    ['a caption in braces', '![A](a.png "Folio"){title="Folio 12[^x] and ^[in it]"}'],
    ['the title of a theorem', '::: theorem {title="Quill[^x] and ^[in it]"}\ntext\n:::'],
    ['the title of a callout', '::: note Wet[^x] and ^[in it]\ntext\n:::'],
    ["the title of GitHub's callout", '> [!NOTE] Wet[^x] and ^[in it]\n> text'],
    ['the title of a part that opens', '::: details More[^x] and ^[in it]\ntext\n:::'],
  ])('%s', (_, body) => {
    expect(notesOf(`One^[before].\n\n${body}\n\nLast^[after].\n\n[^x]: by label\n`)).toEqual({
      calls: ['1', '2', '3', '4'],
      notes: ['before', 'by label', 'in it', 'after'],
    });
  });

  it('a caption within a note', () => {
    const out = html('A[^x]\n\n[^x]: Like so:\n\n    ![A](a.png "Folio 12^[of the copy]")\n');
    expect(out).toMatch(/<\/figcaption><\/figure> <a href="#fnref-1" class="footnote-back".*<\/a><\/li>/);
    expect(out).toContain('<p>of the copy <a href="#fnref-2"');
    expect(notesOf('A^[![A](a.png "Folio 12^[of the copy]")]').notes).toEqual(['of the copy']);
  });

  it('and reported there when they have no text', () => {
    expect(render('text\n\n![A](a.png "Folio[^x]")').codes).toEqual(['footnote-undefined 3']);
  });
});

describe('that are not shown are told of', () => {
  it('since nothing calls them', () => {
    const tried = render('A[^x].\n\n[^x]: called\n\n[^y]: forgotten\n');
    expect(tried.problems.list).toMatchObject([{ severity: 'notice', code: 'footnote-uncalled', line: 5, message: 'Nothing calls the footnote “[^y]”, so its text is not shown.' }]);
  });

  it('since another has their name', () => {
    const tried = render('A[^x].\n\n[^x]: one\n\n[^x]: two\n');
    expect(tried.html).not.toContain('one');
    expect(tried.problems.list).toMatchObject([{ severity: 'warning', code: 'footnote-twice', line: 5, message: 'The footnote “[^x]” has a second text; the one in line 3 is not shown.' }]);
  });
});
