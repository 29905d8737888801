/**
 * `{…}` after a link, an image, code or emphasis belongs to that; at the end of a heading, paragraph or item to the
 * block; alone in a paragraph to the block before. `[text]{…}` makes a span. Braces that belong to nothing are text.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, StateInline, Token } from 'markdown-it';
import { applyAttributes, parseAttributes, type Attributes } from './attributes.ts';
import { lineOf } from '../lines.ts';
import type { Env } from '../types.ts';
import { escapeHtml } from '../../text/rich.ts';

type Meta = { line: number; attributes: Attributes; attached: boolean };

const BRACE = 0x7b;
const BRACKET = 0x5b;
const SELF_CONTAINED = new Set(['image', 'code_inline']);
const BLOCKS = new Set(['paragraph_open', 'heading_open', 'td_open', 'th_open', 'dt_open']);

function attributesRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACE) return false;
  const found = parseAttributes(state.src, state.pos);
  if (!found || found.end > state.posMax) return false;
  const attached = state.pos > 0 && /[\])`*_~]/.test(state.src[state.pos - 1]!);
  const final = /^[ \t]*(?:\n|$)/.test(state.src.slice(found.end, found.end + 80));
  if (!attached && !final) return false;
  if (!silent) {
    const token = state.push('attributes', '', 0);
    token.content = state.src.slice(state.pos, found.end);
    token.meta = { attributes: found.attributes, attached };
  }
  state.pos = found.end;
  return true;
}

function spanRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACKET) return false;
  // Looking for the brace first is what keeps a run of opening brackets cheap.
  if (!state.src.includes(']{', state.pos)) return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0 || state.src.charCodeAt(end + 1) !== BRACE) return false;
  const found = parseAttributes(state.src, end + 1);
  if (!found) return false;
  if (!silent) {
    const max = state.posMax;
    const open = state.push('span_open', 'span', 1);
    open.meta = { attributes: found.attributes };
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = max;
    state.push('span_close', 'span', -1);
  }
  state.pos = found.end;
  return true;
}

/** The token that opens what `children[index]` closes. */
function opening(children: readonly Token[], index: number): Token | undefined {
  let depth = 0;
  for (let k = index; k >= 0; k--) {
    depth -= children[k]!.nesting;
    if (depth === 0) return children[k];
  }
  return undefined;
}

function inlineTarget(children: readonly Token[], index: number): Token | undefined {
  // Emphasis leaves empty text tokens behind.
  let k = index - 1;
  while (k >= 0 && children[k]!.type === 'text' && children[k]!.content === '') k--;
  const previous = children[k];
  if (!previous) return undefined;
  if (SELF_CONTAINED.has(previous.type)) return previous;
  return previous.nesting === -1 ? opening(children, k) : undefined;
}

/** The block that ends right before `index` on the same level. */
function blockBefore(tokens: readonly Token[], index: number): Token | undefined {
  const previous = tokens[index - 1];
  if (!previous || previous.level !== tokens[index]!.level) return undefined;
  if (previous.nesting === 0) return previous;
  return previous.nesting === -1 ? opening(tokens, index - 1) : undefined;
}

function asText(token: Token): void {
  token.type = 'text';
}

function onlyAttributes(inline: Token): boolean {
  return inline.children!.length > 0 &&
    inline.children!.every(({ type }) => type === 'attributes' || type === 'softbreak');
}

/** Handles the braces of one inline token; returns true when the paragraph around it is used up. */
function settle(tokens: Token[], index: number, env: Env): boolean {
  const inline = tokens[index]!;
  const children = inline.children!;
  const block = tokens[index - 1];
  if (block?.type === 'paragraph_open' && onlyAttributes(inline)) {
    const target = blockBefore(tokens, index - 1);
    if (target) {
      for (const token of children) {
        if (token.type !== 'attributes') continue;
        applyAttributes(target, (token.meta as Meta).attributes, env, lineOf(token));
        target.meta = { ...(target.meta as object), flags: (token.meta as Meta).attributes.flags };
      }
      return true;
    }
  }
  const kept: Token[] = [];
  children.forEach((token, k) => {
    if (token.type !== 'attributes') return void kept.push(token);
    const { attributes, attached } = token.meta as Meta;
    const last = children.slice(k + 1, k + 4).every(({ type }) => type === 'attributes');
    const target = attached ? inlineTarget(children, k) : undefined;
    const around = last && block && BLOCKS.has(block.type) ? blockTarget(tokens, index - 1) : undefined;
    const chosen = target ?? around;
    if (!chosen) {
      asText(token);
      kept.push(token);
      return;
    }
    applyAttributes(chosen, attributes, env, lineOf(token));
    if (attributes.flags.length > 0) chosen.meta = { ...(chosen.meta as object), flags: attributes.flags };
    if (chosen === around) trimEnd(kept);
  });
  inline.children = kept;
  return false;
}

/** In a tight list the paragraph is not printed: the item takes its attributes. */
function blockTarget(tokens: readonly Token[], index: number): Token {
  const block = tokens[index]!;
  return block.hidden && tokens[index - 1]?.nesting === 1 ? tokens[index - 1]! : block;
}

function trimEnd(children: Token[]): void {
  while (children.at(-1)?.type === 'softbreak') children.pop();
  const last = children.at(-1);
  if (last?.type === 'text') last.content = last.content.trimEnd();
}

export function inlineAttributes(md: MarkdownIt): void {
  md.inline.ruler.after('backticks', 'attributes', attributesRule);
  md.inline.ruler.before('link', 'span', spanRule);
  // Braces in captions belong to nothing.
  md.renderer.rules.attributes = (tokens, index) => escapeHtml(tokens[index]!.content);
  md.core.ruler.after('footnote_tail', 'attributes', (state: StateCore) => {
    const env = state.env as Env;
    const gone = new Set<Token>();
    state.tokens.forEach((token, index) => {
      if (token.type !== 'inline') return;
      for (const child of token.children!) {
        if (child.type === 'span_open') {
          applyAttributes(child, (child.meta as Meta).attributes, env, lineOf(child));
        }
      }
      if (!token.children!.some(({ type }) => type === 'attributes')) return;
      if (settle(state.tokens, index, env)) {
        for (let k = index - 1; k <= index + 1; k++) gone.add(state.tokens[k]!);
      }
    });
    if (gone.size > 0) state.tokens = state.tokens.filter((token) => !gone.has(token));
  });
}
