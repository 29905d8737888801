/**
 * CSL-JSON to records, in the dialects met in the wild: files of reference managers, Zotero's and citation-js's output,
 * doi.org's content negotiation, and Crossref's REST API, whose works are nearly CSL-JSON.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
import type { Name } from '../../bibliography/publication.ts';
import { isExportedNote } from '../../bibliography/record.ts';
import { en } from '../../l10n/en.ts';
import { dateFields, edtf, readCslDate } from './csl-date.ts';
import { allAt, dataAt, firstTextAt, type Data } from '../unknown-data.ts';
import { toLatex } from './markup.ts';
import { familyName, identifiers, namesWritten, pageRange, record, wholeName, type KeptRecord } from './record.ts';

/** Types of CSL, of Crossref (https://api.crossref.org/types) and of DataCite to entry types. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'misc', // CSL means a preprint, working paper or the like
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'journal-article': 'article',
  review: 'article',
  'review-book': 'article',
  'paper-conference': 'inproceedings',
  'proceedings-article': 'inproceedings',
  chapter: 'incollection',
  'book-chapter': 'incollection',
  'book-section': 'incollection',
  'book-part': 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'reference-entry': 'incollection',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  collection: 'book',
  proceedings: 'proceedings',
  thesis: 'thesis',
  dissertation: 'thesis',
  report: 'techreport',
  'report-component': 'techreport',
  standard: 'techreport',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  manuscript: 'unpublished',
  classic: 'book',
  pamphlet: 'booklet',
  periodical: 'periodical',
  personal_communication: 'letter',
  speech: 'unpublished',
};
/** Entry types whose place of appearance has a field of its own. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: 'journal',
  inproceedings: 'booktitle',
  incollection: 'booktitle',
  online: 'organization',
  misc: 'howpublished',
};
/** Who issued it, by entry type; elsewhere a publisher. */
const ISSUER: Readonly<Record<string, string>> = {
  phdthesis: 'school',
  mastersthesis: 'school',
  thesis: 'school',
  techreport: 'institution',
  unpublished: 'howpublished',
};

/** Where the number of a work stands, by entry type, the first that is told. */
const NUMBER: Readonly<Record<string, readonly string[]>> = {
  techreport: ['number', 'issue', 'collection-number'],
  patent: ['number', 'issue'],
  thesis: ['number', 'issue', 'collection-number'],
  phdthesis: ['number', 'issue', 'collection-number'],
  mastersthesis: ['number', 'issue', 'collection-number'],
  // An article's own number is no number of an issue.
  article: ['issue'],
  inproceedings: ['issue', 'collection-number'],
};
const ANY_NUMBER = ['collection-number', 'issue', 'number'];
/** Variables that one field holds, whatever the type of the entry. */
const WORDS: Readonly<Record<string, string>> = {
  'original-title': 'origtitle',
  'original-publisher': 'origpublisher',
  'original-publisher-place': 'origlocation',
  'title-short': 'shorttitle',
  'number-of-volumes': 'volumes',
  'number-of-pages': 'pagetotal',
  'part-number': 'part',
  'chapter-number': 'chapter',
  'event-place': 'venue',
  language: 'language',
  version: 'version',
  status: 'pubstate',
};
const DATES: Readonly<Record<string, string>> = { 'original-date': 'origdate', 'event-date': 'eventdate' };
const PEOPLE: Readonly<Record<string, string>> = { translator: 'translator', 'container-author': 'bookauthor' };
/** Our words for a subtype, which every page says in its own language, to their keys. */
const GENRES = new Map(Object.entries(en.genres).map(([key, words]) => [words.toLowerCase(), key]));
/** What a program notes for itself, or says in other variables, too. */
const OF_PROGRAMS = new Set('type id citation-key citation-label system_id source shortTitle journalAbbreviation'.split(' '));

/** CSL-JSON as it stands in a file: a list of items, one item, or `{ "items": […] }`. */
export function itemsOf(value: unknown): readonly Data[] {
  const { items } = dataAt(value);
  return allAt(Array.isArray(items) ? items : value).map((one) => dataAt(one)).filter((item) => Object.keys(item).length > 0);
}

/**
 * One item to a record. Undefined where it has no title.
 *
 * @param ownKeys the item's id is a citation key that the person chose
 */
export function fromCsl(told: Data, origin: string, ownKeys = false): KeptRecord | undefined {
  const { item, unread } = watched(told);
  const whole = titleOf(item);
  if (whole === undefined) return undefined;
  const said = firstTextAt(item, 'type')?.toLowerCase() ?? '';
  const genre = firstTextAt(item, 'genre') ?? firstTextAt(item, 'degree');
  const type = refined(Object.hasOwn(TYPES, said) ? TYPES[said]! : 'misc', genre, item);
  // Of a work in several volumes, `title` is that of the work.
  const volume = type === 'book' ? words(item['volume-title']) : undefined;
  const preprint = type === 'misc' && (said === 'article' || firstTextAt(item, 'subtype') === 'preprint' || said === 'posted-content');
  const note = firstTextAt(item, 'note');
  const extra = extraOf(note);
  const pages = words(item['page']);
  const arxiv = extra['arxiv'] ?? arxivOf(item);
  const onArxiv = arxiv !== undefined || /^10\.48550\//u.test(firstTextAt(item, 'DOI') ?? '');
  const { doi, ...ids } = identifiers({ doi: doiOf(firstTextAt(item, 'DOI')), arxiv, url: firstTextAt(item, 'URL') });
  const eid = type === 'article' || type === 'inproceedings' ? first(item, ['article-number', 'number']) : words(item['article-number']);
  const place = preprint ? archiveOf(item, onArxiv) : placeOf(item, type);
  const visited = readCslDate(item['accessed'])?.date;
  const made = record({
    type,
    title: volume ?? whole,
    authors: namesOf(item['author']),
    editors: namesOf(item['editor']),
    fields: {
      ...mapped(item, PEOPLE, (names) => namesWritten(namesOf(names))),
      maintitle: volume && whole,
      ...place,
      ...placesOf(words(item['publisher-place']) ?? words(item['publisher-location'])),
      edition: words(item['edition']) ?? words(item['edition-number']),
      ...issuedOf(item),
      volume: words(item['volume']),
      number: first(item, NUMBER[type] ?? ANY_NUMBER),
      pages: pageRange(pages),
      eid: eid === pages ? undefined : eid,
      type: genreOf(said, type, genre, preprint && !onArxiv),
      ...mapped(item, WORDS, words),
      ...mapped(item, DATES, wordsOfDate),
      ...keptIn(item, type, place),
      isbn: firstTextAt(item, 'ISBN')?.split(/\s+/u)[0]?.replace(/^https?:\/\/.*\//u, ''),
      issn: words(item['ISSN']),
      doi,
      ...ids,
      urldate: ids['url'] && visited && edtf(visited),
      pmid: digits(firstTextAt(item, 'PMID') ?? extra['pmid']),
      pmcid: words(item['PMCID']) ?? extra['pmcid'],
      note: noteOf(note),
      keywords: keywordsOf(item),
      abstract: words(item['abstract'])?.replace(/^abstract[:.]?\s+/iu, ''),
    },
    key: firstTextAt(item, 'citation-key') ?? extra['citation key'] ?? (ownKeys ? firstTextAt(item, 'id') : undefined),
    origin,
  });
  const left = unread();
  return left.length === 0 ? made : { ...made, left };
}

/** An item, and the names of what was told in it and never asked for. */
function watched(told: Data): { item: Data; unread: () => string[] } {
  const asked = new Set<string>();
  const item = new Proxy(told, {
    get(target, name) {
      if (typeof name === 'string') asked.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  const isTold = (value: unknown): boolean => firstTextAt(value) !== undefined || (typeof value === 'object' && value !== null && Object.keys(value).length > 0);
  return { item, unread: () => Object.keys(told).filter((name) => !asked.has(name) && !OF_PROGRAMS.has(name) && isTold(told[name])) };
}

/** The fields of a table, filled from the variables of an item. */
function mapped(
  item: Data,
  table: Readonly<Record<string, string>>,
  write: (value: unknown) => string | undefined,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(table).map(([name, field]) => [field, write(item[name])]));
}

/** The first variable that says something; the others are not asked for. */
function first(item: Data, names: readonly string[]): string | undefined {
  const name = names.find((one) => firstTextAt(item[one]) !== undefined);
  const found = name && words(item[name]);
  // That of arXiv has fields of its own.
  return found && /^arxiv:/iu.test(found) ? undefined : found;
}

/** A bare DOI, from one or from its address (https://www.doi.org/doi-handbook/HTML/index.html); undefined if it is none. */
export function doiOf(typed: string | undefined): string | undefined {
  const bare = typed?.trim().replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:\s*/iu, '');
  if (bare === undefined) return undefined;
  const decoded = /%[\da-f]{2}/iu.test(bare) && bare !== typed?.trim() ? decode(bare) : bare;
  // Short ones have no prefix: https://shortdoi.org/
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s"{}\\]+$|^10\/[a-z\d]{3,}$/u.test(decoded) ? decoded.replace(/[.,;]+$/u, '') : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function words(value: unknown): string | undefined {
  const found = firstTextAt(value);
  return found === undefined ? undefined : toLatex(found) || undefined;
}

/** Crossref keeps the subtitle apart. */
function titleOf(item: Data): string | undefined {
  const title = words(item['title']);
  const subtitle = words(item['subtitle']);
  if (title === undefined || subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return `${title}${/[?!:.]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

function refined(type: string, genre: string | undefined, item: Data): string {
  if (type === 'thesis') {
    if (/ph\.?\s?d|doctora|dissertation/iu.test(genre ?? '')) return 'phdthesis';
    return /master|m\.?\s?sc/iu.test(genre ?? '') ? 'mastersthesis' : 'thesis';
  }
  // Some journals' works come without a type of their own.
  return type === 'misc' && firstTextAt(item, 'type') === undefined && firstTextAt(item, 'container-title') !== undefined ? 'article' : type;
}

/** Where it appeared, and who issued it. Of a chapter Crossref names the series first, and then the book. */
function placeOf(item: Data, type: string): Record<string, string | undefined> {
  const short = words(item['container-title-short']) ?? words(item['journalAbbreviation']);
  const named = type in CONTAINER ? allAt(item['container-title'] ?? short).flatMap((one) => words(one) ?? []) : [];
  const inSeries = CONTAINER[type] === 'booktitle' && named.length > 1;
  const event = [item['event-title'], dataAt(item, 'event')['name'], item['event']].map(words).find(Boolean);
  const volume = CONTAINER[type] === 'booktitle' ? words(item['volume-title']) : undefined;
  const container = volume ?? (inSeries ? named.at(-1) : named[0]);
  return {
    ...(volume && { maintitle: named[0] }),
    ...(type in CONTAINER && { [CONTAINER[type]!]: container ?? event }),
    ...((container !== undefined || !(type in CONTAINER)) && { eventtitle: event }),
    // biblatex has a field for the short names of journals only.
    [type === 'article' ? 'shortjournal' : 'abbr']: short === container ? undefined : short,
    [ISSUER[type] ?? 'publisher']: issuerOf(item, type === 'techreport'),
    series: words(item['collection-title']) ?? (inSeries ? named[0] : undefined),
  };
}

/** Several places, which catalogues part by semicolons, are a list to biblatex only. */
function placesOf(told: string | undefined): Record<string, string | undefined> {
  const places = told?.split(/;\s+/u) ?? [];
  return places.length < 2 ? { address: told } : { location: places.map((place) => (/\sand\s/iu.test(place) ? `{${place}}` : place)).join(' and ') };
}

/** The archive of a preprint, where its number does not say it. */
function archiveOf(item: Data, onArxiv: boolean): Record<string, string | undefined> {
  const archive = issuerOf(item, true) ?? words(item['container-title']);
  return { howpublished: onArxiv ? undefined : archive, series: words(item['collection-title']) };
}

/** Where a paper lies that nobody published; of others it is a note to oneself. */
function keptIn(item: Data, type: string, { howpublished }: Record<string, string | undefined>): Record<string, string | undefined> {
  const where = [item['archive'], item['archive_collection'], item['archive_location'], item['archive-place']].map(words).filter(Boolean).join(', ');
  if (/^arxiv\b/iu.test(where)) return {};
  const isKept = howpublished === undefined && (type === 'unpublished' || type === 'letter' || type === 'misc');
  return { [isKept ? 'howpublished' : 'library']: where };
}

/** Managers keep the number at arXiv in several places. */
function arxivOf(item: Data): string | undefined {
  const own = ['number', 'archive_location'].map((name) => /^arxiv:\s*(\S+)/iu.exec(firstTextAt(item[name]) ?? '')?.[1]).find(Boolean);
  return own ?? (/^arxiv$/iu.test(firstTextAt(item, 'archive') ?? '') ? firstTextAt(item, 'archive_location') : undefined);
}

/** Crossref knows the institution behind a preprint or a report beside the publisher. */
function issuerOf(item: Data, institutionFirst: boolean): string | undefined {
  const institution = words(dataAt(allAt(item, 'institution')[0])['name']);
  const publisher = words(item['publisher']);
  return institutionFirst ? (institution ?? publisher) : (publisher ?? institution);
}

/** The subtype, where the entry type does not say it. */
function genreOf(said: string, type: string, genre: string | undefined, preprint: boolean): string | undefined {
  if (type === 'phdthesis' || type === 'mastersthesis') return undefined;
  const kind = genre ?? (said === 'speech' ? 'Presentation' : preprint ? 'Preprint' : undefined);
  const key = kind && GENRES.get(kind.toLowerCase());
  return key === type || kind?.toLowerCase() === said ? undefined : (key ?? (kind && toLatex(kind)));
}

/** Names in parts, whole, or as plain words. */
function namesOf(value: unknown): Name[] {
  return allAt(value).flatMap((one): Name[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [wholeName(one)];
    const name = dataAt(one);
    const family = firstTextAt(name, 'family');
    const whole = firstTextAt(name, 'literal') ?? firstTextAt(name, 'name');
    if (family === undefined) {
      const given = whole ?? firstTextAt(name, 'given');
      return given === undefined ? [] : [whole === undefined ? wholeName(given) : { literal: plain(given) }];
    }
    const particle = firstTextAt(name, 'non-dropping-particle') ?? firstTextAt(name, 'dropping-particle');
    const parts = familyName(plain(family), optional(firstTextAt(name, 'given')), optional(firstTextAt(name, 'suffix')));
    return [particle === undefined ? parts : { ...parts, particle: plain(particle) }];
  });
}

/** Names hold entities, and now and then markup. */
function plain(name: string): string {
  return name.replace(/<[^<>]*>/gu, '').replace(/&(?:amp;)?#0?39;|&apos;/giu, '’').replace(/&amp;/giu, '&').trim();
}

function optional(name: string | undefined): string | undefined {
  return name === undefined ? undefined : plain(name);
}

/** When it appeared; what stands for that where a service does not say it. */
function issuedOf(item: Data): Record<string, string | undefined> {
  const all = ['issued', 'published', 'published-print', 'published-online', 'posted', 'event-date', 'submitted'];
  let unreadable: Record<string, string | undefined> = {};
  for (const name of all) {
    const read = readCslDate(item[name]);
    if (read?.date !== undefined) return dateFields(read);
    // "Forthcoming", or what `npm run check` will ask about.
    if (read?.words !== undefined) unreadable = { year: unreadable['year'] ?? toLatex(read.words) };
  }
  return unreadable;
}

function wordsOfDate(value: unknown): string | undefined {
  const read = readCslDate(value);
  return read?.date === undefined ? words(read?.words) : edtf(read.date);
}

/** Words in a list are whole, commas and all; a lone text is a list itself. */
function keywordsOf(item: Data): string | undefined {
  const told = allAt(item['keyword'] ?? item['categories']).flatMap((one) => firstTextAt(one) ?? []);
  const found = told.length > 1 ? told : told.flatMap((one) => one.split(/\s*[,;]\s*/u));
  // DataCite's classes of subjects ("FOS: Mathematics") are no words of the author.
  const own = found.filter((one) => one !== '' && !one.startsWith('FOS: ')).map(toLatex);
  return own.join(own.some((one) => one.includes(',')) ? '; ' : ', ');
}

/** Zotero's "Extra": lines of a name and a value. Only identifiers are read from it. */
function extraOf(note: string | undefined): Readonly<Record<string, string>> {
  const lines = [...(note ?? '').matchAll(/^\s*(arxiv|pmid|pmcid|citation key)\s*:\s*(\S+)/gimu)];
  return Object.fromEntries(lines.map(([, name, value]) => [name!.toLowerCase(), value!]));
}

/** A note without the lines of "Extra". */
function noteOf(note: string | undefined): string | undefined {
  return words((note ?? '').split('\n').filter((line) => !isExportedNote(line.trim())).join('\n'));
}

function digits(value: string | undefined): string | undefined {
  return /^\d+$/u.exec(value ?? '')?.[0];
}
