/**
 * HTML in Markdown: allowed, but only what a text needs. Two passes. The first looks at each piece where it stands, with
 * its line: it reports what will be refused, resolves addresses, turns frames and pictures of other sites into links. The
 * second, which alone is trusted, puts the whole output of such a page through sanitize-html, which also closes what
 * the author left open. A page without raw HTML pays for neither.
 */
import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type sanitizeHtml from 'sanitize-html';
import { resolveAddress } from '../inline/addresses.ts';
import { ATTRIBUTE, ATTRIBUTES, IGNORED, isAllowedAttribute, NOT_TYPED, refusedStyles, RENAMED, STYLES, TAG, TAGS, UNREAD } from './html-rules.ts';
import { imageHtml, mediaHref } from '../inline/images.ts';
import { lineOf } from '../lines.ts';
import { at, type Env } from '../types.ts';
import { attributesHtml, escapeHtml } from '../../text/rich.ts';

const require = createRequire(import.meta.url);

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'], audio: ['src'], video: ['src', 'poster'], source: ['src'], track: ['src'],
};
/** These show another page in ours; a link does so without asking anybody before the reader does. */
const FRAMES = new Set(['iframe', 'embed', 'object', 'frame']);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" };

function decode(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos|#39|#x27);/gi, (_, name: string) => ENTITIES[name.toLowerCase()]!);
}

function readAttributes(source: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!out.has(key)) out.set(key, decode(double ?? single ?? bare ?? ''));
  }
  return out;
}

function refused(what: string, code: string, cure: string, line: number, env: Env): void {
  env.problems.warn(code, `${what} is not allowed in a page and was left out.`, { ...at(env, line), cure });
}

function refusedTag(tag: string, line: number, env: Env): void {
  refused(`<${tag}>`, 'html-tag-refused', 'Remove it, or say the same in Markdown.', line, env);
}

function frame(tag: string, attributes: Map<string, string>, line: number, env: Env): string {
  const written = attributes.get('src') ?? attributes.get('data') ?? '';
  const address = written === '' ? undefined : resolveAddress(written, 'link', env, line);
  env.problems.warn('html-frame', `<${tag}> is shown as a link.`, {
    ...at(env, line),
    cure: 'Pages load nothing from other sites; put a film or sound into assets/ and write ![title](file.mp4).',
  });
  if (!address) return '';
  return `<a href="${escapeHtml(address.href)}">${escapeHtml(attributes.get('title') || address.href)}</a>`;
}

/** A list of candidates, each resolved; undefined when one of them lies elsewhere. */
function sourceSet(value: string, line: number, env: Env): string | undefined {
  const rows = value.split(/,\s+/).map((candidate) => {
    const [written = '', ...size] = candidate.trim().split(/\s+/);
    const address = resolveAddress(written, 'image', env, line);
    return address?.kind === 'own' ? [mediaHref(address, env, line), ...size].join(' ') : undefined;
  });
  return rows.every((row) => row !== undefined) ? rows.join(', ') : undefined;
}

/** Attributes that HTML has given up, said in today's words. */
function modernise(tag: string, attributes: Map<string, string>): void {
  const align = attributes.get('align')?.toLowerCase();
  if (align !== undefined && /^(left|right|center)$/.test(align)) {
    attributes.set('class', [attributes.get('class'), `align-${align}`].filter(Boolean).join(' '));
  }
  const name = attributes.get('name');
  if (tag === 'a' && name !== undefined && !attributes.has('id')) attributes.set('id', name);
}

function reportStyles(tag: string, style: string | undefined, line: number, env: Env): void {
  const left = style === undefined ? [] : refusedStyles(style);
  if (left.length === 0) return;
  const styles = left.map((one) => `\`${one.slice(0, 60)}\``).join(', ');
  refused(`The style ${styles} of <${tag}>`, 'html-style-refused', 'Remove it, or give the element a class and its style to assets/site.css.', line, env);
}

/** Checks attributes and resolves addresses of one start tag; returns the tag to print. */
function startTag(tag: string, attributes: Map<string, string>, slash: string, line: number, env: Env): string {
  modernise(tag, attributes);
  reportStyles(tag, attributes.get('style'), line, env);
  for (const [name, value] of attributes) {
    if (ADDRESSES[tag]?.includes(name)) {
      const kind = tag === 'a' ? 'link' : name === 'poster' ? 'image' : 'media';
      const address = resolveAddress(value, kind, env, line);
      if (address && (tag === 'a' || address.kind !== 'foreign')) {
        attributes.set(name, tag === 'a' ? address.href : mediaHref(address, env, line));
        continue;
      }
      if (address) {
        env.problems.notice('image-foreign', `The ${tag} “${value.slice(0, 200)}” lies on another site.`, {
          ...at(env, line),
          cure: 'Keep a copy in assets/: pages ask no other site for anything.',
        });
      }
      attributes.delete(name);
      if (address && name === 'src' && (tag === 'video' || tag === 'audio')) {
        return `<a href="${escapeHtml(address.href)}">${escapeHtml(attributes.get('title') ?? address.href)}</a>`;
      }
    } else if (name === 'srcset') {
      const set = sourceSet(value, line, env);
      if (set === undefined) attributes.delete(name);
      else attributes.set(name, set);
    } else if (!isAllowedAttribute(tag, name) || name.startsWith('on')) {
      if (!IGNORED.has(name)) {
        refused(`The attribute “${name.slice(0, 40)}” of <${tag}>`, 'html-attribute-refused', 'Remove it.', line, env);
      }
      attributes.delete(name);
    }
  }
  const id = attributes.get('id');
  if (id !== undefined) env.ids.add(id);
  if (attributes.get('target') === '_blank') attributes.set('rel', 'noopener');
  return `<${tag}${attributesHtml(Object.fromEntries(attributes))}${slash}>`;
}

function image(attributes: Map<string, string>, line: number, env: Env): string {
  modernise('img', attributes);
  const { src = '', alt, style, ...given } = Object.fromEntries(attributes);
  reportStyles('img', style, line, env);
  const html = imageHtml({ written: src, alt: alt ?? '', given, decorative: alt === '', line }, env);
  return style === undefined || html.includes(' style=') ? html : html.replace('<img', `<img${attributesHtml({ style })}`);
}

/** First pass over one token's source. */
function prepare(source: string, firstLine: number, env: Env): string {
  let line = firstLine;
  let counted = 0;
  return source.replace(TAG, (whole: string, end: string, name: string, rest: string, slash: string, offset: number) => {
    for (; counted < offset; counted++) if (source.charCodeAt(counted) === 10) line++;
    const original = name.toLowerCase();
    const renamed = Object.hasOwn(RENAMED, original) ? RENAMED[original]! : { tag: original };
    const { tag } = renamed;
    if (FRAMES.has(tag)) return end ? '' : frame(tag, readAttributes(rest), line, env);
    if (!TAGS.has(tag) || NOT_TYPED.has(tag)) {
      if (!end) refusedTag(tag, line, env);
      return TAGS.has(tag) ? '' : whole;
    }
    if (end) return `</${tag}>`;
    const attributes = readAttributes(rest);
    if (renamed.class !== undefined) attributes.set('class', renamed.class);
    return tag === 'img' ? image(attributes, line, env) : startTag(tag, attributes, slash, line, env);
  });
}

/** Comments say nothing to readers. Returns whether anything else is left. */
function dropComments(token: Token): boolean {
  if (token.content.includes('<!--')) token.content = token.content.replace(COMMENT, '');
  return token.content.trim() !== '';
}

/** Takes out elements within a line whose content nobody reads: here it is text like any other, and would be in the excerpt. */
function withoutUnread(children: readonly Token[], env: Env): Token[] {
  let open: string | undefined;
  return children.filter((token) => {
    const [, end, name = ''] = token.type === 'html_inline' ? (/^<(\/?)([a-z]+)/i.exec(token.content) ?? []) : [];
    const tag = name.toLowerCase();
    if (open !== undefined) {
      if (end && tag === open) open = undefined;
      return false;
    }
    if (end || !UNREAD.has(tag)) return true;
    refusedTag(tag, lineOf(token), env);
    open = tag;
    return false;
  });
}

/** Second pass: the output of a page that holds raw HTML, cleaned and with every element closed. */
export function sanitise(html: string): string {
  const clean = require('sanitize-html') as typeof sanitizeHtml;
  return clean(html, {
    allowedTags: [...TAGS],
    allowedAttributes: Object.fromEntries(Object.entries(ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
    nonTextTags: [...UNREAD],
    allowedStyles: { '*': Object.fromEntries(Object.entries(STYLES).map(([name, values]) => [name, [...values]])) },
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'ftp', 'doi', 'xmpp', 'geo', 'matrix', 'irc', 'ircs'],
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster', 'srcset'],
    // Pages ask other sites for nothing, whatever the first pass overlooked.
    allowedSchemesByTag: Object.fromEntries(['img', 'source', 'video', 'audio', 'track'].map((tag) => [tag, []])),
    allowProtocolRelative: false,
    selfClosing: ['img', 'br', 'hr', 'input', 'source', 'track', 'wbr', 'col'],
    enforceHtmlBoundary: false,
    parser: { recognizeSelfClosing: true },
  }).replaceAll(' />', '>');
}

export function rawHtml(md: MarkdownIt): void {
  // After the rules that read titles and captions, which may hold HTML as well.
  md.core.ruler.before('linkify', 'raw_html', (state) => {
    const env = state.env as Env;
    const pieces: Token[] = [];
    for (const token of state.tokens) {
      if (token.type === 'html_block') pieces.push(token);
      if (token.children?.some(({ type }) => type === 'html_inline')) token.children = withoutUnread(token.children, env);
      for (const child of token.children ?? []) if (child.type === 'html_inline') pieces.push(child);
    }
    const left = pieces.filter(dropComments);
    if (left.length === 0) return;
    env.rawHtml = true;
    for (const token of left) token.content = prepare(token.content, lineOf(token), env);
  });
  // HTML that this rule has not seen will not be sanitised, so it is printed as text.
  const print = (tokens: Token[], index: number, _: unknown, env: Env): string =>
    env.rawHtml ? tokens[index]!.content : escapeHtml(tokens[index]!.content);
  md.renderer.rules.html_block = print;
  md.renderer.rules.html_inline = print;
}
