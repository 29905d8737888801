/** From the text of an old page to our Markdown: each conversion in its turn, with what it must not touch put aside. */
import { convertHtml } from '../text/html.ts';
import { convertKramdown, kramdownMath, type Report } from '../text/kramdown.ts';
import { convertLiquid } from '../text/liquid.ts';
import type { LiquidContext } from '../text/liquid-page.ts';
import { convertPandoc } from '../text/pandoc.ts';
import { Passages, withoutCode } from '../text/passages.ts';
import { setOutBlocks } from '../text/set-out.ts';
import { convertShortcodes, type ShortcodeContext } from '../text/shortcodes.ts';
import { moveLink, moveLinks, type LinkContext } from './links.ts';
import { convertCells } from '../quarto/cells.ts';

interface BodyContext {
  report: Report;
  links: LinkContext;
  liquid?: Omit<LiquidContext, 'passages' | 'report'>;
  shortcodes?: Omit<ShortcodeContext, 'passages' | 'report'>;
  /** Quarto's: what front matter says of all code cells. */
  cells?: { execute: unknown };
}

/** Converts `source`, whose first line is line `firstLine` of its file. */
export function convertBody(source: string, firstLine: number, { report, links, liquid, shortcodes, cells }: BodyContext): string {
  const passages = new Passages();
  const move = (address: string): string => moveLink(address, links);
  let text = source;
  // Jekyll and Hugo run their templates before they look for code.
  if (liquid) text = convertLiquid(text, firstLine, { ...liquid, passages, report });
  if (shortcodes) text = convertShortcodes(text, firstLine, { ...shortcodes, passages, report });
  if (liquid) text = kramdownMath(text);
  if (cells) text = convertCells(text, firstLine, { ...cells, report });
  text = withoutCode(text, passages);
  text = text.replace(/<!--(?!\s*more\s*-->)[^]*?-->/g, (comment) => passages.keep(comment));
  text = cells ? convertPandoc(text, firstLine, { passages, report, move }) : convertKramdown(text, firstLine, passages, report);
  text = convertHtml(text, firstLine, report);
  text = moveLinks(text, move);
  // Last, for it moves lines, and reports name those of the old page.
  text = setOutBlocks(text, passages);
  // Distill's and Liquid's pieces of code came after code was put aside.
  text = passages.restore(text);
  return text.replace(/<!--\s*more\s*-->/g, '');
}
