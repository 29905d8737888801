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
  const isEscaped = !isBraced && /['"`]/u.test(command) && isEscapedQuote(command, text, result, [cursor.source.charAt(start - 1), cursor.ahead(1)]);
  to.text(isEscaped ? command + text : result);
};

/** Other programs escape quotation marks with a backslash too: `Alzheimer\'s`, `\"so\"`. */
function isEscapedQuote(command: string, text: string, result: string, around: readonly [string, string]): boolean {
  if (!/^\p{L}/u.test(text)) return true;
  const isLone = /\p{M}/u.test(result) && !/\p{M}/u.test(text);
  const isPossessive = command === "'" && text === 's' && /\p{L}/u.test(around[0]) && !/\p{L}/u.test(around[1]);
  return isLone || isPossessive;
}
