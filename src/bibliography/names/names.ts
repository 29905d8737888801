/**
 * Author and editor fields: raw LaTeX in, names in parts out. Where BibTeX would lose or mangle people, it is departed from:
 * names written family first, commas for `and`, braces around the list, marks and remarks behind a name.
 */
import type { AuthorRole } from '../publication.ts';
import type { Problems } from '../../problems.ts';
import { decodeText } from '../latex/index.ts';
import { roleOfWords, rolesFromMarks, takeMarks } from './author-marks.ts';
import { withoutEditorMarks } from './editor-marks.ts';
import { NameReport } from './name-report.ts';
import type { NamesPlace } from './name-report.ts';
import { bracedWhole, cleanNames, splitCommas, splitList, splitWords } from './name-list.ts';
import { isInstitution, isPlainlyNatural, isPlainlyOnePerson, isSuffix } from './name-words.ts';
import { extendedName, literalName, readName } from './one-name.ts';
import type { ReadName } from './one-name.ts';
import { asSeveral, isFamilyFirst } from './several-names.ts';

/** A name of a list, with what the list says of whoever has it. */
export interface ParsedName extends Omit<ReadName, 'order'> {
  marks: string[];
  roles: AuthorRole[];
  /** An id of people.yaml, or `me`, given by an annotation or written in place of the name. */
  personHint?: string;
}

interface NameList {
  names: ParsedName[];
  /** The list ends in "and others" or "et al." */
  others: boolean;
}

/** "et al." in scripts other than ours: "等人", "ほか3名", "외 2인". */
const OTHERS_ELSEWHERE = '(?:等|他|ほか|外|외)(?:\\s*\\d*\\s*[人名명인位])?|и\\s+др\\.?|и\\s+другие|وآخرون|ואחרים|ואח[׳\']';
const OTHERS = new RegExp(
  `^(?:(?:\\d+\\s+(?:more|others)|others|et\\.?\\s*al(?:ii)?|etc|\\.\\.\\.|…|\\\\l?dots)(?:\\s+authors)?\\.?|${OTHERS_ELSEWHERE})$`, 'iu',
);
/** Chinese and Japanese put no blank in front of it. */
const TRAILING_OTHERS = new RegExp(
  `,?\\s+(?:et\\.?\\s*al(?:ii)?\\.?|…|\\.\\.\\.|${OTHERS_ELSEWHERE})$|(?<=\\p{sc=Han}{2}|\\p{sc=Katakana}{2})(?:等人?|(?:他|ほか)(?:\\d*[人名])?)$`, 'iu',
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
 * @param lang BCP 47 language of the entry, or of a site whose entries name none
 */
export function parseNames(value: string, where: NamesPlace, problems: Problems, lang?: string): NameList {
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
  const shape = { natural, familyFirst, japanese: lang !== undefined && isJapanese(lang), alone: items.length === 1 };
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
  const key = `${shape.natural} ${shape.familyFirst} ${shape.japanese} ${shape.alone} ${written}`;
  const known = read.get(key);
  if (known) return known;
  const before = report.said;
  const found = readWritten(written, shape, report);
  if (report.said > before) return found;
  if (read.size === MANY) read.clear();
  read.set(key, found);
  return found;
}

const isJapanese = (lang: string): boolean => /^ja(?:-|$)/iu.test(lang);

function readWritten(written: string, shape: ListShape, report: NameReport): NameList {
  const whole = written.replace(/^"([^"]*)"$/u, '$1').replace(EMAIL, '');
  const remark = REMARK.exec(whole);
  const role = remark === null ? undefined : roleOfWords(remark[1]!);
  const item = role === undefined ? whole : whole.slice(0, remark!.index);
  const orcid = ORCID.exec(item);
  const { text: marked, marks } = takeMarks(orcid === null ? item : item.replace(orcid[0], ' ').trim());
  const unmarked = withoutEditorMarks(marked);
  const trailing = TRAILING_OTHERS.exec(unmarked);
  const comma = /,$/.test(unmarked.trim());
  const text = (trailing ? unmarked.slice(0, trailing.index) : unmarked).replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '');
  if (OTHERS.test(text)) return { names: [], others: true };
  const list: NameList = { names: [], others: trailing !== null };
  if (text === '') {
    if (!shape.alone) report.empty();
    return list;
  }
  for (const name of readItem(text, comma && shape.natural, shape, report)) {
    const known = orcid === null ? {} : { orcid: orcid[1]!.toUpperCase() };
    list.names.push({ ...known, ...name, marks, roles: role === undefined ? [] : [role] });
  }
  return list;
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

/** What the whole list tells about each of its names. */
interface ListShape {
  /** Some name stands given name first, without a comma. */
  natural: boolean;
  /** Every name is a family name with initials behind it, without a comma. */
  familyFirst: boolean;
  /** It stands in Japanese. */
  japanese: boolean;
  /** It holds one name. */
  alone: boolean;
}

function readItem(text: string, oxfordComma: boolean, shape: ListShape, report: NameReport): (ReadName & { personHint?: string })[] {
  if (/^"?(?:family|given|prefix|suffix|name|id)\s*=/i.test(text)) return [extendedName(text)];
  const literal = bracedWhole(text);
  if (literal !== undefined) return [literalName(decodeText(literal))];
  if (/^(?:admin|me|myself)$/i.test(text)) return [{ ...literalName(text), personHint: 'me' }];
  const decoded = decodeText(text);
  if (isInstitution(decoded)) return [literalName(decoded)];
  const parts = splitCommas(text).filter((part) => part !== '');
  const several = parts.length > 1 ? asSeveral(parts, oxfordComma || shape.natural) : undefined;
  if (several) {
    const names = several.map((reading) => readName(reading, shape));
    report.commas(
      text,
      names.map((name) => name.display),
    );
    for (const name of names) delete name.order;
    return names;
  }
  const name = readName(parts, shape);
  if (parts.length === 1 && name.order) report.order(parts[0]!, name);
  if (parts.length > 2 && !parts.slice(1).some(isSuffix)) report.extraComma(text, name.display);
  delete name.order;
  return [name];
}
