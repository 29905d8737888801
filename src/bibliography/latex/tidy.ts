/** Last pass over a decoded tree: neighbouring texts joined, blanks collapsed across nodes, ends trimmed, NFC. */
import type { Rich, RichNode } from '../../text/rich.ts';

interface State {
  /** The text so far ends in a blank (or there is none yet), so that a leading blank is dropped. */
  blank: boolean;
}

/** With `lines`, breaks stay; otherwise they are blanks. */
export function tidy(nodes: Rich, lines: boolean): Rich {
  const out = walk(nodes, lines, { blank: true });
  trimEnd(out);
  return out;
}

function walk(nodes: Rich, lines: boolean, state: State): RichNode[] {
  const out: RichNode[] = [];
  const addText = (value: string): void => {
    let text = value.replace(/[ \t\r\n\f\v]+/gu, ' ');
    if (state.blank) text = text.replace(/^[ \u00A0]+/u, '');
    if (text === '') return;
    state.blank = text.endsWith(' ');
    const last = out.at(-1);
    if (last?.type === 'text') last.value += text;
    else out.push({ type: 'text', value: text });
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        addText(node.value);
        break;
      case 'break':
        if (!lines) addText(' ');
        else if (out.length > 0) {
          const before = out.at(-1)!;
          if (before.type !== 'break') {
            trimEnd(out);
            out.push(node);
            state.blank = true;
          } else if (node.paragraph) out[out.length - 1] = node;
        }
        break;
      case 'math':
      case 'code':
        out.push(node);
        state.blank = false;
        break;
      default: {
        const children = walk(node.children, lines, state);
        if (children.length > 0) out.push({ ...node, children });
      }
    }
  }
  for (const node of out) if (node.type === 'text') node.value = copied(node.value).normalize('NFC');
  return out;
}

/**
 * Text copied from a PDF brings soft hyphens, characters of no width and ligatures, which no search would find; two
 * single quotation marks are one double one.
 */
const FROM_PDF = /[\u00AD\u200B\u2060\uFEFF\uFB00-\uFB06]/gu;

function copied(text: string): string {
  return text.replaceAll('’’', '”').replaceAll('‘‘', '“').replace(FROM_PDF, (character) => (character >= '\uFB00' && character <= '\uFB06' ? character.normalize('NFKC') : ''));
}

function trimEnd(nodes: RichNode[]): void {
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    if (last.type === 'break') nodes.pop();
    else if (last.type === 'text') {
      last.value = last.value.replace(/(?<![ \t\r\n\f\v\u00A0])[ \t\r\n\f\v\u00A0]+$/u, '');
      if (last.value !== '') return;
      nodes.pop();
    } else return;
  }
}
