/** Yes and no as people write them who were not asked for `true` or `false`. */
import * as z from 'zod';
import { closest } from '../../text/closest.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', 'y', '1', 'ja', 'oui'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'n', '0', 'nein', 'non'].map((word) => [word, false] as const),
]);

/** What a value says; `undefined` for what is neither yes nor no. */
export function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'object' ? undefined : WORDS.get(String(value).trim().toLowerCase());
}

/** Like `flag`, in all these words, for what must not be misunderstood. */
export function spokenFlag(): z.ZodType<boolean, boolean | string | number> {
  return z.union([z.boolean(), z.enum([...WORDS.keys()]).transform((word) => WORDS.get(word)!), z.literal([0, 1]).transform(Boolean)], {
    error: '`true` or `false`',
  });
}

/** Whether a value is words about something else ("In Nature"), and neither a slip of the pen for yes or no nor a “not yet”. */
export function saysSomethingElse(value: unknown): boolean {
  if (typeof value !== 'string' || !/\p{L}/u.test(value)) return false;
  const [first, ...others] = value.trim().toLowerCase().split(/\s+/);
  if (/^(?:no|not|never|nein|nicht|non|pas)\b/u.test(first!)) return false;
  return others.length > 0 || (yesOrNo(first) === undefined && closest(first!, [...WORDS.keys()]) === undefined);
}
