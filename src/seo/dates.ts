/** Dates as machines read them. */
import type { PublicationDate } from '../bibliography/publication.ts';

/** `2024`, `2024-05` or `2024-05-17`, as precise as is known; nothing where the year is not known, or before Christ, for which readers of such dates have no form. */
export function isoDate(date: PublicationDate | undefined): string | undefined {
  if (!date || date.unspecified || date.year < 1) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  let out = String(date.year).padStart(4, '0');
  if (date.month) out += `-${two(date.month)}`;
  if (date.month && date.day) out += `-${two(date.day)}`;
  return out;
}

/** Midnight UTC of the first day that a date of any precision may mean; feeds ask for a full timestamp. */
export function timestamp(iso: string): Date {
  const [year = '1970', month = '01', day = '01'] = iso.slice(0, 10).split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
