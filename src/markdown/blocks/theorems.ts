/**
 * Theorem-like blocks: `::: theorem {#thm:x title="Name"}`. Each kind counts by itself, as in LaTeX; the label runs into
 * the first paragraph. `{.unnumbered}` takes the number away.
 */
import type MarkdownIt from 'markdown-it';
import type { StateBlock, StateCore, Token } from 'markdown-it';
import { applyDivAttributes } from '../inline/attributes.ts';
import { lineOf } from '../lines.ts';
import { nextNumber, type Env, type Div } from '../types.ts';
import { words, type Words } from '../words.ts';

type TheoremKind = keyof Words & (
  'theorem' | 'lemma' | 'proposition' | 'corollary' | 'definition' | 'remark' | 'example' | 'conjecture' | 'exercise'
  | 'proof');

interface TheoremStyle {
  kind: TheoremKind;
  /** amsthm's `plain` style. */
  italic: boolean;
  numbered: boolean;
}

/** By the name of the block. */
export const THEOREMS: ReadonlyMap<string, TheoremStyle> = new Map<string, TheoremStyle>([
  ...(['theorem', 'lemma', 'proposition', 'corollary', 'conjecture'] as const)
    .map((kind) => [kind, { kind, italic: true, numbered: true }] as const),
  ...(['definition', 'remark', 'example', 'exercise'] as const)
    .map((kind) => [kind, { kind, italic: false, numbered: true }] as const),
  ['proof', { kind: 'proof', italic: false, numbered: false }],
]);

interface TheoremMeta {
  line: number;
  kind: TheoremKind;
  numbered: boolean;
}

/** Pushes the block and its title; the label is added once all inline text has been read. See DIV_KINDS. */
export function pushTheorem(state: StateBlock, div: Div, startLine: number): (state: StateBlock) => void {
  const { kind, italic, numbered } = THEOREMS.get(div.name)!;
  const open = state.push('theorem_open', 'div', 1);
  open.map = [startLine, startLine + 1];
  open.attrSet('class', italic ? `theorem theorem-plain theorem-${kind}` : `theorem theorem-${kind}`);
  const classes = div.attributes.classes.filter((name) => name !== div.name && name !== 'unnumbered');
  applyDivAttributes(open, { ...div, attributes: { ...div.attributes, classes } }, state.env as Env);
  const plain = div.attributes.classes.includes('unnumbered');
  open.meta = { kind, numbered: numbered && !plain };
  const title = state.push('inline', '', 0);
  title.content = div.title;
  title.map = [startLine, startLine + 1];
  title.children = [];
  return (inner) => void inner.push('theorem_close', 'div', -1);
}

/** `Theorem 1 (Name).` as inline tokens. */
function labelTokens(state: StateCore, label: string, { content: title, children }: Token, line: number): Token[] {
  const make = (type: string, tag: string, nesting: -1 | 0 | 1, content = ''): Token => {
    const token = new state.Token(type, tag, nesting);
    token.content = content;
    token.meta = { line };
    return token;
  };
  const open = make('strong_open', 'strong', 1);
  open.attrSet('class', 'theorem-label');
  return [
    open,
    make('text', '', 0, title === '' ? `${label}.` : label),
    make('strong_close', 'strong', -1),
    ...(title === '' ? [] : [make('text', '', 0, ' ('), ...children!, make('text', '', 0, ').')]),
    make('text', '', 0, ' '),
  ];
}

export function theorems(md: MarkdownIt): void {
  md.core.ruler.after('attributes', 'theorems', (state) => {
    const env = state.env as Env;
    const out: Token[] = [];
    let pending: Token[] | undefined;
    // Smart quotes are made only where an inline token's source holds quotation marks.
    let pendingTitle = '';
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index]!;
      if (pending) {
        // A block that begins with a list or a formula gets a paragraph for its label alone.
        if (token.type !== 'paragraph_open' && token.type !== 'inline') {
          out.push(...paragraph(state, pending, pendingTitle, token.level));
          pending = undefined;
        } else if (token.type === 'inline') {
          token.children!.unshift(...pending);
          token.content = `${pendingTitle} ${token.content}`;
          pending = undefined;
        }
      }
      out.push(token);
      if (token.type === 'theorem_open') {
        const { kind, numbered } = token.meta as TheoremMeta;
        const word = words(env.page.lang)[kind];
        const label = numbered ? `${word} ${nextNumber(env, kind)}` : word;
        const id = token.attrGet('id');
        if (id !== null) env.labels.set(id, { id, text: label });
        const title = state.tokens[++index]!;
        pendingTitle = title.content;
        pending = labelTokens(state, label, title, lineOf(token));
      }
    }
    state.tokens = out;
  });
}

function paragraph(state: StateCore, children: Token[], title: string, level: number): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  inline.children = children;
  inline.content = title;
  const close = new state.Token('paragraph_close', 'p', -1);
  for (const token of [open, inline, close]) {
    token.level = level;
    token.meta = children[0]!.meta as object;
  }
  return [open, inline, close];
}
