/**
 * Gives every token, also those inside a paragraph, the line of the file it stands on, so that each later rule can
 * report exactly. markdown-it itself only knows the lines of blocks, counted from the start of the body.
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { captionOf } from './blocks/captions.ts';
import type { Env } from './types.ts';

/** The 1-based line of the file on which a token stands; set for every token once the `lines` rule has run. */
export function lineOf(token: Token): number {
  return (token.meta as { line?: number } | null)?.line ?? 1;
}

/** Keeps a line in a token's `meta` without disturbing what plugins put there. */
function setLine(token: Token, line: number): void {
  token.meta = { ...(token.meta as object | null), line };
}

function stampInline(children: readonly Token[], start: number, env: Env): void {
  let line = start;
  for (const child of children) {
    setLine(child, line);
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    else if (child.type === 'html_inline' || child.type === 'math_inline' || child.type === 'math_display') {
      line += child.content.split('\n').length - 1;
    } else if (child.type === 'footnote_ref') {
      const note = env.footnotes?.list?.[(child.meta as { id: number }).id];
      if (note?.tokens) stampInline(note.tokens, line, env);
    }
    if (child.type === 'image') stampInline([...child.children!, ...(captionOf(child)?.tokens ?? [])], line, env);
  }
}

export function lines(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'lines', (state) => {
    const env = state.env as Env;
    let line = env.page.bodyLine;
    for (const token of state.tokens) {
      if (token.map) line = token.map[0] + env.page.bodyLine;
      setLine(token, line);
      if (token.children) stampInline(token.children, line, env);
    }
  });
}
