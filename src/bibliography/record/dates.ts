/** Dates of entries: biblatex's EDTF, BibTeX's year, month and day in every spelling, and words such as "in press". */
import { decodeText } from '../latex/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { monthNumber } from '../../text/month-names.ts';
import { stateWords } from './state-words.ts';
import type { Publication, PublicationDate, StateId } from '../publication.ts';
import { en } from '../../l10n/en.ts';
import { FIRST_SEASON, SEASONS, type Season } from '../../l10n/seasons.ts';
import { countedYear, isBeforeChrist, spokenYear } from '../../l10n/years.ts';

interface ReadDate extends Pick<Publication, 'date' | 'status' | 'statusId'> {
  /** Field and value that could not be read. */
  unreadable?: { field: string; value: string };
}

type Part = NonNullable<PublicationDate['end']>;

interface Reading {
  date: PublicationDate;
  /** Something that no calendar has was left out: a 13th month, the 30th of February. */
  impossible?: true;
}

const NO_DATE = /^(?:n\.?\s?d\.?|undated|s\.?\s?d\.?|no date|none|tba|tbd|\?+|-+)$/iu;

/** Seasons as people write them for a month. */
const SEASON_WORDS: Readonly<Record<Season, RegExp>> = {
  spring: /^(?:spring|printemps|frühjahr|frühling|primavera)/iu,
  summer: /^(?:summer|été|sommer|verano|estate|verão)/iu,
  autumn: /^(?:autumn|fall|automne|herbst|otoño|autunno|outono)/iu,
  winter: /^(?:winter|hiver|invierno|inverno)/iu,
};
/** Other parts of a year. They have no place in the record, and are no mistake. */
const PART_OF_YEAR = /^(?:q[1-4]|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)?)\s+quarter|michaelmas|hilary|trinity)/iu;
/** The end of a range that goes on. */
const OPEN_END = /\/$|\/\s*(?:\.\.|open|present)$/iu;

/** Reads the date of an entry from its raw fields. Never throws. */
export function readDate(fields: Readonly<Record<string, string>>): ReadDate {
  const result: ReadDate = readStatus(fields);
  // A meeting's or an issue's date, or the day it was put online, stands in where the entry has none of its own.
  for (const field of ['date', 'year', 'eventdate', 'issue_date', 'earlyaccessdate']) {
    // EDTF's `~` means "about" and is no LaTeX.
    const value = field.endsWith('date') ? halfWidth(fields[field] ?? '').replace(/[{}]/gu, '').trim() : text(fields[field]);
    if (value === '' || NO_DATE.test(value)) continue;
    // Only where EDTF is meant can 2020-21 be a season.
    // In a date it is 1 BC; in a field of its own it stands for a year that is not known.
    const read = field === 'year' && /^0+$/u.test(value) ? undefined : parseDate(field === 'year' ? value.replace(/^-(?=(?:1[4-9]|20)\d\d$)/u, '').replace(/^(\d{4})\s*[-/]\s*(?=(?:1[3-9]|[2-9]\d|\d{4})$)/u, '$1--') : value);
    if (read !== undefined) {
      const { date, impossible } = read;
      if (impossible) result.unreadable ??= { field, value };
      result.date = field === 'year' || date.month === undefined ? withMonth(date, fields, result) : date;
      return result;
    }
    if (stateWords(value) !== undefined) result.status ??= value.toLowerCase();
    else if (field in fields) result.unreadable ??= { field, value };
  }
  // Some exports give the year only with the month: `month = {May 2020}`.
  const month = text(fields['month']);
  const read = /\d{4}/u.test(month) ? parseDate(month) : undefined;
  if (read !== undefined) {
    result.date = read.date;
    if (read.impossible) result.unreadable = { field: 'month', value: month };
    else delete result.unreadable;
  }
  return result;
}

function readStatus(fields: Readonly<Record<string, string>>): Pick<ReadDate, 'status' | 'statusId'> {
  const state = text(fields['pubstate'] || fields['status']);
  // That a paper is published goes without saying.
  if (state !== '' && !/^published$/iu.test(state)) {
    const key = state.toLowerCase().replace(/[\s-]/gu, '');
    if (!isState(key)) return { status: state };
    // "in press" is a key no longer, but words of the user's own.
    return { status: en.states[key], ...(!/\s/u.test(state) && { statusId: key }) };
  }
  for (const field of ['year', 'note', 'howpublished', 'journal', 'journaltitle', 'volume', 'pages']) {
    const value = text(fields[field]);
    // Most years, volumes and pages are numbers.
    if (!/\p{L}/u.test(value)) continue;
    // A note that says more than the state stays a note.
    const found = value.length <= (field === 'year' ? 120 : 60) ? stateWords(value) : undefined;
    if (found !== undefined && !/^accept\w* (?:rate|ratio)/iu.test(value)) {
      const bare = value.replace(/^[([\s]+|[)\].\s]+$/gu, '');
      if (field === 'note' || field === 'year' || found.length === bare.length) {
        return { status: withoutBrackets(value.replace(/^\d{4}[,;:]?\s+/u, '').replace(/\.+$/u, '')) };
      }
    }
  }
  return {};
}

/** Without those around the whole; one within has its other half. */
function withoutBrackets(value: string): string {
  return /^[([]([^()[\]]*)[)\]]$/u.exec(value)?.[1] ?? value;
}

function isState(key: string): key is StateId {
  return Object.hasOwn(en.states, key);
}

function withMonth(date: PublicationDate, fields: Readonly<Record<string, string>>, result: ReadDate): PublicationDate {
  if (date.month !== undefined || date.season !== undefined) return date;
  const value = text(fields['month']);
  if (value === '' || /^0+$/u.test(value)) return date;
  const found = readMonth(value);
  if (found === undefined) {
    const season = seasonNamed(value);
    if (season !== undefined) return { ...date, season };
    if (!PART_OF_YEAR.test(value)) result.unreadable ??= { field: 'month', value };
    return date;
  }
  const typed = text(fields['day']);
  const [field, day] = found.day === undefined ? ['day', typed] : ['month', value];
  const number = found.day ?? dayNumber(typed);
  const out: PublicationDate = { ...date, month: found.month };
  if (isDay(date.year, found.month, number)) out.day = number!;
  else if (!/^0*$/u.test(day)) result.unreadable ??= { field, value: day };
  if (found.end !== undefined && found.end.month >= found.month) {
    const { date: end, impossible } = dated(date.year, found.end.month, found.end.day);
    out.end = end;
    if (impossible) result.unreadable ??= { field: 'month', value };
  }
  return out;
}

interface MonthWords {
  month: number;
  day?: number;
  end?: { month: number; day?: number };
}

/** `May`, `Nov.`, `05`, `May--June`, `12 March`, `June 3–7`, `feb/mar`. */
function readMonth(value: string): MonthWords | undefined {
  const plain = value.replace(/[,~\u00A0]|\b(?:de|of)\b|\b\d{4}\b/gu, ' ').trim();
  const numbers = /^(\d{1,2})\s*[-–—/]+\s*(\d{1,2})$/u.exec(plain);
  const [from, to] = [monthNumber(numbers?.[1] ?? ''), monthNumber(numbers?.[2] ?? '')];
  if (from !== undefined && to !== undefined && from < to) return { month: from, end: { month: to } };
  const whole = monthNumber(plain);
  if (whole !== undefined) return { month: whole };
  const iso = /^\d{4}-(\d{1,2})(?:-(\d{1,2}))?/u.exec(value);
  if (iso !== null) {
    const month = monthNumber(iso[1]!);
    return month === undefined ? undefined : { month, ...(iso[2] !== undefined && { day: Number(iso[2]) }) };
  }
  const halves = plain.split(/(?<!\s)\s*(?:[-–—/&]+|\bto\b|\band\b|\bet\b|\bund\b)\s*/u).filter((half) => half !== '');
  const parts = halves.map(monthAndDay);
  const first = parts.find((part) => part.month !== undefined)?.month;
  if (first === undefined || parts.length > 2 || parts.some((part) => !part.read)) return undefined;
  const start: MonthWords = { month: parts[0]!.month ?? first };
  if (parts[0]!.day !== undefined) start.day = parts[0]!.day;
  const last = parts[1];
  if (last !== undefined) {
    const month = last.month ?? start.month;
    if (month !== start.month || last.day !== undefined) start.end = { month, ...(last.day !== undefined && { day: last.day }) };
  }
  return start;
}

function monthAndDay(words: string): { month?: number; day?: number; read: boolean } {
  const out: { month?: number; day?: number; read: boolean } = { read: true };
  for (const word of words.split(/\s+/u)) {
    const number = /^(\d{1,2})(?:st|nd|rd|th|\.|er)?$/u.exec(word);
    if (number !== null) out.day = Number(number[1]);
    else {
      const month = monthNumber(word);
      if (month === undefined) out.read = false;
      else out.month = month;
    }
  }
  return out;
}

/**
 * A date in EDTF level 1 as biblatex takes it (`2020`, `2020-05`, `2020-05-03`, `2020/2021`, `2020~`, `2020?`, `199X` for a year of that decade, `2020-21`
 * for its spring, `2020/..` for what goes on, `-0043` for 44 BC), with a time, in words ("12 May 2020", "May 2020"), or with other numbers
 * around a year ("c. 1990", "2019--2020", "2020a").
 */
export function parseDate(value: string): Reading | undefined {
  const clean = value.replace(/[[\]()]/gu, '').trim();
  if (clean === '') return undefined;
  const before = beforeChrist(clean);
  if (before !== undefined) return before;
  const halves = clean.split(/(?<!\s)\s*(?:\/(?!\d{1,2}\/|\d{1,2}$)|--|[–～〜])\s*/u);
  if (halves.length === 2) {
    const start = singleDate(halves[0]!);
    const end = singleDate(halves[1]!) ?? shortEnd(start, halves[1]!);
    if (start === undefined) return end;
    if (OPEN_END.test(clean)) return { ...start, date: { ...start.date, open: true } };
    if (end === undefined) return start;
    if (isBefore(end.date, start.date)) return { ...start, impossible: true };
    return { date: { ...start.date, end: bare(end.date.end ?? end.date) }, ...((start.impossible ?? end.impossible) && { impossible: true }) };
  }
  return singleDate(clean);
}

/** `2019--20` ends in 2020. */
function shortEnd(start: Reading | undefined, end: string): Reading | undefined {
  if (start === undefined || !/^\d{2}$/u.test(end)) return undefined;
  const { year } = start.date;
  const same = year - (year % 100) + Number(end);
  // 1999/00 ends in the next century; 2019/13 is a mistake.
  return { date: { year: same < year && same + 100 - year < 10 ? same + 100 : same } };
}

/** Whether a span would end before it begins, as far as the two are known. */
function isBefore(end: Part, start: Part): boolean {
  const [year, month, day] = [end.year - start.year, (end.month ?? 12) - (start.month ?? 1), (end.day ?? 31) - (start.day ?? 1)];
  return (year || month || day) < 0;
}

/** `44 BC`, `c. 58–50 v. Chr.`, `公元前221`. */
const WITH_ERA = /^(\D*?)(?<!\s)\s*(\d{1,4})(?:\s*[-–/]+\s*(\d{1,4}))?\s*[年년]?(\D*)$/u;
const CIRCA = /^(?:c|ca|circa|about|um|vers|hacia|~)\.?$/iu;

/** What words say is before Christ. */
function beforeChrist(value: string): Reading | undefined {
  const [, before, first, last, behind] = (/^[\d/~?-]+$/u.test(value) ? undefined : WITH_ERA.exec(value)) ?? [];
  if (first === undefined || !(isBeforeChrist(behind!) || (behind === '' && isBeforeChrist(before!)))) return undefined;
  const approximate = CIRCA.test(before!);
  if (behind !== '' && before !== '' && !approximate) return undefined;
  const [year, end] = [-Number(first), -Number(last ?? first)];
  if (year === 0 || end === 0) return undefined;
  return { date: { year, ...(approximate && { approximate }), ...(end > year && { end: { year: end } }) }, ...(end < year && { impossible: true }) };
}

function bare(date: PublicationDate): Part {
  const { year, month, day } = date;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** What EDTF's signs behind a date say of it. */
const DOUBTS: Readonly<Record<string, Pick<PublicationDate, 'approximate' | 'uncertain'>>> = {
  '~': { approximate: true }, '?': { uncertain: true }, '%': { approximate: true, uncertain: true },
};

function singleDate(value: string): Reading | undefined {
  const iso = /^(-\d{1,4}|\d{2}[\dXu]{2})(?:[-/.](\d{1,2}|XX|uu)(?:[-/.](\d{1,2}|XX|uu))?)?(?:T[\d:.Z+-]*)?\s*([~?%]?)$/u.exec(value);
  if (iso !== null) {
    const [counted, last] = ['0', '9'].map((digit) => Number(iso[1]!.replace(/[Xu]/gu, digit))) as [number, number];
    const [month, day] = [iso[2], iso[3]].map((part) => Number(part?.replace(/\D/gu, '') ?? 0));
    // A year 0 with a month 0, or one of which little is known, is none.
    if (counted === 0 && (/^(?:-0*|.*[Xu].*)$/u.test(iso[1]!) || (iso[2] !== undefined && month === 0))) return undefined;
    // EDTF has four digits and a year 0, as astronomers do; who writes -44 counts as people do.
    const year = /^-\d{4}$|^0000$/u.test(iso[1]!) ? spokenYear(counted) : counted;
    const { date, ...rest } = dated(year, month, day);
    return { date: { ...date, ...(last > counted && { end: { year: last }, unspecified: true }), ...DOUBTS[iso[4]!] }, ...rest };
  }
  const compact = /^(\d{4})(\d\d)(\d\d)$/u.exec(value) ?? /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u.exec(value);
  if (compact !== null) return dated(Number(compact[1]), Number(compact[2] ?? 0), Number(compact[3] ?? 0));
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(value);
  if (european !== null) {
    const [first, second, year] = european.slice(1).map(Number) as [number, number, number];
    // 05/13/2020 can only be American; otherwise the day comes first.
    return second > 12 ? dated(year, first, second) : dated(year, second, first);
  }
  // "2020, submitted to …", "2020; published online 2019": the year that was meant comes first.
  const leading = /^(1[4-9]\d\d|20\d\d)(?:[,;]|\s+\d{4}$)/u.exec(value);
  if (leading !== null) return { date: { year: Number(leading[1]) } };
  const years = [...value.matchAll(/(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/gu)];
  if (years.length !== 1 || value.length > 40) return undefined;
  const year = Number(years[0]![1]);
  const rest = value.replace(years[0]![0], ' ').trim();
  if (CIRCA.test(rest)) return { date: { year, approximate: true } };
  const season = seasonNamed(rest);
  if (season !== undefined) return { date: { year, season } };
  const month = rest === '' ? undefined : readMonth(rest);
  return month === undefined ? { date: { year } } : dated(year, month.month, month.day);
}

/** Zeros stand for what is not known. */
function dated(year: number, month = 0, day = 0): Reading {
  const date: PublicationDate = { year };
  const season = SEASONS[month - FIRST_SEASON];
  if (month >= 1 && month <= 12) date.month = month;
  if (date.month !== undefined && isDay(year, month, day)) date.day = day;
  if (season !== undefined) date.season = season;
  const isWhole = (month === 0 || date.month !== undefined || season !== undefined) && (day === 0 || date.day !== undefined);
  return isWhole ? { date } : { date, impossible: true };
}

function seasonNamed(words: string): Season | undefined {
  return SEASONS.find((season) => SEASON_WORDS[season].test(words));
}

function dayNumber(value: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(value);
  return match === null ? undefined : Number(match[1]);
}

function isDay(year: number, month: number, day: number | undefined): boolean {
  return day !== undefined && day >= 1 && day <= new Date(Date.UTC(2000 + (countedYear(year) % 400), month, 0)).getUTCDate();
}

function text(raw: string | undefined): string {
  return raw === undefined ? '' : halfWidth(decodeText(raw)).replace(/[\u00A0\s]+/gu, ' ').trim();
}
