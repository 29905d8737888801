/** Files that are meant to be read and are not: for their names (an ending that a system added, `.yml`, a capital), or since they are none. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { RECORD_LISTS, recordFile } from '../schema/data/records.ts';
import { closest } from '../text/closest.ts';
import { isBib, linksNotFollowed, listFiles } from './files.ts';

/** Every file of data/ that is read by its name. */
const BY_NAME: readonly string[] = ['site', 'people', 'cv', 'venues', 'redirects'].map((name) => `data/${name}.yaml`).concat(RECORD_LISTS.map(recordFile));
/** What Windows and editors put behind a name. */
const ADDED = /\.(?:txt|text|rtf|bak)$/i;
const BIB = /\.(?:bib|bibtex|biblatex)$/i;

/** The file of data/ in whose place another one lies, if there is one: `data/cv.yml` in that of `data/cv.yaml`. */
export function misnamed(root: string, path: string): string | undefined {
  return namesIn(root).map((name) => `data/${name}`).find((file) => file !== path && meant(file) === path);
}

/** Warns of each file of data/ that nobody reads, where the one it is meant for is not there, of bibliographies beside it, and of `assets/Site.css`. */
export function tellMisnamedData(root: string, problems: Problems): void {
  const names = namesIn(root);
  for (const name of names) {
    const file = `data/${name}`;
    const path = meant(file);
    if (path === undefined) tellNear(name, names, problems);
    if (path === undefined || path === file || names.includes(path.slice('data/'.length))) continue;
    problems.warn('data-name', `The file is not read, since its name is not ${path}.`, { file, cure: `Call it ${path}.` });
  }
  const styles = namesIn(root, 'assets').filter((name) => name.toLowerCase() === 'site.css');
  if (styles.length > 0 && !styles.includes('site.css')) {
    const file = `assets/${styles[0]!}`;
    problems.warn('data-name', 'The style sheet is not used, since its name is not assets/site.css.', { file, cure: 'Call it assets/site.css.' });
  }
  tellFolders(root, names, problems);
  tellLinks(root, problems);
  for (const file of listFiles(root, 'content', '').filter(isBib)) {
    problems.warn('data-name', 'The file is not read, since bibliographies lie in data/.', { file, cure: `Move it to data/${file.slice(file.lastIndexOf('/') + 1)}.` });
  }
}

/** Files of other names may be there for templates of the user's own. */
function tellNear(name: string, names: readonly string[], problems: Problems): void {
  if (!/\.ya?ml$/i.test(name)) return;
  const near = closest(stemOf(name), BY_NAME.map(stemOf));
  if (near === undefined || names.some((other) => stemOf(other) === near)) return;
  problems.notice('data-name', 'The file is read by templates of your own at most.', { file: `data/${name}`, cure: `Did you mean data/${near}.yaml?` });
}

const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');

/** Some programs unpack what they download into a folder of the file's own name. */
function tellFolders(root: string, names: readonly string[], problems: Problems): void {
  for (const file of names.map((name) => `data/${name}`)) {
    if (meant(file) !== file && !isBib(file)) continue;
    if (statSync(join(root, file), { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    problems.warn('data-folder', 'This is a folder, where a file was expected.', { file, cure: 'Call the folder something else, and put the file in its place.' });
  }
}

/** A bibliography is often a link to what a reference manager exports, which nobody else has: the published site would lack it. */
function tellLinks(root: string, problems: Problems): void {
  const links = [...linksNotFollowed(root, 'data').filter(isBib), ...linksNotFollowed(root, 'content').filter((path) => path.endsWith('.md'))];
  for (const file of links) {
    problems.warn('file-link', 'This is a link to something that is no file of this folder, and is not read.', { file, cure: 'Put a copy of the file in place of the link.' });
  }
}

/** What a file would be called if it were read. */
function meant(file: string): string | undefined {
  const plain = file.replace(ADDED, '');
  if (BIB.test(plain)) return isBib(file) ? undefined : plain.replace(BIB, '.bib');
  const yaml = plain.toLowerCase().replace(/\.yml$/, '.yaml');
  return BY_NAME.find((path) => path === yaml);
}

function namesIn(root: string, name = 'data'): string[] {
  const folder = join(root, name);
  return existsSync(folder) ? readdirSync(folder) : [];
}
