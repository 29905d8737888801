/** One raw entry to one publication record. */
import { createHash } from 'node:crypto';
import { en } from '../l10n/en.ts';
import type { Matcher } from '../people/match.ts';
import type { Problems } from '../problems.ts';
import type { Rich } from '../text/rich.ts';
import { plain, toText } from '../text/rich.ts';
import { applyAnnotations } from './author-annotations.ts';
import { toCsl } from './csl.ts';
import { ownKey, toBibtex } from './export/bibtex.ts';
import { readDate } from './dates.ts';
import { blanksLevelled, decodePlain, decodeRich } from './latex/index.ts';
import type { LatexContext, LatexFinding } from './latex/index.ts';
import { expandMacros, macroTable } from './latex/macros.ts';
import { decideKind, genreOf, isArchiveDoi, isNamedByKind } from './kinds.ts';
import { readIds } from './ids.ts';
import { readAliases } from './keys.ts';
import { readKeywords } from './keywords.ts';
import { languageTag } from './language.ts';
import { readImage, readLinks } from './links.ts';
import { inCatalogue, severalPlaces } from './literal-lists.ts';
import { parseNames } from './names.ts';
import type { ParsedName } from './names.ts';
import type { Author, Position, Publication, PublicationKind, SeriesId } from './publication.ts';
import type { RawField } from './raw-entry.ts';
import { CONTRIBUTOR_FIELDS, roleOf } from './contributors.ts';
import { countryNamed } from './countries.ts';
import { EntryReport } from './entry-report.ts';
import type { Place } from './entry-report.ts';
import { isUnderReview } from './state-words.ts';
import { areColumns, isCalledEvent, readNumber, readPages, readVenue } from './venue.ts';
import type { VenueBook } from './venue.ts';

export interface RecordContext {
  match: Matcher;
  macros: Readonly<Record<string, string>>;
  /** Those of formulas. */
  mathMacros?: Readonly<Record<string, string>>;
  venues: VenueBook;
  problems: Problems;
  exists?: ((sitePath: string) => boolean) | undefined;
  scholarUser?: string | undefined;
  /** BCP 47 language of entries that name none. */
  lang?: string | undefined;
}

export interface EntrySource {
  type: string;
  key: string;
  keyNumbers?: Publication['keyNumbers'] | undefined;
  id: string;
  /** Own and inherited fields. */
  fields: ReadonlyMap<string, RawField>;
  /** Place of an offset in the entry's file. */
  place: Place;
  start: number;
  category?: string | undefined;
}

/** Fields in which `true` selects a paper for the home page. */
const YES = /^(?:true|yes|1|y|x)$/iu;
const ABSENT = /^(?:no abstract (?:is )?available(?: for this item)?\.?|false|no|none|null|undefined|nan|n\/?a|-)$/iu;
/** What programs write for a value that they lack. A title may be such a word. */
const LACKING = /^\s*\{?(?:null|undefined|nan)\}?\s*$/iu;
/** Words of Zotero's fields and of its plug-ins' counters, one a line, which its export puts into the note. */
const EXPORTED_NOTE = new RegExp(
  '^(?:cited by:? ?\\d+|arxiv:\\s*\\d{4}\\.\\d{4,5}(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?|zscc:.*|tldr:.*|tex\\.[\\w.]+:.*|citation key:.*|' +
    '(?:publisher|number|issue|volume|pages|section|type|version|conference name|event-place|company|distributor|institution|' +
    'label|isbn|issn|journal abbreviation|archive location|archive|google-books-id|backup publisher|ads bibcode|_eprint|num pages|citation identifier|' +
    'extra|accepted|original-date|container-title|place|series|edition|pmid|pmcid|doi|arxiv|jstor|mag id|s2id|openalex): .*)$',
  'iu',
);

/** Whether a line of a note is one that a reference manager wrote for itself. */
export function isExportedNote(line: string): boolean {
  return EXPORTED_NOTE.test(line);
}

/** Kinds of work that anybody calls a paper, and so what leads to them. */
const PAPERS = new Set<PublicationKind>(['article', 'conference', 'workshop', 'preprint', 'working-paper', 'in-preparation']);

/** Fields that are printed as plain words: what cannot be decoded in them is reported, too. */
const READ_AS_WORDS = (
  'author editor journal journaltitle booktitle school institution organization publisher series edition location address type keywords'
).split(' ');

/** Makes the record. Never throws; what is odd goes to the problems. */
export function makeRecord(source: EntrySource, context: RecordContext): Publication {
  const fields: Record<string, string> = {};
  const macros = macroTable(context.macros);
  // Whoever reads a single field, or the exported entry, needs no table.
  for (const [name, field] of source.fields) {
    if (name === 'title' || !LACKING.test(field.value)) fields[name] = expandMacros(field.value, macros);
  }
  const report = new EntryReport(source, context.problems);
  const lang = languageTag(firstText(fields, ['langid', 'language', 'hyphenation']));
  const latex: LatexContext = { macros: context.macros, ...(context.mathMacros && { mathMacros: context.mathMacros }), lang: lang ?? context.lang };
  const decode = decoder(source.fields, latex, report);
  const { ids, arxivInDoi, badDoi } = readIds(fields);
  const { date, status: said, statusId, unreadable } = readDate(fields);
  const { kind, unknownType } = decideKind(source.type, fields, said, ids.arxiv);
  // The kind says it in the language of the page; without a date it is all that places the paper.
  const status = date !== undefined && isNamedByKind({ kind }) && said?.toLowerCase() === 'preprint' ? undefined : said;
  const { authors, others } = people('author', fields, source, context);
  const { authors: editors, others: moreEditors } = people('editor', fields, source, context);
  const contributions = CONTRIBUTOR_FIELDS.flatMap((field) => {
    const { authors: found, others: more } = people(field, fields, source, context);
    return found.length > 0 ? [{ role: roleOf(field, fields), people: found, ...(more && { more }) }] : [];
  });
  for (const name of READ_AS_WORDS) {
    const field = source.fields.get(name);
    if (field?.value.includes('\\')) decodeRich(field.value, { ...latex, report: (finding) => report.latex(name, field, finding) });
  }
  const venue = readVenue(kind, fields, ids, context.venues, latex);
  const venueText = venue.venue && blanksLevelled(toText(venue.venue));
  const title = titleOf(source, fields, decode);
  const isMarked = lang === undefined && context.lang !== undefined && QUOTING.some((name) => MARKED.test(fields[name] ?? ''));
  const unmarked = isMarked ? withoutMarks(source, kind, fields, ids, context, { ...latex, lang: undefined }) : undefined;
  const linkContext = {
    exists: context.exists,
    scholarUser: context.scholarUser,
    page: PAPERS.has(kind) ? 'Paper' : 'Website',
    report: (what: 'unsafe' | 'missing-file', field: string, found: string) => report.link(what, field, found),
  };
  const links = readLinks(fields, ids, linkContext);
  const text = (...names: string[]): string | undefined => firstText(fields, names, latex);
  const numbered = kind === 'report' || kind === 'working-paper' || kind === 'patent' || kind === 'thesis';
  const number = readNumber(fields['number'] || fields['issue'], ids.arxiv);
  const pages = readPages(fields['pages'], latex);
  const articleNumber = readPages(fields['eid'] || fields['articleno'] || fields['art_number']);
  const volume = readNumber(fields['volume'], ids.arxiv);
  // Where there is a volume or a journal's DOI, what is said of its state was forgotten there.
  const isOut = volume !== undefined || pages !== undefined || articleNumber !== undefined || (ids.doi !== undefined && !isArchiveDoi(ids.doi));
  const isHoped = venue.isContainer && !isOut && status !== undefined && isUnderReview(status);
  const publisher = firstText(fields, ['publisher']);
  const place = firstText(fields, ['location', 'address', 'place']);
  const places = severalPlaces(fields['location']);
  const aliases = readAliases(fields['ids']);
  const awardName = decode('award_name');
  const award = decode('award');
  const image = readImage(fields, linkContext);
  report.check({ kind, unknownType, arxivInDoi, badDoi, unreadable, status, date, fields, authors, editors, venue: venue.venue });
  const record = {
    key: source.key,
    ...(aliases.length > 0 && { aliases }),
    ...given('keyNumbers', source.keyNumbers),
    id: source.id,
    type: source.type,
    kind,
    position: position(source, source.start),
    title,
    titleText: toText(title),
    ...given('unmarked', unmarked),
    ...given('subtitle', text('subtitle')),
    authors,
    moreAuthors: others,
    ...given('collaboration', collaborationOf(fields, authors)),
    editors,
    ...(moreEditors && { moreEditors }),
    ...(contributions.length > 0 && { contributions }),
    ...given('date', date),
    ...given('status', status),
    ...given('statusId', statusId),
    ...(venueText && venueText.toLowerCase() !== status?.toLowerCase() && {
      venue: venue.venue!, venueText, ...given('holders', venue.holders), ...given('venueIsStandIn', venue.isStandIn),
      ...(isHoped && { venueIsHoped: true as const }),
    }),
    ...given('venueShort', venue.venueShort),
    ...given('venueUrl', venue.venueUrl),
    ...given('eventPlace', eventPlaceOf(kind, fields, [venueText, venue.venueShort], context.venues)),
    ...given('volume', volume),
    ...given('part', text('part')),
    ...given('issue', numbered ? undefined : number),
    ...given('issueName', !numbered && fields['number'] && text('issue') !== text('number') ? text('issue') : undefined),
    // Hyphens part the number of a report, they span nothing.
    ...given('number', numbered ? text('number', 'reportnumber') : undefined),
    ...given('pages', pages),
    ...(pages !== undefined && areColumns(fields) && { columns: true as const }),
    ...given('articleNumber', articleNumber === pages ? undefined : articleNumber),
    ...seriesOf(text('series')),
    ...given('mainTitle', kind === 'article' ? undefined : mainTitleOf(fields, latex, [toText(title), venueText])),
    ...given('titleAddon', text('titleaddon')),
    ...given('edition', text('edition')),
    ...given('version', text('version')?.replace(/^(?:version|ver|v)\b\.?\s*(?=\d)|^v(?=\d)/iu, '')),
    // Who publishes a patent, an office or a search engine, is nobody who issued it.
    ...given('publisher', kind === 'patent' && text('holder') ? undefined : publisher),
    ...given('place', places ? inCatalogue(places) : (countryNamed(place ?? '') ?? place)),
    ...given('places', places),
    ...genreOf(source.type, kind, fields),
    ids,
    links,
    keywords: readKeywords(fields),
    ...given('abstract', decode('abstract', true)),
    ...given('note', noteOf(fields, status, decode)),
    ...given('award', awardName ?? award),
    ...given('awardDetails', awardName === undefined ? undefined : award),
    selected: YES.test(text('selected') ?? ''),
    ...given('image', image),
    ...given('lang', lang),
    fields,
    ...given('category', source.category),
    versions: [],
  } satisfies Omit<Publication, 'bibtex' | 'csl' | 'hash'>;
  return withLazyParts(record);
}

/** Adds what is computed when it is first read, and then kept; `hash` where it is known already. */
export function withLazyParts(record: Omit<Publication, 'bibtex' | 'csl' | 'hash'>, hash?: string): Publication {
  let bibtex: string | undefined;
  let csl: Publication['csl'] | undefined;
  return Object.defineProperties(record, {
    // Not enumerable: a copy or a dump of the record must not load citation-js by the way.
    bibtex: { configurable: true, get: () => (bibtex ??= toBibtex(record, { key: ownKey(record) })) },
    csl: { configurable: true, get: () => (csl ??= toCsl(record as Publication)) },
    hash: { configurable: true, get: () => (hash ??= hashOf(record)) },
  }) as Publication;
}

/** Everything that a formatted citation, an export or a page prints; not where it stands in the file. */
function hashOf(record: Omit<Publication, 'bibtex' | 'csl' | 'hash'>): string {
  const { position: _position, versions: _versions, ...printed } = record;
  return createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 20);
}

/** What CSL has as rich text, and what of it becomes marks of a language. */
const QUOTING = ['title', 'subtitle', 'maintitle', 'booktitle', 'booksubtitle', 'journaltitle', 'journal', 'eventtitle', 'abstract'];
const MARKED = /(?<!\\)"|\\(?:enquote|mkbibquote)(?![a-zA-Z])/u;

/** The same without the marks of the site: straight ones are for the reference that prints them. */
function withoutMarks(
  source: EntrySource,
  kind: PublicationKind,
  fields: Readonly<Record<string, string>>,
  ids: Publication['ids'],
  { venues }: RecordContext,
  latex: LatexContext,
): Publication['unmarked'] {
  const decode = decoder(source.fields, latex);
  const { venue } = readVenue(kind, fields, ids, venues, latex);
  return { title: titleOf(source, fields, decode), ...given('venue', venue), ...given('abstract', decode('abstract', true)) };
}

type Decode = (field: string, lines?: boolean) => Rich | undefined;

function decoder(fields: ReadonlyMap<string, RawField>, latex: LatexContext, report?: EntryReport): Decode {
  return (name, lines = false) => {
    const field = fields.get(name);
    // A paper may be called “None”.
    if (field === undefined || field.value.trim() === '' || (name !== 'title' && ABSENT.test(field.value.trim()))) return undefined;
    const rich = decodeRich(name === 'additional_info' ? fromMarkdown(field.value) : field.value, {
      ...latex,
      lines,
      report: (finding: LatexFinding) => report?.latex(name, field, finding),
    });
    return rich.length === 0 ? undefined : rich;
  };
}

/** al-folio takes `additional_info` for Markdown: its emphasis and links in LaTeX. */
function fromMarkdown(source: string): string {
  return source
    .replace(/\[([^\]{}]+)\]\(([^()\s{}]+)\)/gu, '\\href{$2}{$1}')
    .replace(/\*\*([^*{}]+)\*\*/gu, '\\textbf{$1}')
    .replace(/(?<![\w*])[*_]([^*_{}\s](?:[^*_{}]*[^*_{}\s])?)[*_](?![\w*])/gu, '\\emph{$1}')
    // Its own example begins with the full stop that its layout leaves out.
    .replace(/^[\s.,;]+/u, '');
}

function titleOf(source: EntrySource, fields: Readonly<Record<string, string>>, decode: Decode): Rich {
  const main = decode('title') ?? decode('maintitle') ?? decode('booktitle') ?? decode('howpublished');
  if (main === undefined) return plain(source.key === '' ? source.id : source.key.replace(/[\\{}]/gu, ''));
  const subtitle = decode('subtitle');
  if (subtitle === undefined || fields['title'] === undefined) return main;
  const joint = /[?!:.]$/u.test(toText(main)) ? ' ' : ': ';
  return [...main, { type: 'text', value: joint }, ...subtitle];
}

/** Kinds of work that have to do with an event. */
const EVENTS = new Set<PublicationKind>(['conference', 'workshop', 'presentation', 'book']);

/** biblatex's `venue`, unless somebody called the conference so. */
function eventPlaceOf(
  kind: PublicationKind,
  fields: Readonly<Record<string, string>>,
  taken: readonly (string | undefined)[],
  venues: VenueBook,
): string | undefined {
  const place = EVENTS.has(kind) ? firstText(fields, ['venue']) : undefined;
  return place === undefined || taken.includes(place) || isCalledEvent(place, venues) ? undefined : place;
}

/** The work of which a book is a volume, with its subtitle, unless it stands in for a title that is missing. */
function mainTitleOf(fields: Readonly<Record<string, string>>, latex: LatexContext, taken: readonly (string | undefined)[]): string | undefined {
  const main = firstText(fields, ['maintitle'], latex);
  if (main === undefined) return undefined;
  const subtitle = firstText(fields, ['mainsubtitle'], latex);
  const whole = subtitle === undefined ? main : `${main}: ${subtitle}`;
  return taken.includes(main) || taken.includes(whole) ? undefined : whole;
}

/**
 * The note, and behind it al-folio's `additional_info`. What only repeats the state or other fields, or is only an
 * address, is shown elsewhere.
 */
function noteOf(fields: Readonly<Record<string, string>>, status: string | undefined, decode: Decode): Rich | undefined {
  const own = ownNote(fields, status, decode);
  const addendum = decode('addendum');
  const note = own && addendum ? [...own, { type: 'text', value: /[.!?]$/u.test(toText(own)) ? ' ' : '. ' } as const, ...addendum] : (own ?? addendum);
  const info = decode('additional_info');
  return note && info ? [...note, { type: 'text', value: ' ' }, ...info] : (note ?? info);
}

function ownNote(fields: Readonly<Record<string, string>>, status: string | undefined, decode: Decode): Rich | undefined {
  const lines = (fields['note'] ?? '').split(/\n|\\\\/u).map((line) => decodePlain(line).trim());
  if (lines.some((line) => line !== '') && lines.every((line) => line === '' || isExportedNote(line))) return undefined;
  const note = decode('note');
  const bare = (words: string): string => words.replace(/[.()[\]]/gu, '').trim();
  if (note === undefined || (status !== undefined && bare(toText(note)) === bare(status))) return undefined;
  return /^\s*\{?\s*(?:\\url\{[^{}]*\}|https?:\S+)\s*\}?\s*$/u.test(fields['note'] ?? '') ? undefined : note;
}

function people(
  field: string,
  fields: Readonly<Record<string, string>>,
  source: EntrySource,
  context: RecordContext,
): { authors: Author[]; others: boolean } {
  const value = fields[field] ?? '';
  if (value.trim() === '') return { authors: [], others: false };
  const where = { ...position(source, source.fields.get(field)!.valueOffset), subject: source.key };
  const { names, others } = parseNames(value, where, context.problems);
  applyAnnotations(names, fields, where, context.problems, field);
  return { authors: names.map((name) => author(name, context, where)), others };
}

function author(name: ParsedName, context: RecordContext, where: Position & { subject: string }): Author {
  const { personHint: _hint, ...parts } = name;
  const match = context.match(name, where);
  const { literal: _literal, ...known } = parts;
  return {
    ...(match.name === undefined ? parts : { ...known, ...match.name }),
    ...given('orcid', name.orcid ?? match.orcid),
    ...given('homepage', match.homepage),
    ...given('person', match.person),
    ...given('matchedBy', match.matchedBy),
    isOwner: match.isOwner,
  };
}

/** A series by its name, or by biblatex's key for a journal's new or old one. */
function seriesOf(typed: string | undefined): Pick<Publication, 'series' | 'seriesId'> {
  if (typed === undefined || !Object.hasOwn(en.seriesKeys, typed)) return given('series', typed);
  const seriesId = typed as SeriesId;
  return { series: en.seriesKeys[seriesId], seriesId };
}

/** INSPIRE's `collaboration`, unless it stands among the authors: "ICE" is the ICE Collaboration. */
function collaborationOf(fields: Readonly<Record<string, string>>, authors: readonly Author[]): string | undefined {
  const name = decodePlain(fields['collaboration'] ?? '').replace(/^\(|\)$/gu, '').trim();
  if (name === '' || authors.some(({ display }) => display.toLowerCase().includes(name.toLowerCase()))) return undefined;
  if (/collab|consortium|group|project|team/iu.test(name)) return name;
  return `${name} ${name.includes(',') ? 'Collaborations' : 'Collaboration'}`;
}

function firstText(fields: Readonly<Record<string, string>>, names: readonly string[], latex?: LatexContext): string | undefined {
  for (const name of names) {
    const raw = fields[name];
    const text = raw === undefined ? '' : decodePlain(raw, latex).replace(/[,;]\s*$/u, '').trim();
    if (text !== '' && !ABSENT.test(text)) return text;
  }
  return undefined;
}

/** Where an offset stands in the file of an entry. */
export function position(source: EntrySource, offset: number): Position {
  const { file, line, column } = source.place(offset);
  return { file, line, column };
}

/** A property only where there is a value: `exactOptionalPropertyTypes` in spirit, and no "undefined" in any print. */
function given<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: V });
}
