/**
 * HTML blocks of old pages that hold Markdown: figures and citations that Liquid printed, frames that are links now, what
 * kramdown was asked to read by `markdown="1"`. Here Markdown is read within HTML where blank lines surround it and nothing
 * is indented. Boxes that only laid out a page (Bootstrap's, Distill's) go, and captions join their pictures.
 *
 * Line breaks behind a stand-in belong to what it stands for (passages.ts): none of them may go.
 */
import type { Passages } from './passages.ts';

/** Elements that are set out; all of them begin a block in Markdown, too. */
const TAG =
  /<(\/?)(article|aside|blockquote|center|dd|details|div|dl|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)\b((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const CLASS = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ASKED = /\smarkdown\s*=\s*["']?(?:1|block|span)\b["']?/i;
/** Classes of al-folio's boxes that say where on the page something stands; ours of these names mean other things. */
const LAYOUT = new RegExp(
  '^(?:(?:row|col|container|offset|order|g[xy]?|justify-content|align-(?:items|self|content)|flex|z-depth|w)(?:-.+)?|d-flex|clearfix|' +
    '(?:text|float)-(?:center|left|right|start|end|justify)|[mp][tblrsexy]?-(?:n?\\d|auto|(?:sm|md|lg|xl)-.+)|' +
    'l-(?:body|page|screen|middle|gutter)(?:-.+)?|fake-img|publications)$',
);
const MARKDOWN = /\]\(|\[-?@|^\s*(?::::|```)|\$[^$\n]+\$|\$\$|\\[[(]/m;

/** Sets out the blocks of a text in which code and mathematics have been put aside. */
export function setOutBlocks(text: string, passages: Passages): string {
  let out = '';
  let at = 0;
  for (const { start, end } of blocks(text)) {
    const block = text.slice(start, end);
    out += text.slice(at, start) + (wantsSettingOut(block, passages) ? setOut(block, indentBefore(text, start)) : block);
    at = end;
  }
  return captionPictures(out + text.slice(at));
}

/** Outermost elements that begin a line and are closed. */
function blocks(text: string): { start: number; end: number }[] {
  const tags = [...text.matchAll(TAG)];
  const ends = closings(tags);
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < tags.length; first += 1) {
    const start = tags[first]!.index;
    const last = ends.get(first);
    if (last === undefined || indentBefore(text, start) === undefined) continue;
    found.push({ start, end: tags[last]!.index + tags[last]![0].length });
    first = last;
  }
  return found;
}

/** The place of the tag that closes, by that of the one that opens; none for what nobody closed. */
function closings(tags: readonly RegExpExecArray[]): Map<number, number> {
  const open = new Map<string, number[]>();
  const ends = new Map<number, number>();
  for (const [place, { 1: close, 2: name }] of tags.entries()) {
    const element = name!.toLowerCase();
    let places = open.get(element);
    if (places === undefined) open.set(element, (places = []));
    if (close === '') places.push(place);
    else if (places.length > 0) ends.set(places.pop()!, place);
  }
  return ends;
}

/** The blanks between the beginning of the line and an offset; undefined where something else stands there, or it is code. */
function indentBefore(text: string, offset: number): string | undefined {
  return /(?:^|\n)( {0,3})$/.exec(text.slice(Math.max(0, offset - 4), offset))?.[1];
}

function wantsSettingOut(block: string, passages: Passages): boolean {
  return (
    MARKDOWN.test(passages.restore(block)) ||
    [...block.matchAll(TAG)].some(({ 3: inner }) => ASKED.test(inner!) || classes(inner!).some((one) => one === 'caption' || LAYOUT.test(one)))
  );
}

function classes(inner: string): string[] {
  const found = CLASS.exec(inner);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').split(/\s+/).filter(Boolean);
}

function setOut(block: string, indent = ''): string {
  const open: { name: string; end: string; asked: boolean }[] = [];
  let out = '';
  let at = 0;
  for (const { 0: all, 1: close, 2: name, 3: inner, index } of block.matchAll(TAG)) {
    out += text(block.slice(at, index), open.at(-1)?.asked ?? false);
    at = index + all.length;
    if (close === '') {
      const tag = startTag(name!.toLowerCase(), inner!);
      open.push({ name: name!.toLowerCase(), end: tag?.end ?? '', asked: ASKED.test(inner!) || (open.at(-1)?.asked ?? false) });
      out += tag === undefined ? '\n\n' : `\n\n${tag.start}\n\n`;
    } else {
      const from = open.findLastIndex((one) => one.name === name!.toLowerCase());
      const ends = from === -1 ? [] : open.splice(from).map(({ end }) => end).reverse();
      out += `\n\n${ends.filter((end) => end !== '').join('\n')}\n\n`;
    }
  }
  const lines = picturesBeside(block, out.trimStart());
  return `\n${indent}${indent === '' ? lines : lines.replace(/\n(?=[^\n])/g, `\n${indent}`)}\n`;
}

/** The tag without what only laid it out; undefined where nothing is left of it. A paragraph of HTML holds no others. */
function startTag(name: string, inner: string): { start: string; end: string } | undefined {
  const kept = classes(inner).filter((one) => !LAYOUT.test(one));
  const rest = inner.replace(ASKED, '').replace(CLASS, '').trim();
  const attributes = (kept.length === 0 ? '' : ` class="${kept.join(' ')}"`) + (rest === '' ? '' : ` ${rest}`);
  if (attributes === '' && (name === 'div' || name === 'p')) return undefined;
  const tag = name === 'p' ? 'div' : name;
  return { start: `<${tag}${attributes}>`, end: `</${tag}>` };
}

/** Elements that begin a block of HTML, and would take the lines below for theirs. */
const LINES = /<\/(?:h[1-6]|summary|dt|caption)\s*>|<hr\b[^<>]*>/gi;

/** Text between tags. What was HTML loses its indentation, and a line that was a tag alone goes with its words. */
function text(between: string, asked: boolean): string {
  const source = between.replace(LINES, '$&\n\n');
  if (!asked) {
    return source
      .replace(/^[ \t]+/gm, '')
      .replace(/(<[a-z][^<>\n]*>)\n(?=[^\n<])/gi, '$1')
      .replace(/(?<=[^\n>\ue101])\n(?=<\/)/g, '');
  }
  const indents = [...source.matchAll(/\n([ \t]*)(?=\S)/g)].map((found) => found[1]!.length);
  const common = Math.min(...indents);
  return Number.isFinite(common) && common > 0 ? source.replaceAll(`\n${' '.repeat(common)}`, '\n') : source;
}

const PICTURE = /!\[(?:[^\]\\]|\\.)*\]\((?:<[^>\n]*>|[^\s"()]*(?:\([^\s()]*\)[^\s"()]*)*)(?:[ \t]+"(?:[^"\\]|\\.)*")?\)(?:\{[^}\n]*\})?|<img\b[^<>]*>/;
const EACH_PICTURE = new RegExp(PICTURE.source, 'g');
const PICTURES = new RegExp(`^\\s*(?:(?:${PICTURE.source})\\s*){2,}$`);
const CAPTIONED = new RegExp(`^((?:(?:${PICTURE.source})\\s*)+|::: beside\\s+(?:(?:${PICTURE.source})\\s*)+:::\\s+)^<div class="caption">([^]*?)</div>`, 'gm');
const ALONE = /^(!\[(?:[^\]\\]|\\.)*\]\((?:<[^>\n]*>|[^\s"()]*(?:\([^\s()]*\)[^\s"()]*)*))(\)(?:\{[^}\n]*\})?)$/;

/** What was set out of one of Bootstrap's rows, in a block that keeps pictures side by side if it holds nothing else. */
function picturesBeside(block: string, lines: string): string {
  const outer = block.slice(0, block.indexOf('>') + 1);
  if (!classes(outer).includes('row') || !PICTURES.test(lines)) return lines;
  return `::: beside\n\n${lines.match(EACH_PICTURE)!.join('\n\n')}\n\n:::\n`;
}

/** al-folio's `<div class="caption">` behind pictures: the caption of the one, or of the figure that they are together. */
function captionPictures(source: string): string {
  return source.replace(CAPTIONED, (_, before: string, inner: string) => {
    const pictures = before.trim();
    const caption = inner.trim();
    const alone = ALONE.exec(pictures);
    // In quotation marks a backslash before a sign would be lost.
    if (alone && !/\n\s*\n|["\\<]/.test(caption)) return `${alone[1]} "${caption.replace(/\s+/g, ' ')}"${alone[2]}`;
    return `<figure>\n\n${pictures}\n\n<figcaption>\n\n${inner.trimStart()}\n\n</figcaption>\n\n</figure>`;
  });
}
