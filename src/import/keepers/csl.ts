/**
 * CSL-JSON to records, in the dialects met in the wild: files of reference managers, Zotero's and citation-js's output,
 * doi.org's content negotiation, and Crossref's REST API, whose works are nearly CSL-JSON.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
import type { Name } from '../../bibliography/publication.ts';
import { list, object, text, type Json } from './json.ts';
import { toLatex } from './markup.ts';
import { familyName, identifiers, pageRange, record, wholeName, type KeptRecord } from './record.ts';

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

/** CSL-JSON as it stands in a file: a list of items, one item, or `{ "items": […] }`. */
export function itemsOf(value: unknown): readonly Json[] {
  const { items } = object(value);
  return list(Array.isArray(items) ? items : value).map(object).filter((item) => Object.keys(item).length > 0);
}

/**
 * One item to a record. Undefined where it has no title.
 *
 * @param ownKeys the item's id is a citation key that the person chose
 */
export function fromCsl(item: Json, origin: string, ownKeys = false): KeptRecord | undefined {
  const whole = titleOf(item);
  if (whole === undefined) return undefined;
  const said = text(item['type'])?.toLowerCase() ?? '';
  const genre = text(item['genre']) ?? text(item['degree']);
  const type = refined(Object.hasOwn(TYPES, said) ? TYPES[said]! : 'misc', genre, item);
  // Of a work in several volumes, `title` is that of the work.
  const volume = type === 'book' ? words(item['volume-title']) : undefined;
  const preprint = type === 'misc' && (said === 'article' || text(item['subtype']) === 'preprint' || said === 'posted-content');
  const extra = extraOf(text(item['note']));
  const arxiv = extra['arxiv'] ?? /^arxiv:\s*(\S+)/iu.exec(text(item['number']) ?? '')?.[1];
  const onArxiv = arxiv !== undefined || /^10\.48550\//u.test(text(item['DOI']) ?? '');
  const [year, month] = dateOf(item);
  const issue = text(item['issue']) ?? (type === 'techreport' || type === 'patent' ? text(item['number']) : undefined);
  const { doi, ...ids } = identifiers({ doi: doiOf(text(item['DOI'])), arxiv, url: text(item['URL']) });
  return record({
    type,
    title: volume ?? whole,
    authors: namesOf(item['author']),
    editors: namesOf(item['editor']),
    fields: {
      maintitle: volume && whole,
      ...(preprint ? { howpublished: onArxiv ? undefined : issuerOf(item, true) } : placeOf(item, type)),
      address: words(item['publisher-place']) ?? words(item['publisher-location']),
      edition: words(item['edition']) ?? words(item['edition-number']),
      year,
      month,
      volume: words(item['volume']),
      number: issue === undefined ? undefined : toLatex(issue),
      pages: pageRange(words(item['page'])),
      eid: text(item['page']) === undefined ? words(item['article-number']) : undefined,
      version: words(item['version']),
      type: genreOf(said, type, genre) ?? (preprint && !onArxiv ? 'Preprint' : undefined),
      pubstate: words(item['status']),
      isbn: text(item['ISBN'])?.split(/\s+/u)[0]?.replace(/^https?:\/\/.*\//u, ''),
      doi,
      ...ids,
      pmid: digits(text(item['PMID']) ?? extra['pmid']),
      keywords: keywordsOf(item),
      abstract: words(item['abstract'])?.replace(/^abstract[:.]?\s+/iu, ''),
    },
    key: text(item['citation-key']) ?? extra['citation key'] ?? (ownKeys ? text(item['id']) : undefined),
    origin,
  });
}

/** A bare DOI, from one or from its address (https://www.doi.org/doi-handbook/HTML/index.html); undefined if it is none. */
export function doiOf(typed: string | undefined): string | undefined {
  const bare = typed?.trim().replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:\s*/iu, '');
  if (bare === undefined) return undefined;
  const decoded = /%[\da-f]{2}/iu.test(bare) && bare !== typed?.trim() ? decode(bare) : bare;
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s"{}\\]+$/u.test(decoded) ? decoded.replace(/[.,;]+$/u, '') : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function words(value: unknown): string | undefined {
  const found = text(value);
  return found === undefined ? undefined : toLatex(found) || undefined;
}

/** Crossref keeps the subtitle apart. */
function titleOf(item: Json): string | undefined {
  const title = words(item['title']);
  const subtitle = words(item['subtitle']);
  if (title === undefined || subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return `${title}${/[?!:.]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

function refined(type: string, genre: string | undefined, item: Json): string {
  if (type === 'thesis') {
    if (/ph\.?\s?d|doctora|dissertation/iu.test(genre ?? '')) return 'phdthesis';
    return /master|m\.?\s?sc/iu.test(genre ?? '') ? 'mastersthesis' : 'thesis';
  }
  // Some journals' works come without a type of their own.
  return type === 'misc' && text(item['type']) === undefined && text(item['container-title']) !== undefined ? 'article' : type;
}

/** Where it appeared, and who issued it. Of a chapter Crossref names the series first, and then the book. */
function placeOf(item: Json, type: string): Record<string, string | undefined> {
  const named = list(item['container-title']).flatMap((one) => words(one) ?? []);
  const inSeries = CONTAINER[type] === 'booktitle' && named.length > 1;
  const event = [item['event-title'], object(item['event'])['name'], item['event']].map(words).find(Boolean);
  const volume = CONTAINER[type] === 'booktitle' ? words(item['volume-title']) : undefined;
  return {
    ...(volume && { maintitle: named[0] }),
    ...(type in CONTAINER && { [CONTAINER[type]!]: volume ?? (inSeries ? named.at(-1) : named[0]) ?? event }),
    [ISSUER[type] ?? 'publisher']: issuerOf(item, type === 'techreport'),
    series: words(item['collection-title']) ?? (inSeries ? named[0] : undefined),
  };
}

/** Crossref knows the institution behind a preprint or a report beside the publisher. */
function issuerOf(item: Json, institutionFirst: boolean): string | undefined {
  const institution = words(object(list(item['institution'])[0])['name']);
  const publisher = words(item['publisher']);
  return institutionFirst ? (institution ?? publisher) : (publisher ?? institution);
}

/** The subtype, where the entry type does not say it. */
function genreOf(said: string, type: string, genre: string | undefined): string | undefined {
  if (said === 'speech') return toLatex(genre ?? 'Presentation');
  return type === 'thesis' && genre !== undefined ? toLatex(genre) : undefined;
}

/** Names in parts, whole, or as plain words. */
function namesOf(value: unknown): Name[] {
  return list(value).flatMap((one): Name[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [wholeName(one)];
    const name = object(one);
    const family = text(name['family']);
    const whole = text(name['literal']) ?? text(name['name']);
    if (family === undefined) {
      const given = whole ?? text(name['given']);
      return given === undefined ? [] : [whole === undefined ? wholeName(given) : { literal: plain(given) }];
    }
    const particle = text(name['non-dropping-particle']) ?? text(name['dropping-particle']);
    const parts = familyName(plain(family), optional(text(name['given'])), optional(text(name['suffix'])));
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

/** Year and month, as far as they are told: from CSL's parts, or from words that begin with them. */
function dateOf(item: Json): [year?: string, month?: string] {
  for (const name of ['issued', 'published', 'published-print', 'published-online', 'posted', 'event-date', 'submitted']) {
    const date = object(item[name]);
    const parts = list(list(date['date-parts'])[0]).map(text);
    const said = text(item[name]) ?? text(date['raw']) ?? text(date['literal']);
    const [year, month] = parts[0] !== undefined ? parts : (/^(\d{4})(?:[-/](\d{1,2}))?/u.exec(said ?? '')?.slice(1) ?? []);
    if (year === undefined || !/^\d{4}$/u.test(year)) continue;
    const number = Number(month);
    return [year, Number.isInteger(number) && number >= 1 && number <= 12 ? String(number) : undefined];
  }
  return [];
}

function keywordsOf(item: Json): string | undefined {
  const found = list(item['keyword'] ?? item['categories']).flatMap((one) => (text(one) ?? '').split(/\s*[,;]\s*/u));
  // DataCite's classes of subjects ("FOS: Mathematics") are no words of the author.
  return found.filter((one) => one !== '' && !one.startsWith('FOS: ')).map(toLatex).join(', ');
}

/** Zotero's "Extra": lines of a name and a value. Only identifiers are read from it. */
function extraOf(note: string | undefined): Readonly<Record<string, string>> {
  const lines = [...(note ?? '').matchAll(/^\s*(arxiv|pmid|citation key)\s*:\s*(\S+)/gimu)];
  return Object.fromEntries(lines.map(([, name, value]) => [name!.toLowerCase(), value!]));
}

function digits(value: string | undefined): string | undefined {
  return /^\d+$/u.exec(value ?? '')?.[0];
}
