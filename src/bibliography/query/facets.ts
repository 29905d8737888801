/** Facets of a publication list: what it can be narrowed by, with the number of papers each way. */
import type { Publication, PublicationKind } from '../publication.ts';
import { fold } from '../../people/fold.ts';
import { yearText } from '../../l10n/years.ts';
import { compareWords } from '../../text/collate.ts';
import { coAuthors } from './co-authors.ts';
import { KIND_HEADINGS, KIND_ORDER } from './kind-headings.ts';
import type { ListWords } from './select.ts';
import { uniqueSlugs } from './slug.ts';

export interface FacetValue {
  /** Unique within its facet, for addresses and anchors. */
  id: string;
  label: string;
  count: number;
  /** `id` of the papers (see Publication), in their order. */
  publications: readonly string[];
  /** Of a co-author who is in people.yaml. */
  person?: string;
  homepage?: string;
}

export interface Facets {
  type: FacetValue[];
  year: FacetValue[];
  venue: FacetValue[];
  topic: FacetValue[];
  coauthor: FacetValue[];
}

/**
 * Counts the values of every facet. Types in the order of lists, years from the newest, the rest by count, then name.
 * Linear in the number of papers.
 */
export function facets(publications: readonly Publication[], words: ListWords = {}): Facets {
  const kindLabel = (kind: PublicationKind): string => words.kinds?.[kind] ?? KIND_HEADINGS[kind];
  const kinds = tally(publications, ({ kind }) => [kind]);
  kinds.sort(
    (left, right) =>
      KIND_ORDER.indexOf(left.label as PublicationKind) - KIND_ORDER.indexOf(right.label as PublicationKind),
  );
  const years = tally(publications, ({ date }) => (date ? [String(date.year)] : []));
  years.sort((left, right) => Number(right.label) - Number(left.label));
  const unique = uniqueSlugs();
  return {
    type: kinds.map((kind) => ({ ...kind, id: kind.label, label: kindLabel(kind.label as PublicationKind) })),
    year: years.map((year) => ({ ...year, label: yearText(Number(year.label), words.lang ?? 'en') })),
    venue: byCount(tally(publications, ({ venueShort, venueText, venueIsHoped }) => [venueIsHoped ? '' : (venueShort ?? venueText ?? '')])),
    topic: byCount(tally(publications, ({ keywords }) => keywords)),
    coauthor: coAuthors(publications).map(({ name, count, person, homepage, publications: papers }) => ({
      id: unique(name),
      label: name,
      count,
      publications: papers.map(({ id }) => id),
      ...(person ? { person } : {}),
      ...(homepage ? { homepage } : {}),
    })),
  };
}

function tally(
  publications: readonly Publication[],
  values: (publication: Publication) => readonly string[],
): FacetValue[] {
  const found = new Map<string, { label: string; papers: Set<string> }>();
  const folded = new Map<string, string>();
  for (const publication of publications) {
    for (const label of values(publication)) {
      let key = folded.get(label);
      if (key === undefined) folded.set(label, (key = fold(label)));
      if (key === '') continue;
      const known = found.get(key);
      if (known) known.papers.add(publication.id);
      else found.set(key, { label, papers: new Set([publication.id]) });
    }
  }
  const unique = uniqueSlugs();
  return [...found.values()].map(({ label, papers }) => ({
    id: unique(label),
    label,
    count: papers.size,
    publications: [...papers],
  }));
}

function byCount(values: FacetValue[]): FacetValue[] {
  return values.sort((left, right) => right.count - left.count || compareWords(left.label, right.label));
}
