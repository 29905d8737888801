/** Names that a file gives twice, as studies of Asia do: "Wang, Hsiao-ming 王小明", "Sato, Kenichi (佐藤健一)". */
import type { Author } from '../publication.ts';

const EAST_ASIA = '[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}ー々·]';
const NAME_OF_EAST_ASIA = `${EAST_ASIA}+(?:[\\s・]${EAST_ASIA}+)*`;
const LATIN = '[\\p{sc=Latin}\\p{M}\\s.’\'-]+';
const NOT_LATIN = '(?:(?!\\p{sc=Latin})[\\p{L}\\p{M}\\s.’\'־-])+';
const bracketed = (name: string): string => `[(（]${name}[)）]`;

/** Behind Latin letters a name of East Asia, in brackets that of any other script, too; and brackets the other way round. */
const AT_END = new RegExp(
  `(?<=[\\p{sc=Latin}\\p{M}.}])(?:\\s+\\{?(${NAME_OF_EAST_ASIA})|\\s*\\{?(${bracketed(NOT_LATIN)}))\\}?$|(?<=${EAST_ASIA})\\s*(${bracketed(LATIN)})$`,
  'u',
);
/** "Wang 王, Hsiao-ming 小明" */
const OF_FAMILY = new RegExp(`(?<=[\\p{sc=Latin}\\p{M}.}])\\s+\\{?(${NAME_OF_EAST_ASIA})\\}?$`, 'u');

interface TwoScripts {
  /** The parts of the name in the script it begins with, in raw LaTeX. */
  parts: readonly string[];
  /** The name in the other script, with its brackets. */
  other?: string;
}

/** Takes the other script off the parts between the commas of one name. */
export function partScripts(parts: readonly string[]): TwoScripts {
  const last = parts.at(-1);
  // Most names, in which there is nothing to look for.
  if (last === undefined || !/[^\0-\u02ff]|[(（]/u.test(parts.join(''))) return { parts };
  const end = AT_END.exec(last);
  const family = parts.length > 1 ? OF_FAMILY.exec(parts[0]!) : null;
  if (end === null && family === null) return { parts };
  const rest = last.slice(0, end?.index);
  // "John 王" is one name.
  if (parts.length === 1 && end?.[1] !== undefined && (end[1].length < 2 || !/\S\s+\S/u.test(rest))) return { parts };
  const own = [...parts.slice(0, -1), rest];
  if (family !== null) own[0] = own[0]!.slice(0, family.index);
  return { parts: own, other: (family?.[1] ?? '') + (end?.[1] ?? end?.[2] ?? end?.[3] ?? '') };
}

/** All that a name may be known by: as printed, and where that is in two scripts, in either of them. */
export function formsOf({ display, inOtherScript }: Pick<Author, 'display' | 'inOtherScript'>): string[] {
  if (inOtherScript === undefined) return [display];
  return [display, display.slice(0, -inOtherScript.length).trim(), withoutBrackets(inOtherScript)];
}

/** The name in the other script alone. */
export function withoutBrackets(inOtherScript: string): string {
  return inOtherScript.replace(/^[(（]|[)）]$/gu, '').trim();
}

/** How many syllables a word in Latin letters has, as Chinese and Korean are written: "Xiaoyu" and "Hsiao-yü" have two. */
export function syllables(word: string): number {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.match(/(?:[aeiou]|y(?![aeiou]))+/g)?.length ?? 1;
}
