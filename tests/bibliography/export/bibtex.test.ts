import { describe, expect, it } from 'vitest';
import { toBibtex, toFileEntry } from '../../../src/bibliography/export/bibtex.ts';
import { lettersToLatex, lettersToUtf8 } from '../../../src/bibliography/export/latex-letters.ts';
import { loadBibliography } from '../../../src/bibliography/load.ts';
import { parseNames } from '../../../src/bibliography/names/names.ts';
import type { Name } from '../../../src/bibliography/publication.ts';
import { createMatcher } from '../../../src/people/match.ts';
import { Problems } from '../../../src/problems.ts';
import { authors, publication } from '../sample.ts';

describe('a copied entry', () => {
  it('has its fields in their usual order', () => {
    expect(toBibtex(publication())).toBe(`@article{quill2021lakes,
  author = {Quill, Ada and Oak, Bram},
  title = {Slow lakes},
  journal = {Journal of Water},
  year = {2021},
  month = may,
  volume = {12},
  pages = {3--14},
  doi = {10.1234/lakes},
}
`);
  });

  it('leaves out what only a homepage understands', () => {
    const { fields } = publication();
    const text = toBibtex(
      publication({
        fields: {
          ...fields,
          selected: 'true',
          pdf: 'a.pdf',
          abbr: 'JW',
          abstract: 'Long.',
          file: ':a:b',
          grant_office: 'x',
          crossref: 'p',
        },
      }),
    );
    expect(text).not.toMatch(/selected|pdf|abbr|abstract|file|grant|crossref/);
  });

  it('keeps the tags of a desk there, in a whole file too', () => {
    const keywords = (value: string) => /keywords = .*/.exec(toBibtex(publication({ fields: { title: 'Slow lakes', keywords: value } }), { full: true }))?.[0];
    expect(keywords('/unread, slow {water}, _tablet, reeds')).toBe('keywords = {slow {water}, reeds},');
    expect(keywords('/unread')).toBeUndefined();
  });

  it('takes marks and emphasis off the names and keeps their parts', () => {
    const raw =
      '\\textbf{Quill}*, Ada and van der Berg, Jr., Ludo and {Lake {\\&} Sons} and {de Linden}, Mara and others';
    expect(toBibtex(publication({ authors: authors(raw), moreAuthors: true }))).toContain(
      'author = {Quill, Ada and van der Berg, Jr., Ludo and {Lake \\& Sons} and {de Linden}, Mara and others}',
    );
  });

  it.each([
    ["O'Rossi-M{\\\"u}ller, Zo{\\\"e}", "O'Rossi-Müller, Zoë"],
    ['O’Rossi-M{\\"u}ller, Zoë', 'O’Rossi-Müller, Zoë'],
    ["O'Rossi, Zoë and D’Arbre, Io", "O'Rossi, Zoë and D’Arbre, Io"],
  ])('keeps the apostrophe that was typed: %s', (author, written) => {
    const { fields } = publication();
    expect(toBibtex(publication({ authors: authors(author), fields: { ...fields, author } }))).toContain(`author = {${written}}`);
  });

  it('keeps protective braces and mathematics of the title', () => {
    const fields = { title: 'The {LAKE} of $\\alpha$ and {\\"o}re' };
    expect(toBibtex(publication({ fields }))).toContain('title = {The {LAKE} of $\\alpha$ and öre}');
    expect(toBibtex(publication({ fields }), { encoding: 'latex' })).toContain(
      'title = {The {LAKE} of $\\alpha$ and {\\"o}re}',
    );
  });

  it.each([
    ['Annals &amp; Memoirs', 'Annals \\& Memoirs'],
    ['Annals & Memoirs', 'Annals \\& Memoirs'],
    ['Annals \\& Memoirs', 'Annals \\& Memoirs'],
    ['Annals \\&amp; {\\&}amp$\\mathsemicolon$ \\&Sons;', 'Annals \\& \\& \\&Sons;'],
    ['Quill&#39;s caf&eacute; &#37; &lt;x&gt;', "Quill's café \\% {\\textless}x{\\textgreater}"],
    ['$a &lt; b$, \\url{https://x.org/?a&amp;b}', '$a < b$, \\url{https://x.org/?a&b}'],
  ])('has no ampersand that stops LaTeX: %s', (typed, written) => {
    expect(toBibtex(publication({ fields: { title: typed } }))).toContain(`title = {${written}}`);
  });

  it.each([
    '\\[ \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\]',
    '\\begin{equation} \\begin{aligned} a &= b \\\\ c &< d \\end{aligned} \\end{equation}',
    '\\begin{align*} a &= b \\end{align*}',
    '\\begin{alignat}{2} a &= b \\end{alignat}',
    '\\begin{tabular}{ll} reeds & oaks \\end{tabular}',
    '$$\\begin{array}{cc} a & b \\end{array}$$',
  ])('leaves the columns of formulas and tables in an abstract: %s', (formula) => {
    const abstract = `Reeds & oaks:\\\\[2pt] ${formula} so`;
    for (const encoding of ['utf-8', 'latex'] as const) {
      expect(toBibtex(publication({ fields: { title: 'Slow lakes', abstract } }), { full: true, encoding })).toContain(`abstract = {Reeds \\& oaks:\\\\[2pt] ${formula} so},`);
    }
  });

  it.each(['\\[ ', '\\begin{align} ', '\\begin{tabular} '])('does not get slow over many that are never closed: %s', (opening) => {
    const abstract = `Reeds & oaks ${opening.repeat(30_000)}`;
    expect(toBibtex(publication({ fields: { title: 'Slow lakes', abstract } }), { full: true })).toContain('Reeds \\& oaks');
  });

  it.each([
    ['<i>APOL1</i> in CD4<sup>+</sup> T cells', '\\emph{APOL1} in CD4\\textsuperscript{+} T cells'],
    ['{<b>H<sub>2</sub>O</b>} <scp>dna</scp>', '{\\textbf{H\\textsubscript{2}O}} \\textsc{dna}'],
    ['{\\textless}i{\\textgreater}APOL1{\\textless}/i{\\textgreater}', '\\emph{APOL1}'],
    ['<i>x with $a$</i> where $a<b>c$ <i>', '\\emph{x with $a$} where $a<b>c$'],
    ['<span class="x">APOL1</span>, p < 0.05', 'APOL1, p < 0.05'],
  ])('says in commands what a page reads as markup: %s', (title, written) => {
    expect(toBibtex(publication({ fields: { title } }))).toContain(`  title = {${written}},\n`);
  });

  it.each([
    ["Quill\\'s lakes don\\'t freeze", "Quill's lakes don't freeze", "Quill's lakes don't freeze"],
    ['\\"Slow\\", not caf\\\'e', '"Slow", not café', '"Slow", not caf\\\'e'],
    ["On {\\L}o\\'s and \\L o\\'s", 'On Łoś and Łoś', "On {\\L}o\\'s and \\L o\\'s"],
  ])('has the quotation marks that a page has: %s', (title, written, inLatex) => {
    const paper = publication({ fields: { title } });
    expect(toBibtex(paper)).toContain(`  title = {${written}},\n`);
    expect(toBibtex(paper, { encoding: 'latex' })).toContain(`  title = {${inLatex}},\n`);
  });

  it('has an ś of Polish as it is', () => {
    const paper = publication({ fields: { title: "Mi\\'s to co\\'s" }, acuteS: true });
    expect(toBibtex(paper)).toContain('  title = {Miś to coś},\n');
    expect(toBibtex(paper, { encoding: 'latex' })).toContain("  title = {Mi\\'s to co\\'s},\n");
  });

  it('has numbers in the digits that LaTeX knows', () => {
    expect(toBibtex(publication({ fields: { year: '２０２０', volume: '１２' } }))).toMatch(/year = \{2020\},[^]*volume = \{12\}/);
  });

  it.each([
    ['第１２～３４頁', '12--34'],
    ['12~34', '12--34'],
    ['12–34', '12–34'],
    ['12-34', '12-34'],
  ])('has pages that LaTeX understands: %s', (pages, written) => {
    expect(toBibtex(publication({ fields: { pages }, pages: '12–34' }))).toContain(`  pages = {${written}},\n`);
  });

  it('writes addresses without entities', () => {
    expect(toBibtex(publication({ fields: { title: 'Slow lakes', url: 'https://x.org/?a=1&amp;b=2' } }))).toContain('url = {https://x.org/?a=1&b=2}');
  });

  it('stands alone where the entry inherited from a parent', () => {
    const text = toBibtex(
      publication({
        type: 'inproceedings',
        fields: { crossref: 'proc', title: 'Slow lakes' },
        venueText: 'Proc. of Water',
      }),
    );
    expect(text).toContain('booktitle = {Proc. of Water}');
    expect(text).toContain('year = {2021}');
  });

  it('writes an al-folio arxiv field as eprint', () => {
    expect(toBibtex(publication({ fields: { arxiv: '2101.00001' }, ids: { arxiv: '2101.00001' } }))).toMatch(
      /eprint = \{2101\.00001\},\n {2}archiveprefix = \{arXiv\}/,
    );
  });

  it('writes the number at PubMed Central with its letters', () => {
    expect(toBibtex(publication({ fields: { pmcid: '7000001' }, ids: { pmcid: 'PMC7000001' } }))).toContain('  pmcid = {PMC7000001},\n');
  });

  it('cleans an address and keeps it working', () => {
    expect(toBibtex(publication({ fields: { url: '\\url{https://x.org/~me/a\\_b}' } }))).toContain(
      'url = {https://x.org/~me/a_b}',
    );
  });

  it.each([
    ['my key, v2', 'my-key-v2'],
    ['', 'quill2021slow'],
    ['a}b{c"', 'a-b-c'],
  ])('makes the key %j work', (key, works) => {
    expect(toBibtex(publication({ key }))).toContain(`@article{${works},`);
  });

  it.each(['{unclosed', 'un}opened', 'ends in backslash\\', '}{'])('cannot be broken open by %j', (title) => {
    const text = toBibtex(publication({ fields: { title } }));
    const escaped = text.replace(/\\./g, '');
    expect(escaped.split('{')).toHaveLength(escaped.split('}').length);
    expect(text.trimEnd().endsWith('\n}')).toBe(true);
  });
});

describe('the key of an entry in a file', () => {
  const keys = (encoding: 'utf-8' | 'latex', ...typed: string[]) => {
    const bytes = typed.map((key, at) => `@misc{${key}, author = {Ada Quill}, title = {Lake ${at} of many}, year = {2020}}`).join('\n');
    const papers = loadBibliography([{ path: 'data/papers.bib', bytes }], { match: createMatcher([], 'me', new Problems()) }, new Problems());
    return papers.map((paper) => /\{(.*),/.exec(toFileEntry(paper, encoding))![1]);
  };

  it.each(['Oak:2020', 'Oak+2018', '10.1145/3503514', 'oak-2020', 'Reed_2019-2'])('is as typed: %s', (key) => {
    expect(keys('utf-8', key)).toEqual([key]);
    expect(keys('latex', key)).toEqual([key]);
  });

  it('has a number where one above it is the same to BibTeX, and nowhere else', () => {
    expect(keys('utf-8', 'Oak:2020', 'oak:2020', 'Oak-2020', 'Oak:2020')).toEqual(['Oak:2020', 'oak:2020-2', 'Oak-2020', 'Oak:2020-3']);
    expect(keys('utf-8', 'Oak', 'Oak', 'oak-2')).toEqual(['Oak', 'Oak-3', 'oak-2']);
  });

  it('has one where the letters tell it from others that LaTeX cannot take', () => {
    const typed = ['王2020', '李2020', 'böhm', 'bohm'];
    expect(keys('utf-8', ...typed)).toEqual(typed);
    expect(keys('latex', ...typed)).toEqual(['2020', '2020-2', 'bohm', 'bohm-2']);
  });
});

it('an entry of a file includes the abstract', () => {
  const { fields } = publication();
  expect(toFileEntry(publication({ fields: { ...fields, abstract: 'Water.' } }), 'utf-8')).toContain('abstract = {Water.}');
});

it.each([
  '<p>Water is <i>slow</i>.</p><p>Reeds are not.</p>',
  '<jats:p>Water is <i>slow</i>.</jats:p>\n<jats:p>Reeds are not.</jats:p>',
  '{\\textless}p{\\textgreater}Water is <i>slow</i>.{\\textless}/p{\\textgreater}{\\textless}p{\\textgreater}Reeds are not.',
])('an entry of a file has the paragraphs that the abstract had in HTML: %s', (abstract) => {
  const { fields } = publication();
  const entry = toFileEntry(publication({ fields: { ...fields, title: '<p>Slow</p><p>lakes</p>', abstract } }), 'utf-8');
  expect(entry).toContain('abstract = {Water is \\emph{slow}.\n\nReeds are not.}');
  expect(entry).toMatch(/title = \{Slow +lakes\}/);
});

describe('names read back the same', () => {
  it.each([
    'Quill, Ada and Oak, Jr., Bram',
    'van der Berg, Ludo and Nunez del Campo, Mara',
    '{Society of Arts and Sciences, Lyon} and Quill',
    '王小明 and 山田 太郎',
    'Wang, Hsiao-ming 王小明 and Sato, Kenichi (佐藤健一)',
    "D'{\\i}ez-del-Sol, Ana and {\\O}rsund, Hans",
    'van der Berg and bell crane',
    'family=de Linden, given=Mara',
  ])('%s', (raw) => {
    const first = authors(raw);
    for (const encoding of ['utf-8', 'latex'] as const) {
      const written = /author = \{(.*)\},/.exec(toBibtex(publication({ authors: first }), { encoding }))![1]!;
      const again = parseNames(written, { file: 'x', line: 1, column: 1 }, new Problems());
      const parts = (names: readonly Name[]) =>
        names.map(({ family, given, particle, suffix, literal, inOtherScript }) => ({ family, given, particle, suffix, literal, inOtherScript }));
      expect(parts(again.names)).toEqual(parts(first));
    }
  });
});

describe('letters', () => {
  it.each([
    ["{\\'e}t{\\'{e}}", 'été'],
    ['na\\"{\\i}ve \\\'Etienne', 'naïve Étienne'],
    ['\\v{C}apek, {\\v S}, Fran\\c{c}ois', 'Čapek, Š, François'],
    ['Stra{\\ss}e, {\\O}re, \\L{}uk, \\aa', 'Straße, Øre, Łuk, å'],
    ['$\\v{x}$ stays', '$\\v{x}$ stays'],
    ['50\\% \\& more', '50\\% \\& more'],
  ])('%s → %s', (latex, utf8) => {
    expect(lettersToUtf8(latex)).toBe(utf8);
  });

  it.each([
    ['été Čapek ß ø', "{\\'e}t{\\'e} {\\v{C}}apek {\\ss} {\\o}"],
    ['pages 3–14 “x”', "pages 3--14 ``x''"],
    ['Nguyễn', 'Nguy{\\~{\\^e}}n'],
    ['王 Ж', '王 Ж'],
  ])('%s → %s', (utf8, latex) => {
    expect(lettersToLatex(utf8)).toBe(latex);
    expect(/[王Ж]/.test(utf8) || /^[\u0000-\u007f]*$/.test(latex)).toBe(true);
  });
});
