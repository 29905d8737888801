/**
 * The CV at /cv/ as rows of plain text in one language: what other programs' formats are written from. It holds what the
 * page shows and nothing else, so variants, tags and private keys have been dealt with.
 */
import type { Publication } from '../../bibliography/publication.ts';
import type { Page, SectionId } from '../../content/page.ts';
import { termsText } from '../../content/terms.ts';
import { termIn, wordsFor } from '../../l10n/index.ts';
import { statusIn } from '../../l10n/works.ts';
import { yearText } from '../../l10n/years.ts';
import { isObject } from '../../objects.ts';
import { Problems } from '../../problems.ts';
import type { CvEntry, CvSection } from '../../schema/data/cv.ts';
import type { LocalText } from '../../schema/fields.ts';
import type { Person } from '../../schema/data/people.ts';
import { cleanSiteAddress } from '../../schema/reading/values.ts';
import { isoDate } from '../../seo/dates.ts';
import type { RecordList } from '../../schema/data/records.ts';
import { absoluteUrl } from '../../site/address.ts';
import type { Site } from '../../site/site.ts';
import { hasBegun } from '../../view/dates.ts';
import { localised } from '../../view/services.ts';
import { chosenPages, chosenPeople, chosenRecords, factsIn, factsOf, nowText, type Source } from '../drawn.ts';
import { titleOf } from '../build.ts';
import { chosenPapers } from '../papers.ts';
import { mainName, sectionOptions, variantNamed, belongs, shown } from '../variants.ts';
import { spanOf, type Span } from '../when.ts';
import { workbench, type Workbench } from '../workbench.ts';

const TEXTS = [
  'institution', 'area', 'degree', 'company', 'position', 'name', 'title', 'journal', 'doi', 'label', 'details', 'bullet', 'number',
  'reversed_number', 'location', 'by', 'event', 'kind', 'amount', 'role', 'summary', 'url',
] as const;

/** Keys of the file whose contents came from another format and return to it; any other `x_…` stays with the user. */
export const KEPT = { rendercv: 'x_rendercv', jsonresume: 'x_jsonresume' } as const;
export type Format = keyof typeof KEPT;
export type Kept = Readonly<Record<string, unknown>>;

/** One entry. Texts are Markdown, as typed. */
export type Row = Partial<Readonly<Record<(typeof TEXTS)[number], string>>> & {
  readonly authors?: readonly string[];
  readonly highlights?: readonly string[];
  readonly links?: readonly { label?: string; url: string }[];
  /** A paragraph, and nothing besides. */
  readonly text?: string;
  readonly span: Span;
  /** Dates in the keys in which they were typed. */
  readonly dates?: Readonly<Record<string, string>>;
  /** What other formats know and this one does not. */
  readonly kept?: Partial<Readonly<Record<Format, Kept>>>;
};

export interface RowSection {
  key: string;
  /** As typed, or as printed where it was left out. */
  title: string;
  /** Whether the title was typed. */
  titled: boolean;
  source?: Source;
  rows: readonly Row[];
}

interface CvRows {
  lang: string;
  headline?: string;
  location?: string;
  sections: readonly RowSection[];
  kept: Partial<Readonly<Record<Format, Kept>>>;
}

/** The rows of the variant at /cv/. The site must have a CV. */
export function cvRows(site: Site): CvRows {
  const file = site.cv!;
  const variant = variantNamed(site, mainName(site));
  // What is wrong with the queries has been told when the page was made.
  const bench = workbench(site, variant, new Problems());
  const text = (value: LocalText | undefined): string | undefined => localised(value, variant.lang) || undefined;
  const line = text(file.headline) ?? site.owner.position;
  const headline = line && linkedFromAfar(line, site);
  const location = file.location ?? site.owner.place ?? site.owner.affiliations.find(({ place }) => place)?.place;
  const sections = variant.sections.flatMap((key): RowSection[] => {
    const section = sectionOptions(file, variant, key);
    const rows = shown(section, variant) ? sectionRows(section, bench) : [];
    if (rows.length === 0) return [];
    const title = text(section.title);
    return [{ key, title: title ?? titleOf(key, variant.lang), titled: title !== undefined, ...(section.from && { source: section.from }), rows }];
  });
  return { lang: variant.lang, ...(headline && { headline }), ...(location && { location }), sections, kept: keptOf(file) };
}

function sectionRows(section: Partial<CvSection>, bench: Workbench): Row[] {
  const typed = (section.entries ?? []).filter((entry) => belongs(entry, bench.variant)).map((entry) => typedRow(entry, bench.lang));
  const drawn = section.from ? SOURCES[section.from](section, bench) : [];
  return [...typed, ...drawn].slice(0, section.limit ?? bench.variant.settings.limit ?? Infinity).map((row) => fromAfar(notUntilToday(row, bench.site.today), bench));
}

/** What is still to come does not last until today, which a beginning without an end would say. */
function notUntilToday(row: Row, today: string): Row {
  const { start, end = 'present' } = row.span;
  if (start === undefined || end !== 'present' || hasBegun(start, today)) return row;
  return { ...row, span: { start }, dates: { date: start } };
}

/** Where a Markdown link leads, told by its slash or dot from an argument in a formula: `[f](x)`. */
const DESTINATION = /(?<=\]\()[^\s()<>]*[/.][^\s()<>]*/g;

/** Markdown whose links find the site from elsewhere. */
function linkedFromAfar(text: string, site: Site): string {
  return text.replace(DESTINATION, (typed) => {
    const address = cleanSiteAddress(typed);
    return address?.startsWith('/') ? absoluteUrl(site, address) : typed;
  });
}

/** The row for those who read it away from the site: its addresses have a host, and its words are those of the page. */
function fromAfar(row: Row, { site, lang }: Workbench): Row {
  const linked = (text: string): string => linkedFromAfar(text, site);
  const hosted = (address: string): string => (address.startsWith('/') ? absoluteUrl(site, address) : address);
  const { text, authors, highlights, url, links, kind } = row;
  return {
    ...row,
    ...Object.fromEntries(TEXTS.flatMap((key) => (row[key] === undefined ? [] : [[key, linked(row[key])]]))),
    ...(text !== undefined && { text: linked(text) }),
    ...(authors && { authors: authors.map(linked) }),
    ...(highlights && { highlights: highlights.map(linked) }),
    ...(kind !== undefined && { kind: printed(kind, lang) }),
    ...(url !== undefined && { url: hosted(url) }),
    ...(links && { links: links.map((link) => ({ ...link, url: hosted(link.url) })) }),
  };
}

/** `phd-student` as pages print it: "PhD student". */
function printed(word: string, lang: string): string {
  return termIn(wordsFor(lang), word) ?? word;
}

/** An entry of cv.yaml, or of the lists that it shares with pages. */
export function typedRow(entry: CvEntry | string, lang: string): Row {
  if (typeof entry === 'string') return { text: entry, span: {} };
  const texts = Object.fromEntries(TEXTS.flatMap((key) => {
    const value = localised(entry[key], lang);
    return value ? [[key, value]] : [];
  }));
  const dates = Object.fromEntries((['date', 'start_date', 'end_date'] as const).flatMap((key) => {
    const value = entry.when === undefined ? localised(entry[key], lang) : undefined;
    return value === undefined ? [] : [[key, value]];
  }));
  const highlights = entry.highlights?.map((line) => localised(line, lang) ?? '').filter(Boolean);
  return {
    ...texts,
    ...(entry.authors && { authors: entry.authors }),
    ...(highlights && highlights.length > 0 && { highlights }),
    ...(entry.links && { links: entry.links }),
    span: spanOf(localised(entry.when ?? entry.date, lang), entry.start_date, entry.end_date),
    ...(Object.keys(dates).length > 0 && { dates }),
    kept: keptOf(entry),
  };
}

function keptOf(record: object): Partial<Record<Format, Kept>> {
  return Object.fromEntries((Object.keys(KEPT) as Format[]).flatMap((format) => {
    const value = (record as Readonly<Record<string, unknown>>)[KEPT[format]];
    return isObject(value) ? [[format, harmless(value)]] : [];
  }));
}

/** Addresses that run code are not passed on. */
function harmless(value: object): Kept {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one !== 'string' || !/^\s*(?:javascript|vbscript|data):/i.test(one)));
}

type Draw = (section: Partial<CvSection>, bench: Workbench) => Row[];

const papers: Draw = (section, bench) =>
  chosenPapers(section, bench, '').flatMap(({ publications }) => publications.map((paper) => paperRow(paper, bench)));

const pages = (id: SectionId): Draw => (section, bench) => chosenPages(id, section, bench.site).map((page) => pageRow(page, bench.site, bench.lang));

const records = (name: RecordList): Draw => (_section, bench) => chosenRecords(name, bench).map((entry) => typedRow(entry, bench.lang));

const people: Draw = (section, bench) => chosenPeople(section, bench.site).map((person) => personRow(person, bench.lang));

const SOURCES: Readonly<Record<Source, Draw>> = {
  publications: papers,
  software: (section, bench) => papers({ type: ['software'], ...section }, bench),
  talks: pages('talks'),
  teaching: pages('teaching'),
  projects: pages('projects'),
  posts: pages('posts'),
  news: pages('news'),
  people,
  supervision: (section, bench) => (bench.site.records?.supervision ? records('supervision') : people)(section, bench),
  service: records('service'),
  awards: records('awards'),
  grants: records('grants'),
  press: records('press'),
};

function paperRow(paper: Publication, { site, lang }: Workbench): Row {
  const { date, ids, venueText } = paper;
  const status = statusIn(wordsFor(lang), paper);
  const iso = isoDate(date);
  return {
    title: paper.titleText,
    authors: paper.authors.map(({ display, isOwner }) => (isOwner ? `**${display}**` : display)),
    ...(venueText && { journal: venueText }),
    ...(ids.doi && { doi: ids.doi }),
    url: absoluteUrl(site, `/publications/${paper.id}/`),
    span: iso ? { start: iso, end: iso } : date ? { words: yearText(date.year, lang) } : status ? { words: status } : {},
  };
}

function pageRow(page: Page, site: Site, lang: string): Row {
  const { data } = page;
  const value = (key: string): string | undefined => {
    const found = data[key];
    return typeof found === 'string' && found !== '' ? found : typeof found === 'number' ? String(found) : undefined;
  };
  const when = value('when') ?? termsText(page);
  const facts = factsOf(page, site, lang, 'place').filter((fact) => fact !== when);
  const place = factsIn(data['place']).join(', ');
  const start = value('start') ?? page.date;
  return {
    name: page.title,
    ...(facts.length > 0 && { event: [...new Set(facts.map((fact) => printed(fact, lang)))].join(', ') }),
    ...(place && { location: place }),
    url: absoluteUrl(site, page.url),
    span: spanOf(when, start, value('end') ?? value('end_date') ?? start),
  };
}

function personRow(person: Person, lang: string): Row {
  const facts = [person.position ?? (person.role && printed(person.role, lang)), person.topic, nowText(person.now, lang)].filter((fact) => fact !== undefined);
  return {
    name: person.native_name ? `${person.name} (${person.native_name})` : person.name,
    ...(facts.length > 0 && { event: facts.join(', ') }),
    ...(person.homepage && { url: person.homepage }),
    ...(person.note && { summary: person.note }),
    span: spanOf(person.when, person.start, person.end ?? (person.start && 'present')),
  };
}
