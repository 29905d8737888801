/**
 * The caption of an image that stands alone: its title, read as Markdown right after the image. Read any later, its
 * notes would come too late to be counted in the order of the text and to be printed with the others.
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Attributes } from '../inline/attributes.ts';
import type { Env } from '../types.ts';

interface Caption {
  source: string;
  tokens: Token[];
}

/** What braces after the image may still be, before they are settled. */
const AFTER_IMAGE = new Set(['attributes', 'softbreak']);

/** The image that stands alone among inline tokens, apart from its braces. */
function aloneWithBraces(children: readonly Token[]): Token | undefined {
  const [first, ...rest] = children.filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  return first?.type === 'image' && rest.every(({ type }) => AFTER_IMAGE.has(type)) ? first : undefined;
}

/** `"Title"`, or `{title="…"}` which overrules it. */
function titleOf(image: Token, children: readonly Token[]): string | null {
  for (const { type, meta } of children) {
    const { attached, attributes } = (meta ?? {}) as { attached?: boolean; attributes?: Attributes };
    const title = type === 'attributes' && attached ? attributes?.pairs.find(([name]) => name === 'title') : undefined;
    if (title) return title[1];
  }
  return image.attrGet('title');
}

/** Reads the caption of a lone image in what has just been parsed; later rules get it by `captionOf`. */
export function readCaption(children: readonly Token[], md: MarkdownIt, env: unknown): void {
  const image = aloneWithBraces(children);
  const source = image ? titleOf(image, children) : null;
  if (!image || source === null) return;
  const caption: Caption = { source, tokens: [] };
  md.inline.parse(source, md, env, caption.tokens);
  image.meta = { ...(image.meta as object | null), caption };
}

/** The caption that was read for an image. */
export function captionOf(image: Token): Caption | undefined {
  return (image.meta as { caption?: Caption } | null)?.caption;
}

/** Around the text of a note, `[^1]: …`. */
const NOTE = new Set(['footnote_reference_open', 'footnote_reference_close']);

/** Takes the place of markdown-it's own rule: parses all text of the page, each caption in its place. */
export function captions(md: MarkdownIt): void {
  md.core.ruler.at('inline', ({ tokens, env }) => {
    tokens.forEach((token, index) => {
      if (NOTE.has(token.type)) (env as Env).noteDepth = ((env as Env).noteDepth ?? 0) + token.nesting;
      if (token.type !== 'inline') return;
      md.inline.parse(token.content, md, env, token.children!);
      const block = tokens[index - 1];
      if (block?.type === 'paragraph_open' && !block.hidden) readCaption(token.children!, md, env);
    });
  });
}
