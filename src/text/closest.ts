/** “Did you mean”: the known word, name or address nearest to a mistyped one. */
import { distance } from 'fastest-levenshtein';

/**
 * The one of the known that was probably meant, or `undefined`: one slip in a short word, two in most, a fifth of a long
 * name. Two letters that changed places are one slip; case, blanks, hyphens and underscores are none.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const folded = fold(word);
  const letters = sorted(folded);
  const most = folded.length <= 4 ? 1 : Math.max(2, folded.length / 5);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) > most) continue;
    const apart = distance(folded, other);
    const slips = apart === 2 && sorted(other) === letters ? 1 : apart;
    if (slips < least && slips <= most && slips < Math.max(folded.length, other.length) / 2) [best, least] = [candidate, slips];
  }
  return best;
}

/** A word without what makes no difference between words. */
export const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');

const sorted = (word: string): string => [...word].sort().join('');
