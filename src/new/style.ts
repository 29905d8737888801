/** A citation style for data/styles/: a file of somebody's, or one that comes with Offprint, to be changed. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { StyleBook } from '../bibliography/citations/styles.ts';
import { Problems, type Problem } from '../problems.ts';
import type { NewFile } from './page.ts';

/** Styles that are there without a file, by name. */
const KNOWN = ['apa', 'vancouver', 'harvard1'] as const;

/**
 * The style as a file of the project; what is wrong with it, or with what was typed, goes into `problems`.
 *
 * @param typed a path, or the name of a style that comes with Offprint
 * @param cwd folder in which the command was given
 */
export async function newStyle(typed: string, root: string, cwd: string, problems: Problems): Promise<NewFile | undefined> {
  const file = resolve(cwd, typed);
  if (/\.csl$/iu.test(typed) && existsSync(file)) {
    const path = `data/styles/${basename(file)}`;
    const found = complaintsOf(file, join(root, 'data/styles'));
    if (found.length === 0) return { path, text: readFileSync(file, 'utf8') };
    problems.append(found);
    return undefined;
  }
  const name = typed.replace(/\.csl$/iu, '').toLowerCase();
  const known = KNOWN.find((one) => one === (name === 'harvard' ? 'harvard1' : name));
  if (known === undefined) {
    problems.error('new-style', `There is no file “${typed}”, and no style of that name comes with Offprint.`, {
      cure: `Download the style from https://www.zotero.org/styles and give the path of the file, or use one of ${KNOWN.join(', ')}.`,
    });
    return undefined;
  }
  return { path: `data/styles/${known}.csl`, text: (await import('../bibliography/citations/engine.ts')).builtInSource(known) };
}

/** What the site would say of the style among those that it has. Tried in a folder of its own, where nothing is overwritten. */
function complaintsOf(file: string, styles: string): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-style-'));
  try {
    for (const name of existsSync(styles) ? readdirSync(styles) : []) copyFileSync(join(styles, name), join(folder, name));
    writeFileSync(join(folder, basename(file)), readFileSync(file));
    const problems = new Problems();
    new StyleBook(folder, problems).find(basename(file));
    return problems.list;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
