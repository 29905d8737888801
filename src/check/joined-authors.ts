/** Two authors that a comma made one: "Anna Berg, Carl Dahl" is to BibTeX a Carl Dahl of the family Anna Berg. */
import { everybody } from '../bibliography/contributors.ts';
import { isParticle } from '../bibliography/names/name-words.ts';
import type { Author, Publication } from '../bibliography/publication.ts';
import { fold } from '../people/fold.ts';
import type { Problems } from '../problems.ts';
import type { Person } from '../schema/data/people.ts';

/**
 * Adds a notice for every author whose family name, or whose given names, are the whole name of somebody who is known
 * from people.yaml or from another paper. By their shape alone they cannot be told from "Sol Rey, Ana Maria".
 */
export function reportJoinedAuthors(publications: readonly Publication[], people: readonly Pick<Person, 'name' | 'variants'>[], problems: Problems): void {
  const known = new Set([
    ...people.flatMap(({ name, variants }) => [name, ...variants].map(fold)),
    ...publications.flatMap(everybody).filter(({ given }) => given !== undefined).map(({ display }) => fold(display)),
  ]);
  for (const { authors, position, key } of publications) {
    for (const author of authors) {
      const halves = halvesOf(author);
      const found = halves.find((half) => known.has(fold(half)));
      if (found === undefined) continue;
      problems.notice('author-joined', `“${halves.join(', ')}” is read as one author, and “${found}” is somebody known.`, {
        file: position.file,
        line: position.line,
        column: position.column,
        subject: key,
        cure: `For two authors, write ${halves.join(' and ')}: commas stand inside names.`,
      });
    }
  }
}

/** What stands before and behind the comma, where either may be a whole name. */
function halvesOf({ family, particle, given }: Author): string[] {
  const halves = [particle ? `${particle} ${family}` : family, given];
  return halves.every((half): half is string => half !== undefined && isWholeName(half)) ? halves : [];
}

const WORD = /\p{L}{2}/u;

/** Neither "A. K. M." nor "Le Roux": a person's given names and family name. */
function isWholeName(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.filter((word) => WORD.test(word)).length > 1 && !isParticle(words[0]!);
}
