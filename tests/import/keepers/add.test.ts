/** What a .bib file kept by hand is like after papers were added to it: as before, and they are in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { skeleton } from '../../../src/init/skeleton.ts';
import { addRecords, type AddOptions, type KeptRecord } from '../../../src/import/keepers/index.ts';

/** Tabs, quotation marks, remarks, an own order, an entry that was switched off, a private field, old files' leftovers. */
const MINE = `% My papers. Ask me before you touch this file!
@string{jb = "Journal of Birds"}

@comment{jabref-meta: databaseType:bibtex;}

@Article{sparrows,
	Year    = 2024,
	Title   = "How {Sparrows} Count to Nine",   % sic
	Author  = "Ida Ravn and Chidi Okoye",
	Journal = jb,
	selected = {true},
	x_mood  = {proud}
}



@misc{larks, title={How Larks Count to Seven}, author={Ravn, Ida}, year=2023, eprint={2301.00007}, archivePrefix={arXiv}}

%@article{crows, title = {Not yet}, year = 2025}
`;

const SITE = `url: https://example.org/
title: Ida Ravn
owner: ida
publications:
  files:
    - mine.bib
    - file: others.bib
      list: false
`;

const SPARROWS = record('article', {
  title: 'How sparrows count to nine',
  author: 'Ravn, Ida and Okoye, Chidi',
  journal: 'J. of Birds',
  year: '2024',
  month: '5',
  pages: '10--19',
  doi: '10.5555/sparrows',
  howpublished: 'Who knows',
});
const OWLS = record('inproceedings', { title: 'How Owls Count at Night', author: 'Ravn, Ida', booktitle: 'Owls', year: '2022' });

function record(type: string, fields: Record<string, string>, more: Partial<KeptRecord> = {}): KeptRecord {
  return { type, fields: new Map(Object.entries(fields)), origin: 'the test', ...more };
}

let root: string;
let said: string;
const file = (name = 'mine') => readFileSync(join(root, `data/${name}.bib`), 'utf8');
const put = (text: string | Uint8Array, name = 'mine') => writeFileSync(join(root, `data/${name}.bib`), text);

function output(isTTY = false): PassThrough & { isTTY: boolean } {
  said = '';
  const stream = Object.assign(new PassThrough(), { isTTY });
  stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return stream;
}

async function add(records: readonly KeptRecord[], options: Partial<AddOptions> = {}): Promise<number> {
  const status = await addRecords(records, { root, yes: true, output: output(), ...options });
  await new Promise(setImmediate);
  return status;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-keepers-'));
  mkdirSync(join(root, 'data'));
  put(MINE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const keysIn = (text: string) => [...text.matchAll(/^@\w+\{(.*),$/gmu)].map(([, key]) => key);

describe('a file kept by hand', () => {
  test('gets what was lacking, where it belongs, and nothing else is touched', async () => {
    expect(await add([SPARROWS, OWLS])).toBe(0);
    const entry = '@Inproceedings{ravn2022owls,\n\tTitle     = "How Owls Count at Night",\n\tAuthor    = "Ravn, Ida",\n';
    expect(file()).toBe(
      `${MINE.replace('{proud}', '{proud},\n\tMonth   = "5",\n\tPages   = "10--19",\n\tDoi     = "10.5555/sparrows"')}` +
        `\n${entry}\tBooktitle = "Owls",\n\tYear      = "2022"\n}\n`,
    );
  });

  test('a second time there is nothing to do', async () => {
    await add([SPARROWS, OWLS]);
    const once = file();
    expect(await add([SPARROWS, OWLS])).toBe(0);
    expect(file()).toBe(once);
    expect(said).toContain('2 records: 0 new, 0 to be filled in, 2 with nothing to add.');
    expect(said).toContain('Nothing to write.');
  });

  test('loses the paper that stood there to be replaced, unless somebody touched it', async () => {
    const begun = String(skeleton({ name: 'Ida Ravn', url: 'https://example.org/', profiles: {} }).get('data/publications.bib'));
    put(begun);
    expect(await add([OWLS])).toBe(0);
    expect(file()).toMatch(/contributed equally\n\n@inproceedings\{ravn2022owls,[^]*\n\}\n$/);
    expect(file()).not.toContain('@unpublished');
    expect(said).toContain('“Title of your first paper”');
    put(begun.replace('In preparation', 'Submitted'));
    expect(await add([OWLS])).toBe(0);
    expect(file()).toContain('@unpublished{first,');
  });

  test('does not take a paper twice for its short title', async () => {
    const nets = record('article', { title: 'Networks', author: 'Reed, Cleo', journal: 'Ponds', year: '2019' }, { key: 'net2019' });
    await add([nets]);
    const once = file();
    expect(await add([nets])).toBe(0);
    expect(file()).toBe(once);
  });

  test('does not take a work without an author twice, however short its title', async () => {
    const page = record('misc', { title: 'Larks', url: 'https://larks.example/' }, { key: 'noauthor_larks_nodate' });
    const other = record('misc', { title: 'Larks', url: 'https://other.example/' }, { key: 'noauthor_larks_nodate-1' });
    await add([page, other]);
    const once = file();
    expect(said).toContain('2 records: 2 new');
    expect(await add([page, other])).toBe(0);
    expect(file()).toBe(once);
  });

  test('keeps its line ends, its byte order mark and its lack of a last line end', async () => {
    const before = `\uFEFF${MINE.trimEnd().replaceAll('\n', '\r\n')}`;
    put(before);
    await add([SPARROWS, OWLS]);
    const after = file();
    expect(after.startsWith('\uFEFF% My papers')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    // Taking out what was put in leaves every byte that was there.
    const added = /,\r\n\tMonth {3}= [^]*?sparrows"(?=\r\n\})|\r\n\r\n@Inproceedings[^]*$/g;
    expect(after.replace(added, '')).toBe(before);
  });

  test('is left alone where it is not UTF-8', async () => {
    const bytes = Buffer.from(MINE.replace('Okoye', 'Økoye'), 'latin1');
    put(bytes);
    expect(await add([OWLS])).toBe(2);
    expect(said).toContain('data/mine.bib is not UTF-8');
    expect(readFileSync(join(root, 'data/mine.bib'))).toEqual(bytes);
  });
});

describe('what is shown', () => {
  test('the difference, before anything is written', async () => {
    expect(await add([SPARROWS], { yes: false, dryRun: true })).toBe(0);
    expect(file()).toBe(MINE);
    expect(said).toContain(`--- data/mine.bib
+++ data/mine.bib
@@ -9,7 +9,10 @@
 	Author  = "Ida Ravn and Chidi Okoye",
 	Journal = jb,
 	selected = {true},
-	x_mood  = {proud}
+	x_mood  = {proud},
+	Month   = "5",
+	Pages   = "10--19",
+	Doi     = "10.5555/sparrows"
 }`);
  });

  test('in colours on a terminal only', async () => {
    await add([OWLS], { dryRun: true, output: output(true) });
    expect(said).toContain('\u001b[32m+\tTitle');
    await add([OWLS], { dryRun: true });
    expect(said).not.toContain('\u001b');
  });

  test('without agreement nothing happens', async () => {
    expect(await add([OWLS], { yes: false, input: Object.assign(new PassThrough(), { isTTY: false }) })).toBe(1);
    expect(file()).toBe(MINE);
  });

  test('where the service says otherwise, the person’s word stays, and is told', async () => {
    await add([record('article', { ...Object.fromEntries(SPARROWS.fields), year: '2023', title: 'How Sparrows Count to Ten' })]);
    expect(said).not.toContain('yours stays');
    put(MINE.replace('Journal = jb', 'doi = {10.5555/SPARROWS}'));
    await add([record('article', { ...Object.fromEntries(SPARROWS.fields), year: '2023', title: 'How Sparrows Count to Ten' })]);
    expect(said).toContain('sparrows (data/mine.bib, line 6): year “2024” here, “2023” in the test; yours stays.');
    expect(said).toContain('title “How Sparrows Count to Nine” here, “How Sparrows Count to Ten” in the test');
    // The month of another year is not this year's.
    expect(file()).not.toContain('Month');
  });

  test('no character that steers the terminal', async () => {
    await add([record('misc', { title: 'Owls \u001b[2J at night', author: 'Ravn, Ida' })], { dryRun: true });
    expect(said).not.toContain('\u001b');
  });
});

test('a record without authors is found by a title that can be no other’s', async () => {
  await add([record('article', { title: 'How Sparrows Count to Nine', year: '2024', pages: '10--19' })]);
  expect(said).toContain('1 record: 0 new');
  await add([record('article', { title: 'How Sparrows Count to Nine', author: 'Brume, Ada', year: '2024' })]);
  expect(said).toContain('1 record: 1 new');
});

test('a deposit of HAL is found by its id', async () => {
  put(MINE.replace('Journal = jb', 'hal_id = {hal-01234567}'));
  await add([record('article', { title: 'Comment comptent les moineaux', author: 'Ravn, Ida', year: '2023', hal_id: 'hal-01234567' })]);
  expect(said).toContain('1 record: 0 new');
});

test('a talk given again next year is another publication', async () => {
  const abstract = { title: 'Latest News of Owls', author: 'Ravn, Ida', journal: 'Meeting Abstracts' };
  await add([record('article', { ...abstract, year: '2023', volume: '8' }), record('article', { ...abstract, year: '2024', volume: '9' })]);
  expect(said).toContain('2 records: 2 new');
});

describe('a DOI that two entries share', () => {
  const owls = { title: 'How Owls Count', author: 'Ravn, Ida', year: '2024', doi: '10.5555/sparrows' };

  test.each([
    ['with another spelling of the title', { title: 'How Sparrows Count to 9: An Experiment' }, 0],
    ['with the title in another language', { title: 'Comment les moineaux comptent' }, 0],
    ['copied into the entry of another paper', { title: 'Ants that Swim', author: 'Brume, Ada' }, 1],
  ])('%s', async (_, more, added) => {
    put(MINE.replace('Journal = jb', 'doi = {10.5555/sparrows}'));
    await add([record('article', { ...owls, ...more })]);
    expect(said).toContain(`1 record: ${added} new`);
  });
});

describe('preprint and publication', () => {
  const LARKS = { title: 'How Larks Count to Seven', author: 'Ida Ravn' };
  const published = record('article', { ...LARKS, journal: 'Larks', year: '2024', doi: '10.5555/larks' });
  const preprint = record('misc', {
    title: 'How Sparrows Count to Nine',
    author: 'Ida Ravn and Chidi Okoye',
    year: '2023',
    month: '2',
    eprint: '2301.00009',
    eprinttype: 'arxiv',
  });

  test('a publication is added beside its preprint', async () => {
    await add([published]);
    expect(file()).toContain(MINE);
    expect(file()).toContain('@Article{ravn2024larks,');
    expect(said).toMatch(/larks \(data\/mine\.bib, line 17\) is the preprint of a new entry; the site shows both as one\./);
  });

  test('a preprint gives the publication its id, and not its date', async () => {
    await add([preprint]);
    expect(file()).toContain('{proud},\n\tEprint  = "2301.00009",\n\tEprinttype = "arxiv"\n}');
    expect(said).not.toContain('yours stays');
  });

  test('both at once become one entry, in whatever order they come', async () => {
    put('');
    const larks = record('misc', { ...LARKS, year: '2023', eprint: '2301.00007', eprinttype: 'arxiv' });
    await add([larks, published, larks]);
    expect(file().match(/@/g)).toHaveLength(1);
    expect(file()).toContain('eprint     = {2301.00007}');
    expect(file()).toContain('year       = {2024}');
    expect(said).toContain('3 records (2 of a paper that another is about, too): 1 new,');
  });
});

test('where the person decided what is a version of what, that holds', async () => {
  put(MINE.replace('year=2023', 'year=2023, same_as={none}'));
  await add([record('article', { title: 'How Larks Count to Seven', author: 'Ida Ravn', journal: 'Larks', year: '2024' })]);
  expect(said).not.toContain('is the preprint of');
  expect(file()).toContain('@Article{ravn2024larks,');
});

describe('on a terminal', () => {
  const answer = async (words: string): Promise<number> => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    input.write(`${words}\n`);
    return add([OWLS], { yes: false, input, output: output(true) });
  };

  test('“y” writes, anything else does not', async () => {
    expect(await answer('')).toBe(1);
    expect(await answer('no')).toBe(1);
    expect(file()).toBe(MINE);
    expect(await answer('y')).toBe(0);
    expect(file()).toContain('ravn2022owls');
  });
});

describe('the file that takes new entries', () => {
  test('is made where there is none', async () => {
    rmSync(join(root, 'data/mine.bib'));
    expect(await add([OWLS])).toBe(0);
    expect(said).toContain('create   data/publications.bib');
    expect(file('publications')).toMatch(/^@inproceedings\{ravn2022owls,\n {2}title {5}= \{/);
  });

  test('must be named where there are several; entries that are there need no such word', async () => {
    put('@article{a, title={A}}', 'other');
    expect(await add([OWLS])).toBe(2);
    expect(said).toContain('There are several .bib files: data/mine.bib, data/other.bib. Say which one takes the new entries');
    expect(await add([SPARROWS])).toBe(0);
    expect(file()).toContain('Doi     = "10.5555/sparrows"');
    expect(await add([OWLS], { to: 'data/other.bib' })).toBe(0);
    expect(file('other')).toContain('@article{a, title={A}}\n\n@inproceedings{ravn2022owls,');
  });

  test('need not be named where the settings leave but one; works of others are no papers of the site', async () => {
    put('@misc{ravn2022owls, title={How Owls Count at Night}, author={Ravn, Ida}, year=2022}', 'others');
    writeFileSync(join(root, 'data/site.yaml'), SITE);
    expect(await add([OWLS])).toBe(0);
    expect(file()).toContain('@Inproceedings{ravn2022owls-2,');
    expect(await add([record('book', { title: 'Owls by Day' })], { to: 'data/new.bib' })).toBe(0);
    expect(said).toContain('data/site.yaml names the .bib files whose papers are shown: add data/new.bib there.');
  });

  test.each(['../mine.bib', 'mine.bib', 'data/../../mine.bib', 'data/mine.txt'])('is no %s', async (to) => {
    expect(await add([OWLS], { to })).toBe(2);
    expect(said).toContain('give a .bib file of data/');
  });
});

describe('a file of one’s own', () => {
  const TITLE = { title: 'How Storks Count to Eleven', author: 'Ravn, Ida and Okoye, Chidi' };
  const paper = (fields: Record<string, string>, key: string, type = 'article') => record(type, { ...TITLE, ...fields }, { key, origin: `old.bib, line ${key.length}` });
  const article = paper({ journal: 'PLOS ONE', year: '2023', doi: '10.1371/journal.pone.1' }, 'pub');
  const preprint = paper({ year: '2022', eprint: '2022.05.01.490001', eprinttype: 'bioRxiv', pubstate: 'prepublished', doi: '10.1101/2022.05.01.490001', x_mood: 'proud' }, 'pre');

  beforeEach(() => put(''));

  test.each([
    ['before', [preprint, article]],
    ['after', [article, preprint]],
  ])('a preprint with a DOI of its own is added %s the paper, and lends it nothing', async (_, records) => {
    await add(records, { everything: true });
    expect(keysIn(file()).sort()).toEqual(['pre', 'pub']);
    expect(file().match(/prepublished|490001/g)).toHaveLength(3);
    const once = file();
    await add(records, { everything: true });
    expect(file()).toBe(once);
  });

  test('a preprint of arXiv gives the paper its id, its key and private fields, and nothing that holds for itself alone', async () => {
    const arxiv = paper({ year: '2022', eprint: '2301.00009', eprinttype: 'arxiv', note: 'Submitted', pubstate: 'submitted', slides: 'storks.pdf' }, 'pre');
    await add([arxiv, article], { everything: true });
    expect(keysIn(file())).toEqual(['pub']);
    expect(file()).toContain('ids        = {pre}');
    expect(file()).toContain('slides     = {storks.pdf}');
    expect(file()).not.toMatch(/[Ss]ubmitted/u);
    expect(said).toContain('“pre” (old.bib, line 3) is the paper of pub, and is not added.');
  });

  test.each([
    ['an abstract and its paper', paper({ journal: 'Bird Days', volume: '34', number: '11S', year: '2023' }, 'a'), paper({ journal: 'Kidney', year: '2024', pubstate: 'inpress' }, 'b')],
    ['two versions of data', paper({ version: '1', publisher: 'Nests', year: '2023' }, 'a', 'dataset'), paper({ version: '2', publisher: 'Nests', year: '2023' }, 'b', 'dataset')],
    ['patents of two countries', paper({ number: 'US1', year: '2021' }, 'a', 'patent'), paper({ number: 'EP3', year: '2021' }, 'b', 'patent')],
    ['two registrations', paper({ number: 'NCT1', year: '2021' }, 'a', 'misc'), paper({ number: 'ISRCTN2', year: '2021' }, 'b', 'misc')],
  ])('keeps %s apart', async (_, one, other) => {
    await add([one, other], { everything: true });
    expect(keysIn(file())).toEqual(['a', 'b']);
    expect(file()).not.toMatch(/@\w+\{a,[^@]*inpress/u);
  });

  test('whose keys are taken gets numbers, and what its entries say of each other follows', async () => {
    put('@article{key1, title={On Frogs}, author={Elm, Bo}, journal={Ponds}, year=2019}\n');
    const toads = record('article', { title: 'On Toads and Newts', author: 'Ravn, Ida', journal: 'Ponds', year: '2020' }, { key: 'key1', origin: 'old.bib, line 1' });
    const erratum = record('article', { title: 'Erratum to a Paper on Toads', author: 'Ravn, Ida', journal: 'Ponds', year: '2021', related: 'key1', relatedtype: 'erratum' }, { key: 'corr', origin: 'old.bib, line 9' });
    await add([toads, erratum], { everything: true });
    expect(keysIn(file())).toEqual(['key1-2', 'corr']);
    expect(file()).toMatch(/related\s+= \{key1-2\}/u);
    expect(said).toContain('“key1” (old.bib, line 1) becomes “key1-2”, for that key is taken or can be none.');
  });
});

describe('keys', () => {
  test('of ADS begin with the year, and stay; numbers and DOIs are no keys', async () => {
    const keys = ['2024AJ....168..123R', '1234', '10.1000/owls'];
    await add(keys.map((key, index) => record('book', { title: `Owls by Day ${'I'.repeat(index + 1)}`, author: 'Ravn, Ida' }, { key })), { everything: true });
    expect(keysIn(file())).toEqual(['sparrows', '2024AJ....168..123R', 'ravnowls', 'ravnowls-2']);
  });

  test('that a person chose stay, with a number where they are taken', async () => {
    const free = record('book', { title: 'Owls by Day' }, { key: 'Ravn:owls-9' });
    const taken = record('book', { title: 'Owls by Moonlight', author: 'Ravn, Ida', year: '2020' }, { key: 'LARKS' });
    const wild = record('book', { title: 'Owls in Braces', author: 'Ravn, Ida', year: '2020' }, { key: 'x}, evil = {' });
    await add([free, taken, wild]);
    expect([...file().matchAll(/@Book\{(.*),/g)].map(([, key]) => key)).toEqual(['Ravn:owls-9', 'LARKS-2', 'ravn2020owls']);
  });
});

test('an entry that is damaged is left alone', async () => {
  const damaged = '@article{sparrows,\n  title = {How Sparrows Count to Nine},\n  author = {Ravn, Ida}\n\n@misc{b, title = {B}}\n';
  put(damaged);
  expect(await add([SPARROWS])).toBe(0);
  expect(file()).toBe(damaged);
  expect(said).toContain('sparrows (data/mine.bib, line 1) lacks journal, year, month, pages, doi, and was left alone');
});
