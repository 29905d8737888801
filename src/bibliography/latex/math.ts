/** Mathematics inside LaTeX text: found, never interpreted. */
import { SYMBOLS } from './symbols.ts';

interface MathSpan {
  tex: string;
  display: boolean;
  /** Offset behind the closing delimiter. */
  end: number;
  /** Set when the span is no mathematics but a character that an exporter wrapped in dollars. */
  text?: string;
}

/** Names of environments that hold mathematics, as a part of a pattern. */
export const MATH_ENVIRONMENTS = String.raw`(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math)\*?`;
export const ENVIRONMENT_MATH = new RegExp(`^${MATH_ENVIRONMENTS}$`, 'u');

/** What lays out the rows of such an environment within a formula. */
const ROWS: Readonly<Record<string, string>> = {
  align: 'aligned',
  flalign: 'aligned',
  alignat: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
  eqnarray: 'aligned',
};
/** What some of them write otherwise: `alignat` counts its columns, `eqnarray` has one for the sign between, `&=&`. */
const RESPELLED: Readonly<Record<string, readonly [RegExp, string]>> = {
  alignat: [/^\{\d+\}\s*/u, ''],
  eqnarray: [/&([^&]*)&\s*/gu, '&$1 '],
};

/** The formula that an environment of this name holds, its rows and columns kept. */
export function environmentTex(name: string, content: string): string {
  const bare = name.replace('*', '');
  const rows = ROWS[bare];
  const tex = RESPELLED[bare] === undefined ? content.trim() : content.trim().replace(...RESPELLED[bare]);
  return rows !== undefined && /&|\\\\/u.test(tex) ? `\\begin{${rows}} ${tex} \\end{${rows}}` : tex;
}

/** No formula inside a title or an abstract is longer. */
const LONGEST = 4000;

/** Crossref's export writes `$\less$i$\greater$` for `<i>` and `{\&}amp$\mathsemicolon$` for `&`. */
const EXPORTED_CHARACTER = /^\\(less|greater|mathsemicolon|mathplus|textquotesingle|textquotedbl)$/u;

/** Primes alone: behind a letter one transliterates the soft or the hard sign, elsewhere it stands for minutes, feet, an end of a strand. */
const LONE_PRIMES: Readonly<Record<string, readonly [behindLetter: string, elsewhere: string]>> = {
  "'": ['ʹ', '′'],
  "''": ['ʺ', '″'],
  '\\prime': ['ʹ', '′'],
  '^\\prime': ['ʹ', '′'],
  '^{\\prime}': ['ʹ', '′'],
};

/** The character that mathematics of nothing but a prime stands for. */
function lonePrime(tex: string, before: string): string | undefined {
  if (!Object.hasOwn(LONE_PRIMES, tex)) return undefined;
  return LONE_PRIMES[tex]![/\p{L}\p{M}*[{}]*$/u.test(before) ? 0 : 1];
}

/** Commands that text packages add and no formula needs, or that have another name where formulas are rendered. */
const PORTABLE: Readonly<Record<string, string>> = {
  ensuremath: '',
  protect: '',
  xspace: '',
  relax: '',
  mbox: '\\text',
  mathbbm: '\\mathbb',
  symbf: '\\mathbf',
  nicefrac: '\\tfrac',
  textsuperscript: '^',
  textsubscript: '_',
  textmu: '\\mu',
  micro: '\\mu',
  textdegree: '^\\circ',
  degr: '^\\circ',
  arcsec: "''",
  arcmin: "'",
  celsius: '{}^\\circ\\mathrm{C}',
  slashed: '\\cancel',
  mathds: '\\mathbb',
  mit: '',
  sc: '',
  overbar: '\\overline',
  sp: '^',
  sb: '_',
  textless: '<',
  textgreater: '>',
  textasciitilde: '\\sim',
  less: '<',
  greater: '>',
};
const RENAMED = new RegExp(`\\\\(${Object.keys(PORTABLE).join('|')})(?![A-Za-z])`, 'gu');

/** A formula in commands that every renderer knows. */
export function portable(tex: string): string {
  if (!tex.includes('\\')) return tex;
  return tex
    .replace(RENAMED, (_, name: string) => PORTABLE[name]!)
    // MathJax's way to write a character by its number.
    .replace(/\\unicode\s*\{x([0-9a-f]{2,5})\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\/', '')
    .trim();
}

/**
 * Reads the mathematics that begins at `$`, `$$`, `\(` or `\[`. Undefined when there is none: no closing delimiter,
 * unbalanced braces between, or an amount of money ("$18M and $20M": a digit follows the second dollar).
 * `absent` remembers closing delimiters that the rest of the source lacks, so that none is looked for twice.
 */
export function readMath(source: string, at: number, absent: Set<string>): MathSpan | undefined {
  if (source.startsWith('\\(', at)) return delimited(source, at, '\\)', false, absent);
  if (source.startsWith('\\[', at)) return delimited(source, at, '\\]', true, absent);
  if (source.startsWith('$$', at)) {
    const display = delimited(source, at, '$$', true, absent);
    if (display !== undefined) return display;
  }
  const end = closingDollar(source, at + 1);
  if (end === undefined) return undefined;
  const tex = source.slice(at + 1, end);
  if (tex.trim() === '') return undefined;
  const exported = EXPORTED_CHARACTER.exec(tex.trim());
  if (exported !== null) return { tex, display: false, end: end + 1, text: SYMBOLS.get(exported[1]!)! };
  const prime = lonePrime(tex.trim(), source.slice(Math.max(0, at - 8), at));
  if (prime !== undefined) return { tex, display: false, end: end + 1, text: prime };
  // "5$ and 6$": words between two amounts.
  if (/\d/u.test(source.charAt(at - 1)) && /^\s.*\s\p{L}{2,}\s/u.test(` ${tex}`) && !/[\\^_=<>]/u.test(tex)) return undefined;
  if (/\d/u.test(source.charAt(end + 1)) && !/[\\^_=<>]/u.test(tex)) return undefined;
  return { tex: tex.trim(), display: false, end: end + 1 };
}

function delimited(source: string, at: number, close: string, display: boolean, absent: Set<string>): MathSpan | undefined {
  if (absent.has(close)) return undefined;
  const end = source.indexOf(close, at + 2);
  if (end === -1) {
    absent.add(close);
    return undefined;
  }
  if (end - at > LONGEST) return undefined;
  const tex = source.slice(at + 2, end);
  if (tex.trim() === '' || !balanced(tex)) return undefined;
  return { tex: tex.trim(), display, end: end + 2 };
}

function closingDollar(source: string, from: number): number | undefined {
  let depth = 0;
  const limit = Math.min(source.length, from + LONGEST);
  for (let at = from; at < limit; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth < 0) return undefined;
    } else if (character === '$' && depth === 0) return at;
  }
  return undefined;
}

function balanced(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
