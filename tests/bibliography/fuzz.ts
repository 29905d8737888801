/**
 * Feeds the bibliography reader what nobody should write: mutations, truncations and noise. Fails when it throws, or
 * lets a script through to a page.
 *
 *     node --import tsx tests/bibliography/fuzz.ts [SEED] [ROUNDS] [FILE.bib …]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';
import { toHtml } from '../../src/text/rich.ts';

/** What mutations start from, if no file is given. */
const SEEDS = [
  '@article{oak20,\n  title = {On {$L^p$} and \\emph{E. coli} {\\"o}},\n  author = {Oak, Ada and {The Lab} and M{\\"u}ller, Jr, Jo and others},\n  journal = ol,\n  year = {2020}, month = may # "~3",\n  doi = {10.1000/1}, url = {\\url{https://example.org/~x}}, pdf = {oak.pdf}, keywords = {a, b}\n}\n',
  '@string{ol = "Oak Letters"}\n@preamble{"\\newcommand{\\x}[1]{#1#1}"}\n@comment{x}\n@misc(k, title = "A \\x{\\x{y}} <b>bold</b> <i>it</i>", note = {\\url{javascript:alert(1)}}, html = {data:text/html,<script>})\n',
  '@inproceedings{a/../b"><script>, title={<script>alert(1)</script>}, author={Oak A., Elm B., Ash C.}, crossref={vol}, preview={../../x.png}, link_x = {JAVASCRIPT:1}}\n@proceedings{vol, title={P}, year={2020-05-03/2021}, crossref={vol}}\n',
];
const TOKENS = ['{', '}', '"', '\\', '$', '@', '#', ',', '=', '%', '\n', '<script>', '</b>', '<b>', '&#60;', '\\href{', '\\url{javascript:x}', "\\'", '@article{', '\\begin{equation}', '~', '\u0000', '\uD800', ' and ', '{{{{{{', '$$', '\\(', '\\x', 'javascript:', ' '.repeat(2000)];

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = (limit: number) => number;

const MUTATIONS: ((text: string, pick: Pick) => string)[] = [
  (text, pick) => text.slice(0, pick(text.length)),
  (text, pick) => text.slice(pick(text.length)),
  (text, pick) => insert(text, pick(text.length), TOKENS[pick(TOKENS.length)]!),
  (text, pick) => insert(text, pick(text.length), TOKENS[pick(TOKENS.length)]!.repeat(1 + pick(200))),
  (text, pick) => {
    const at = pick(text.length);
    return text.slice(0, at) + text.slice(at + 1 + pick(20));
  },
  (text, pick) => {
    const at = pick(text.length);
    return insert(text, pick(text.length), text.slice(at, at + pick(300)));
  },
  (text, pick) => insert(text, pick(text.length), Array.from({ length: 1 + pick(30) }, () => String.fromCharCode(pick(0x3000))).join('')),
];

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

export interface Crash {
  round: number;
  why: string;
  text: string;
}

/** Runs the rounds; gives the first input that breaks a promise, if there is one. */
export function fuzz(seed: number, rounds: number, seeds: readonly string[] = SEEDS): Crash | undefined {
  const next = random(seed);
  const pick: Pick = (limit) => Math.floor(next() * Math.max(1, limit));
  for (let round = 0; round < rounds; round += 1) {
    let text = seeds[pick(seeds.length)]!;
    for (let count = 1 + pick(6); count > 0; count -= 1) text = MUTATIONS[pick(MUTATIONS.length)]!(text, pick);
    const why = broken(text, round % 20 === 0);
    if (why !== undefined) return { round, why, text };
  }
  return undefined;
}

function broken(text: string, withCsl: boolean): string | undefined {
  try {
    const problems = new Problems();
    const papers = loadBibliography([{ path: 'a.bib', bytes: text }], { match: createMatcher([], 'me', problems) }, problems);
    const ids = new Set(papers.map((paper) => paper.id));
    if (ids.size !== papers.length) return 'an id is used twice';
    for (const paper of papers) {
      if (!/^[a-z0-9_-][a-z0-9._-]*$/u.test(paper.id) || paper.id.includes('..')) return `an unsafe id: ${paper.id}`;
      if (paper.titleText === '') return 'an empty title';
      for (const { url } of paper.links) if (!/^(?:https?:\/\/|mailto:|\/(?!\/))[^<>"]*$/u.test(url)) return `an unsafe link: ${url}`;
      for (const rich of [paper.title, paper.venue, paper.abstract, paper.note, paper.award]) {
        const html = toHtml(rich ?? []);
        if (/<(?!\/?(?:em|strong|sup|sub|code|br|a)\b)/u.test(html) || /href="(?!https?:|mailto:|\/)/u.test(html)) return `unsafe HTML: ${html}`;
      }
      if (/<script/iu.test(paper.image ?? '')) return 'an unsafe picture';
      if (typeof paper.bibtex !== 'string' || (withCsl && typeof paper.csl['type'] !== 'string')) return 'no export';
    }
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [seed = '1', rounds = '2000', ...files] = process.argv.slice(2);
  const seeds = files.length > 0 ? files.map((file) => readFileSync(file, 'latin1')) : SEEDS;
  const crash = fuzz(Number(seed), Number(rounds), seeds);
  if (crash === undefined) console.log(`seed ${seed}: ${rounds} rounds, nothing broke`);
  else {
    console.error(`seed ${seed}, round ${crash.round}: ${crash.why}\n${JSON.stringify(crash.text.slice(0, 2000))}`);
    process.exitCode = 1;
  }
}
