/** Words that may be wider than a line of the PDF, or than its left column: where they may be broken. */

export interface Piece {
  v: string;
  /** Whether it may be hyphenated; words of a script that Typst has no patterns for are in parts. */
  hyphenate?: true;
  /** The same text in parts: a line may end after each, without a mark. */
  parts?: string[];
}

/** What only a blank breaks, in scripts that put blanks between words; a word of so many characters may need breaking. */
const LONG = /[!-\u0dff\u1e00-\u1fff]{18,}/;
const LONG_WORDS = new RegExp(`(${LONG.source})`);
/** A letter-only word is hyphenated; anything else is broken without a mark, from this length on. */
const LONG_SIGNS = 30;
/** Typst breaks these itself. */
const ADDRESS = /:\/\/|^www\./;
/** Languages with patterns, and the script that they are for. https://github.com/typst/hypher */
const PATTERNS: readonly [script: RegExp, languages: ReadonlySet<string>][] = [
  [/^[(\["“„]?[\p{Script=Latin}\p{M}]+[)\]"”“.,;:!?]*$/u, new Set(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'tr'])],
  [/^[(\["“„«]?\p{Script=Cyrillic}+[)\]"”“».,;:!?]*$/u, new Set(['ru'])],
];

/** A text in pieces, of which only long words may be broken. */
export function textPieces(text: string, lang: string): Piece[] {
  if (!LONG.test(text)) return [{ v: text }];
  return text.split(LONG_WORDS).filter(Boolean).map((v): Piece => {
    if (v.length < 18 || ADDRESS.test(v) || /\s/.test(v)) return { v };
    if (PATTERNS.some(([script, languages]) => languages.has(lang) && script.test(v))) return { v, hyphenate: true };
    return v.length < LONG_SIGNS ? { v } : { v, parts: partsOf(v) };
  });
}

/** Code with the places where it may be broken. */
export function codePiece(code: string): Piece {
  return LONG.test(code) ? { v: code, parts: partsOf(code) } : { v: code };
}

/** After signs between words; anywhere in what is long even so. */
function partsOf(text: string): string[] {
  return text
    .split(/(?<=[./_(,:;&?=#\\-])(?=[^\s])/u)
    .flatMap((part) => (part.length < LONG_SIGNS ? [part] : part.match(/\s+|\P{M}\p{M}*/gu) ?? [part]));
}
