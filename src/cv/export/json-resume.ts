/**
 * The CV as JSON Resume 1.0.0 (https://docs.jsonresume.org/schema). Formats meet in one table, read in both directions.
 */
import { bareDoi, doiAddress } from '../../bibliography/doi.ts';
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
  /** Their lists that are one text here. */
  joined?: Readonly<Record<string, string>>;
  /** Their keys of dates, and ours. */
  dates?: Readonly<Record<string, 'date' | 'start_date' | 'end_date'>>;
}

const SPAN = { startDate: 'start_date', endDate: 'end_date' } as const;

/**
 * A row a section of JSON Resume; keys that are in no row have no place in cv.yaml. A few texts that CVs have and the
 * schema does not name (the place of a university, what an award leads to) go along under the usual keys, as it permits.
 */
export const JSON_SECTIONS: readonly JsonSection[] = [
  { theirs: 'work', ours: 'experience', texts: { name: 'company', position: 'position', location: 'location', url: 'url', summary: 'summary' }, lists: { highlights: 'highlights' }, dates: SPAN },
  { theirs: 'volunteer', ours: 'volunteer', texts: { organization: 'company', position: 'position', url: 'url', summary: 'summary' }, lists: { highlights: 'highlights' }, dates: SPAN },
  { theirs: 'education', ours: 'education', texts: { institution: 'institution', area: 'area', studyType: 'degree', url: 'url', location: 'location', summary: 'summary' }, lists: { courses: 'highlights' }, dates: SPAN },
  { theirs: 'awards', ours: 'awards', texts: { title: 'name', awarder: 'by', summary: 'summary', url: 'url' }, dates: { date: 'date' } },
  { theirs: 'certificates', ours: 'certificates', texts: { name: 'name', issuer: 'by', url: 'url', summary: 'summary' }, dates: { date: 'date' } },
  { theirs: 'publications', ours: 'publications', texts: { name: 'title', publisher: 'journal', url: 'url', summary: 'summary' }, dates: { releaseDate: 'date' } },
  { theirs: 'skills', ours: 'skills', texts: { name: 'label' }, joined: { keywords: 'details' } },
  { theirs: 'languages', ours: 'languages', texts: { language: 'label', fluency: 'details' } },
  { theirs: 'interests', ours: 'interests', texts: { name: 'label' }, joined: { keywords: 'details' } },
  { theirs: 'references', ours: 'references', texts: { name: 'name', reference: 'summary' } },
  { theirs: 'projects', ours: 'projects', texts: { name: 'name', description: 'summary', url: 'url', entity: 'by', type: 'kind' }, lists: { highlights: 'highlights' }, joined: { roles: 'role' }, dates: SPAN },
];

const BY_NAME = new Map(JSON_SECTIONS.map((section) => [section.theirs, section]));

/** Sections told by their keys; a row is used only where it has the entries for it. First match wins. */
const BY_KEY: readonly [RegExp, string, (row: Row) => boolean][] = [
  [/volunteer|bénévol|ehrenamt/i, 'volunteer', ({ company }) => company !== undefined],
  [/award|honou?r|prize|scholarship|fellowship|prix|preise/i, 'awards', ({ name }) => name !== undefined],
  [/certific|zertifik/i, 'certificates', ({ name }) => name !== undefined],
  [/^(?:references?|references_on_request|referees)$/i, 'references', ({ name }) => name !== undefined],
  [/^(?:languages?|langues|sprachen)$/i, 'languages', ({ label }) => label !== undefined],
  [/interest|hobb|intérêt/i, 'interests', ({ label }) => label !== undefined],
  [/skill|tool|competen|compétence|kenntnisse|coding|programming|software|technolog/i, 'skills', ({ label }) => label !== undefined],
  [/publication|paper|article|veröffentlichung/i, 'publications', ({ title }) => title !== undefined],
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
    for (const row of section.rows) {
      const { theirs, ...shape } = BY_NAME.get(nameOf(section, row))!;
      const entry = theirs === 'projects' ? projectOf(row, section) : jsonEntry(row, shape);
      ((resume[theirs] ??= []) as Entry[]).push({ ...entry, ...row.kept?.jsonresume });
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

function nameOf({ key, source }: RowSection, row: Row): string {
  const named = BY_KEY.find(([pattern, , fits]) => pattern.test(key) && fits(row));
  if (named) return named[1];
  if (row.institution !== undefined) return 'education';
  if (row.company !== undefined) return 'work';
  if (row.title !== undefined && (row.authors !== undefined || source === 'publications')) return 'publications';
  return 'projects';
}

/** An entry by the rows of the table. */
export function jsonEntry(row: Row, { texts, lists = {}, joined = {}, dates = {} }: Omit<JsonSection, 'theirs' | 'ours'>): Entry {
  const values = row as unknown as Entry;
  const { start, end } = row.span;
  const entry: Entry = {};
  for (const [theirs, ours] of Object.entries(texts)) if (values[ours] !== undefined) entry[theirs] = values[ours];
  for (const [theirs, kind] of Object.entries(dates)) {
    const date = kind === 'end_date' ? (end === 'present' ? undefined : end) : start;
    if (date !== undefined) entry[theirs] = date;
  }
  for (const [theirs, ours] of Object.entries(joined)) if (values[ours] !== undefined) entry[theirs] = String(values[ours]).split(/\s*,\s+/);
  for (const [theirs, ours] of Object.entries(lists)) if (values[ours] !== undefined) entry[theirs] = values[ours];
  if (texts['publisher'] !== undefined && row.url === undefined && row.doi) entry['url'] = doiAddress(bareDoi(row.doi));
  if (row.authors && texts['publisher'] !== undefined) entry['authors'] = row.authors.map((name) => name.replaceAll('*', ''));
  return entry;
}

/** Whatever JSON Resume has no section for is a project of some type: talks, courses, grants, reviewing, lines of text. */
function projectOf(row: Row, { key, title }: RowSection): Entry {
  const line = row.text ?? row.bullet ?? row.number ?? row.reversed_number;
  const project: Row = {
    ...row,
    name: row.name ?? row.title ?? row.label ?? line ?? row.position ?? '',
    ...((row.summary ?? row.details) !== undefined && { summary: (row.summary ?? row.details)! }),
  };
  const facts = [row.event, row.location, row.amount].filter((fact) => fact !== undefined).join(', ');
  const entry = jsonEntry(project, BY_NAME.get('projects')!);
  if (facts) entry['description'] = [facts, entry['description']].filter(Boolean).join('. ');
  // "[name](address)"
  const [, name, url] = /^\[([^[\]]+)\]\(([^()\s]+)\)$/.exec(project.name!) ?? [];
  if (name && entry['url'] === undefined) Object.assign(entry, { name, url });
  return { ...entry, ...(entry['type'] === undefined && !/^projects?$/i.test(key) && { type: title }) };
}
