/** One author under several spellings: names that people.yaml does not bring together, and that may be one person's. */
import { distance } from 'fastest-levenshtein';
import type { Author, Publication } from '../bibliography/publication.ts';
import { formsOf } from '../bibliography/names/two-scripts.ts';
import { grouped } from '../grouped.ts';
import { fold } from '../people/fold.ts';
import { compareGiven, readGiven } from '../people/given-names.ts';
import type { Problems } from '../problems.ts';

interface Spelling {
  display: string;
  family: string;
  given: string;
  person: string | undefined;
  papers: Publication[];
}

/** Names that short differ by a letter all the time: Li and Lu, Wei and Lei. */
const LONG = 6;
/** So many citation keys are named for one spelling. */
const NAMED = 3;

/**
 * Adds a notice for every two spellings that may be one author's: the same name with other accents or other given names
 * spelled out, or names one letter apart. Initials that fit two people say nothing, and neither do two ORCID iDs.
 */
export function reportAuthorSpellings(publications: readonly Publication[], problems: Problems): void {
  const spellings = spellingsOf(publications);
  const byFamily = grouped(spellings, ({ family }) => family);
  const byGiven = grouped(spellings, ({ given }) => fold(given));
  /** The one other spelling that a name can stand for; none where there are several. */
  const partner = (one: Spelling): Spelling | undefined => {
    const same = byFamily.get(one.family)!.filter((other) => other !== one && !areKnown(one, other) && agree(one, other));
    // J. may be Jane or John.
    if (same.length > 0) return same.every((other) => agree(same[0]!, other)) ? same[0] : undefined;
    return [...byFamily.get(one.family)!, ...byGiven.get(fold(one.given))!].find((other) => !areKnown(one, other) && areNear(one, other));
  };
  const told = new Set<Spelling>();
  for (const one of spellings) {
    const other = partner(one);
    if (other === undefined || partner(other) === undefined || told.has(one) || told.has(other)) continue;
    told.add(one);
    const [first] = one.papers;
    problems.notice('author-spellings', `“${one.display}” (${keys(one)}) and “${other.display}” (${keys(other)}) may be the same author.`, {
      file: first!.position.file,
      line: first!.position.line,
      column: first!.position.column,
      subject: one.display,
      cure: 'If they are, write the name alike in the .bib, or list one spelling among the `variants` of the person in data/people.yaml.',
    });
  }
}

function spellingsOf(publications: readonly Publication[]): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const paper of publications) {
    for (const author of paper.authors) {
      if (author.family === undefined || author.given === undefined) continue;
      // In a second script, too, it is the same spelling.
      const name = `${formsOf(author)[1] ?? author.display}\0${author.person ?? author.orcid ?? ''}`;
      const known = found.get(name);
      if (known) known.papers.push(paper);
      else found.set(name, { display: author.display, ...partsOf(author), person: author.person ?? author.orcid, papers: [paper] });
    }
  }
  return [...found.values()];
}

const partsOf = ({ family, particle, given }: Author) => ({ family: fold(`${particle ?? ''} ${family}`), given: given! });

/** Whether it is settled if they are one person or two. */
const areKnown = (one: Spelling, other: Spelling): boolean => one.person !== undefined && other.person !== undefined;

const agree = (one: Spelling, other: Spelling): boolean => compareGiven(readGiven(one.given), readGiven(other.given)) !== undefined;

/** One letter apart in one part, and the same in the other. */
function areNear(one: Spelling, other: Spelling): boolean {
  const [given, otherGiven] = [fold(one.given), fold(other.given)];
  if (given === otherGiven && given.length > 2) return one.family.length >= LONG && distance(one.family, other.family) === 1;
  return one.family === other.family && given.length >= LONG && distance(given, otherGiven) === 1;
}

function keys({ papers }: Spelling): string {
  const all = papers.map(({ key }) => key);
  return all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ` and ${all.length - NAMED} more` : '');
}
