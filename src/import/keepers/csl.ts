/**
 * CSL-JSON to records, in the dialects met in the wild: files of reference managers, Zotero's and citation-js's output,
 * doi.org's content negotiation, and Crossref's REST API, whose works are nearly CSL-JSON.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
import { arxivIn } from '../../bibliography/links/doi.ts';
import { isExportedNote } from '../../bibliography/record/notes.ts';
import { jointBehind } from '../../bibliography/record/subtitles.ts';
import { allAt, dataAt, firstTextAt, type Data } from '../moved/unknown-data.ts';
import { edtf, issuedOf, readCslDate, wordsOfDate } from './csl-date.ts';
import { genreOf, kindOf } from './csl-kinds.ts';
import { namesOf, orcidsOf } from './csl-names.ts';
import { archiveOf, keptIn, placeOf, placesOf } from './csl-place.ts';
import { doiOf, identifiers } from './identifiers.ts';
import { latexAt, toLatex } from './markup.ts';
import { namesWritten, pageRange, record, type KeptRecord } from './record.ts';

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
  const kind = kindOf(item);
  const { type } = kind;
  // Of a work in several volumes, `title` is that of the work.
  const volume = type === 'book' ? latexAt(item, 'volume-title') : undefined;
  const note = firstTextAt(item, 'note');
  const extra = extraOf(note);
  const pages = latexAt(item, 'page');
  const arxiv = extra['arxiv'] ?? arxivOf(item);
  const onArxiv = arxiv !== undefined || arxivIn(firstTextAt(item, 'DOI')) !== undefined;
  const { doi, ...ids } = identifiers({ doi: doiOf(firstTextAt(item, 'DOI')), arxiv, url: firstTextAt(item, 'URL') });
  const eid = type === 'article' || type === 'inproceedings' ? first(item, ['article-number', 'number']) : latexAt(item, 'article-number');
  const place = kind.isPreprint ? archiveOf(item, onArxiv) : placeOf(item, type);
  const visited = readCslDate(item['accessed'])?.date;
  const made = record({
    type,
    title: volume ?? whole,
    authors: namesOf(item['author']),
    editors: namesOf(item['editor']),
    fields: {
      'author+an:orcid': orcidsOf(item['author']),
      ...mapped(item, PEOPLE, (names) => namesWritten(namesOf(names))),
      maintitle: volume && whole,
      ...place,
      ...placesOf(latexAt(item, 'publisher-place') ?? latexAt(item, 'publisher-location')),
      edition: latexAt(item, 'edition') ?? latexAt(item, 'edition-number'),
      ...issuedOf(item),
      volume: latexAt(item, 'volume'),
      number: first(item, NUMBER[type] ?? ANY_NUMBER),
      pages: pageRange(pages),
      eid: eid === pages ? undefined : eid,
      type: genreOf(kind, onArxiv),
      ...mapped(item, WORDS, (value) => latexAt(value)),
      ...mapped(item, DATES, wordsOfDate),
      ...keptIn(item, type, place),
      isbn: firstTextAt(item, 'ISBN')?.split(/\s+/u)[0]?.replace(/^https?:\/\/.*\//u, ''),
      issn: latexAt(item, 'ISSN'),
      doi,
      ...ids,
      urldate: ids['url'] && visited && edtf(visited),
      pmid: digits(firstTextAt(item, 'PMID') ?? extra['pmid']),
      pmcid: latexAt(item, 'PMCID') ?? extra['pmcid'],
      note: noteOf(note),
      keywords: keywordsOf(item),
      abstract: latexAt(item, 'abstract')?.replace(/^abstract[:.]?\s+/iu, ''),
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
  const name = names.find((one) => firstTextAt(item, one) !== undefined);
  const found = name && latexAt(item, name);
  // That of arXiv has fields of its own.
  return found && /^arxiv:/iu.test(found) ? undefined : found;
}

/** Crossref keeps the subtitle apart. */
function titleOf(item: Data): string | undefined {
  const title = latexAt(item, 'title');
  const subtitle = latexAt(item, 'subtitle');
  if (title === undefined || subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return `${title}${jointBehind(title)}${subtitle}`;
}

/** Managers keep the number at arXiv in several places. */
function arxivOf(item: Data): string | undefined {
  const own = ['number', 'archive_location'].map((name) => /^arxiv:\s*(\S+)/iu.exec(firstTextAt(item, name) ?? '')?.[1]).find(Boolean);
  return own ?? (/^arxiv$/iu.test(firstTextAt(item, 'archive') ?? '') ? firstTextAt(item, 'archive_location') : undefined);
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
  return latexAt((note ?? '').split('\n').filter((line) => !isExportedNote(line.trim())).join('\n'));
}

function digits(value: string | undefined): string | undefined {
  return /^\d+$/u.exec(value ?? '')?.[0];
}
