/**
 * Two authors that became one: "Anna Berg, Carl Dahl" is to BibTeX a Carl Dahl of the family Anna Berg, and "Anna Berg y
 * Carl Dahl" may be one name.
 */
import { everybody } from '../bibliography/contributors.ts';
import { splitAndElsewhere } from '../bibliography/names/name-list.ts';
import { isParticle } from '../bibliography/names/name-words.ts';
import type { Author, Publication } from '../bibliography/publication.ts';
import { fold } from '../people/fold.ts';
import type { Problems } from '../problems.ts';
import type { Person } from '../schema/data/people.ts';

/**
 * Adds a notice for every author of whose name one half, at a comma or at the "and" of another language, is the whole name of
 * somebody who is known from people.yaml or from another paper. By their shape alone they cannot be told from "Sol Rey, Ana
 * Maria" and "Ana Sol y Rey Oak".
 */
export function reportJoinedAuthors(publications: readonly Publication[], people: readonly Pick<Person, 'name' | 'variants'>[], problems: Problems): void {
  const known = new Set([
    ...people.flatMap(({ name, variants }) => [name, ...variants].map(fold)),
    ...publications.flatMap(everybody).filter(({ given }) => given !== undefined).map(({ display }) => fold(display)),
  ]);
  for (const { authors, position, key } of publications) {
    // Who is in people.yaml is one person.
    for (const author of authors.filter(({ person }) => person === undefined)) {
      for (const { name, parts, why } of readingsOf(author)) {
        const found = parts.every(isWholeName) ? parts.find((part) => known.has(fold(part))) : undefined;
        if (found === undefined) continue;
        problems.notice('author-joined', `“${name}” is read as one author, and “${found}” is somebody known.`, {
          file: position.file,
          line: position.line,
          column: position.column,
          subject: key,
          cure: `For two authors, write ${parts.join(' and ')}: ${why}.`,
        });
      }
    }
  }
}

/** How one name may be taken for several, and why it was not. */
interface Reading {
  name: string;
  parts: string[];
  why: string;
}

function readingsOf({ family, particle, given, display }: Author): Reading[] {
  if (family === undefined || given === undefined) return [];
  const atComma = [particle ? `${particle} ${family}` : family, given];
  const atAnd = splitAndElsewhere(display);
  return [
    { name: atComma.join(', '), parts: atComma, why: 'commas stand inside names' },
    ...(atAnd.length > 1 ? [{ name: display, parts: atAnd, why: 'the “and” of another language may stand inside a name' }] : []),
  ];
}

const WORD = /\p{L}{2}/u;

/** Neither "A. K. M." nor "Le Roux": a person's given names and family name. */
function isWholeName(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.filter((word) => WORD.test(word)).length > 1 && !isParticle(words[0]!);
}
