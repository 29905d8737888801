/** The same paper in several lists becomes one draft; what one line leaves open another may tell. */
import { foldTitle } from '../../bibliography/identity/identity.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { Draft } from './draft.ts';
import { VENUE_FIELD } from './facts/venue.ts';
import { foldVenue, knownVenue, sameVenue } from './facts/venue-names.ts';

const PROVISIONAL = new Set(['misc', 'unpublished', 'techreport']);

/** What tells papers apart, of the site or of a list. */
interface Signs {
  title: string;
  families: readonly string[];
  /** Whether the first author is told for certain. */
  certain: boolean;
  arxiv: string | undefined;
  doi: string | undefined;
}

/** A short title ("Introduction", "Reply") proves nothing; a longer one does with an author's name, a long one alone. */
const SHORTEST_WITH_NAME = 12;
const SHORTEST_ALONE = 20;

/** Names under which a paper is looked for: its identifiers and its title. */
function namesOf({ title, arxiv, doi }: Signs): string[] {
  const out: string[] = [];
  if (doi !== undefined) out.push(`doi ${doi.toLowerCase()}`);
  if (arxiv !== undefined) out.push(`arxiv ${arxiv}`);
  if (title.length >= SHORTEST_WITH_NAME) out.push(`title ${title}`);
  return out;
}

/** Whether a title that two papers share makes them one. Lists may name other authors first, or none. */
function shareAuthors(one: Signs, other: Signs): boolean {
  if (one.families.length > 0 && one.families[0] === other.families[0]) return true;
  if (one.certain && other.certain) return false;
  return one.title.length >= SHORTEST_ALONE || one.families.some((family) => other.families.includes(family));
}

function signsOf({ title, names, fields, unsure }: Draft): Signs {
  return {
    title: foldTitle(title),
    families: names.map(({ family, literal }) => foldTitle(family ?? literal ?? '')),
    certain: names.length > 0 && !unsure.has('author'),
    arxiv: fields.get('eprint'),
    doi: fields.get('doi'),
  };
}

/** Papers that are there, found by what a typed line tells; the first of several. */
export class PapersThere {
  readonly #byName = new Map<string, { paper: Publication; signs: Signs }[]>();

  constructor(papers: Iterable<Publication>) {
    for (const paper of papers) {
      const families = paper.authors.map(({ family, literal }) => foldTitle(family ?? literal ?? ''));
      const { arxiv, doi } = paper.ids;
      const signs = { title: foldTitle(paper.titleText), families, certain: families.length > 0, arxiv, doi };
      for (const name of namesOf(signs)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), { paper, signs }]);
    }
  }

  find(draft: Draft): Publication | undefined {
    const signs = signsOf(draft);
    for (const name of namesOf(signs)) {
      const found = this.#byName.get(name)?.find((one) => !name.startsWith('title ') || shareAuthors(signs, one.signs));
      if (found) return found.paper;
    }
    return undefined;
  }
}

/** One draft a paper, in the order in which they were first met. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const index = new Map<string, number[]>();
  for (const draft of drafts) {
    const signs = signsOf(draft);
    const isOne = (name: string, place: number): boolean =>
      isSame(out[place]!, draft) && (!name.startsWith('title ') || shareAuthors(signs, signsOf(out[place]!)));
    const at = namesOf(signs).flatMap((name) => (index.get(name) ?? []).filter((place) => isOne(name, place)))[0];
    if (at === undefined) out.push(draft);
    else out[at] = merge(out[at]!, draft);
    const place = at ?? out.length - 1;
    for (const name of namesOf(signsOf(out[place]!))) {
      const places = index.get(name) ?? [];
      if (!places.includes(place)) index.set(name, [...places, place]);
    }
  }
  return out;
}

/** A conference paper and the journal's version of it are two publications, even of one title. */
function isSame(one: Draft, other: Draft): boolean {
  if (PROVISIONAL.has(one.type) || PROVISIONAL.has(other.type)) return true;
  const guessed = one.unsure.has('type') || other.unsure.has('type');
  // Many a book bears the title of the article that it grew from, and lists name no publisher.
  if (!guessed && (one.type === 'book') !== (other.type === 'book')) return false;
  const [left, right] = [venueOf(one), venueOf(other)];
  if (left === undefined || right === undefined || sameVenue(left, right)) return true;
  const years = [one.fields.get('year'), other.fields.get('year')];
  return guessed && (years[0] === years[1] || years.includes(undefined));
}

function venueOf(draft: Draft): string | undefined {
  return draft.fields.get(VENUE_FIELD[draft.type]);
}

function merge(one: Draft, other: Draft): Draft {
  // The published version leads; between equals the one that leaves less open.
  const rank = (draft: Draft): number => (PROVISIONAL.has(draft.type) ? 100 : 0) + draft.unsure.size;
  const [main, side] = rank(other) < rank(one) ? [other, one] : [one, other];
  const fields = new Map(main.fields);
  const unsure = new Map(main.unsure);
  const promoted = PROVISIONAL.has(side.type) && !PROVISIONAL.has(main.type);
  for (const [name, value] of side.fields) {
    // Of a preprint neither its year nor the words "Preprint" say anything of the paper.
    if (promoted && ['year', 'month', 'howpublished', 'pubstate', 'note'].includes(name)) continue;
    // A month belongs to its year.
    if (name === 'month' && side.fields.get('year') !== fields.get('year')) continue;
    if (name.startsWith('link_') && [...fields.values()].includes(value)) continue;
    if (!fields.has(name)) fields.set(name, value);
  }
  joinVenues(main, side, fields);
  const names = main.names.length > 0 ? main.names : side.names;
  if (main.names.length > 0 || side.names.length > 0) {
    if (!main.unsure.has('author') || !side.unsure.has('author')) unsure.delete('author');
  }
  const better =
    main.unsure.has('author') && !side.unsure.has('author')
      ? side
      : { ...main, names, others: main.names.length > 0 ? main.others : side.others };
  if (main.unsure.has('title') && foldTitle(main.title) === foldTitle(side.title)) unsure.delete('title');
  if (fields.has('year')) if (!main.fields.has('year')) unsure.delete('year');
  const clash = main.fields.get('year') !== side.fields.get('year') && main.fields.has('year') && side.fields.has('year') && !promoted;
  if (clash) unsure.set('year', `another line says ${side.fields.get('year')}`);
  const { edited: _, ...rest } = main;
  return {
    ...rest,
    names: better.names,
    ...((better.names === side.names ? side : main).edited && { edited: true }),
    others: better.others,
    roles: better.roles.size > 0 ? better.roles : side.names.length === better.names.length ? side.roles : better.roles,
    fields,
    unsure,
    sources: [...one.sources, ...other.sources],
  };
}

/** "ICML" in one line and its full name in another: the full name is the venue, the short one its abbreviation. */
function joinVenues(main: Draft, side: Draft, fields: Map<string, string>): void {
  const [left, right] = [venueOf(main), venueOf(side)];
  if (left === undefined || right === undefined || foldVenue(left) === foldVenue(right) || !sameVenue(left, right)) return;
  const [short, full] = left.length < right.length ? [left, right] : [right, left];
  if (!/^\S{2,12}$/u.test(short) && knownVenue(short)?.short !== short) return;
  fields.set(VENUE_FIELD[main.type], full);
  if (!fields.has('abbr')) fields.set('abbr', short);
}
