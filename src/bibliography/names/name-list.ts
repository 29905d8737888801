/**
 * The outer shape of an author field: where one name ends and the next begins, in raw LaTeX.
 * BibTeX's rule is ` and ` outside braces (Patashnik, "BibTeXing", section 4); the rest forgives what people type.
 */
import { decodeText } from '../latex/index.ts';
import { isInstitution, isPlainlyOnePerson, isShortNatural } from './name-words.ts';


/** Emphasis around a name carries no meaning for the name: owners like to print themselves bold. */
const EMPHASIS =
  /\\(?:textbf|textit|textsc|textsl|textrm|textsf|textmd|textup|textnormal|emph|underline|uline|mbox|hbox|name)\s*\{/g;
const OLD_EMPHASIS = /\{\s*\\(?:bf|it|em|sc|sl|rm|bfseries|itshape|scshape|slshape|boldmath)(?![a-zA-Z])\s*/g;
const LINKED = /\\href\s*\{/g;
const HTML_EMPHASIS = /<\/?(?:b|i|u|em|strong|span|a|font)(?:\s[^<>]*)?>/gi;

/** Index just after the brace that closes the group opening at `open`, or the end of the text. */
export function groupEnd(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return text.length;
}

/** Replaces each match of `opening` (which ends where a group begins) and its closing brace by the group's inside. */
function unwrap(text: string, opening: RegExp, drop = false): string {
  const closing = closingBraces(text);
  const pieces: string[] = [];
  /** Closing braces that are to go, the nearest last. */
  const ends: number[] = [];
  let from = 0;
  const copy = (to: number): void => {
    while (ends.length > 0 && ends.at(-1)! < to) {
      const end = ends.pop()!;
      if (end > from) pieces.push(text.slice(from, end));
      from = end + 1;
    }
    if (to > from) pieces.push(text.slice(from, to));
    from = to;
  };
  for (const { 0: start, index } of text.matchAll(opening)) {
    // Within a group that was dropped.
    if (index < from) continue;
    copy(index);
    const end = closing.get(start.endsWith('{') ? index + start.length - 1 : index) ?? text.length;
    // `\bf\underline{Quill}`: what was inside must not become part of the command before it.
    if (/\\[a-zA-Z]+$/.test(pieces.at(-1)?.slice(-20) ?? '')) pieces.push(' ');
    from = drop ? end + 1 : index + start.length;
    if (!drop) ends.push(end);
  }
  copy(text.length);
  return pieces.join('');
}

/**
 * Takes emphasis, links (of LaTeX, HTML and Markdown) and discretionary spacing off a list of names, closes or drops
 * unbalanced braces, and makes one blank of several, as BibTeX does.
 */
export function cleanNames(value: string): string {
  let text = withSingleBlanks(value);
  if (text.includes('\\')) {
    text = withSingleBlanks(text.replace(/\\([ ,;:])/g, ' ').replace(/\\[-/]/g, ''));
    text = unwrap(text, LINKED, true);
    text = unwrap(unwrap(text, EMPHASIS), OLD_EMPHASIS);
  }
  if (text.includes('<')) text = text.replace(HTML_EMPHASIS, '');
  if (text.includes('](')) text = text.replace(/\[([^\][]+)\]\((?:https?:|\/)[^)\s]*\)/g, '$1');
  if (text.includes('**')) text = text.replace(/(^|\s)\*\*([^*]+?)\*\*(?=[\s,]|$)/g, '$1$2');
  return balance(text);
}

function withSingleBlanks(text: string): string {
  return text.replace(/\s{2,}/gu, ' ');
}

function balance(text: string): string {
  if (!text.includes('{') && !text.includes('}')) return text;
  const unmatched = new Set<number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '{') open.push(index);
    else if (character === '}' && open.pop() === undefined) unmatched.add(index);
  }
  for (const index of open) unmatched.add(index);
  return unmatched.size === 0 ? text : [...text.split('')].filter((_, index) => !unmatched.has(index)).join('');
}

/** Pieces between the places where a separator matches outside braces. */
function splitOutside(text: string, { anywhere, here }: Separator): string[] {
  // Most names, which need not be looked at letter by letter.
  if (!/[{\\]/.test(text)) return text.split(anywhere);
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length;) {
    here.lastIndex = index;
    const match = here.exec(text);
    if (match && match[0] !== '') {
      pieces.push(text.slice(start, index));
      index = start = index + match[0].length;
    } else if (text[index] === '{') index = groupEnd(text, index);
    else index += text[index] === '\\' ? 2 : 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}

interface Separator {
  anywhere: RegExp;
  /** The same at `lastIndex` only. */
  here: RegExp;
}

const separator = (anywhere: RegExp): Separator => ({ anywhere, here: new RegExp(anywhere, `${anywhere.flags}y`) });

const AND = separator(/(?:\s+|^)and(?=\s|$)|\\and(?![a-zA-Z])/i);
const AMPERSAND = separator(/\s+\\?&(?:amp;)?\s+/);
const SEMICOLON = separator(/;/);
/** The Arabic comma parts a name as ours does. */
const COMMA = separator(/[,،]/);
/** Chinese and Japanese commas part names; no such name holds one. */
const WIDE_COMMA = separator(/[、，；]/);
const BLANK = separator(/[\s~\u00a0]+/);

/** "and" in other languages, and what the names around it have to be; "et al." is no name. */
const ANDS_ELSEWHERE: readonly { and: Separator; arePeople: (names: readonly string[]) => boolean }[] = [
  { and: separator(/\s+(?:und|et(?!\s+al)|og|och|ja|ve|és|[sș]i|oraz|и|та|й)\s+/u), arePeople: areWholeNames },
  // These stand within names, too: "Santiago Ramón y Cajal Sol", "Pedro Castro e Silva Filho".
  { and: separator(/\s+(?:y|e|i|a|en)\s+/u), arePeople: (names) => names.every((name) => name.includes(',') && isPerson(name)) },
];

const ANY_AND_ELSEWHERE = new RegExp(ANDS_ELSEWHERE.map(({ and }) => and.anywhere.source).join('|'), 'u');

/**
 * Splits a list on ` and ` outside braces, whatever its case. Where there is none, `&`, `;`, `、` and the "and" of other
 * languages between people are taken for it: `separator` then says what stood there.
 */
export function splitList(text: string): { items: string[]; separator?: string } {
  const items = splitOutside(text, AND);
  const wide = /[、，；]/u.exec(text)?.[0];
  if (wide !== undefined) {
    return { items: items.flatMap(splitWideCommas), separator: wide };
  }
  const semicolons =
    text.includes(';') && !/&#?\w+;/.test(text) ? items.flatMap((item) => splitOutside(item, SEMICOLON)) : items;
  if (semicolons.length > items.length) return { items: semicolons.map((item) => item.trim()), separator: ';' };
  if (text.includes('&')) {
    const byAmpersand = items.flatMap((item) => {
      const pieces = splitOutside(item, AMPERSAND);
      return pieces.every((piece) => splitWords(piece).length > 1) ? pieces : [item];
    });
    if (byAmpersand.length > items.length) return { items: byAmpersand.map((item) => item.trim()), separator: '&' };
  }
  for (const { and, arePeople } of ANDS_ELSEWHERE) {
    const word = and.anywhere.exec(text)?.[0].trim();
    if (word === undefined) continue;
    const byWord = items.flatMap((item) => {
      const pieces = splitOutside(item, and);
      return pieces.length > 1 && arePeople(pieces.map((piece) => decodeText(piece))) ? pieces : [item];
    });
    if (byWord.length > items.length) return { items: byWord.map((item) => item.trim()), separator: word };
  }
  return { items: items.map((item) => item.trim()) };
}

/** Not "Ortega" and "Gasset, José": a family name may hold the word, too. */
function areWholeNames(names: readonly string[]): boolean {
  return names.every(isPerson) && (names[0]!.includes(',') || !names.some((name) => name.includes(',')));
}

function isPerson(name: string): boolean {
  return !isInstitution(name) && (isShortNatural(name) || isPlainlyOnePerson(name) || splitCommas(name).length > 2);
}

/** The pieces of a printed name around every "and" of another language, whether or not it may part people. */
export function splitAndElsewhere(name: string): string[] {
  return name.split(ANY_AND_ELSEWHERE);
}

/** Splits on ` and ` outside braces, and on nothing else. */
export function splitAnd(text: string): string[] {
  return splitOutside(text, AND).map((item) => item.trim());
}

/** Splits a name at its commas outside braces; blank ends kept as empty strings. */
export function splitCommas(name: string): string[] {
  return splitOutside(name, COMMA).map((part) => part.trim());
}

/** Splits at the commas and semicolons of Chinese and Japanese outside braces. */
export function splitWideCommas(text: string): string[] {
  return splitOutside(text, WIDE_COMMA).map((part) => part.trim());
}

/**
 * Splits a part of a name into words. A blank after a control word (`\c cois`, `\O rsted`) belongs to LaTeX, and a
 * hyphen that lost its neighbour (`J. -P.`) finds it again.
 */
export function splitWords(part: string): string[] {
  const words: string[] = [];
  let glue = false;
  /** The last character so far: the end of a word that grew long is not looked for in it. */
  let ended = '';
  for (const piece of splitOutside(part.trim(), BLANK)) {
    if (piece === '') continue;
    const last = words.length - 1;
    const hyphenated =
      last >= 0 && (/^[-‐‑]./u.test(piece) || (words[last]!.length > 1 && '-‐‑'.includes(ended)));
    if (last >= 0 && (glue || hyphenated)) words[last] += (glue ? ' ' : '') + piece;
    else words.push(piece);
    ended = piece.at(-1)!;
    glue = /\\(?:[a-zA-Z]+|['"`^~=.])$/.test(piece);
  }
  return words;
}

/** The inside of a text that is one braced group from end to end; undefined otherwise. */
export function bracedWhole(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const closing = closingBraces(text);
  let from = 0;
  let to = text.length;
  while (text[from] === '{' && text[from + 1] !== '\\' && closing.get(from) === to - 1) {
    from += 1;
    to -= 1;
    while (from < to && /\s/u.test(text[from]!)) from += 1;
    while (from < to && /\s/u.test(text[to - 1]!)) to -= 1;
  }
  return from === 0 ? undefined : text.slice(from, to);
}

/** Where each opening brace of a text is closed. */
function closingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '{') open.push(index);
    else if (character === '}' && open.length > 0) closing.set(open.pop()!, index);
  }
  return closing;
}
