import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant, or `undefined`: at most two slips, fewer in short words, transposed letters and
 * differences of case and of hyphens not counting as much.
 */
export function closest(word: string, known: readonly string[]): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = folded.length < 4 ? 1.5 : folded.length < 8 ? 2.5 : 3.5;
  for (const candidate of known) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) > 3) continue;
    const slips = folded === other ? 0 : sameLetters(folded, other) ? 1 : distance(folded, other);
    if (slips < least && slips < Math.max(folded.length, other.length) / 2) [best, least] = [candidate, slips];
  }
  return best;
}

export const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');
const sameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
