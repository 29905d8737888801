/** Pandoc's subscripts and superscripts, `H~2~O` and `x^2^`: no blanks inside unless escaped. */
import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';

const SCRIPTS: readonly (readonly [marker: string, tag: string])[] = [['~', 'sub'], ['^', 'sup']];
/** Longer runs are not meant as an index. */
const LONGEST = 100;

function script(marker: string, tag: string): (state: StateInline, silent: boolean) => boolean {
  return (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== marker || src[pos + 1] === marker || src[pos - 1] === marker) return false;
    // `^[…]` is a note.
    if (src[pos + 1] === '[') return false;
    const window = src.slice(pos + 1, Math.min(state.posMax, pos + LONGEST));
    const end = window.includes(marker) ? pos + 1 + window.indexOf(marker) : -1;
    if (end < 0 || end === pos + 1) return false;
    const inner = src.slice(pos + 1, end);
    if (/(^|[^\\])(\\\\)*\s/.test(inner)) return false;
    if (!silent) {
      state.push(`${tag}_open`, tag, 1);
      state.push('text', '', 0).content = inner.replace(/\\(\W)/g, '$1');
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos = end + 1;
    return true;
  };
}

export function scripts(md: MarkdownIt): void {
  for (const [marker, tag] of SCRIPTS) md.inline.ruler.after('emphasis', tag, script(marker, tag));
}
