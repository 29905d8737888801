/** Dates as people type them in YAML, made ISO 8601 with the precision they had. */
import { halfWidth } from '../../text/half-width.ts';
import { ENGLISH, monthNumber } from '../../text/month-names.ts';

const PATTERN =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * `2024-5-3 9:00:00 -0400` → `2024-05-03T09:00:00-04:00`; `undefined` for what is no date of the calendar.
 * Understands what academicpages, al-folio (`2015-10-22 21:13:00-0400`) and Hugo (`2017-01-01T00:00:00Z`) write.
 */
export function isoDate(value: string): string | undefined {
  const match = PATTERN.exec(value.trim());
  if (!match) return fromWords(value.trim());
  const [, year, month, day, hour, minute, second, zone] = match;
  let iso = year!;
  if (month === undefined) return iso;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  iso += `-${month.padStart(2, '0')}`;
  if (day === undefined) return iso;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  iso += `-${day.padStart(2, '0')}`;
  if (hour === undefined) return iso;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  iso += `T${hour.padStart(2, '0')}:${minute}`;
  if (second !== undefined) iso += `:${second}`;
  if (zone !== undefined) iso += zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return iso;
}

/** A letter of any script, with its accents. */
const LETTER = '[\\p{L}\\p{M}]';
/** The month may stand before its day or behind it; Hebrew puts its "in" before the month, Polish and Russian a "year" at the end. */
const IN_WORDS = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th|er|[ºª])?\\.? )?ב?(${LETTER}{3,})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (\\d{4})(?: [rг]\\.?)?$`,
  'iu',
);
const IN_CHARACTERS = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/u;

const onOneBlank = (value: string): string => value.normalize('NFC').replace(/\s+(?:(?:de|del|of)\s+)?/giu, ' ');

/** `July 14, 2023`, `14 juillet 2023`, `5 de mayo de 2023`, `2023年7月`: what people type, and what cannot be misread. */
function fromWords(value: string): string | undefined {
  const narrow = halfWidth(value);
  if (narrow !== value) return isoDate(narrow);
  const plain = onOneBlank(value);
  const characters = IN_CHARACTERS.exec(plain);
  if (characters) return isoDate(characters.slice(1).filter(Boolean).join('-'));
  const match = IN_WORDS.exec(plain);
  if (!match) return undefined;
  const [, before, name, after, year] = match;
  const month = monthNumber(name!);
  if (month === undefined || (before !== undefined && after !== undefined)) return undefined;
  const day = before ?? after;
  return isoDate(`${year!}-${month}${day === undefined ? '' : `-${day}`}`);
}

/** Whether a text is set out as a date, and is none of the calendar: `31 June 2019`, `2019-02-30`. */
export function isImpossible(value: string): boolean {
  const plain = value.trim();
  if (isoDate(plain) !== undefined) return false;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(plain)) return true;
  const match = IN_WORDS.exec(onOneBlank(plain));
  return match !== null && (match[1] ?? match[3]) !== undefined && monthNumber(match[2]!) !== undefined;
}

/** What is said of a span of two ISO dates that runs backwards; `undefined` if it does not, as far as both are known. */
export function backwards(start: string | undefined, end: string | undefined): { message: string; cure: string } | undefined {
  if (start === undefined || end === undefined || end.slice(0, start.length) >= start.slice(0, end.length)) return undefined;
  return { message: `This ends (${end}) before it begins (${start}).`, cure: 'Mend one of the two.' };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const WORD = new RegExp(`${LETTER}{3,}\\.?`, 'gu');

/** Languages, with their regions, in which a date of digits begins with the month. */
const MONTH_FIRST = /^en(?:-us)?$/i;

/**
 * Advice on a date that could not be read (`17.5.2024`, `Friday, 17 May 2024`); `undefined` where there is none. A date
 * of two meanings gets both, first the one that is usual in `lang`.
 */
export function dateAdvice(value: string, lang: string): string | undefined {
  const guesses = guessDates(value, lang);
  if (guesses.length > 0) return `Did you mean ${guesses.map((iso) => `\`${iso.replace('T', ' ')}\``).join(' or ')}?`;
  // “Spring 2026”
  const [year, ...others] = /\p{L}/u.test(value) ? (value.match(/\d+/g) ?? []) : [];
  return year?.length === 4 && others.length === 0 ? `Write the year, \`${year}\`, or year and month, such as \`${year}-03\` for March.` : undefined;
}

/** A day, and the time behind it: `17 May 2024, 14:30`, `17.5.2024 um 14:30`. */
const TIMED = /^(.+?),?\s+(?:\p{L}{1,2}\s+)?(\d{1,2}:\d{2}(?::\d{2})?)$/u;

/** The dates that `value` may mean, the likeliest first. */
export function guessDates(value: string, lang: string): string[] {
  const [, day, time] = TIMED.exec(value.trim()) ?? [];
  if (day !== undefined) return guessDates(day, lang).map((iso) => isoDate(`${iso} ${time!}`) ?? iso);
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(value.trim());
  if (numeric) {
    const [, first, sign, second, year] = numeric;
    const [dayFirst, monthFirst] = [`${year!}-${second!}-${first!}`, `${year!}-${first!}-${second!}`].map(isoDate);
    // Before a stop stands the day; only if that cannot be, the month.
    if (sign === '.') return [dayFirst ?? monthFirst].filter((iso) => iso !== undefined);
    const readings = MONTH_FIRST.test(lang) ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    return [...new Set(readings)].filter((iso) => iso !== undefined);
  }
  // What no calendar has could be any day near it.
  if (isImpossible(value)) return [];
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(value.trim());
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim());
  const guess = month ? isoDate(`${month[2]!}-${month[1]!}`) : compact ? isoDate(compact.slice(1).join('-')) : guessFromWords(value);
  return guess === undefined ? [] : [guess];
}

function guessFromWords(value: string): string | undefined {
  if (!/\d{4}/.test(value)) return undefined;
  // Date.parse knows English months by three letters, and takes any word for one that begins like it.
  const words = value.match(WORD) ?? [];
  const month = words.findLast((word) => monthNumber(word) !== undefined);
  if (words.length === 0 || (month === undefined && !/\d{4}-\d/.test(value))) return undefined;
  const plain = value.replace(WORD, (word) => (word === month ? ENGLISH[monthNumber(word)! - 1]! : ' ')).replace(/^[\s,.]+/, '');
  const time = Date.parse(`${plain} UTC`);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  return /(?:^|\D)\d{1,2}(?:\D|$)/.test(value) ? iso.slice(0, 10) : iso.slice(0, 7);
}
