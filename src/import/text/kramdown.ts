/** kramdown to our Markdown: attribute lists, table of contents, mathematics, options. */
import { isAllowedAttribute } from '../../markdown/html/html-rules.ts';
import { lineAt, type Passages } from './passages.ts';

export type Report = (code: string, line: number, message: string, cure: string) => void;

/** `$$x$$` within a line is mathematics in the line; as a paragraph of its own it is displayed. Before code is put aside. */
export function kramdownMath(text: string): string {
  return text.replace(/^(?!\s*$)(.*)$/gm, (line) => {
    if (!line.includes('$$') || /^\s*\$\$/.test(line) && /\$\$\s*$/.test(line) && (line.match(/\$\$/g) ?? []).length <= 2) return line;
    return line.replace(/\$\$\s*((?:(?!\$\$).)+?)\s*\$\$/g, (_, tex: string) => `$${tex}$`);
  }).replace(/\\\\([([])(.*?)\\\\([)\]])/g, (_, open: string, tex: string, close: string) => `\\${open}${tex}\\${close}`);
}

/** al-folio's blocks, by ours. */
const CALLOUTS: Readonly<Record<string, string>> = { tip: 'TIP', warning: 'WARNING', danger: 'CAUTION' };

/** A quotation as a callout: a heading that it begins with is the title, unless it only names the kind. Its lines stay where they are. */
function callout(quotation: string, kind: string): string {
  const [, heading] = /^> ?#{1,6} +(.*)\n/.exec(quotation) ?? [];
  const title = heading === undefined || heading.trim().toLowerCase() === kind ? '' : ` ${heading.trim()}`;
  const mark = `> [!${CALLOUTS[kind]!}]${title}\n`;
  return heading === undefined ? `${mark}${quotation.trimEnd()}` : `${mark}${quotation.slice(quotation.indexOf('\n') + 1)}`;
}

/** Everything else, when code and mathematics have been put aside. */
export function convertKramdown(source: string, firstLine: number, _passages: Passages, report: Report): string {
  let text = source
    // A list whose only item stands for the table of contents.
    .replace(/^[*+-] .*\n\{:\s*toc[^}]*\}[ \t]*$/gim, '[[toc]]\n')
    .replace(/^\d+\. .*\n\{:\s*toc[^}]*\}[ \t]*$/gim, '[[toc]]\n')
    .replace(/^((?:>.*\n)+)\{:[ \t]*\.block-(tip|warning|danger)[ \t]*\}/gm, (_, quotation: string, kind: string) => callout(quotation, kind))
    .replace(/\{:\s*\.no_toc\s*\}/g, '')
    .replace(/\{::(?:comment|options|nomarkdown)[^}]*\/\}/g, '')
    .replace(/\{::comment\}[^]*?\{:\/(?:comment)?\}/g, (all) => all.replace(/[^\n]/g, ''))
    .replace(/\{::nomarkdown\}|\{:\/(?:nomarkdown)?\}/g, '')
    .replace(/<!--\s*more\s*-->/g, '');
  text = text.replace(/\{:([^}\n]*)\}/g, (all, inner: string, offset: number) => attributes(all, inner, (message) =>
    report('import-attribute', lineAt(text, offset, firstLine), message, 'Style it in assets/site.css by a class.')));
  return text;
}

function attributes(all: string, inner: string, tell: (message: string) => void): string {
  // `{:name: …}` defines a name for attributes.
  if (/^\w+:/.test(inner.trim())) return '';
  const kept = [...inner.matchAll(/[.#][\w-]+|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g)].flatMap((found) => {
    if (found[1] === undefined) return [found[0]];
    const value = found[2] ?? found[3] ?? found[4]!;
    const width = found[1] === 'style' ? /(?:^|;)\s*(?:max-)?width:\s*(\d+)(px|%)\s*(?:;|$)/.exec(value) : null;
    if (width) return [`width=${width[1]}${width[2] === '%' ? '%' : ''}`];
    if (found[1] !== 'style' && isAllowedAttribute('*', found[1])) return [`${found[1]}="${value}"`];
    if (/^(?:width|height|target|rel|loading|start|cite|download)$/.test(found[1]))
      return found[1] === 'download' ? [] : [`${found[1]}="${value}"`];
    tell(`The attribute “${found[1]}” of ${all} is left out.`);
    return [];
  });
  return kept.length === 0 ? '' : `{: ${kept.join(' ')}}`;
}
