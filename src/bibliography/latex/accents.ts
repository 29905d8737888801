/**
 * LaTeX's accent commands and the combining characters they stand for. (Lamport, LaTeX, table 3.1; the T1 and T5
 * encodings for the rest.)
 */
import { toText } from '../../text/rich.ts';
import type { Reader } from './host.ts';

/** Command name (without backslash) to combining character. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  r: '\u030A',
  k: '\u0328',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  h: '\u0309',
  G: '\u030F',
  f: '\u0311',
  U: '\u030E',
  t: '\u0361',
  textcommabelow: '\u0326',
  textcommaabove: '\u0313',
  textogonekcentered: '\u0328',
  capitalacute: '\u0301',
  capitalgrave: '\u0300',
};

/** What an accent command prints over nothing: `\^{}`, `\~{}`. */
const BARE_ACCENTS: Readonly<Record<string, string>> = {
  '`': '`',
  "'": "'",
  '^': '^',
  '~': '~',
  '=': '¯',
  '.': '˙',
  '"': '"',
  u: '˘',
  v: 'ˇ',
  H: '˝',
  r: '°',
  c: '¸',
  k: '˛',
};

/**
 * Puts an accent on the first letter of a text. A dotless i or j takes its dot-bearing form first, since Unicode
 * composes `í` from `i` only; without an accent `ı` stays what it is.
 */
export function accented(command: string, text: string): string {
  const [first] = text;
  if (first === undefined || first.trim() === '') return (BARE_ACCENTS[command] ?? '') + text;
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  let end = first.length;
  // An inner accent stays nearest to its letter: \'{\^e} is ế.
  while (/\p{M}/u.test(text.charAt(end))) end += 1;
  return (base + text.slice(first.length, end) + ACCENTS[command]!).normalize('NFC') + text.slice(end);
}

/** An accent on its argument, `\'e`, `\c{c}`, or a quotation mark that was escaped. */
export const accent: Reader = (to, host, command, start) => {
  const { cursor } = host;
  const isBraced = cursor.next() === '{';
  const text = toText(host.argument());
  const result = accented(command, text);
  const before = cursor.source.slice(Math.max(0, start - LONGEST_BEGINNING), start);
  const around = { before, behind: cursor.ahead(1), isName: host.isName };
  const isEscaped = !isBraced && /['"`]/u.test(command) && isEscapedQuote(command, text, result, around);
  if (!isEscaped) return to.text(result);
  to.text((command === "'" && BEHIND_LETTER.test(before) ? '’' : command) + text);
};

/** So much of a text is looked at before a mark. */
const LONGEST_BEGINNING = 8;

const BEHIND_LETTER = /[\p{L}\p{M}\p{N}}.]$/u;

/** The `Ło` of Łoś, whose theorem is in many titles. */
const POLISH_BEGINNING = /(?:ł|\\l(?![a-z]))[\s{}]*[a-z]$/iu;
/** The letter of a name behind its O or D: `O\'Connor`, `D\'Souza`; no word has a capital there. */
const IRISH_BEGINNING = /(?<![\p{L}\p{M}\\{}])[OD]$/u;

/** What is around a mark, and whether all of it is the name of a person. */
interface Around {
  before: string;
  behind: string;
  isName: boolean;
}

/**
 * Other programs escape quotation marks with a backslash too: `Alzheimer\'s`, `G\"odel\'s`, `\"so\"`, `O\'Connor`.
 * No name has a genitive: nothing is told of what is before one.
 */
function isEscapedQuote(command: string, text: string, result: string, { before, behind, isName }: Around): boolean {
  if (!/^\p{L}/u.test(text)) return true;
  if (/\p{M}/u.test(result) && !/\p{M}/u.test(text)) return true;
  if (command !== "'") return false;
  if (text === 's') return !isName && BEHIND_LETTER.test(before) && !/^[\p{L}\\{]/u.test(behind) && !POLISH_BEGINNING.test(before);
  return /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(behind) && IRISH_BEGINNING.test(before);
}

/** A mark that may be escaped, and what it would stand on. */
const ESCAPED = /(?<!\\)\\(['"`])(?!\s*[{\\])([^]?)/gu;

/** LaTeX source with the quotation marks that were only escaped, as `accent` tells them from accents. */
export function quotesUnescaped(source: string): string {
  return source.replace(ESCAPED, (whole, command: string, text: string, at: number) => {
    const around = { before: source.slice(Math.max(0, at - LONGEST_BEGINNING), at), behind: source.charAt(at + whole.length), isName: false };
    // TeX goes past a blank to the letter that bears the accent.
    return /\s/u.test(text) || !isEscapedQuote(command, text, accented(command, text), around) ? whole : command + text;
  });
}
