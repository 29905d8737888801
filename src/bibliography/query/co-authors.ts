/**
 * Co-authors of a set of papers: the names that mean the same person counted as one.
 */
import type { Author, Publication } from '../publication.ts';
import { parseName } from '../names/one-name.ts';
import { particlesAgree, readFamily } from '../../people/family-name.ts';
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
  /** Folded, empty if there is none. */
  particle: string;
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
      const { key, particle } = readFamily(name.particle, name.family ?? author.display);
      const identity = author.person ? `#${author.person}` : foldOnce(author.display);
      const home = author.person ? identity : foldOnce(key);
      let spellings = families.get(home);
      if (!spellings) families.set(home, (spellings = new Map()));
      const known = spellings.get(identity);
      if (!known) {
        spellings.set(identity, {
          display: author.display,
          family: name.family ?? author.display,
          particle,
          ...(name.given ? { given: readGiven(name.given) } : {}),
          sample: author,
          publications: [publication],
        });
      } else {
        if (known.publications.at(-1) !== publication) known.publications.push(publication);
        if (author.display.length > known.display.length) known.display = author.display;
        if (!known.sample.homepage && author.homepage) known.sample = author;
      }
    }
  }
  return [...families.values()]
    .flatMap((spellings) => merge([...spellings.values()]))
    .map(describe)
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
      (other) => spelling.given && other.given && particlesAgree(spelling.particle, other.particle) && compareGiven(spelling.given, other.given),
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

function isInitial({ given }: Spelling): boolean {
  return given !== undefined && given.elements[0]!.length < 2;
}

function fullness(spelling: Spelling): number {
  return (isInitial(spelling) ? 0 : 1000) + (spelling.given?.joined.length ?? 0);
}

function describe({ display, family, sample, publications }: Spelling): CoAuthor {
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
