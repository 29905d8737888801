/**
 * Dates as people read them, in the page's language and only as precise as they were written:
 * `2024`, `2024-05`, `2024-05-17` or `2024-05-17T14:30`.
 */
import { DateTime } from 'luxon';
import type { DateTimeFormatOptions } from 'luxon';
import type { PublicationDate } from '../bibliography/publication.ts';
import { cvWords } from '../cv/words.ts';
import { fill, wordsFor } from '../l10n/index.ts';
import { countedYear, yearText } from '../l10n/years.ts';
import { timestamp } from '../seo/dates.ts';

/** A date for a `<time>` element. */
export interface DateView {
  /** Value of the `datetime` attribute. */
  iso: string;
  text: string;
}

/** `timed` is short, with the time of day where one is known. */
export type DateStyle = 'short' | 'long' | 'timed';
type Precision = 'year' | 'month' | 'day' | 'minute';

/** From the vaguest on. */
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute'];

const SHORT_DAY: DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const LONG_DAY: DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const SHORT = { year: { year: 'numeric' }, month: { year: 'numeric', month: 'short' }, day: SHORT_DAY, minute: SHORT_DAY } as const;

const FORMATS: Readonly<Record<DateStyle, Record<Precision, DateTimeFormatOptions>>> = {
  short: SHORT,
  long: { year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' }, day: LONG_DAY, minute: LONG_DAY },
  timed: { ...SHORT, minute: { ...SHORT_DAY, hour: 'numeric', minute: '2-digit' } },
};

/** Formatters are costly to make and few: one a language, style and precision. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, style: DateStyle, precision: Precision, first: Date): Intl.DateTimeFormat {
  const era = first.getUTCFullYear() < 1;
  const key = `${lang} ${style} ${precision} ${era}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(lang, { ...FORMATS[style][precision], timeZone: 'UTC', calendar: 'gregory', ...(era && { era: 'short' }) });
    formatters.set(key, found);
  }
  return found;
}

/** The form in which records know days and months. */
const PLAIN = /^\d{4}-\d\d(?:-\d\d)?$/;

/** What may stand behind a day: a time, with its distance from Greenwich. Midnight is how generators write that none is known. */
const TIME = /^T(?!00:00)(\d\d):(\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/;

/** So many characters of an ISO date say each precision; a time is said whole. */
const LENGTHS: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10, minute: Infinity };

/** Midnight in Greenwich; undefined for a day that no calendar has. */
function dayOf(iso: string): Date | undefined {
  if (iso.startsWith('-')) return new Date(`${iso}${'-01-01'.slice(0, 13 - iso.length)}T00:00:00Z`);
  if (PLAIN.test(iso)) {
    const date = timestamp(iso);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? date : undefined;
  }
  // Any other form, which takes longer. The locale is of no matter here, and to find out the system's takes a while.
  const date = DateTime.fromISO(iso, { zone: 'utc', locale: 'en' });
  return date.isValid ? date.toJSDate() : undefined;
}

function parse(iso: string): { date: Date; precision: Precision } | undefined {
  // A year before Christ takes a sign and six digits.
  const year = iso.startsWith('-') ? 7 : 4;
  const date = dayOf(iso.slice(0, year + 6));
  const [, hours, minutes] = TIME.exec(iso.slice(year + 6)) ?? [];
  // By the clock of the place: what it said there is what is printed.
  if (date && hours !== undefined) return { date: new Date(date.setUTCHours(Number(hours), Number(minutes))), precision: 'minute' };
  return date && { date, precision: iso.length >= year + 6 ? 'day' : iso.length >= year + 3 ? 'month' : 'year' };
}

/** Dates that were met, by language, style and themselves: a site has few, and shows them often. */
const met = new Map<string, DateView>();

/** A date in words; the text itself where it is no ISO date, `undefined` where there is none. */
export function dateView(iso: string | undefined, lang: string, style: DateStyle = 'short'): DateView | undefined {
  if (!iso) return undefined;
  const key = `${lang} ${style} ${iso}`;
  let view = met.get(key);
  if (!view) met.set(key, (view = makeDateView(iso, lang, style)));
  return view;
}

function makeDateView(iso: string, lang: string, style: DateStyle): DateView {
  const parsed = parse(iso);
  if (!parsed) return { iso: '', text: iso };
  const said = parsed.precision === 'minute' && style !== 'timed' ? 'day' : parsed.precision;
  return {
    // HTML knows no year before the first.
    iso: parsed.date.getUTCFullYear() < 1 ? '' : iso.slice(0, LENGTHS[said]),
    text: formatter(lang, style, parsed.precision, parsed.date).format(parsed.date),
  };
}

/**
 * A span of time in words: "Sep 2022 – Mar 2023", "2020 – present", "since 2020" where `open` says so in a word.
 * Both ends take the precision of the vaguer one.
 */
export function rangeText(start: string | undefined, end: string | undefined, lang: string, style: DateStyle = 'short'): string | undefined {
  const words = wordsFor(lang);
  if (!start && !end) return undefined;
  if (!start) return end === 'present' ? words.present : fill(words.until, { date: dateView(end, lang)!.text });
  if (!end) return dateView(start, lang)!.text;
  if (end === 'present') return `${dateView(start, lang)!.text} – ${words.present}`;
  const from = parse(start);
  const to = parse(end);
  if (!from || !to) return start === end ? start : `${start} – ${end}`;
  const precision = PRECISIONS[Math.min(PRECISIONS.indexOf(from.precision), PRECISIONS.indexOf(to.precision))]!;
  const format = formatter(lang, style, precision, from.date);
  const whole = format.formatRange(from.date, to.date).replace(/\u2009–\u2009/g, ' – ');
  // For months in Chinese and Japanese it knows figures only: "2005/9 – 2010/6" beside "2005年9月".
  return precision !== 'minute' && whole.includes('/') ? `${format.format(from.date)} – ${format.format(to.date)}` : whole;
}

/** What stands beside the title of a page says when it was, unless the title is that day, as of a file named by its date alone. */
export function besideTitle<T extends { text: string }>(when: T | undefined, { title, date, lang }: { title: string; date?: string; lang: string }): T | undefined {
  if (!when || title !== dateView(date, lang, 'long')?.text) return when;
  return when.text === title || when.text === dateView(date, lang)!.text ? undefined : when;
}

/** Whether a day, month or year has begun: what has begun and has no end goes on. */
export function hasBegun(start: string, today: string): boolean {
  return start <= today.slice(0, start.length);
}

/** A paper's date in words, with all that is known: a season, a range, "c." or a question mark for what is in doubt. */
export function paperDate(date: PublicationDate | undefined, lang: string): DateView | undefined {
  const iso = isoOf(date);
  if (!date || iso === undefined) return undefined;
  const { text, iso: machine } = dateView(iso, lang, 'long')!;
  const said = date.end ? rangeText(iso, isoOf(date.end), lang, 'long')!
    : date.open ? `${text} – ${wordsFor(lang).present}`
    : date.season ? `${cvWords(lang).seasons[date.season]} ${text}` : text;
  // An element for one point in time cannot hold a span.
  return { iso: date.end || date.open ? '' : machine, text: withDoubts(said, date, lang) };
}

/** The years of a paper, as they stand beside it: "1998 – 2001", "2020 – present", "c. 1990"; empty without a date. */
export function paperYears(date: PublicationDate | undefined, lang: string): string {
  if (!date) return '';
  const { year, end, open } = date;
  const [first, last] = [yearText(year, lang), open ? wordsFor(lang).present : yearText(end?.year ?? year, lang)];
  return withDoubts(last === first ? first : `${first} – ${last}`, date, lang);
}

function withDoubts(said: string, { approximate, uncertain }: PublicationDate, lang: string): string {
  return `${approximate ? fill(wordsFor(lang).circa, { date: said }) : said}${uncertain ? '?' : ''}`;
}

/** ISO form of a paper's date, as precise as the record knows it. */
export function isoOf(date: PublicationDate | undefined): string | undefined {
  if (!date) return undefined;
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const year = countedYear(date.year);
  return [year < 0 ? `-${pad(-year, 6)}` : pad(year, 4), date.month && pad(date.month), date.month && date.day && pad(date.day)].filter(Boolean).join('-');
}

/** The year of an ISO date, as a heading. */
export function yearOf(iso: string | undefined): string | undefined {
  return iso && /^\d{4}/.test(iso) ? iso.slice(0, 4) : undefined;
}
