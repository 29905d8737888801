/** Pandoc's locators: `p. 3`, `pp. 33-35 and passim`, `ch. 2`, `33`, and `S. 3` on a German page. */

/** English words and abbreviations for CSL's labels (CSL 1.0.2, appendix "Locators"); Pandoc knows them on every page. */
const ENGLISH: Readonly<Record<string, string>> = {
  page: 'page|pages|p.|pp.',
  chapter: 'chapter|chapters|chap.|chaps.|ch.',
  section: 'section|sections|sec.|secs.|§|§§',
  figure: 'figure|figures|fig.|figs.',
  volume: 'volume|volumes|vol.|vols.',
  issue: 'number|numbers|no.|nos.|issue',
  paragraph: 'paragraph|paragraphs|para.|paras.|¶|¶¶',
  line: 'line|lines|l.|ll.',
  note: 'note|notes|n.|nn.',
  part: 'part|parts|pt.|pts.',
  verse: 'verse|verses|v.|vv.',
  book: 'book|books|bk.|bks.',
  column: 'column|columns|col.|cols.',
  folio: 'folio|folios|fol.|fols.',
  opus: 'opus|opera|op.|opp.',
  'sub-verbo': 's.v.|s. v.|s.vv.|s. vv.',
};

/** Words for labels, in small letters. */
export type LabelWords = readonly (readonly [word: string, label: string])[];

const ENGLISH_WORDS: LabelWords = Object.entries(ENGLISH).flatMap(([label, words]) =>
  words.split('|').map((word) => [word, label] as const));

/**
 * The words of a language, and the English ones.
 *
 * @param term what the language calls something, as far as it has a word for it; one or several
 */
export function labelWords(term: (name: string, form: 'long' | 'short' | 'symbol', plural: 0 | 1) => string | undefined): LabelWords {
  const own = Object.keys(ENGLISH).flatMap((label) =>
    (['long', 'short', 'symbol'] as const).flatMap((form) =>
      ([0, 1] as const).map((plural) => [term(label, form, plural)?.toLowerCase() ?? '', label] as const)));
  // A page, `S.`, must not take the beginning of `s. v.`
  return [...own, ...ENGLISH_WORDS].filter(([word]) => word !== '').sort(([a], [b]) => b.length - a.length);
}

/** What stands before the last of several numbers, in the languages of the interface. */
const AND = 'and|und|et|e|y|en|och|i|и|ve|ו-?|و|和|及|と|및';

/** Numbers, Roman or with letters, ranges and lists of them. */
const ONE = String.raw`[\divxlcdm]+[a-z]?`;
const NUMBERS = new RegExp(
  String.raw`^[\s\u00a0]*((?:${ONE}|[A-Z]?\d+[a-z]?)(?:\s*(?:-{1,2}|[–—,:.&/]|${AND})\s*(?=\d|[ivxlcdm]+\b)(?:${ONE}))*)(?![\p{L}\p{N}])`,
  'u',
);

interface Locator {
  label?: string;
  locator?: string;
  /** What follows the locator, or is none. */
  suffix?: string;
}

/** Reads what follows a key. A number alone is a page; words that are no locator are a suffix. */
export function readLocator(text: string, words: LabelWords = ENGLISH_WORDS): Locator {
  const source = text.trim().replace(/^\{(.*)\}$/s, '$1');
  for (const [word, label] of words) {
    if (source.slice(0, word.length).toLowerCase() !== word) continue;
    const rest = source.slice(word.length);
    // "parti" is no part.
    const numbers = /^\p{L}/u.test(rest) && /\p{L}$/u.test(word) ? null : NUMBERS.exec(rest);
    if (numbers) return withSuffix({ label, locator: single(numbers[1]!) }, rest.slice(numbers[0].length));
  }
  const numbers = /^\d/.test(source) ? NUMBERS.exec(source) : null;
  if (numbers) return withSuffix({ label: 'page', locator: single(numbers[1]!) }, source.slice(numbers[0].length));
  return withSuffix({}, source.startsWith(',') ? source : `, ${source}`);
}

/** BibTeX's two hyphens of a range are one to citeproc. */
function single(numbers: string): string {
  return numbers.replaceAll('--', '-');
}

function withSuffix(locator: Locator, rest: string): Locator {
  const suffix = rest.trimEnd();
  return suffix.replace(/^[\s,]+/, '') === ''
    ? locator
    : { ...locator, suffix: /^[\s,;.]/.test(suffix) ? suffix : ` ${suffix}` };
}
