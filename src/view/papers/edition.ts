/** The edition of a book in words: "2nd edition", "3e édition". */
import { editionNumber } from '../../bibliography/record/edition.ts';
import { fill, ordinal } from '../../l10n/index.ts';
import type { Context } from '../services.ts';

/** An edition as a file has it, in the words of the page; what holds words of its own ("2nd revised ed.") stays. */
export function editionText(edition: string, { words, lang }: Pick<Context, 'words' | 'lang'>): string {
  const number = editionNumber(edition);
  if (number !== undefined) return fill(words.edition, { n: ordinal(words.editionOrdinals, number, lang) });
  return /\d$/u.test(edition) ? fill(words.edition, { n: edition }) : edition;
}
