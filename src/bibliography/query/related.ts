/**
 * Papers close to another one: those it names itself, then those that share its keywords and the rarer words of its title.
 */
import { fold } from '../../people/fold.ts';
import { byKey } from '../keys.ts';
import type { Publication } from '../publication.ts';

type Paper = Pick<Publication, 'key' | 'aliases' | 'id' | 'titleText' | 'keywords' | 'fields'>;

interface Index {
  byKey: Map<string, Paper>;
  /** Papers by term: a keyword, or a word of the title. */
  byTerm: Map<string, number[]>;
}

const SHOWN = 3;
/** A term of more papers than this tells nothing, and comparing them all would take quadratic time. */
const COMMON = 40;
/** Shorter words of titles are seldom about the subject. */
const SHORTEST_WORD = 6;
const WEIGHT = { keyword: 2, word: 0.7 } as const;
/** One shared keyword is enough; of words it takes three, since many titles speak of "neural networks". */
const ENOUGH = 2;

const indices = new WeakMap<readonly Paper[], Index>();

/**
 * Up to three papers related to one, closest first; of equals, in the order of the list. The list is indexed once, so
 * asking for every paper takes time in proportion to their number.
 */
export function relatedPapers<T extends Paper>(paper: T, all: readonly T[]): T[] {
  const index = indexOf(all);
  const named = (paper.fields['related'] ?? '').split(',').flatMap((key) => index.byKey.get(key.trim()) ?? []) as T[];
  const scores = new Map<number, number>();
  for (const [term, weight] of termsOf(paper)) {
    const places = index.byTerm.get(term)!;
    if (places.length > COMMON) continue;
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  const close = [...scores]
    .filter(([place, score]) => score >= ENOUGH && all[place]!.id !== paper.id)
    .sort(([firstPlace, first], [secondPlace, second]) => second - first || firstPlace - secondPlace)
    .map(([place]) => all[place]!);
  return [...new Set([...named.filter((one) => one.id !== paper.id), ...close])].slice(0, SHOWN);
}

function indexOf(all: readonly Paper[]): Index {
  let index = indices.get(all);
  if (index) return index;
  index = { byKey: byKey(all), byTerm: new Map() };
  for (const [place, paper] of all.entries()) {
    for (const term of termsOf(paper).keys()) {
      const places = index.byTerm.get(term);
      if (places) places.push(place);
      else index.byTerm.set(term, [place]);
    }
  }
  indices.set(all, index);
  return index;
}

function termsOf({ keywords, titleText }: Paper): Map<string, number> {
  const words = fold(titleText).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD);
  return new Map([
    ...words.map((word): [string, number] => [`word ${word}`, WEIGHT.word]),
    ...keywords.map((keyword): [string, number] => [`keyword ${fold(keyword)}`, WEIGHT.keyword]),
  ]);
}
