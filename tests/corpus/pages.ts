/** Pages of papers as a build writes them: what of LaTeX, or of a program, is left in their words. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { htmlFiles, textOf } from '../support/html.ts';
import type { SiteFolder } from '../support/site-folder.ts';

/** Elements that show source on purpose, or whose words are no text. */
const SOURCES = new Set(['math', 'pre', 'code', 'script', 'style']);
const LEFT = /\\|[{}]|\bundefined\b|\bNaN\b|\[object/u;

/** One line for every place in the pages below `folder` where a backslash, a brace or "undefined" can be seen. */
export function pageResidue(site: SiteFolder, folder: string): { pages: number; found: string[] } {
  const files = htmlFiles(site).filter((file) => file.startsWith(folder));
  const found = files.flatMap((file) => {
    const document = parseDocument(site.read(file));
    for (const element of DomUtils.getElementsByTagName((name) => SOURCES.has(name), document, true)) DomUtils.removeElement(element);
    const text = textOf(document);
    const left = LEFT.exec(text);
    return left === null ? [] : [`${file}: …${text.slice(Math.max(0, left.index - 40), left.index + 40)}…`];
  });
  return { pages: files.length, found };
}
