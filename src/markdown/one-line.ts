/**
 * One line of Markdown as rich text: a title, a line of cv.yaml, on its way to the page and to the PDF alike. HTML is
 * plain text here, so nothing that was typed can become code of either.
 */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { eastAsian } from './inline/east-asian.ts';
import { mathSyntax } from './math/math-syntax.ts';
import { scripts } from './inline/scripts.ts';
import { typography } from './inline/typography.ts';
import { cleanSiteAddress } from '../schema/reading/values.ts';
import type { Rich, RichNode } from '../text/rich.ts';

const instances = new Map<string, MarkdownIt>();

function instanceFor(lang: string): MarkdownIt {
  let md = instances.get(lang);
  if (!md) {
    md = new MarkdownIt({ html: false, linkify: true });
    md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
    md.disable('image').use(mathSyntax).use(scripts).use(typography, lang).use(eastAsian);
    instances.set(lang, md);
  }
  return md;
}

/** Characters that would have to be there for Markdown to see more than text. */
const MARKED = /[*_`[\]\\$~^<&'"\n]|https?:|--|\.\.\.|\+-|\s[;:!?»]|«\s/;

/**
 * Rich text of a line: emphasis, code, links, sub- and superscripts, mathematics, the quotation marks of the language.
 * Links that are not safe to follow become their own words. Never throws.
 */
export function inline(text: string, lang: string): Rich {
  if (!MARKED.test(text)) return text === '' ? [] : [{ type: 'text', value: text }];
  const children = instanceFor(lang).parseInline(text, {})[0]?.children ?? [];
  return joined(treeOf(children));
}

const WRAPPERS: Readonly<Record<string, 'em' | 'strong' | 'sup' | 'sub'>> = {
  em_open: 'em', strong_open: 'strong', sup_open: 'sup', sub_open: 'sub',
};

function treeOf(tokens: readonly Token[]): RichNode[] {
  const root: RichNode[] = [];
  const stack: RichNode[][] = [root];
  const open = (make: (children: RichNode[]) => RichNode): void => {
    const children: RichNode[] = [];
    stack.at(-1)!.push(make(children));
    stack.push(children);
  };
  for (const token of tokens) {
    const top = stack.at(-1)!;
    const wrapper = WRAPPERS[token.type];
    if (wrapper) open((children) => ({ type: wrapper, children }));
    else if (token.type === 'link_open') {
      // Lines stand on many pages, so that a relative address would lead somewhere else from each.
      const href = cleanSiteAddress(String(token.attrGet('href') ?? ''));
      // What cannot be a link still is its words: emphasis without a look of its own does not exist, so it is flattened.
      if (href === undefined) stack.push(top);
      else open((children) => ({ type: 'link', href, children }));
    } else if (token.nesting === -1) {
      if (stack.length > 1) stack.pop();
    } else if (token.type === 'math_inline' || token.type === 'math_display') top.push({ type: 'math', tex: token.content.trim() });
    else if (token.type === 'code_inline') top.push({ type: 'code', value: token.content });
    else if (token.type === 'hardbreak') top.push({ type: 'break' });
    else if (token.type === 'softbreak') top.push({ type: 'text', value: ' ' });
    else if (token.nesting === 0 && token.content) top.push({ type: 'text', value: token.content });
  }
  return root;
}

/** Neighbouring pieces of text as one. */
function joined(nodes: readonly RichNode[]): RichNode[] {
  const out: RichNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + node.value };
    else out.push('children' in node ? { ...node, children: joined(node.children) } : node);
  }
  return out;
}
