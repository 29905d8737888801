/** The edition of a book in words: "2nd edition", "3e édition". */
import { fill, ordinal } from '../l10n/index.ts';
import type { Context } from './services.ts';

/** How BibTeX's manual asks for an edition; biblatex asks for a number. */
const SPELLED = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A higher number is a year: "2018 edition". */
const MOST = 999;

/** An edition as a file has it, in the words of the page; what holds words of its own ("2nd revised ed.") stays. */
export function editionText(edition: string, { words, lang }: Pick<Context, 'words' | 'lang'>): string {
  const number = numberOf(edition);
  if (number !== undefined) return fill(words.edition, { n: ordinal(words.editionOrdinals, number, lang) });
  return /\d$/u.test(edition) ? fill(words.edition, { n: edition }) : edition;
}

function numberOf(edition: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th|re|e|ème|\.?[ªº]|\.)?$/iu.exec(edition)?.[1];
  const number = digits === undefined ? SPELLED.indexOf(edition.toLowerCase()) + 1 : Number(digits);
  return number > 0 && number <= MOST ? number : undefined;
}
