/**
 * Footnotes, `[^1]` and `^[…]`: parsed by markdown-it-footnote, printed so that one copy serves twice. They are an
 * ordinary list at the end of the page, which phones, paper, feeds and screen readers read; where there is room, a script
 * (src/browser/side-notes.ts) puts each note beside its call.
 */
import type MarkdownIt from 'markdown-it';
import type { StateInline, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { readCaption } from './captions.ts';
import { lineOf } from '../lines.ts';
import { at, type Env } from '../types.ts';
import { words } from '../words.ts';

type NoteMeta = { id: number; subId?: number; label?: string };

const UNDEFINED_CALL = /\[\^([^\]\s]+)\]/g;

/** Id of a call: the first is `fnref-1`, a second call of the same note `fnref-1-2`. */
function callId({ id, subId }: NoteMeta): string {
  return `fnref-${id + 1}${subId ? `-${subId + 1}` : ''}`;
}

/** Notes within notes within notes; deeper ones are text, so that recursion has an end. */
const DEEPEST = 3;

/** Calls a note with this text. */
export function pushNote(state: StateInline, content: string, tokens: Token[]): void {
  const list = (((state.env as Env).footnotes ??= {}).list ??= []);
  state.push('footnote_ref', '', 0).meta = { id: list.push({ content, tokens }) - 1 };
}

/**
 * `^[…]`. Takes the place of the plugin's own rule, which gives a note inside another one the number of the outer note
 * and so loses it.
 */
function inlineNote(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state;
  if (src.charCodeAt(pos) !== 0x5e || src.charCodeAt(pos + 1) !== 0x5b) return false;
  const env = state.env as Env;
  const depth = env.noteDepth ?? 0;
  // Asking for any bracket first keeps a run of open ones cheap.
  if (depth >= DEEPEST || !src.includes(']', pos)) return false;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const content = src.slice(pos + 2, end);
    const tokens: Token[] = [];
    env.noteDepth = depth + 1;
    md.inline.parse(content, md, env, tokens);
    readCaption(tokens, md, env);
    env.noteDepth = depth;
    pushNote(state, content, tokens);
  }
  state.pos = end + 1;
  state.posMax = posMax;
  return true;
}

function reportUndefined(children: readonly Token[], env: Env): void {
  for (const child of children) {
    if (child.type !== 'text' || !child.content.includes('[^')) continue;
    for (const [call, label] of child.content.matchAll(UNDEFINED_CALL)) {
      env.problems.warn('footnote-undefined', `The footnote “${call}” has no text.`, {
        ...at(env, lineOf(child)),
        cure: `Add a line “[^${label}]: …” to the page.`,
        subject: label!,
      });
    }
  }
}

/** Where notes are written that nothing may call: their text would be lost in silence. */
function noteDefinitions(tokens: readonly Token[], env: Env): void {
  const lines = new Map<string, number>();
  for (const [index, { type, meta }] of tokens.entries()) {
    if (type !== 'footnote_reference_open') continue;
    const { label = '' } = meta as Partial<NoteMeta>;
    const line = (tokens[index + 1]?.map?.[0] ?? 0) + env.page.bodyLine;
    const first = lines.get(label);
    if (first !== undefined) {
      env.problems.warn('footnote-twice', `The footnote “[^${label}]” has a second text; the one in line ${first} is not shown.`, {
        ...at(env, line), cure: 'Give one of the two another name, and call it by that.', subject: label,
      });
    }
    lines.set(label, line);
  }
  if (lines.size > 0) env.noteLines = lines;
}

/** Tells of notes that nothing has called once every text is read. */
function reportUncalled({ footnotes, noteLines = new Map<string, number>(), problems, page }: Env): void {
  for (const [label, line] of noteLines) {
    if ((footnotes?.refs?.[`:${label}`] ?? -1) >= 0) continue;
    problems.notice('footnote-uncalled', `Nothing calls the footnote “[^${label}]”, so its text is not shown.`, {
      file: page.source, line, cure: `Write [^${label}] where it belongs, or take it out.`, subject: label,
    });
  }
}

export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.before('inline', 'footnote_definitions', (state) => noteDefinitions(state.tokens, state.env as Env));
  md.inline.ruler.at('footnote_inline', inlineNote);
  // Once figures, callouts and theorems have their titles in the text.
  md.core.ruler.before('linkify', 'footnote_undefined', (state) => {
    for (const token of state.tokens) if (token.children) reportUndefined(token.children, state.env as Env);
    reportUncalled(state.env as Env);
  });
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index, _, env: Env) => {
    const meta = tokens[index]!.meta as NoteMeta;
    const number = meta.id + 1;
    return `<sup class="footnote-ref"><a id="${callId(meta)}" href="#fn-${number}" role="doc-noteref"` +
      ` aria-label="${words(env.page.lang).footnote} ${number}">${number}</a></sup>`;
  };
  rules.footnote_block_open = (_tokens, _index, _options, env: Env) =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${words(env.page.lang).footnotes}">\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index) => `<li id="fn-${(tokens[index]!.meta as NoteMeta).id + 1}" class="footnote">`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index, _, env: Env) => {
    const meta = tokens[index]!.meta as NoteMeta;
    const which = meta.subId ? ` (${meta.subId + 1})` : '';
    return ` <a href="#${callId(meta)}" class="footnote-back" role="doc-backlink"` +
      ` aria-label="${words(env.page.lang).backToText}${which}">↩\uFE0E</a>`;
  };
}
