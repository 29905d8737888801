/** Whose book a chapter stands in, and how lists mark those who edited one. */
import { leadingAuthors, readAuthors, type TypedAuthors, type TypedName } from '../authors.ts';
import type { Pool } from './pool.ts';

/** "Ed.", "Hgg.", "dir.", "a cura di", as a part of patterns. */
const MARK = '(?:[EeÉé]ds?|[Hh]r?sgg?|[Hh]gg?|[Dd]irs?|[Cc]oords?|a cura di)\\.?';

/** "In C. Elm (Ed.), ", "In: Elm, C. (Hrsg.): ", "in C. Elm (dir.), " */
const EDITORS = new RegExp(`(?<=^|[\\s\\u0000])(?:[Ii]n|[Dd]ans):?\\s+([^()"“\\u0000]{4,160}?)\\s*\\(${MARK}\\)[.,:]?`, 'u');

/** ", ed. C. Elm and D. Ash, ", " (edited by C. Elm)", ", hg. v. C. Elm" */
const EDITED_BY =
  /(?<=[,(.\u0000]\s*)(?:(?:eds?\.|edited by|éd\. par|dir\. par)|(?:hgg?|hr?sg)\. (?:v\.|von)|herausgegeben von|sous la (?:dir\.|direction) d[e’']|a cura di)\s*(?=\p{Lu})/iu;

/** "(Hg.)" and its like at the end of names. */
export const EDITOR_MARK = new RegExp(`\\s*\\(${MARK}\\)\\s*$`, 'u');

/** "in: Ders. (Hg.), ", "in: Dies./Chidi Okoye (Hg.), ": the author of the chapter. */
const THE_SAME = /^(?:ders(?:elbe|\.)|dies(?:elben?|\.)|id(?:em|\.)|eaed(?:em|\.)|ead(?:em|\.))(?:\s*[/,&;]\s*|\s+(?:und|u\.|et|e)\s+|$)/iu;

/** Takes the editors of a book out, and the words that make them that. "Ders." are the `authors` of the chapter. */
export function takeEditors(pool: Pool, authors: readonly TypedName[] = []): TypedAuthors | undefined {
  const found = EDITORS.exec(pool.text);
  if (found) {
    const same = authors.length > 0 ? (THE_SAME.exec(found[1]!)?.[0].length ?? 0) : 0;
    const typed = found[1]!.slice(same);
    const read = typed === '' ? { names: [], others: false, withOwner: false } : readAuthors(typed, true);
    if (read) {
      pool.blank(found.index, found.index + found[0].length);
      return same > 0 ? { ...read, names: [...authors, ...read.names] } : read;
    }
  }
  const by = EDITED_BY.exec(pool.text);
  if (!by) return undefined;
  const start = by.index + by[0].length;
  const [words] = pool.text.slice(start).split(/[()\u0000]/u);
  const read = leadingAuthors(words!);
  if (!read) return undefined;
  pool.blank(by.index, start + read.end);
  return read.authors;
}
