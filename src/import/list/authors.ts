/** Reads a piece of text as a list of authors, or says that it is none. */
import { takeMarks } from '../../bibliography/names/author-marks.ts';
import { PARTICLES } from '../../bibliography/names/name-words.ts';
import { parseName } from '../../bibliography/names/one-name.ts';
import type { Name } from '../../bibliography/publication.ts';
import { typedApostrophes } from '../../bibliography/export/typed-apostrophes.ts';

export interface TypedName extends Name {
  marks: readonly string[];
}

export interface TypedAuthors {
  names: readonly TypedName[];
  /** "et al." stood at the end. */
  others: boolean;
  /** "with Jane Doe": the writer of the list left out their own name. */
  withOwner: boolean;
}

/** "等", "ほか3名", "외 2인" */
const OTHERS_OF_EAST_ASIA = '(?:等|他|ほか|外|외)(?:\\s*\\d*\\s*[人名명인位])?';
const OTHERS = new RegExp(`^(?:et\\.?\\s*al(?:ii|ia)?\\.?|and others|others|u\\.\\s?a\\.?|\\.{3}|…|${OTHERS_OF_EAST_ASIA})$`, 'iu');
/** Only Korean sets a blank before it. */
const OTHERS_BEHIND_NAME = new RegExp(`(?<=[\\p{sc=Han}\\p{sc=Katakana}]{2}\\s?|\\p{sc=Hangul}\\s)${OTHERS_OF_EAST_ASIA}$`, 'u');
/** "with", "zus. mit", "hg. mit", as a part of patterns: the writer of the list is another of them. */
export const WITH =
  '(?:(?:(?:joint(?:ly)?(?: work)?|co-?authored|together|en collaboration|(?:dir|éd)s?\\.,?|in Zusammenarbeit|' +
  '(?:(?:hgg?|hr?sg|zus|gem)\\.,?|herausgegeben|zusammen|gemeinsam)(?: (?:(?:hgg?|hr?sg|zus|gem)\\.|herausgegeben|zusammen|gemeinsam))*) )?' +
  '(?:with|w\\/|avec|mit)|insieme (?:con|a))';
/** "von Ida Ravn", and no "von der Aue, Friederike" */
const BY = /^(?:authors?|by|auteurs?|par|von(?!\s+(?:de[rnm]\s|und\s|zu[rm]?\s|[\p{L}-]+,)))\s*:?\s+/iu;
const LEADING_WITH = new RegExp(`^\\(?${WITH}\\s+`, 'iu');
/** A dot parts names in Korean and Japanese, and within names from abroad. */
const BETWEEN_NAMES = /\s*,\s*|(?<=\p{sc=Hangul})\s?[·ㆍ・‧]\s?(?=\p{sc=Hangul})|(?<=\p{sc=Han}{2})・(?=\p{sc=Han}{2})/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[\s‐-]*){1,4}$/u;
const VANCOUVER = /^(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?)\s(\p{Lu}{1,3})$/u;
const DOTTED_VANCOUVER = /^(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?)\s((?:\p{Lu}\.?[\s-]?){1,3})$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const WORD =
  /^(?:\p{Lu}\p{M}*\.(?:-?\p{Lu}\p{M}*\.)*|\p{Lu}\p{M}*|(?:[\p{Ll}]{1,3}['’‘ʼ])?[\p{Lu}\p{Lo}'’‘ʼ][\p{L}\p{M}'’‘ʼ\p{Pd}]*|\p{Ll}{1,2}['’]\p{Lu}\p{L}+|St\.|Jr\.?|Sr\.?|[“"(']\p{L}+["”)'])$/u;
const CJK = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}・·\s]{2,8}$/u;
/** Capitalised words of titles and venues that no person is called. */
const NOT_A_NAME = new Set(
  (
    'the a an of for and with in on to from via by toward towards workshop conference journal proceedings university press ' +
      'learning networks ' +
    'network theory paper preprint thesis best award deep neural model models data analysis institute international january february ' +
    'march april may june july august september october november december systems system transactions letters review annals research ' +
    'science sciences nature advances symposium annual report technical springer elsevier wiley cambridge oxford spotlight oral poster ' +
    'optimal transport machine computer vision language processing dynamics methods introduction how why what when is are do does can ' +
    'under using between new accepted submitted forthcoming available joint work physics mathematics statistics economics ' +
      'policy proposal brief discussion world labor labour welfare markets evidence').split(' '),
);

/**
 * Reads `text` as authors and nothing else: every part of it must look like a name. Undefined if it does not. Where it is
 * `certain` that names stand there, "Ravn, Ida" is a person, and not the title "Order, Chaos".
 */
export function readAuthors(text: string, certain = false): TypedAuthors | undefined {
  // Names go on behind a line break only after a comma.
  if (/[^,;&\s]\s*\n\s*(?!and\b|&)\S/u.test(text.trim())) return undefined;
  let words = text.replace(/\s+/g, ' ').trim().replace(BY, '');
  const withOwner = LEADING_WITH.test(words);
  if (withOwner) words = words.replace(LEADING_WITH, '').replace(/\)$/, '');
  words = words.replace(/[\s,;:–—-]+$/u, '').replace(/\s*\(eds?\.\)$/iu, '');
  if (!/(?<!\p{L})(?:al|\p{Lu}|[JS]r)\.$/u.test(words)) words = words.replace(/\.$/, '');
  if ((words.length < 4 && !CJK.test(words)) || words.length > 3000) return undefined;
  const { parts, others } = split(words, certain);
  if (parts.length === 0) return undefined;
  const names: TypedName[] = [];
  for (const part of parts) {
    const name = readName(part);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return { names, others, withOwner };
}

/** Marks stay on; `family, given` where the list was typed that way. */
function split(words: string, certain: boolean): { parts: string[]; others: boolean } {
  const joined = words
    .replace(/\s*,?\s+(?:and|und|et(?!\.?\s*al\b))\s+(?=\S)/giu, ' & ')
    // Capitals are initials.
    .replace(/\s+(?:u\.(?!\s?a\b)|e)\s+(?=\S)/gu, ' & ')
    .replace(/\s*[,]?\s*(?<!\p{L})(et\.?\s*al(?:ii)?\.?|u\.\s?a\.?)$/iu, ' & $1')
    .replace(OTHERS_BEHIND_NAME, ' & $&');
  const chunks = joined.split(/\s*[;|]\s*|\s+\/\s+|(?<=\p{L}{2}|\.)\/(?=\p{Lu})|\s*,?\s*&\s*/u).map((chunk) => chunk.trim()).filter((chunk) => chunk !== '');
  const others = OTHERS.test(chunks.at(-1) ?? '');
  if (others) chunks.pop();
  const commaEach = chunks.every((chunk) => chunk.split(',').length === 2);
  // "Elm, C. Sparrow Songs" behind "Ravn, I.; Oak, B." is a name and the title.
  const givens = commaEach ? chunks.map((chunk) => bare(chunk.split(',')[1]!)) : [];
  if (givens.length > 1 && givens.slice(0, -1).every((one) => INITIALS.test(one)) && /^\p{Lu}\.\s.*\p{L}{3}/u.test(givens.at(-1)!))
    return { parts: [], others: false };
  if (chunks.length > 0 && commaEach && (chunks.length > 1 || /;/.test(joined) || INITIALS.test(bare(chunks[0]!.split(',')[1]!)))) {
    const reversed = chunks.every((chunk) => isFamily(chunk.split(',')[0]!));
    if (reversed) return { parts: chunks, others };
  }
  const tokens: string[] = [];
  for (const token of chunks.flatMap((chunk) => chunk.split(BETWEEN_NAMES)).filter((one) => one !== '')) {
    if (SUFFIX.test(token) && tokens.length > 0) tokens[tokens.length - 1] += ` ${token}`;
    // A mark that was typed behind the comma.
    else if (/^(?!\d{3})[*†‡§¶#\d,\s^{}]+$/u.test(token) && tokens.length > 0)
      tokens[tokens.length - 1] += token.startsWith('^') ? token : `^{${token}}`;
    else tokens.push(token);
  }
  const more = OTHERS.test(tokens.at(-1) ?? '');
  if (more) tokens.pop();
  return { parts: inverted(tokens, certain || others || more) ?? pairs(tokens, certain), others: others || more };
}

/**
 * `Ravn, Ida, Bo Oak, Cy Elm`, as MLA and Chicago turn the first name round; where it is certain that these are names, one
 * alone and `Ravn, Ida, Oak, Bo` as well. Undefined for lists of another kind.
 */
function inverted(tokens: readonly string[], certain: boolean): string[] | undefined {
  const [family, given, ...rest] = tokens;
  if (family === undefined || given === undefined || !isFamily(family) || VANCOUVER.test(family)) return undefined;
  const isWhole = (token: string): boolean => readName(token) !== undefined;
  if (isWhole(given) || (isWhole(family) && !PARTICLES.has(family.split(' ')[0]!.toLowerCase()))) return undefined;
  if (rest.length > 0 ? rest.every(isWhole) : certain) return [`${family}, ${given}`, ...rest];
  if (!certain || tokens.length % 2 !== 0) return undefined;
  const turned = tokens.filter((_, index) => index % 2 === 0).map((one, index) => `${one}, ${tokens[2 * index + 1]!}`);
  return turned.every(isWhole) ? turned : undefined;
}

/** `Doe, J., Roe, R.` → `Doe, J.`, `Roe, R.`; `Doe J` → `Doe, J.`; other lists as they are. */
function pairs(tokens: readonly string[], certain: boolean): string[] {
  // "I. Ravn" is no family name for the "B." behind it.
  if (tokens.some((token, index) => index > 0 && INITIALS.test(bare(token)) && !isFamily(tokens[index - 1]!))) return [...tokens];
  const initials = tokens.map((token) => INITIALS.test(bare(token)));
  if (tokens.length >= 2 && tokens.length % 2 === 0 && initials.every((is, index) => is === (index % 2 === 1))) {
    return tokens.filter((_, index) => index % 2 === 0).map((family, index) => `${family}, ${tokens[2 * index + 1]!}`);
  }
  // The last author is often typed the other way round: "Doe, J., and R. Roe".
  const lone = tokens.length % 2 === 1 && initials.slice(0, -1).every((is, index) => is === (index % 2 === 1)) && !initials.at(-1);
  if (tokens.length >= 3 && lone) return [...pairs(tokens.slice(0, -1), certain), tokens.at(-1)!];
  // "Иванов И. И." is nothing but a name.
  const vancouver = tokens.length > 1 || certain || /\p{sc=Cyrl}/u.test(tokens[0] ?? '') ? DOTTED_VANCOUVER : VANCOUVER;
  if (tokens.length > 0 && tokens.every((token) => vancouver.test(bare(token)))) {
    return tokens.map((token) =>
      token.replace(
        bare(token),
        bare(token).replace(
          vancouver,
          (_, family: string, given: string) => `${family}, ${[...given.replace(/[^\p{L}]/gu, '')].join('. ')}.`,
        ),
      ),
    );
  }
  return [...tokens];
}

function bare(token: string): string {
  return takeMarks(token.trim()).text.trim();
}

function isFamily(words: string): boolean {
  const text = bare(words);
  return !INITIALS.test(text) && !/^\p{Lu}\./u.test(text) && text.split(' ').every((word) => WORD.test(word) || PARTICLES.has(word.toLowerCase()));
}

function readName(part: string): TypedName | undefined {
  const { text, marks } = takeMarks(part.trim());
  const name = text.replace(/\s+/g, ' ').trim();
  if (name.length < 2 || name.length > 60 || /\d/.test(name)) return undefined;
  if (CJK.test(name)) return typedName(name, marks);
  const words = name.replace(',', '').split(' ');
  if (words.length < 2 || words.length > 7) return undefined;
  // "Michael E." is the beginning of a name that goes on behind its full stop.
  if (!name.includes(',') && INITIALS.test(words.at(-1)!)) return undefined;
  // "Friederike von der" waits for the family name that lists set before it.
  if (!name.includes(',') && (isParticle(words.at(-1)!) || TITLE_BEGINS.test(name))) return undefined;
  const sound = words.every(
    (word, index) =>
      (WORD.test(word) || PARTICLES.has(word.toLowerCase())) &&
      // "Oak, A"
      (!NOT_A_NAME.has(word.toLowerCase()) || (word === 'A' && index > 0 && name.endsWith(', A'))),
  );
  const long = words.some((word) => word.replace(/[^\p{L}]/gu, '').length > 1 && /^\p{Lu}|^\p{Lo}|['’]\p{Lu}/u.test(word));
  // "ICML Workshop", "NeurIPS Oral": capitals within words are for acronyms; "McDonald", "DeVito" have one.
  if (!sound || !long || words.some((word) => /\p{Ll}\p{Lu}{2}|\p{Lu}{2}\p{Ll}{2}/u.test(word))) return undefined;
  // "RAVN Ida": French lists put the family name first, in capitals.
  const capitals = /^((?:\p{Lu}{2,} ){0,2}\p{Lu}{3,}(?:-\p{Lu}{2,})*) (\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)$/u.exec(name);
  const read = typedName(capitals ? `${capitals[1]!}, ${capitals[2]!}` : name, marks);
  return read.family === undefined && read.literal === undefined ? undefined : read;
}

/** Articles that no given name is. */
const TITLE_BEGINS = /^(?:Der|Die|Das|Ein|Eine|Zur|Zum|Vom|La|Les|Une|Il|Gli|Una) /u;
const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word) && PARTICLES.has(word);
/** "Aue, Friederike von der" */
const PARTICLES_LAST = /^([^,]+), (\P{Ll}[^,]*?)((?: \p{Ll}[\p{L}’']*)+)$/u;

/** The parts of a name, letter by letter as they were typed. */
export function typedName(typed: string, marks: readonly string[] = []): TypedName {
  const last = PARTICLES_LAST.exec(typed);
  if (last?.[3]!.trim().split(' ').every(isParticle)) typed = `${last[3]!.trim()} ${last[1]!}, ${last[2]!}`;
  const { display: _, ...name } = parseName(typed);
  return { ...typedApostrophes([name], typed)[0]!, marks };
}

/** Of the styles that set a year behind the names. */
const YEAR_FOLLOWS = /^[\s.,:;]*[([]?(?:19|20)\d\d[a-z]?(?:[)\].,:;]|\s+\p{Lu})/u;
/** German lists set a colon behind the names, and write so of pages and editors, or of the place of a publisher. */
const GERMAN = /^:.*(?<!\p{L})(?:In:\s|S\.\s\d|Hrsg\.|Bd\.|Aufl\.|Auflage|Verlag)|^:[^:]*\.\s\p{Lu}\p{L}+:\s\p{Lu}/u;

/**
 * Reads the names that `text` begins with, up to where something else begins. `end` is the offset behind them; `sure`
 * tells that a full stop, a bracket or a line break ended them, and not the first word that is no name.
 */
export function leadingAuthors(
  text: string,
  stops: readonly number[] = [],
): { authors: TypedAuthors; end: number; sure: boolean } | undefined {
  const ends = new Set<number>(stops.filter((stop) => stop > 3));
  for (const found of text.matchAll(/\.(?=\s|$)|\n|[:(]|\s[–—|]\s|,?\s+(?=in\s|In\s)|[“"]|$|(?<=\p{L}\.?),?\s+(?=(?:19|20)\d\d\b)/gu)) {
    ends.add(found.index + (found[0] === '.' ? 1 : 0));
  }
  // The longest piece that is nothing but names.
  for (const end of [...ends].sort((one, other) => other - one)) {
    if (end > 3000) continue;
    const certain = YEAR_FOLLOWS.test(text.slice(end, end + 20)) || GERMAN.test(text.slice(end, end + 3000));
    const authors = readAuthors(text.slice(0, end), certain);
    if (authors) return { authors, end, sure: true };
  }
  let end = 0;
  let best: TypedAuthors | undefined;
  let failed = 0;
  for (const found of text.matchAll(/,\s*/g)) {
    const authors = readAuthors(text.slice(0, found.index));
    if (authors) {
      best = authors;
      end = found.index;
      failed = 0;
      // "Oak, A., Elm" lacks what "Oak, A., Elm, B." has.
    } else if (best && (failed += 1) > 1) break;
  }
  return best && { authors: best, end, sure: false };
}
