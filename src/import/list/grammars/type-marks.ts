/** Chinese lists mark what a work is behind its title, and "/OL" where it is on line: "[J]", "[EB/OL]" (GB/T 7714-2015, annex B). */
import type { EntryType } from '../page/headings.ts';
import type { Pool } from '../facts/pool.ts';

/** "A" is a part of a book in the edition of 1987. */
const TYPES: Readonly<Record<string, EntryType>> = {
  J: 'article', N: 'article', M: 'book', G: 'book', C: 'inproceedings', A: 'incollection', D: 'phdthesis', P: 'patent', R: 'techreport',
  S: 'standard', EB: 'misc', Z: 'misc', CM: 'misc', DS: 'dataset', DB: 'dataset', CP: 'software',
};
const MARK = new RegExp(`\\s?\\[(${Object.keys(TYPES).join('|')})(?:/(?:OL|CD|MT|DK))?\\](?=\\s*[.,:/]|\\s*$)`, 'u');

/** The mark of a line, and where it stands. */
export interface TypeMark {
  mark: string;
  type: EntryType;
  start: number;
  end: number;
}

/** Takes the mark out. */
export function takeTypeMark(pool: Pool): TypeMark | undefined {
  const found = pool.take(MARK);
  if (!found) return undefined;
  const mark = found[1]!;
  return { mark, type: TYPES[mark]!, start: found.index, end: found.index + found[0].length };
}

/** A title that a mark may stand behind. */
export function withoutTypeMark(title: string): string {
  return title.replace(MARK, '');
}
