/** A formatted reference as rich text, for writers that print no HTML: the PDF of the CV. */
import { decodeEntities } from '../../text/entities.ts';
import type { Rich, RichNode } from '../../text/rich.ts';
import { FIRST_FORMULA } from './printed.ts';
import type { Printed } from './printed.ts';

type Frame = { tag: string; href?: string; children: RichNode[] };

const ELEMENTS: Readonly<Record<string, 'em' | 'strong' | 'sup' | 'sub'>> = { i: 'em', b: 'strong', sup: 'sup', sub: 'sub' };

/**
 * The tree of what `sanitize` let through (see printed.ts), formulas put back. Small capitals and underlining, which rich
 * text does not have, leave their words; what stands upright within italics is emphasised once more.
 */
export function richOf({ html, math }: Printed): Rich {
  const open: Frame[] = [{ tag: '', children: [] }];
  const add = (...nodes: RichNode[]): void => nodes.forEach((node) => push(open.at(-1)!.children, node));
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) add(...textAndFormulas(decodeEntities(piece), math));
    else if (piece.startsWith('</')) {
      if (open.length > 1) add(...closed(open.pop()!, open));
    } else {
      const [, tag = '', rest = ''] = /^<(\w+)([^>]*)>$/.exec(piece) ?? [];
      const href = /href="([^"]*)"/.exec(rest)?.[1];
      open.push({ tag: rest.includes('"upright"') ? 'upright' : tag, ...(href && { href: decodeEntities(href) }), children: [] });
    }
  }
  while (open.length > 1) add(...closed(open.pop()!, open));
  return open[0]!.children;
}

/** The nodes of an element that has come to its end. */
function closed({ tag, href, children }: Frame, around: readonly Frame[]): RichNode[] {
  if (tag === 'a' && href !== undefined) return [{ type: 'link', href, children }];
  const type = tag === 'upright' && around.some((frame) => frame.tag === 'i') ? 'em' : ELEMENTS[tag];
  return type === undefined ? children : [{ type, children }];
}

/** Adds a node; words that follow words are one text. */
function push(nodes: RichNode[], node: RichNode): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
  else nodes.push(node);
}

/** Words, and the TeX that a private-use character stands for. */
function textAndFormulas(text: string, math: readonly string[]): RichNode[] {
  return text.split(/([\ue000-\uf8ff])/).flatMap((piece, index): RichNode[] => {
    const tex = index % 2 === 1 ? math[piece.charCodeAt(0) - FIRST_FORMULA] : undefined;
    if (tex !== undefined) return [{ type: 'math', tex }];
    return index % 2 === 1 || piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}
