/** What a schema cannot see in data/people.yaml: one id for two people, addresses of nothing, an owner who wrote nothing. */
import { everybody } from '../bibliography/contributors.ts';
import type { Publication } from '../bibliography/publication.ts';
import type { Problems } from '../problems.ts';
import type { Person } from '../schema/data/people.ts';
import { profileFaults } from '../view/frame/profiles.ts';
import type { Path, Place } from '../yaml/read.ts';

interface PeopleAndPapers {
  people: readonly Person[];
  owner: Person;
  publications: readonly Publication[];
}

interface CheckContext {
  /** Path of the file of people. */
  file: string;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
  problems: Problems;
}

/** Reports `people-duplicate-id`, `profile-unknown` and `owner-in-no-paper`. */
export function checkPeople({ people, owner, publications }: PeopleAndPapers, context: CheckContext): void {
  const { file, positionOf, problems } = context;
  const lines = new Map<string, number>();
  for (const [index, person] of people.entries()) {
    const first = lines.get(person.id);
    const place = positionOf([index, 'id']);
    if (first === undefined) lines.set(person.id, place.line);
    else {
      problems.warn('people-duplicate-id', `A second person has the id “${person.id}”; line ${first} has the first.`, {
        file, ...place, subject: person.id, cure: 'Give one of them another id; other files mean the first.',
      });
    }
    for (const { network, label, fault, cure } of profileFaults(person)) {
      problems.warn('profile-unknown', `The profile “${label}: ${person.profiles[network]}” is not shown: ${fault}.`, {
        file, ...positionOf([index, 'profiles', network]), subject: network, cure,
      });
    }
  }
  checkOwner(owner, publications, { file, positionOf: (path) => positionOf([people.indexOf(owner), ...path]), problems });
}

/** Their name would be emphasised nowhere, and it is easily overlooked that it could be. */
function checkOwner(owner: Person, publications: readonly Publication[], { file, positionOf, problems }: CheckContext): void {
  const papers = new Map<string, number>();
  for (const publication of publications) {
    for (const { isOwner, display } of everybody(publication)) {
      if (isOwner) return;
      papers.set(display, (papers.get(display) ?? 0) + 1);
    }
  }
  if (papers.size === 0) return;
  const [most] = [...papers].reduce((best, one) => (one[1] > best[1] ? one : best));
  problems.notice('owner-in-no-paper', `No paper has ${owner.name} among its authors.`, {
    file,
    ...positionOf(['name']),
    subject: owner.id,
    cure: `Add the spelling of your .bib files as \`variants: ["…"]\`, if there is one (the name most often in them is “${most}”).`,
  });
}
