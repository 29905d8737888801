/**
 * Author and editor fields: raw LaTeX in, names in parts out. Follows BibTeX where BibTeX reads names well
 * (Patashnik, "Designing BibTeX styles", section 4; biblatex manual 3.0, section 2.3.1) and departs from it where it
 * loses or mangles people: hyphenated given names, accents in front, names written family first, commas for `and`.
 */
import type { AuthorRole, Name } from './publication.ts';
import type { Problems } from '../problems.ts';
import { decodeText } from './latex/index.ts';
import { roleOfWords, rolesFromMarks, takeMarks } from './author-marks.ts';
import { withoutEditorMarks } from './editor-marks.ts';
import { NameReport } from './name-report.ts';
import type { NamesPlace } from './name-report.ts';
import { bracedWhole, cleanNames, splitCommas, splitList, splitWords } from './name-list.ts';
import { CJK, isDegree, isDottedInitials, isInitials, isInstitution, isLower } from './name-words.ts';
import { isParticle, isPlainlyNatural, isPlainlyOnePerson, isSuffix, PARTICLES } from './name-words.ts';
import { asSeveral, isFamilyFirst } from './several-names.ts';

export { PARTICLES };

export interface ParsedName extends Name {
  /** As printed, "Given particle Family suffix"; CJK names written family first keep their order. */
  display: string;
  marks: string[];
  roles: AuthorRole[];
  orcid?: string;
  /** An id of people.yaml, or `me`, given by an annotation or written in place of the name. */
  personHint?: string;
}

export interface NameList {
  names: ParsedName[];
  /** The list ends in "and others" or "et al." */
  others: boolean;
}

const OTHERS = /^(?:\d+\s+(?:more|others)|others|et\.?\s*al(?:ii)?|etc|\.\.\.|…|\\l?dots)(?:\s+authors)?\.?$/i;
const TRAILING_OTHERS = /,?\s+(?:et\.?\s*al(?:ii)?\.?|…|\.\.\.)$/i;
const HAN = /^[\p{Script=Han}·々]+$/u;
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 长孙 長孫 宇文 端木 ' +
    '南宫 南宮 独孤 獨孤'
  ).split(' '),
);
const ORCID = /\s*[([]?\s*(?:orcid:?\s*|https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\s*[)\]]?/i;
/** An address for letters is no part of a name, and nobody asked for its being published. */
const EMAIL = /\s*[<([]?\s*(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[>)\]]?/gu;
/** "(equal contribution)" behind a name. */
const REMARK = /\s*[([]([^()[\]]{4,40})[)\]]$/u;

/**
 * Reads a list of names.
 *
 * @param value raw LaTeX of the field, @string abbreviations already resolved
 * @param where position of the field, for problems
 * @param problems takes `bib-names-separator`, `bib-names-braces`, `bib-names-commas`, `bib-name-order`, `bib-name-empty`
 */
export function parseNames(value: string, where: NamesPlace, problems: Problems): NameList {
  const cleaned = cleanNames(value).trim();
  const doubled = bracedWhole(cleaned);
  const isNatural = doubled !== undefined && isListOfNaturalNames(doubled);
  const unwrapped = doubled && (isNatural || isListOfCommaNames(doubled)) ? doubled : cleaned;
  const { items: split, separator } = splitList(unwrapped);
  const items = opened(split);
  const list: NameList = { names: [], others: false };
  const report = new NameReport(where, problems);
  if (isNatural) report.braces(unwrapped);
  if (separator) report.separator(separator, unwrapped, items);
  const natural = items.some((item) => !item.includes(',') && !item.startsWith('{') && splitWords(item).length > 1);
  const familyFirst = isFamilyFirst(items.filter((item) => item !== '' && !OTHERS.test(item)));
  const shape = { natural, familyFirst, alone: items.length === 1 };
  for (const written of items) {
    const { names, others } = readOnce(written, shape, report);
    if (others) list.others = true;
    for (const name of names) list.names.push({ ...name, marks: name.marks.slice(), roles: name.roles.slice() });
  }
  rolesFromMarks(list.names);
  report.send();
  return list;
}

/** People write many papers: names that were read, with what their lists said of them, where there was nothing to tell. */
const read = new Map<string, NameList>();
/** More than any site has; a server is not to grow for ever. */
const MANY = 50_000;

/** Reads one item of a list. */
function readOnce(written: string, shape: ListShape, report: NameReport): NameList {
  const key = `${shape.natural} ${shape.familyFirst} ${shape.alone} ${written}`;
  const known = read.get(key);
  if (known) return known;
  const before = report.said;
  const found = readWritten(written, shape, report);
  if (report.said > before) return found;
  if (read.size === MANY) read.clear();
  read.set(key, found);
  return found;
}

function readWritten(written: string, shape: ListShape, report: NameReport): NameList {
  const whole = written.replace(/^"([^"]*)"$/u, '$1').replace(EMAIL, '');
  const remark = REMARK.exec(whole);
  const role = remark === null ? undefined : roleOfWords(remark[1]!);
  const item = role === undefined ? whole : whole.slice(0, remark!.index);
  const orcid = ORCID.exec(item);
  const { text: unmarked, marks } = takeMarks(orcid === null ? item : item.replace(orcid[0], ' ').trim());
  const trailing = TRAILING_OTHERS.exec(unmarked);
  const comma = /,$/.test(unmarked.trim());
  const text = (trailing ? unmarked.slice(0, trailing.index) : unmarked).replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '');
  if (OTHERS.test(text)) return { names: [], others: true };
  const list: NameList = { names: [], others: trailing !== null };
  if (text === '') {
    if (!shape.alone) report.empty();
    return list;
  }
  for (const name of readItem(withoutEditorMarks(text), comma && shape.natural, shape, report)) {
    const known = orcid === null ? {} : { orcid: orcid[1]!.toUpperCase() };
    list.names.push({ ...known, ...name, marks, roles: role === undefined ? [] : [role] });
  }
  return list;
}

/** Reads one name that was written by hand outside a .bib file (people.yaml): same rules, no problems. */
export function parseName(value: string): Name & { display: string } {
  const text = value.trim();
  return CJK.test(text) ? cjkName(text) : readName(text);
}

/** `{Doe, Jane and Roe, John}`: an export wrapped the list once too often. */
function isListOfCommaNames(inside: string): boolean {
  const { items } = splitList(inside);
  return items.length > 1 && items.every((item) => item.includes(',') || OTHERS.test(item));
}

/** `{Jane Doe and John Roe}`: the same, where no institution can be meant. */
function isListOfNaturalNames(inside: string): boolean {
  const { items } = splitList(inside);
  return items.length > 1 && items.every((item) => OTHERS.test(item) || isPlainlyNatural(item));
}

/** `{Doe, Jane} and {Roe, John}`: every name was put in braces, not only institutions. */
function opened(items: string[]): string[] {
  const insides = items.map((item) => (OTHERS.test(item) ? item : bracedWhole(item)));
  const isMistake = items.length > 1 && insides.every((inside) => inside !== undefined && isPersonOrOthers(inside));
  return isMistake ? (insides as string[]) : items;
}

function isPersonOrOthers(text: string): boolean {
  return OTHERS.test(text) || isPlainlyOnePerson(text);
}

type Read = Name & { display: string; personHint?: string; orcid?: string };

/** What the whole list tells about each of its names. */
interface ListShape {
  /** Some name stands given name first, without a comma. */
  natural: boolean;
  /** Every name is a family name with initials behind it, without a comma. */
  familyFirst: boolean;
  /** It holds one name. */
  alone: boolean;
}

function readItem(text: string, oxfordComma: boolean, { natural, familyFirst }: ListShape, report: NameReport): Read[] {
  if (/^"?(?:family|given|prefix|suffix|name|id)\s*=/i.test(text)) return [extendedName(text)];
  const literal = bracedWhole(text);
  if (literal !== undefined) return [literalName(decodeText(literal))];
  if (/^(?:admin|me|myself)$/i.test(text)) return [{ ...literalName(text), personHint: 'me' }];
  if (isInstitution(text)) return [literalName(decodeText(text))];
  const parts = splitCommas(text).filter((part) => part !== '');
  const several = parts.length > 1 ? asSeveral(parts, oxfordComma || natural) : undefined;
  if (several) {
    const names = several.map((reading) => readName(reading, familyFirst));
    report.commas(
      text,
      names.map((name) => name.display),
    );
    for (const name of names) delete name.order;
    return names;
  }
  const name = readName(parts, familyFirst);
  if (parts.length === 1 && name.order) report.order(parts[0]!, name);
  if (parts.length > 2 && !parts.slice(1).some(isSuffix)) report.extraComma(text, name.display);
  delete name.order;
  return [name];
}

/** Reads `First von Last`, or the comma-separated parts of one name. */
function readName(source: string | readonly string[], familyFirst = false): Read & { order?: boolean } {
  const parts = typeof source === 'string' ? splitCommas(source).filter((part) => part !== '') : source;
  if (parts.length <= 1) return naturalName(parts[0] ?? '', familyFirst);
  // "Quill, MD" has initials; "Ada Quill, MD" has a degree.
  // PMLR's editors: "III, Hal Fir".
  if (parts.length === 2 && isSuffix(parts[0]!)) return withDisplay({ ...naturalName(parts[1]!), suffix: decodeText(parts[0]!) });
  const initialsAlone = parts.length === 2 && isDegree(parts[1]!) && splitWords(parts[0]!).length === 1;
  const suffixAt = initialsAlone ? -1 : parts.findIndex((part, index) => index > 0 && isSuffix(part));
  let suffix = suffixAt > 0 ? decodeText(parts[suffixAt]!) : undefined;
  const rest = parts.filter((_, index) => index !== suffixAt);
  if (rest.length === 1) return { ...withDisplay({ ...naturalName(rest[0]!), suffix }) };
  const familyWords = splitWords(rest[0]!);
  const givenWords = splitWords(rest.slice(1).join(' '));
  for (const words of [familyWords, givenWords]) {
    if (!suffix && words.length > 1 && isSuffix(words.at(-1)!)) suffix = decodeText(words.pop()!);
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

function naturalName(text: string, familyFirst = false): Read & { order?: boolean } {
  const words = splitWords(text);
  // DBLP numbers people of one name: "Bo Elm 0001".
  if (words.length > 2 && /^0\d{3}$/.test(words.at(-1)!)) words.pop();
  let suffix: string | undefined;
  if (words.length > 2 && isSuffix(words.at(-1)!)) suffix = decodeText(words.pop()!);
  const bracket = words.findIndex((word) => /^[(（]/u.test(word));
  if (bracket > 0 && /[)）]$/u.test(words.at(-1)!)) suffix = decodeWords(words.splice(bracket));
  if (words.length === 1 || words.every((word) => CJK.test(word))) {
    const only = decodeWords(words) ?? '';
    return CJK.test(only.replaceAll(' ', '')) ? cjkName(only) : withDisplay({ family: only, suffix });
  }
  const last = words.length - 1;
  const letters = words.slice(-2).every((word) => /^\p{Lu}$/u.test(word));
  const initials = familyFirst || letters ? isInitials : isDottedInitials;
  if (initials(words[last]!) && !isInitials(words[0]!)) {
    let start = last;
    while (start > 1 && initials(words[start - 1]!)) start--;
    const family = readName([words.slice(0, start).join(' '), words.slice(start).join(' ')]);
    return { ...family, order: true };
  }
  let from = words.findIndex((word, index) => index < last && isLower(word));
  // "bell hooks", "danah boyd": a lower-case first word is a given name unless it is a known particle.
  if (from === 0 && !PARTICLES.has(words[0]!.toLowerCase())) {
    from = words.findIndex((word, index) => index > 0 && index < last && isLower(word) && PARTICLES.has(word));
  }
  if (from < 0) from = last;
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
  return words.length === 0 ? undefined : decodeText(words.join(' ')).trim() || undefined;
}

/** `王小明`, `山田 太郎`, `김민수`: family first. What cannot be divided with confidence stays whole. */
function cjkName(text: string): Read {
  const [family, given] = text.split(' ', 2);
  if (given) return { family: family!, given, display: text };
  const cut = COMPOUND_SURNAMES.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1;
  const divisible =
    (HAN.test(text) && text.length - cut <= 2) || (/^\p{Script=Hangul}+$/u.test(text) && text.length === 3);
  if (!divisible || text.length < 2) return literalName(text);
  return { family: text.slice(0, cut), given: text.slice(cut), display: text };
}

function literalName(text: string): Read {
  return { literal: text, display: text };
}

/** biblatex's extended format: `family=Doe, given=Jane, prefix=van der, useprefix=true`, values braced or quoted. */
function extendedName(text: string): Read {
  const values: Record<string, string> = {};
  for (const part of splitCommas(text)) {
    const match = /^"?\s*([a-z-]+)\s*=\s*(.*?)\s*"?$/i.exec(part);
    if (match) values[match[1]!.toLowerCase()] = decodeText(match[2]!.replace(/^"|"$/g, ''));
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

function withDisplay(name: Name): Read {
  const parts: Name = {};
  for (const part of ['given', 'particle', 'family', 'suffix'] as const) if (name[part]) parts[part] = name[part];
  if (!parts.family) return literalName(parts.given ?? '');
  return { ...parts, display: displayName(parts) };
}

/** "Given particle Family suffix"; a particle that ends in an apostrophe or hyphen joins; CJK family first. */
export function displayName(name: Name): string {
  if (name.literal !== undefined || !name.family) return name.literal ?? name.given ?? '';
  if (name.given && CJK.test(name.family) && CJK.test(name.given.replaceAll(' ', ''))) return name.family + name.given;
  const family = name.particle ? name.particle + (/['’-]$/u.test(name.particle) ? '' : ' ') + name.family : name.family;
  return [name.given, family, name.suffix].filter(Boolean).join(' ');
}
