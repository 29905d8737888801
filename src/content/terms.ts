/** When a course was given, as its terms say it: "Fall 2024", "WS 2024/25", "2023-24". */
import { spanOf } from '../cv/when.ts';
import { seasonsByName } from '../cv/words.ts';
import { SEASONS, type Season } from '../l10n/seasons.ts';
import { once } from '../once.ts';
import type { PageFacts } from './content-page.ts';

/** What people type besides the seasons that a CV has words for. The winter term of Germany and Poland begins in autumn. */
const OTHERS: Readonly<Record<Season, string>> = {
  spring: 'frühjahr vår vt vårterminen primavera lente bahar весенний весны wiosenny trinity easter 봄학기 春学期 春學期 春',
  summer: 'ss sose sommersemester sommarterminen zomer sommar letni лета yaz 여름 夏学期 夏學期 夏',
  autumn: 'ws wise wintersemester zimowy höst ht høst höstterminen herfst güz осенний осени michaelmas 가을 가을학기 秋学期 秋學期 秋',
  winter: 'hilary lent зимы 겨울 冬学期 冬學期 冬',
};
/** Where a season stands in its year; winter alone is the quarter after the autumn of the year before. */
const MONTHS: Readonly<Record<Season, string>> = { winter: '01', spring: '03', summer: '06', autumn: '09' };

const seasons = once((): ReadonlyMap<string, Season> => new Map([
  ...seasonsByName(),
  ...SEASONS.flatMap((season) => OTHERS[season].split(' ').map((name) => [name, season] as const)),
]));

function seasonNamed(word: string): Season | undefined {
  return seasons().get(word) ?? seasons().get(word.replace(/^年/u, ''));
}

/** A year, or one and the next; of two digits only behind an apostrophe or before a slash. */
const YEARS = /(?<!\d)(\d{4}|(?<=['’])\d{2}|\d{2}(?=\/\d{2}(?!\d)))(?:\s?[/–-]\s?(\d{4}|\d{2}))?(?!\d)/gu;

/** Year and month in which a term begins, or the year alone where it names no season; `undefined` without a year. */
export function termDate(term: string): string | undefined {
  const [, first, second] = [...term.matchAll(YEARS)].at(-1) ?? [];
  if (first === undefined) return undefined;
  const year = Number(first) + (first.length === 2 ? 2000 : 0);
  const next = second?.length === 2 ? Math.floor((year + 1) / 100) * 100 + Number(second) : Number(second ?? year);
  const season = (term.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map(seasonNamed).findLast((one) => one !== undefined);
  if (season === undefined) return String(Math.max(year, next));
  const isAcademic = next === year + 1;
  if (isAcademic && season === 'winter') return `${year}-12`;
  return `${isAcademic && season === 'autumn' ? year : Math.max(year, next)}-${MONTHS[season]}`;
}

type Dated = Pick<PageFacts, 'date' | 'data'>;

/** By which date a page is sorted: its own, else that of its last term or of the words in `when`; `present` comes after all others. */
export function sortingDate({ date, data }: Dated): string {
  if (date !== undefined) return date;
  const { when } = data;
  const dates = [...termsOf(data).map(termDate), typeof when === 'string' ? lastOf(when) : undefined];
  return dates.filter((one) => one !== undefined).sort().at(-1) ?? '';
}

function lastOf(when: string): string | undefined {
  const { end, words } = spanOf(when, undefined, undefined);
  return end === 'present' || words === undefined ? end : termDate(when);
}

/** More terms than these are summed up by their years. */
const MOST = 2;

/** The terms of a page that has no date, to stand in its place: as typed, or the years of many. */
export function termsText({ date, data }: Dated): string | undefined {
  const terms = termsOf(data);
  if (date !== undefined || terms.length === 0) return undefined;
  const years = terms.map((term) => termDate(term)?.slice(0, 4)).sort();
  if (terms.length <= MOST || years.includes(undefined)) return terms.join(', ');
  return [...new Set([years[0], years.at(-1)])].join(' – ');
}

function termsOf(data: PageFacts['data']): string[] {
  return Array.isArray(data['terms']) ? data['terms'].filter((term) => typeof term === 'string') : [];
}
