/** TeX formulas as Typst's, with words to be read aloud in their place (PDF/UA asks for them). */
import { tex2typst } from 'tex2typst';
import { expandMacros, macroTable } from '../../bibliography/latex/macros.ts';

export type Formula = { typst: string; alt: string } | { error: string };

const known = new Map<string, Formula>();

/** The formula, or what is wrong with it. `macros` are private commands: `{ RR: '\\mathbb{R}' }`. */
export function formulaOf(tex: string, macros: Readonly<Record<string, string>> = {}): Formula {
  const key = `${JSON.stringify(macros)}\n${tex}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = convert(tex, macros)));
  return found;
}

function convert(tex: string, macros: Readonly<Record<string, string>>): Formula {
  try {
    // The converter knows commands without arguments only.
    const plain = expandMacros(tex, macroTable(macros));
    const typst = paired(tex2typst(plainer(plain)));
    // In a formula a bare # begins code. Text of users is never code, whoever wrote the .bib file.
    if (/(?<!\\)#/.test(typst.replace(/"(?:[^"\\]|\\.)*"/g, ''))) return { error: 'it holds a bare #' };
    return { typst, alt: spoken(plain) };
  } catch (error) {
    return { error: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

/** What the converter does not know, in words that it does. */
const PLAINER: readonly [RegExp, string][] = [
  [/\\text(?:it|bf|rm|sf|up|normal)(?![a-z])/g, '\\text'],
  [/\\mbox(?![a-z])/g, '\\text'],
  [/\\[lr]Vert(?![a-z])/g, '\\|'],
  [/\\[lr]vert(?![a-z])/g, '|'],
  // An index before its letter, as of isotopes, hangs on nothing.
  [/\{\}(?=[_^])|^(?=[_^])/g, '\\text{NOTHING}'],
];

function plainer(tex: string): string {
  return PLAINER.reduce((text, [pattern, words]) => text.replace(pattern, words), tex.trim());
}

/** TeX's bars have no sides; Typst spaces them well once they are paired. */
function paired(typst: string): string {
  return typst
    .replaceAll('"NOTHING"', '""')
    .replace(/bar\.v\.double\s+(.+?)\s+bar\.v\.double/g, 'norm($1)')
    .replace(/bar\.v\s+(.+?)\s+bar\.v(?!\.)/g, 'abs($1)');
}

const SPOKEN: readonly [RegExp, string][] = [
  [/\\var(?=[a-z])/g, '\\'],
  [/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|,|;|:|!|quad|qquad)(?![a-z])/g, ' '],
  [/\\(?:math(?:bb|cal|rm|bf|sf|it|frak|scr)|operatorname\*?|text(?:rm|bf|it)?|boldsymbol)\s*/g, ''],
  [/\\\|/g, '‖'],
  [/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 over $2'],
  [/\\sqrt\s*\{([^{}]*)\}/g, 'square root of $1'],
  [/\\(?:leq?|leqslant)(?![a-z])/g, '≤'],
  [/\\(?:geq?|geqslant)(?![a-z])/g, '≥'],
  [/\\infty/g, 'infinity'],
  [/\\([A-Za-z]+)/g, ' $1 '],
  [/_\{([^{}]*)\}|_(.)/g, ' sub $1$2 '],
  [/\^\{([^{}]*)\}|\^(.)/g, ' to the $1$2 '],
  [/[{}\\$&~]/g, ' '],
  [/\s+/g, ' '],
];

/** A short wording of a formula that can be spoken. */
export function spoken(tex: string): string {
  return SPOKEN.reduce((text, [pattern, words]) => text.replace(pattern, words), tex).trim() || tex;
}
