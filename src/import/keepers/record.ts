/** A paper as a record keeper tells of it, in the words of BibTeX. */
import { writeNames } from '../../bibliography/export/bibtex.ts';
import { parseName } from '../../bibliography/names/one-name.ts';
import { typedApostrophes } from '../../bibliography/export/typed-apostrophes.ts';
import type { Name } from '../../bibliography/publication.ts';
import { protectCapitals } from '../list/write.ts';

export interface KeptRecord {
  /** Entry type of BibTeX or biblatex, lower case. */
  type: string;
  /** Names of fields, lower case, to values in LaTeX without delimiters, in the order to be written. */
  fields: ReadonlyMap<string, string>;
  /** The citation key that the person gave it there, where that is kept. */
  key?: string;
  /** What to call it in messages: the identifier asked for, or a place in a file. */
  origin: string;
  /** What was told, by the name that it has there, and has no place in an entry. */
  left?: readonly string[];
}

/** What readers of services hand over: undefined and empty values are what the service does not say. */
interface Told {
  type: string;
  /** In LaTeX. */
  title: string | undefined;
  authors?: readonly Name[] | undefined;
  moreAuthors?: boolean | undefined;
  editors?: readonly Name[] | undefined;
  /** In LaTeX, by BibTeX's names, in the order to be written. */
  fields: Readonly<Record<string, string | undefined>>;
  key?: string | undefined;
  origin: string;
}

/** Makes the record. Only what was told is in it; capitals inside words of the title get their braces. */
export function record({ type, title, authors = [], moreAuthors = false, editors = [], fields, key, origin }: Told): KeptRecord {
  const all: [string, string | undefined][] = [
    ['title', title === undefined ? undefined : withBraces(title)],
    ['author', namesWritten(authors, moreAuthors)],
    ['editor', namesWritten(editors)],
    ...Object.entries(fields),
  ];
  const told = all.flatMap(([name, value]): [string, string][] => {
    // A terminal would obey control characters.
    const text = (value ?? '').replace(/[^\P{Cc}\n\t]/gu, '').trim();
    return text === '' ? [] : [[name, text]];
  });
  return { type, fields: new Map(told), ...(key && { key }), origin };
}

/** Names in the words of BibTeX. In CSL, a name that is "others" stands for people who are not named. */
export function namesWritten(names: readonly Name[], more = false): string {
  const isCut = names.length > 1 && names.at(-1)?.literal?.toLowerCase() === 'others';
  return writeNames(isCut ? names.slice(0, -1) : names, more || isCut);
}

/** A title in capitals throughout has none that mean anything. */
function withBraces(title: string): string {
  return /\p{Ll}/u.test(title.replace(/\\[a-zA-Z]+/gu, '')) ? protectCapitals(title) : title;
}

/** Pages as BibTeX writes them: `1--10`. */
export function pageRange(first: string | undefined, last?: string | undefined): string | undefined {
  if (first === undefined) return undefined;
  const whole = last === undefined || last === first ? first : `${first}-${last}`;
  return whole.trim().replace(/\s*[-‐‑–—]+\s*/gu, '--');
}

const GROUP =
  /\b(?:collaborations?|consortium|group|team|committee|society|association|initiative|network|project|university|institute)\b/iu;

/** A name that is not told in parts: "Ada Lovelace", "The ATLAS Collaboration". */
export function wholeName(text: string): Name {
  const { display: _display, ...name } = parseName(text.replace(/[{}\\]/gu, ''));
  return GROUP.test(text) ? { literal: text } : typedApostrophes([name], text)[0]!;
}

/** "van Beethoven" as a family name: particles in lower case go before it. */
export function familyName(family: string, given: string | undefined, suffix?: string | undefined): Name {
  const parts = /^((?:\p{Ll}[\p{L}'’]*\s+)+)(\S.*)$/u.exec(family.trim());
  return {
    family: parts?.[2] ?? family.trim(),
    ...(parts && { particle: parts[1]!.trim() }),
    ...(given?.trim() && { given: given.trim() }),
    ...(suffix?.trim() && { suffix: suffix.trim() }),
  };
}
