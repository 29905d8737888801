/** Answers in JSON, of which nothing is known for certain. */
import { isObject } from '../../objects.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one for anything else. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The value as a list: a lone value is a list of one, nothing an empty one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Words or a number, or the first of a list of them; undefined for anything else, and for blank words. */
export function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value.find((one) => text(one) !== undefined) : value;
  if (typeof first === 'number' && Number.isFinite(first)) return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

/** What lies under names within names: `at(work, 'title', 'title', 'value')`. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => object(inner)[name], value);
}
