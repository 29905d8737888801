/**
 * Finds the lines of a page that may be papers: items of lists, rows of tables, numbered paragraphs, blocks of a theme.
 */
import { isText, type ElementNode, type Node } from './dom.ts';
import { FlatWriter, slice, spanKind, type Flat } from './flat.ts';
import { isLabel } from './links.ts';
import { Headings, type Context } from './headings.ts';

export interface Candidate {
  flat: Flat;
  context: Context;
  /** A list item, a table row, a numbered paragraph: made to be one of several. */
  listed: boolean;
}

const BLOCKS = new Set(
  ('address article aside blockquote dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td tfoot th thead tr ul').split(' '),
);
const LABEL = /^(?:\[[\p{L}\d+*,'’ -]{1,12}\]|\(\d{1,3}\)|[\p{Lu}]{0,2}\d{1,3}[.)])\s+/u;

/** Whether a nested list holds papers of its own, as opposed to more words on the one it is nested in. */
type Recognise = (flat: Flat) => boolean;

/** Every candidate of a page in order, with the headings above it. */
export function collect(nodes: readonly Node[], recognise: Recognise): Candidate[] {
  const found: Candidate[] = [];
  const headings = new Headings();

  const take = (flat: Flat, listed: boolean): void => {
    for (const part of splitAtLabels(flat)) {
      const label = LABEL.exec(part.text);
      const body = label ? slice(part, label[0].length, part.text.length) : part;
      if (body.text !== '') found.push({ flat: body, context: headings.current, listed: listed || label !== null });
    }
  };

  const item = (node: ElementNode): void => {
    const inner = nested(node);
    if (inner.length > 0) {
      const own = inner.map(flatten);
      const papers = own.filter(recognise).length;
      if (papers > 0 && papers * 2 >= own.length) {
        const words = flatten({ ...node, children: node.children.filter((child) => !isList(child)) }).text;
        headings.enter(8, words);
        inner.forEach(item);
        return;
      }
    }
    take(flatten(node), true);
  };

  const walk = (node: Node): void => {
    if (isText(node)) return;
    const level = /^h([1-6])$/.exec(node.tag)?.[1];
    if (level !== undefined) headings.enter(Number(level), flatten(node).text);
    else if (node.tag === 'li' || node.tag === 'tr' || node.tag === 'dd') item(node);
    else if (node.tag === 'ul' || node.tag === 'ol' || !BLOCKS.has(node.tag)) node.children.forEach(walk);
    else if (hasBlocks(node)) node.children.forEach(walk);
    else if (node.tag !== 'dt' && node.tag !== 'pre') {
      const flat = flatten(node);
      const bold = flat.spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= flat.text.length - 1);
      if (bold && Headings.isHeading(flat.text.replace(/:$/, ''))) headings.enter(7, flat.text.replace(/:$/, ''));
      else if (flat.text !== '') take(flat, false);
    }
  };

  // al-folio and its like print an entry as a block of blocks.
  const walkBlocks = (node: Node): void => {
    if (isText(node)) return;
    if (node.tag === 'div' && directParts(node) >= 2) take(flatten(node), true);
    else if (
      node.tag === 'div' ||
      node.tag === 'section' ||
      node.tag === 'main' ||
      node.tag === 'article' ||
      node.tag === 'body' ||
      node.tag === 'html'
    ) {
      if (hasBlocks(node)) node.children.forEach(walkBlocks);
      else walk(node);
    } else walk(node);
  };
  nodes.forEach(walkBlocks);
  return found;
}

/** How many of title, authors and venue a block marks by the classes of its children. */
function directParts(node: ElementNode): number {
  const kinds = new Set<string>();
  for (const child of node.children) {
    const kind = isText(child) ? undefined : spanKind(child.tag, child.attributes['class'] ?? '');
    if (kind === 'title' || kind === 'authors' || kind === 'venue') kinds.add(kind);
  }
  return kinds.size;
}

function isList(node: Node): node is ElementNode {
  return node.tag === 'ul' || node.tag === 'ol';
}

function nested(node: ElementNode): ElementNode[] {
  return node.children.filter(isList).flatMap((list) => list.children.filter((child): child is ElementNode => child.tag === 'li'));
}

function hasBlocks(node: ElementNode): boolean {
  return node.children.some((child) => !isText(child) && (BLOCKS.has(child.tag) || hasBlocks(child)));
}

/** The words of an element and what was marked in them. */
function flatten(node: ElementNode): Flat {
  const writer = new FlatWriter(node.line);
  const write = (one: Node): void => {
    if (isText(one)) {
      // A soft line break before the next number of a list typed without a list.
      const lines = one.text.split(/\s*\n\s*(?=\[\d{1,3}\]\s)/);
      lines.forEach((text, index) => {
        if (index > 0) writer.newLine();
        writer.write(text.replace(/\s+/g, ' '), one.line + (one.text.trim() === '' ? 0 : one.text.trimEnd().split('\n').length - 1));
      });
      return;
    }
    // Buttons that open something on the old page.
    if ((one.tag === 'button' || (one.tag === 'a' && one.attributes['href'] === undefined)) && isLabel(textOf(one))) return;
    if (one.tag === 'br') return writer.newLine();
    const block = BLOCKS.has(one.tag);
    if (block) writer.newLine();
    const inner = (): void => one.children.forEach(write);
    if (one.tag === 'sup') {
      const marks = textOf(one).trim();
      if (marks !== '') writer.write(`^{${marks}}`, one.line);
    } else if (one.tag === 'a' && one.attributes['href'] !== undefined) writer.within('link', one.attributes['href'].trim(), inner);
    else writer.within(spanKind(one.tag, one.attributes['class'] ?? ''), undefined, inner);
    if (block) writer.newLine();
  };
  node.children.forEach(write);
  return writer.finish();
}

/** The words of a node, as they stand in the source. */
export function textOf(node: Node): string {
  return isText(node) ? node.text : node.children.map(textOf).join('');
}

/** One paragraph that holds several numbered entries. */
function splitAtLabels(flat: Flat): Flat[] {
  const starts = [...flat.text.matchAll(/(?:^|\n)(?=\[\d{1,3}\]\s)/g)].map((found) => found.index);
  if (starts.length < 2) return [flat];
  return starts.map((start, index) => {
    const part = slice(flat, start, starts[index + 1] ?? flat.text.length);
    const before = flat.text.slice(0, start).split('\n').length - 1;
    const line = flat.line + before;
    return { ...part, line, lastLine: line };
  });
}
