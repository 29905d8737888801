/** Plain text of inline tokens: for ids, excerpts, alternative text and word counts. */
import type { Token } from 'markdown-it';
import { expandMacros, macroTable } from '../bibliography/latex/macros.ts';
import { readableTex } from '../text/readable-tex.ts';
import type { Env } from './types.ts';

/** What a formula is called in a plain text. */
type FormulaText = (tex: string) => string;

const asTyped: FormulaText = (tex) => `$${tex}$`;

/** Formulas as they are typed, but in commands that everybody knows. */
export const withoutOwnCommands = ({ options }: Env): FormulaText => (tex) => asTyped(expandMacros(tex, macroTable(options.macros?.())));

/** Formulas in words and signs, for what shows no mathematics. */
export const asRead = ({ options }: Env): FormulaText => (tex) => readableTex(expandMacros(tex, macroTable(options.macros?.())));

/** The words a reader sees; mathematics as TeX between dollars unless said otherwise; footnote marks and raw HTML left out. */
export function inlineText(children: readonly Token[] | null, formula = asTyped): string {
  let out = '';
  for (const token of children ?? []) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special') out += token.content;
    else if (token.type === 'math_inline' || token.type === 'math_display') out += formula(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') out += ' ';
    // What comes of this goes into tags and feeds, which scrapers read as well.
    else if (token.type === 'email') out += '…';
    else if (token.type === 'image') out += inlineText(token.children, formula);
    else if (token.type === 'reference') out += (token.meta as { text?: string }).text ?? token.content;
  }
  return out;
}
