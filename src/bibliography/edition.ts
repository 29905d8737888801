/** Which edition of a book an entry names. */

/** How BibTeX's manual asks for an edition; biblatex asks for a number. */
const SPELLED = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A higher number is a year: "2018 edition". */
const MOST = 999;

/** 2 for "2", "2nd" and "Second"; undefined for a year, and for what holds other words. */
export function editionNumber(edition: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th|re|e|ème|\.?[ªº]|\.)?$/iu.exec(edition)?.[1];
  const number = digits === undefined ? SPELLED.indexOf(edition.toLowerCase()) + 1 : Number(digits);
  return number > 0 && number <= MOST ? number : undefined;
}
