/** Where a paper appeared. */
import type { Rich } from '../../text/rich.ts';
import { plain, toText } from '../../text/rich.ts';
import { firstText } from './entry-texts.ts';
import { decodeRich, decodePlain } from '../latex/index.ts';
import type { LatexContext } from '../latex/index.ts';
import { archiveNamed } from './archives.ts';
import { isContainer, isStandIn } from './container.ts';
import { isNamedByKind } from './kinds.ts';
import { jointBehind } from './subtitles.ts';
import { splitAnd } from '../names/name-list.ts';
import { parseNames } from '../names/names.ts';
import type { PublicationKind, Several } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { Problems } from '../../problems.ts';
import type { VenueBook } from './venue-book.ts';

interface ReadVenue {
  venue?: Rich;
  /** Whoever holds a patent, where they are several: the venue names them all. */
  holders?: Several;
  /** The venue is a publisher or the like. */
  isStandIn?: true;
  /** The venue takes papers in; an archive holds whatever it is given. */
  isContainer?: true;
  venueShort?: string;
  venueUrl?: string;
}

/** The fields that name the venue, the first that is filled wins. That of a patent is whoever holds it. */
const VENUE_FIELDS: Readonly<Record<PublicationKind, readonly string[]>> = {
  article: ['journaltitle', 'journal', 'booktitle', 'maintitle', 'publisher', 'organization', 'institution'],
  conference: ['booktitle', 'eventtitle', 'journal', 'journaltitle', 'maintitle', 'venue', 'organization', 'series', 'publisher'],
  workshop: ['booktitle', 'eventtitle', 'journal', 'journaltitle', 'maintitle', 'venue', 'organization', 'series', 'publisher'],
  chapter: ['booktitle', 'maintitle', 'journal', 'journaltitle', 'chapter', 'series', 'publisher'],
  book: ['publisher', 'organization', 'institution', 'journal', 'howpublished'],
  thesis: ['school', 'institution', 'organization', 'publisher'],
  report: ['institution', 'organization', 'school', 'publisher', 'journal', 'booktitle'],
  preprint: ['journaltitle', 'journal', 'booktitle', 'howpublished', 'institution', 'organization', 'publisher', 'eprinttype', 'archiveprefix'],
  'working-paper': ['institution', 'organization', 'school', 'journaltitle', 'journal', 'booktitle', 'howpublished', 'publisher', 'eprinttype', 'archiveprefix'],
  'in-preparation': ['journaltitle', 'journal', 'booktitle'],
  dataset: ['publisher', 'organization', 'institution', 'howpublished', 'journal'],
  software: ['publisher', 'organization', 'institution', 'howpublished', 'journal'],
  patent: ['holder', 'publisher', 'organization'],
  presentation: ['eventtitle', 'booktitle', 'howpublished', 'organization', 'institution', 'journal', 'school', 'venue'],
  online: ['organization', 'publisher', 'institution', 'journaltitle', 'journal', 'booktitle', 'howpublished'],
  other: ['journaltitle', 'journal', 'booktitle', 'eventtitle', 'howpublished', 'publisher', 'organization', 'institution', 'school'],
};

/** This says what a paper is, and not where it stands. */
const NO_SERIES = /^(?:working|discussion|job[ -]market) papers?$/iu;

/** Reads the venue of an entry: full name, short name and address. */
export function readVenue(kind: PublicationKind, fields: Fields, ids: { arxiv?: string; hal?: string }, book: VenueBook, latex: LatexContext): ReadVenue {
  const result: ReadVenue = {};
  const { name: full, field, holders } = fullName(kind, fields, ids, book, latex);
  const abbr = short(fields['abbr']);
  const text = full === undefined ? '' : toText(full);
  const known = book.find(abbr) ?? book.find(text) ?? book.find(shortFromName(kind, fields, text));
  // An abbreviation typed as the venue is written out where venues.yaml knows it.
  const venue = known?.facts.name !== undefined && (text === '' || text === known.short) ? plain(known.facts.name) : full;
  if (venue !== undefined) result.venue = venue;
  if (venue === full && holders !== undefined) result.holders = holders;
  if (venue === full && field !== undefined && isStandIn(kind, field)) result.isStandIn = true;
  if (venue !== undefined && (field === undefined ? abbr !== '' : isContainer(field)) && archiveNamed(text) === undefined) result.isContainer = true;
  const shortName = abbr || short(fields['shortjournal']) || known?.short || shortFromName(kind, fields, text);
  if (shortName !== undefined && shortName !== '' && shortName !== text) result.venueShort = shortName;
  if (known?.facts.url !== undefined) result.venueUrl = known.facts.url;
  return result;
}

/** "NeurIPS", "ICML 2023": a year, or capitals within a word. Places with the latter are few. */
const EVENT = /\b(?:19|20)\d\d\b|^(?!(?:UK|USA?|UAE)$|Ma?c)\S*\p{L}\p{Lu}\S*$/u;

/** Whether what stands in biblatex's `venue`, which is a place, names the event. */
function isCalledEvent(text: string, book: VenueBook): boolean {
  return EVENT.test(text) || book.find(text) !== undefined;
}

/** Kinds of work that have to do with an event. */
const EVENTS = new Set<PublicationKind>(['conference', 'workshop', 'presentation', 'book']);

/** biblatex's `venue`, unless somebody called the conference so. */
export function eventPlaceOf(
  kind: PublicationKind,
  fields: Fields,
  taken: readonly (string | undefined)[],
  book: VenueBook,
): string | undefined {
  const place = EVENTS.has(kind) ? firstText(fields, ['venue']) : undefined;
  return place === undefined || taken.includes(place) || isCalledEvent(place, book) ? undefined : place;
}

/** The name of the venue, and the field that it comes from. */
interface FullName {
  name?: Rich;
  field?: string;
  holders?: Several;
}

function fullName(kind: PublicationKind, fields: Fields, ids: { arxiv?: string; hal?: string }, book: VenueBook, latex: LatexContext): FullName {
  for (const field of VENUE_FIELDS[kind]) {
    const value = fields[field];
    if (value === undefined || value.trim() === '') continue;
    // A chapter's number is no venue, nor is an address.
    if (field === 'chapter' && /^[\d.\s{}]+$/u.test(value)) continue;
    if (field === 'howpublished' && /https?:|\\url|www\.|\\href/u.test(value)) continue;
    if (field === 'holder') return { ...holdersIn(value), field };
    const rich = trimmed(decodeRich(withSubtitle(field, value, fields), latex));
    const text = toText(rich);
    if (text === '') continue;
    // Where a search engine found a patent does not say whose it is.
    if (kind === 'patent' && /^google patents$/iu.test(text)) continue;
    // biblatex's `venue` is where a conference was.
    if (field === 'venue' && kind !== 'presentation' && !isCalledEvent(text, book)) continue;
    if (kind === 'working-paper' && NO_SERIES.test(text)) continue;
    const archive = isNamedByKind({ kind }) || field.startsWith('eprint') || field === 'archiveprefix' ? archiveNamed(text) : undefined;
    if (archive !== undefined) return { name: plain(archive), field };
    // Of a preprint's publisher only an archive's name says where it appeared.
    return { name: rich, field };
  }
  if (!isNamedByKind({ kind }) && kind !== 'other' && kind !== 'online') return {};
  if (ids.arxiv !== undefined) return { name: plain('arXiv') };
  return ids.hal === undefined ? {} : { name: plain('HAL') };
}

/** "Acme, Inc.": behind the comma stands no given name. */
const FIRM = /,\s*(?:inc|ltd|llc|llp|l\.?p|plc|corp|co|gmbh|ag|kg|se|s\.?a|s\.?r\.?l|n\.?v|b\.?v|ab|oy)\.?(?:,?\s+ltd\.?)?$/iu;

/** The holders of a patent are people and firms, typed like editors. */
function holdersIn(value: string): FullName {
  const typed = splitAnd(value).map((holder) => (FIRM.test(holder) ? `{${holder}}` : holder)).join(' and ');
  const { names: people, others } = parseNames(typed, { file: '', line: 1, column: 1 }, new Problems());
  const names = people.map(({ display }) => display);
  const name = plain(`${names.join(', ')}${others ? ' et al.' : ''}`.trim());
  return names.length > 1 || others ? { name, holders: { names, ...(others && { more: true }) } } : { name };
}

const SUBTITLES: Readonly<Record<string, string>> = { booktitle: 'booksubtitle', maintitle: 'mainsubtitle' };

function withSubtitle(field: string, value: string, fields: Fields): string {
  const subtitle = fields[field.startsWith('journal') ? 'journalsubtitle' : (SUBTITLES[field] ?? '')];
  return subtitle === undefined || subtitle.trim() === '' ? value : `${value}${jointBehind(value)}${subtitle}`;
}

/** Without the comma that a template left at the end; a full stop may belong to an abbreviation. */
function trimmed(rich: Rich): Rich {
  const last = rich.at(-1);
  if (last?.type !== 'text') return rich;
  const value = last.value.replace(/(?<![\s,;])[\s,;]+$/u, '');
  return value === '' ? rich.slice(0, -1) : [...rich.slice(0, -1), { type: 'text', value }];
}

/** Short names of series that publish many conferences: they name none. */
const BOOK_SERIES: ReadonlySet<string> = new Set(
  'AISC CCIS CEUR CEUR-WS EPTCS IFIP IFIPAICT LIPICS LIPIcs LNAI LNBIP LNCS LNEE LNNS OASIcs PMLR TOPNOC'.split(' '),
);

/** `series = {CHI '24}`, `(ICASSP)` at the end of a name: the conference's own short name, without its year. */
function shortFromName(kind: PublicationKind, fields: Fields, venue: string): string | undefined {
  if (kind !== 'conference' && kind !== 'workshop') return undefined;
  const series = short(fields['series']);
  const acronym = /^([A-Z][\w-]*[A-Z][\w&-]*(?: [A-Z]{2,4})?)(?:[\s/]*(?:[’']\s?\d\d|(?:19|20)\d\d))?$/u;
  const fromSeries = acronym.exec(series)?.[1];
  if (fromSeries !== undefined && fromSeries.length <= 14 && !BOOK_SERIES.has(fromSeries)) return fromSeries;
  const bracketed = /\(([A-Z][\w-]*[A-Z][\w&-]*)(?:[\s,]*(?:[’']\s?\d\d|(?:19|20)\d\d))?\)\s*$/u.exec(venue)?.[1];
  return bracketed !== undefined && bracketed.length <= 14 ? bracketed : undefined;
}

function short(raw: string | undefined): string {
  return raw === undefined ? '' : decodePlain(raw).trim();
}
