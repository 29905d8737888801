/**
 * Dates of a CV as people say them: "2020-09 – present", "Mar–Aug 2020", "summer 2018", "since 2021", "in press".
 * What is understood as a whole is printed in the language of the CV; anything else is printed as typed.
 */
import type { StateId } from '../bibliography/publication.ts';
import { fill, LANGUAGES, wordsFor } from '../l10n/index.ts';
import type { Season } from '../l10n/seasons.ts';
import { once } from '../once.ts';
import { isoDate } from '../schema/reading/dates.ts';
import { dateView, hasBegun, rangeText } from '../view/dates.ts';
import { isPresent } from './present.ts';
import { cvWords, seasonsByName } from './words.ts';

type Point =
  | { kind: 'date'; iso: string }
  | { kind: 'season'; season: Season; year: string }
  | { kind: 'present' }
  | { kind: 'state'; state: StateId }
  | { kind: 'words'; text: string };

/** States of papers, as of `pubstate`, by their words in every language of the interface. */
const states = once((): ReadonlyMap<string, StateId> => new Map(
  LANGUAGES.flatMap((lang) => Object.entries(wordsFor(lang).states).map(([state, words]) => [words.toLowerCase(), state as StateId] as const)),
));
/** "to" between two dates, or before the last of them: as it is written within a sentence, for "AU 2020" is a term and "A 2021" a mark. */
const UNTIL =
  "to|until|till|through|bis|à|au|jusqu['’](?:en|à|au)|a|al|hasta|fino(?: a[dl]?)?|até|tot|t/m|tot en met|do|до|по|עד|حتى|إلى";
/** The longer ones may begin a line. */
const WORD_SPAN = new RegExp(`\\s+(?:${UNTIL})\\s+|^(?:${UNTIL}|Until|Till|Bis|Jusqu['’](?:en|à|au)|Hasta|Até|Tot|До)\\s+`, 'u');
/**
 * A dash between blanks, an en, em or wave dash anywhere, or those of TeX. A hyphen alone stands inside dates, save between
 * two years, before a word and at the end.
 */
const DASH_SPAN = /\s+[–—-]+\s+|\s*(?:[–—〜～]|-{2,3})\s*|\s*-$|(?<=\d)-(?=\p{L})|(?<=^\d{4})-(?=\d{4}$)/u;
/** What stands before a date that is a beginning. */
const SINCE = /^(?:since|from|depuis|seit|ab|desde|dal|sinds|vanaf|sedan|från|od|с|מאז|منذ)\s+(.+)$/iu;
/** The same before both ends of a span: "from 2019 to 2020". */
const FROM = /^(?:from|von|vom|de|du|desde|dal|van|från|od|с|от|من|מ)\s+/iu;

/** The dates of an entry in words, as they are said on the day `today`; undefined where it has none. */
export function whenText(
  typed: string | undefined,
  start: string | undefined,
  end: string | undefined,
  lang: string,
  today: string,
): string | undefined {
  if (typed !== undefined && typed.trim() !== '') return spanText(typed.trim(), lang, today);
  if (start === undefined && end === undefined) return undefined;
  // RenderCV: an end alone is the one date there is, and a start without an end goes on until today.
  return start === undefined ? pointText(point(end!), lang) : between(point(start), point(end ?? 'present'), lang, today);
}

export interface Span {
  /** ISO, as precise as it is known. */
  start?: string;
  /** ISO, or `present`. */
  end?: string;
  /** As typed, where the two say less than that. */
  words?: string;
}

/** The dates of an entry for other programs; words that are no dates stay words. */
export function spanOf(typed: string | undefined, start: string | undefined, end: string | undefined): Span {
  const written = typed?.trim() ?? '';
  if (written === '') {
    return { ...(start !== undefined && machine('start', point(start))), ...(end !== undefined && machine('end', point(end))) };
  }
  const since = beginningOf(written);
  const [from = '', to, ...rest] = since === undefined ? endsOf(written) : [since, 'present'];
  if (rest.length > 0) return { words: written };
  const [first, last] = [point(to === undefined ? from : withYear(from, to)), point(to === undefined ? from : to === '' ? 'present' : to)];
  const span = { ...(from !== '' && machine('start', first)), ...machine('end', last) };
  const vague = [...(from === '' ? [] : [first]), last].some(({ kind }) => kind === 'season' || isWords(kind));
  return vague ? { ...span, words: written } : span;
}

/** What stands on either side of the dash of a span, or of a word between two dates; a date alone is its only end. */
export function endsOf(typed: string): string[] {
  const written = typed.trim();
  const whole = written.replace(FROM, '');
  const dashed = partsOf(whole, DASH_SPAN);
  // "2020-Aug" is one month.
  if (dashed.length === 2 && /^\D+$/.test(dashed[1]!) && !isWords(point(`${dashed[1]!} ${dashed[0]!}`).kind)) return [written];
  if (dashed.length > 1) return dashed;
  const ends = partsOf(whole, WORD_SPAN);
  const [from = '', to = ''] = ends;
  const areDates = ends.length === 2 && [from === '' ? to : withYear(from, to), to].every((end) => !isWords(point(end).kind));
  return areDates ? ends : [written];
}

function partsOf(text: string, span: RegExp): string[] {
  return text.split(span).map((part) => part.trim());
}

/** The date behind "since"; undefined where there is none: "from the beginning" says no date, and stays as it is. */
function beginningOf(typed: string): string | undefined {
  const since = SINCE.exec(typed)?.[1];
  return since === undefined || isWords(point(since).kind) ? undefined : since;
}

/** The words behind the dash of a span that begins with a date, where they hold no number and say nothing that is known. */
export function unknownEnd(typed: string): string | undefined {
  const [from = '', to = '', ...rest] = endsOf(typed);
  const isUnknown = rest.length === 0 && to !== '' && !/\d/.test(to) && point(to).kind === 'words';
  return isUnknown && from !== '' && !isWords(point(from).kind) ? to : undefined;
}

function machine(end: 'start' | 'end', one: Point): { start?: string; end?: string } {
  if (one.kind === 'present') return end === 'end' ? { end: 'present' } : {};
  const iso = one.kind === 'date' ? one.iso.slice(0, 10) : one.kind === 'season' ? one.year : undefined;
  return iso === undefined ? {} : { [end]: iso };
}

function spanText(typed: string, lang: string, today: string): string {
  const since = beginningOf(typed);
  if (since !== undefined) return fill(wordsFor(lang).since, { date: pointText(point(since), lang) });
  const [from, to, ...rest] = endsOf(typed);
  if (rest.length > 0 || from === undefined) return typed;
  if (to === undefined) return pointText(point(from), lang);
  const last = to === '' ? ({ kind: 'present' } as const) : point(to);
  const first = from === '' ? undefined : point(withYear(from, to));
  // Half of it in another language would be worse than none.
  return first?.kind === 'words' || last.kind === 'words' ? typed : between(first, last, lang, today);
}

/** "Mar" of "Mar–Aug 2020", "5 mars" of "5 mars – 7 avril 2020", and "autumn" of "autumn – winter 2020", take the year of the other end; "Dec" of "Dec – Feb 2021" the one before. */
function withYear(from: string, to: string): string {
  const year = /\d{4}/.exec(to)?.[0];
  if (year === undefined || from === '' || /\d{4}/.test(from)) return from;
  const whole = `${from} ${year}`;
  const [first, last] = [point(whole), point(to)];
  if (first.kind === 'words') return from;
  return first.kind === 'date' && last.kind === 'date' && isLaterMonth(first.iso, last.iso) ? `${from} ${Number(year) - 1}` : whole;
}

/** Whether the first of two dates is of a later month, as far as both say one: days of one month that run backwards are a slip. */
function isLaterMonth(first: string, last: string): boolean {
  return last.length > 4 && first.slice(0, 7) > last.slice(0, 7);
}

function point(text: string): Point {
  const trimmed = text.trim();
  if (isPresent(trimmed)) return { kind: 'present' };
  const iso = isoDate(trimmed);
  if (iso !== undefined) return { kind: 'date', iso };
  const [, word, year] = /^(\p{L}+)\s+(?:of\s+)?(\d{4})$/u.exec(trimmed) ?? [];
  const season = word === undefined ? undefined : seasonsByName().get(word.toLowerCase());
  if (season && year) return { kind: 'season', season, year };
  const state = states().get(trimmed.toLowerCase());
  return state ? { kind: 'state', state } : { kind: 'words', text: trimmed };
}

/** Whether a point says no date: words of the user's own, or the state of a paper. */
function isWords(kind: Point['kind']): boolean {
  return kind === 'words' || kind === 'state';
}

function isToCome(one: Point, today: string): boolean {
  const { start } = machine('start', one);
  return start !== undefined && !hasBegun(start, today);
}

function pointText(one: Point, lang: string): string {
  switch (one.kind) {
    case 'date':
      return dateView(one.iso, lang)!.text;
    case 'season':
      return `${cvWords(lang).seasons[one.season]} ${one.year}`;
    case 'present':
      return wordsFor(lang).present;
    case 'state':
      return wordsFor(lang).states[one.state];
    default:
      return one.text;
  }
}

function between(from: Point | undefined, to: Point, lang: string, today: string): string {
  if (!from) return to.kind === 'present' ? pointText(to, lang) : fill(wordsFor(lang).until, { date: pointText(to, lang) });
  // What is still to come does not last until today.
  if (to.kind === 'present' && isToCome(from, today)) return pointText(from, lang);
  if (from.kind === 'date' && to.kind === 'date') return rangeText(from.iso, to.iso, lang)!;
  const [first, last] = [pointText(from, lang), pointText(to, lang)];
  return first === last ? first : `${first} – ${last}`;
}
