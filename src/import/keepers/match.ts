/** Finds the entry of the site that a record is about. */
import { distance } from 'fastest-levenshtein';
import { foldTitle } from '../../bibliography/identity/identity.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { areNumberedApart, isProvisional } from '../../bibliography/identity/same-paper.ts';
import { arxivIn } from '../../bibliography/links/doi.ts';
import { sameVenue } from '../list/facts/venue-names.ts';

/** `same`: the very publication; `version`: one is the preprint of the other. */
export interface Match<T> {
  found: T;
  relation: 'same' | 'version';
}

/** A preprint and its publication are seldom further apart, in years. */
const FURTHEST = 3;

interface Signs {
  paper: Publication;
  title: string;
  family: string;
  doi: string | undefined;
  provisional: boolean;
  year: number | undefined;
  url: string;
}

/** Titles of so many letters prove something without an author. */
const TELLING = 20;

/**
 * An index of papers. The rule is that of versions on the site (src/bibliography/identity/same-paper.ts), but more lenient where a
 * service may well spell a venue in another way than the person does: the same title by the same first author in the same
 * kind of publication and year is the same paper, unless their DOIs differ.
 */
export class Papers<T> {
  readonly #strict: boolean;
  readonly #all: { signs: Signs; value: T }[] = [];
  readonly #byName = new Map<string, number[]>();

  /** @param strict another venue is another publication: the records are a person's own, who spells venues in one way */
  constructor(strict = false) {
    this.#strict = strict;
  }

  add(paper: Publication, value: T): void {
    const signs = signsOf(paper);
    const index = this.#all.push({ signs, value }) - 1;
    for (const name of namesOf(signs)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), index]);
  }

  /** The paper that is the same, or else a version of it. */
  find(paper: Publication): Match<T> | undefined {
    const signs = signsOf(paper);
    const near = [...new Set(namesOf(signs).flatMap((name) => this.#byName.get(name) ?? []))].map((index) => this.#all[index]!);
    const related = near.map((one) => ({ found: one.value, relation: relationOf(signs, one.signs, this.#strict) }));
    const pick = (wanted: Match<T>['relation']): Match<T>[] =>
      related.flatMap(({ found, relation }) => (relation === wanted ? [{ found, relation }] : []));
    return [...pick('same'), ...pick('version')][0];
  }
}

function signsOf(paper: Publication): Signs {
  const first = paper.authors[0];
  const doi = paper.ids.doi?.toLowerCase();
  return {
    paper,
    title: foldTitle(paper.titleText),
    family: foldTitle(first?.family ?? first?.literal ?? ''),
    // What arXiv registers for each paper of its own is no DOI of a publication.
    doi: arxivIn(doi) === undefined ? doi : undefined,
    provisional: isProvisional(paper),
    year: paper.date?.year,
    url: (paper.fields['url'] ?? '').trim(),
  };
}

function namesOf({ paper, title, family, doi, year }: Signs): string[] {
  return [
    ...(doi === undefined ? [] : [`doi ${doi}`]),
    ...(paper.ids.arxiv === undefined ? [] : [`arxiv ${paper.ids.arxiv.toLowerCase()}`]),
    ...(paper.ids.hal === undefined ? [] : [`hal ${paper.ids.hal.toLowerCase()}`]),
    // A short title ("Introduction", "Reply") proves nothing but within a year.
    ...(family === '' || title === '' ? [] : [title.length >= 12 ? `title ${title} ${family}` : `title ${title} ${family} ${year}`]),
    // Some records name no author.
    ...(title.length >= TELLING || (family === '' && title !== '') ? [`title ${title}`] : []),
  ];
}

function relationOf(one: Signs, other: Signs, strict: boolean): Match<unknown>['relation'] | undefined {
  const apart = one.year === undefined || other.year === undefined ? 0 : Math.abs(one.year - other.year);
  const authors = one.family === other.family || one.family === '' || other.family === '';
  // Without any author a short title tells no more than the address that comes with it.
  const telling = one.title.length >= TELLING || one.family !== '' || other.family !== '' || one.url === other.url;
  const titles = one.title === other.title && authors && telling;
  if (one.doi !== undefined && one.doi === other.doi) {
    // A DOI copied from another entry proves nothing; a title in another language is the same paper's.
    return titles || alike(one.title, other.title) || (one.family === other.family && apart === 0) ? 'same' : undefined;
  }
  const deposit = one.paper.ids.hal !== undefined && one.paper.ids.hal === other.paper.ids.hal;
  if (deposit && one.provisional === other.provisional) return 'same';
  const [left, right] = [one.paper.ids.arxiv, other.paper.ids.arxiv];
  const arxiv = left !== undefined && left === right;
  // Of two ids one is another paper's, whatever the title.
  const preprint = apart <= FURTHEST && (arxiv || (titles && (left === undefined || right === undefined)));
  // Who writes same_as has said what is a version of what.
  const decided = (other.paper.fields['same_as'] ?? '').trim() !== '';
  if (areNumberedApart(one.paper, other.paper)) return undefined;
  if (one.provisional !== other.provisional) return (preprint || deposit) && !decided ? 'version' : undefined;
  if (one.doi !== undefined && other.doi !== undefined) return undefined;
  if (one.provisional) return arxiv || preprint ? 'same' : undefined;
  const venues = [one.paper.venueText, other.paper.venueText];
  const sameKind = one.paper.kind === other.paper.kind && (!strict || venues.includes(undefined));
  const place = sameKind || sameVenue(venues[0] ?? '', venues[1] ?? '');
  const volumes = one.paper.volume === undefined || other.paper.volume === undefined || one.paper.volume === other.paper.volume;
  return titles && apart <= 1 && place && volumes ? 'same' : undefined;
}

/** Titles with other words in places, or of which one leaves out the subtitle. */
function alike(one: string, other: string): boolean {
  if (one === '' || other === '' || one.startsWith(other) || other.startsWith(one)) return true;
  return distance(one, other) <= Math.max(one.length, other.length) * 0.4;
}
