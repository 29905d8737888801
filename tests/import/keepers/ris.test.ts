import { expect, test } from 'vitest';
import { fromRis } from '../../../src/import/keepers/ris.ts';

const fields = (text: string) => fromRis(text, 'x.ris').records.map(({ type, fields }) => ({ type, ...Object.fromEntries(fields) }));

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
