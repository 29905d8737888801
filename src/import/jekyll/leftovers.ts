/** What is left of a page when its lists are made elsewhere. */
import { moveLink, type LinkContext } from '../moved/links.ts';
import { TAG } from '../text/liquid.ts';
import { NEEDLESS, SILENT } from '../text/liquid-tags.ts';

/** What has no text of its own: conditions, and values for other places. */
const SCAFFOLD = new Set(['if', 'unless', 'case', 'capture', 'comment', ...SILENT]);
const CAPTURED = /\{%-?\s*(capture|comment)\b[^]*?\{%-?\s*end\1\s*-?%\}/g;
/** The innermost loops, but for those over data of the site, which nothing makes a list of here. */
const LOOP =
  /\{%-?\s*(for|tablerow)\s+\S+\s+in\s+(?!site\.data\b)(?:site\.([\w-]+))?(?:(?!\{%-?\s*(?:for|tablerow)\s)[^])*?\{%-?\s*end\1\s*-?%\}/g;
const KNOWN_VALUE = /^\s*(?:["']|(?:page|paginator|layout)\.|site\.(?!data\b)|base_path|content)/;

/** What a page says besides the lists that it makes by loops over pages: its words, and Liquid that stands for something. */
function besidesLists(source: string, isUnlisted: (collection: string) => boolean): { words: string; says: boolean } {
  let text = source.replace(CAPTURED, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LOOP, (loop, _tag, collection?: string) => (collection !== undefined && isUnlisted(collection) ? loop : ''));
  }
  const says = [...text.matchAll(TAG)].some(([, tag, inner = '', value]) => {
    if (tag === undefined) return !KNOWN_VALUE.test(value!);
    if (tag.startsWith('include')) return !NEEDLESS.test(inner.trim());
    return !tag.startsWith('end') && !SCAFFOLD.has(tag);
  });
  return { words: text.replace(TAG, ''), says };
}

/** A page without words of its own once its lists are made elsewhere. */
export function onlyTemplate(body: string, isUnlisted: (collection: string) => boolean): boolean {
  const { words, says } = besidesLists(body, isUnlisted);
  const text = bareWords(words);
  // A heading or two stand over lists of tags and years.
  return !says && (text === '' || (text.length < 12 && /\{%-?\s*for\s/.test(body)));
}

/** Whether a text has marks and tags alone. */
export function saysNothing(text: string): boolean {
  return bareWords(text) === '';
}

function bareWords(text: string): string {
  return text.replace(/<!--[^]*?-->|<[^>]*>/g, '').replace(/[\s#\-*_]/g, '');
}

/** A list, or a line of words, as words. */
export function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}

/** Whether most of a text is one list. */
export function typedList(body: string): boolean {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.filter((line) => /^(?:[-*+]|\d+\.|\[\d+\])\s/.test(line)).length * 2 > lines.length;
}

/** A text without its lists, and without headings that stood over nothing else. */
export function withoutList(body: string): string {
  const lines = body.split('\n');
  const kept = lines.filter((line, index) => !/^(?:[-*+]|\d+\.|\[\d+\])\s/.test(line) && !(/^\s+\S/.test(line) && index > 0));
  // Headings that stood over nothing but the list.
  return kept.join('\n').replace(/^(?:#+ .*|.+\n[-=]{3,})\n\s*(?=#|$|.+\n[-=]{3})/gm, '');
}

/** What is left where a list was: empty elements, headings over nothing; on the list of papers also a list of all papers. */
export function withoutEmptyLists(body: string, ofPapers: boolean): string {
  let text = ofPapers ? body.replace(/^::: publications\ngroup: year\n:::$/gm, '') : body;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/<(ul|ol|div|section)\b[^>]*>\s*<\/\1>/gi, '')
      .replace(/^<(h[1-6])\b[^>]*>.*<\/\1>\n\s*(?=^<h[1-6]\b|$(?![^]))/gim, '')
      .replace(/(?:^#{1,6} .*|^\S.*\n(?:=+|-{3,}))\n\s*(?=^#{1,6} |^\S.*\n(?:=+|-{3,})$|$(?![^]))/gm, '');
  }
  return text;
}

/** One line of Markdown with its links led to where their targets are. */
export function moveText(text: string, links: LinkContext): string {
  return text.replace(/\]\(([^)\s]+)\)/g, (_, address: string) => `](${moveLink(address, links)})`);
}
