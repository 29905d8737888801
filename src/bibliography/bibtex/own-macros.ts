/** The LaTeX commands that a site has of its own: those of its settings, of its files, and those that are known without. */
import type { Problems } from '../../problems.ts';
import { macroTable } from '../latex/macros.ts';
import { MATHSCINET } from '../latex/mathscinet.ts';
import { isUsed } from './preamble.ts';
import type { DrawnMacro, RawFile } from './raw-entry.ts';
import { LineIndex } from './source-text.ts';

type Table = Readonly<Record<string, string>>;

/**
 * The commands of the site, and those for formulas where they are others: the settings overrule a @preamble, and the file read first those behind
 * it. What a @preamble defines in a way that only TeX can follow is printed plain, which is said at its place.
 */
export function ownMacros(files: readonly RawFile[], settings: { macros?: Table | undefined; mathMacros?: Table | undefined }, problems: Problems): { macros: Table; mathMacros: Table | undefined } {
  const own = Object.fromEntries(macroTable(settings.macros));
  for (const file of files) for (const [name, body] of Object.entries(file.macros)) own[name] ??= body;
  for (const file of files) {
    for (const drawn of file.drawn) {
      if (Object.hasOwn(own, drawn.name)) continue;
      own[drawn.name] = drawn.plain;
      if (isUsed(drawn, files.map(({ text }) => text))) warn(drawn, file, problems);
    }
  }
  const macros = { ...MATHSCINET, ...own };
  const formulas = settings.mathMacros ?? {};
  return { macros, mathMacros: Object.keys(formulas).length === 0 ? undefined : { ...macros, ...Object.fromEntries(macroTable(formulas)), ...own } };
}

function warn({ name, primitive, plain, offset }: DrawnMacro, { path, text }: RawFile, problems: Problems): void {
  const lines = new LineIndex(text);
  const shown = plain === name ? `“${name}” is printed in its place` : 'what it is put on is printed plain';
  const example = plain === name ? '…' : `'… ${plain} …'`;
  problems.warn('bib-macro', `@preamble draws \\${name} with ${primitive}, which TeX alone can do; ${shown}.`, {
    file: path,
    ...lines.place(offset),
    excerpt: lines.excerpt(offset),
    cure: `Say what it stands for in data/site.yaml, under publications: macros: ${name}: ${example}`,
  });
}
