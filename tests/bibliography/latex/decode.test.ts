import { describe, expect, it } from 'vitest';
import { decodeName, decodeRich, decodeText } from '../../../src/bibliography/latex/index.ts';
import type { LatexFinding } from '../../../src/bibliography/latex/index.ts';
import { renderMath } from '../../../src/markdown/index.ts';
import { paragraphsOf, toHtml } from '../../../src/text/rich.ts';

const html = (raw: string): string => toHtml(decodeRich(raw));

describe('accents', () => {
  it.each([
    ["Ren{\\'e}", 'René'],
    ["R\\'en\\'{e}", 'Réné'],
    ["Mart{\\'\\i}nez", 'Martínez'],
    ["Mart\\'{\\i}nez", 'Martínez'],
    ["Mart\\'inez", 'Martínez'],
    ['Y{\\i}ld{\\i}z', 'Yıldız'],
    ['Yıldız', 'Yıldız'],
    ['{\\aa}ngstr{\\"o}m {\\AA}', 'ångström Å'],
    ['S\\o ren and S{\\o}ren', 'Søren and Søren'],
    ['Fran{\\c c}ois, Fran\\c{c}ois', 'François, François'],
    ['Erd{\\H o}s, Dvo\\v{r}\\\'ak', 'Erdős, Dvořák'],
    ["\\'{\\^e}", 'ế'],
    ['Vi\\d{\\^e}t', 'Việt'],
    ['{\\.I}stanbul \\.{z}', 'İstanbul ż'],
    ['stra{\\ss}e, \\ss{} x', 'straße, ß x'],
    ['\\^{} and \\~{} and \\textasciitilde', '^ and ~ and ~'],
    ['Alzheimer\\\'s don\\\'t', 'Alzheimer’s don’t'],
    ['Ko\\\'scielny', 'Kościelny'],
  ])('%s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it.each([
    ["On {\\L}o\\'s and \\L o\\'s", 'On Łoś and Łoś'],
    ["{\\L}ojasiewicz\\'s inequality, Bart\\'ok\\'s", 'Łojasiewicz’s inequality, Bartók’s'],
    ["G\\\"odel\\'s and Poincar\\'e\\'s, Erd{\\H o}s\\'s", 'Gödel’s and Poincaré’s, Erdős’s'],
    ["the US\\'s role in {AI}\\'s future at Jo\\'s", 'the US’s role in AI’s future at Jo’s'],
    ["Quill\\'s lakes: it\\'s Oak\\'s", 'Quill’s lakes: it’s Oak’s'],
    ["the 1990\\'s", 'the 1990’s'],
  ])('takes an escaped s for a genitive, but in Łoś: %s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it.each([
    ["Mi\\'s to co\\'s, Ry\\'s te\\.z", 'Miś to coś, Ryś też'],
    ["lata 1990\\'s", 'lata 1990’s'],
  ])('knows no genitive in Polish, whose words end in ś: %s', (raw, text) => {
    expect(decodeText(raw, { lang: 'pl' })).toBe(text);
  });

  it.each([
    ["The 5\\'-UTR of lakes", "The 5'-UTR of lakes"],
    ["The 5\\'UTR, the 3\\'end", "The 5'UTR, the 3'end"],
  ])('leaves the prime behind a number straight: %s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it('knows no genitive in the name of a person', () => {
    expect(decodeName("Dymu\\'s")).toBe('Dymuś');
  });

  it('reads the apostrophe of an Irish name that was escaped', () => {
    expect(decodeName("O\\'Connor")).toBe(decodeName("O'Connor"));
    expect(decodeName("O\\'SWIT")).toBe('OŚWIT');
    expect(decodeText("O\\'scil")).toBe('Ościl');
  });
});

describe('characters and commands', () => {
  it.each([
    ['{The {NASA} Story}', 'The NASA Story'],
    ['10--20 --- so', '10–20 — so'],
    ["``quoted'' don't", '“quoted” don’t'],
    ['50\\% \\& \\#1 a\\_b \\$5', '50% & #1 a_b $5'],
    ['a~b', 'a\u00A0b'],
    ['lines\n   of\ttext ', 'lines of text'],
    ['\\mbox{ab} \\textsc{Cd} and so on\\ldots', 'ab Cd and so on…'],
    ['\\apj', 'The Astrophysical Journal'],
    ['\\ifmmode\\pm\\else\\textpm\\fi{} 3', '± 3'],
    ['M{\\ensuremath{\\alpha}}x', 'M$\\alpha$x'],
    ['Mart&#237;n &amp; sons', 'Martín & sons'],
    ['&nbsp;Slow lakes.&nbsp;', 'Slow lakes.'],
    ['{\\&}amp$\\mathsemicolon$ $\\less$x$\\greater$', '& <x>'],
    ['Reeds \\&amp; Oaks', 'Reeds & Oaks'],
    ['M&uuml;ller &Eacute;t&eacute; &szlig;&oslash;&alpha; AT&T; R&S;', 'Müller Été ßøα AT&T; R&S;'],
    ['&epsilon; and &phi; &copy; 2020, it&apos;s', 'ε and φ © 2020, it’s'],
    ['&#128; &#8; &#0; &#x110000; &Tab;', '€ &#8; &#0; &#x110000; &Tab;'],
    ['\\t{oo}', 'o\u0361o'],
    ['\\BibTeX\\xspace files, \\TeX\\xspace.', 'BibTeX files, TeX.'],
    ['a \\hskip 1em plus 0.5em minus 0.4em\\relax b', 'a b'],
    ['{\\tt code} \\ang{5} {\\selectlanguage{german} Seen}', 'code 5° Seen'],
    ['<jats:title>Abstract</jats:title><jats:p>We <jats:italic>do</jats:italic>.</jats:p>', 'We do.'],
    ['a “copied’’ phrase', 'a “copied” phrase'],
    ['signi\uFB01cant tech\u00ADnique', 'significant technique'],
    ['\uFB02ow', 'flow'],
    ['\\constructor{} \\toString', 'constructor toString'],
    ['Love \\😀 lakes', 'Love 😀 lakes'],
    ['One\\\\[2pt]two', 'One two'],
    ['\\char"E9, \\char233, \\symbol{233}', 'é, é, é'],
    ['As \\cite{oak20} says', 'As [oak20] says'],
    ["Winter '68 and 'so", "Winter ’68 and 'so"],
    ['\\begin{align}x\\end{align}\\begin{align}\\end{align}', '$x$'],
  ])('%s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it('keeps emphasis, raised and lowered text as markup', () => {
    expect(html('An \\emph{in {vivo}} \\textbf{x}\\textsuperscript{2} {\\it slanted} end')).toBe(
      'An <em>in vivo</em> <strong>x</strong><sup>2</sup> <em>slanted</em> end',
    );
  });

  it.each([
    '{\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater}',
    '\\textless{}i\\textgreater{}E. coli\\textless{}/i\\textgreater{}',
    '$\\less$i$\\greater$E. coli$\\less$/i$\\greater$',
    '$<$i$>$E. coli$<$/i$>$',
    '{<}i{>}E. coli{<}/i{>}',
    '&lt;i&gt;E. coli&lt;/i&gt;',
  ])('reads the tags that exporters escape: %s', (raw) => {
    expect(html(raw)).toBe('<em>E. coli</em>');
  });

  it('drops the paragraphs that exporters escape', () => {
    expect(html('{$<$}p{$>$}One{$<$}/p{$>$}{\\textless}jats:p{\\textgreater}Two{\\textless}/jats:p{\\textgreater}')).toBe('One Two');
  });

  it.each([
    ['First.\n\nSecond.', ['First.', 'Second.']],
    ['{First.\r\n \r\nSecond,\non two lines.}', ['First.', 'Second, on two lines.']],
    ['First.\\par Second.', ['First.', 'Second.']],
    ['First.\\\\\n\nSecond.\\newline Its end.', ['First.', 'Second.<br>Its end.']],
    ['It is\n\n\\[ x^2 \\]\n\nand no more.', ['It is', '$x^2$', 'and no more.']],
    ['Of \\emph{one\n\nmark}.', ['Of <em>one<br>mark</em>.']],
    ['<jats:p>First.</jats:p>\n<jats:p>Second.</jats:p>', ['First.', 'Second.']],
    ['\n\nAlone.\n\n', ['Alone.']],
  ])('has the paragraphs of an abstract: %j', (raw, paragraphs) => {
    expect(paragraphsOf(decodeRich(raw, { lines: true })).map((one) => toHtml(one))).toEqual(paragraphs);
  });

  it.each([
    ['\\SI{5}{\\kilo\\metre} at \\qty{3}{\\percent}', '5 km at 3 %'],
    ['?`Qu\\\'e es esto? !`Hielo!', '¿Qué es esto? ¡Hielo!'],
    ['Really?` yes', 'Really?‘ yes'],
    ['\\verb|a_b{c}| and \\rotatebox{90}{up}\\includegraphics[width=1cm]{x.png}', 'a_b{c} and up'],
    ['\\textomega\\textperthousand', 'ω‰'],
  ])('reads %s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it('leaves the options of an unknown command out', () => {
    expect(html('\\frob[big]{One} [two]')).toBe('One [two]');
  });

  it('escapes every other tag, however it was written', () => {
    expect(html('{\\textless}script{\\textgreater}x &lt;script&gt; $<$img src=x$>$')).not.toMatch(/<(?:script|img)/u);
  });

  it('prints what links and other tags of publishers hold', () => {
    expect(html('Erratum (<A href="/abs/2014">2014</A>) of <span class="x">a</span> <ASTROBJ>b</ASTROBJ>')).toBe('Erratum (2014) of a b');
  });

  it('takes dollars around mere words for no mathematics', () => {
    expect(html('The $\\textit{Slow Lakes}$ mission')).toBe('The <em>Slow Lakes</em> mission');
  });

  it('writes formulas in commands that every renderer knows', () => {
    expect(decodeText('$\\slashed{D}\\unicode{x2013}\\mathds{1}$')).toBe('$\\cancel{D}–\\mathbb{1}$');
    expect(decodeText('M$_{\\ensuremath{\\odot}}$ $\\mbox{if } x$ $2\\degr$')).toBe('M$_{{\\odot}}$ $\\text{if } x$ $2^\\circ$');
  });

  it('reads bold, italic, raised and lowered HTML and prints any other tag as text', () => {
    expect(html('<i>E. coli</i> H<sub>2</sub>O <b>not closed')).toBe('<em>E. coli</em> H<sub>2</sub>O not closed');
    expect(html('<script>alert(1)</script> a < b')).toBe('&lt;script&gt;alert(1)&lt;/script&gt; a &lt; b');
    expect(html('<i onclick=x>a</i>')).not.toContain('<i');
  });

  it('links only to safe addresses', () => {
    expect(html('\\href{https://example.org/a\\_b}{here}')).toBe('<a href="https://example.org/a_b">here</a>');
    expect(html('\\url{https://example.org/~x}')).toContain('href="https://example.org/~x"');
    expect(html('\\href{javascript:alert(1)}{here}')).toBe('here');
    expect(html('\\url{data:text/html,x}')).not.toContain('href');
  });

  it('shows an unknown command without its backslash and reports it', () => {
    const found: unknown[] = [];
    const text = decodeText('A \\frobnicate{word} \\blip', { report: (finding) => found.push(finding) });
    expect(text).toBe('A word blip');
    expect(found).toEqual([
      { kind: 'macro', name: 'frobnicate', offset: 2 },
      { kind: 'macro', name: 'blip', offset: 20 },
    ]);
  });

  it.each([
    ['Slow} lakes', { kind: 'brace', name: '}', offset: 4 }],
    ['{Slow lakes', { kind: 'brace', name: '{', offset: 11 }],
    ['Slow \\char"D800', { kind: 'macro', name: 'char', offset: 5 }],
    // A place within what a macro stands for is none in the file.
    ['Slow \\lab', { kind: 'macro', name: 'frobnicate' }],
  ])('reports what it cannot decode in %s', (raw, finding) => {
    const found: unknown[] = [];
    decodeText(raw, { macros: { lab: '\\frobnicate' }, report: (one) => found.push(one) });
    expect(found).toEqual([finding]);
  });

  it('lets no macro have the name of an accent', () => {
    expect(decodeText("Caf\\'e", { macros: { "'": 'prime' } })).toBe('Café');
  });

  it('expands private macros in text and in mathematics', () => {
    const macros = { '\\lab': 'the Lab of #1', R: '\\mathbb{R}' };
    expect(decodeText('At \\lab{Ada} in $\\R^n$', { macros })).toBe('At the Lab of Ada in $\\mathbb{R}^n$');
    expect(() => decodeText('\\a $\\a$', { macros: { a: '\\a\\a' } })).not.toThrow();
  });

  it('passes over the blanks behind the name of a private macro, as TeX does', () => {
    const macros = { soft: 'ʹ', ra: '\\to', vec: '\\mathbf#1' };
    expect(decodeText('Ro\\soft vich and Gel\\soft\n  man, $a\\ra b$, $\\vec x$', { macros })).toBe('Roʹvich and Gelʹman, $a\\to b$, $\\mathbf x$');
  });

  it.each([
    ["Gro$'$man and Pod{$''$}ezd", 'Groʹman and Podʺezd'],
    ['the 5$^\\prime$ end', 'the 5′ end'],
    ["all of $f'$", "all of $f'$"],
  ])('takes a prime alone for a character: %s', (raw, text) => {
    expect(decodeText(raw)).toBe(text);
  });

  it('expands those of formulas in formulas alone, so that Erdős keeps his accent', () => {
    const mathMacros = { '\\H': '\\mathcal{H}' };
    expect(decodeText('Erd\\H{o}s in $\\H$', { mathMacros })).toBe('Erdős in $\\mathcal{H}$');
  });
});

describe('quotation marks', () => {
  const narrow = '\u202F';
  it.each([
    ['de', '\\enquote{Faust} am Hof', '„Faust“ am Hof'],
    ['de', '\\enquote{a \\emph{\\enquote{b \\mkbibquote{c}}}}', '„a ‚b „c“‘“'],
    ['de', '\\enquote*{Faust}', '‚Faust‘'],
    ['fr', '\\enquote{Qui \\enquote{je} ?}', `«${narrow}Qui “je” ?${narrow}»`],
    ['it', '\\mkbibquote{Il lago}', '«Il lago»'],
    ['de-CH', '\\enquote{See}', '«See»'],
    ['ja', '\\enquote{湖}', '「湖」'],
    [undefined, '\\enquote{a \\enquote{b}}', '“a ‘b’”'],
    // Straight ones that were typed.
    ['de', '"Wer?" und (\\emph{"Wo?"})', '„Wer?“ und („Wo?“)'],
    ['de', '"Der \\enquote{See}", sagt \\enquote{sie, "so"}', '„Der ‚See‘“, sagt „sie, ‚so‘“'],
    ['en', '"So", she said: "it is"', '“So”, she said: “it is”'],
    ['en', 'A "{\\"o}st" wind', 'A “öst” wind'],
    ['fr', '<i>"Oui"</i>', `«${narrow}Oui${narrow}»`],
    // Babel's shorthand for them.
    ['de', `Das "\`Ende"' der "Eiszeit`, 'Das „Ende“ der "Eiszeit'],
    ['de', `Das "\`Ende"' der "Eis" Zeit`, 'Das „Ende“ der "Eis" Zeit'],
    ['de', `"Uber "\`das "\`eine"' Eis"'`, '"Uber „das ‚eine‘ Eis“'],
    ['de', `Das "\`Ende`, 'Das "‘Ende'],
    // Inches, lone ones and babel’s short umlauts are none.
    ['en', 'Disks of 5" and 3"', 'Disks of 5" and 3"'],
    ['de', '"Uber die Gr"o"se', '"Uber die Gr"o"se'],
    ['en', 'A " lone one', 'A " lone one'],
    [undefined, '"Wer?"', '"Wer?"'],
  ])('in %s: %s', (lang, raw, text) => {
    expect(decodeText(raw, { lang })).toBe(text);
  });

  it('does not get slow over many that are never closed', () => {
    expect(decodeText(' "x'.repeat(20_000), { lang: 'de' })).toHaveLength(59_999);
  });
});

describe('mathematics', () => {
  it('survives as TeX', () => {
    expect(decodeRich('On $L^p$-norms of \\(x_{i}\\)')).toEqual([
      { type: 'text', value: 'On ' },
      { type: 'math', tex: 'L^p' },
      { type: 'text', value: '-norms of ' },
      { type: 'math', tex: 'x_{i}' },
    ]);
  });

  it.each([
    ['\\begin{align} a &= b \\\\ c &= d \\end{align}', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}'],
    ['\\begin{alignat*}{2} a &= b \\end{alignat*}', '\\begin{aligned} a &= b \\end{aligned}'],
    ['\\begin{eqnarray} a &=& b \\end{eqnarray}', '\\begin{aligned} a &= b \\end{aligned}'],
    ['\\begin{multline} a \\\\ b \\end{multline}', '\\begin{gathered} a \\\\ b \\end{gathered}'],
    ['\\begin{gather} a \\end{gather}', 'a'],
  ])('keeps the rows of a formula: %s', (source, tex) => {
    expect(decodeRich(source)).toEqual([{ type: 'math', tex, display: true }]);
    expect(renderMath(tex, true)).not.toContain('math-error');
  });

  it.each([
    ['\\begin{CJK}{UTF8}{bsmi}中文\\end{CJK} and Latin', '中文 and Latin'],
    ['Latin (\\begin{CJK*}{UTF8}{gbsn}中文\\end{CJK*})', 'Latin (中文)'],
    ['\\begin{otherlanguage}{german}Enten\\end{otherlanguage}', 'Enten'],
    ['\\begin{itemize}[noitemsep]\\item Ducks\\end{itemize}', '• Ducks'],
  ])('shows what an environment holds, without its arguments: %s', (source, text) => {
    const found: LatexFinding[] = [];
    expect(decodeText(source, { report: (finding) => found.push(finding) })).toBe(text);
    expect(found).toEqual([]);
  });

  it('names an environment that is not known, and parts its arguments', () => {
    const found: LatexFinding[] = [];
    expect(decodeText('On \\begin{frob}{small}ducks\\end{frob}', { report: (finding) => found.push(finding) })).toBe('On small ducks');
    expect(found).toEqual([{ kind: 'environment', name: 'frob', offset: 3 }]);
  });

  it('does not take money for mathematics', () => {
    expect(decodeText('from $18M to $20M')).toBe('from $18M to $20M');
    expect(decodeText('from 5$ and 6$ on')).toBe('from 5$ and 6$ on');
    expect(decodeRich('costs $5')).toEqual([{ type: 'text', value: 'costs $5' }]);
  });
});

const depth = (tree: unknown): number =>
  typeof tree === 'object' && tree !== null ? 1 + Math.max(0, ...Object.values(tree).map(depth)) : 0;

describe('hostile input', () => {
  // More than anybody has, so that the runner would end whatever grows with the square.
  it.each([
    ['{'.repeat(100_000)],
    ['\\emph{'.repeat(100_000)],
    ["\\'".repeat(100_000)],
    ['<b>'.repeat(100_000)],
    ['$\\('.repeat(100_000)],
    ['\\'],
    ['\\begin{equation}x'],
    ['<b><i>'.repeat(200)],
    ['{\\em {\\bf '.repeat(200)],
  ])('ends without an error, in a tree that other programs can read', (raw) => {
    // Typst reads JSON of 128 levels.
    expect(depth(decodeRich(raw))).toBeLessThan(100);
  });
});
