/** Where entries of a .bib file begin, or seem to. */
import { isEntryType } from './entry-types.ts';

/** The head of an entry at the start of a line, where reading can begin again after a mistake. */
const LINE_HEAD = /^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(](\s*[^\s,{}()="]*\s*,)?/gmu;
/** The brace behind the type may be missing, when a key, a comma and a field follow. */
export const HEAD = /@[ \t]*([A-Za-z][\w-]*)(?:\s*([{(])|[ \t]+(?=[^\s,{}()="]+[ \t]*,\s*[A-Za-z][\w-]*\s*=\s*[{"\d]))/gu;
/** What would be an entry if an `@` stood before it. */
export const WITHOUT_AT = /^[ \t]*([A-Za-z]+|@)[ \t]*\{[ \t]*([^\s,{}="]+)[ \t]*,\s*[A-Za-z][\w-]*\s*=/gmu;
/** Offsets of the lines at which reading can begin again after a mistake, in order. */
export function lineHeads(text: string): number[] {
  return [...text.matchAll(LINE_HEAD)].filter(({ 1: type, 2: key }) => key !== undefined || isBlock(type!)).map((match) => match.index);
}

/** A word behind an `@` that begins something; any other needs a key and a comma behind its brace. */
function isBlock(word: string): boolean {
  return isEntryType(word.toLowerCase()) || /^(?:string|comment|preamble|xdata|set)$/iu.test(word);
}

/** An `@` inside a word (an address) or behind `%` on its line begins no entry. */
export function isHead(text: string, at: number): boolean {
  if (/[\w.\\]/u.test(text.charAt(at - 1))) return false;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return !text.slice(Math.max(lineStart, at - 500), at).includes('%');
}
