/** The texts of an entry: its fields as they are printed. */
import type { Rich } from '../../text/rich.ts';
import type { EntryReport } from './entry-report.ts';
import type { EntrySource, RecordContext } from './entry-source.ts';
import { insideMath } from '../export/latex-letters.ts';
import { decodePlain, decodeRich } from '../latex/index.ts';
import type { LatexContext, LatexFinding } from '../latex/index.ts';
import { expandMacros, macroTable } from '../latex/macros.ts';
import type { Fields, RawField } from '../bibtex/raw-entry.ts';

const ABSENT = /^(?:no abstract (?:is )?available(?: for this item)?\.?|false|no|none|null|undefined|nan|n\/?a|-)$/iu;
/** What programs write for a value that they lack. A title may be such a word. */
const LACKING = /^\s*\{?(?:null|undefined|nan)\}?\s*$/iu;

/** The values of an entry, the site's own macros replaced: whoever reads a single field, or the exported entry, needs no table. */
export function filledFields(source: EntrySource, { macros, mathMacros }: Pick<RecordContext, 'macros' | 'mathMacros'>): Record<string, string> {
  const fields: Record<string, string> = {};
  const table = macroTable(macros);
  const formulas = macroTable(mathMacros);
  for (const [name, { value }] of source.fields) {
    if (name !== 'title' && LACKING.test(value)) continue;
    // Those of formulas come first, where they may have the names of others, and again for what a macro puts in.
    const filled = expandMacros(inFormulas(value, formulas), table);
    fields[name] = filled === value ? filled : inFormulas(filled, formulas);
  }
  return fields;
}

function inFormulas(value: string, table: ReadonlyMap<string, string>): string {
  if (table.size === 0 || !value.includes('\\')) return value;
  return insideMath(value, (formula) => expandMacros(formula, table));
}

/** The first of these fields that says something, in plain words. */
export function firstText(fields: Fields, names: readonly string[], latex?: LatexContext): string | undefined {
  for (const name of names) {
    const raw = fields[name];
    const text = raw === undefined ? '' : decodePlain(raw, latex).replace(/[,;]\s*$/u, '').trim();
    if (text !== '' && !ABSENT.test(text)) return text;
  }
  return undefined;
}

/** The text of a field; with `lines`, its line breaks stay. Undefined where the field says nothing. */
export type Decode = (field: string, lines?: boolean) => Rich | undefined;

/** Decodes the fields of an entry; `report` is told of what cannot be. */
export function decoder(fields: ReadonlyMap<string, RawField>, latex: LatexContext, report?: EntryReport): Decode {
  return (name, lines = false) => {
    const field = fields.get(name);
    // A paper may be called “None”.
    if (field === undefined || field.value.trim() === '' || (name !== 'title' && ABSENT.test(field.value.trim()))) return undefined;
    const rich = decodeRich(name === 'additional_info' ? fromMarkdown(field.value) : field.value, {
      ...latex,
      lines,
      report: (finding: LatexFinding) => report?.latex(name, field, finding),
    });
    return rich.length === 0 ? undefined : rich;
  };
}

/** al-folio takes `additional_info` for Markdown: its emphasis and links in LaTeX. */
function fromMarkdown(source: string): string {
  return source
    .replace(/\[([^\]{}]+)\]\(([^()\s{}]+)\)/gu, '\\href{$2}{$1}')
    .replace(/\*\*([^*{}]+)\*\*/gu, '\\textbf{$1}')
    .replace(/(?<![\w*])[*_]([^*_{}\s](?:[^*_{}]*[^*_{}\s])?)[*_](?![\w*])/gu, '\\emph{$1}')
    // Its own example begins with the full stop that its layout leaves out.
    .replace(/^[\s.,;]+/u, '');
}
