/**
 * `node --import tsx tests/bench/hugo.ts [S M L]`: builds the made-up sites of bench.ts with Hugo, and prints what it took,
 * with its ratio to an empty Eleventy site of the same run, so that figures of bench.ts can be put beside.
 *
 * The site is the same to its readers: about, CV, papers by year with abstracts and BibTeX, a page of every paper, post,
 * talk, course and news item, their lists, tags, feeds and a sitemap. Where Hugo would need more than layouts it is let off:
 * mathematics is left as text, pictures in the one size they have, and there are no lists by topic, venue and co-author, no
 * references of pages other than papers, no files to cite a paper from and no PDF of the CV. The comparison so errs in its favour.
 *
 * Needs `hugo` and `pandoc`. No test runs this.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../support/project.ts';
import { benchFolder } from './aside.ts';
import { timedProgram, versionOf, type ProgramTiming } from './hugo/program.ts';
import { forgetOutput, forgetPapers, makeHugoProject, OUTPUT } from './hugo/project.ts';
import { runFromBib, runHugo, writePapers, type BibTiming } from './hugo/steps.ts';
import { SIZES } from './made-up-site.ts';
import { median } from './timing.ts';

interface Row {
  ready: ProgramTiming[];
  bib: BibTiming[];
  /** The same, with every paper as a reference in APA. */
  styled: BibTiming[];
  files: number;
  bytes: number;
}

const RUNS: Readonly<Record<string, number>> = { S: 5, M: 3, L: 1 };
const RUNS_OF_EMPTY = 5;

const hugo = versionOf('hugo', 'version');
const pandoc = versionOf('pandoc', '--version');
if (!hugo || !pandoc) {
  const missing = [...(hugo ? [] : ['hugo']), ...(pandoc ? [] : ['pandoc'])].join(' and ');
  console.error(`Missing: ${missing}. Install both to compare with Hugo.`);
  process.exitCode = 1;
} else {
  console.log(`${hugo}\n${pandoc}, Node ${process.version}`);
  const wanted = process.argv.slice(2).filter((word) => word in SIZES);
  const folder = benchFolder();
  try {
    const empty = await timeEmpty(join(folder, 'empty'));
    console.log(`\nempty Eleventy ${empty.toFixed(2)} s`);
    for (const size of wanted.length > 0 ? wanted : ['S', 'M']) print(size, await bench(folder, size), empty);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(folder: string, size: string): Promise<Row> {
  const root = makeHugoProject(folder, SIZES[size]!);
  const row: Row = { ready: [], bib: [], styled: [], files: 0, bytes: 0 };
  await writePapers(root);
  for (let run = 0; run < RUNS[size]!; run++) {
    forgetOutput(root, folder);
    row.ready.push(await runHugo(root));
    forgetOutput(root, folder);
    forgetPapers(root, folder);
    row.bib.push(await runFromBib(root));
    forgetOutput(root, folder);
    forgetPapers(root, folder);
    row.styled.push(await runFromBib(root, true));
  }
  return { ...row, ...written(join(root, OUTPUT), SIZES[size]!.papers + SIZES[size]!.pages) };
}

/** Seconds of a site of one page that says nothing. */
async function timeEmpty(folder: string): Promise<number> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'index.md'), '# Nothing\n');
  const seconds: number[] = [];
  for (let run = 0; run < RUNS_OF_EMPTY; run++) {
    const eleventy = join(CHECKOUT, 'node_modules/@11ty/eleventy/cmd.cjs');
    seconds.push((await timedProgram(process.execPath, [eleventy, '--quiet'], folder)).seconds);
  }
  return median(seconds);
}

/** What a folder holds. Throws when it has fewer pages than there were inputs: Hugo leaves pages out silently. */
function written(folder: string, atLeast: number): Pick<Row, 'files' | 'bytes'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pages = files.filter((entry) => entry.name === 'index.html').length;
  if (pages < atLeast) throw new Error(`Hugo wrote ${pages} pages of ${atLeast} and lists.`);
  return {
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  };
}

function print(size: string, { ready, bib, styled, files, bytes }: Row, empty: number): void {
  const line = (what: string, seconds: number, timings: readonly ProgramTiming[]) => {
    const memory = Math.max(...timings.map((one) => one.mebibytes));
    const processor = median(timings.map((one) => one.processor));
    const kernel = Number.isNaN(memory) ? '' : `   processor ${processor.toFixed(2)} s   ${memory.toFixed(0)} MiB at most`;
    return `  ${what.padEnd(7)}${seconds.toFixed(2)} s   ${(seconds / empty).toFixed(2)} × empty${kernel}`;
  };
  console.log(`\n${size}: ${SIZES[size]!.papers} papers, ${SIZES[size]!.pages} pages`);
  console.log(line('ready', median(ready.map((one) => one.seconds)), ready));
  for (const [what, timings] of [['bib', bib], ['styled', styled]] as const) {
    const middle = median(timings.map((one) => one.seconds));
    const { parts } = timings.find((one) => one.seconds === middle)!;
    console.log(line(what, middle, timings));
    console.log(`         of it ${Object.entries(parts).map(([part, seconds]) => `${part} ${seconds.toFixed(2)} s`).join(', ')}`);
  }
  console.log(`  wrote  ${files} files, ${bytes} bytes`);
}
