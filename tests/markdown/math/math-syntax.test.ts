import { describe, expect, it } from 'vitest';
import { html, render } from '../render.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('where mathematics begins and ends', () => {
  it.each([
    ['$x^2$', 1],
    ['\\(x^2\\)', 1],
    ['$$x^2$$', 1],
    ['\\[x^2\\]', 1],
    ['between $a$ and $b$', 2],
    ['It cost $18M and $20M.', 0],
    ['From $5 to $10, or $ 3 $', 0],
    ['an escaped \\$x$', 0],
    ['`$x$` in code', 0],
    ['$a\\$b$', 1],
  ])('%s holds %i formulas', (body, formulas) => {
    expect(count(html(body), '<math')).toBe(formulas);
  });

  it('leaves emphasis, links and template braces within a formula alone', () => {
    const { html: out } = render('$a_1 * b_2 * c_{{i}}$ and {{ x }} {% y %} {# z #}');
    expect(out).not.toContain('<em>');
    expect(out).toContain('{{ x }} {% y %} {# z #}');
  });

  it('takes blocks over several lines, also in a list', () => {
    const out = html('- item\n\n  $$\n  a\n\n  b\n  $$\n');
    expect(out).toMatch(/<li>.*<div class="equation"><div class="formula"><math display="block"/s);
  });

  it.each([['$$\nx\n\nand text', 3], ['a\n\\begin{align}\nx', 4], ['- a\n\n  $$\n  x\n\nb\n\n$$', 5]])('%j has a formula that is never closed, which is told once', (body, line) => {
    expect(render(`a\n\n${body}`).codes).toContain(`math-unclosed ${line}`);
    expect(new Set(render(`a\n\n${body}`).codes).size).toBe(render(`a\n\n${body}`).codes.length);
  });

  it('takes no sum of dollars for the beginning of a formula', () => {
    expect(render('a\n\n$$ is what it costs.\n\n$$$\n').codes).toEqual([]);
    expect(render('a\n\n```\n$$\n```\n').codes).toEqual([]);
  });

  it('tells the page that it needs the style sheet for mathematics only when it does', () => {
    expect(render('$x$').needs.has('math')).toBe(true);
    expect(render('x').needs.has('math')).toBe(false);
  });
});

it('knows the TeX commands of the settings', () => {
  const { codes, html: out } = render('$\\ip{a}{b}$', { macros: () => ({ '\\ip': '\\langle #1, #2 \\rangle' }) });
  expect(codes).toEqual([]);
  expect(out).toContain('⟨');
});

describe('numbers', () => {
  it('stand beside the formula, which scrolls for itself; those of rows in the outer cells of a table', () => {
    const rows = '\\begin{align}a &= b\\label{eq:a}\\\\c &= d\\label{eq:b}\\end{align}';
    expect(html('$$ x $$ {#eq:x}')).toMatch(/^<div class="equation" id="eq:x"><div class="formula"><math.*<\/math><\/div><span class="equation-number">\(1\)<\/span><\/div>$/s);
    expect(html(rows)).toMatch(/<div class="formula rows"><math.*?<\/mtd><mtd[^>]*><mtext class="tml-tag">\(1\)<\/mtext><\/mtd><\/mtr>/s);
    expect(html(rows, { lang: 'ar' })).toMatch(/<mtr><mtd[^>]*><mtext class="tml-tag">\(1\)<\/mtext><\/mtd>/);
  });

  it('are given to labelled equations only, in order', () => {
    const out = html('$$\na\n$$\n\n$$\nb\n$$ {#eq:b}\n\n\\begin{equation}c\\label{eq:c}\\end{equation}\n');
    expect(out.match(/equation-number">\((\d)\)/g)).toEqual(['equation-number">(1)', 'equation-number">(2)']);
    expect(out).toContain('<div class="equation" id="eq:b">');
    expect(out).toContain('<div class="equation" id="eq:c">');
  });

  it('stand at each labelled row of an aligned block', () => {
    const out = html('\\begin{align}\na &= b \\label{r1}\\\\\nc &= d \\label{r2}\n\\end{align}\n');
    expect(out).toContain('<mtext class="tml-tag">(1)</mtext>');
    expect(out).toContain('<mtext class="tml-tag">(2)</mtext>');
    expect(out).not.toContain('equation-number');
  });

  it('stand at the one row that has a label', () => {
    const out = html('\\begin{align}\na &= b \\\\\nc &= d \\label{r2}\n\\end{align}\n\nSee \\eqref{r2}.\n');
    expect(out).toMatch(/<mtr>(?:(?!<mtr>).)*tml-tag">\(1\)<\/mtext>(?:(?!<mtr>).)*$/su);
    expect(out).not.toContain('equation-number');
  });

  it.each([
    ['of a row', '\\begin{align}\na &= b \\tag{A}\\label{x} \\\\\nc &= d \\label{y}\n\\end{align}', '(A)', ['(A)', '(1)']],
    ['of an equation', '\\begin{equation}z=1 \\tag{$\\star$}\\label{x}\\end{equation}', '(⋆)', ['(⋆)']],
    ['without parentheses', '\\begin{equation}z=1 \\tag*{Key}\\label{x}\\end{equation}', 'Key', ['Key']],
    ['with a label behind', '$$z=1 \\tag{B}$$ {#x}', '(B)', ['(B)']],
  ])('give way to the tag %s, which references say, too', (_, body, called, printed) => {
    const { html: out, codes } = render(`${body}\n\nSee \\eqref{x}.\n`);
    expect(out).toMatch(new RegExp(`<a[^>]*href="#x"[^>]*>${called.replace(/[()]/gu, '\\$&')}</a>`, 'u'));
    expect([...out.matchAll(/class="tml-tag"[^>]*>(.*?)<\/mtext>|equation-number">(.*?)</gsu)]).toHaveLength(printed.length);
    expect(codes).toEqual([]);
  });

  it('reports a label given twice', () => {
    expect(render('$$a$$ {#eq:a}\n\n$$b$$ {#eq:a}\n').codes).toEqual(['label-duplicate 3']);
  });
});

it('shows the source of a formula that is not TeX, and reports its line', () => {
  const tried = render('fine\n\nand\n$\\frac{$ here');
  expect(tried.html).toContain('<span class="math-error"><code>\\frac{</code></span>');
  expect(tried.codes).toEqual(['math-error 4']);
});
