/** What an entry without a title is called: the beginning of its text. */
import { inline } from '../markdown/one-line.ts';
import { readable, shorten, withoutMacros } from '../text/readable.ts';

/** As much as a line of search results and of feed readers has room for. */
const LIMIT = 80;
/** So much of a text is looked at for them, however long its first block is. */
const LOOKED_AT = 1000;
/** Blocks that are no words: fences, containers, HTML, pictures, tables, formulas, rules, definitions of links and notes. */
const NO_WORDS = /^\s*(?:```|~~~|:::|<|!\[|\||\$\$|\\\[|-{3}|\*{3}|\[[^\]]+\]:)/;
/** What begins a line of a list, a quotation or a heading. */
const MARKER = /^\s*(?:[-*+]|\d+[.)]|>|#{1,6})\s+/;
/** Citations in brackets, marks of notes, pictures, and attributes of something that shows. */
const ASIDES = /\s?\[[^\][]*@[^\][]*\]|\s?\[\^[^\]]+\]|!\[[^\][]*\]\([^()]*\)|(?<=[)\]*`])\{[^{}]*\}/g;
/** Words that only had attributes; links have their addresses in parentheses. */
const SPAN = /\[([^\][]*)\](?![(:[])/g;
/** A paper that is a word of its sentence; what it is called is known only when all papers are. */
const CITED = /(^|[\s(])@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*(?<![.:?])/gu;

const NO_MACROS: ReadonlyMap<string, string> = new Map();

/**
 * The first words of a Markdown text, plain and on one line, without the stop of a whole sentence; none where it begins with something else.
 *
 * @param macros commands of the site's own that its formulas may use
 */
export function openingOf(body: string, lang: string, macros = NO_MACROS): string | undefined {
  const block = body.trimStart().slice(0, LOOKED_AT).split(/\n[ \t]*(?:\n|$)/).find((one) => one.trim() !== '');
  if (block === undefined || NO_WORDS.test(block)) return undefined;
  const line = block.replace(MARKER, '').replace(ASIDES, '').replace(SPAN, '$1').replace(CITED, '$1…').replace(/\s+/g, ' ').trim();
  return shorten(readable(inline(withoutMacros(line, macros), lang)).replace(/(?<!\.)[.。]$/u, ''), LIMIT) || undefined;
}
