import { expect, test } from 'vitest';
import { toRis } from '../../../src/bibliography/export/ris.ts';
import { readRecords } from '../../../src/bibliography/load.ts';
import { fromRis } from '../../../src/import/keepers/ris.ts';
import { Problems } from '../../../src/problems.ts';

const fields = (text: string): Record<string, string>[] =>
  fromRis(text, 'x.ris').records.map(({ type, fields }) => ({ type, ...Object.fromEntries(fields) }));

test('the tags of the specification of 2011', () => {
  const record = `TY  - JOUR
TI  - How Sparrows Count & Why
AU  - Ravn, Ida
AU  - van der Berg, Jan, Jr.
AU  - The Bird Group
T2  - Journal of Birds
PY  - 2024
DA  - 2024/05/03/
VL  - 3
IS  - 2
SP  - 10
EP  - 19
DO  - https://doi.org/10.5555/sparrows
KW  - birds
KW  - counting
AB  - Sparrows count.
      They do.
ID  - ravn24
ER  - 
`;
  expect(fields(record)).toEqual([
    {
      type: 'article',
      title: 'How Sparrows Count \\& Why',
      author: 'Ravn, Ida and van der Berg, Jr., Jan and {The Bird Group}',
      journal: 'Journal of Birds',
      year: '2024',
      month: '5',
      day: '3',
      volume: '3',
      number: '2',
      pages: '10--19',
      doi: '10.5555/sparrows',
      keywords: 'birds, counting',
      abstract: 'Sparrows count. They do.',
    },
  ]);
  expect(fromRis(record, 'x.ris').records[0]).toMatchObject({ key: 'ravn24', origin: 'x.ris, line 1' });
});

test('of keywords and numbers, each line without a tag is one more, as EndNote writes them', () => {
  const record = `TY  - JOUR
TI  - How Sparrows Count
AB  - Sparrows count.
They do.
KW  - Zinc
Mice
Kidney
SN  - 0028-0836 (Print)
0028-0836
1476-4687 (Electronic)
ER  -
`;
  expect(fields(record)).toEqual([
    { type: 'article', title: 'How Sparrows Count', issn: '0028-0836', keywords: 'Zinc, Mice, Kidney', abstract: 'Sparrows count. They do.' },
  ]);
  expect(fromRis(record, 'x.ris').records[0]).not.toHaveProperty('left');
});

test('older tags, other spacing, line ends of Windows', () => {
  const old = 'TY  - CONF\r\nT1  - How Owls Count\r\nA1  - Ravn, Ida\r\nY1  - 2020/03\r\nER  - \r\n';
  const loose = '\uFEFFTY - THES\nTI - Counting\nAU - Ravn, Ida\nPB - University of Exampleton\nPY - 2021\nER -\n';
  expect(fields(old + loose.slice(1))).toEqual([
    { type: 'inproceedings', title: 'How Owls Count', author: 'Ravn, Ida', year: '2020', month: '3' },
    { type: 'thesis', title: 'Counting', author: 'Ravn, Ida', school: 'University of Exampleton', year: '2021' },
  ]);
  expect(fields(loose)).toHaveLength(1);
});

test('what is wrong with one record keeps no other', () => {
  const text = 'Exported by hand\nTY  - JOUR\nAU  - Ravn, Ida\nER  - \n\nTY  - BOOK\nTI  - Owls\nER  - \n';
  const { records, failures } = fromRis(text, 'x.ris');
  expect(records.map(({ origin }) => origin)).toEqual(['x.ris, line 6']);
  expect(failures).toEqual(['x.ris, line 2: the record has no title.']);
});

/** What becomes of a record's lines, its title left out. */
function read(...lines: readonly string[]): Record<string, string> {
  const { title: _title, ...rest } = fields([...lines, 'TI  - Counting'].join('\n'))[0]!;
  return rest;
}

test.each([
  ['ED', 'CHAP', { type: 'incollection', editor: 'Elm, Bo' }],
  ['ED', 'BOOK', { type: 'book', editor: 'Elm, Bo' }],
  ['A2', 'CHAP', { type: 'incollection', editor: 'Elm, Bo' }],
  ['A3', 'BOOK', { type: 'book', editor: 'Elm, Bo' }],
  ['AU', 'EDBOOK', { type: 'book', editor: 'Elm, Bo' }],
])('%s of a %s: editors', (tag, type, expected) => {
  expect(read(`TY  - ${type}`, `${tag}  - Elm, Bo`)).toEqual(expected);
});

test('numbers stand beside the ISSN, and in its place where it has none', () => {
  expect(read('TY  - RPRT', 'IS  - RR-1', 'SN  - 1234-5679')).toEqual({ type: 'techreport', number: 'RR-1', issn: '1234-5679' });
  expect(read('TY  - RPRT', 'SN  - RR-1')).toEqual({ type: 'techreport', number: 'RR-1' });
  expect(read('TY  - PAT', 'IS  - EP 123', 'PB  - Lake Pumps')).toEqual({ type: 'patent', number: 'EP 123', publisher: 'Lake Pumps' });
  expect(read('TY  - THES', 'SN  - 978-3-16-148410-0')).toEqual({ type: 'thesis', isbn: '978-3-16-148410-0' });
  expect(read('TY  - CONF', 'SN  - 1234-5679')).toEqual({ type: 'inproceedings', issn: '1234-5679' });
});

test('a book in a series, of several volumes, translated', () => {
  const lines = ['TY  - BOOK', 'A4  - Fir, Bea', 'T2  - Birds', 'M1  - 7', 'NV  - 3', 'SP  - 240', 'SE  - 3', 'LA  - de'];
  expect(read(...lines)).toEqual({
    type: 'book', translator: 'Fir, Bea', series: 'Birds', number: '7', volumes: '3', pagetotal: '240', chapter: '3', language: 'de',
  });
});

test('what else is told of a paper', () => {
  const lines = ['TY  - JOUR', 'JF  - Journal of Birds', 'J2  - J. Birds', 'N1  - Retracted', 'AN  - arXiv:2401.01234', 'C2  - PMC1234567'];
  expect(read(...lines)).toEqual({
    type: 'article', journal: 'Journal of Birds', shortjournal: 'J. Birds', note: 'Retracted', eprint: '2401.01234', eprinttype: 'arxiv', pmcid: 'PMC1234567',
  });
  expect(read('TY  - ELEC', 'UR  - https://example.org/birds', 'Y2  - 2024/06/01')).toMatchObject({ urldate: '2024-06-01' });
});

test.each([
  [['PY  - 2024', 'DA  - 2024/05/17'], { year: '2024', month: '5', day: '17' }],
  [['DA  - 2024/05/17', 'PY  - 2024'], { year: '2024', month: '5', day: '17' }],
  [['DA  - May 17', 'PY  - 2024'], { year: '2024', month: '5', day: '17' }],
  [['DA  - 2023/12/01', 'PY  - 2024'], { year: '2024' }],
  [['Y1  - 2020/03//spring'], { year: '2020', month: '3' }],
  [['PY  - um 1690'], { date: '1690~' }],
])('the date of %j', (lines, expected) => {
  expect(read('TY  - COMP', ...lines)).toEqual({ type: 'software', ...expected });
});

test('our own words for people who are not named are no note', () => {
  const paper = readRecords(
    [{ path: 'a.bib', bytes: '@incollection{k, title={Firn}, author={Elm, Bo and others}, editor={Oak, Ada and others}, translator={Fir, Cy and others}, note={In verse}}' }],
    { match: () => ({ isOwner: false }) },
    new Problems(),
  ).records[0]!;
  expect(fields(toRis(paper))[0]).toMatchObject({ author: 'Elm, Bo and others', editor: 'Oak, Ada and others', translator: 'Fir, Cy and others', note: 'In verse' });
});
