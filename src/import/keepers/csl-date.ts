/** Dates of CSL, in parts or in words, as fields of an entry. */
import { FIRST_SEASON, SEASONS } from '../../l10n/seasons.ts';
import { edtfYear } from '../../l10n/years.ts';
import { parseDate } from '../../bibliography/record/dates.ts';
import type { PublicationDate } from '../../bibliography/publication.ts';
import { allAt, dataAt, firstTextAt, type Data } from '../moved/unknown-data.ts';
import { latexAt, toLatex } from './markup.ts';

/** Variables that say when a work appeared, the best first. */
const ISSUED = ['issued', 'published', 'published-print', 'published-online', 'posted', 'event-date', 'submitted'];

/** A date, or the words of one that nobody can read; undefined where nothing is told. */
interface ReadDate {
  date?: PublicationDate;
  words?: string;
}

/** Reads a date of CSL (https://docs.citationstyles.org/en/stable/specification.html, "Dates"), or plain words. */
export function readCslDate(value: unknown): ReadDate | undefined {
  const told = dataAt(value);
  const ends = allAt(told, 'date-parts').flatMap((parts) => fromParts(allAt(parts)) ?? []);
  const words = firstTextAt(value) ?? firstTextAt(told, 'raw') ?? firstTextAt(told, 'literal');
  const date = parseDate(ends.length > 0 ? ends.slice(0, 2).join('/') : (words ?? ''))?.date;
  if (date === undefined) return words === undefined ? undefined : { words };
  const season = SEASONS[Number(firstTextAt(told, 'season')) - 1];
  return {
    date: { ...date, ...(Boolean(told['circa']) && { approximate: true }), ...(season !== undefined && date.month === undefined && { season }) },
  };
}

/** `[2024, 5, 3]` as EDTF; a month that is none takes its day along. */
function fromParts(parts: readonly unknown[]): string | undefined {
  const [year, month, day] = parts.map((part) => Number(firstTextAt(part) ?? NaN));
  if (!Number.isInteger(year) || year === 0 || Math.abs(year!) > 9999) return undefined;
  const isMonth = Number.isInteger(month) && month! >= 1 && month! <= 12;
  return written({ year: year!, ...(isMonth && { month: month!, ...(Number.isInteger(day) && { day: day! }) }) });
}

/** Fields that say when a work appeared; what stands for that where a service does not say it. */
export function issuedOf(item: Data): Record<string, string | undefined> {
  let unreadable: Record<string, string | undefined> = {};
  for (const name of ISSUED) {
    const read = readCslDate(item[name]);
    if (read?.date !== undefined) return dateFields(read.date);
    // "Forthcoming", or what `npm run check` will ask about.
    if (read?.words !== undefined) unreadable = { year: unreadable['year'] ?? toLatex(read.words) };
  }
  return unreadable;
}

/** A date in one field: as biblatex writes it, or in its own words. */
export function wordsOfDate(value: unknown): string | undefined {
  const read = readCslDate(value);
  return read?.date === undefined ? latexAt(read?.words) : edtf(read.date);
}

/** In BibTeX's fields where these can say it, or in biblatex's `date`. */
function dateFields(date: PublicationDate): Record<string, string> {
  const { year, month, day, season, end, open, uncertain, approximate } = date;
  if ([season, end, open, uncertain, approximate].some(Boolean) || year < 1000) return { date: edtf(date) };
  return { year: String(year), ...(month && { month: String(month) }), ...(day && { day: String(day) }) };
}

/** As biblatex writes a date: `2024-05-03`, `2001/2003`, `1690~`, `2020-21` for a spring. */
export function edtf({ season, end, open, uncertain, approximate, ...date }: PublicationDate): string {
  const start = season === undefined ? written(date) : `${edtfYear(date.year)}-${FIRST_SEASON + SEASONS.indexOf(season)}`;
  const about = uncertain ? (approximate ? '%' : '?') : approximate ? '~' : '';
  return `${start}${about}${end === undefined ? '' : `/${written(end)}${about}`}${open ? '/..' : ''}`;
}

function written({ year, month, day }: NonNullable<PublicationDate['end']>): string {
  const parts = [month, month && day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [edtfYear(year), ...parts].join('-');
}
