/**
 * Quotation marks, dashes and ellipses, by the language of the page. French gets narrow no-break spaces within
 * guillemets and before high punctuation (Lexique des règles typographiques en usage à l'Imprimerie nationale).
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { NARROW, quotesOf } from '../../text/quotation-marks.ts';

const WIDE = '\u00A0';

function dashes(text: string): string {
  if (!/--|\.\.\.|\+-/.test(text)) return text;
  return text
    .replace(/\.{3}(?!\.)/g, '…')
    .replace(/\+-(?=\s*\d)/g, '±')
    .replace(/(^|[^-])---(?=[^-]|$)/g, '$1—')
    .replace(/(^|[^-])--(?=[^-]|$)/g, '$1–');
}

/** Blanks that the author typed become ones at which a line cannot break; none is added where none was typed. */
function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=:(?:\s|$))/g, WIDE)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ »/g, `${NARROW}»`);
}

function change(children: readonly Token[], french: boolean): void {
  let automatic = 0;
  for (const token of children) {
    if (token.type === 'link_open' && token.info === 'auto') automatic++;
    else if (token.type === 'link_close' && token.info === 'auto') automatic--;
    else if (token.type === 'text' && automatic === 0) {
      token.content = dashes(token.content);
      if (french) token.content = frenchSpaces(token.content);
    }
  }
}

export function typography(md: MarkdownIt, lang: string): void {
  md.set({ typographer: true, quotes: [...quotesOf(lang)] });
  // markdown-it's own replacements turn (c) into ©, which breaks lists and cases that are numbered (a), (b), (c).
  md.core.ruler.disable('replacements');
  const french = lang.toLowerCase().split('-')[0] === 'fr';
  md.core.ruler.after('replacements', 'dashes', (state) => {
    for (const token of state.tokens) if (token.children) change(token.children, french);
  });
}
