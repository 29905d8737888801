import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

const flat = (body: string, options?: Parameters<typeof html>[1]): string => html(body, options).replace(/\n/g, '');

describe('fenced blocks', () => {
  it('may be nested with the same number of colons', () => {
    expect(flat('::: outer\n::: {.inner #i lang=fr}\nx\n:::\ny\n:::\n\nz')).toBe(
      '<div class="outer"><div id="i" class="inner" lang="fr"><p>x</p></div><p>y</p></div><p>z</p>',
    );
  });

  it('do not end within code', () => {
    expect(flat('::: a\n```\n:::\n```\n:::\n\nz')).toMatch(/^<div class="a"><pre.*<\/pre><\/div><p>z<\/p>$/);
  });

  it('never closed are closed at the end, and reported', () => {
    const tried = render('a\n\n::: note\nx\n');
    expect(tried.html).toMatch(/<p>x<\/p>\s*<\/div>\s*$/);
    expect(tried.codes).toEqual(['div-unclosed 3']);
  });

  it.each([['theorm', 'theorem'], ['notes', 'note'], ['award', 'awards']])('called %s are told to be no %s', (name, near) => {
    expect(render(`a\n\n::: ${name} Of tides\nx\n:::\n`).problems.list.map(({ line, cure }) => [line, cure])).toEqual([[3, `Did you mean ::: ${near}?`]]);
    expect(render('::: column\nx\n:::\n').codes).toEqual([]);
  });

  it('with a list in YAML are filled by the hook', () => {
    const list = (name: string, yaml: string, _: unknown, line: number): string => `<ul data-x="${name} ${line}">${yaml}</ul>`;
    expect(html('x\n\n::: publications\nyear: 2020\n:::\n', { list })).toBe(
      '<p>x</p>\n<ul data-x="publications 4">year: 2020\n</ul>',
    );
  });

  it('open in place', () => {
    expect(flat('::: details More *here*\nx\n:::')).toBe('<details><summary>More <em>here</em></summary><p>x</p></details>');
  });
});

describe('callouts', () => {
  it('of Obsidian go by their own names', () => {
    expect(flat('> [!SUCCESS]\n> x')).toBe('<div class="callout callout-tip" role="note"><p class="callout-title">Success</p><p>x</p></div>');
    expect(flat('> [!quote] Of tides\n> x')).toContain('<p class="callout-title">Of tides</p>');
  });

  it('of names that are none are told', () => {
    const told = (mark: string) => render(`a\n\n> [!${mark}]\n> x\n`).problems.list.map(({ line, cure }) => [line, cure]);
    expect(told('NOTES')).toEqual([[3, 'Did you mean [!note]?']]);
    expect(told('spoiler')).toEqual([[3, 'There are: [!note], [!tip], [!important], [!warning], [!caution].']]);
    expect(render('> [!warning]\n> x\n\n> ![a picture](a.png "x")\n').codes.filter((code) => code.startsWith('callout'))).toEqual([]);
  });

  it.each(['> [!TIP]\n> x', '> [!hint]- \n> x', '::: tip\nx\n:::', '::: {.callout-tip}\nx\n:::', '::: hint\nx\n:::'])('%s', (body) => {
    expect(flat(body)).toMatch(
      /^<div class="callout callout-tip" role="note"><p class="callout-title">Tip<\/p><p>x<\/p><\/div>$/,
    );
  });

  it('may have a title of their own', () => {
    expect(flat('::: warning Wet *paint*\nx\n:::')).toContain('<p class="callout-title">Wet <em>paint</em></p>');
    expect(flat('> [!NOTE] Wet *paint*\n> x')).toContain('<p class="callout-title">Wet <em>paint</em></p>');
    expect(flat('> [!tip]+ Wet *paint*\n> x')).toContain('<p class="callout-title">Wet <em>paint</em></p>');
  });

  it('end their title with its line, and know the lines that follow', () => {
    expect(flat('> [!NOTE] Wet *paint\n> dries*')).toContain('Wet *paint</p><p>dries*</p>');
    expect(render('> [!NOTE] Wet\n> text\n> ![](a.png)').codes).toEqual(['image-no-alt 3']);
  });

  it('speak the language of the page', () => {
    expect(flat('> [!WARNING]\n> x', { lang: 'fr' })).toContain('Attention');
  });
});

describe('theorems', () => {
  it('have titles with braces in their formulas', () => {
    const out = flat('See @thm:z.\n\n::: theorem {#thm:z title="Over $\\mathbb{Z}$"}\na\n:::\n');
    expect(out).toContain('Theorem 1');
    expect(out).not.toMatch(/title=|thm:z"\}|@thm:z/);
  });

  it('count by kind, and the label runs into the text', () => {
    const out = flat('::: theorem\na\n:::\n::: lemma\nb\n:::\n::: theorem {title="Ada\'s"}\nc\n:::\n');
    expect(out).toContain('<p><strong class="theorem-label">Theorem 1.</strong> a</p>');
    expect(out).toContain('<p><strong class="theorem-label">Lemma 1.</strong> b</p>');
    expect(out).toContain('<p><strong class="theorem-label">Theorem 2</strong> (Ada’s). c</p>');
  });

  it('leave proofs and what the author says unnumbered', () => {
    expect(flat('::: proof\na\n:::')).toContain('>Proof.</strong> a');
    expect(flat('::: {.theorem .unnumbered}\na\n:::')).toContain('>Theorem.</strong> a');
  });

  it('whose first block is no paragraph get one for the label', () => {
    expect(flat('::: definition\n$$x$$\n:::')).toMatch(/<p><strong class="theorem-label">Definition 1.<\/strong> <\/p><div/);
  });
});
