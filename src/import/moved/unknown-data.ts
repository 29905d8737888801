/** Reading what other programs and people wrote, of which nothing is known for certain. */
import { isObject } from '../../objects.ts';

export type Data = Readonly<Record<string, unknown>>;

/** A list of keys and values. */
export const isData: (value: unknown) => value is Data = isObject;

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What stands at the end of a path of keys. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) found = isData(found) ? found[key] : undefined;
  return found;
}

/** Keys and values at the end of a path; none for anything else. */
export function dataAt(value: unknown, ...path: string[]): Data {
  const found = at(value, ...path);
  return isData(found) ? found : {};
}

/** The list at the end of a path; an empty one for anything else. */
export function rowsAt(value: unknown, ...path: string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The list at the end of a path: a lone value is a list of one, nothing an empty one. */
export function allAt(value: unknown, ...path: string[]): readonly unknown[] {
  const found = at(value, ...path);
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}

/** Text or a number at the end of a path, trimmed; undefined where there is none. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  if (typeof found !== 'string' && !Number.isFinite(found)) return undefined;
  return String(found).trim() || undefined;
}

/** The texts of a list, or the one text. */
export function textsAt(value: unknown, ...path: string[]): string[] {
  return allAt(value, ...path).flatMap((one) => textAt(one) ?? []);
}

/** The one text, or the first of a list of them. */
export function firstTextAt(value: unknown, ...path: string[]): string | undefined {
  return textsAt(value, ...path)[0];
}
