/** Words that are given out once each: ids, anchors, keys of a list. */

/** The word, or with a number behind it where it is taken (`x-2`, `x-3` …); taken from then on. */
export function unused(word: string, taken: Set<string>): string {
  let found = word;
  for (let count = 2; taken.has(found); count += 1) found = `${word}-${count}`;
  taken.add(found);
  return found;
}
