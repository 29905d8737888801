/** Chinese lists mark what a work is behind its title, and "/OL" where it is on line: "[J]", "[EB/OL]" (GB/T 7714-2015, annex B). */
import type { EntryType } from './headings.ts';
import type { Pool } from './pool.ts';

const TYPES: Readonly<Record<string, EntryType>> = {
  J: 'article', M: 'book', C: 'inproceedings', D: 'phdthesis', P: 'patent', R: 'techreport', EB: 'misc', DS: 'dataset', CP: 'software',
};
const MARK = new RegExp(`\\s?\\[(${Object.keys(TYPES).join('|')})(?:/(?:OL|CD|MT|DK))?\\](?=\\s*[.,:/]|\\s*$)`, 'u');

/** Takes the mark out; the type that it stands for. */
export function takeTypeMark(pool: Pool): EntryType | undefined {
  return TYPES[pool.take(MARK)?.[1] ?? ''];
}

/** A title that a mark may stand behind. */
export function withoutTypeMark(title: string): string {
  return title.replace(MARK, '');
}
