/**
 * LaTeX's accent commands and the combining characters they stand for. (Lamport, LaTeX, table 3.1; the T1 and T5
 * encodings for the rest.)
 */
import { primary } from '../../l10n/table-of.ts';
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
  const around = { before, behind: cursor.ahead(1), acuteS: host.acuteS };
  const isEscaped = !isBraced && /['"`]/u.test(command) && isEscapedQuote(command, text, result, around);
  if (!isEscaped) return to.text(result);
  to.text((command === "'" && isApostrophe(text, around) ? '’' : command) + text);
};

/** So much of a text is looked at before a mark. */
const LONGEST_BEGINNING = 8;

const BEHIND_LETTER = /[\p{L}\p{M}}.]$/u;
const BEHIND_DIGIT = /\p{N}$/u;

/** Languages in which words end in ś. */
const WITH_ACUTE_S = new Set(['cnr', 'dsb', 'pl', 'szl']);

/** Whether `\'s` is ś wherever it stands in texts of a language, and no genitive. */
export function writesAcuteS(lang: string | undefined): boolean {
  return lang !== undefined && WITH_ACUTE_S.has(primary(lang));
}

/** The `Ło` of Łoś, whose theorem is in many titles. */
const POLISH_BEGINNING = /(?:ł|\\l(?![a-z]))[\s{}]*[a-z]$/iu;
/** The letter of a name behind its O or D: `O\'Connor`, `D\'Souza`; no word has a capital there. */
const IRISH_BEGINNING = /(?<![\p{L}\p{M}\\{}])[OD]$/u;

/** What is around a mark, and whether `\'s` is ś in all of it. */
interface Around {
  before: string;
  behind: string;
  acuteS: boolean;
}

/**
 * Other programs escape quotation marks with a backslash too: `Alzheimer\'s`, `G\"odel\'s`, `\"so\"`, `O\'Connor`.
 */
function isEscapedQuote(command: string, text: string, result: string, { before, behind, acuteS }: Around): boolean {
  if (!/^\p{L}/u.test(text)) return true;
  if (/\p{M}/u.test(result) && !/\p{M}/u.test(text)) return true;
  if (command !== "'") return false;
  // `5\'UTR`, `the 1990\'s`
  if (BEHIND_DIGIT.test(before)) return true;
  if (text === 's') return !acuteS && BEHIND_LETTER.test(before) && endsWord(behind) && !POLISH_BEGINNING.test(before);
  return /^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(behind) && IRISH_BEGINNING.test(before);
}

/** Whether a mark that was escaped is no prime: those of `5\'-UTR` stay straight. */
function isApostrophe(text: string, { before, behind }: Around): boolean {
  return BEHIND_LETTER.test(before) || (text === 's' && BEHIND_DIGIT.test(before) && endsWord(behind));
}

function endsWord(behind: string): boolean {
  return !/^[\p{L}\\{]/u.test(behind);
}

/** A mark that may be escaped, and what it would stand on. */
const ESCAPED = /(?<!\\)\\(['"`])(?!\s*[{\\])([^]?)/gu;

/** LaTeX source with the quotation marks that were only escaped, as `accent` tells them from accents; `acuteS` as in LatexContext. */
export function quotesUnescaped(source: string, acuteS: boolean): string {
  return source.replace(ESCAPED, (whole, command: string, text: string, at: number) => {
    const around = { before: source.slice(Math.max(0, at - LONGEST_BEGINNING), at), behind: source.charAt(at + whole.length), acuteS };
    // TeX goes past a blank to the letter that bears the accent.
    return /\s/u.test(text) || !isEscapedQuote(command, text, accented(command, text), around) ? whole : command + text;
  });
}
