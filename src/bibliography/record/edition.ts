/** Which edition of a book an entry names. */

/** How BibTeX's manual asks for an edition; biblatex asks for a number. */
const SPELLED = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A style, and a page, has a word for it of its own: "2nd ed.", "3e édition", "2. Auflage". */
const THE_WORD = /[\s.](?:edition|edn?|éditions?|éd|auflage|aufl|edición|edição|edizione|uitgave|druk|upplagan?|wydanie|wyd|издание|изд)\.?$/iu;

/** A higher number is a year: "2018 edition". */
const MOST = 999;

/** 2 for "2", "2nd", "Second" and "2nd edition"; undefined for a year, and for what holds other words. */
export function editionNumber(edition: string): number | undefined {
  const named = edition.replace(THE_WORD, '').trim();
  const digits = /^(\d+)(?:st|nd|rd|th|re|e|ème|\.?[ªº]|\.)?$/iu.exec(named)?.[1];
  const number = digits === undefined ? SPELLED.indexOf(named.toLowerCase()) + 1 : Number(digits);
  return number > 0 && number <= MOST ? number : undefined;
}
