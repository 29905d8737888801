/**
 * Where mathematics begins and ends in Markdown: `$…$` by Pandoc's rule, `$$…$$`, `\(…\)`, `\[…\]` and bare
 * `\begin{align}…\end{align}`. Displayed equations with `{#eq:label}` or `\label{label}` are numbered.
 */
import type MarkdownIt from 'markdown-it';
import type { StateBlock, StateInline, Token } from 'markdown-it';
import { directionOf } from '../../l10n/index.ts';
import { lineOf } from '../lines.ts';
import { renderMath } from './math.ts';
import { seal } from '../html/seal.ts';
import { at, nextNumber, type Env } from '../types.ts';
import { readableTex } from '../../text/readable-tex.ts';
import { escapeHtml } from '../../text/rich.ts';

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const ENVIRONMENT = /^\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|flalign)\*?)\}/;
const LABEL_AFTER = /^\s*\{#([\p{L}\p{N}][\p{L}\p{N}:._-]*)\}\s*$/u;
const LABEL_INSIDE = /\\label\s*\{([^{}]*)\}/g;

/** Delimiters of which no end lies ahead in a text, so that a run of open ones is searched once. */
const exhausted = new WeakMap<StateInline, Set<string>>();

/** The closing delimiter within an inline text, or -1. */
function closingInline(state: StateInline, delimiter: string, from: number): number {
  const none = exhausted.get(state) ?? new Set();
  if (none.has(delimiter)) return -1;
  const end = closing(state.src, delimiter, from, state.src.length);
  if (end < 0) exhausted.set(state, none.add(delimiter));
  return end + delimiter.length > state.posMax ? -1 : end;
}

/** Position of the closing delimiter that is not escaped by a backslash, or -1. */
function closing(source: string, delimiter: string, from: number, to: number): number {
  for (let pos = from; ; pos++) {
    pos = source.indexOf(delimiter, pos);
    if (pos < 0 || pos + delimiter.length > to) return -1;
    let backslashes = 0;
    while (pos - backslashes > from && source.charCodeAt(pos - backslashes - 1) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return pos;
  }
}

function push(state: StateInline, type: 'math_inline' | 'math_display', content: string): void {
  const token = state.push(type, 'math', 0);
  token.content = content;
}

/**
 * Pandoc's tex_math_dollars: the opening `$` has a non-space to its right, the closing `$` a non-space to its left and
 * no digit to its right, so `$18M and $20M` is money.
 */
function dollarMath(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== DOLLAR) return false;
  if (src.charCodeAt(pos + 1) === DOLLAR) {
    const end = closingInline(state, '$$', pos + 2);
    if (end < 0 || src.slice(pos + 2, end).trim() === '') return false;
    if (!silent) push(state, 'math_display', src.slice(pos + 2, end));
    state.pos = end + 2;
    return true;
  }
  if (pos + 1 >= posMax || /\s/.test(src[pos + 1]!)) return false;
  const end = closingInline(state, '$', pos + 1);
  if (end < 0 || end === pos + 1 || /\s/.test(src[end - 1]!) || /\d/.test(src[end + 1] ?? '')) return false;
  if (!silent) push(state, 'math_inline', src.slice(pos + 1, end));
  state.pos = end + 1;
  return true;
}

function bracketMath(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== BACKSLASH) return false;
  const open = src[pos + 1];
  if (open !== '(' && open !== '[') return false;
  const end = closingInline(state, open === '(' ? '\\)' : '\\]', pos + 2);
  if (end < 0 || src.slice(pos + 2, end).trim() === '') return false;
  if (!silent) push(state, open === '(' ? 'math_inline' : 'math_display', src.slice(pos + 2, end));
  state.pos = end + 2;
  return true;
}

/** A block that begins with `$$`, `\[` or `\begin{align}` on a line of its own, and may hold blank lines. */
function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const begin = state.bMarks[startLine]! + state.tShift[startLine]!;
  const first = state.src.slice(begin, state.eMarks[startLine]);
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const environment = ENVIRONMENT.exec(first)?.[1];
  const open = first.startsWith('$$') ? '$$' : first.startsWith('\\[') ? '\\[' : environment ? '' : undefined;
  if (open === undefined) return false;
  const close = open === '$$' ? '$$' : open === '\\[' ? '\\]' : `\\end{${environment}}`;

  // Hostile input may open thousands of formulas and close none: remember that no end lies ahead.
  const unclosed = ((state.env as Env).unclosed ??= new Map());
  const key = `${close} ${endLine}`;
  if (startLine >= (unclosed.get(key) ?? Infinity)) return false;

  const content: string[] = [];
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) return tellUnclosed();
    const text = line === startLine ? first.slice(open.length) : state.getLines(line, line + 1, state.blkIndent, false);
    const end = closing(text, close, 0, text.length);
    if (end < 0) {
      content.push(text);
      continue;
    }
    const after = text.slice(end + close.length);
    const label = LABEL_AFTER.exec(after)?.[1];
    // Text after the formula: an ordinary paragraph that happens to begin with displayed mathematics.
    if (label === undefined && after.trim() !== '') return false;
    content.push(text.slice(0, end) + (open === '' ? close : ''));
    if (content.join('').trim() === '') return false;
    if (!silent) {
      const token = state.push('math_block', 'math', 0);
      token.block = true;
      token.content = content.join('\n');
      token.map = [startLine, line + 1];
      token.meta = { label };
    }
    state.line = line + 1;
    return true;
  }
  unclosed.set(key, startLine);
  return tellUnclosed();

  function tellUnclosed(): false {
    const env = state.env as Env;
    // What goes on behind the signs may be anything that costs dollars.
    if (open === '' || first.trim() === open) {
      env.problems.warn('math-unclosed', 'The formula that begins here is never closed.', {
        ...at(env, startLine + env.page.bodyLine), cure: `Put a line with ${close} after its last line.`,
      });
    }
    return false;
  }
}

type EquationMeta = { line: number; label?: string; number?: string; id?: string };

/** Environments whose rows are equations each. */
const ROWS = /\\begin\{(?:align|alignat|flalign|gather|eqnarray)\*?\}/;
/** amsmath's own name for an equation, `\tag{A}`; `\tag*{A}` stands without parentheses. */
const TAG = /\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/;

/**
 * Gives a number and an id to each labelled equation: to the row, where rows are equations. One with a `\tag` is called by
 * that, as in amsmath (its user's guide, section 3.4), and has no number.
 */
function numberEquation(token: Token, env: Env): void {
  const meta = token.meta as EquationMeta;
  const rows = token.content.split(/(?=\\\\(?![A-Za-z]))/).map((row) => ({ row, tag: TAG.exec(row) }));
  const inside = rows.flatMap(({ row, tag }) => [...row.matchAll(LABEL_INSIDE)].map((match) => ({ label: match[1]!.trim(), tag })));
  const behind = meta.label === undefined ? [] : [{ label: meta.label, tag: rows.find(({ tag }) => tag)?.tag ?? null }];
  const all = [...behind, ...inside];
  if (all.length === 0) return;
  const byRow = inside.length > 1 || (inside.length === 1 && rows.length > 1 && ROWS.test(token.content));
  for (const { label, tag } of all) {
    if (env.labels.has(label)) {
      env.problems.warn('label-duplicate', `The label “${label}” is given twice.`, {
        ...at(env, meta.line),
        cure: 'Rename one of the two and the references to it.',
        subject: label,
      });
    }
    if (!tag && (byRow || meta.number === undefined)) meta.number = String(nextNumber(env, 'equation'));
    if (meta.id === undefined) {
      meta.id = label;
      env.ids.add(label);
    }
    const name = tag ? readableTex(tag[2]!.replaceAll('$', '')) : meta.number!;
    env.labels.set(label, { id: meta.id, text: tag?.[1] ? name : `(${name})` });
  }
  token.content = rows
    .map(({ row, tag }) => row.replace(LABEL_INSIDE, (_, label: string) =>
      byRow && !tag ? `\\tag{${env.labels.get(label.trim())!.text.slice(1, -1)}}` : ''))
    .join('');
  if (byRow) delete meta.number;
}

/** Temml would number these by a counter in the style sheet; ours are numbered here, so the starred forms are used. */
function unnumbered(tex: string): string {
  return tex.replace(/\\(begin|end)\{(equation|align|gather|multline|alignat|flalign)\}/g, '\\$1{$2*}')
    .replace(/\\(begin|end)\{eqnarray\*?\}/g, '\\$1{align*}');
}

/** `\ref` and `\eqref` within a formula become their text. */
function resolveInside(tex: string, env: Env): string {
  return tex.replace(/\\(eqref|ref)\s*\{([^{}]*)\}/g, (whole, kind: string, label: string) => {
    const text = env.labels.get(label.trim())?.text;
    if (text === undefined) return `\\text{${whole.replace(/[\\{}]/g, '')}}`;
    return `\\text{${kind === 'ref' ? text.replace(/^\((.*)\)$/, '$1') : text}}`;
  });
}

/** Formulas run from left to right everywhere; their numbers stand where the lines of the language end. */
const numbersOnLeft = ({ page }: Env): boolean => directionOf(page.lang) === 'rtl';

function print(token: Token, display: boolean, env: Env): string {
  env.needs.add('math');
  const tex = resolveInside(display ? unnumbered(token.content) : token.content, env).trim();
  return renderMath(tex, display, {
    problems: env.problems,
    file: env.page.source,
    line: lineOf(token),
    numbersOnLeft: display && numbersOnLeft(env),
    ...(env.options.macros ? { macros: env.options.macros() } : {}),
  });
}

function printEquation(token: Token, env: Env): string {
  const { number, id } = token.meta as EquationMeta;
  const attributes = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const tail = number === undefined ? '' : `<span class="equation-number">(${number})</span>`;
  const math = print(token, true, env);
  const formula = math.includes('class="tml-tag"') ? 'formula rows' : 'formula';
  return `<div class="equation"${attributes}><div class="${formula}">${seal(env, math)}</div>${tail}</div>\n`;
}

export function mathSyntax(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_brackets', bracketMath);
  md.inline.ruler.before('escape', 'math_dollars', dollarMath);
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'blockquote', 'list', 'reference'] });
  md.core.ruler.push('equation_numbers', (state) => {
    for (const token of state.tokens) if (token.type === 'math_block') numberEquation(token, state.env as Env);
  });
  md.renderer.rules.math_inline = (tokens, index, _, env: Env) => seal(env, print(tokens[index]!, false, env));
  md.renderer.rules.math_display = (tokens, index, _, env: Env) => seal(env, print(tokens[index]!, true, env));
  md.renderer.rules.math_block = (tokens, index, _, env: Env) => printEquation(tokens[index]!, env);
}
