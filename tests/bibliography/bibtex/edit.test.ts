import { describe, expect, test } from 'vitest';
import { addFields, appendEntry, fileLayout, insertAll, writeEntry } from '../../../src/bibliography/bibtex/edit.ts';
import { readBibtex } from '../../../src/bibliography/bibtex/reader.ts';
import { Problems } from '../../../src/problems.ts';

const read = (text: string) => readBibtex({ path: 'data/mine.bib', bytes: text }, new Problems());

/** The file after the fields were put into its first entry; undefined where that is left alone. */
function added(text: string, fields: Record<string, string>): string | undefined {
  const file = read(text);
  const insertions = addFields(file, file.entries[0]!, new Map(Object.entries(fields)));
  return insertions && insertAll(text, insertions);
}

describe('fields come in the layout that is there', () => {
  test.each<[string, string, string]>([
    [
      'signs in a column, a comma behind the last',
      '@article{a,\n  title   = {Sparrows},\n  year    = {2024},\n}\n',
      '@article{a,\n  title   = {Sparrows},\n  year    = {2024},\n  doi     = {10.1/x},\n  pages   = {1--9},\n}\n',
    ],
    [
      'no comma behind the last, and a remark there',
      '@article{a,\n\ttitle = "Sparrows",\n\tyear = 2024 % to be checked\n}\n',
      '@article{a,\n\ttitle = "Sparrows",\n\tyear = 2024, % to be checked\n\tdoi = "10.1/x",\n\tpages = "1--9"\n}\n',
    ],
    [
      'quotation marks, capitals, the end on the line of the last field',
      '@ARTICLE{a,\n  TITLE = "Sparrows",\n  YEAR = "2024"}',
      '@ARTICLE{a,\n  TITLE = "Sparrows",\n  YEAR = "2024",\n  DOI = "10.1/x",\n  PAGES = "1--9"}',
    ],
    [
      'values in a column',
      '@Article{a,\n  Title =     {Sparrows},\n  Author =    {Ravn, Ida},\n  Year =      2024\n}',
      '@Article{a,\n  Title =     {Sparrows},\n  Author =    {Ravn, Ida},\n  Year =      2024,' +
        '\n  Doi =       {10.1/x},\n  Pages =     {1--9}\n}',
    ],
    [
      'commas that lead',
      '@article{a\n , title={Sparrows}\n , year={2024}\n}',
      '@article{a\n , title={Sparrows}\n , year={2024}\n , doi={10.1/x}\n , pages={1--9}\n}',
    ],
    ['one line', '@article{a, title={Sparrows}, year=2024}', '@article{a, title={Sparrows}, year=2024, doi = {10.1/x}, pages = {1--9}}'],
    [
      'line ends of Windows',
      '@article{a,\r\n  title = {S},\r\n  year = {2024}\r\n}\r\n',
      '@article{a,\r\n  title = {S},\r\n  year = {2024},\r\n  doi = {10.1/x},\r\n  pages = {1--9}\r\n}\r\n',
    ],
    [
      'fields that are switched off, and remarks between them',
      '@article{a,\n  title = {Sparrows},\n  % pages = {3},\n  year  = {2024},   % sic\n  #note = {later}\n}',
      '@article{a,\n  title = {Sparrows},\n  % pages = {3},\n  year  = {2024},   % sic\n  #note = {later},' +
        '\n  doi   = {10.1/x},\n  pages = {1--9}\n}',
    ],
  ])('%s', (_, before, after) => {
    expect(added(before, { doi: '10.1/x', pages: '1--9' })).toBe(after);
  });

  test('and are read back', () => {
    const text = added('@article{a,\n  title = {S},\n  year = 2024 % why?\n}', { abstract: 'One.\n\nTwo.' })!;
    expect(read(text).entries[0]!.fields.get('abstract')!.value).toBe('One.\n\nTwo.');
  });
});

test.each([
  ['never closed', '@article{a,\n  title = {Sparrows},\n  year = {2024}\n\n@article{b, title = {Nine}}'],
  ['closed twice', '@article{a,\n  title = {Sparrows}},\n  year = {2024},\n  what is this\n}'],
  ['empty', '@article{a}'],
])('an entry that is %s is left alone', (_, text) => {
  expect(added(text, { doi: '10.1/x' })).toBeUndefined();
});

test('a value cannot end its entry', () => {
  const text = added('@article{a,\n  year = {2024},\n}', { note: 'over } and out} @misc{b,' })!;
  expect(read(text).entries.map(({ key }) => key)).toEqual(['a']);
});

describe('entries come at the end', () => {
  const entry = (file: string) => writeEntry('article', 'b', new Map([['title', 'Nine'], ['doi', '10.1/y']]), fileLayout(read(file)));
  const appended = (file: string) => insertAll(file, [appendEntry(file, entry(file))]);

  test('in the layout of the one before', () => {
    const file = '% mine\n\n@Article{a,\n    Title   = "Sparrows",\n    Author  = "Ravn, Ida"\n}';
    expect(appended(file)).toBe(`${file}\n\n@Article{b,\n    Title   = "Nine",\n    Doi     = "10.1/y"\n}\n`);
  });

  test('in that of most entries', () => {
    const plain = (key: string) => `@article{${key},\n title = {Sparrows},\n year = {2024}\n}\n`;
    const file = `${plain('a')}@article{a2,\n\ttitle="Pasted",\n\tyear="2024",\n}\n`;
    expect(appended(`${file}${plain('c')}`)).toContain('@article{b,\n title = {Nine},\n doi = {10.1/y}\n}\n');
    const columns = '@article{a,\n title = {A},\n year  = {2024},\n}\n@article{c,\n title     = {C},\n booktitle = {D},\n}\n';
    expect(appended(columns)).toContain('@article{b,\n title = {Nine},\n doi   = {10.1/y},\n}\n');
  });

  test('in that of the documentation where there is none', () => {
    expect(appended('')).toBe('@article{b,\n  title = {Nine},\n  doi   = {10.1/y},\n}\n');
    expect(appended('% Papers.\n')).toBe('% Papers.\n\n@article{b,\n  title = {Nine},\n  doi   = {10.1/y},\n}\n');
  });
});
