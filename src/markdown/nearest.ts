/** “Did you mean”, for names in Markdown. */
import { closest, distance } from 'fastest-levenshtein';

/** The known name most like a mistyped one; undefined when none is near enough to be worth a guess. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  return distance(name, best) <= Math.max(1, Math.floor(name.length / 3)) ? best : undefined;
}
