/** Numbers about a publication list: papers a year by type, venues, co-authors. */
import type { Publication, PublicationKind } from '../publication.ts';
import { coAuthors } from './co-authors.ts';
import type { CoAuthor } from './co-authors.ts';
import { facets } from './facets.ts';
import { KIND_HEADINGS, KIND_ORDER } from './kind-headings.ts';
import type { ListWords } from './select.ts';

export interface Statistics {
  total: number;
  /** From the first year to the last one, oldest first; years without a paper have total 0. */
  years: { year: number; total: number; kinds: Partial<Record<PublicationKind, number>> }[];
  /** Kinds that occur, in the order of lists. */
  kinds: { kind: PublicationKind; label: string; count: number }[];
  venues: { label: string; count: number }[];
  topics: { label: string; count: number }[];
  coAuthors: CoAuthor[];
  undated: number;
}

/** No calendar of science is longer; a mistyped year must not make a table of a million rows. */
const LONGEST_SPAN = 150;

/** Computes the statistics of a list. Linear in the number of papers. */
export function statistics(publications: readonly Publication[], words: ListWords = {}): Statistics {
  const counts = new Map<number, Partial<Record<PublicationKind, number>>>();
  for (const { date, kind } of publications) {
    if (!date) continue;
    const year = counts.get(date.year) ?? {};
    year[kind] = (year[kind] ?? 0) + 1;
    counts.set(date.year, year);
  }
  const known = [...counts.keys()].sort((left, right) => left - right);
  const contiguous = known.length > 0 && known.at(-1)! - known[0]! <= LONGEST_SPAN;
  const years = contiguous
    ? Array.from({ length: known.at(-1)! - known[0]! + 1 }, (_, index) => known[0]! + index)
    : known;
  const { type, venue, topic } = facets(publications, words);
  return {
    total: publications.length,
    years: years.map((year) => {
      const kinds = counts.get(year) ?? {};
      return { year, total: Object.values(kinds).reduce((sum, count) => sum + count, 0), kinds };
    }),
    kinds: KIND_ORDER.flatMap((kind) => {
      const value = type.find(({ id }) => id === kind);
      return value ? [{ kind, label: words.kinds?.[kind] ?? KIND_HEADINGS[kind], count: value.count }] : [];
    }),
    venues: venue.map(({ label, count }) => ({ label, count })),
    topics: topic.map(({ label, count }) => ({ label, count })),
    coAuthors: coAuthors(publications),
    undated: publications.filter(({ date }) => !date).length,
  };
}
