/** Which records are new, and what the others add to the entries of the site. */
import { keysOf } from '../../bibliography/keys.ts';
import { readRecords } from '../../bibliography/load.ts';
import { defaultLayout, writeEntry } from '../../bibliography/edit.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { isProvisional } from '../../bibliography/same-paper.ts';
import { Problems } from '../../problems.ts';
import { Keys } from '../list/write.ts';
import { additionsTo, differences } from './additions.ts';
import type { Entry } from './bib-files.ts';
import { Papers } from './match.ts';
import type { KeptRecord } from './record.ts';

export interface NewEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
}

interface Merging {
  fresh: readonly NewEntry[];
  /** What each entry of the site lacks. */
  additions: ReadonlyMap<Entry, ReadonlyMap<string, string>>;
  /** Records with nothing that the site lacks. */
  there: number;
  /** Records of a paper that another new record is about. */
  doubled: number;
  /** Sentences for the person. */
  remarks: readonly string[];
}

/** A paper of the site, or one that is about to be. */
interface Place {
  paper: Publication;
  entry?: Entry;
  fields: Map<string, string>;
}

/**
 * Matches records with entries, and with each other: the same paper from two places becomes one entry. Published versions
 * go first, so that a preprint finds its publication and gives it no more than its identifier.
 *
 * @param everything private fields of the records count, too
 */
export function mergeRecords(records: readonly KeptRecord[], entries: readonly Entry[], everything = false): Merging {
  const papers = new Papers<Place>();
  // Works of others that texts cite are no papers of the site.
  const listed = entries.filter(({ file }) => file.listed);
  const places = listed.map((entry): Place => ({ paper: entry.paper, entry, fields: new Map() }));
  for (const place of places) papers.add(place.paper, place);
  const keys = new Keys(entries.flatMap(({ paper }) => keysOf(paper)));
  const fresh: (NewEntry & { index: number })[] = [];
  const remarks: string[] = [];
  let there = 0;
  let doubled = 0;
  const read = records.map((record, index) => ({ record, index, paper: paperOf(record) }));
  read.sort((one, other) => Number(isProvisional(one.paper)) - Number(isProvisional(other.paper)));
  for (const { record, paper, index } of read) {
    const match = papers.find(paper);
    if (match !== undefined && (match.relation === 'same' || isProvisional(paper))) {
      const { paper: known, entry, fields } = match.found;
      const added = [...additionsTo(known, record, match.relation, everything)].filter(([name]) => !fields.has(name));
      for (const [name, value] of added) fields.set(name, value);
      if (entry !== undefined && match.relation === 'same') remarks.push(...disagreements(entry, paper, record));
      if (entry === undefined) doubled += 1;
      else if (added.length === 0) there += 1;
      continue;
    }
    const preprint = match?.found.entry;
    if (preprint !== undefined) remarks.push(`${nameOf(preprint)} is the preprint of a new entry; the site shows both as one.`);
    const key = keys.take(record.key) ?? keys.next({ title: paper.titleText, names: paper.authors, fields: yearOf(paper) });
    const fields = new Map(record.fields);
    fresh.push({ type: record.type, key, fields, index });
    papers.add(paper, { paper, fields });
  }
  const additions = places.flatMap(({ entry, fields }) => (entry === undefined || fields.size === 0 ? [] : [[entry, fields] as const]));
  fresh.sort((one, other) => one.index - other.index);
  return { fresh, additions: new Map(additions), there, doubled, remarks };
}

/** The record as the site would read it. */
function paperOf({ type, fields }: KeptRecord): Publication {
  const bytes = writeEntry(type, 'key', fields, defaultLayout());
  return readRecords([{ path: 'record', bytes }], { match: () => ({ isOwner: false }) }, new Problems()).records[0]!;
}

function yearOf({ date }: Publication): Map<string, string> {
  return new Map(date === undefined ? [] : [['year', String(date.year)]]);
}

function disagreements(entry: Entry, paper: Publication, { origin }: KeptRecord): string[] {
  return differences(entry.paper, paper).map(
    ({ what, theirs, yours }) => `${nameOf(entry)}: ${what} “${yours}” here, “${theirs}” in ${origin}; yours stays.`,
  );
}

function nameOf({ paper, file }: Entry): string {
  return `${paper.key} (${file.path}, line ${paper.position.line})`;
}
