/**
 * The order of words in lists: as in English, whatever the machine speaks, so that a site comes out the same everywhere. A collator takes
 * as long to make as many pages to print, hence not before something is to be sorted.
 */
import { once } from '../once.ts';

/** Compares two texts for `sort`. */
type Compare = (one: string, other: string) => number;

function collating(options?: Intl.CollatorOptions): Compare {
  const collator = once(() => new Intl.Collator('en', options));
  return (one, other) => collator().compare(one, other);
}

/** Letters, then accents, then capitals. */
export const compareWords = collating();

/** Neither accents nor capitals count, and "2" comes before "10". */
export const compareLoosely = collating({ sensitivity: 'base', numeric: true });

/** By their characters alone, as for paths and ISO dates. */
export const compareExactly: Compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
