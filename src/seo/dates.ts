/** Dates as machines read them. */
import { DateTime } from 'luxon';
import type { PublicationDate } from '../bibliography/publication.ts';

/** So many characters has a date without its time. */
const DAY = 10;
/** Of no matter here, and to find out the system's takes a while. */
const LOCALE = 'en';

/** `2024`, `2024-05` or `2024-05-17`, as precise as is known; nothing where the year is not known, or before Christ, for which readers of such dates have no form. */
export function isoDate(date: PublicationDate | undefined): string | undefined {
  if (!date || date.unspecified || date.year < 1) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  let out = String(date.year).padStart(4, '0');
  if (date.month) out += `-${two(date.month)}`;
  if (date.month && date.day) out += `-${two(date.day)}`;
  return out;
}

/** Midnight UTC of the first day that a date of any precision may mean. */
export function timestamp(iso: string): Date {
  const [year = '1970', month = '01', day = '01'] = iso.slice(0, 10).split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** Moments that were asked for, by zone and date: a record of thousands has few, and a zone takes long to ask. */
const moments = new Map<string, Date>();

/**
 * The moment at which a date begins, which feeds ask for: in `zone`, or in the one that it names itself. Of a year or a month
 * alone it is noon of its first day, at Greenwich: in whatever zone somebody reads it, it is that year and that month.
 *
 * @param zone of the settings; Greenwich where they name none
 */
export function momentOf(iso: string, zone = 'UTC'): Date {
  if (iso.length < DAY) return new Date(timestamp(iso).getTime() + 12 * 3_600_000);
  if (zone === 'UTC' && iso.length === DAY) return timestamp(iso);
  const key = `${zone} ${iso}`;
  let moment = moments.get(key);
  if (!moment) {
    const read = inZone(iso, zone);
    moments.set(key, (moment = read.isValid ? read.toJSDate() : timestamp(iso)));
  }
  return moment;
}

/**
 * A date as schema.org takes it. A time says how far it is from Greenwich, by itself or by the `zone` of the settings;
 * where neither is known it stays the time of the place.
 */
export function machineDate(iso: string | undefined, zone?: string): string | undefined {
  if (iso === undefined) return undefined;
  // Midnight is how generators write that no time is known.
  const timed = /^\d{4}-\d{2}-\d{2}T(?!00:00)\d{2}:\d{2}(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(iso);
  if (!timed) return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(iso)?.[0];
  if (timed[1] !== undefined || zone === undefined) return iso;
  return inZone(iso, zone).toISO({ suppressSeconds: true, suppressMilliseconds: true }) ?? iso;
}

/** The day that it is at a moment in a zone: yyyy-mm-dd. */
export function dayIn(zone: string, moment: Date): string {
  return DateTime.fromMillis(moment.getTime(), { zone, locale: LOCALE }).toISODate() ?? moment.toISOString().slice(0, DAY);
}

function inZone(iso: string, zone: string): DateTime {
  return DateTime.fromISO(iso, { zone, locale: LOCALE });
}
