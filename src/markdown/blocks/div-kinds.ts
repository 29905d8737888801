/** What the name of a fenced block means: one row a kind. */
import type { StateBlock, Token } from 'markdown-it';
import { applyDivAttributes } from '../inline/attributes.ts';
import { CALLOUTS, pushCallout } from './callouts.ts';
import { lineOf } from '../lines.ts';
import { seal } from '../html/seal.ts';
import { pushTheorem, THEOREMS } from './theorems.ts';
import { at, type Env, type Div } from '../types.ts';
import { RECORD_LISTS } from '../../schema/data/records.ts';
import { closest } from '../../text/closest.ts';
import { escapeHtml } from '../../text/rich.ts';

interface DivKind {
  /** Pushes the opening tokens; returns what pushes the closing ones. */
  open: (state: StateBlock, div: Div, startLine: number) => ((state: StateBlock) => void) | undefined;
  /** For content that is not Markdown. */
  raw?: (state: StateBlock, div: Div, content: string, startLine: number) => void;
  /** `::: toc` and `::: {#refs}` say all on one line. */
  mayStayOpen?: boolean;
}

function generic(state: StateBlock, div: Div, startLine: number): ReturnType<DivKind['open']> {
  const env = state.env as Env;
  if (div.attributes.id === 'refs') {
    state.push('references', '', 0).map = [startLine, startLine + 1];
    return undefined;
  }
  const open = state.push('div_open', 'div', 1);
  open.map = [startLine, startLine + 1];
  if (div.name !== '' && !div.attributes.classes.includes(div.name)) open.attrJoin('class', div.name.toLowerCase());
  applyDivAttributes(open, div, env);
  const near = div.name === '' ? undefined : closest(div.name, DIV_KINDS.keys());
  if (near) {
    env.problems.notice('div-kind', `No kind of block is called “${div.name}”.`, { ...at(env, div.line), cure: `Did you mean ::: ${near}?`, subject: div.name });
  } else if (div.title !== '') {
    env.problems.notice('div-title-unused', `A block of the kind “${div.name}” has no title.`, {
      ...at(env, div.line),
      cure: `Kinds with a title are: ${[...CALLOUTS.keys(), ...THEOREMS.keys(), 'details'].join(', ')}.`,
    });
  }
  return (inner) => void inner.push('div_close', 'div', -1);
}

function details(state: StateBlock, div: Div, startLine: number): ReturnType<DivKind['open']> {
  const open = state.push('details_open', 'details', 1);
  open.map = [startLine, startLine + 1];
  applyDivAttributes(open, div, state.env as Env);
  state.push('summary_open', 'summary', 1);
  const title = state.push('inline', '', 0);
  title.content = div.title || 'Details';
  title.map = [startLine, startLine + 1];
  title.children = [];
  state.push('summary_close', 'summary', -1);
  return (inner) => void inner.push('details_close', 'details', -1);
}

function list(state: StateBlock, div: Div, content: string, startLine: number): void {
  const token = state.push('list_block', '', 0);
  token.content = content;
  token.info = div.name;
  token.map = [startLine, startLine + 1];
}

export const GENERIC: DivKind = { open: generic };

export const DIV_KINDS: ReadonlyMap<string, DivKind> = new Map<string, DivKind>([
  ['', { open: generic }],
  ['details', { open: details }],
  ['publications', { open: () => undefined, raw: list }],
  ...RECORD_LISTS.map((name) => [name, { open: () => undefined, raw: list, mayStayOpen: true }] as const),
  ['toc', {
    open: (state, _, startLine) => void (state.push('toc', '', 0).map = [startLine, startLine + 1]),
    raw: () => undefined,
    mayStayOpen: true,
  }],
  ...[...CALLOUTS.keys()].map((name) => [name, { open: pushCallout }] as const),
  ...[...THEOREMS.keys()].map((name) => [name, { open: pushTheorem }] as const),
]);

/** HTML of a `::: publications` or `::: awards` block, made by the hook; without one its source is shown. */
export function printList(token: Token, env: Env): string {
  const html = env.options.list?.(token.info, token.content, env.page, lineOf(token) + 1, env.problems);
  return seal(env, html ?? `<pre tabindex="0"><code>${escapeHtml(token.content)}</code></pre>\n`);
}
