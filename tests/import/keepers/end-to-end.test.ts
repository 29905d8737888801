/** The verbs from end to end: a file or a service in, the .bib of the site out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFromFiles, importFromService } from '../../../src/import/keepers/index.ts';
import { recordedServices } from '../../support/recorded-services.ts';

const MINE = `@Article{sparrows,
	Title  = "How Sparrows Count to Nine",
	Author = "Ida Ravn and Chidi Okoye",
	Year   = 2024,
	x_mood = {proud}
}
`;

let root: string;
let said: string;
const file = () => readFileSync(join(root, 'data/mine.bib'), 'utf8');

function output(): PassThrough & { isTTY: boolean } {
  said = '';
  const stream = Object.assign(new PassThrough(), { isTTY: false });
  stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return stream;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-keepers-'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/mine.bib'), MINE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bring = (name: string, text: string) => writeFileSync(join(root, name), text);
const OTHER = `@string{o = "Owls"}
@inproceedings{ravn22, title={How Owls Count at Night}, booktitle=o, crossref={p}, award={Best nest}}
@proceedings{p, year=2022}`;
const MORE = '@article{x, title={How Sparrows Count to Nine}, author={Ravn, Ida and Okoye, Chidi}, year=2024, award={Gold}}';

test('bibtex: private fields come along, strings and crossrefs are written out', async () => {
  bring('old.bib', OTHER);
  bring('more.bib', MORE);
  expect(await importFromFiles('bibtex', ['old.bib', 'more.bib'], { root, yes: true, output: output() })).toBe(0);
  expect(file()).toContain('{proud},\n\tAward  = "Gold",\n\tIds    = "x"\n}');
  expect(file()).toContain('@Inproceedings{ravn22,\n\tTitle     = "How Owls Count at Night",\n\tBooktitle = "Owls",\n\tAward  ');
  expect(file()).toContain('   = "Best nest",\n\tYear      = "2022"\n}');
  expect(file()).not.toContain('roceedings{p,');
});

test('bibtex: other keys of an entry come along', async () => {
  bring('ids.bib', '@book{owls, ids={owls-2022, nests}, title={Owls}, author={Ravn, Ida}, year=2022}');
  expect(await importFromFiles('bibtex', ['ids.bib'], { root, yes: true, output: output() })).toBe(0);
  expect(file()).toMatch(/Ids\s+= "owls-2022, nests"/);
});

test('csl: ids of the file are keys', async () => {
  bring('refs.json', JSON.stringify([{ id: 'ravn22', type: 'book', title: 'Owls' }, { id: 'none' }]));
  expect(await importFromFiles('csl', ['refs.json'], { root, yes: true, output: output() })).toBe(2);
  expect(file()).toContain('@Book{ravn22,');
  await new Promise(setImmediate);
  expect(said).toContain('refs.json, item 2, has no title.');
});

test('what no field holds is told, a line for each, with its places', async () => {
  const plate = { type: 'book', scale: '1:5000', 'call-number': 'B 9' };
  bring('refs.json', JSON.stringify([{ ...plate, title: 'Owls' }, { type: 'book', title: 'Larks' }, { ...plate, title: 'Crows' }]));
  bring('refs.ris', 'TY  - BOOK\nTI  - Wrens\nA2  - Elm, Bo\nAD  - Oakham\nER  - \n');
  expect(await importFromFiles('csl', ['refs.json'], { root, yes: true, output: output() })).toBe(0);
  await new Promise(setImmediate);
  expect(said).toContain('refs.json: “scale” is left out (item 1, item 3): no field of an entry holds it.');
  expect(said).toContain('refs.json: “call-number” is left out (item 1, item 3)');
  expect(await importFromFiles('ris', ['refs.ris'], { root, yes: true, output: output() })).toBe(0);
  await new Promise(setImmediate);
  expect(said).toContain('refs.ris: “A2” is left out (line 1)');
  expect(said).toContain('refs.ris: “AD” is left out (line 1)');
});

test.each([
  ['csl', 'broken.json', '[{"title": "Ow', 'broken.json is no JSON'],
  ['ris', 'empty.ris', 'Nothing here.', 'Nothing was found in empty.ris. Give the path of a file that holds RIS records'],
  ['bibtex', 'nowhere.bib', undefined, 'nowhere.bib cannot be read. Give the path of a file that holds BibTeX entries.'],
] as const)('%s: %s', async (format, name, text, message) => {
  if (text !== undefined) bring(name, text);
  expect(await importFromFiles(format, [name], { root, yes: true, output: output() })).toBe(2);
  await new Promise(setImmediate);
  expect(said).toContain(message);
  expect(file()).toBe(MINE);
});

test('doi: from the service into the file; one that is unknown does not keep the other', async () => {
  const owls = { type: 'book', title: 'Owls', DOI: '10.5555/owls', author: [{ family: 'Ravn' }] };
  const services = await recordedServices({ 'doi.org/10.5555/owls': { body: owls } });
  const options = { root, yes: true, output: output(), get: services.get };
  const status = await importFromService('doi', ['10.5555/owls', '10.5555/gone'], options);
  await services.close();
  expect(status).toBe(2);
  expect(said).toContain('doi.org does not know 10.5555/gone');
  expect(file()).toContain('@Book{ravnowls,\n\tTitle  = "Owls",\n\tAuthor = "Ravn",\n\tDoi    = "10.5555/owls"\n}');
});
