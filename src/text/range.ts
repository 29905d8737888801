/** Places within rich text, by position in its words (see toText). */
import { toText, type Rich, type RichNode } from './rich.ts';

/**
 * The text with what lies from `start` to `end` handed to `wrap`. Positions are those of `toText`. A formula or an
 * emphasis that lies within is wrapped whole; one that is cut by an end is wrapped on its inside only.
 */
export function wrapRange(rich: Rich, start: number, end: number, wrap: (inner: Rich) => Rich): Rich {
  const out: RichNode[] = [];
  let inner: RichNode[] = [];
  const flush = (): void => {
    if (inner.length > 0) out.push(...wrap(inner));
    inner = [];
  };
  let at = 0;
  for (const node of rich) {
    const [from, to] = [at, at + toText([node]).length];
    at = to;
    if (from >= start && to <= end) inner.push(node);
    else if (to <= start || from >= end) {
      flush();
      out.push(node);
    } else if (node.type === 'text') {
      const [first, last] = [Math.max(start - from, 0), Math.min(end - from, node.value.length)];
      if (first > 0) out.push({ type: 'text', value: node.value.slice(0, first) });
      inner.push({ type: 'text', value: node.value.slice(first, last) });
      if (last < node.value.length) {
        flush();
        out.push({ type: 'text', value: node.value.slice(last) });
      }
    } else {
      flush();
      out.push('children' in node ? { ...node, children: wrapRange(node.children, start - from, end - from, wrap) } : node);
    }
  }
  flush();
  return out;
}
