/** Entries typed in data/cv.yaml: what each is about is known by its keys. */
import { bareDoi, doiAddress } from '../bibliography/links/doi.ts';
import { termIn, wordsFor } from '../l10n/index.ts';
import { ENTRY_KEYS, type CvEntry } from '../schema/data/cv.ts';
import type { LocalText } from '../schema/fields.ts';
import { plain, type Rich } from '../text/rich.ts';
import { localised } from '../view/services.ts';
import { inline } from '../markdown/one-line.ts';
import type { CvDetails, CvItem } from './model.ts';
import { whenText } from './when.ts';
import { cvWords } from './words.ts';
import type { Workbench } from './workbench.ts';

/** Keys that hold a line of their own, and whether a bullet stands before it. */
const LINES = { bullet: true, number: false, reversed_number: false } as const;

/** The items of a section's entries. `number` counts upwards and `reversed_number` downwards, each by itself. */
export function typedItems(entries: readonly (CvEntry | string)[], bench: Workbench): CvItem[] {
  const of = (key: 'number' | 'reversed_number') => (entry: CvEntry | string): boolean =>
    typeof entry !== 'string' && entry[key] !== undefined;
  let up = 0;
  let down = entries.filter(of('reversed_number')).length;
  return entries.flatMap((entry) => {
    const item = typedItem(entry, bench);
    if (of('number')(entry)) return [{ ...item, number: ++up }];
    if (of('reversed_number')(entry)) return [{ ...item, number: down-- }];
    return isEmpty(item) ? [] : [item];
  });
}

/** Keys that print nothing by themselves: when, in which CV, and what belongs to a school, a label or a name. */
const BESIDE = new Set(['when', 'date', 'start_date', 'end_date', 'tags', 'only', 'not', 'degree', 'area', 'details', 'doi', 'url']);
const SUBSTANCE = ENTRY_KEYS.filter((key) => !BESIDE.has(key));

/** Whether an entry says what it is about. */
export function hasSubstance(entry: CvEntry | string): boolean {
  if (typeof entry === 'string') return entry.trim() !== '';
  return SUBSTANCE.some((key) => entry[key as keyof CvEntry] !== undefined);
}

function isEmpty(item: CvItem): boolean {
  return item.kind === 'entry' && item.title.length === 0 && !item.summary && item.highlights.length === 0 && item.links.length === 0;
}

/** The item of one entry; a line of text is a paragraph. */
function typedItem(entry: CvEntry | string, bench: Workbench): CvItem {
  if (typeof entry === 'string') return { kind: 'line', bullet: false, text: inline(entry, bench.lang), links: [], highlights: [] };
  const details = detailsOf(entry, bench);
  for (const [key, bullet] of Object.entries(LINES)) {
    const text = bench.rich(entry[key as keyof typeof LINES]);
    if (text) return { ...details, kind: 'line', bullet, text };
  }
  if (entry.label !== undefined) {
    return { ...details, kind: 'fact', label: bench.rich(entry.label) ?? [], details: bench.rich(entry.details) ?? [] };
  }
  const [title, ...facts] = titleAndFacts(entry, bench).filter((one): one is Rich => one !== undefined && one.length > 0);
  const { url, ...rest } = details;
  // A name that is Markdown with a link of its own needs no second one around it.
  const linked = url !== undefined && !(title ?? []).some((node) => node.type === 'link');
  return { ...rest, ...(linked && { url }), kind: 'entry', title: title ?? [], facts };
}

function detailsOf(entry: CvEntry, bench: Workbench): CvDetails {
  const when = whenText(localised(entry.when ?? entry.date, bench.lang), entry.start_date, entry.end_date, bench.lang, bench.site.today);
  const summary = bench.rich(entry.summary);
  const url = entry.url ?? (entry.doi ? doiAddress(bareDoi(entry.doi)) : undefined);
  return {
    ...(when !== undefined && { when }),
    ...(url !== undefined && { url }),
    links: (entry.links ?? []).map(({ label, url: to }) => ({ label: label ?? to.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), url: to })),
    ...(summary && { summary }),
    highlights: (entry.highlights ?? []).map((line) => bench.rich(line)).filter((line) => line !== undefined),
  };
}

function titleAndFacts(entry: CvEntry, bench: Workbench): (Rich | undefined)[] {
  const { rich } = bench;
  const { institution, company, position, name, title } = entry;
  const place = rich(entry.location);
  if (institution !== undefined) return [degreeAndArea(entry, bench), rich(institution), place];
  if (company !== undefined) return [rich(position), rich(company), place];
  const authors = entry.authors?.map((author) => inline(author, bench.lang));
  return [
    rich(name ?? title ?? position),
    authors && commas(authors),
    name !== undefined ? rich(position) : undefined,
    rich(entry.role),
    term(entry.kind, bench),
    rich(entry.by),
    rich(entry.event),
    emphasised(rich(entry.journal)),
    place,
    rich(entry.amount),
  ];
}

/** "PhD in mathematics", "PhD" or "Mathematics", in every language that either text has. */
function degreeAndArea({ degree, area }: CvEntry, { rich, lang }: Workbench): Rich | undefined {
  const [first, second] = [rich(degree), rich(area)];
  if (!first || !second) return first ?? second;
  // Degree or subject comes first, by the language.
  return cvWords(lang).inSubject.split(/(\{degree\}|\{area\})/)
    .flatMap((piece): Rich => (piece === '{degree}' ? first : piece === '{area}' ? second : plain(piece)));
}

/** A word such as `invited` in the language of the CV, where it is one of the usual ones. */
export function term(word: LocalText | undefined, { rich, lang }: Workbench): Rich | undefined {
  return rich(termIn(wordsFor(lang), word) ?? word);
}

function emphasised(text: Rich | undefined): Rich | undefined {
  return text && [{ type: 'em', children: text }];
}

function commas(pieces: readonly Rich[]): Rich {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [{ type: 'text' as const, value: ', ' }, ...piece]));
}
