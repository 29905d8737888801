/**
 * Code cells, and fences with attributes. Nothing is run here: a cell shows its code, unless it was not shown, and what it
 * printed is reported as missing. Raw HTML is put into the page as it is, to be read like any other; raw text of other
 * formats was on no page.
 */
import { readArguments } from '../text/attributes.ts';
import type { Report } from '../text/kramdown.ts';
import { lineAt, sameLines } from '../text/passages.ts';

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`\n]*?)[ \t]*\n((?:[^]*?\n)?)[ \t]*\2[`~]*[ \t]*$/gm;
const CELL = /^\{([A-Za-z][\w+-]*)\b([^}]*)\}$/;
const RAW = /^\{=(\w+)\}$/;
/** ` ```{.python filename="a.py"} `, ` ```python {.numberLines} ` and ` ```{{python}} `, which shows a cell. */
const ATTRIBUTES = /^(?:([\w+#-]*)[ \t]*\{([.#][^}]*|[\w-]+=[^}]*)\}|\{\{(\w+)\}\})$/;
/** `#| echo: false`, in the comments of each language. */
const OPTION = /^[ \t]*(?:#|\/\/|--|%%|%|\*|;)\|[ \t]*([\w.-]+):[ \t]*(.*)$/;
const OPTION_LINE = /^[ \t]*(?:#|\/\/|--|%%|%|\*|;)\|.*(?:\n|$)/gm;
const RUN_IN_LINE = /`(?:r|\{(?:r|python|julia|ojs)\})[ \t]+([^`\n]+)`/g;
/** A cell that only shows a picture of the site. */
const SHOWS_PICTURE = /^(?:knitr::)?include_graphics\(\s*(?:path\s*=\s*)?(?:here(?:::here)?\(\s*)?["']([^"'\n]+)["'][^()\n]*\)?\)$/;
/** Languages that draw; what they say is shown as text. */
const DRAWINGS = new Set(['mermaid', 'dot']);
const RAW_HTML = new Set(['html', 'html5', 'html4']);
/** Why code that nobody runs has nothing to show. */
const CURE = 'Code is not run here: put what it printed into the page, and pictures that it drew into assets/images/.';

/** Converts the fences of a page. `execute` is what front matter and project say of all cells. */
export function convertCells(source: string, firstLine: number, { report, execute }: { report: Report; execute: unknown }): string {
  const usual = typeof execute === 'object' && execute !== null ? (execute as Record<string, unknown>) : {};
  return source
    .replace(FENCE, (all, indent: string, marks: string, info: string, code: string, offset: number) => {
      const fence = (language: string, text = code): string => `${indent}${marks}${language}\n${text}${indent}${marks}`;
      const raw = RAW.exec(info);
      if (raw) return sameLines(all, RAW_HTML.has(raw[1]!) ? `\n${code}` : '');
      const attributes = ATTRIBUTES.exec(info);
      if (attributes) {
        const [, before = '', inside = '', shown] = attributes;
        const name = readArguments(inside).named['filename'];
        const language = shown ?? (before || (/\.([\w+#-]+)/.exec(inside)?.[1] ?? ''));
        return `${name === undefined ? '' : `${indent}\`${name.replaceAll('`', '')}\`\n\n`}${fence(language)}`;
      }
      const cell = CELL.exec(info);
      if (!cell) return all;
      // Those that ran in the browser are of a language, too.
      const language = cell[1]!.toLowerCase().replace(/^(?:webr|pyodide)-/, '');
      const line = lineAt(source, offset, firstLine);
      const options = new Map(code.split('\n').flatMap((row) => (OPTION.exec(row) ? [OPTION.exec(row)!.slice(1) as [string, string]] : [])));
      const inHead = readArguments(cell[2]!.replace(/^[^,]*,/, '').replaceAll(',', ' ')).named;
      const valueOf = (name: string): string => (options.get(name) ?? inHead[name] ?? String(usual[name] ?? '')).trim().toLowerCase();
      const off = (name: string): boolean => /^(?:false|f|no)$/.test(valueOf(name));
      const label = options.get('label');
      const called = `The code cell${label === undefined ? '' : ` “${label}”`} (${language})`;
      const text = code.replace(OPTION_LINE, '').replace(/^\n+/, '');
      if (DRAWINGS.has(language)) {
        report('import-cell', line, `The drawing of ${language} is shown as text.`, 'Save the drawing as a picture in assets/images/.');
        return sameLines(all, fence('text', text));
      }
      const picture = SHOWS_PICTURE.exec(text.trim())?.[1];
      if (picture !== undefined && !off('include')) {
        const said = ['fig-alt', 'out-width']
          .filter((key) => options.has(key))
          .map((key) => `${key.replace('out-', '')}="${unquoted(options.get(key)!).replace(/["{}]/g, '')}"`);
        const braces = [...(label?.startsWith('fig-') === true ? [`#${label}`] : []), ...said];
        const caption = unquoted(options.get('fig-cap') ?? inHead['fig.cap'] ?? '');
        return sameLines(all, `\n${indent}![${caption}](${picture.replaceAll(' ', '%20')})${braces.length === 0 ? '' : `{${braces.join(' ')}}`}`);
      }
      if (off('include') || off('echo')) {
        if (!off('include')) report('import-cell', line, `${called} did not show its code, and is left out.`, CURE);
        return sameLines(all, '');
      }
      if (!off('eval') && !off('output')) report('import-cell', line, `${called} is here without what it printed.`, CURE);
      return sameLines(all, text.trim() === '' ? '' : fence(language === 'ojs' ? 'js' : language, text));
    })
    .replace(RUN_IN_LINE, (_, expression: string, offset: number) => {
      const line = lineAt(source, offset, firstLine);
      report('import-cell', line, `“${expression}” was replaced by its value, which is not known here.`, 'Write the value.');
      return `\`${expression}\``;
    })
    .replace(/`([^`\n]+)`\{=(\w+)\}/g, (_, inner: string, format: string) => (RAW_HTML.has(format) ? inner : ''));
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
