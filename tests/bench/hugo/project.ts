/**
 * The made-up site of made-up-site.ts as a Hugo project: the same text in the places where Hugo looks for it, with
 * configuration and layouts from this folder.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInSource } from '../../../src/bibliography/citations/engine.ts';
import { moveAside } from '../aside.ts';
import { writeSite, type Size } from '../made-up-site.ts';

const SECTIONS: Readonly<Record<string, string>> = { talks: 'Talks', teaching: 'Teaching', news: 'News', posts: 'Posts' };

/** Where Hugo writes to, seen from the project. */
export const OUTPUT = 'public';
/** The pages made from publications.bib, and `_index.md`, which heads their list. */
export const PAPERS = 'content/publications';

/**
 * Writes a project of this size into a new folder in `parent`, and returns that folder. It has the page of every post,
 * talk, course and news item, and `publications.bib`; pages of papers are left to steps.ts.
 */
export function makeHugoProject(parent: string, size: Size): string {
  const root = mkdtempSync(join(parent, 'hugo-'));
  writeSite(root, size);
  const move = (from: string, to: string) => renameSync(join(root, from), join(root, to));

  // Hugo fails at a file in data/ whose format it does not know.
  move('data/publications.bib', 'publications.bib');
  move('content/index.md', 'content/_index.md');
  mkdirSync(join(root, PAPERS));
  move('content/publications.md', join(PAPERS, '_index.md'));
  replace(join(root, 'content/cv.md'), 'title: CV\n', 'title: CV\nlayout: cv\n');
  for (const [section, title] of Object.entries(SECTIONS)) {
    writeFileSync(join(root, 'content', section, '_index.md'), `---\ntitle: ${title}\n---\n`);
  }

  mkdirSync(join(root, 'static'));
  move('assets', 'static/assets');
  for (const part of ['config.toml', 'layouts', 'static']) cpSync(join(import.meta.dirname, part), join(root, part), { recursive: true });
  // What pandoc formats references from.
  writeFileSync(join(root, 'apa.csl'), builtInSource('apa'));
  writeFileSync(join(root, 'references.md'), "---\nbibliography: publications.bib\nnocite: '@*'\n---\n");
  return root;
}

/** Moves the pages of papers away, into `within`, so that the next run makes all of them. */
export function forgetPapers(root: string, within: string): void {
  const papers = join(root, PAPERS);
  const head = readFileSync(join(papers, '_index.md'));
  moveAside(papers, within);
  mkdirSync(papers);
  writeFileSync(join(papers, '_index.md'), head);
}

/** Moves what Hugo wrote away, into `within`. */
export function forgetOutput(root: string, within: string): void {
  moveAside(join(root, OUTPUT), within);
}

function replace(path: string, old: string, present: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(old)) throw new Error(`${path} does not hold “${old.trim()}”.`);
  writeFileSync(path, text.replace(old, present));
}
