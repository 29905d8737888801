/** RIS, as reference managers and publishers export it: its lines become an item of CSL. */
import { parseDate } from '../../bibliography/record/dates.ts';
import { MORE_PEOPLE } from '../../bibliography/export/ris.ts';
import { fromCsl } from './csl.ts';
import type { Data } from '../moved/unknown-data.ts';
import type { KeptRecord } from './record.ts';
import { OF_PROGRAMS, TYPES, variableOf } from './ris-tags.ts';

type Line = readonly [tag: string, value: string];

/** Some exports write one blank before the hyphen, or none behind it. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?:[ \t]|$)?(.*)$/u;

/** Tags that EndNote writes once, before the first of several values. */
const LISTED: ReadonlySet<string> = new Set(['KW', 'SN']);

/** Every record of a text. One that cannot be read costs no other. */
export function fromRis(text: string, path: string): { records: KeptRecord[]; failures: string[] } {
  const records: KeptRecord[] = [];
  const failures: string[] = [];
  for (const { lines, line } of recordsIn(text)) {
    const origin = `${path}, line ${line}`;
    const { item, tags } = itemOf(lines);
    const record = fromCsl(item, origin, true);
    if (record === undefined) failures.push(`${origin}: the record has no title.`);
    else records.push(record.left === undefined ? record : { ...record, left: record.left.map((name) => tags.get(name) ?? name) });
  }
  return { records, failures };
}

/** The tagged lines of each record, from its TY on, and the number of that line. */
function recordsIn(text: string): { lines: Line[]; line: number }[] {
  const found: { lines: Line[]; line: number }[] = [];
  let open: Line[] | undefined;
  for (const [index, row] of text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u).entries()) {
    const [, tag, value = ''] = LINE.exec(row.trim()) ?? [];
    if (tag === 'TY') found.push({ lines: (open = []), line: index + 1 });
    if (tag === 'ER') open = undefined;
    else if (tag !== undefined) open?.push([tag, value.trim()]);
    else if (open !== undefined && open.length > 0) {
      // A long value goes on in the next line; of what a tag lists, each line is one more.
      const [last, before] = open.at(-1)!;
      open.push(LISTED.has(last) ? [last, row.trim()] : [open.pop()![0], `${before}\n${row.trim()}`.trim()]);
    }
  }
  return found;
}

const PEOPLE: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'collection-editor', 'container-author', 'recipient']);
/** Our own sentences about people who are not named, and whose number they belong to. */
const ROLE_OF_MORE: ReadonlyMap<string, string> = new Map(Object.entries(MORE_PEOPLE).map(([role, words]) => [words, role]));
/** What else is told in several lines, and how these go together. */
const COLLECTED: Readonly<Record<string, (values: readonly string[]) => unknown>> = {
  keyword: (values) => values,
  note: (values) => values.join('; '),
  page: (values) => [...new Set(values)].join('-'),
  // In print and electronic, with words that say which: one tells which journal it is.
  ISSN: ([value = '']) => /\d{4}-?\d{3}[\dx]/iu.exec(value)?.[0],
  issued: mostPrecise,
  accessed: (values) => withoutGaps(values[0]!),
};
/** Works whose one number of pages is how many they have. */
const COUNTED: ReadonlySet<string> = new Set(['book', 'edited-book', 'classic', 'thesis']);

/**
 * A record as an item of CSL, and the tag of each variable. What fills none, or one that is filled already, stands under
 * the name of its tag.
 */
function itemOf(lines: readonly Line[]): { item: Data; tags: ReadonlyMap<string, string> } {
  const type = TYPES[lines[0]![1].toUpperCase()] ?? 'document';
  const told = new Map<string, string[]>();
  const tags = new Map<string, string>();
  const cut: string[] = [];
  for (const [tag, value] of lines) {
    if (value === '') continue;
    const more = tag === 'N1' ? ROLE_OF_MORE.get(value) : undefined;
    if (more !== undefined) {
      cut.push(more);
      continue;
    }
    const variable = variableOf(tag, type, value) ?? tag;
    const goesThere = variable in COLLECTED || PEOPLE.has(variable) || !told.has(variable);
    const name = goesThere ? variable : tag;
    if (name === tag && OF_PROGRAMS.has(tag)) continue;
    told.set(name, [...(told.get(name) ?? []), value]);
    tags.set(name, tag);
  }
  const peopleOf = (name: string, values: readonly string[]): Data[] => [...values.map(nameOf), ...(cut.includes(name) ? [{ literal: 'others' }] : [])];
  const item = Object.fromEntries(
    [...told].map(([name, values]) => [name, PEOPLE.has(name) ? peopleOf(name, values) : (COLLECTED[name]?.(values) ?? values[0])]),
  );
  const { page, ...others } = item;
  const isCounted = COUNTED.has(type) && /^\d+$/u.test(String(page));
  return { item: { ...(isCounted ? { ...others, 'number-of-pages': page } : item), type }, tags };
}

/** "Family, Given, Suffix"; several words without a comma are an institution. */
function nameOf(value: string): Data {
  const [family, given, suffix, ...more] = value.split(/,\s*/u);
  const isWhole = more.length > 0 || (given === undefined && family!.includes(' '));
  return isWhole ? { literal: value } : { family, given, suffix };
}

/** `2020/03//spring` without the parts that are empty, and the words behind them. */
function withoutGaps(date: string): string {
  const parts = /^(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?(?:\/(?!\d)|$)/u.exec(date)?.slice(1).filter(Boolean);
  return parts?.join('-') ?? date;
}

/** The year stands in one line, and the day perhaps in another, with the year or without. */
function mostPrecise(values: readonly string[]): string {
  const dates = values.map(withoutGaps);
  const year = dates.find((date) => /^\d{4}$/u.test(date));
  const read = [...dates, ...dates.map((date) => `${date} ${year ?? ''}`)].flatMap((words) => {
    const date = parseDate(words)?.date;
    return date === undefined || (year !== undefined && date.year !== Number(year)) ? [] : [{ words, parts: Object.keys(date).length }];
  });
  return read.reduce((best, one) => (one.parts > best.parts ? one : best), { words: dates[0]!, parts: 0 }).words;
}
