import { describe, expect, test } from 'vitest';
import { texToLatex, toLatex } from '../../../src/import/keepers/markup.ts';

describe('what services write into titles and abstracts becomes LaTeX', () => {
  test.each<[string, string, string]>([
    ['tags', 'H<sub>2</sub>O in <i>E. coli</i>', 'H\\textsubscript{2}O in \\emph{E. coli}'],
    ['more tags', '<b>Now</b> 10<sup>6</sup> <scp>Birds</scp>', '\\textbf{Now} 10\\textsuperscript{6} \\textsc{Birds}'],
    ['tags that were escaped', '&lt;i&gt;Passer&lt;/i&gt; counts', '\\emph{Passer} counts'],
    ['entities', 'Caf&eacute; &amp; Cr&#232;me &#x2013; nine', 'Café \\& Crème – nine'],
    ['entities of entities', 'Larks &amp;amp; Sparrows', 'Larks \\& Sparrows'],
    ['signs that only look like markup', 'Counting for p < 0.05 & n > 9', 'Counting for p < 0.05 \\& n > 9'],
    ['signs before a letter', 'Counting for x<y & z', 'Counting for x<y \\& z'],
    ['thin spaces', '13\u202fTeV for <i>p</i>\u2009< 9', '13\\,TeV for \\emph{p}\\,< 9'],
    ['LaTeX’s own characters', '100% of {birds}_x #1', '100\\% of \\{birds\\}\\_x \\#1'],
    ['more of them', '~ \\ ^', '\\textasciitilde{} \\textbackslash{} \\textasciicircum{}'],
    ['mathematics between dollars', 'The $L^2$ norm for $5 or $10', 'The $L^2$ norm for \\$5 or \\$10'],
    ['line breaks within a title', 'How\n        Sparrows   Count', 'How Sparrows Count'],
    ['scripts', 'Nine<script>alert(1)</script> birds<img src=x onerror=alert(1)>', 'Nine birds'],
    ['links', 'See <a href="javascript:alert(1)">here</a>', 'See here'],
  ])('%s', (_, markup, latex) => {
    expect(toLatex(markup)).toBe(latex);
  });

  test('MathML', () => {
    const square = '<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup>';
    expect(toLatex(`On <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${square}</mml:math> birds`)).toBe('On $x^{2}$ birds');
    expect(toLatex('On <math><mi>α</mi><mo>≤</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>')).toBe('On $\\alpha \\leq \\frac{1}{2}$');
  });

  test('a formula that JATS gives as TeX and as MathML, once', () => {
    const tex = '<jats:tex-math>\\begin{document}$$\\ell_2$$\\end{document}</jats:tex-math>';
    const both = `<jats:alternatives>${tex}<mml:math><mml:mi>q</mml:mi></mml:math></jats:alternatives>`;
    expect(toLatex(`<jats:p>In <jats:inline-formula>${both}</jats:inline-formula>.</jats:p>`)).toBe('In $\\ell_2$.');
  });

  test('an abstract in JATS: its parts, and not its heading', () => {
    const part = (title: string, words: string) => `<jats:sec><jats:title>${title}</jats:title><jats:p>${words}</jats:p></jats:sec>`;
    const parts = part('Methods', 'We <jats:italic>count</jats:italic>.') + part('Results', 'Nine.');
    expect(toLatex(`<jats:title>Abstract</jats:title>${parts}`)).toBe(
      '\\textbf{Methods.}\n\nWe \\emph{count}.\n\n\\textbf{Results.}\n\nNine.',
    );
  });
});

test('where a service gives TeX, it stays TeX', () => {
  expect(texToLatex('Erd\\H{o}s on $a_i$ & 50% of\n  x_i')).toBe('Erd\\H{o}s on $a_i$ \\& 50\\% of x\\_i');
});
