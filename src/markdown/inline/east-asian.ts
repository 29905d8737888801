/**
 * Scripts that put no blanks between words. Emphasis may begin and end beside any of their characters, where CommonMark
 * wants a blank if a bracket or a quotation mark is next (as in https://github.com/tats-u/markdown-cjk-friendly), and a
 * line that ends between two of them ends in nothing (Pandoc's east_asian_line_breaks).
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** Wide characters of Chinese and Japanese, their punctuation among them. */
const WIDE = '\\u2E80-\\u312F\\u31A0-\\uA4CF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{20000}-\\u{3FFFF}';
/** Korean has blanks between words, yet particles follow a word at once. */
const HANGUL = '\\u1100-\\u11FF\\u3130-\\u318F\\uA960-\\uA97F\\uAC00-\\uD7FF';

const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const BEGINS_WIDE = new RegExp(`^[${WIDE}]`, 'u');
const EAST_ASIAN = new RegExp(`[${WIDE}${HANGUL}]`, 'u');

/** The asterisk of `张三*、李四*（北京大学）` is a mark at a name: between a letter and what closes or parts, nothing begins. */
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
const CLOSES_OR_PARTS = /^[\p{Pe}\p{Pf}、，；：。！？・,;:.?]/u;

export function eastAsian(md: MarkdownIt): void {
  const State = md.inline.State;
  md.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<InstanceType<typeof State>['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord);
      // Marks that mean nothing within words, `_`, go by words; here there are none to go by.
      if (!canSplitWord) return scanned;
      const end = start + scanned.length;
      // Two units each, for a character beyond the first plane.
      const before = this.src.slice(Math.max(0, start - 2), start);
      const after = end < this.posMax ? this.src.slice(end, end + 2) : '';
      if (EAST_ASIAN.test([...before].at(-1) ?? '') || EAST_ASIAN.test([...after][0] ?? '')) {
        scanned.can_open = /^\S/.test(after) && !(ENDS_IN_LETTER.test(before) && CLOSES_OR_PARTS.test(after));
        scanned.can_close = /\S$/.test(before);
      }
      return scanned;
    }
  };
  // Last of all: lines are counted by these tokens.
  md.core.ruler.push('east_asian_line_breaks', (state) => {
    for (const { children } of state.tokens) if (children) joinLines(children);
  });
}

function joinLines(children: readonly Token[]): void {
  children.forEach((token, index) => {
    if (token.type !== 'softbreak') return;
    if (!ENDS_WIDE.test(neighbour(children, index, -1)) || !BEGINS_WIDE.test(neighbour(children, index, 1))) return;
    token.type = 'text';
    token.content = '';
  });
}

/** The text before or behind a token, within emphasis or a link too. */
function neighbour(children: readonly Token[], from: number, step: 1 | -1): string {
  let at = from + step;
  while (children[at] && (children[at]!.nesting !== 0 || (children[at]!.type === 'text' && children[at]!.content === ''))) at += step;
  return children[at]?.content ?? '';
}
