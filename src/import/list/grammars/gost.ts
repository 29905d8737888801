/** Russian lists, after GOST R 7.0.5 and 7.0.100: "Иванов И. И. Название / И. И. Иванов, П. П. Петров // Журнал. – 2020." */
import { readAuthors, type TypedAuthors } from '../authors.ts';
import type { Pool } from '../facts/pool.ts';
import { firstPiece } from '../facts/venue.ts';

interface Gost {
  /** Where the title ends. */
  titleEnd: number;
  venue: { start: number; end: number };
  /** All of them, where a slash behind the title names them again. */
  authors?: TypedAuthors;
}

const VENUE_FOLLOWS = /\s\/\/\s+(?=\p{L})/u;
const NAMES_FOLLOW = /\s\/\s(?=\p{Lu})/u;

/** Takes out the slashes, and the names between them. */
export function takeGost(pool: Pool): Gost | undefined {
  const found = VENUE_FOLLOWS.exec(pool.text);
  if (!found) return undefined;
  const venue = firstPiece(pool.text, found.index + found[0].length);
  const slash = NAMES_FOLLOW.exec(pool.text.slice(0, found.index));
  const typed = slash && pool.text.slice(slash.index + slash[0].length, found.index).replace(/,?\s*\[?и др\.\]?$/u, ' et al.');
  const authors = typed ? readAuthors(typed, true) : undefined;
  const titleEnd = authors ? slash!.index : found.index;
  pool.blank(titleEnd, found.index + found[0].length);
  return { titleEnd, venue, ...(authors && { authors }) };
}
