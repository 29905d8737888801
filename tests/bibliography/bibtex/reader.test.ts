import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../src/bibliography/bibtex/reader.ts';
import { Problems } from '../../../src/problems.ts';

/** Entries as `key: {field: value}`, and the codes of what was said. */
function read(text: string | Uint8Array): { entries: [string, Record<string, string>][]; codes: string[]; problems: Problems } {
  const problems = new Problems();
  const file = readBibtex({ path: 'data/papers.bib', bytes: text }, problems);
  const entries = file.entries.map(
    (entry): [string, Record<string, string>] => [entry.key, Object.fromEntries([...entry.fields].map(([name, field]) => [name, field.value]))],
  );
  return { entries, codes: problems.list.map((problem) => problem.code), problems };
}

describe('well-formed files', () => {
  it('reads braces, quotation marks, numbers, concatenation and both kinds of delimiters', () => {
    const { entries, codes } = read(`
      @string{ press = "Oak Press" }
      @Article{one, title = {A {Nested} Title}, journal = press, year = 2020, month = mar # "~3"}
      @book(two, title = "With (brackets)", publisher = press # { and Sons})`);
    expect(entries).toEqual([
      ['one', { title: 'A {Nested} Title', journal: 'Oak Press', year: '2020', month: 'March~3' }],
      ['two', { title: 'With (brackets)', publisher: 'Oak Press and Sons' }],
    ]);
    expect(codes).toEqual([]);
  });

  it('passes over comments, free text, preambles, e-mail addresses, front matter and a byte order mark', () => {
    const { entries, codes } = read(`\uFEFF---\nlayout: none\n---
Written by someone@example.org {yes}.
% @article{old, title = {Not this}}
%@article{older,
%  title = {Nor this},
%}
@comment{ @article{hidden, title={x}} }
@preamble{"\\newcommand{\\noop}[1]{}"}
@misc{shown, title = {This},
  % year = {1999},
  year = {2001}}`);
    expect(entries).toEqual([['shown', { title: 'This', year: '2001' }]]);
    expect(codes).toEqual([]);
  });

  it('keeps the macros of a preamble', () => {
    const file = readBibtex({ path: 'a.bib', bytes: '@preamble{"\\newcommand{\\noop}[1]{} \\def\\lab{Oak Lab}"}' }, new Problems());
    expect(file.macros).toEqual({ noop: '\\phantom{#1}', lab: 'Oak Lab' });
  });
});

describe('mistakes, each costing at most what is wrong', () => {
  const whole = { title: 'Title', year: '2020' };
  it.each([
    ['a missing comma after the key', '@article{k\n title={Title}, year={2020}}', 'k', whole, ['bib-missing-comma']],
    ['a missing comma after the key on one line', '@article{k title={Title}, year={2020}}', 'k', whole, ['bib-missing-comma']],
    ['a missing comma after a field', '@article{k,\n title={Title}\n year={2020}}', 'k', whole, ['bib-missing-comma']],
    ['a missing comma after a bare number', '@article{k, year=2020 title={Title}}', 'k', whole, ['bib-missing-comma']],
    ['an empty key', '@article{,\n title={Title}, year={2020}}', '', whole, ['bib-missing-key']],
    ['no key', '@article{title={Title}, year={2020}}', '', whole, ['bib-missing-key']],
    ['a key with blanks', '@article{my key,\n title={Title}, year={2020}}', 'my key', whole, []],
    ['a field switched off', '@article{k, title={Title}, #doi={10.1/x}, year={2020}}', 'k', { ...whole, '#doi': '10.1/x' }, ['bib-field-off']],
    ['a bare value', '@article{k, title={Title}, doi=10.1/x, year={2020}}', 'k', { title: 'Title', doi: '10.1/x', year: '2020' }, ['bib-bare-value']],
    ['a value between quotation marks of a word processor', '@article{k, author=“Birch, Ina and Elm, Bo”, year=„1998“, journal = “Foo, “Bar”, Baz”\n}', 'k', { author: 'Birch, Ina and Elm, Bo', year: '1998', journal: 'Foo, “Bar”, Baz' }, ['bib-curly-quotes', 'bib-curly-quotes', 'bib-curly-quotes']],
    ['an abbreviated month', '@article{k, title={Title}, month=Nov., year={2020}}', 'k', { title: 'Title', month: 'Nov.', year: '2020' }, ['bib-bare-value']],
    ['field names with dots and CJK', '@article{k, title={Title}, my.field={a}, 备注={b}, year={2020}}', 'k', { title: 'Title', 'my.field': 'a', 备注: 'b', year: '2020' }, []],
    ['a missing equals sign', '@article{k, title {Title}, year={2020}}', 'k', whole, ['bib-missing-equals']],
    ['quotation marks inside quotation marks', '@article{k,\n note="so "called" it",\n year={2020}}', 'k', { note: 'so "called" it', year: '2020' }, ['bib-quote']],
    ['an unknown string', '@article{k, title={Title}, journal=natcom, year={2020}}', 'k', { title: 'Title', journal: 'natcom', year: '2020' }, ['bib-unknown-string']],
    ['a field twice', '@article{k, title={Title}, title={Other}, year={2020}}', 'k', whole, ['bib-duplicate-field']],
    ['a word without a value', '@article{k, title={Title}, open,\n year={2020}}', 'k', whole, ['bib-no-value']],
    ['semicolons for commas', '@article{k; title={Title}; year={2020}}', 'k', whole, ['bib-missing-comma', 'bib-missing-comma']],
    ['colons for equals signs', '@article{k, title: {Title}, year: "2020"}', 'k', whole, ['bib-missing-equals', 'bib-missing-equals']],
    ['an equals sign too many', '@article{k, title == {Title}, year={2020}}', 'k', whole, ['bib-missing-equals']],
    ['missing commas behind quotation marks', '@article{k, title="Title" year="2020"}', 'k', whole, ['bib-missing-comma']],
    ['a quotation that a brace closes', '@article{k, title="Title}, year={2020}}', 'k', whole, ['bib-brace']],
    ['a missing brace behind the type', '@article k, title={Title}, year={2020}}', 'k', whole, ['bib-missing-brace']],
    ['parentheses and a bare value', '@article(k, title={Title (first)}, year={2020}, number=12)', 'k', { title: 'Title (first)', year: '2020', number: '12' }, []],
    ['a macro of the AAS for a string', '@article{k, journal=apj, year={2020}}', 'k', { journal: 'The Astrophysical Journal', year: '2020' }, []],
    ['a brace too many', '@article{k,\n title={Title}},\n year={2020}\n}', 'k', whole, ['bib-brace']],
  ])('%s', (_, text, key, fields, codes) => {
    const result = read(`${text}\n@misc{next, title={Next}}`);
    expect(result.entries).toEqual([[key, fields], ['next', { title: 'Next' }]]);
    expect(result.codes).toEqual(codes);
  });

  it.each([
    ['a value that is never closed', '@article{k,\n title={Title,\n year={2020}\n}\n', { title: 'Title', year: '2020' }],
    ['an entry on one line with a brace too few', '@article{k, title={A {Title}, year={2020}}\n', { title: 'A {Title}', year: '2020' }],
    ['a quotation that is never closed', '@article{k,\n title="Title,\n year={2020}\n}\n', { title: 'Title', year: '2020' }],
    ['an entry that is never closed', '@article{k,\n title={Title},\n year={2020}\n', { title: 'Title', year: '2020' }],
    ['a last value that is never closed', '@article{k,\n title={Title},\n year={2020\n}\n', { title: 'Title', year: '2020' }],
  ])('%s: reading goes on at the next entry', (_, text, fields) => {
    const { entries, codes } = read(`${text}\n@misc{next, title={Next}}`);
    expect(entries).toEqual([['k', fields], ['next', { title: 'Next' }]]);
    expect(codes).toEqual(['bib-brace']);
  });

  it('tells once, and where it begins, of what is closed neither before the next entry nor before the file ends', () => {
    const { problems } = read('@string{tides = {Journal of Tides}\n\n@misc{k, title={Title}}\n@string{fog = "Journal of Fog');
    expect(problems.list).toMatchObject([
      { line: 1, subject: 'tides', message: 'The @string “tides” is not closed before the next one begins.' },
      { line: 4, message: 'The value of “fog” is never closed.' },
    ]);
    expect(read('@misc{k,\n title={Title}\n').problems.list).toMatchObject([{ line: 1, message: 'The entry “k” is not closed before the file ends.' }]);
  });

  it('takes a line that begins with an at sign for words, where no key follows', () => {
    const abstract = 'One\n@two{three} four';
    expect(read(`@misc{k, abstract={${abstract}}, year={2020}}`)).toMatchObject({ entries: [['k', { abstract, year: '2020' }]], codes: [] });
  });

  it('keeps the entries of a file that breaks off', () => {
    expect(read('@misc{a, title={A}}\n@misc{b, title={B').entries).toEqual([['a', { title: 'A' }], ['b', { title: 'B' }]]);
  });

  it('reads Latin-1 and says so', () => {
    const { entries, codes } = read(Uint8Array.from('@misc{k, title={Caf\xE9}}', (letter) => letter.charCodeAt(0)));
    expect(entries).toEqual([['k', { title: 'Café' }]]);
    expect(codes).toEqual(['bib-encoding']);
  });

  it('replaces half characters, which no address could hold', () => {
    expect(read('@misc{k, doi={10.1000/\uD800x}}').entries).toEqual([['k', { doi: '10.1000/\uFFFDx' }]]);
  });

  it('knows the line ends of old Macs, and drops control characters', () => {
    const { entries, problems } = read('@misc{k,\r title={A\u0000B},\r year={2020}\r}\r@misc{l year={2020}}');
    expect(entries[0]).toEqual(['k', { title: 'A B', year: '2020' }]);
    expect(problems.list).toMatchObject([{ line: 5, column: 8 }]);
  });

  it('reads Windows line ends', () => {
    expect(read('@misc{k\r\n, title={A\r\n B},\r\n year = 2020\r\n}').entries).toEqual([['k', { title: 'A\r\n B', year: '2020' }]]);
  });

  it('says that an entry without its @ is not read, unless it is commented out', () => {
    const { entries, codes, problems } = read('article{a,\n  title={A}}\n% article{b, title={B}}\n@comment{\nbook{c,\n title={C}}}\n@misc{d,\n title={D}}\n@{e,\n title={E}}');
    expect(entries).toEqual([['d', { title: 'D' }]]);
    expect(codes).toEqual(['bib-missing-at', 'bib-missing-at']);
    expect(problems.list[0]).toMatchObject({ line: 1, column: 1, subject: 'a' });
  });

  it.each([
    ['a record of RIS', 'TY  - JOUR\r\nAU  - Birch, Ina\r\nER  - \r', 'npm run import -- ris'],
    ['a record of EndNote', '%0 Journal Article\n%A Birch, Ina', 'Export it as BibTeX'],
    ['a page of the web', '<!DOCTYPE html>\n<html><body>Log in</body></html>', 'Download the file again'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 12', 'git lfs pull'],
    ['a DOI', '10.1000/sparrows', 'npm run new -- paper 10.1000/sparrows'],
    ['the address of a DOI', 'https://doi.org/10.1000/sparrows', 'npm run new -- paper https://doi.org/10.1000/sparrows'],
    ['an address', 'https://example.org/paper', '`url`'],
  ])('says that %s between entries is not read', (_, pasted, cure) => {
    const { problems } = read(`@misc{k, title={Title}}\n\n${pasted}\n\n@misc{next, title={Next}}`);
    expect(problems.list).toMatchObject([{ code: 'bib-not-bibtex', line: 3, column: 1, cure: expect.stringContaining(cure) }]);
  });

  it.each([
    ['doi:10.1000/sparrows', 'notice'],
    ['arXiv:2401.01234', 'notice'],
    ['https://doi.org/10.1000/sparrows', 'notice'],
    ['TY  - JOUR', 'warning'],
    ['%0 Book\n%T Sparrows', 'warning'],
    ['%0 Generic\r\n%! Sparrows', 'warning'],
  ])('takes a line for the remark that BibTeX makes of it, but for a record of another format: %s', (pasted, severity) => {
    expect(read(`${pasted}\n\n@misc{next, title={Next}}`).problems.list).toMatchObject([{ code: 'bib-not-bibtex', severity }]);
  });

  it.each(['%0 Journal papers of the group', '%0 Journal papers of the group\n%1 Book chapters', '%0 Book\n% Title'])(
    'leaves a remark alone that begins as a record of EndNote does: %s',
    (remark) => {
      expect(read(`${remark}\n\n@misc{next, title={Next}}`).codes).toEqual([]);
    },
  );

  it('says so once of many', () => {
    const { problems } = read('10.1000/fog\n10.1000/tides\n10.1000/ice\n');
    expect(problems.list).toMatchObject([{ line: 1, message: expect.stringContaining('and 2 more of the kind follow') }]);
  });

  it('leaves remarks alone that name a paper', () => {
    expect(read('% https://doi.org/10.1000/sparrows\nAs in 10.1000/sparrows, see\n@comment{\n10.1000/sparrows\n}\n@misc{k, title={Title}}').codes).toEqual([]);
  });

  it('does not take words for an entry', () => {
    expect(read('Write to me {at once}, or see article {this}.\n@twitter handle, and so on = x\n').codes).toEqual([]);
  });

  it('names line and column', () => {
    const { problems } = read('@misc{a, title={A}}\n\n@misc{b,\n  title = {B}\n  year = {2020}\n}');
    expect(problems.list[0]).toMatchObject({ file: 'data/papers.bib', line: 5, column: 3, subject: 'b', excerpt: '  year = {2020}' });
  });
});
