/** Task lists: `- [x] done`. The box is named by its own text, so that it is not an unlabelled control. */
import type MarkdownIt from 'markdown-it';

const BOX = /^\[([ xX])\][ \t]+/;

export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('attributes', 'tasks', (state) => {
    const { tokens } = state;
    tokens.forEach((inline, index) => {
      const item = tokens[index - 2];
      const first = inline.children?.[0];
      if (inline.type !== 'inline' || item?.type !== 'list_item_open' || first?.type !== 'text') return;
      const match = BOX.exec(first.content);
      if (!match) return;
      item.attrJoin('class', 'task');
      first.content = first.content.slice(match[0].length);
      const open = new state.Token('task_open', 'label', 1);
      const close = new state.Token('task_close', 'label', -1);
      open.meta = { ...(first.meta as object), done: match[1] !== ' ' };
      inline.children = [open, ...inline.children!, close];
    });
  });
  md.renderer.rules.task_open = (tokens, index) => {
    const { done } = tokens[index]!.meta as { done: boolean };
    return `<label><input type="checkbox" disabled${done ? ' checked' : ''}> `;
  };
}
