/**
 * Tables: each stands in a region that scrolls by itself, can be reached by keyboard and has a name, so that a wide one
 * never widens the page. A paragraph beginning `Table:` or `:` right after or before a table is its caption (Pandoc).
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { inlineText } from '../inline-text.ts';
import { claimId, nextNumber, type Env } from '../types.ts';
import { words } from '../words.ts';
import { escapeHtml } from '../../text/rich.ts';

type TableMeta = { line: number; caption?: string };

const CAPTION = /^(?:[Tt]able)?:\s+/;
const LABEL = /\s*\{#(tbl:[\p{L}\p{N}:._-]+)\}\s*$/u;

/** Whether the paragraph at `index` is a caption. */
function isCaption(tokens: readonly Token[], index: number): boolean {
  const inline = tokens[index + 1];
  return tokens[index]?.type === 'paragraph_open' && inline?.children?.[0]?.type === 'text' &&
    CAPTION.test(inline.content);
}

/** Makes a `<caption>` of a paragraph, taking marker and label off its text. */
function toCaption(table: Token, [open, inline, close]: Token[], env: Env): void {
  open!.type = 'caption_open';
  close!.type = 'caption_close';
  open!.tag = close!.tag = 'caption';
  const first = inline!.children![0]!;
  first.content = first.content.replace(CAPTION, '');
  const last = inline!.children!.at(-1)!;
  // An id on the paragraph was read as an attribute of it; without other rules it is still part of the text.
  const label = open!.attrGet('id') ?? LABEL.exec(last.content)?.[1] ?? null;
  if (last.type === 'text') last.content = last.content.replace(LABEL, '').trimEnd();
  const id = claimId(env, 'caption');
  (table.meta as TableMeta).caption = id;
  open!.attrSet('id', id);
  if (label === null) return;
  const text = `${words(env.page.lang).table} ${nextNumber(env, 'table')}`;
  table.attrSet('id', label);
  env.labels.set(label, { id: label, text });
  open!.meta = { ...(open!.meta as object), text };
}

/** A table without a caption is called after its header cells; landmarks of one page must differ in name. */
function regionName(tokens: readonly Token[], open: number, word: string, env: Env): string {
  const cells: string[] = [];
  for (let k = open; k < tokens.length && tokens[k]!.type !== 'thead_close'; k++) {
    if (tokens[k]!.type === 'inline') cells.push(inlineText(tokens[k]!.children).trim());
  }
  const name = `${word}: ${cells.filter((cell) => cell !== '').join(', ')}`;
  const count = nextNumber(env, `region ${name}`);
  return count === 1 ? name : `${name} (${count})`;
}

/** Captions move to where HTML wants them: right after the table's start tag. */
function placeCaptions(tokens: readonly Token[], env: Env): Token[] {
  const out: Token[] = [];
  let start = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type === 'table_open') start = out.length;
    out.push(token);
    if (token.type !== 'table_close') continue;
    let caption: Token[] | undefined;
    if (isCaption(tokens, index + 1)) {
      caption = tokens.slice(index + 1, index + 4);
      index += 3;
    } else if (start >= 3 && isCaption(out, start - 3)) {
      caption = out.splice(start - 3, 3);
      start -= 3;
    }
    if (!caption) continue;
    toCaption(out[start]!, caption, env);
    out.splice(start + 1, 0, ...caption);
  }
  return out;
}

export function tables(md: MarkdownIt): void {
  md.core.ruler.push('tables', (state) => {
    if (state.tokens.some(({ type }) => type === 'table_open')) {
      state.tokens = placeCaptions(state.tokens, state.env as Env);
    }
  });
  const { rules } = md.renderer;
  rules.table_open = (tokens, index, _, env: Env, self) => {
    const token = tokens[index]!;
    const { caption } = token.meta as TableMeta;
    const name = caption === undefined
      ? `aria-label="${escapeHtml(regionName(tokens, index, words(env.page.lang).table, env))}"`
      : `aria-labelledby="${caption}"`;
    return `<div class="table-scroll" role="region" tabindex="0" ${name}><table${self.renderAttrs(token)}>\n`;
  };
  rules.table_close = () => '</table></div>\n';
  rules.caption_open = (tokens, index, _options, _env, self) => {
    const token = tokens[index]!;
    const { text } = token.meta as { text?: string };
    const number = text === undefined ? '' : `<span class="caption-number">${escapeHtml(text)}.</span> `;
    return `<caption${self.renderAttrs(token)}>${number}`;
  };
}
