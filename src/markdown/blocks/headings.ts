/**
 * Headings: the page's title is the `h1` of the layout, so the body's top level becomes `h2` and no level is left out;
 * every heading gets a stable id and a link to itself, and is collected for the table of contents.
 */
import type MarkdownIt from 'markdown-it';
import { asRead, inlineText } from '../inline-text.ts';
import { unseal } from '../html/seal.ts';
import { slug } from '../slug.ts';
import { claimId, type Env } from '../types.ts';
import { words } from '../words.ts';
import type { Heading } from '../../content/page.ts';
import { escapeHtml } from '../../text/rich.ts';

const TOP = 2;
const DEEPEST = 6;

/** A heading for lists of headings: without links, notes and ids, which cannot stand within another link or twice. */
export function listed(heading: Heading, env: Env): Heading {
  const html = unseal(env, heading.html)
    .replace(/<sup class="footnote-ref".*?<\/sup>/g, '')
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/ id="[^"]*"/g, '');
  return { ...heading, html };
}

export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', (state) => {
    const env = state.env as Env;
    const opens = state.tokens.filter((token) => token.type === 'heading_open');
    // Ids that the author gave come first: they must not lose to one made from a text.
    for (const token of opens) {
      const id = token.attrGet('id');
      if (id !== null) token.attrSet('id', claimId(env, id));
    }
    // Levels as written, outermost first: a heading is printed one level below the one it lies in, so that none is
    // left out, which HTML checkers and readers who navigate by headings take for a missing part.
    const path: number[] = [];
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const inline = state.tokens[index + 1]!;
      const close = state.tokens[index + 2]!;
      const level = Number(token.tag.slice(1));
      while (path.length > 0 && path.at(-1)! >= level) path.pop();
      path.push(level);
      const printed = Math.min(TOP - 1 + path.length, DEEPEST);
      token.tag = close.tag = `h${printed}`;
      // Ids go by what was typed, and stay as they are when formulas come to be read in another way.
      const id = token.attrGet('id') ?? claimId(env, slug(inlineText(inline.children).trim()));
      const text = inlineText(inline.children, asRead(env)).trim();
      token.attrSet('id', id);
      if (/^sec:/.test(id)) env.labels.set(id, { id, text });
      token.meta = { ...(token.meta as object), id, text };
    });
  });

  md.renderer.rules.heading_open = (tokens, index, options, env: Env, self) => {
    const token = tokens[index]!;
    const { id, text } = token.meta as { id: string; text: string };
    const inline = tokens[index + 1]!;
    const html = self.renderInline(inline.children ?? [], options, env);
    // Rendered once only: problems are reported while rendering.
    inline.type = 'heading_text';
    inline.content = html;
    env.headings.push({ level: Number(token.tag.slice(1)), id, html, text });
    return `<${token.tag}${self.renderAttrs(token)}>`;
  };
  md.renderer.rules.heading_text = (tokens, index) => tokens[index]!.content;
  md.renderer.rules.heading_close = (tokens, index, _, env: Env) => {
    const token = tokens[index]!;
    const heading = env.headings.at(-1)!;
    const label = escapeHtml(`${words(env.page.lang).linkTo} ${heading.text}`);
    return ` <a class="heading-anchor" href="#${escapeHtml(encodeURI(heading.id))}" aria-label="${label}">#</a>` +
      `</${token.tag}>\n`;
  };
}
