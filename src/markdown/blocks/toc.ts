/** A table of contents where `[[toc]]`, `[TOC]`, `::: toc` or kramdown's `{:toc}` stands. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { listed } from './headings.ts';
import { sealLater } from '../html/seal.ts';
import type { Env } from '../types.ts';
import { words } from '../words.ts';
import type { Heading } from '../../content/page.ts';
import { escapeHtml } from '../../text/rich.ts';

const MARK = /^\[\[toc\]\]$|^\[toc\]$|^\[\[_toc_\]\]$/i;

const OPENING = '<nav class="toc"';

/** Whether a text has a table of contents within it. */
export function holdsToc(html: string): boolean {
  return html.includes(OPENING);
}

/** Nested lists of links; headings that skip a level are nested by one. */
function tocHtml(headings: readonly Heading[], label: string): string {
  if (headings.length === 0) return '';
  const levels: number[] = [];
  let out = '';
  for (const { level, id, html } of headings) {
    while (levels.length > 1 && level < levels.at(-1)!) {
      levels.pop();
      out += '</li></ul>';
    }
    if (levels.length === 0 || level > levels.at(-1)!) {
      levels.push(level);
      out += '<ul><li>';
    } else out += '</li><li>';
    out += `<a href="#${escapeHtml(encodeURI(id))}">${html}</a>`;
  }
  return `${OPENING} aria-label="${escapeHtml(label)}">${out}${'</li></ul>'.repeat(levels.length)}</nav>\n`;
}

/** kramdown marks a list of one dummy item: the whole list is replaced. */
function kramdownToc(tokens: Token[]): Token[] {
  const flagged = (token: Token): boolean =>
    Boolean((token.meta as { flags?: string[] } | null)?.flags?.includes('toc'));
  const out: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const list = token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
    if (list && (flagged(token) || (tokens[index + 1] && flagged(tokens[index + 1]!)))) {
      while (tokens[index]!.type !== token.type.replace('open', 'close') || tokens[index]!.level !== token.level) index++;
      token.type = 'toc';
      token.nesting = 0;
    }
    out.push(token);
  }
  return out;
}

export function toc(md: MarkdownIt): void {
  md.core.ruler.after('attributes', 'toc', (state) => {
    if (state.src.includes('{:')) state.tokens = kramdownToc(state.tokens);
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'paragraph_open' || !inline || !MARK.test(inline.content.trim())) return;
      token.type = 'toc';
      token.nesting = 0;
      state.tokens[index + 2]!.hidden = true;
      state.tokens[index + 2]!.type = 'nothing';
      inline.children = [];
    });
    state.tokens = state.tokens.filter(({ type }) => type !== 'nothing');
  });
  md.renderer.rules.toc = (_tokens, _index, _options, env: Env) =>
    sealLater(env, () => tocHtml(env.headings.map((heading) => listed(heading, env)), words(env.page.lang).contents));
}
