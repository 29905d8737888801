/**
 * Puts records into the .bib files of a site: fills in entries that are there, appends the others, shows the difference,
 * asks.
 */
import { addFields, appendEntry, fileLayout, newlineOf, removeEntry, writeEntry } from '../../bibliography/bibtex/edit.ts';
import { isPlaceholder } from '../../init/placeholder.ts';
import { printable } from '../../problems/excerpt.ts';
import { counted } from '../../text/counted.ts';
import { offer, type OfferOptions } from '../offer.ts';
import { afterwards, entriesOf, openBibFiles, type BibFile, type Entry } from './bib-files.ts';
import { differenceOf } from './diff.ts';
import { mergeRecords, type NewEntry } from './merge.ts';
import type { KeptRecord } from './record.ts';

export interface AddOptions extends OfferOptions {
  /** File of data/ that takes new entries; needed where there are several. */
  to?: string | undefined;
  /** The records come from a file of the person's own: their private fields are taken over, too. */
  everything?: boolean | undefined;
}

/** Where new entries go when there is no .bib file yet. */
const FIRST_FILE = 'data/publications.bib';

/**
 * Matches records with the papers of the site (by DOI, arXiv id, HAL id, or title and author), adds the fields that their
 * entries lack, and appends what is new. Nothing that stands in a file is changed, but that the example's paper makes room.
 *
 * @returns the exit status: 0 done or nothing to do, 1 refused by the person, 2 where it cannot be told which file is meant
 */
export async function addRecords(records: readonly KeptRecord[], options: AddOptions): Promise<number> {
  const { root, to, everything, output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const { files, open } = openBibFiles(root);
  const entries = entriesOf(files);
  const { fresh, additions, there, doubled, remarks } = mergeRecords(records, entries, everything);
  const target = to === undefined && fresh.length === 0 ? undefined : targetOf(files, to, open);
  if (typeof target === 'string') {
    say(target);
    return 2;
  }
  const left = fill(additions);
  for (const entry of fresh) append(target!, entry);
  const replaced = fresh.length === 0 ? [] : takeOut(entries);
  for (const remark of [...remarks, ...left, ...replaced]) say(`  ${printable(remark)}`);
  if (fresh.length > 0 && !target!.listed) say(`  data/site.yaml names the .bib files whose papers are shown: add ${target!.path} there.`);
  const filled = additions.size - left.length;
  const twice = doubled === 0 ? '' : ` (${doubled} of a paper that another is about, too)`;
  say(`${counted(records.length, 'record')}${twice}: ${fresh.length} new, ${filled} to be filled in, ${there} with nothing to add.\n`);
  const changed = [...new Set([...files, ...(target === undefined ? [] : [target])])].filter(isChanged);
  const texts = new Map(changed.map((file) => [file.path, afterwards(file)]));
  const color = output.isTTY === true && !process.env['NO_COLOR'];
  for (const { path, before = '' } of changed) say(differenceOf(path, before, texts.get(path)!, color));
  const paths = (made: boolean): string[] => changed.flatMap(({ path, isNew }) => (isNew === made ? [path] : []));
  const plan = { create: paths(true), replace: paths(false), remove: [], changed: [], untouched: [] };
  return offer(texts, plan, options, 'Done. Look through what was added: services know much, and some of it is wrong.');
}

function isChanged({ insertions }: BibFile): boolean {
  return insertions.length > 0;
}

/** The file for new entries, or a sentence where it cannot be told which. */
function targetOf(files: readonly BibFile[], to: string | undefined, open: (path: string) => BibFile): BibFile | string {
  if (to !== undefined && !/^data\/[\w.-]+\.bib$/iu.test(to)) {
    return `--to names ${to}; give a .bib file of data/, such as data/papers.bib.`;
  }
  const listed = files.filter((file) => file.listed);
  if (to === undefined && listed.length > 1) {
    const paths = listed.map(({ path }) => path).join(', ');
    return `There are several .bib files: ${paths}. Say which one takes the new entries, such as --to ${listed[0]!.path}.`;
  }
  const path = to ?? listed[0]?.path ?? FIRST_FILE;
  const target = files.find((file) => file.path === path) ?? open(path);
  if (target.before !== undefined) return target;
  return `${path} is not UTF-8, so that nothing can be added without changing the rest. Save it as UTF-8 in your editor, and try again.`;
}

/** Puts the fields in; returns sentences on entries that had to be left alone. */
function fill(additions: ReadonlyMap<Entry, ReadonlyMap<string, string>>): string[] {
  return [...additions].flatMap(([{ file, raw, paper }, fields]) => {
    const insertions = file.before === undefined ? undefined : addFields(file.raw, raw, fields);
    if (insertions !== undefined) {
      file.insertions.push(...insertions);
      return [];
    }
    const why = file.before === undefined ? 'its file is not UTF-8' : 'something in it cannot be read; npm run check says what';
    return [`${paper.key} (${file.path}, line ${paper.position.line}) lacks ${[...fields.keys()].join(', ')}, and was left alone: ${why}.`];
  });
}

/** Takes out the paper that `init` wrote to be replaced, unless somebody touched it; returns sentences on it. */
function takeOut(entries: readonly Entry[]): string[] {
  return entries.filter(({ file, raw }) => file.before !== undefined && isPlaceholder(raw)).map(({ file, raw, paper }) => {
    file.insertions.push(removeEntry(file.raw.text, raw));
    return `“${paper.titleText}”, which stood in ${file.path} to be replaced, is taken out.`;
  });
}

function append(file: BibFile, { type, key, fields }: NewEntry): void {
  const { text } = file.raw;
  const first = !file.insertions.some(({ at, until }) => at === text.length && until === undefined);
  const entry = writeEntry(type, key, fields, fileLayout(file.raw));
  file.insertions.push(first ? appendEntry(text, entry) : { at: text.length, text: newlineOf(text) + entry });
}
