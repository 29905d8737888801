/** Which records are new, and what the others add to the entries of the site. */
import { keysOf, NAMING_FIELDS } from '../../bibliography/keys.ts';
import { readRecords } from '../../bibliography/load.ts';
import { defaultLayout, writeEntry } from '../../bibliography/bibtex/edit.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { isProvisional } from '../../bibliography/identity/same-paper.ts';
import { arxivIn } from '../../bibliography/links/doi.ts';
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
  key: string;
  entry?: Entry;
  fields: Map<string, string>;
}

/**
 * Matches records with entries, and with each other: the same paper from two places becomes one entry. Published versions
 * go first, so that a preprint finds its publication: one of arXiv or HAL gives it no more than its identifier, and another,
 * whose DOI or number an entry of a publication has no place for, stands beside it.
 *
 * @param everything the records are the person's own: private fields count, too, keys lead to what became of their entries,
 *   and each record that is not added is told
 */
export function mergeRecords(records: readonly KeptRecord[], entries: readonly Entry[], everything = false): Merging {
  const papers = new Papers<Place>(everything);
  // Works of others that texts cite are no papers of the site.
  const listed = entries.filter(({ file }) => file.listed);
  const places = listed.map((entry): Place => ({ paper: entry.paper, key: entry.paper.key, entry, fields: new Map() }));
  for (const place of places) papers.add(place.paper, place);
  const keys = new Keys(entries.flatMap(({ paper }) => keysOf(paper)));
  const fresh: (NewEntry & { index: number })[] = [];
  const remarks: string[] = [];
  /** What has become of the keys of each file. */
  const became = new Map<string, string>();
  let there = 0;
  let doubled = 0;
  const read = records.map((record, index) => ({ record, index, paper: paperOf(record) }));
  read.sort((one, other) => Number(isProvisional(one.paper)) - Number(isProvisional(other.paper)));
  for (const { record, paper, index } of read) {
    const match = papers.find(paper);
    if (match !== undefined && (match.relation === 'same' || (isProvisional(paper) && !standsAlone(paper)))) {
      const { paper: known, key, entry, fields } = match.found;
      const added = [...additionsTo(known, record, match.relation, everything)].filter(([name]) => !fields.has(name));
      for (const [name, value] of added) fields.set(name, value);
      const name = entry === undefined ? key : nameOf(entry);
      if (everything && record.key !== undefined) {
        became.set(keyIn(record, record.key), key);
        if (!keysOf(known).includes(record.key) && record.key !== key) {
          remarks.push(`“${record.key}” (${record.origin}) is the paper of ${name}, and is not added.`);
          // Texts of theirs cite it so.
          if (known.fields['ids'] === undefined && !/[\s{},%#\\]/u.test(record.key)) {
            fields.set('ids', [...new Set([...(fields.get('ids')?.split(', ') ?? []), record.key])].join(', '));
          }
        }
      }
      if (match.relation === 'same' && (entry !== undefined || everything)) remarks.push(...disagreements(name, known, paper, record));
      if (entry === undefined) doubled += 1;
      else if (added.length === 0) there += 1;
      continue;
    }
    const known = match?.found.entry;
    if (known !== undefined) remarks.push(`${nameOf(known)} is ${isProvisional(paper) ? 'the publication' : 'the preprint'} of a new entry; the site shows both as one.`);
    const key = (record.key === undefined ? undefined : keys.numbered(record.key))
      ?? keys.next({ title: paper.titleText, names: paper.authors, fields: yearOf(paper) });
    if (record.key !== undefined) {
      became.set(keyIn(record, record.key), key);
      if (key !== record.key && everything) remarks.push(`“${record.key}” (${record.origin}) becomes “${key}”, for that key is taken or can be none.`);
    }
    const fields = new Map(record.fields);
    fresh.push({ type: record.type, key, fields, index });
    papers.add(paper, { paper, key, fields });
  }
  for (const { fields, index } of fresh) follow(fields, (key) => became.get(keyIn(records[index]!, key)));
  const additions = places.flatMap(({ entry, fields }) => (entry === undefined || fields.size === 0 ? [] : [[entry, fields] as const]));
  fresh.sort((one, other) => one.index - other.index);
  return { fresh, additions: new Map(additions), there, doubled, remarks };
}

/** Whether a preprint or report has a DOI, a number or an address of its own, and none of the identifiers that its publication can take over. */
function standsAlone({ ids, number, fields }: Publication): boolean {
  const doi = ids.doi !== undefined && arxivIn(ids.doi) === undefined;
  return doi || (ids.arxiv === undefined && ids.hal === undefined && (number !== undefined || (fields['url'] ?? '') !== ''));
}

/** A key as it is known within the file that a record comes from. */
function keyIn({ origin }: KeptRecord, key: string): string {
  return `${origin.replace(/, line \d+$/u, '')}\n${key.trim().toLowerCase()}`;
}

/** Has the fields that name other entries follow their keys. */
function follow(fields: Map<string, string>, becameOf: (key: string) => string | undefined): void {
  for (const name of NAMING_FIELDS) {
    const named = fields.get(name);
    if (named !== undefined) fields.set(name, named.split(',').map((key) => becameOf(key) ?? key.trim()).join(', '));
  }
}

/** The record as the site would read it. */
function paperOf({ type, fields }: KeptRecord): Publication {
  const bytes = writeEntry(type, 'key', fields, defaultLayout());
  return readRecords([{ path: 'record', bytes }], { match: () => ({ isOwner: false }) }, new Problems()).records[0]!;
}

function yearOf({ date }: Publication): Map<string, string> {
  return new Map(date === undefined ? [] : [['year', String(date.year)]]);
}

function disagreements(name: string, known: Publication, paper: Publication, { origin }: KeptRecord): string[] {
  return differences(known, paper).map(
    ({ what, theirs, yours }) => `${name}: ${what} “${yours}” here, “${theirs}” in ${origin}; yours stays.`,
  );
}

function nameOf({ paper, file }: Entry): string {
  return `${paper.key} (${file.path}, line ${paper.position.line})`;
}
