/**
 * Decisions on who is who that rest on little: listed by the check, so that the user can overrule them.
 */
import { listInitialMatches } from '../people/match.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';

/** So many citation keys are named in one message. */
const NAMED_KEYS = 4;

/** Adds a notice for every name that was matched to a person by its initials alone, with the papers it stands in. */
export function reportInitialMatches(site: Pick<Site, 'publications' | 'people'>, problems: Problems): void {
  const people = new Map(site.people.map((person) => [person.id, person]));
  for (const { name, person, papers } of listInitialMatches(site.publications)) {
    const first = site.publications.find((paper) => paper.key === papers[0]);
    const keys = papers.slice(0, NAMED_KEYS).join(', ') + (papers.length > NAMED_KEYS ? ` and ${papers.length - NAMED_KEYS} more` : '');
    problems.notice('people-initials', `“${name}” is taken to be ${people.get(person)?.name ?? person}, by the initials alone (${keys}).`, {
      ...(first && { file: first.position.file, line: first.position.line, column: first.position.column }),
      subject: person,
      cure: `If that is right, add “${name}” to the variants of ${person} in data/people.yaml; if not, write the full name in the .bib.`,
    });
  }
}
