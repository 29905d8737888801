/**
 * `check --fix`: what can be mended in the .bib files without asking what was meant. A row a fix; everything that no row
 * names stays byte for byte as it is.
 */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { RawFile } from '../../bibliography/bibtex/raw-entry.ts';
import { readBibtex } from '../../bibliography/bibtex/reader.ts';
import { LineIndex } from '../../bibliography/bibtex/source-text.ts';
import { differenceOf } from '../../import/keepers/diff.ts';
import { offer, type OfferOptions } from '../../import/offer.ts';
import { Problems } from '../../problems.ts';
import { isBib, listBibFiles } from '../../site/files.ts';
import { utf8 } from '../../text/encoding.ts';
import { userTexts } from '../user-texts.ts';
import { dateSpelling, yearSpelling } from './dates.ts';
import { duplicateDoi } from './duplicates.ts';
import { applied, type Bibliography, type Edit, type Finding, type Fix } from './fix.ts';
import { arxivInDoi, doiAddress } from './identifiers.ts';
import { titleCapitals } from './title.ts';

/** In the order of precedence: an entry that goes needs no other fix. */
export const FIXES: readonly Fix[] = [duplicateDoi, doiAddress, arxivInDoi, titleCapitals, dateSpelling, yearSpelling];

const MARK = '\uFEFF';

interface Fixable {
  path: string;
  before: string;
  after: string;
}

/** Every slip that a fix knows, by file. Files that are not UTF-8 are left out: they could not be written back as they were. */
function findings(root: string): { file: RawFile; before: string; found: (Finding & Pick<Fix, 'code'>)[] }[] {
  const opened = listBibFiles(root).flatMap((path) => {
    const before = utf8(readFileSync(join(root, path)));
    return before === undefined ? [] : [{ before, file: readBibtex({ path, bytes: before }, new Problems()) }];
  });
  const bibliography: Bibliography = { files: opened.map(({ file }) => file), isNamed: namedIn(root) };
  return opened.map(({ file, before }) => ({
    file,
    before,
    // The reader mends control characters and old line ends; where it did, offsets and bytes are not those of the file.
    found: before.replace(MARK, '') === file.text ? findIn(file, bibliography) : [],
  }));
}

const findIn = (file: RawFile, bibliography: Bibliography) =>
  FIXES.flatMap(({ code, find }) => find(file, bibliography).map((one) => ({ code, ...one })));

/** Adds a hint for every slip that `--fix` can mend, unless the reader has said so already. */
export function reportFixable(root: string, problems: Problems): void {
  const known = new Set(problems.list.map(({ code, file, line }) => `${code} ${file} ${line}`));
  for (const { file, found } of findings(root)) {
    const lines = new LineIndex(file.text);
    for (const { code, offset, message, entry } of found) {
      const place = lines.place(offset);
      if (known.has(`${code} ${file.path} ${place.line}`)) continue;
      problems.notice(code, message, { file: file.path, ...place, subject: entry.key, cure: '`npm run check -- --fix` mends it.' });
    }
  }
}

/**
 * Shows what would change in the .bib files, asks, and changes it.
 *
 * @returns the exit status: 0 done, nothing to do, or a dry run; 1 refused by the person, or not asked for want of a terminal
 */
export async function fix(options: OfferOptions): Promise<number> {
  const { root, output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const changed: Fixable[] = findings(root).flatMap(({ file: { path }, before, found }) => {
    const shift = before.startsWith(MARK) ? MARK.length : 0;
    const edits = found.flatMap((one) => one.edits).map(({ start, end, text }): Edit => ({ start: start + shift, end: end + shift, text }));
    return edits.length === 0 ? [] : [{ path, before, after: applied(before, edits) }];
  });
  if (changed.length === 0) {
    say('There is nothing to fix.\n');
    return 0;
  }
  const color = output.isTTY === true && !process.env['NO_COLOR'];
  for (const { path, before, after } of changed) say(differenceOf(path, before, after, color));
  const plan = { create: [], replace: changed.map(({ path }) => path), remove: [], changed: [], untouched: [] };
  return offer(new Map(changed.map(({ path, after }) => [path, after])), plan, options, 'Done.\n');
}

/** Keys are named in texts as `@key`, in front matter and settings as words, and in `crossref` fields. */
function namedIn(root: string): (key: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (key) => {
    words ??= new Set(userTexts(root).flatMap(({ path, text }) => (isBib(path) ? references(text) : wordsOf(text))));
    return words.has(key);
  };
}

/** A key may hold stops and colons, but a sentence may also end behind it. */
const wordsOf = (text: string): string[] =>
  text.split(/[\s,;@[\]{}()"']+/u).flatMap((word) => [word, word.replace(/[.:!?]+$/u, '')]);

const REFERENCE = /\b(?:crossref|xref|xdata|related|same_as|entryset)\s*=\s*[{"]([^}"]*)/giu;

const references = (text: string): string[] => [...text.matchAll(REFERENCE)].flatMap(([, keys]) => keys!.split(/[\s,]+/u));
