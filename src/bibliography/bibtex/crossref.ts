/** Fields that an entry takes over from others: BibTeX's and biblatex's `crossref`, biblatex's `xdata`. */
import { STANDARD_FIELDS } from './known-fields.ts';
import type { RawEntry, RawField } from './raw-entry.ts';
import type { Report } from './value-reader.ts';

const words = (list: string): string[] => list.trim().split(/\s+/u);

/**
 * What no child takes, of all fields that styles know; the rest is inherited (biblatex manual 3.0, appendix B). biblatex
 * lends what names, measures and describes the volume, too: the DOI of a book would be that of each chapter.
 */
const OWN: ReadonlySet<string> = new Set(
  words(`
  ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype
  shorthand shorthandintro sortkey sortname sortshorthand sorttitle sortyear key verba verbb verbc gender
  title subtitle titleaddon shorttitle indextitle reprinttitle
  doi url howpublished urldate urlyear urlmonth urlday eprint eprintclass eprinttype archiveprefix primaryclass hal_id hal_version
  file library pages pagetotal numpages abstract annote annotation keyword keywords
  `),
);
/** The site's name for a venue is lent, too. */
const LENT: ReadonlySet<string> = new Set([...[...STANDARD_FIELDS].filter((name) => !OWN.has(name)), 'abbr']);

/** Volumes, which their papers take data from. */
export const VOLUMES: ReadonlySet<string> = new Set(
  words('book mvbook collection mvcollection proceedings mvproceedings reference mvreference periodical'),
);
/** Volumes of volumes. */
const WORKS = words('mvbook mvcollection mvproceedings mvreference');
const PARTS_OF_BOOKS = words('inbook bookinbook suppbook');
const INSIDE = [...PARTS_OF_BOOKS, ...words('inproceedings conference workshop incollection inreference suppcollection')];

/** What a parent's titles are to its child; the first row that knows both types counts. BibTeX has papers in parents of any type. */
const TITLES: readonly { parents?: readonly string[]; children: readonly string[]; as: string }[] = [
  { parents: WORKS, children: [...words('book collection proceedings reference'), ...INSIDE], as: 'main' },
  { parents: ['periodical'], children: words('article suppperiodical'), as: 'journal' },
  { children: INSIDE, as: 'book' },
];

/** Fields of the child's own beside which one of its parent's says nothing: another name for it, or what it is said of. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  journal: ['journaltitle'], journaltitle: ['journal'], address: ['location'], location: ['address'],
  school: ['institution'], institution: ['school'], year: ['date'], date: ['year'], month: ['date'], day: ['date', 'month'],
  booksubtitle: ['booktitle'], booktitleaddon: ['booktitle'], mainsubtitle: ['maintitle'], maintitleaddon: ['maintitle'],
  journalsubtitle: ['journaltitle', 'journal'], journaltitleaddon: ['journaltitle', 'journal'],
  authortype: ['author'], shortauthor: ['author'], nameaddon: ['author'], shorteditor: ['editor'],
  editortype: ['editor'], editoratype: ['editora'], editorbtype: ['editorb'], editorctype: ['editorc'],
};

/** A chain of parents longer than this is a circle. */
const LONGEST = 8;

interface Inherited {
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

/** What a parent offers its child, under the child's names for it: titles first, which may stand where the parent has others. */
function* lent(child: RawEntry, parentType: string, source: ReadonlyMap<string, RawField>): Iterable<[string, RawField]> {
  const has = (name: string): boolean => (child.fields.get(name)?.value.trim() ?? '') !== '';
  const wants = (name: string): boolean => !has(name) && !(BESIDE[name]?.some(has) ?? false);
  const titles = TITLES.find(({ parents, children }) => children.includes(child.type) && (parents?.includes(parentType) ?? true));
  if (titles !== undefined) {
    for (const part of ['title', 'subtitle', 'titleaddon']) {
      const [name, field] = [titles.as + part, source.get(part)];
      if (field !== undefined && wants(name)) yield [name, field];
    }
  }
  const author = source.get('author');
  if (author !== undefined && PARTS_OF_BOOKS.includes(child.type)) yield ['bookauthor', author];
  for (const [name, field] of source) if (LENT.has(name) && wants(name)) yield [name, field];
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
        const itself = parent === entry;
        report('warning', 'bib-crossref', named.valueOffset, itself ? `“${key}” refers to itself.` : `No entry has the key “${key}”, to which “${entry.key}” refers.`, {
          cure: itself ? `Write the key of the other entry, or delete the ${field}.` : 'Correct the key, or add the entry.',
          subject: entry.key,
        });
        continue;
      }
      const source = inherit(parent, find, () => undefined, depth + 1).fields;
      if (isData) for (const [name, value] of source) take(name, value);
      else {
        parents.push(parent.key.toLowerCase());
        for (const [name, field] of lent(entry, parent.type, source)) take(name, field);
      }
    }
  }
  return { fields, parents };
}
