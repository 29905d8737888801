/** Plain text of inline tokens: for ids, excerpts, alternative text and word counts. */
import type { Token } from 'markdown-it';

/** The words a reader sees; mathematics as TeX between dollars; footnote marks and raw HTML left out. */
export function inlineText(children: readonly Token[] | null): string {
  let out = '';
  for (const token of children ?? []) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special') out += token.content;
    else if (token.type === 'math_inline' || token.type === 'math_display') out += `$${token.content}$`;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') out += ' ';
    // What comes of this goes into tags and feeds, which scrapers read as well.
    else if (token.type === 'email') out += '…';
    else if (token.type === 'image') out += inlineText(token.children);
    else if (token.type === 'reference') out += (token.meta as { text?: string }).text ?? token.content;
  }
  return out;
}
