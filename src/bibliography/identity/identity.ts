/** Addresses of papers: unique, stable, safe in a URL, an attribute and a file name on every system. */
import { unused } from '../../text/unused.ts';

/** Letters that have no accent to take off. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'ae', ø: 'o', Ø: 'o', œ: 'oe', ł: 'l', Ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A URL-safe word from a citation key: lower case, accents folded, everything but letters, digits, `.`, `_`, `-` made `-`. */
export function slug(key: string): string {
  if (/^[a-z0-9_](?:[a-z0-9_-]{0,78}[a-z0-9_])?$/.test(key)) return key;
  return key
    .replace(/[ßæÆøØœłŁđðþı]/gu, (letter) => SPELLED[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[-.]+|(?<![-.])[-.]+$/gu, '')
    .slice(0, 80);
}

/** What else stands in the folder of the papers, and names that Windows gives to no folder. */
const RESERVED = new RegExp(
  '^(?:statistics|year|type|venue|topic|with|feed\\.xml|index\\.html|publications\\.bib|papers\\.json|con|prn|aux|nul|com\\d|lpt\\d)$',
  'u',
);

/** Gives out each id once. */
export class Ids {
  private readonly taken: Set<string>;

  /** @param taken ids that are in use elsewhere */
  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** An id from the first of the words that makes one; `-2`, `-3` … behind it where it is taken. */
  next(...words: string[]): string {
    const word = words.map(slug).find((one) => one !== '') ?? 'paper';
    return unused(RESERVED.test(word) ? `${word}-paper` : word, this.taken);
  }
}

/** Title for comparison: letters and digits only, accents and case folded. */
export function foldTitle(title: string): string {
  if (/^[\0-\x7f]*$/.test(title)) return title.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
  return title.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
