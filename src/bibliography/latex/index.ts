/**
 * LaTeX text of .bib fields to rich text: accents, symbols, journal macros, markup; mathematics is kept as TeX.
 */
import { toText } from '../../text/rich.ts';
import type { Rich, RichNode } from '../../text/rich.ts';
import { Decoder } from './decoder.ts';
import { unescapeHtml } from './exported.ts';
import { SYMBOLS } from './symbols.ts';
import { tidy } from './tidy.ts';

export interface LatexFinding {
  /** `macro`: an unknown command; `environment`: one that is unknown; `size`: a private macro that grows beyond all measure; `brace`: a closing brace too many, or one missing; `link`: an unsafe address. */
  kind: 'macro' | 'environment' | 'size' | 'brace' | 'link';
  /** The name of the environment, or of the command without backslash; the address. */
  name: string;
  /** Offset in the raw value; absent inside the expansion of a private macro. */
  offset?: number;
}

export interface LatexContext {
  /** The site's own macros: name (with or without backslash) to TeX, `#1` to `#9` standing for arguments. */
  macros?: Readonly<Record<string, string>>;
  /** BCP 47: whose quotation marks `\enquote` and straight marks become, and whose words `\psq`. Without it they are English, and straight marks stay. */
  lang?: string | undefined;
  /** Those that stand in formulas, where `\H` may be a space of Hilbert's and no accent; as everywhere if left out. */
  mathMacros?: Readonly<Record<string, string>>;
  /** Blank lines part paragraphs and `\\` ends a line, as in an abstract; otherwise the text is one line. */
  lines?: boolean;
  /** `\'s` is always ś, and no genitive, as in the name of a person; as the language has it, if left out. */
  acuteS?: boolean | undefined;
  /** Called for everything that could not be decoded. */
  report?: (finding: LatexFinding) => void;
}

const NAME: LatexContext = { acuteS: true };

/** Nothing in it that decoding would change. */
const PLAIN = /^(?!.*(?:’’|‘‘))[^\\{}$~<&`'"\s\u00AD\u200B\u2060\uFB00-\uFB06-]+(?: [^\\{}$~<&`'"\s\u00AD\u200B\u2060\uFB00-\uFB06-]+)*$/u;

/**
 * Decodes the raw value of a field. Protective braces are dropped, what is unknown is shown as plain text without
 * backslashes and reported. Never throws.
 */
export function decodeRich(raw: string, context: LatexContext = {}): Rich {
  if (PLAIN.test(raw)) return [{ type: 'text', value: raw.normalize('NFC') }];
  return tidy(new Decoder(unescapeHtml(raw), context).read(), context.lines ?? false);
}

/** As decodeRich, to plain text; mathematics stays TeX between dollars. */
export function decodeText(raw: string, context: LatexContext = {}): string {
  return PLAIN.test(raw) ? raw.normalize('NFC') : toText(decodeRich(raw, context));
}

/** As decodeText, for the name of a person, in which `\'s` is always a letter. */
export function decodeName(raw: string): string {
  return decodeText(raw, NAME);
}

/**
 * As decodeText, for words that are nowhere typeset (keywords, numbers, names to be compared): symbols become characters,
 * and blanks of any width are blanks.
 */
export function decodePlain(raw: string, context: LatexContext = {}): string {
  if (PLAIN.test(raw)) return raw.normalize('NFC');
  return blanksLevelled(toText(decodeRich(raw, context).map(spelled))).trim();
}

/** Text in which thin blanks and those that hold a line together are like any other: one name is written with all of them. */
export function blanksLevelled(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function spelled(node: RichNode): RichNode {
  if (node.type === 'math') return { type: 'text', value: spellMath(node.tex) };
  return 'children' in node ? { ...node, children: node.children.map(spelled) } : node;
}

/** TeX in a line of plain characters, as near as characters come: `\alpha^{2}` is α2. */
export function spellMath(tex: string): string {
  return tex
    .replace(/\\([A-Za-z]+)\s*/gu, (_, name: string) => SYMBOLS.get(name) ?? (name.length > 1 ? name : ''))
    .replace(/\\[,;:! ]/gu, ' ')
    .replace(/[\\{}^_$]/gu, '');
}
