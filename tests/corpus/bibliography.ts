/**
 * Loads every .bib file under a folder and counts what came of it:
 *
 *     node --import tsx tests/corpus/bibliography.ts FOLDER [--record]
 *
 * Fails when an entry is lost, when LaTeX or "undefined" is left in a record or on a page that a build of all files writes,
 * when our own .bib output reads back otherwise, or when the numbers are not those recorded in bibliography.json, next to
 * this file. `--record` writes them anew. `--problems` prints what was said of each file.
 */
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { loadBibliography } from '../../src/bibliography/load.ts';
import type { Publication } from '../../src/bibliography/publication.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';
import { toText } from '../../src/text/rich.ts';
import type { Rich } from '../../src/text/rich.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';
import { siteAt } from '../support/site-folder.ts';
import { pageResidue } from './pages.ts';
import { roundTrip } from './round-trip.ts';

interface Counts {
  entries: number;
  records: number;
  /** Versions folded into other records. */
  folded: number;
  problems: Record<string, number>;
}

/** `@type{` that are not commented out, by a count that knows nothing of BibTeX. */
function naiveCount(text: string): number {
  const heads = [...text.matchAll(/^[^%\n]*?@[ \t]*([a-z]+)\s*[{(]/gimu)];
  return heads.filter((head) => !/^(?:string|preamble|comment|xdata)$/iu.test(head[1]!) && /(?:^|[^\w.])@/u.test(head[0])).length;
}

function withoutMath(rich: Rich): string {
  return toText(rich.filter((node) => node.type !== 'math').map((node) => ('children' in node ? { ...node, children: [{ type: 'text', value: withoutMath(node.children) }] } : node)));
}

/** Every text that a page may print, mathematics apart. */
function* printed(paper: Publication): Generator<[string, string]> {
  for (const name of ['title', 'venue', 'abstract', 'note', 'award', 'awardDetails'] as const) {
    const rich = paper[name];
    if (rich !== undefined) yield [name, withoutMath(rich)];
  }
  for (const name of ['venueShort', 'volume', 'issue', 'number', 'pages', 'articleNumber', 'series', 'edition', 'version', 'publisher', 'place', 'genre', 'status', 'subtitle'] as const) {
    const text = paper[name];
    if (text !== undefined) yield [name, text];
  }
  for (const person of [...paper.authors, ...paper.editors]) yield ['name', person.display];
  for (const keyword of paper.keywords) yield ['keyword', keyword];
  for (const link of paper.links) yield ['link', link.label];
}

function residue(papers: readonly Publication[]): string[] {
  const found: string[] = [];
  for (const paper of papers) {
    if (paper.titleText === '') found.push(`${paper.key} title is empty`);
    for (const [name, text] of printed(paper)) {
      const left = /[\\{}]|\bundefined\b|\[object/u.exec(text);
      if (left !== null) found.push(`${paper.key} ${name}: …${text.slice(Math.max(0, left.index - 30), left.index + 30)}…`);
    }
  }
  return found;
}

function bibFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bib'))
    .map((name) => join(folder, name))
    .sort();
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Give the folder that holds the .bib files.');
  process.exit(2);
}
const recordPath = join(import.meta.dirname, 'bibliography.json');
const recorded = (existsSync(recordPath) ? JSON.parse(readFileSync(recordPath, 'utf8')) : {}) as Record<string, Counts>;
const counts: Record<string, Counts> = {};
const failures: string[] = [];
const start = performance.now();
for (const path of bibFiles(folder)) {
  const name = relative(folder, path);
  const bytes = readFileSync(path);
  const problems = new Problems();
  const papers = loadBibliography([{ path: basename(path), bytes }], { match: createMatcher([], 'owner', problems) }, problems);
  const expected = naiveCount(bytes.toString('utf8'));
  const folded = papers.reduce((sum, paper) => sum + paper.versions.length, 0);
  const left = residue(papers);
  const byCode: Record<string, number> = {};
  for (const problem of problems) byCode[problem.code] = (byCode[problem.code] ?? 0) + 1;
  counts[name] = { entries: expected, records: papers.length, folded, problems: Object.fromEntries(Object.entries(byCode).sort()) };
  console.log(`${name.padEnd(42)} ${String(expected).padStart(5)} entries ${String(papers.length).padStart(5)} records ${String(folded).padStart(3)} folded ${String(left.length).padStart(3)} residue  ${Object.entries(byCode).map(([code, count]) => `${code} ${count}`).join(', ')}`);
  if (papers.length + folded !== expected) failures.push(`${name}: ${expected} entries, but ${papers.length} records and ${folded} folded`);
  for (const text of roundTrip(papers)) failures.push(`${name}: round trip, ${text}`);
  for (const text of left) failures.push(`${name}: residue in ${text}`);
  if (flags.includes('--problems')) for (const problem of problems) console.log(`    ${problem.line}:${problem.column} ${problem.code} ${problem.message} ${problem.cure ?? ''}`);
  const known = recorded[name];
  if (known !== undefined && !flags.includes('--record') && JSON.stringify(known) !== JSON.stringify(counts[name])) {
    failures.push(`${name}: the counts differ from those recorded (run with --record if this is as meant): ${JSON.stringify(known)} → ${JSON.stringify(counts[name])}`);
  }
}

// All files in one site: no page may fail, and none may show what a reader should not see.
const project = temporaryProject('minimal');
bibFiles(folder).forEach((path, at) => {
  copyFileSync(path, join(project.root, `data/corpus-${at}.bib`));
});
const { exitCode, output } = await offprint(project.root, ['build']);
if (exitCode !== 0) failures.push(`The build fails: ${output.slice(-500)}`);
const site = siteAt(join(project.root, '_site'));
const { pages, found } = pageResidue(site, 'publications/');
const wanted = Object.values(counts).reduce((sum, one) => sum + one.records, 0);
const papers = site.files.filter((file) => /^publications\/[^/]+\/cite\.bib$/u.test(file)).length;
console.log(`${pages} pages of ${papers} papers, ${found.length} residue`);
for (const text of found) failures.push(`page ${text}`);
// The same paper in two files is shown once.
if (papers > wanted || papers < wanted * 0.9) failures.push(`${wanted} records, but ${papers} papers have pages`);
project.remove();

const total = Object.values(counts).reduce((sum, one) => sum + one.entries, 0);
console.log(`${Object.keys(counts).length} files, ${total} entries, ${Math.round(performance.now() - start)} ms`);
if (flags.includes('--record')) writeFileSync(recordPath, `${JSON.stringify(counts, null, 2)}\n`);
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
