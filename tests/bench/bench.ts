/**
 * `npm run bench [-- S M L] [--record]`: builds made-up sites cold (as after `npm ci`, with neither cache nor site) and warm
 * (one text changed; with cache and site, as the recipes keep them, and with the cache alone), cold with all references in APA, measures edits in the dev server, and prints
 * medians with their ratios to two floors taken in the same run. `--record` keeps the figures in figures.json;
 * compare.ts says what got slower since.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, makeProject } from '../support/project.ts';
import { benchFolder, moveAside } from './aside.ts';
import { measureServer } from './edits.ts';
import { SIZES, writeSite } from './made-up-site.ts';
import { median, timed, type Timing } from './timing.ts';

export interface Figures {
  papers: number;
  pages: number;
  /** Seconds, whole process. */
  cold: number;
  /** Cold, with every paper and page as a reference in APA. */
  styled?: number;
  warm: number;
  /** Warm, but without the site of the build before. */
  cacheAlone: number;
  /** An empty Eleventy site. */
  empty: number;
  /** A script that reads the inputs and writes the same bytes. */
  trivial: number;
  /** From the start of the server to its first page. */
  start: number;
  /** MiB, the largest of all runs. */
  memory: number;
  /** Milliseconds from a save to new bytes served. */
  edits: Record<string, number>;
}

const FIGURES = join(import.meta.dirname, 'figures.json');
const RUNS: Readonly<Record<string, number>> = { S: 5, M: 3, L: 1 };

const wanted = process.argv.slice(2).filter((word) => word in SIZES);
const sizes = wanted.length > 0 ? wanted : ['S', 'M'];
const figures: Record<string, Figures> = {};
const folder = benchFolder();
try {
  for (const size of sizes) {
    figures[size] = await bench(size, join(folder, size));
    print(size, figures[size]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (process.argv.includes('--record')) {
  const known = JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Figures>;
  writeFileSync(FIGURES, `${JSON.stringify({ ...known, ...figures }, null, 2)}\n`);
}

async function bench(size: string, folder: string): Promise<Figures> {
  const root = makeProject('none', join(folder, 'site'));
  writeSite(root, SIZES[size]!);
  const empty = emptySite(join(folder, 'empty'));
  const build = ['src/cli/offprint.mjs', 'build', '--quiet'];
  const forget = (...names: readonly string[]) => names.forEach((name) => moveAside(join(root, name), folder));
  const settings = join(root, 'data/site.yaml');
  const plain = readFileSync(settings, 'utf8');
  const rows = { cold: [] as Timing[], styled: [] as Timing[], warm: [] as Timing[], cacheAlone: [] as Timing[], empty: [] as Timing[], trivial: [] as Timing[] };
  for (let run = 0; run < RUNS[size]!; run++) {
    rows.empty.push(await timed([join(CHECKOUT, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], empty));
    forget('.cache', '_site');
    writeFileSync(settings, `${plain}publications:\n  styles: [apa]\n`);
    rows.styled.push(await timed(build, root));
    writeFileSync(settings, plain);
    forget('.cache', '_site');
    rows.cold.push(await timed(build, root));
    rows.trivial.push(await timed([join(import.meta.dirname, 'trivial.mjs'), root, join(folder, `copy-${run}`)], folder));
    touch(root, run);
    rows.warm.push(await timed(build, root));
    forget('_site');
    touch(root, run);
    rows.cacheAlone.push(await timed(build, root));
  }
  const seconds = (list: Timing[]) => median(list.map((one) => one.seconds));
  return {
    ...SIZES[size]!,
    cold: seconds(rows.cold),
    styled: seconds(rows.styled),
    warm: seconds(rows.warm),
    cacheAlone: seconds(rows.cacheAlone),
    empty: seconds(rows.empty),
    trivial: seconds(rows.trivial),
    memory: Math.max(...[...rows.cold, ...rows.styled, ...rows.warm].map((one) => one.mebibytes)),
    ...(await measureServer(root, 10)),
  };
}

function emptySite(folder: string): string {
  makeProject('none', folder);
  for (const entry of readdirSync(folder)) if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'index.md'), '# Nothing\n');
  return folder;
}

/** Changes one page, as between two pushes. */
function touch(root: string, run: number): void {
  const posts = join(root, 'content/posts');
  const first = join(posts, readdirSync(posts).sort()[0]!);
  if (!statSync(first).isFile()) throw new Error(`${first} is no file.`);
  writeFileSync(first, `${readFileSync(first, 'utf8')}\nOne more line, ${run}.\n`);
}

function print(size: string, row: Figures): void {
  const ratio = (one: number, other: number) => `${(one / other).toFixed(1)} ×`;
  console.log(`\n${size}: ${row.papers} papers, ${row.pages} pages`);
  console.log(`  floors   empty Eleventy ${row.empty.toFixed(2)} s, trivial script ${row.trivial.toFixed(2)} s`);
  for (const kind of ['cold', 'styled', 'warm', 'cacheAlone'] as const) {
    const seconds = row[kind]!;
    console.log(`  ${(kind === 'cacheAlone' ? 'cache' : kind).padEnd(8)} ${seconds.toFixed(2)} s   ${ratio(seconds, row.empty)} empty, ${ratio(seconds, row.trivial)} trivial`);
  }
  console.log(`  start    ${row.start.toFixed(2)} s   ${ratio(row.start, row.empty)} empty`);
  console.log(`  memory   ${row.memory.toFixed(0)} MiB at most`);
  for (const [what, milliseconds] of Object.entries(row.edits)) console.log(`  edit     ${milliseconds.toFixed(0)} ms  ${what}`);
}
