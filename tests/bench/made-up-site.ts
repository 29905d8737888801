/**
 * A made-up academic site of any size, the same for the same seed: papers with accents, mathematics and abstracts by two
 * to twelve authors; posts with mathematics, code, tables, notes and pictures; talks, courses and news.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';

export interface Size {
  papers: number;
  pages: number;
}

export const SIZES: Readonly<Record<string, Size>> = {
  S: { papers: 55, pages: 50 },
  M: { papers: 500, pages: 500 },
  L: { papers: 5000, pages: 5000 },
};

/** Park and Miller's minimal standard generator (Communications of the ACM 31, 1988): whole numbers below `n`. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

const GIVEN = ['Ada', 'Noël', 'Zoë', 'Łucja', 'Ömer', 'Ingrid', 'José', 'Mai', 'Søren', 'Chiara', 'Ján', 'Élodie', 'Paul', 'Wei'];
const FAMILY = ['Aldermoor', 'Brückner', 'Çelikkan', 'van der Houten', 'Ebberød', 'Fontanelle', 'Grzybek', 'Hallström', 'Iwanuma', 'Jørgsen', 'Kovácsy', 'Lindqvister', 'Moreauville', 'Núñez'];
const TOPICS = ['transport', 'sampling', 'graphs', 'kernels', 'attention', 'control', 'geometry', 'inference'];
const WORDS = 'a the of network model bound measure gradient flow random matrix proof sample rate map space limit convex smooth sparse deep learning kernel optimal stable fast dynamics over under with for from by and'.split(' ');
const VENUES = ['Journal of Imagined Results', 'Annals of Unwritten Mathematics', 'Conference on Plausible Learning', 'Workshop on Small Things'];
const FORMULAS = ['\\mathbb{R}^d', '\\ell_1', 'O(n \\log n)', '\\lambda_{\\max}(A)', 'W_2(\\mu, \\nu)'];

/** Writes content and data of a site into `root`. The first picture is a real PNG, so that sizes are made of it. */
export function writeSite(root: string, { papers, pages }: Size, seed = 20261121): void {
  const pick = random(seed);
  const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const sentence = (n: number): string => {
    const words = Array.from({ length: n }, () => one(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (n: number): string => Array.from({ length: n }, () => sentence(8 + pick(10))).join(' ');
  const put = (path: string, contents: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  };

  const names = Array.from({ length: Math.max(40, Math.ceil(papers / 10)) }, (_, n) =>
    `${FAMILY[n % FAMILY.length]}${n >= 14 ? String.fromCharCode(97 + (n % 26)) : ''}, ${GIVEN[(n * 5) % GIVEN.length]}`);
  const owner = 'Quillfeather, Iris';
  put('data/site.yaml', 'url: https://example.org/\nowner: iris\ntitle: Iris Quillfeather\ndescription: Made-up researcher of made-up things, for measuring.\n');
  put('data/people.yaml', '- id: iris\n  name: Iris Quillfeather\n  photo: /assets/images/portrait.png\n  photo_alt: A square\n  affiliations: Institute of Measures\n');
  put('data/cv.yaml', 'sections:\n  education:\n    - institution: Institute of Measures\n      degree: PhD\n      area: Measuring\n      when: 2010 – 2014\n  publications:\n    from: publications\n    show: selected\n');
  put('assets/images/portrait.png', squarePng(640));
  put('content/index.md', `---\ntitle: About\n---\n\n${paragraph(5)}\n\n## Interests\n\n${paragraph(3)}\n`);
  put('content/publications.md', '---\ntitle: Publications\n---\n');
  put('content/cv.md', '---\ntitle: CV\n---\n');

  const entries = Array.from({ length: papers }, (_, n) => {
    const authors = new Set([owner, ...Array.from({ length: 1 + pick(11) }, () => one(names))]);
    const journal = pick(2) === 0;
    const year = 2026 - Math.floor((n * 30) / papers);
    return [
      `@${journal ? 'article' : 'inproceedings'}{paper${n},`,
      `  title = {${sentence(6 + pick(6)).slice(0, -1)}${pick(4) === 0 ? ` in $${one(FORMULAS)}$` : ''} {N}o. ${n}},`,
      `  author = {${[...authors].join(' and ')}},`,
      `  ${journal ? 'journal' : 'booktitle'} = {${one(VENUES)}},`,
      `  year = {${year}}, month = ${one(['jan', 'apr', 'jul', 'oct'])}, volume = {${1 + pick(60)}}, pages = {${n + 1}--${n + 12}},`,
      `  doi = {10.5555/${n}.${year}}, keywords = {${one(TOPICS)}, ${one(TOPICS)}},`,
      `  abstract = {${paragraph(5)} Erd{\\H o}s and {\\'E}tienne bound $${one(FORMULAS)}$ by ${pick(99)}\\,\\%.},`,
      ...(n % 20 === 0 ? ['  selected = {true},'] : []),
      '}',
    ].join('\n');
  });
  put('data/publications.bib', `${entries.join('\n\n')}\n`);

  for (let n = 0; n < pages; n++) {
    const date = `${2005 + (n % 20)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    const kind = n % 10;
    if (kind < 5) put(`content/posts/${date}-post-${n}.md`, post(n));
    else if (kind < 7) put(`content/talks/talk-${n}.md`, `---\ntitle: ${sentence(6).slice(0, -1)} ${n}\ndate: ${date}\nevent: Seminar ${n}\nplace: Town ${n}\n---\n\n${paragraph(3)}\n`);
    else if (kind < 8) put(`content/teaching/course-${n}.md`, `---\ntitle: Course ${n}\ndate: ${date}\ninstitution: Institute of Measures\n---\n\n${paragraph(3)}\n`);
    else put(`content/news/news-${n}.md`, `---\ndate: ${date}\n---\n\n${sentence(12)} See [the paper](/publications/paper${n % papers}/).\n`);
  }

  function post(n: number): string {
    const tags = [one(TOPICS), one(TOPICS)];
    return [
      '---', `title: Post ${n} on ${one(TOPICS)}`, `tags: [${tags.join(', ')}]`, '---', '',
      paragraph(4), '', `## First ${n}`, '', `${paragraph(3)} Let $x \\in ${one(FORMULAS)}$.[^1]`, '',
      `$$\\int_0^1 f_{${n}}(t)\\,dt = \\sum_{k=1}^n \\frac{1}{k^2}$$`, '', `## Second ${n}`, '',
      '```python', 'import numpy as np', '', `def step(x, rate=${n / 100}):`, '    return x - rate * np.sign(x)', '```', '',
      '| name | value |', '|---|---:|', ...Array.from({ length: 4 }, (_, row) => `| ${one(WORDS)} | ${row * n} |`), '',
      ...(n % 3 === 0 ? ['![A square of one colour](/assets/images/portrait.png)', ''] : []),
      paragraph(3), '', `[^1]: ${sentence(9)}`, '',
    ].join('\n');
  }
}

/** A grey square in the PNG format (W3C Portable Network Graphics, third edition), `side` pixels wide. */
function squarePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = Buffer.alloc((side + 1) * side, 0x99);
  for (let row = 0; row < side; row++) rows[row * (side + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
}
