/**
 * Markdown and HTML as one kind of tree, whose nodes know the line they stand on.
 */
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'htmlparser2';
import { readFrontMatter } from '../../../yaml/front-matter.ts';
import { Problems } from '../../../problems.ts';

interface TextNode {
  tag: '';
  text: string;
  line: number;
}

export interface ElementNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
  line: number;
}

export type Node = TextNode | ElementNode;

/** Words, as opposed to an element. */
export function isText(node: Node): node is TextNode {
  return node.tag === '';
}

/** What htmlparser2's tree holds, as far as it is read here. */
interface Parsed {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
  startIndex: number | null;
}

/** Reads a file: HTML by its ending or its first words, everything else as Markdown, front matter passed over. */
export function parseTree(text: string, path: string): Node[] {
  if (/\.x?html?$/i.test(path) && !/^---\s*$/m.test(text.slice(0, 5))) return fromHtml(text, 1);
  const { body, bodyLine } = readFrontMatter(text, path, new Problems());
  if (/\.x?html?$/i.test(path)) return fromHtml(withoutTags(body), bodyLine);
  return fromHtml(markdownToHtml(withoutTags(body)), bodyLine);
}

/** Liquid tags, shortcodes and kramdown attributes say nothing of a paper; line breaks within them stay. */
function withoutTags(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, '');
  return text.replace(/\{%[^]*?%\}|\{\{[^]*?\}\}/g, blank).replace(/\{:[^}\n]*\}/g, blank);
}

function markdownToHtml(text: string): string {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.core.ruler.push('lines', (state) => {
    for (const token of state.tokens) if (token.map && token.nesting === 1) token.attrSet('data-line', String(token.map[0] + 1));
  });
  const plainBlock = markdown.renderer.rules.html_block!;
  markdown.renderer.rules.html_block = (tokens, index, options, env, self) =>
    `<!--line ${tokens[index]!.map![0] + 1}-->${plainBlock(tokens, index, options, env, self)}`;
  return markdown.render(text);
}

/** Lines count from the last `data-line` or line comment before a node, else from the top. */
function fromHtml(html: string, firstLine: number): Node[] {
  const starts = lineStarts(html);
  let base = { line: 1, at: 1 };
  const lineAt = (offset: number): number => base.line + (lineOf(starts, offset) - base.at) + firstLine - 1;
  const read = (parsed: Parsed): Node[] => {
    const offset = parsed.startIndex ?? 0;
    if (parsed.type === 'comment') {
      const marked = /^line (\d+)$/.exec(parsed.data ?? '');
      if (marked) base = { line: Number(marked[1]), at: lineOf(starts, offset) };
      return [];
    }
    if (parsed.type === 'text') return [{ tag: '', text: parsed.data ?? '', line: lineAt(offset) }];
    if (parsed.name === undefined || ['script', 'style', 'head', 'svg'].includes(parsed.name)) return [];
    const { 'data-line': marked, ...attributes } = parsed.attribs ?? {};
    if (marked !== undefined) base = { line: Number(marked), at: lineOf(starts, offset) };
    const line = lineAt(offset);
    return [{ tag: parsed.name, attributes, children: (parsed.children ?? []).flatMap(read), line }];
  };
  const document = parseDocument(html, { withStartIndices: true, decodeEntities: true }) as unknown as Parsed;
  return (document.children ?? []).flatMap(read);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
