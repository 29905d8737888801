/** Who gave a talk with the owner, or advised somebody with them, as `with` says. */
import { PARTICLES } from '../bibliography/names/name-words.ts';
import { fill, LANGUAGES, listOf, wordsFor } from '../l10n/index.ts';
import type { Site } from '../site/site.ts';
import { nameOf } from './post-authors.ts';

type People = Pick<Site, 'people' | 'owner'>;

const AND = '(?:and|und|et|y|e|en|och|og|i|и|ve)';
const BETWEEN = new RegExp(`(\\s*[,;&，；、،؛]\\s*(?:${AND}\\s+)?|\\s+${AND}\\s+)`, 'u');

/** "Quill", "J.-P.", "O’Neil", "d’Oak", "al-Rim", and words of scripts without capitals. */
const NAME_WORD = /^(?:\p{L}{1,4}['’‘-])?[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}][\p{L}\p{M}.'’‘·・ー‐-]*$/u;
const LONGEST_NAME = 4;

/** Chinese and Japanese put no blank between their "with" and a name: in front of it, and behind it. */
const JOINED_WITH = /^[与與]|と(?:の|$)/u;

/** Words that say "with" in some language, which may begin a line with a capital, or know none; made when first asked for. */
let withs: ReadonlySet<string> | undefined;

function saysWith(word: string): boolean {
  withs ??= new Set(LANGUAGES.flatMap(wordsOfWith));
  return withs.has(word.toLowerCase()) || JOINED_WITH.test(word);
}

/** The words of "with {names}"; a letter by itself is an initial rather than a Polish "z". */
function wordsOfWith(lang: string): string[] {
  return fill(wordsFor(lang).with, { names: '' }).match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

/** Whether a piece of a line is somebody's name, as far as its words tell: "Ada van der Oak", not "invited by Ada". */
function isName(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return words.length <= LONGEST_NAME && NAME_WORD.test(words.at(-1)!)
    && words.every((word) => (NAME_WORD.test(word) || PARTICLES.has(word)) && !saysWith(word));
}

interface Line {
  /** As typed, but ids are names. */
  text: string;
  /** The names in it; none where the line is somebody's own words. */
  names: string[];
}

function readLine(line: string, people: People): Line {
  const pieces = line.trim().split(BETWEEN);
  const typed = pieces.filter((_, index) => index % 2 === 0);
  const isSomebody = (piece: string): boolean => nameOf(piece, people) !== piece || isName(piece) || people.people.some(({ name }) => name === piece);
  // A remark may stand behind names; other lines do not begin with one.
  const names = isSomebody(typed[0]!) ? typed.filter(isSomebody) : [];
  return {
    text: pieces.map((piece, index) => (index % 2 === 0 ? nameOf(piece, people) : piece)).join(''),
    names: names.map((name) => nameOf(name, people)),
  };
}

/** Their names, each by itself; ids of people.yaml become names. */
export function companions(written: unknown, people: People): string[] {
  return linesOf(written).flatMap((line) => readLine(line, people).names);
}

/**
 * "with Ada Quill and Bram Oak": a list is joined as the language does, a line that begins with a name stays as typed but for the ids in it.
 * Any other line, "invited by Ada Quill", is somebody's own words and needs no "with".
 */
export function companionText(written: unknown, people: People, lang: string): string | undefined {
  const lines = linesOf(written).map((line) => readLine(line, people));
  if (lines.length === 0) return undefined;
  const names = listOf(lines.map(({ text }) => text), lang);
  // Front matter that has been read is always a list: one of a single line was typed as a line.
  return lines.length > 1 || lines[0]!.names.length > 0 ? fill(wordsFor(lang).with, { names }) : names;
}

function linesOf(written: unknown): string[] {
  return (Array.isArray(written) ? written : [written]).filter((line) => typeof line === 'string' && line.trim() !== '') as string[];
}
