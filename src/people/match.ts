/**
 * Who is who: connects the names of papers with the people of data/people.yaml.
 *
 * Tried in this order: an annotation, the ORCID, the full name, the initials. Accents are folded, middle names and
 * particles are optional. Two differing full given names never match; two candidates give no link, and a warning.
 */
import type { Position } from '../bibliography/publication.ts';
import type { ParsedName } from '../bibliography/names/names.ts';
import { CJK, isInstitution } from '../bibliography/names/name-words.ts';
import { parseName } from '../bibliography/names/one-name.ts';
import { formsOf } from '../bibliography/names/two-scripts.ts';
import type { Problems } from '../problems.ts';
import { particlesAgree, readFamily } from './family-name.ts';
import { fold, foldings } from './fold.ts';
import { compareGiven, readGiven } from './given-names.ts';
import type { GivenName } from './given-names.ts';

/** What matching needs to know of a person. */
export interface MatchablePerson {
  id: string;
  name: string;
  variants?: readonly string[] | undefined;
  native_name?: string | undefined;
  given_name?: string | undefined;
  family_name?: string | undefined;
  orcid?: string | undefined;
  homepage?: string | undefined;
}

interface Match {
  /** Id in people.yaml. */
  person?: string;
  isOwner: boolean;
  matchedBy?: 'annotation' | 'orcid' | 'full-name' | 'initials';
  homepage?: string;
  orcid?: string;
  /** The person's name in parts, where the file had "me" or "admin", or a name in braces that is taken for an institution's. */
  name?: ReturnType<typeof parseName>;
}

/** Who somebody is that a paper names at this place. */
export type Matcher = (author: ParsedName, where: Position & { subject?: string }) => Match;

const doubtful = new WeakSet<Match>();

/** Whether there was something to tell of a match, which is told where its name is met first. */
export const isDoubtful = (match: Match): boolean => doubtful.has(match);

interface Candidate {
  person: MatchablePerson;
  given: GivenName;
  /** Folded particles, empty if there are none. */
  particle: string;
  suffix: string;
}

/**
 * Prepares matching against a list of people; each distinct name is decided once.
 *
 * @param people entries of people.yaml
 * @param ownerId whose site it is
 * @param problems takes `people-ambiguous`, `people-unknown-id`, `people-swapped-name`
 */
export function createMatcher(people: readonly MatchablePerson[], ownerId: string, problems: Problems): Matcher {
  const index = new PeopleIndex(people);
  const decided = new Map<string, Match>();
  return (author, where) => {
    const key = [author.display, author.family, author.particle, author.orcid, author.personHint].join('\u0000');
    let match = decided.get(key);
    if (!match) {
      const told = problems.list.length;
      match = describe(decide(author, index, ownerId, where, problems), ownerId, author);
      if (problems.list.length > told) doubtful.add(match);
      decided.set(key, match);
    }
    return match;
  };
}

interface Decision {
  person: MatchablePerson;
  by: NonNullable<Match['matchedBy']>;
}

function describe(decision: Decision | undefined, ownerId: string, author: ParsedName): Match {
  if (!decision) return { isOwner: false, ...(author.orcid ? { orcid: author.orcid } : {}) };
  const { person, by } = decision;
  const match: Match = { person: person.id, isOwner: person.id === ownerId, matchedBy: by };
  const orcid = author.orcid ?? bareOrcid(person.orcid);
  if (person.homepage) match.homepage = person.homepage;
  if (orcid) match.orcid = orcid;
  const name = author.family === undefined ? nameInParts(author, person) : undefined;
  if (name) match.name = name;
  return match;
}

/** The parts of a name that stands as a whole: as people.yaml has them, or as they can be read from one of its variants. */
function nameInParts({ personHint, literal = '', display }: ParsedName, person: MatchablePerson): Match['name'] {
  if (personHint === 'me') return parseName(inParts(person));
  if (isInstitution(literal)) return undefined;
  const isItsName = fold(literal) === fold(person.name);
  const name = parseName(isItsName ? inParts(person) : literal);
  // Braces may have kept an order of its own: "Nguyen Van Anh".
  return literal.includes(',') ? name : { ...name, display };
}

/** A person's name as people.yaml has it, with a comma where that says which is the family name. */
function inParts({ name, given_name, family_name }: MatchablePerson): string {
  return family_name ? `${family_name}, ${(given_name ?? name.replace(family_name, '')).trim()}` : name;
}

function decide(
  author: ParsedName,
  index: PeopleIndex,
  ownerId: string,
  where: Position & { subject?: string },
  problems: Problems,
): Decision | undefined {
  if (author.personHint) {
    const person = index.byId.get(author.personHint === 'me' ? ownerId : author.personHint);
    if (person) return { person, by: 'annotation' };
    problems.warn('people-unknown-id', `The annotation names "${author.personHint}", who is not in data/people.yaml`, {
      ...where,
      cure: 'Add this id to data/people.yaml, or correct the annotation.',
    });
  }
  const byOrcid = author.orcid ? index.byOrcid.get(author.orcid) : undefined;
  if (byOrcid) return { person: byOrcid, by: 'orcid' };

  const steps: [NonNullable<Match['matchedBy']>, () => MatchablePerson[]][] = [
    ['full-name', () => index.exactly(author)],
    ['full-name', () => index.byParts(author, 'full')],
    ['initials', () => index.byParts(author, 'initials')],
  ];
  for (const [by, find] of steps) {
    const found = find().filter((person) => !author.orcid || !person.orcid || bareOrcid(person.orcid) === author.orcid);
    if (found.length === 1) return { person: found[0]!, by };
    if (found.length > 1) {
      const ids = found.map((person) => person.id);
      problems.warn('people-ambiguous', `"${author.display}" could be ${ids.join(' or ')}, so the name is not linked`, {
        ...where,
        cure:
          `Say who it is on this entry with author+an:person = {N="${ids[0]}"}, N being the author's place ` +
          'in the list, or write the full name.',
      });
      return undefined;
    }
  }
  remarkSwapped(author, index, where, problems);
  return undefined;
}

/**
 * `Given, Family` typed for `Family, Given`: the words are those of a known person, their order is not. Said, but not
 * linked: in some languages both orders are names, of two people.
 */
function remarkSwapped(
  author: ParsedName,
  index: PeopleIndex,
  where: Position & { subject?: string },
  problems: Problems,
): void {
  if (!author.family || !author.given) return;
  const found = index.byWords(`${author.family} ${author.given}`);
  if (found.length !== 1) return;
  problems.warn(
    'people-swapped-name',
    `"${author.family}, ${author.given}" may be "${found[0]!.name}" with given and family name swapped`,
    {
      ...where,
      cure:
        `If ${author.family} is the family name, add \`family_name: ${author.family}\` to ${found[0]!.id} in data/people.yaml; ` +
        `if not, write "${author.given}, ${author.family}".`,
    },
  );
}

class PeopleIndex {
  readonly byId = new Map<string, MatchablePerson>();
  readonly byOrcid = new Map<string, MatchablePerson>();
  private readonly words = new Map<string, Set<MatchablePerson>>();
  private readonly families = new Map<string, Candidate[]>();

  constructor(people: readonly MatchablePerson[]) {
    for (const person of people) {
      if (!this.byId.has(person.id)) this.byId.set(person.id, person);
      const orcid = bareOrcid(person.orcid);
      if (orcid) this.byOrcid.set(orcid, person);
      for (const name of namesOf(person)) this.add(person, name);
    }
  }

  private add(person: MatchablePerson, written: string): void {
    const name = parseName(written);
    for (const words of formsOf(name).flatMap(wordings)) {
      const known = this.words.get(words);
      if (known) known.add(person);
      else this.words.set(words, new Set([person]));
    }
    if (!name.family || !name.given) return;
    const { key, particle } = readFamily(name.particle, name.family);
    const candidate = { person, given: readGiven(name.given), particle, suffix: fold(name.suffix ?? '') };
    for (const folded of foldings(key)) {
      const known = this.families.get(folded);
      if (known) known.push(candidate);
      else this.families.set(folded, [candidate]);
    }
  }

  /** People whose name or variant is written just so, accents and punctuation apart. */
  byWords(words: string): MatchablePerson[] {
    return [...new Set(wordings(words).flatMap((folded) => [...(this.words.get(folded) ?? [])]))];
  }

  /** The same for an author: a bare family name or an initial is no proof unless it is a variant somebody listed. */
  exactly(author: ParsedName): MatchablePerson[] {
    const found = [...new Set(formsOf(author).flatMap((form) => this.byWords(form)))];
    if (author.inOtherScript || !author.given || readGiven(author.given).elements[0]!.length > 1) return found;
    return found.filter((person) => person.variants?.some((variant) => fold(variant) === fold(author.display)));
  }

  /** People with the same family name whose given names agree, in full or by initials. */
  byParts(author: ParsedName, grade: 'full' | 'initials'): MatchablePerson[] {
    const name = author.literal === undefined ? author : parseName(author.literal);
    if (!name.family || !name.given) return [];
    const { key, particle } = readFamily(name.particle, name.family);
    const given = readGiven(name.given, name.family);
    const suffix = fold(name.suffix ?? '');
    const candidates = new Set(foldings(key).flatMap((folded) => this.families.get(folded) ?? []));
    const agreeing = [...candidates].filter(
      (candidate) =>
        compareGiven(given, candidate.given) === grade &&
        particlesAgree(particle, candidate.particle) &&
        (suffix === '' || candidate.suffix === '' || suffix === candidate.suffix),
    );
    return [...new Set(agreeing.map((candidate) => candidate.person))];
  }
}

/** `foldings`, but names of East Asia need no blank: 山田太郎 is 山田 太郎. */
function wordings(text: string): string[] {
  return foldings(CJK.test(text.replaceAll(' ', '')) ? text.replaceAll(' ', '') : text);
}

function namesOf(person: MatchablePerson): string[] {
  const { name, native_name, variants = [] } = person;
  return [...new Set([name, ...(native_name ? [native_name] : []), inParts(person), ...variants])];
}

function bareOrcid(orcid: string | undefined): string | undefined {
  return orcid ? /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(orcid)?.[0].toUpperCase() : undefined;
}

/** A decision that rests on initials alone: the check lists these so that they can be overruled. */
interface InitialsMatch {
  name: string;
  person: string;
  /** Keys of the papers. */
  papers: string[];
}

/** All matches by initials, each name once, in the order of the papers. */
export function listInitialMatches(
  publications: readonly {
    key: string;
    authors: readonly { display: string; person?: string; matchedBy?: string }[];
  }[],
): InitialsMatch[] {
  const found = new Map<string, InitialsMatch>();
  for (const publication of publications) {
    for (const { display, person, matchedBy } of publication.authors) {
      if (matchedBy !== 'initials' || !person) continue;
      const key = `${display}\u0000${person}`;
      const known = found.get(key);
      if (known) known.papers.push(publication.key);
      else found.set(key, { name: display, person, papers: [publication.key] });
    }
  }
  return [...found.values()];
}
