/** “Did you mean”: the known word nearest to a mistyped one. */
import { distance } from 'fastest-levenshtein';

/** The nearest of the known words, if it is near enough to be a slip of the finger. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = word.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most || candidate === word) continue;
    // Two letters swapped are one slip, which the distance counts as two.
    const steps = sameLetters(word, candidate) ? 1 : distance(word, candidate);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

function sameLetters(left: string, right: string): boolean {
  return left.length === right.length && [...left].sort().join('') === [...right].sort().join('');
}
