/**
 * One name: raw LaTeX in, its parts out. Follows BibTeX where BibTeX reads names well (Patashnik, "Designing BibTeX styles",
 * section 4; biblatex manual 3.0, section 2.3.1), and departs from it where it loses or mangles people.
 */
import { decodeName } from '../latex/index.ts';
import { splitCommas, splitWords } from './name-list.ts';
import { CJK, familyStart, isDegree, isDottedInitials, isInitials, isLower, isParticle, isSuffix, PARTICLES } from './name-words.ts';
import type { Name } from '../publication.ts';
import { surnameLength } from './surnames.ts';
import { partScripts, syllables, withoutBrackets } from './two-scripts.ts';

/** What one name was read as. */
export interface ReadName extends Name {
  /** As printed, "Given particle Family suffix inOtherScript"; CJK names written family first keep their order. */
  display: string;
  orcid?: string;
  /** It was read family first, with no comma to say so. */
  order?: boolean;
}

/** What is known of a name beside its letters. */
interface ReadingOrder {
  /** Every name of its list is a family name with initials behind it, without a comma. */
  familyFirst?: boolean;
  /** It stands in Japanese. */
  japanese?: boolean;
}

/** Reads one name that was written by hand outside a .bib file (people.yaml): same rules, no problems. */
export function parseName(value: string): Name & { display: string } {
  const text = value.trim();
  return CJK.test(text) ? cjkName(text) : readName(text);
}

/** Reads `First von Last`, or the comma-separated parts of one name. */
export function readName(source: string | readonly string[], order: ReadingOrder = {}): ReadName {
  const typed = typeof source === 'string' ? splitCommas(source).filter((part) => part !== '') : source;
  const { parts, other } = partScripts(typed);
  if (other === undefined) return readParts(parts, order);
  const inOtherScript = decodeName(other);
  return withOtherScript(readParts(familyApart(parts, inOtherScript, order), order), inOtherScript);
}

/**
 * "Wang Xiaoming 王小明", whose comma is missing, as "Wang" and "Xiaoming". The other script begins with the family, and has
 * a letter for each syllable: family and given name can be told where they differ in length.
 */
function familyApart(parts: readonly string[], inOtherScript: string, order: ReadingOrder): readonly string[] {
  const words = parts.length === 1 ? splitWords(parts[0]!) : [];
  const other = withoutBrackets(inOtherScript);
  if (words.length !== 2 || !CJK.test(other.replaceAll(' ', ''))) return parts;
  const { family, given } = cjkName(other, order);
  if (!family || !given || family.length === given.length) return parts;
  const lengths = words.map((word) => syllables(decodeName(word)));
  return lengths[0] === family.length && lengths[1] === given.length ? words : parts;
}

function withOtherScript(name: ReadName, inOtherScript: string): ReadName {
  return { ...name, inOtherScript, display: `${name.display} ${inOtherScript}` };
}

function readParts(parts: readonly string[], order: ReadingOrder): ReadName {
  if (parts.length <= 1) return naturalName(parts[0] ?? '', order);
  // PMLR's editors: "III, Hal Fir".
  if (parts.length === 2 && isSuffix(parts[0]!)) return withDisplay({ ...naturalName(parts[1]!), suffix: decodeName(parts[0]!) });
  // "Quill, MD" has initials; "Ada Quill, MD" has a degree.
  const initialsAlone = parts.length === 2 && isDegree(parts[1]!) && splitWords(parts[0]!).length === 1;
  const suffixAt = initialsAlone ? -1 : parts.findIndex((part, index) => index > 0 && isSuffix(part));
  let suffix = suffixAt > 0 ? decodeName(parts[suffixAt]!) : undefined;
  const rest = parts.filter((_, index) => index !== suffixAt);
  if (rest.length === 1) return { ...withDisplay({ ...naturalName(rest[0]!), suffix }) };
  const familyWords = splitWords(rest[0]!);
  const givenWords = splitWords(rest.slice(1).join(' '));
  for (const words of [familyWords, givenWords]) {
    if (!suffix && words.length > 1 && isSuffix(words.at(-1)!)) suffix = decodeName(words.pop()!);
  }
  // "Berg, Ludo van der": catalogues put the particle behind the given name.
  const trailing: string[] = [];
  while (givenWords.length > 1 && isLower(givenWords.at(-1)!) && PARTICLES.has(givenWords.at(-1)!)) {
    trailing.unshift(givenWords.pop()!);
  }
  let start = 0;
  let lower = 0;
  while (start < familyWords.length - 1 && isParticle(familyWords[start]!)) {
    start++;
    if (isLower(familyWords[start - 1]!)) lower = start;
  }
  return withDisplay({
    given: decodeWords(givenWords),
    particle: decodeWords([...trailing, ...familyWords.slice(0, lower)]),
    family: decodeWords(familyWords.slice(lower)),
    suffix,
  });
}

function naturalName(text: string, order: ReadingOrder = {}): ReadName {
  const words = splitWords(text);
  // DBLP numbers people of one name: "Bo Elm 0001".
  if (words.length > 2 && /^0\d{3}$/.test(words.at(-1)!)) words.pop();
  let suffix: string | undefined;
  if (words.length > 2 && isSuffix(words.at(-1)!)) suffix = decodeName(words.pop()!);
  const bracket = words.findIndex((word) => /^[(（]/u.test(word));
  if (bracket > 0 && /[)）]$/u.test(words.at(-1)!)) suffix = decodeWords(words.splice(bracket));
  if (words.length === 1 || words.every((word) => CJK.test(word))) {
    const only = decodeWords(words) ?? '';
    return CJK.test(only.replaceAll(' ', '')) ? cjkName(only, order) : withDisplay({ family: only, suffix });
  }
  const last = words.length - 1;
  const letters = words.slice(-2).every((word) => /^\p{Lu}$/u.test(word));
  const initials = order.familyFirst || letters ? isInitials : isDottedInitials;
  if (initials(words[last]!) && !isInitials(words[0]!)) {
    let start = last;
    while (start > 1 && initials(words[start - 1]!)) start--;
    const family = readParts([words.slice(0, start).join(' '), words.slice(start).join(' ')], {});
    return { ...family, order: true };
  }
  let from = words.findIndex((word, index) => index < last && isLower(word));
  // "bell hooks", "danah boyd": a lower-case first word is a given name unless it is a known particle.
  if (from === 0 && !PARTICLES.has(words[0]!.toLowerCase())) {
    from = words.findIndex((word, index) => index > 0 && index < last && isLower(word) && PARTICLES.has(word));
  }
  if (from < 0) from = familyStart(words);
  // BibTeX takes everything up to the last lower-case word; "de la Roca y Sol" is better parted behind "de la".
  let to = from;
  while (to < last && isLower(words[to]!)) to++;
  return withDisplay({
    given: decodeWords(words.slice(0, from)),
    particle: decodeWords(words.slice(from, to)),
    family: decodeWords(words.slice(to)),
    suffix,
  });
}

function decodeWords(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : decodeName(words.join(' ')).trim() || undefined;
}

/** `王小明`, `山田 太郎`, `김민수`: family first. What cannot be divided with confidence stays whole. */
function cjkName(text: string, { japanese }: ReadingOrder = {}): ReadName {
  const [family, ...given] = text.split(' ');
  if (given.length > 0) return { family: family!, given: given.join(' '), display: text };
  const cut = surnameLength(text, japanese);
  return cut === undefined ? literalName(text) : { family: text.slice(0, cut), given: text.slice(cut), display: text };
}

/** A name that is not parted: an institution, a pseudonym. */
export function literalName(text: string): ReadName {
  return { literal: text, display: text };
}

/** biblatex's extended format: `family=Doe, given=Jane, prefix=van der, useprefix=true`, values braced or quoted. */
export function extendedName(text: string): ReadName {
  const values: Record<string, string> = {};
  for (const part of splitCommas(text)) {
    const match = /^"?\s*([a-z-]+)\s*=\s*(.*?)\s*"?$/i.exec(part);
    if (match) values[match[1]!.toLowerCase()] = decodeName(match[2]!.replace(/^"|"$/g, ''));
  }
  if (!values.family && values.name) return naturalName(values.name);
  const name = withDisplay({
    given: values.given,
    particle: values.prefix,
    family: values.family,
    suffix: values.suffix,
  });
  if (values.id && /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(values.id)) name.orcid = values.id.toUpperCase();
  return name;
}

function withDisplay(name: Name): ReadName {
  const parts: Name = {};
  for (const part of ['given', 'particle', 'family', 'suffix'] as const) if (name[part]) parts[part] = name[part];
  if (!parts.family) return literalName(parts.given ?? '');
  return { ...parts, display: displayName(parts) };
}

/** "Given particle Family suffix"; a particle that ends in an apostrophe or hyphen joins; CJK family first. */
function displayName(name: Name): string {
  if (name.literal !== undefined || !name.family) return name.literal ?? name.given ?? '';
  if (name.given && CJK.test(name.family) && CJK.test(name.given.replaceAll(' ', ''))) return name.family + name.given;
  const family = name.particle ? name.particle + (/['’-]$/u.test(name.particle) ? '' : ' ') + name.family : name.family;
  return [name.given, family, name.suffix].filter(Boolean).join(' ');
}
