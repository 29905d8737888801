/**
 * The CV as JSON Resume 1.0.0 (https://docs.jsonresume.org/schema). Formats meet in one table, read in both directions.
 */
import { bareDoi, doiAddress } from '../../bibliography/links/doi.ts';
import type { Site } from '../../site/site.ts';
import { profileRows, siteAddress } from './identity.ts';
import { cvRows, type Row, type RowSection } from './rows.ts';

type Entry = Record<string, unknown>;

export interface JsonSection {
  /** Their name of the section, and ours. */
  theirs: string;
  ours: string;
  /** Their keys of texts, and ours. */
  texts: Readonly<Record<string, string>>;
  /** Their keys of lists, and ours. */
  lists?: Readonly<Record<string, string>>;
  /** Their lists that are read as one of ours, and written only as they were read. */
  readAs?: Readonly<Record<string, string>>;
  /** Their lists that are one text here. */
  joined?: Readonly<Record<string, string>>;
  /** Their keys of dates, and ours. */
  dates?: Readonly<Record<string, 'date' | 'start_date' | 'end_date'>>;
}

const SPAN = { startDate: 'start_date', endDate: 'end_date' } as const;

/** A row a section of JSON Resume; keys that are in no row have no place in cv.yaml. */
const SECTIONS: readonly JsonSection[] = [
  { theirs: 'work', ours: 'experience', texts: { name: 'company', position: 'position', location: 'location', url: 'url', summary: 'summary' }, lists: { highlights: 'highlights' }, dates: SPAN },
  { theirs: 'volunteer', ours: 'volunteer', texts: { organization: 'company', position: 'position', url: 'url', summary: 'summary' }, lists: { highlights: 'highlights' }, dates: SPAN },
  { theirs: 'education', ours: 'education', texts: { institution: 'institution', area: 'area', studyType: 'degree', url: 'url', location: 'location', summary: 'summary' }, readAs: { courses: 'highlights' }, dates: SPAN },
  { theirs: 'awards', ours: 'awards', texts: { title: 'name', awarder: 'by', summary: 'summary', url: 'url' }, dates: { date: 'date' } },
  { theirs: 'certificates', ours: 'certificates', texts: { name: 'name', issuer: 'by', url: 'url', summary: 'summary' }, dates: { date: 'date' } },
  { theirs: 'publications', ours: 'publications', texts: { name: 'title', publisher: 'journal', url: 'url', summary: 'summary' }, dates: { releaseDate: 'date' } },
  { theirs: 'skills', ours: 'skills', texts: { name: 'label' }, joined: { keywords: 'details' } },
  { theirs: 'languages', ours: 'languages', texts: { language: 'label', fluency: 'details' } },
  { theirs: 'interests', ours: 'interests', texts: { name: 'label' }, joined: { keywords: 'details' } },
  { theirs: 'references', ours: 'references', texts: { name: 'name', reference: 'summary' } },
  { theirs: 'projects', ours: 'projects', texts: { name: 'name', description: 'summary', url: 'url', entity: 'by', type: 'kind' }, lists: { highlights: 'highlights' }, joined: { roles: 'role' }, dates: SPAN },
];

/**
 * What CVs say and a section of the schema has no key for (the place of a university, the sum of an award, the authors of a
 * paper, a date in words) goes along under our keys, as the schema permits.
 */
const ALONG = {
  texts: ['when', 'position', 'details', 'role', 'kind', 'by', 'event', 'journal', 'doi', 'location', 'amount', 'summary', 'url'],
  lists: ['authors', 'highlights', 'links'],
} as const;
/** Projects, which take whatever has no section, say their facts in the description. */
const ALONG_PROJECTS = { texts: ['when'], lists: ['links'] } as const;

/** Sections of JSON Resume, with all keys that are read and written. */
export const JSON_SECTIONS: readonly JsonSection[] = SECTIONS.map((section) => {
  const { theirs, texts, lists = {}, joined = {} } = section;
  const along = theirs === 'projects' ? ALONG_PROJECTS : ALONG;
  const placed = new Set(Object.values({ ...texts, ...lists, ...joined }));
  const others = (keys: readonly string[]) => Object.fromEntries(keys.filter((key) => !placed.has(key)).map((key) => [key, key]));
  return { ...section, texts: { ...texts, ...others(along.texts) }, lists: { ...lists, ...others(along.lists) } };
});

const BY_NAME = new Map(JSON_SECTIONS.map((section) => [section.theirs, section]));

/** Sections told by their keys; a row is used only for entries that have the last key, or are a line, which takes its place. First match wins. */
const BY_KEY: readonly [RegExp, string, 'company' | 'name' | 'label' | 'title'][] = [
  [/volunteer|bénévol|ehrenamt/i, 'volunteer', 'company'],
  [/award|honou?r|prize|scholarship|fellowship|prix|preise/i, 'awards', 'name'],
  [/certific|zertifik/i, 'certificates', 'name'],
  [/^(?:references?|references_on_request|referees)$/i, 'references', 'name'],
  [/^(?:languages?|langues|sprachen)$/i, 'languages', 'label'],
  [/interest|hobb|intérêt/i, 'interests', 'label'],
  [/skill|tool|competen|compétence|kenntnisse|coding|programming|software|technolog/i, 'skills', 'label'],
  [/publication|paper|article|veröffentlichung/i, 'publications', 'title'],
];
const ABOUT = /^(?:summary|about|about_me|profile|objective|biography|bio)$/i;

/** Text of the file. */
export function toJsonResume(site: Site): string {
  const { headline, location, sections, kept } = cvRows(site);
  const { basics: keptBasics, ...keptFile } = kept.jsonresume ?? {};
  const about = sections.find(({ key, rows }) => ABOUT.test(key) && rows.every(({ text }) => text !== undefined));
  const profiles = profileRows(site);
  const { location: keptPlace, ...basics } = (keptBasics ?? {}) as Entry;
  const resume: Entry = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: site.owner.name,
      ...(headline && { label: headline }),
      url: siteAddress(site),
      ...(about && { summary: about.rows.map(({ text }) => text).join('\n\n') }),
      ...(location && { location: placeText(keptPlace) === location ? keptPlace : { city: location } }),
      ...(profiles.length > 0 && {
        profiles: profiles.map(({ label, url, username }) => ({ network: label, ...(username !== undefined && { username }), url })),
      }),
      ...basics,
    },
  };
  for (const section of sections) {
    if (section === about) continue;
    for (const row of section.rows.flatMap((one) => linesAs(keyOf(section), one))) {
      const shape = BY_NAME.get(nameOf(section, row))!;
      const entry = shape.theirs === 'projects' ? projectOf(row, section) : jsonEntry(row, shape);
      ((resume[shape.theirs] ??= []) as Entry[]).push({ ...entry, ...row.kept?.jsonresume });
    }
  }
  return `${JSON.stringify({ ...resume, ...keptFile }, null, 2)}\n`;
}

/** "Bay, Aquitaine, FR": the location of JSON Resume as one line. */
export function placeText(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  const { city, region, countryCode } = place as Entry;
  return [city, region, countryCode].filter((part) => typeof part === 'string' && part !== '').join(', ') || undefined;
}

/** The key by which entries of a section are called. */
function keyOf({ key }: RowSection): keyof Row | undefined {
  return BY_KEY.find(([pattern]) => pattern.test(key))?.[2];
}

/** Names of one or two words, as in "Basque, English". */
const NAMES = /^[^\s,.()]+(?: [^\s,.()]+)?(?:, [^\s,.()]+(?: [^\s,.()]+)?)+$/;

/** A line of text as the entry that its section calls so; names in a row are an entry each. */
function linesAs(key: keyof Row | undefined, row: Row): Row[] {
  const line = lineOf(row);
  if (key === undefined || line === undefined) return [row];
  const names = key === 'label' && NAMES.test(line) ? line.split(', ') : [line];
  return names.map((name) => ({ ...row, [key]: name }));
}

function lineOf({ text, bullet, number, reversed_number: reversed }: Row): string | undefined {
  return text ?? bullet ?? number ?? reversed;
}

function nameOf({ key, source }: RowSection, row: Row): string {
  const named = BY_KEY.find(([pattern, , name]) => pattern.test(key) && row[name] !== undefined);
  if (named) return named[1];
  if (row.institution !== undefined) return 'education';
  if (row.company !== undefined) return 'work';
  if (row.title !== undefined && (row.authors !== undefined || source === 'publications')) return 'publications';
  return 'projects';
}

/** An entry by the rows of the table. */
export function jsonEntry(row: Row, { texts, lists = {}, readAs = {}, joined = {}, dates = {} }: JsonSection): Entry {
  const { span, kept, doi } = row;
  const values: Entry = { ...row, when: wordsOf(span, Object.values(dates)), authors: row.authors?.map((name) => name.replaceAll('*', '')) };
  // As it was read, it goes back under the key it came from.
  for (const [theirs, ours] of Object.entries(readAs))
    if (JSON.stringify(kept?.jsonresume?.[theirs]) === JSON.stringify(values[ours])) delete values[ours];
  const entry: Entry = {};
  for (const [theirs, ours] of Object.entries({ ...texts, ...lists })) if (values[ours] !== undefined) entry[theirs] = values[ours];
  for (const [theirs, kind] of Object.entries(dates)) {
    const date = kind !== 'end_date' ? span.start : span.end === 'present' ? undefined : span.end;
    if (date !== undefined) entry[theirs] = date;
  }
  for (const [theirs, ours] of Object.entries(joined)) if (values[ours] !== undefined) entry[theirs] = String(values[ours]).split(/\s*,\s+/);
  if (doi && row.url === undefined) entry['url'] = doiAddress(bareDoi(doi));
  return entry;
}

/** Dates that the keys of a section cannot say: words, and the end of what has room for one date. */
function wordsOf({ start, end, words }: Row['span'], room: readonly string[]): string | undefined {
  if (words !== undefined || room.includes('end_date')) return words;
  if (room.includes('date') && (end === undefined || end === start)) return undefined;
  return [...new Set([start, end])].filter((date) => date !== undefined).join(' – ') || undefined;
}

/** Whatever JSON Resume has no section for is a project of some type: talks, courses, grants, reviewing. */
function projectOf(row: Row, { key, title }: RowSection): Entry {
  const { position, details, summary } = row;
  const name = row.name ?? row.title ?? row.label ?? lineOf(row) ?? position ?? '';
  const facts = [row.authors?.join(', '), position === name ? undefined : position, row.event, row.journal, row.location, row.amount];
  const description = [facts.filter((fact) => fact !== undefined).join(', '), details, summary].filter(Boolean).join('. ');
  const entry = jsonEntry({ ...row, name, ...(description && { summary: description }) }, BY_NAME.get('projects')!);
  // "[name](address)"
  const [, words, url] = /^\[([^[\]]+)\]\(([^()\s]+)\)$/.exec(name) ?? [];
  if (words && entry['url'] === undefined) Object.assign(entry, { name: words, url });
  return { ...entry, ...(entry['type'] === undefined && !/^projects?$/i.test(key) && { type: title }) };
}
