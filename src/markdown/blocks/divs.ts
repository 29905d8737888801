/**
 * Fenced blocks, `::: name {attributes} title … :::` (Pandoc's, with a title as VuePress and Quarto have it). This file
 * only finds them; what a name means is said by the table of kinds in div-kinds.ts.
 */
import type MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';
import { parseAttributes, type Attributes } from '../inline/attributes.ts';
import { DIV_KINDS, GENERIC } from './div-kinds.ts';
import { at, type Env, type Div } from '../types.ts';

const FENCE = /^:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;
const NAMED = /^([\p{L}][\p{L}\p{N}_-]*)(?=[\s{]|$)[ \t]*(.*)$/u;
const CODE = /^ {0,3}(`{3,}|~{3,})/;

const NO_ATTRIBUTES: Attributes = { classes: [], pairs: [], flags: [] };

/** Reads what follows the colons; undefined when that opens nothing. */
function parseOpening(text: string): Omit<Div, 'line'> | undefined {
  let rest = text;
  let name = '';
  const named = NAMED.exec(text);
  if (named) {
    name = named[1]!;
    rest = named[2]!;
  } else if (!text.startsWith('{')) return undefined;
  let attributes = NO_ATTRIBUTES;
  const found = rest.startsWith('{') ? parseAttributes(rest) : undefined;
  if (found) {
    attributes = found.attributes;
    rest = rest.slice(found.end);
  } else if (!named) return undefined;
  if (name === '') name = attributes.classes.find((each) => DIV_KINDS.has(each)) ?? '';
  const title = attributes.pairs.find(([key]) => key === 'title')?.[1] ?? rest.trim();
  return { name, attributes, title };
}

/** The line of the closing colons that belong to the opening ones at `startLine`, or undefined. */
function closingLine(state: StateBlock, startLine: number, endLine: number): number | undefined {
  let depth = 1;
  let code = '';
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) return undefined;
    const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
    const fence = CODE.exec(text)?.[1];
    if (code !== '') {
      if (fence !== undefined && fence.startsWith(code) && text.trim() === fence) code = '';
      continue;
    }
    if (fence !== undefined) code = fence;
    if (!text.startsWith(':::')) continue;
    const inner = FENCE.exec(text)?.[1];
    if (inner === undefined) continue;
    if (inner === '') depth--;
    else if (parseOpening(inner)) depth++;
    if (depth === 0) return line;
  }
  return undefined;
}

function divRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[startLine]! + state.tShift[startLine]!, state.eMarks[startLine]);
  if (!text.startsWith(':::') || state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const inner = FENCE.exec(text)?.[1];
  const opening = inner === undefined ? undefined : parseOpening(inner);
  if (!opening) return false;
  if (silent) return true;

  const env = state.env as Env;
  const div: Div = { ...opening, line: startLine + env.page.bodyLine };
  const close = closingLine(state, startLine, endLine);
  if (close === undefined && !DIV_KINDS.get(div.name)?.mayStayOpen) {
    env.problems.warn('div-unclosed', `The block “::: ${div.name}” is never closed.`, {
      ...at(env, div.line),
      cure: 'Put a line with three colons after its last line.',
    });
  }
  const kind = DIV_KINDS.get(div.name) ?? GENERIC;
  const lastLine = close ?? (kind.mayStayOpen ? startLine + 1 : endLine);

  const outer = { parentType: state.parentType, lineMax: state.lineMax };
  state.lineMax = lastLine;
  const last = kind.open(state, div, startLine);
  if (kind.raw) {
    kind.raw(state, div, state.getLines(startLine + 1, lastLine, state.blkIndent, true), startLine);
  } else if (lastLine > startLine + 1) {
    state.md.block.tokenize(state, startLine + 1, lastLine);
  }
  last?.(state);
  state.parentType = outer.parentType;
  state.lineMax = outer.lineMax;
  state.line = close === undefined ? lastLine : close + 1;
  return true;
}

export function divs(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'div', divRule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}
