/**
 * Titles and abstracts as services hand them out (HTML, JATS, MathML, character entities) to LaTeX.
 * JATS: https://jats.nlm.nih.gov/publishing/; face markup in titles at Crossref:
 * https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/
 */
import { createRequire } from 'node:module';
import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeText } from '../../bibliography/export/bibtex.ts';
import { firstTextAt } from '../moved/unknown-data.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** Elements that have a command, by their names without prefix. */
const COMMANDS: Readonly<Record<string, string>> = {
  i: 'emph', em: 'emph', italic: 'emph',
  b: 'textbf', strong: 'textbf', bold: 'textbf',
  sup: 'textsuperscript', sub: 'textsubscript',
  sc: 'textsc', scp: 'textsc',
  tt: 'texttt', code: 'texttt', monospace: 'texttt',
};
/** What is no text of the paper. */
const DROPPED = new Set(
  ['script', 'style', 'template', 'iframe', 'object', 'graphic', 'inline-graphic', 'label', 'annotation', 'annotation-xml'],
);
const PARAGRAPHS = new Set(['p', 'sec', 'div', 'list', 'list-item', 'li', 'ul', 'ol', 'disp-quote']);
/** JATS gives a formula in several ways: TeX is taken where it is among them. */
const FORMULAS = new Set(['alternatives', 'inline-formula', 'disp-formula']);

/**
 * Text with markup as LaTeX source: emphasis and raised and lowered text as commands, MathML and TeX as mathematics,
 * entities as letters, everything else as its words. Mathematics between dollars stays.
 *
 * @param markup as the service gave it
 * @returns one line; of an abstract, paragraphs parted by blank lines
 */
export function toLatex(markup: string): string {
  const source = withEntities(markup);
  // Many titles hold a bare "<" or "&" and no markup at all.
  const text = /<\/?[a-z]|&[#a-z0-9]+;/iu.test(source) ? write(parseDocument(source, { decodeEntities: true }).children) : escape(source);
  return text
    .replace(/[^\S\n\u00a0\u2009\u202f]+/gu, ' ')
    .replace(/[\u2009\u202f]/gu, '\\,')
    .replace(/ *\n\s*/gu, (gap) => (/\n\s*\n/u.test(gap) ? '\n\n' : ' '))
    .trim();
}

/** The text, or the first of several, at the end of a path of keys, as LaTeX; undefined where there is none. */
export function latexAt(value: unknown, ...path: string[]): string | undefined {
  return toLatex(firstTextAt(value, ...path) ?? '') || undefined;
}

/** The same text where a service gives TeX: its commands stay, and what would break an entry is escaped. */
export function texToLatex(tex: string): string {
  return tex
    .replace(/\s+/gu, ' ')
    .split(/((?<!\\)\$[^$]+(?<!\\)\$)/u)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/(?<!\\)[%&#_^]/gu, (character) => escapeText(character))))
    .join('')
    .trim();
}

/** A sign that is no beginning of a tag, as in "x<y": a parser would swallow all that follows. */
const LESS_THAN = /<(?![/!?]?[a-z-][^<>]*>)/giu;

/** Entities of entities and escaped tags, as some publishers deposit them: `&amp;amp;`, `&lt;i&gt;`. */
function withEntities(markup: string): string {
  return markup
    .replace(LESS_THAN, '&lt;')
    .replace(/&amp;(?=(?:#\d+|#x[\da-f]+|[a-z]{2,8});)/giu, '&')
    .replace(/&lt;(\/?(?:i|em|b|strong|sup|sub))&gt;/giu, '<$1>');
}

function write(nodes: readonly Node[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: Node): string {
  if (DomUtils.isText(node)) return escape(node.data.replace(/[^\S\u00a0\u2009\u202f]+/gu, ' '));
  if (!DomUtils.isTag(node)) return DomUtils.hasChildren(node) ? write(node.children) : '';
  const name = localName(node);
  if (DROPPED.has(name)) return '';
  if (name === 'math') return mathematics(node);
  if (name === 'tex-math') return texOf(node);
  if (FORMULAS.has(name)) return formula(node);
  if (name === 'title') return heading(node);
  if (name === 'br') return ' ';
  const inner = write(node.children);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return inner.trim() === '' ? inner : `\\${command}{${inner}}`;
  return PARAGRAPHS.has(name) ? `\n\n${inner}\n\n` : inner;
}

/** The heading of a part of an abstract; its own "Abstract" goes. */
function heading(node: Element): string {
  const words = write(node.children).trim();
  if (/^(?:abstract|summary|résumé)$/iu.test(words)) return '';
  return `\n\n\\textbf{${words}${/[.:?!]$/u.test(words) ? '' : '.'}} `;
}

function formula(node: Element): string {
  const find = (wanted: string): Element | null => DomUtils.findOne((one) => localName(one) === wanted, node.children, true);
  const tex = find('tex-math');
  const math = find('math');
  if (tex !== null) return texOf(tex);
  return math === null ? write(node.children) : mathematics(math);
}

function localName(node: Element): string {
  return node.name.toLowerCase().replace(/^.*:/u, '');
}

/** JATS wraps TeX into a whole document at times: what stands between its dollars is the formula. */
function texOf(node: Node): string {
  const source = DomUtils.textContent(node);
  const inside = /\\begin\{document\}([^]*?)\\end\{document\}/u.exec(source)?.[1] ?? source;
  const tex = inside.trim().replace(/^\$+|\$+$/gu, '').replace(/^\\[([]|\\[)\]]$/gu, '').replace(/\s+/gu, ' ').trim();
  return tex === '' || tex.includes('$') ? escape(tex) : `$${tex}$`;
}

type ToTex = { MathMLToLaTeX: { convert: (mathml: string) => string } };
let converter: ToTex | undefined;

function mathematics(node: Node): string {
  const words = escape(DomUtils.textContent(node).replace(/\s+/gu, ' ').trim());
  // Prefixes of namespaces are not the library's business.
  const mathml = DomUtils.getOuterHTML(node, { xmlMode: true }).replace(/<(\/?)[\w-]+:/gu, '<$1');
  try {
    converter ??= createRequire(import.meta.url)('mathml-to-latex') as ToTex;
    const tex = converter.MathMLToLaTeX.convert(mathml).replace(/\s+/gu, ' ').trim();
    return tex === '' || tex.includes('$') ? words : `$${tex}$`;
  } catch {
    return words;
  }
}

/** Dollars are mathematics where Pandoc takes them for it (https://pandoc.org/MANUAL.html#math): not in "$5 and $10". */
const MATH = /((?<!\\)\$(?=[^\s$])[^$]*[^\s$\\]\$(?!\d)|(?<!\\)\$[^\s$\\]\$(?!\d))/u;

function escape(text: string): string {
  return text
    .split(MATH)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.split('$').map(escapeText).join('\\$')))
    .join('');
}
