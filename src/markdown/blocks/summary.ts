/** What lists, feeds and search results need to know about a text: its length and its first paragraph. */
import type { Token } from 'markdown-it';
import { inlineText, withoutOwnCommands } from '../inline-text.ts';
import type { Env } from '../types.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.\-][\p{L}\p{N}]+)*/gu;
/** Scripts written without blanks: about two characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Number of words of a plain text, also for scripts which do not part them. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replace(UNSPACED, ' ');
  return (rest.match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** Words of a whole page, and its first paragraph as plain text on one line, with formulas in commands that everybody knows. */
export function summarise(tokens: readonly Token[], env: Env): { words: number; excerpt: string } {
  let words = 0;
  let excerpt = '';
  tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const text = inlineText(token.children, withoutOwnCommands(env)).replace(/\s+/g, ' ').trim();
    words += countWords(text);
    const opening = tokens[index - 1];
    if (excerpt === '' && opening?.type === 'paragraph_open' && opening.level === 0 && text !== '') excerpt = text;
  });
  return { words, excerpt };
}
