/** Every .bib file of a site to its publications. */
import type { Matcher } from '../people/match.ts';
import { Problems } from '../problems.ts';
import { everybody } from './contributors.ts';
import { inherit, VOLUMES } from './bibtex/crossref.ts';
import { Ids } from './identity/identity.ts';
import { byKey, readAliases } from './keys.ts';
import { keepingRecords, type RecordShelf } from './record/kept-records.ts';
import type { Publication } from './publication.ts';
import type { RawEntry, RawFile } from './bibtex/raw-entry.ts';
import { readBibtex } from './bibtex/reader.ts';
import { makeRecord } from './record/record.ts';
import { ownMacros } from './bibtex/own-macros.ts';
import { foldVersions } from './identity/same-paper.ts';
import { warnOfSharedDois } from './identity/shared-doi.ts';
import { LineIndex } from './bibtex/source-text.ts';
import type { Report } from './bibtex/value-reader.ts';
import type { Place } from './record/entry-report.ts';
import { numbersOfRepeats } from './bibtex/working-keys.ts';
import { VenueBook, type VenueFacts } from './record/venue-book.ts';

export interface BibliographyFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  bytes: Uint8Array | string;
  /** Words by which lists pick this file's papers. */
  category?: string | undefined;
  /** Files with smaller numbers come first; others keep their order. */
  order?: number | undefined;
}

export interface BibliographyOptions {
  match: Matcher;
  /** LaTeX commands of the site's own: name to TeX. */
  macros?: Readonly<Record<string, string>> | undefined;
  /** The same for formulas alone. */
  mathMacros?: Readonly<Record<string, string>> | undefined;
  /** data/venues.yaml, by abbreviation. */
  venues?: Readonly<Record<string, VenueFacts>> | undefined;
  /** Whether a file of the site exists, by site path (`/assets/files/talk.pdf`); without it nothing is said of missing files. */
  exists?: ((sitePath: string) => boolean) | undefined;
  /** The owner's Google Scholar id. */
  scholarUser?: string | undefined;
  /** BCP 47 language of entries that name none. */
  lang?: string | undefined;
  /** Ids that other papers have already. */
  takenIds?: Iterable<string> | undefined;
  /** Records of the last time; `made` names what the other options say, and the program. */
  kept?: { shelf: RecordShelf; made: string } | undefined;
}

/** Types that carry data for other entries and are no publications. */
const NO_PUBLICATION = new Set(['xdata', 'set', 'control', 'ieeetranbstctl']);

interface Found {
  entry: RawEntry;
  file: RawFile;
  place: Place;
  report: Report;
  category: string | undefined;
}

/**
 * Reads all files into records: newest year first, within a year as in the files; papers without a year but with a state
 * ("in preparation") first of all, others last. Never throws for what stands in a file; problems are collected.
 */
export function loadBibliography(files: readonly BibliographyFile[], options: BibliographyOptions, problems: Problems): Publication[] {
  const { records, volumes } = readRecords(files, options, problems);
  const { publications, folded } = foldVersions(withoutVolumes(records, volumes, problems));
  for (const { paper, into } of folded) {
    problems.notice('bib-same-paper', `“${paper.key}” is shown as a version of “${into.key}”.`, {
      ...paper.position,
      subject: paper.key,
      cure: 'Write same_as = {none} in one of them if they are two papers.',
    });
  }
  warnOfSharedDois(publications, problems);
  return publications.toSorted((one, other) => rank(other) - rank(one));
}

/**
 * One record an entry, in the order of the files, nothing folded or left out; `volumes` holds the keys, in lower case, of
 * those that other entries take data from.
 */
export function readRecords(
  files: readonly BibliographyFile[],
  options: BibliographyOptions,
  problems: Problems,
): { records: Publication[]; volumes: ReadonlySet<string> } {
  const sorted = files.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const shared = sharedStrings(sorted);
  const read = sorted.map((source) => ({ file: readBibtex(source, problems, shared), category: source.category }));
  const { macros, mathMacros } = ownMacros(read.map(({ file }) => file), options, problems);
  const found = read.flatMap(({ file, category }) => entriesOf(file, category, problems));
  const entries = found.flatMap(({ entry }) => (entry.key === '' ? [] : [{ entry, key: entry.key, aliases: readAliases(entry.fields.get('ids')?.value) }]));
  const known = byKey(entries, (key) => key.toLowerCase());
  const volumes = new Set<string>();
  const papers = found
    .filter(({ entry }) => !NO_PUBLICATION.has(entry.type))
    .map((one) => {
      const { fields, parents } = inherit(one.entry, (key) => known.get(key)?.entry, one.report);
      for (const parent of parents) volumes.add(parent);
      return { ...one, fields };
    });
  warnOfDuplicateKeys(papers);
  const context = { ...options, macros, mathMacros, venues: new VenueBook(options.venues), problems };
  const ids = new Ids(options.takenIds);
  const make = options.kept ? keepingRecords(options.kept.shelf, JSON.stringify([options.kept.made, macros, mathMacros])) : makeRecord;
  const numbers = numbersOfRepeats(papers.map(({ entry }) => entry.key));
  const records = papers.map(({ entry, fields, place, category }, index) => {
    const { type, key, start } = entry;
    const id = ids.next(key, fields.get('title')?.value ?? '');
    return make({ type, key, keyNumbers: numbers[index], id, fields, place, start, category }, context);
  });
  return { records, volumes };
}

function rank(paper: Publication): number {
  if (paper.date !== undefined) return paper.date.year;
  return paper.status !== undefined || paper.kind === 'in-preparation' ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

/** Definitions of every file, so that one file can hold the abbreviations of all. A file's own come first. */
function sharedStrings(files: readonly BibliographyFile[]): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  if (files.length < 2) return shared;
  for (const file of files) {
    const text = typeof file.bytes === 'string' ? file.bytes : new TextDecoder().decode(file.bytes);
    if (!/@\s*string\s*[{(]/iu.test(text)) continue;
    for (const [name, value] of readBibtex(file, new Problems()).strings) if (!shared.has(name)) shared.set(name, value);
  }
  return shared;
}

function entriesOf(file: RawFile, category: string | undefined, problems: Problems): Found[] {
  const lines = new LineIndex(file.text);
  const place: Place = (offset) => ({ file: file.path, ...lines.place(offset), excerpt: lines.excerpt(offset) });
  const report: Report = (severity, code, offset, message, more = {}) => problems.add(severity, code, message, { ...place(offset), ...more });
  return file.entries.map((entry) => ({ entry, file, place, report, category }));
}

/** BibTeX takes keys for the same that differ in capital letters only, and so do addresses on many servers. */
function warnOfDuplicateKeys(papers: readonly Found[]): void {
  const first = new Map<string, Found>();
  for (const paper of papers) {
    const { entry, report } = paper;
    const known = first.get(entry.key.toLowerCase());
    if (entry.key === '') continue;
    if (known === undefined) first.set(entry.key.toLowerCase(), paper);
    else {
      const { file, line } = known.place(known.entry.start);
      const message = known.entry.key === entry.key
        ? `The key “${entry.key}” is used twice; it was first used in ${file}, line ${line}.`
        : `The key “${entry.key}” differs only in capital letters from “${known.entry.key}” in ${file}, line ${line}: ` +
          'BibTeX takes them for one, so a number is put behind it here.';
      report('warning', 'bib-duplicate-key', entry.start, message, {
        cure: saysTheSame(entry, known.entry)
          ? 'Delete one of the two: they say the same.'
          : 'Give one of the two entries another key, so that each has a lasting address of its own.',
        subject: entry.key,
      });
    }
  }
}

function saysTheSame(one: RawEntry, other: RawEntry): boolean {
  return one.type === other.type && one.fields.size === other.fields.size
    && [...one.fields].every(([name, { value }]) => other.fields.get(name)?.value === value);
}

/** A volume that only lends its data to papers in it is no paper, unless the owner edited it. */
function withoutVolumes(records: readonly Publication[], volumes: ReadonlySet<string>, problems: Problems): Publication[] {
  if (volumes.size === 0) return [...records];
  return records.filter((record) => {
    const isParent = volumes.has(record.key.toLowerCase()) && VOLUMES.has(record.type);
    if (!isParent || everybody(record).some((person) => person.isOwner) || record.selected) return true;
    problems.notice('bib-volume', `“${record.key}” is not listed: papers take their data from it with crossref.`, {
      ...record.position,
      subject: record.key,
      cure: 'Write selected = {true} in it if it is a publication of yours.',
    });
    return false;
  });
}
