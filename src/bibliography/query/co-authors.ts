/**
 * Co-authors of a set of papers: the names that mean the same person counted as one.
 */
import type { Author, Publication } from '../publication.ts';
import { parseName } from '../names/one-name.ts';
import { readFamily, strangersAgree, type FamilyName } from '../../people/family-name.ts';
import { fold } from '../../people/fold.ts';
import { compareGiven, readGiven } from '../../people/given-names.ts';
import type { GivenName } from '../../people/given-names.ts';
import { compareWords } from '../../text/collate.ts';

export interface CoAuthor {
  /** The fullest form of the name. */
  name: string;
  /** Family name, for sorting. */
  family: string;
  count: number;
  /** Years of the first and the last paper together. */
  first?: number;
  last?: number;
  person?: string;
  homepage?: string;
  publications: Publication[];
}

interface Spelling {
  display: string;
  family: string;
  parts: FamilyName;
  given?: GivenName;
  sample: Author;
  publications: Publication[];
}

/**
 * Everyone but the owner, most papers first, then by family name. A name with initials is counted with the one full
 * name that fits it ("A. Quill" with "Ada Quill"); where several fit it stays alone. Linear in the number of names.
 */
export function coAuthors(publications: readonly Publication[]): CoAuthor[] {
  const families = new Map<string, Map<string, Spelling>>();
  // The same few names stand on many papers.
  const folded = new Map<string, string>();
  const foldOnce = (name: string): string => {
    let known = folded.get(name);
    if (known === undefined) folded.set(name, (known = fold(name)));
    return known;
  };
  for (const publication of publications) {
    for (const author of publication.authors) {
      if (author.isOwner) continue;
      // "{Ada Quill}" in protective braces is the person that "Ada Quill" is.
      const name = author.family === undefined ? parseName(author.display) : author;
      const parts = readFamily(name.particle, name.family ?? author.display);
      const identity = author.person ? `#${author.person}` : foldOnce(author.display);
      const home = author.person ? identity : foldOnce(parts.key);
      let spellings = families.get(home);
      if (!spellings) families.set(home, (spellings = new Map()));
      const known = spellings.get(identity);
      if (!known) {
        spellings.set(identity, {
          display: author.display,
          family: name.family ?? author.display,
          parts,
          ...(name.given ? { given: readGiven(name.given) } : {}),
          sample: author,
          publications: [publication],
        });
      } else {
        if (known.publications.at(-1) !== publication) known.publications.push(publication);
        if (isFuller(author.display, known.display)) known.display = author.display;
        if (!known.sample.homepage && author.homepage) known.sample = author;
      }
    }
  }
  const places = new Map(publications.map((publication, place) => [publication, place]));
  return [...families.values()]
    .flatMap((spellings) => merge([...spellings.values()]))
    .map((spelling) => describe(spelling, places))
    .sort(
      (left, right) => right.count - left.count || compareWords(left.family, right.family) || compareWords(left.name, right.name),
    );
}

/** Joins the spellings of one family name that can only be one person. */
function merge(spellings: Spelling[]): Spelling[] {
  if (spellings.length < 2) return spellings;
  const merged: Spelling[] = [];
  const near = new Map<string, Spelling[]>();
  // Names in full before initials, the longer before the shorter, so that each finds what it may abbreviate.
  const order = [...spellings].sort((left, right) => fullness(right) - fullness(left));
  for (const spelling of order) {
    const joined = spelling.given?.joined ?? '';
    const letter = joined.charAt(0);
    // A name in full can only meet one that begins alike; comparing it with every namesake would be quadratic.
    const key = isInitial(spelling) ? letter : joined.slice(0, 3);
    const fitting = (near.get(key) ?? []).filter(
      (other) => spelling.given && other.given && strangersAgree(spelling.parts, other.parts) && compareGiven(spelling.given, other.given),
    );
    if (fitting.length === 1) {
      fitting[0]!.publications = [...new Set([...fitting[0]!.publications, ...spelling.publications])];
      continue;
    }
    merged.push(spelling);
    for (const place of new Set([letter, joined.slice(0, 3)])) {
      const others = near.get(place);
      if (others) others.push(spelling);
      else near.set(place, [spelling]);
    }
  }
  return merged;
}

/** Of two spellings the longer one; of "von" and "Von", "ü" and "u", that which a keyboard does not make by chance: by code units. */
function isFuller(one: string, other: string): boolean {
  return one.length > other.length || (one.length === other.length && one > other);
}

function isInitial({ given }: Spelling): boolean {
  return given !== undefined && given.elements[0]!.length < 2;
}

function fullness(spelling: Spelling): number {
  return (isInitial(spelling) ? 0 : 1000) + (spelling.given?.joined.length ?? 0);
}

/** `places` tells where each paper stands in the record. */
function describe({ display, family, sample, publications: found }: Spelling, places: ReadonlyMap<Publication, number>): CoAuthor {
  const publications = found.toSorted((one, other) => places.get(one)! - places.get(other)!);
  const years = publications.flatMap(({ date }) => (date ? [date.year] : []));
  return {
    name: display,
    family,
    count: publications.length,
    ...(years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : {}),
    ...(sample.person ? { person: sample.person } : {}),
    ...(sample.homepage ? { homepage: sample.homepage } : {}),
    publications,
  };
}
