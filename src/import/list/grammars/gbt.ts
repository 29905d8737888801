/** Chinese lists, after GB/T 7714: "王小明. 题名[J]. 刊名, 2019, 34(2): 45-60.", whose mark tells what each part of the line is. */
import { writeNames } from '../../../bibliography/export/bibtex.ts';
import { leadingAuthors, type TypedAuthors } from '../authors.ts';
import { readPeople, type Part } from './east-asian-people.ts';
import { readThesis } from './east-asian-theses.ts';
import type { Pool } from '../facts/pool.ts';
import { asTyped, type Flat } from '../page/flat.ts';
import type { EntryType } from '../page/headings.ts';
import { withAuthors, type Ordered } from './ordered.ts';
import { LEAD, wholeSpan } from '../title.ts';
import type { TypeMark } from './type-marks.ts';
import { VENUE_FIELD } from '../facts/venue.ts';

const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\s?年)';
const DAY = '(?:[-–](?<month>\\d{1,2})(?:[-–]\\d{1,2})?)?';
const PAGES = '(?:\\s*[:,]\\s*(?:pp?\\.\\s*)?(?<pages>[A-Za-z]{0,2}\\d+(?:\\s*[-–—~～+]\\s*[A-Za-z]{0,2}\\d+)?(?:,\\s*\\d+(?:[-–—]\\d+)?)*)(?![\\d(]))?';
const VOLUME = '(?:\\s*,\\s*(?<volume>[A-Z]?\\d{1,4}))?';
/** "(3)", and ", (3)" where no volume is. */
const ISSUE = '(?:\\s*,?\\s*\\((?<number>[^()]{1,20})\\))?';
const PLACE = '(?:(?<address>[^:.,\\d]{1,40}?)\\s*:\\s*)?';
const PUBLISHED = `${PLACE}(?<venue>[^:\\d][^:]{0,80}?),\\s*${YEAR}${DAY}${PAGES}`;

/** What follows the title, by the mark; `venue` is what the field of the type is called. */
const TAILS: Readonly<Record<string, RegExp>> = mapped({
  // "刊名, 2019, 34(2): 45-60", "刊名, 2019(3): 45-60", "人民日报, 2019-05-06(4)"
  'J N': `(?<venue>\\p{L}[^\\n]{0,120}?),\\s*${YEAR}${DAY}${VOLUME}${ISSUE}${PAGES}`,
  // "北京: 中华书局, 2015: 12-20"
  'M G C A D R S Z CM DS CP': PUBLISHED,
  // "2006-12-13"
  P: `${YEAR}${DAY}`,
  // "(2019-12-30)", "北京: 中华书局, 2015 (2019-12-30)"
  'EB DB': `(?:${PUBLISHED}|\\(${YEAR.replace('year', 'updated')}(?:-(?<updatedMonth>\\d\\d))?(?:-\\d\\d)?\\))`,
});

function mapped(rows: Readonly<Record<string, string>>): Record<string, RegExp> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([marks, pattern]) => marks.split(' ').map((mark) => [mark, new RegExp(`^[\\s.,]*${pattern}`, 'u')])),
  );
}

/** "一种鸟巢: 200610171314.3[P]", "信息与文献: GB/T 25100—2010[S]" */
const NUMBERED: Readonly<Record<string, RegExp>> = {
  P: /[:,]\s*(?:\p{sc=Han}{2,4},\s*)?([A-Z]{0,4}\s?\d[\d.]{5,}[A-Z]?\d?)\s*$/u,
  S: /[:,]\s*([A-Z][A-Z/]*\s?[\d.]+(?:[-–—]\d{4})?)\s*$/u,
};

/** "[2020-01-02]": the day on which somebody looked. */
const VISITED = /\[(\d{4}-\d{1,2}-\d{1,2})\]/u;
const CONTAINED = /^\s*\/\/\s*/u;
/** "2版", "修订版", "2nd ed" */
const EDITION = /^(?:(?:第\s?)?(\d{1,2})\s?版|(\d{1,2})(?:st|nd|rd|th) ed|[修增]订版)$/u;
/** Many set no blank behind a full stop. */
const SENTENCE = /^[\s.]*([^.]+?)\.\s*(?=\S)/u;
/** The mark that a volume of proceedings bears. */
const BOOK_MARK = /\s*\[[CMG](?:\/OL)?\]\s*$/u;

/** Reads a line with such a mark, and takes from `pool` what it has read. Undefined for a line of another order. */
export function takeGbt(flat: Flat, pool: Pool, { mark, type, start, end }: TypeMark): Ordered | undefined {
  const text = pool.text.replace(/\u0000/gu, ' ');
  const lead = LEAD.exec(text)![0].length;
  const opening = openingOf(text.slice(lead, start));
  if (!opening) return undefined;
  const from = lead + opening.end;
  const number = NUMBERED[mark]?.exec(text.slice(from, start));
  const fields = new Map<string, string>();
  if (number) fields.set('number', number[1]!);
  const found = takeTail(pool, end, mark, type, fields);
  if (!found) return undefined;
  pool.blank(lead, end);
  const { authors, part } = opening;
  // Of a translation whose author is left out.
  if (authors && part === 'translator') fields.set('translator', writeNames(authors.names, authors.others));
  const title = wholeSpan(flat, { start: from, end: number ? from + number.index : start });
  return { title: withAuthors(title, part === 'translator' ? undefined : authors), edited: part === 'editor', known: { type: found, fields }, sure: true };
}

interface Opening {
  authors: TypedAuthors | undefined;
  part: Part;
  end: number;
}

/** The names before the title: "王小明, 李四主编. ". Undefined where other words stand there. */
function openingOf(head: string): Opening | undefined {
  const sentence = /\p{sc=Latn}/u.test(SENTENCE.exec(head)?.[1] ?? '') ? null : SENTENCE.exec(head);
  const people = sentence ? readPeople(sentence[1]!) : undefined;
  if (people) return { ...people, end: sentence![0].length };
  const leading = leadingAuthors(head);
  const end = leading?.sure ? leading.end + /^[\s.,:;]*/u.exec(head.slice(leading.end))![0].length : 0;
  if (end > 0 && end < head.length) return { authors: leading!.authors, part: 'author', end };
  return /\.\s|,/u.test(head) ? undefined : { authors: undefined, part: 'author', end: 0 };
}

/** What stands behind the mark, into `fields`; the type of the entry. */
function takeTail(pool: Pool, from: number, mark: string, type: EntryType, fields: Map<string, string>): EntryType | undefined {
  const whole = pool.text.slice(from).replace(/\u0000/gu, ' ');
  const visited = VISITED.exec(whole);
  const text = whole.replace(VISITED, (day) => ' '.repeat(day.length));
  const said = new Map<string, string>();
  const container = CONTAINED.exec(text);
  const at = container ? readBook(text, container[0].length, mark, said) : readHands(text, said);
  const tail = TAILS[mark]!.exec(text.slice(at));
  if (!tail && !visited) return undefined;
  const { venue, updated, updatedMonth, pages, ...facts } = tail?.groups ?? {};
  const { year = updated, month = updatedMonth, ...rest } = facts;
  const thesis = type === 'phdthesis' && venue !== undefined ? readThesis(venue) : undefined;
  const ofPart = type === 'book' || type === 'misc' ? 'incollection' : type;
  const found = thesis?.type ?? (container ? ofPart : type);
  const all = {
    ...rest,
    year,
    month: month?.replace(/^0/u, ''),
    pages: pages?.replace(/\s*[-–—~～]\s*/gu, '--'),
    [said.has('booktitle') ? 'publisher' : VENUE_FIELD[found]]: thesis?.school ?? venue,
    urldate: visited?.[1],
  };
  for (const [name, value] of [...said, ...Object.entries(all)]) if (value !== undefined) fields.set(name, asTyped(value).trim());
  if (visited) pool.blank(from + visited.index, from + visited.index + visited[0].length);
  pool.blank(from, from + at + (tail?.[0].length ?? 0));
  return found;
}

/** The editors and the name of the book that a part stands in: "李四主编. 诗学手册"; the offset behind them. */
function readBook(text: string, start: number, mark: string, said: Map<string, string>): number {
  let at = start;
  const editors = SENTENCE.exec(text.slice(at));
  const behind = at + (editors?.[0].length ?? 0);
  const people = editors && bookEnd(text.slice(behind), mark) !== undefined ? readPeople(editors[1]!) : undefined;
  if (people) {
    said.set('editor', writeNames(people.authors.names, people.authors.others));
    at = behind;
  }
  const length = bookEnd(text.slice(at), mark);
  if (length === undefined) return at;
  said.set('booktitle', text.slice(at, at + length).replace(BOOK_MARK, ''));
  return at + length;
}

/** Where the name of a book ends: at the last full stop that an imprint follows. */
function bookEnd(text: string, mark: string): number | undefined {
  return [...text.matchAll(/\.(?=\s*\S)/gu)].map(({ index }) => index).findLast((index) => TAILS[mark]!.test(text.slice(index + 1)));
}

/** Who else had a hand in a book, and which edition it is: "李四, 等译. 2版."; the offset behind them. */
function readHands(text: string, said: Map<string, string>): number {
  let at = 0;
  for (let sentence = SENTENCE.exec(text); sentence; sentence = SENTENCE.exec(text.slice(at))) {
    const [whole, words] = sentence as unknown as [string, string];
    const edition = EDITION.exec(words);
    const people = edition ? undefined : readPeople(words);
    if (edition) said.set('edition', edition[1] ?? edition[2] ?? words);
    else if (people && people.part !== 'author') said.set(people.part, writeNames(people.authors.names, people.authors.others));
    else break;
    at += whole.length;
  }
  return at;
}
