/**
 * Dates of a CV as people say them: "2020-09 – present", "Mar–Aug 2020", "summer 2018", "since 2021", "in press".
 * What is understood as a whole is printed in the language of the CV; anything else is printed as typed.
 */
import { fill, wordsFor } from '../l10n/index.ts';
import { isoDate } from '../schema/dates.ts';
import { dateView, hasBegun, rangeText } from '../view/dates.ts';
import { isPresent } from './present.ts';
import { cvWords, type Season } from './words.ts';

type Point =
  | { kind: 'date'; iso: string }
  | { kind: 'season'; season: Season; year: string }
  | { kind: 'present' }
  | { kind: 'words'; text: string };

const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter',
  printemps: 'spring', été: 'summer', automne: 'autumn', hiver: 'winter',
};
/** A dash between blanks, an en, em or wave dash anywhere, or "to". A hyphen alone stands inside dates. */
const SPAN = /\s+(?:[–—-]+|to|until)\s+|\s*[–—〜～]\s*/;

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
  const since = /^(?:since|from|depuis|seit)\s+(.+)$/i.exec(written)?.[1];
  const [from = '', to, ...rest] = since === undefined ? written.split(SPAN) : [since, 'present'];
  if (rest.length > 0) return { words: written };
  const [first, last] = [point(to === undefined ? from : withYear(from, to)), point(to === undefined ? from : to === '' ? 'present' : to)];
  const span = { ...(from !== '' && machine('start', first)), ...machine('end', last) };
  const vague = [...(from === '' ? [] : [first]), last].some(({ kind }) => kind === 'season' || kind === 'words');
  return vague ? { ...span, words: written } : span;
}

/** What stands on either side of the dash of a span; a date alone is its only end. */
export function endsOf(typed: string): string[] {
  return typed.split(SPAN).map((end) => end.trim());
}

function machine(end: 'start' | 'end', one: Point): { start?: string; end?: string } {
  if (one.kind === 'present') return end === 'end' ? { end: 'present' } : {};
  const iso = one.kind === 'date' ? one.iso.slice(0, 10) : one.kind === 'season' ? one.year : undefined;
  return iso === undefined ? {} : { [end]: iso };
}

function spanText(typed: string, lang: string, today: string): string {
  const since = /^(?:since|from|depuis|seit)\s+(.+)$/i.exec(typed)?.[1];
  // "from the beginning" says no date, and stays as it is.
  if (since !== undefined && point(since).kind !== 'words') return fill(wordsFor(lang).since, { date: pointText(point(since), lang) });
  const [from, to, ...rest] = typed.split(SPAN);
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
  const season = word === undefined ? undefined : SEASONS[word.toLowerCase()];
  return season && year ? { kind: 'season', season, year } : { kind: 'words', text: trimmed };
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
