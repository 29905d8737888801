/** What a group of LaTeX has given so far. */
import type { RichNode } from '../../text/rich.ts';

/** More declarations in one group, each within the one before, are somebody's joke. */
const MOST_DECLARATIONS = 4;

/** The nodes of a group, and its declarations, which hold to its end. */
export class Group {
  readonly nodes: RichNode[] = [];
  /** Wrapped around everything after a declaration such as `\em`, innermost last. */
  private readonly pending: { at: number; type: 'em' | 'strong' }[] = [];

  /** Goes on with a text. */
  text(value: string): void {
    if (value === '') return;
    const last = this.nodes.at(-1);
    if (last?.type === 'text' && this.pending.at(-1)?.at !== this.nodes.length) last.value += value;
    else this.nodes.push({ type: 'text', value });
  }

  /** Everything from here to the end of the group is of this type. */
  declare(type: 'em' | 'strong'): void {
    if (this.pending.length < MOST_DECLARATIONS) this.pending.push({ at: this.nodes.length, type });
  }

  /** The nodes, within those of the declarations. */
  close(): RichNode[] {
    let { nodes } = this;
    for (const { at, type } of this.pending.toReversed()) {
      const children = nodes.slice(at);
      nodes = children.length > 0 ? [...nodes.slice(0, at), { type, children }] : nodes.slice(0, at);
    }
    return nodes;
  }
}
