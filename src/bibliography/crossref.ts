/** Fields that an entry takes over from others: BibTeX's and biblatex's `crossref`, biblatex's `xdata`. */
import type { RawEntry, RawField } from './raw-entry.ts';
import type { Report } from './reader.ts';

/** What a paper may take from the volume it stands in (biblatex manual 3.0, appendix B, less what names the volume itself). */
const INHERITED = [
  'publisher', 'address', 'location', 'year', 'month', 'date', 'editor', 'series', 'organization', 'institution', 'journal',
  'journaltitle', 'eventtitle', 'eventdate', 'venue', 'volume', 'number', 'isbn', 'issn', 'abbr',
];
/** The volume's title is the paper's venue. */
const TITLES: Readonly<Record<string, string>> = { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' };
/** And its author that of the book, where the paper is a part of a book. */
const PARTS_OF_BOOKS = new Set(['inbook', 'bookinbook', 'suppbook']);
const INSIDE = new Set(['inproceedings', 'conference', 'incollection', 'inbook', 'inreference', 'bookinbook', 'suppbook', 'suppcollection']);
/** A chain of parents longer than this is a circle. */
const LONGEST = 8;

export interface Inherited {
  fields: ReadonlyMap<string, RawField>;
  /** Keys, lower case, that this entry refers to as its volume. */
  parents: string[];
}

/** biblatex's `publisher = {xdata=press}`, `location = {xdata=press-address}`: one field of an @xdata entry. */
function singleXdata(value: string, name: string, find: (key: string) => RawEntry | undefined): string | undefined {
  const reference = /^\s*xdata\s*=\s*([^\s{}]+)\s*$/iu.exec(value)?.[1]!.toLowerCase();
  if (reference === undefined) return undefined;
  const [, key, other] = /^(.*?)-([a-z]+)(?:-\d+)?$/u.exec(reference) ?? [];
  return find(reference)?.fields.get(name)?.value ?? (key === undefined ? undefined : find(key)?.fields.get(other!)?.value);
}

/** The entry's own fields and those it takes over. `find` gives an entry by its key in lower case. */
export function inherit(entry: RawEntry, find: (key: string) => RawEntry | undefined, report: Report, depth = 0): Inherited {
  const fields = new Map(entry.fields);
  const parents: string[] = [];
  const take = (name: string, field: RawField): void => {
    const own = fields.get(name);
    if (own === undefined || own.value.trim() === '') fields.set(name, field);
  };
  for (const [name, field] of fields) {
    const single = singleXdata(field.value, name, find);
    if (single !== undefined) fields.set(name, { ...field, value: single });
  }
  for (const [field, isData] of [['xdata', true], ['crossref', false]] as const) {
    const named = entry.fields.get(field);
    if (named === undefined) continue;
    for (const key of named.value.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
      const parent = find(key.toLowerCase());
      if (parent === undefined || parent === entry || depth >= LONGEST) {
        report('warning', 'bib-crossref', named.valueOffset, `No entry has the key “${key}”, to which “${entry.key}” refers.`, {
          cure: 'Correct the key, or add the entry.',
          subject: entry.key,
        });
        continue;
      }
      const source = inherit(parent, find, () => undefined, depth + 1).fields;
      if (isData) for (const [name, value] of source) take(name, value);
      else {
        parents.push(key.toLowerCase());
        for (const name of INHERITED) if (source.has(name)) take(name, source.get(name)!);
        if (INSIDE.has(entry.type)) {
          for (const [name, target] of Object.entries(TITLES)) if (source.has(name)) take(target, source.get(name)!);
          if (PARTS_OF_BOOKS.has(entry.type) && source.has('author')) take('bookauthor', source.get('author')!);
          if (source.has('booktitle')) take('booktitle', source.get('booktitle')!);
        }
      }
    }
  }
  return { fields, parents };
}
