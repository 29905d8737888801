/** What a site exports, imported again: nothing that the export says is lost on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLayout, writeEntry } from '../../../src/bibliography/bibtex/edit.ts';
import { cslList, toCslItem } from '../../../src/bibliography/export/csl-json.ts';
import { toRis } from '../../../src/bibliography/export/ris.ts';
import { readRecords } from '../../../src/bibliography/load.ts';
import type { Publication } from '../../../src/bibliography/publication.ts';
import { FORMATS } from '../../../src/import/keepers/files.ts';
import type { KeptRecord } from '../../../src/import/keepers/record.ts';
import { Problems } from '../../../src/problems.ts';

const TESTS = join(import.meta.dirname, '../..');
const FILES = ['import/keepers/humanities.bib', 'bibliography/fixtures/exports.bib', 'sites/full/data/papers.bib', 'sites/long-record/data/papers.bib'];

function papersOf(path: string, bytes: string): Publication[] {
  return readRecords([{ path, bytes }], { match: () => ({ isOwner: false }) }, new Problems()).records;
}

/** The papers of an export, as a site reads them after its import. */
function imported(records: readonly KeptRecord[]): Publication[] {
  const entries = records.map(({ type, key, fields }, index) => writeEntry(type, key ?? `key${index}`, fields, defaultLayout()));
  return papersOf('again.bib', entries.join('\n'));
}

/** An address that only repeats a number is left out, and made of the number again. */
const isOfNumber = (url: string) => /^https?:\/\/(?:doi|arxiv)\.org\//.test(url);

/** What an item says, however its names are parted; a paper's key is the importer's choice. */
function said({ csl }: Publication): object {
  const { id: _id, 'citation-key': _key, URL, status, ...others } = csl as Record<string, string>;
  const names = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'object' && 'family' in value[0]
      ? value.map(({ family, given, suffix, literal, ...name }) => [name['non-dropping-particle'], family, given, suffix, literal].filter(Boolean).join(' '))
      : value;
  const facts = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, names(value)]));
  return { ...facts, status: status?.toLowerCase(), URL: URL === undefined || isOfNumber(URL) ? undefined : URL };
}

function lines(paper: Publication): string[] {
  return toRis(paper).split('\r\n').filter((line) => !line.startsWith('ID') && !isOfNumber(line.replace(/^UR {2}- /, '')));
}

describe.each(FILES)('%s', (path) => {
  const papers = papersOf(path, readFileSync(join(TESTS, path), 'utf8'));

  test('as CSL-JSON', () => {
    const { records, failures } = FORMATS.csl.read({ path: 'publications.json', text: cslList(papers.map(toCslItem)) });
    expect(failures).toEqual([]);
    const again = imported(records);
    for (const [index, paper] of papers.entries()) expect.soft(said(again[index]!), paper.key).toEqual(said(paper));
  });

  test('as RIS', () => {
    const { records, failures } = FORMATS.ris.read({ path: 'publications.ris', text: papers.map((paper) => toRis(paper)).join('') });
    expect(failures).toEqual([]);
    const again = imported(records);
    for (const [index, paper] of papers.entries()) {
      // The format has no word for what is being written.
      if (paper.kind !== 'in-preparation') expect.soft(lines(again[index]!), paper.key).toEqual(lines(paper));
    }
  });

  test('with nothing left out', () => {
    const csl = FORMATS.csl.read({ path: 'publications.json', text: cslList(papers.map(toCslItem)) }).records;
    const ris = FORMATS.ris.read({ path: 'publications.ris', text: papers.map((paper) => toRis(paper)).join('') }).records;
    expect([...csl, ...ris].flatMap(({ origin, left = [] }) => left.map((name) => `${origin}: ${name}`))).toEqual([]);
  });
});
