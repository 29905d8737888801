/**
 * Lists of Taiwan, Japan, Korea, and of China's humanities, which put every name of a work in marks of its own:
 * "王小明，〈題〉，《學報》第34卷第2期（2016年6月），頁101–134。", "王小明「題」『誌』第42巻第3号、1997年、12-34頁。".
 */
import { writeNames } from '../../../bibliography/export/bibtex.ts';
import { readPeople, type Part } from './east-asian-people.ts';
import { readThesis } from './east-asian-theses.ts';
import { Pool } from '../facts/pool.ts';
import type { Flat } from '../page/flat.ts';
import type { EntryType } from '../page/headings.ts';
import { withAuthors, type Ordered } from './ordered.ts';
import { LEAD, wholeSpan } from '../title.ts';
import { firstPiece } from '../facts/venue.ts';

interface Mark {
  close: string;
  whole: boolean;
  /** Other scripts use it, too. */
  shared?: true;
}

/** What opens a name and what closes it; whether the work is a whole, as books and journals are, or a part of one. */
const MARKS: Readonly<Record<string, Mark>> = {
  '〈': { close: '〉', whole: false },
  '「': { close: '」', whole: false },
  '“': { close: '”', whole: false, shared: true },
  '《': { close: '》', whole: true },
  '『': { close: '』', whole: true },
};
const OPENS = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'u');
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** "收入", "所収": that a part stands in what follows. */
const STANDS_IN = /^[\s.,;:()-]*(?:(?<part>收入|收錄|收录|收|所収|載入)|載|载|刊載|刊载|刊|發表|发表|見|见|[Ii]n:?(?=\s))?[於于]?[\s.,;:(]*/u;
/** "（2021）" behind the names. */
const DATE_BEHIND_NAMES = /[\s,]*\(?((?:19|20)\d\d)\s?[年년]?(?:\s?(\d{1,2})\s?[月월])?\)?[\s.,:]*$/u;
/** "『誌』42-3", "《學報》34:2", "『학보』 45(2)": bare numbers right behind the marks. */
const BARE_NUMBERS = /^\s*(?<volume>\d{1,3})(?:\s?[-:.–(]\s?(?<number>\d{1,3})\)?)?(?=\s*[,.(]|\s*$)/u;
/** Words for volumes and issues that count other things, too, unless 第 stands before the number: "全3冊" is a set of three. */
const ORDINAL_VOLUME = '[編编本冊册集]';
const ORDINAL_ISSUE = '分[冊册]?';
/** How volumes and issues are counted. */
const NUMBERED = new RegExp(
  `[\\d一二三四五六七八九十]\\s?[卷巻期號号輯辑集권호집]|第\\s?[\\d一二三四五六七八九十]+\\s?(?:${ORDINAL_VOLUME}|${ORDINAL_ISSUE})|[卷巻]\\s?\\d|\\d\\s?\\(\\d`,
  'u',
);
const CONFERENCE = /[研検]討[會会]|研讨会|[會会][議议]|[大年][會会]|シンポジウム|학술대회/u;
/** A journal without marks, "學報第34卷", or a conference, "第八屆研討會". */
const JOURNAL = new RegExp(`^[^\\d,.()]*?(?=\\s*(?:[\\d,.()]|第\\s?[\\d一二三四五六七八九十]+\\s?(?:[卷巻期號号輯]|${ORDINAL_VOLUME}))|$)`, 'u');
/** Who publishes a journal. */
const SOCIETY = /(?<=,\s)[\p{Lo} ]{2,30}(?:学会|學會|학회|연구[소원])(?=\s*[,.(])/u;
const DATE_FOLLOWS = '(?=(?:民國|昭和|平成|令和|(?:19|20)\\d\\d))';
/** "臺北: 聯經, 2019", "岩波書店, 1997", "(臺北: 學生書局, 2018)" */
const IMPRINT = new RegExp(`^[\\s.,(]*(?:(?<address>\\p{L}{2,6})\\s?:\\s*)?(?<publisher>[\\p{L}·・&][\\p{L}\\d·・&\\s]{1,40}?)[\\s,(]+${DATE_FOLLOWS}`, 'u');

interface Marked {
  /** Offsets of what stands between the marks. */
  start: number;
  end: number;
  whole: boolean;
}

/** Names of works in their order; a name within another is a part of it. */
function outermost(text: string): Marked[] {
  const found: Marked[] = [];
  const open: (Mark & { start: number })[] = [];
  for (const { 0: sign, index } of text.matchAll(/[〈〉「」“”《》『』]/gu)) {
    if (MARKS[sign]) open.push({ ...MARKS[sign], start: index + 1 });
    else if (open.at(-1)?.close === sign) {
      const { start, whole, shared } = open.pop()!;
      if (open.length === 0 && (shared !== true || EAST_ASIAN.test(text.charAt(start)))) found.push({ start, end: index, whole });
    }
  }
  return found;
}

/** Reads such a line, and takes from `pool` what it has read. Undefined for a line of another kind. */
export function takeEastAsian(flat: Flat, pool: Pool): Ordered | undefined {
  if (!OPENS.test(pool.text) || !EAST_ASIAN.test(pool.text)) return undefined;
  const trial = new Pool(pool.text.replace(/\u0000/gu, ' '));
  const [title, container] = outermost(trial.text);
  const opening = title && openingOf(trial.text.slice(0, title.start - 1));
  if (!opening) return undefined;
  trial.blank(0, title.start);
  trial.blank(title.end, title.end + 1);
  const fields = new Map<string, string>();
  const place = placeOf(trial, title, container, fields);
  if (!place) return undefined;
  // What was taken out before stays out.
  pool.text = trial.text.replace(/ /gu, (blank, at: number) => (pool.text[at] === '\u0000' ? '\u0000' : blank));
  const { authors, part, year, month } = opening;
  if (year !== undefined) fields.set('year', year);
  if (month !== undefined) fields.set('month', plain('month', month));
  if (authors && part === 'translator') fields.set('translator', writeNames(authors.names, authors.others));
  return {
    title: withAuthors(wholeSpan(flat, { start: title.start, end: title.end }), part === 'translator' ? undefined : authors),
    ...(place.venue && { venue: place.venue }),
    edited: part === 'editor',
    known: { ...(place.type && { type: place.type }), fields },
    sure: true,
  };
}

interface Opening {
  authors: Ordered['title']['authors'];
  part: Part;
  year: string | undefined;
  month: string | undefined;
}

/** The names before the first mark, or nothing at all. Where other words stand there, what is marked is a part of a title. */
function openingOf(head: string): Opening | undefined {
  const rest = head.slice(LEAD.exec(head)![0].length);
  const date = DATE_BEHIND_NAMES.exec(rest);
  const words = rest.slice(0, date?.index).replace(/[\s.,:;]+$/u, '');
  const year = { year: date?.[1], month: date?.[2] };
  if (words === '') return { authors: undefined, part: 'author', ...year };
  const people = readPeople(words);
  return people && { ...people, ...year };
}

interface Place {
  type?: EntryType;
  venue?: { start: number; end: number };
}

/** Where a work appeared, by what follows its title. */
function placeOf(pool: Pool, title: Marked, container: Marked | undefined, fields: Map<string, string>): Place | undefined {
  const from = title.end + 1;
  const standsIn = STANDS_IN.exec(pool.text.slice(from))!;
  if (container && (container.whole || !title.whole)) {
    const between = pool.text.slice(from + standsIn[0].length, container.start - 1);
    if (between.trim() === '' || takeEditors(between, fields)) {
      pool.blank(from, container.start);
      return inContainer(pool, container, standsIn.groups!['part'] !== undefined, fields);
    }
  }
  const tail = pool.text.slice(from);
  const words = firstPiece(pool.text, from);
  const thesis = readThesis(pool.text.slice(words.start, words.end).trim());
  if (thesis) {
    fields.set('school', thesis.school);
    pool.blank(from, words.end);
    return { type: thesis.type };
  }
  const isParted = /^\s*(?:$|[.,;:()])/u.test(tail);
  if (title.whole) return takeImprint(pool, from, fields) || isParted ? { type: 'book' } : undefined;
  if (!isParted) return undefined;
  const start = from + standsIn[0].length;
  const name = JOURNAL.exec(pool.text.slice(start))![0];
  pool.blank(from, start);
  const venue = { start, end: start + name.length };
  return { ...(/\p{L}{2}/u.test(name) && { venue }), ...(CONFERENCE.test(name) && { type: 'inproceedings' }) };
}

/** In a journal, a book or at a conference that has marks of its own. */
function inContainer(pool: Pool, { start, end }: Marked, isPart: boolean, fields: Map<string, string>): Place {
  const behind = end + 1;
  pool.blank(end, behind);
  const piece = firstPiece(pool.text, behind);
  if (takeEditors(pool.text.slice(piece.start, piece.end), fields)) pool.blank(behind, piece.end);
  const tail = pool.text.slice(behind);
  const venue = { start, end };
  if (CONFERENCE.test(pool.text.slice(start, end))) return { type: 'inproceedings', venue };
  const bare = BARE_NUMBERS.exec(tail);
  if (bare) take(pool, behind, bare, fields);
  if (bare || NUMBERED.test(tail)) {
    const society = SOCIETY.exec(tail);
    if (society) {
      fields.set('publisher', society[0]);
      pool.blank(behind + society.index, behind + society.index + society[0].length);
    }
    return { type: 'article', venue };
  }
  const isBook = takeImprint(pool, behind, fields) || fields.has('editor') || isPart;
  return isBook ? { type: 'incollection', venue } : { venue };
}

/** "陳美玲主編", "田中一郎編" */
function takeEditors(words: string, fields: Map<string, string>): boolean {
  const people = words.trim() === '' ? undefined : readPeople(words.replace(/[\s,:]+$/u, ''));
  if (people?.part !== 'editor') return false;
  fields.set('editor', writeNames(people.authors.names, people.authors.others));
  return true;
}

function takeImprint(pool: Pool, from: number, fields: Map<string, string>): boolean {
  const found = IMPRINT.exec(pool.text.slice(from).replace(/\u0000/gu, ' '));
  if (found) take(pool, from, found, fields);
  return found !== null;
}

/** Puts what was found at `from` into the fields named so. */
function take(pool: Pool, from: number, found: RegExpExecArray, fields: Map<string, string>): void {
  for (const [name, value] of Object.entries(found.groups!)) if (value !== undefined) fields.set(name, value.trim());
  pool.blank(from, from + found[0].length);
}

const DASH = '\\s?[-–—―−－~〜～]+\\s?';
const DASHES = new RegExp(DASH, 'u');
const COUNT = '(\\d{1,4}|[一二三四五六七八九十]{1,3})';
const ORDINAL = `(?:第|제)?\\s?${COUNT}`;

/** Facts that are known by the words that count them: each sets these fields, in this order. */
const COUNTED: readonly (readonly [fields: readonly string[], pattern: RegExp])[] = [
  [['address', 'publisher'], new RegExp(`(?<=[\\s,.(\\u0000])(\\p{Lo}{2,6})\\s?:\\s*(\\p{Lo}[\\p{Lo}·・&\\s]{0,40}?)\\s*,\\s*${DATE_FOLLOWS}`, 'u')],
  [['year', 'month'], /((?:19|20)\d\d)\s?[年년](?:度)?(?:\s?(\d{1,2})\s?[月월](?:\s?\d{1,2}\s?[日일])?)?/u],
  [['year', 'month'], /((?:19|20)\d\d)\.(\d{1,2})(?:\.\d{1,2})?(?![\d.])/u],
  [['era', 'year', 'month'], /(民國|民国|昭和|平成|令和)\s?(\d{1,3})\s?年?(?:\s?(\d{1,2})\s?月(?:\s?\d{1,2}\s?日)?)?/u],
  [['volume'], new RegExp(`${ORDINAL}\\s?[卷巻輯辑권집]|[卷巻]\\s?${COUNT}|第\\s?${COUNT}\\s?${ORDINAL_VOLUME}`, 'u')],
  [['number'], new RegExp(`${ORDINAL}\\s?(?:[期號号호]|(?=${DASH}\\d+\\s?[期號号호]))(?:${DASH}\\d+\\s?[期號号호])?`, 'u')],
  [['number'], new RegExp(`第\\s?${COUNT}\\s?${ORDINAL_ISSUE}`, 'u')],
  [['edition'], new RegExp(`${ORDINAL}\\s?[版판]`, 'u')],
  [['pages'], new RegExp(`[頁页쪽면]\\s?(\\d+(?:${DASH}\\d+)?)(?:\\s?[頁页])?(?!\\s?[\\d期號号卷巻])`, 'u')],
  // A word behind the number says what else is counted.
  [['pages'], new RegExp(`第\\s?(\\d+(?:${DASH}\\d+)?)(?:\\s?[頁页]|(?!${DASH}|\\s?[\\d\\p{L}]))`, 'u')],
  [['pages'], new RegExp(`(\\d+${DASH}\\d+)\\s?[頁页쪽면]`, 'u')],
  [['pagetotal'], /(?:全|共|총)?\s?(\d+)\s?[頁页쪽면]/u],
];
/** Years before the first of an era. */
const ERAS: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const DIGITS = '零一二三四五六七八九';

/** Takes such facts out of what follows the title. */
export function takeCounted(pool: Pool, from: number): Map<string, string> {
  const found = new Map<string, string>();
  const tail = pool.text.slice(from);
  if (!EAST_ASIAN.test(tail)) return found;
  // Japanese lists have full-width digits, too.
  const rest = new Pool(tail.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  for (const [fields, pattern] of COUNTED) {
    if (fields.every((field) => found.has(field))) continue;
    const values = rest.take(pattern)?.slice(1).filter((value) => value !== undefined) ?? [];
    values.forEach((value, index) => found.set(fields[index]!, plain(fields[index]!, value)));
  }
  const era = found.get('era');
  found.delete('era');
  if (era !== undefined) found.set('year', String(ERAS[era]! + Number(found.get('year'))));
  pool.text = pool.text.slice(0, from) + rest.text;
  return found;
}

function plain(field: string, value: string): string {
  if (field === 'month') return String(Number(value));
  if (field === 'pages') return value.replace(DASHES, '--');
  return /^[一二三四五六七八九十]+$/u.test(value) ? String(chineseNumber(value)) : value.trim();
}

/** Up to 99: "三十四". */
function chineseNumber(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words];
  return (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones!));
}
