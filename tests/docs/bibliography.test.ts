import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KNOWN_FIELDS } from '../../src/bibliography/bibtex/known-fields.ts';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/bibliography.md'), 'utf8');

it('holds an example without a mistake', () => {
  const [, bytes] = /```bibtex\n([^]*?)```/u.exec(guide)!;
  const problems = new Problems();
  const [paper] = loadBibliography([{ path: 'data/papers.bib', bytes: bytes! }], { match: createMatcher([], 'me', problems) }, problems);
  expect(problems.list).toEqual([]);
  expect(paper).toMatchObject({ titleText: 'Firn at 3\u2009000 metres', venueShort: 'ICE', selected: true, links: [{ label: 'Data' }] });
});

it('names fields that exist', () => {
  const rows = guide.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]!);
  const fields = rows.flatMap((row) => [...row.matchAll(/`([a-z+:_]+)/gu)].map(([, field]) => field!));
  expect(fields.length).toBeGreaterThan(25);
  expect(fields.filter((field) => !KNOWN_FIELDS.has(field) && !/^(?:link_|author\+an)/u.test(field))).toEqual([]);
});
