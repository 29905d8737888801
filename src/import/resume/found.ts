/** What is read from a CV of another program. */
import { entries as entriesSchema, type CvEntry } from '../../schema/data/cv.ts';
import type { FoundPerson } from '../moved/data-files.ts';

export interface FoundCv {
  headline?: string | undefined;
  location?: string | undefined;
  phone?: string | undefined;
  sections: Readonly<Record<string, unknown>>;
  /** Top-level keys beginning with `x_`. */
  kept: Readonly<Record<string, unknown>>;
  /** Who it is about; belongs into people.yaml. */
  person: Partial<FoundPerson>;
  /** What has no place in cv.yaml, and where it was kept: a line each. */
  homeless: readonly string[];
}

/** The entry as validation leaves it; undefined for one that does not pass. */
export function readEntry(entry: unknown): CvEntry | string | undefined {
  const read = entriesSchema.safeParse([entry]);
  return read.success ? read.data[0] : undefined;
}

/** Keys whose values do not fit the schema of an entry, such as an address that is none. */
export function misfits(entry: Readonly<Record<string, unknown>>): string[] {
  if (readEntry(entry) !== undefined) return [];
  return Object.keys(entry).filter((key) => readEntry({ [key]: entry[key] }) === undefined);
}

/** The same data, whatever the order of keys. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && keys.length === Object.keys(other).length
    && keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
