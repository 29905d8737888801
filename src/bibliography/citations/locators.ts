/** Pandoc's locators: `p. 3`, `pp. 33-35 and passim`, `ch. 2`, `33`. */

/** Words and abbreviations for CSL's labels (CSL 1.0.2, appendix "Locators"). */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['page', /^(?:pages?|pp?\.)/i],
  ['chapter', /^(?:chapters?|chaps?\.|ch\.)/i],
  ['section', /^(?:sections?|secs?\.|§§?)/i],
  ['figure', /^(?:figures?|figs?\.)/i],
  ['volume', /^(?:volumes?|vols?\.)/i],
  ['issue', /^(?:numbers?|nos?\.|issue)/i],
  ['paragraph', /^(?:paragraphs?|paras?\.|¶¶?)/i],
  ['line', /^(?:lines?|ll?\.)/i],
  ['note', /^(?:notes?|nn?\.)/i],
  ['part', /^(?:parts?|pts?\.)/i],
  ['verse', /^(?:verses?|vv?\.)/i],
  ['book', /^(?:books?|bks?\.)/i],
  ['column', /^(?:columns?|cols?\.)/i],
  ['folio', /^(?:folios?|fols?\.)/i],
  ['opus', /^(?:opera|opus|opp?\.)/i],
  ['sub-verbo', /^s\.\s?vv?\./i],
];
/** Numbers, Roman or with letters, ranges and lists of them. */
const ONE = String.raw`[\divxlcdm]+[a-z]?`;
const NUMBERS = new RegExp(
  String.raw`^[\s\u00a0]*((?:${ONE}|[A-Z]?\d+[a-z]?)(?:\s*(?:-{1,2}|[–—,:.&/]|and)\s*(?=\d|[ivxlcdm]+\b)(?:${ONE}))*)(?![\p{L}\p{N}])`,
  'u',
);

export interface Locator {
  label?: string;
  locator?: string;
  /** What follows the locator, or is none. */
  suffix?: string;
}

/** Reads what follows a key. A number alone is a page; words that are no locator are a suffix. */
export function readLocator(text: string): Locator {
  const source = text.trim().replace(/^\{(.*)\}$/s, '$1');
  for (const [label, pattern] of LABELS) {
    const word = pattern.exec(source)?.[0];
    if (!word) continue;
    const numbers = NUMBERS.exec(source.slice(word.length));
    if (numbers) return withSuffix({ label, locator: single(numbers[1]!) }, source.slice(word.length + numbers[0].length));
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
