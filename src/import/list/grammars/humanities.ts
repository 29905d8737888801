/**
 * Lists as the humanities type them in German, French and Italian: "Name: Titel, in: Zeitschrift 12/3 (2020), S. 3–29.",
 * "Name, Titel, in: Name (Hg.), Sammelband (Reihe 5), Köln 2012, S. 5–20.", "Name: Titel. Untertitel, Köln 2010."
 */
import { writeNames } from '../../../bibliography/export/bibtex.ts';
import { monthNumber } from '../../../text/month-names.ts';
import { readAuthors, type TypedAuthors, type TypedName } from '../authors.ts';
import type { Company } from './company.ts';
import { EDITOR_MARK, takeEditors } from '../facts/editors.ts';
import { Pool } from '../facts/pool.ts';
import { asTyped, type Flat } from '../page/flat.ts';
import { withAuthors, type Ordered } from './ordered.ts';
import { LEAD, wholeSpan, type FoundTitle } from '../title.ts';
import { isVenueName, PUBLISHER } from '../facts/venue.ts';

const YEAR = '(?:19|20)\\d\\d';
/** "(2019)", "(2019/20)", "2019" where a comma or the end follows. */
const IN_BRACKETS = `\\s*\\((?<year>${YEAR})(?:[/–-]\\d{2,4})?\\)`;
const VOLUME_WORD = '(?:(?:Bd|Jg|[Vv]ol|[Tt])\\.\\s?)?';
const VOLUME = '(?<volume>\\d{1,4}|[IVXLC]{1,7})';
const ISSUE = '(?:H(?:eft|\\.)?|Nr\\.|n[°º.]|no\\.|fasc\\.)\\s?';
const NUMBER = '(?<number>\\d{1,3}(?:[–/-]\\d{1,3})?)';
const PAGES_FOLLOW = '(?=,\\s*(?:Sp?|pp?)\\.)';

/** "(2020), 3–29", "(2020) 3–29" */
const BARE_PAGES = '(?:[,:]?\\s+(?<pages>[A-Z]?\\d{1,6}(?:\\s?[-–]\\s?\\d{1,6})?)(?=[\\s,.;]|$))?';

/** How journals are numbered, tried in order. */
const JOURNALS = [
  // "Zeitschrift 310/2 (2020)", "Zeitschrift 12, H. 2 (2020)", "Zeitschrift 12.2 (2020)"
  `,?\\s+${VOLUME_WORD}${VOLUME}(?:\\s?[/.]\\s?|,\\s?${ISSUE})${NUMBER}${IN_BRACKETS}`,
  // "Zeitschrift 12 (2020), H. 3", "Zeitschrift 12 (2020) 3, S. 5–9"
  `,?\\s+${VOLUME_WORD}${VOLUME}${IN_BRACKETS}(?:,?\\s*${ISSUE}|\\s+(?=\\d{1,2}(?:[–/-]\\d{1,2})?,\\s*(?:Sp?|pp?)\\.))${NUMBER}`,
  // "Zeitschrift 12 (2020)"
  `,?\\s+${VOLUME_WORD}${VOLUME}${IN_BRACKETS}`,
  // "Zeitschrift 12. Jg., H. 3/2020"
  `,?\\s+${VOLUME}\\.\\s?Jg\\.,?\\s+${ISSUE}${NUMBER}(?:\\s*/\\s*|,?\\s+\\(?)(?<year>${YEAR})\\)?`,
  // "Rivista, XII, 2010, n. 3"
  `,?\\s+${VOLUME_WORD}${VOLUME},\\s+(?<year>${YEAR}),\\s+${ISSUE}${NUMBER}`,
  // "Rivista, 12, 2010", "Revue, vol. 12, n° 3, 2010"
  `,?\\s+${VOLUME_WORD}${VOLUME},\\s+(?:${ISSUE}${NUMBER},\\s+)?(?<year>${YEAR})${PAGES_FOLLOW}`,
  // "Revue, n° 12 (2019)", "Revue, n° 12, 2019"
  `,?\\s+${ISSUE}${NUMBER}${IN_BRACKETS}`,
  `,?\\s+${ISSUE}${NUMBER},\\s+(?<year>${YEAR})${PAGES_FOLLOW}`,
  // "Zeitschrift (2015)"
  IN_BRACKETS,
].map((numbers) => new RegExp(`^[\\s«„“"»]*(?<name>\\p{L}[^\\n;]{1,120}?)(?<!\\s(?:n[°º.]|no\\.|Nr\\.|H\\.|Heft))[»“”"«]?${numbers}${BARE_PAGES}`, 'u'));

const CITY =
  '(?:(?:New|Den|St\\.|Sankt|San|Bad|Los)\\s)?\\p{Lu}\\p{Ll}+(?:-\\p{L}\\p{Ll}+)*(?!\\p{L})(?:\\s(?:am|an der|im|a\\.\\s?d\\.|a\\.|i\\.|sur)\\s?\\p{Lu}\\p{L}*\\.?)?';
const PLACE = `(?<address>${CITY}(?:(?:\\s?[/–]\\s?|-)${CITY}){0,3}(?:,?\\s\\[?u\\.\\s?a\\.\\]?)?)`;
/** "²2012" */
const EDITION = '(?:\\^\\{(?<edition>\\d)\\}|(?<raised>[²³⁴⁵]))?';
const PUBLISHERS = '(?<publisher>\\p{Lu}[^,();:\\n]{1,60}?)';
const PRINTED = `${EDITION}(?<year>${YEAR})(?![\\d/–-])`;

/** Where and by whom a book was printed, tried in order. */
const IMPRINTS = [
  // "Köln: Böhlau 2012"
  `${PLACE}:\\s+${PUBLISHERS},?\\s+${PRINTED}`,
  // "Paris, Seuil, 2012", "Paris, Seuil, coll. « Voix », 2012"
  `${PLACE},\\s+${PUBLISHERS}(?:,\\s+coll\\.\\s+[«“"]?\\s?(?<series>[^«»“”",]+?)\\s?[»”"]?)?,\\s+${PRINTED}`,
  // "Köln/Wien 2012", "Il Mulino, Bologna 2012", "Diss. Köln 2012"
  `(?<thesis>(?:phil\\.\\s)?(?:Diss|Habil)(?:ertation|\\.),?\\s+)?${PLACE},?\\s+${PRINTED}`,
].map((imprint) => new RegExp(`^(?<name>[^\\n]{2,1000}?)(?<before>[,.)?!]\\s+)${imprint}`, 'u'));

/** "(Neue Reihe 5)", "(= Neue Reihe, Bd. 5)" */
const SERIES = /\s*\((?:=\s*)?(?<series>\p{Lu}[^()]{2,90}?),?\s+(?:(?:Bd|Vol|vol|Nr|[nt])\.\s?)?(?<number>\d{1,4}(?:[/.]\d{1,3})?)\)/u;

/** "in «Rivista»" */
const QUOTED_NAME = /^[«„“"]([^«»„“”"]+)[»“”"]/u;

/** What parts a title from the journal or the book around it. */
const CONTAINERS = /(?:[,.]|(?<=[?!”“»«"’)\u0000]))\s+(?:[Ii]n:\s|in\s(?=[«„“"]))|,\s+(?:in|dans)\s+(?=\p{Lu})/gu;
/** A review names the people and the book that it is about. */
const REVIEW = /(?<!\p{L})(?:Rez(?:ension|\.)|Besprechung|Sammelrezension|Compte[- ]rendu|C\.?R\.?|Recensione|Rec\.)\s+(?:zu|von|v\.|über|de|d[’'ie]|a)(?!\p{L})/u;
/** "(Neue Reihe 5). 320 S." */
const BEHIND_BOOK = /^(?<bracket>\s*\([^()]*\))?[\s.,;]*(?:$|(?=ISBN)|(?<pagetotal>\d+)\s(?:S|pp?)\.)/u;
const RAISED = '²³⁴⁵';

/** Reads such a line, and takes from `pool` what it has read. Undefined for a line of another kind. */
export function takeHumanities(flat: Flat, pool: Pool, company: Company | undefined, owner: TypedName | undefined): Ordered | undefined {
  const text = pool.text.replace(/\u0000/g, ' ');
  const lead = LEAD.exec(text)![0].length;
  const marker = [...text.matchAll(CONTAINERS)].filter(({ index }) => !isWithin(flat, index)).at(-1);
  return marker ? takeContained(flat, pool, lead, marker, company, owner) : takeBook(flat, pool, lead, company);
}

function isWithin(flat: Flat, at: number): boolean {
  return flat.spans.some(({ start, end }) => start < at && at < end);
}

/** What stands in a journal or a book. */
function takeContained(
  flat: Flat,
  pool: Pool,
  lead: number,
  marker: RegExpExecArray,
  company: Company | undefined,
  owner: TypedName | undefined,
): Ordered | undefined {
  const text = pool.text.replace(/\u0000/g, ' ');
  const head = text.slice(0, marker.index);
  const opening = openingOf(flat, head, lead);
  // "Titel. Name. In: …" is of another kind.
  if (opening.start === undefined || !(opening.authors ?? company ?? !marker[0].startsWith('.'))) return undefined;
  const trial = new Pool(pool.text);
  trial.text = '\u0000'.repeat(marker.index) + pool.text.slice(marker.index);
  const editors = takeEditors(trial, opening.authors?.names ?? (owner ? [owner] : []));
  const start = marker.index + marker[0].length + /^[\u0000\s]*/u.exec(trial.text.slice(marker.index + marker[0].length))![0].length;
  const tail = trial.text.slice(start).replace(/\u0000/g, ' ');
  const journal = editors ? undefined : matchOf(JOURNALS, tail);
  const book = journal ? undefined : imprintOf(tail);
  const quoted = journal || book ? undefined : QUOTED_NAME.exec(tail);
  // An "in" without a colon may be a word of the title.
  if (!/in:/iu.test(marker[0]) && !journal && !editors && !quoted) return undefined;
  const fields = new Map<string, string>();
  if (editors) fields.set('editor', writeNames(editors.names, editors.others));
  pool.text = pool.text.slice(0, marker.index) + trial.text.slice(marker.index);
  if (opening.authors) pool.blank(lead, opening.namesEnd);
  const found = journal ?? book;
  const title = withAuthors(wholeSpan(flat, trimmed(pool, opening.start, marker.index)), opening.authors);
  const base = { title, edited: opening.edited, sure: opening.sure };
  if (!found) {
    const from = start + 1;
    return { ...base, ...(quoted && { venue: { start: from, end: from + quoted[1]!.length } }), known: { fields } };
  }
  const at = start + found.at;
  const end = at + found.name.length;
  setFields(fields, found.said);
  pool.blank(marker.index, at);
  pool.blank(end, start + found.length);
  const bracket = journal ? undefined : takeSeries(pool, at, start + found.length + bracketBehind(tail.slice(found.length)), fields);
  return { ...base, venue: { start: at, end: Math.min(bracket ?? end, end) }, known: { type: journal ? 'article' : 'incollection', fields } };
}

/** A whole book: names, title and imprint, with nothing else around them. */
function takeBook(flat: Flat, pool: Pool, lead: number, company: Company | undefined): Ordered | undefined {
  const trial = new Pool(pool.text);
  const editors = takeEditors(trial);
  const line = trial.text.replace(/\u0000/g, ' ');
  // Names are read of those lines only that end as books do.
  if (REVIEW.test(line) || !imprintOf(line.slice(lead))) return undefined;
  const opening = openingOf(undefined, line, lead);
  const start = opening.start!;
  const found = imprintOf(line.slice(start));
  const behind = found && BEHIND_BOOK.exec(line.slice(start + found.length));
  if (!found || !behind || isInTitle(flat, start, found)) return undefined;
  const words = found.name.trim();
  const isBracketed = SERIES.test(line.slice(start, start + found.length));
  // Behind a comma stands many a conference.
  const isBehindComma = !opening.colon && !opening.edited && !isBracketed && !editors && !company?.edited;
  if (isBehindComma && (/[,.]|^\S+$/u.test(words) || isVenueName(words))) return undefined;
  pool.text = trial.text;
  if (opening.authors) pool.blank(lead, opening.namesEnd);
  const fields = new Map<string, string>();
  if (editors) fields.set('editor', writeNames(editors.names, editors.others));
  const { thesis, address, ...said } = found.said;
  setFields(fields, thesis === undefined ? found.said : { ...said, school: address });
  setFields(fields, behind.groups!);
  const end = start + found.name.length;
  const after = start + found.length;
  const { bracket: remark = '' } = behind.groups!;
  pool.blank(end + 1, after);
  pool.blank(after + remark.length, after + behind[0].length);
  const series = takeSeries(pool, start, after + remark.length, fields);
  // "(zugl. Diss. Univ. Köln 2009)"
  if (remark !== '' && !(series !== undefined && series >= after)) {
    fields.set('note', remark.trim().slice(1, -1));
    pool.blank(after, after + remark.length);
  }
  return {
    title: withAuthors(wholeSpan(flat, trimmed(pool, start, Math.min(series ?? end, end))), opening.authors),
    edited: opening.edited || company?.edited === true,
    sure: opening.sure && (!isBehindComma || fields.has('publisher')),
    known: { type: thesis === undefined ? 'book' : 'phdthesis', fields },
  };
}

/** Whether a place, as it seems, is a word of what is marked before the year: *Flockformers: Sparrows that count*. AISTATS, 2022. */
function isInTitle({ spans }: Flat, from: number, { name, at, length, said }: Match): boolean {
  const place = at + name.length + said['before']!.length;
  return spans.some(({ start, end }) => start <= from + place && from + place < end && end <= from + length - 4);
}

interface Opening {
  authors: TypedAuthors | undefined;
  namesEnd: number;
  /** Where the title begins; undefined where its own marks tell it best. */
  start: number | undefined;
  edited: boolean;
  colon: boolean;
  sure: boolean;
}

/** The names that a line begins with: up to its first colon, or else as many of its parts between commas as leave a title. */
function openingOf(flat: Flat | undefined, head: string, lead: number): Opening {
  const review = REVIEW.exec(head)?.index;
  const marked = flat?.spans.find(({ kind, start, end }) => (kind === 'quote' || kind === 'em' || kind === 'title') && start > lead + 1 && end <= head.length);
  const limit = Math.min(review ?? head.length, marked ? marked.start : head.length);
  const colon = /:(?=\s)/u.exec(head.slice(lead, limit));
  const commas = [...head.slice(lead, limit).matchAll(/,\s+/gu)].reverse();
  const whole = limit < head.length ? [{ index: limit - lead, isColon: /:\s*[«„“"»]*\s*$/u.test(head.slice(lead, limit)), isMarked: true }] : [];
  const ends = [
    ...(colon ? [{ index: colon.index, isColon: true, isMarked: false }] : []),
    ...whole,
    ...commas.map(({ index }) => ({ index, isColon: false, isMarked: false })),
  ];
  for (const { index, isColon, isMarked } of ends) {
    const typed = head.slice(lead, lead + index).replace(/[\s,.:;«„“"»‚‘]+$/u, (end) => (end.startsWith('.') ? '.' : ''));
    const undated = typed.replace(/,?\s*\(?(?:19|20)\d\d[a-z]?\)?$/u, '');
    const names = undated.replace(EDITOR_MARK, '');
    const edited = names !== undated;
    const authors = names === '' || names.includes(':') ? undefined : readAuthors(names, isColon || edited);
    if (!authors) continue;
    const behind = lead + index + /^[\s,.:;–—-]*/u.exec(head.slice(lead + index))![0].length;
    return { authors, namesEnd: lead + undated.length, start: behind, edited, colon: isColon, sure: isColon || isMarked || !names.includes(',') };
  }
  const isMarked = flat?.spans.some(({ start, end }) => start >= lead && end <= head.length) === true;
  return { authors: undefined, namesEnd: lead, start: isMarked ? undefined : lead, edited: false, colon: false, sure: true };
}

/** Words without what was taken out around them. */
function trimmed(pool: Pool, start: number, end: number): FoundTitle {
  const words = pool.text.slice(start, end);
  return { start: start + /^[\s\u0000]*/u.exec(words)![0].length, end: start + words.replace(/[\s\u0000]+$/u, '').length };
}

/** Takes a series and its number out of the words; where the bracket around them begins. */
function takeSeries(pool: Pool, start: number, end: number, fields: Map<string, string>): number | undefined {
  const found = SERIES.exec(pool.text.slice(start, end));
  if (!found) return undefined;
  setFields(fields, found.groups!);
  pool.blank(start + found.index, start + found.index + found[0].length);
  return start + found.index;
}

/** How long a bracket is that follows. */
function bracketBehind(text: string): number {
  return /^\s*\([^()]*\)/u.exec(text)?.[0].length ?? 0;
}

interface Match {
  /** Of the journal or the book, and where it stands. */
  name: string;
  at: number;
  length: number;
  said: Record<string, string | undefined>;
}

/** What the first pattern that fits tells of the words before it. */
function matchOf(patterns: readonly RegExp[], text: string): Match | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { name, ...said } = found.groups! as Record<string, string> & { name: string };
    return { name, at: found[0].indexOf(name), length: found[0].length, said };
  }
  return undefined;
}

/** The name of a book and its imprint, with the publisher that Italian lists set before the place. */
function imprintOf(text: string): Match | undefined {
  const found = matchOf(IMPRINTS, text);
  const place = found?.said['address'] ?? '';
  if (PUBLISHER.test(place) || isVenueName(place) || monthNumber(place.toLowerCase()) !== undefined) return undefined;
  // "Flockformers: Sparrows that count. AISTATS, 2022"
  const [, ended, behind] = /^(.*\p{Ll})\.\s+(\p{Lu}.*)$/u.exec(found?.said['publisher'] ?? '') ?? [];
  if (ended !== undefined && (/\p{Ll}{4}$/u.test(ended) || isVenueName(behind!))) return undefined;
  const comma = found?.name.lastIndexOf(', ') ?? -1;
  if (!found || comma === -1 || found.said['publisher'] !== undefined || !PUBLISHER.test(found.name.slice(comma))) return found;
  return { ...found, name: found.name.slice(0, comma), said: { ...found.said, publisher: found.name.slice(comma + 1) } };
}

const FIELDS = ['volume', 'number', 'year', 'school', 'pagetotal', 'address', 'publisher', 'series', 'edition'];

function setFields(fields: Map<string, string>, { raised, pages, ...said }: Record<string, string | undefined>): void {
  if (pages !== undefined) fields.set('pages', pages.replace(/\s?[-–]\s?/u, '--'));
  if (raised !== undefined) fields.set('edition', String(RAISED.indexOf(raised) + 2));
  for (const name of FIELDS) if (said[name] !== undefined) fields.set(name, asTyped(said[name]).trim());
}
