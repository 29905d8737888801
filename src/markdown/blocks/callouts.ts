/**
 * Callouts: `::: note Title`, and GitHub's `> [!NOTE]` with the titles and the signs for opening (`[!tip]- Title`) that Obsidian
 * has added: https://help.obsidian.md/callouts. Each says in words, not by colour alone, what it is.
 */
import type MarkdownIt from 'markdown-it';
import type { StateBlock, StateCore, Token } from 'markdown-it';
import { applyDivAttributes } from '../inline/attributes.ts';
import { closest } from '../../text/closest.ts';
import { at, type Env, type Div } from '../types.ts';
import { words, type Words } from '../words.ts';

const NAMES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type Callout = (typeof NAMES)[number];

/** Name as written, to the five kinds that GitHub knows. */
export const CALLOUTS: ReadonlyMap<string, Callout & keyof Words> = new Map<string, Callout>([
  ['note', 'note'], ['info', 'note'], ['tip', 'tip'], ['hint', 'tip'], ['important', 'important'],
  ['warning', 'warning'], ['caution', 'caution'], ['danger', 'caution'],
  ['callout-note', 'note'], ['callout-tip', 'tip'], ['callout-important', 'important'],
  ['callout-warning', 'warning'], ['callout-caution', 'caution'],
]);

/** What else Obsidian knows, which looks like one of these and goes by its own name where it has no title. */
const BY_NAME: ReadonlyMap<string, Callout> = new Map<string, Callout>([
  ['abstract', 'note'], ['summary', 'note'], ['tldr', 'note'], ['question', 'note'], ['help', 'note'], ['faq', 'note'],
  ['example', 'note'], ['quote', 'note'], ['cite', 'note'], ['todo', 'important'], ['success', 'tip'], ['check', 'tip'], ['done', 'tip'],
  ['attention', 'warning'], ['failure', 'caution'], ['fail', 'caution'], ['missing', 'caution'], ['error', 'caution'], ['bug', 'caution'],
]);

const MARK = /^\[!([a-z][\w-]*)\][+-]?(?:[ \t]+(.*))?$/i;

/** Pushes `<div class="callout" role="note">` and its title; see DIV_KINDS. */
export function pushCallout(state: StateBlock, div: Div, startLine: number): (state: StateBlock) => void {
  const env = state.env as Env;
  const kind = CALLOUTS.get(div.name)!;
  const open = state.push('callout_open', 'div', 1);
  open.map = [startLine, startLine + 1];
  open.attrSet('class', `callout callout-${kind}`);
  open.attrSet('role', 'note');
  const classes = div.attributes.classes.filter((name) => name !== div.name);
  applyDivAttributes(open, { ...div, attributes: { ...div.attributes, classes } }, env);
  state.push('paragraph_open', 'p', 1).attrSet('class', 'callout-title');
  const title = state.push('inline', '', 0);
  title.content = div.title || words(env.page.lang)[kind];
  title.map = [startLine, startLine + 1];
  title.children = [];
  state.push('paragraph_close', 'p', -1);
  return (inner) => void inner.push('callout_close', 'div', -1);
}

/** Turns a block quote that begins `[!NOTE]` into a callout, in place. */
function fromQuote(state: StateCore, index: number): void {
  const { tokens } = state;
  const [open, paragraph, inline] = [tokens[index]!, tokens[index + 1], tokens[index + 2]];
  if (paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return;
  const [first, ...rest] = inline.content.split('\n');
  const match = MARK.exec(first!.trim());
  if (!match) return;
  const name = match[1]!.toLowerCase();
  const kind = CALLOUTS.get(name) ?? BY_NAME.get(name);
  if (!kind) return tellUnknown(match[1]!, inline, state.env as Env);
  let close = index;
  for (let depth = 0; close < tokens.length; close++) {
    depth += tokens[close]!.type === 'blockquote_open' ? 1 : tokens[close]!.type === 'blockquote_close' ? -1 : 0;
    if (depth === 0) break;
  }
  open.type = 'callout_open';
  open.attrSet('class', `callout callout-${kind}`);
  open.attrSet('role', 'note');
  tokens[close]!.type = 'callout_close';
  open.tag = tokens[close]!.tag = 'div';

  const called = CALLOUTS.has(name) ? words((state.env as Env).page.lang)[kind] : name.charAt(0).toUpperCase() + name.slice(1);
  const title = titleTokens(state, match[2] ?? called, paragraph);
  inline.content = rest.join('\n').trimStart();
  if (inline.map) inline.map[0]++;
  tokens.splice(index + 1, rest.length === 0 ? 3 : 0, ...title);
}

/** A mark that is none is text. */
function tellUnknown(name: string, { map }: Token, env: Env): void {
  const near = closest(name, [...CALLOUTS.keys(), ...BY_NAME.keys()]);
  env.problems.notice('callout-unknown', `No callout is called “${name}”; the mark is shown as it is.`, {
    ...at(env, (map?.[0] ?? 0) + env.page.bodyLine),
    cure: near ? `Did you mean [!${near}]?` : `There are: ${NAMES.map((one) => `[!${one}]`).join(', ')}.`,
    subject: name,
  });
}

function titleTokens(state: StateCore, text: string, { level, map }: Token): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  open.attrSet('class', 'callout-title');
  const inline = new state.Token('inline', '', 0);
  inline.content = text;
  inline.children = [];
  const close = new state.Token('paragraph_close', 'p', -1);
  open.level = close.level = level;
  open.map = inline.map = map && [...map];
  return [open, inline, close];
}

export function callouts(md: MarkdownIt): void {
  // Before any text is read, so that the notes of a title are counted where they stand.
  md.core.ruler.before('inline', 'callouts', (state) => {
    if (!state.src.includes('[!')) return;
    for (let index = 0; index < state.tokens.length; index++) {
      if (state.tokens[index]!.type === 'blockquote_open') fromQuote(state, index);
    }
  });
}
