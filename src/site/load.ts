/**
 * Reads every file of the user and makes the site of it. Problems are collected; what can be read is kept.
 */
import type { RecordShelf } from '../bibliography/record/kept-records.ts';
import { checkCv, checkRecords } from '../cv/check.ts';
import { checkPeople } from '../people/check.ts';
import { measured } from '../profile.ts';
import { Problems } from '../problems.ts';
import { cvFile, type CvEntry, type CvFile } from '../schema/data/cv.ts';
import { people as peopleSchema, type Person } from '../schema/data/people.ts';
import { RECORD_LISTS, recordFile, recordsFile } from '../schema/data/records.ts';
import { redirectsFile, type Redirects } from '../schema/data/redirects.ts';
import { siteSettings, type SiteSettings } from '../schema/data/site.ts';
import { validateInPlace, type Validated } from '../schema/reading/validate.ts';
import { venues as venuesSchema, type Venues } from '../schema/data/venues.ts';
import { closest } from '../text/closest.ts';
import { readYaml } from '../yaml/read.ts';
import { decodeFile } from '../text/encoding.ts';
import { settled } from '../text/merge.ts';
import type { ZodType } from 'zod';
import { readBibliography } from './bibliography.ts';
import { readContent, type ContentOptions } from './content.ts';
import { isThere, readIfThere } from './files.ts';
import { misnamed, tellMisnamedData } from './misnamed-data.ts';
import { stateOf } from './cache/memory.ts';
import { buildDay } from './last-change.ts';
import { withFileAddresses } from './named-files.ts';
import type { Citable } from './edition/citing.ts';
import type { DataFile, Site } from './site.ts';

interface LoadOptions extends ContentOptions {
  /** Path prefix with slashes at both ends. */
  prefix: string;
  /** yyyy-mm-dd, from version control. */
  lastChange?: string;
  /** Address of the site where the deployment knows better than the settings. */
  url?: string;
  /** Told as soon as the papers are known, before any text is read. */
  papers?: (papers: Citable) => void;
  /** Papers of the last time; everything is read anew without it. */
  records?: RecordShelf;
}

/** Finds the place of a value in its file. */
type Places = Validated<unknown>['positionOf'];

/** The site cannot do without this file. */
const NEEDED = true;

// The same ones every time: memory tells a change by identity.
const DEFAULT_SETTINGS: SiteSettings = siteSettings.parse({ url: 'http://localhost:8080/', owner: 'me' });
const NOBODY: Person[] = [];
const NO_VENUES: Venues = {};

/** Reads the whole site. Never throws for a mistake in a file of the user. */
export function loadSite(options: LoadOptions): Site {
  return measured('files', () => readSite(options));
}

function readSite(options: LoadOptions): Site {
  const { root } = options;
  const problems = new Problems();
  const places = new Map<string, Places>();
  const dataFiles: DataFile[] = [];
  const read = dataReader(options, problems, places, dataFiles);
  tellMisnamedData(root, problems);
  const settings = read<SiteSettings>('data/site.yaml', siteSettings, NEEDED) ?? DEFAULT_SETTINGS;
  const people = read<Person[]>('data/people.yaml', peopleSchema, NEEDED, settings.language) ?? NOBODY;
  const settingsPlace = places.get('data/site.yaml');
  const owner = findOwner(people, settings, settingsPlace, problems);
  const venues = read<Venues>('data/venues.yaml', venuesSchema) ?? NO_VENUES;
  const cv = read<CvFile>('data/cv.yaml', cvFile);
  const redirects = read<Redirects>('data/redirects.yaml', redirectsFile);
  const cvPlaces = places.get('data/cv.yaml');
  if (cv && cvPlaces) checkCv(cv, { file: 'data/cv.yaml', lang: cv.lang ?? settings.language, positionOf: cvPlaces, problems });
  const records = Object.fromEntries(
    RECORD_LISTS.flatMap((name) => {
      const file = recordFile(name);
      const list = read<(CvEntry | string)[]>(file, recordsFile);
      const listPlaces = places.get(file);
      if (list && listPlaces) checkRecords(list, { file, lang: settings.language, positionOf: listPlaces, problems });
      return list ? [[name, list]] : [];
    }),
  );
  const { publications, references } = measured('bibliography', () =>
    readBibliography({ root, settings, settingsPlace, people, owner, venues, memory: options.memory, ...(options.records && { records: options.records }) }, problems));
  const citable = { root, settings, ...(settingsPlace && { settingsPlace }), publications, references };
  options.papers?.(citable);
  const there = { papers: publications.length > 0, cv: Object.keys(cv?.sections ?? {}).length > 0 };
  const { pages, sections } = readContent(options, { language: settings.language, macros: settings.math.macros }, there, problems);
  const peoplePlace = places.get('data/people.yaml');
  if (peoplePlace) checkPeople({ people, owner, publications }, { file: 'data/people.yaml', positionOf: peoplePlace, problems });
  return {
    ...citable,
    origin: new URL(options.url ?? settings.url).origin,
    prefix: options.prefix,
    people,
    ...(peoplePlace && { peoplePlace }),
    owner,
    venues,
    ...(cv && { cv }),
    ...(cvPlaces && { cvPlace: cvPlaces }),
    dataFiles,
    ...(redirects && { redirects }),
    records,
    pages,
    sections,
    ...(options.lastChange !== undefined && { lastChange: options.lastChange }),
    today: buildDay(settings.timezone),
    problems: problems.list,
  };
}

/**
 * Makes the reader of YAML files: it validates, and gives the last readable value of a file that is beyond reading, or
 * undefined where there never was one.
 */
function dataReader({ root, memory }: LoadOptions, problems: Problems, places: Map<string, Places>, files: DataFile[]) {
  return <T>(path: string, schema: ZodType, needed = false, lang?: string): T | undefined => {
    const state = stateOf(root, path);
    if (state === undefined) {
      if (needed) {
        const near = misnamed(root, path);
        problems.error('missing-file', `The file ${path} is missing.`, {
          file: path,
          cure: near === undefined ? 'Bring it back from version control; for a new site, `npm run init` writes it.' : `Call ${near} ${path}.`,
        });
      }
      return undefined;
    }
    const validated = memory.get(path, [state, lang], problems, (told): Validated<unknown> | undefined => {
      const read = readYaml(settled(decodeFile(readIfThere(root, path)!, told), path, told), path, told);
      // An empty file is no line that somebody is in the middle of.
      if (read?.value === null) memory.lastReadable.delete(path);
      // Of one that the site needs, what is missing is told.
      if (read === undefined || (read.value === null && !needed)) return undefined;
      return validateInPlace(schema, read.value, { file: path, ...(lang && { lang }), positionOf: read.positionOf, problems: told });
    });
    if (validated === undefined) return memory.lastReadable.get(path) as T | undefined;
    const named = withFileAddresses(path, validated.value, (sitePath) => isThere(root, sitePath));
    // The same one as long as it says the same: what hangs on it is made anew for another.
    const value = named === validated.value ? named : memory.get(`files of ${path}`, [JSON.stringify(named)], problems, () => named);
    memory.lastReadable.set(path, value);
    places.set(path, validated.positionOf);
    files.push({ file: path, ...validated, value });
    return value as T;
  };
}

function findOwner(people: readonly Person[], settings: SiteSettings, place: Places | undefined, problems: Problems): Person {
  const owner = people.find((person) => person.id === settings.owner);
  if (owner) return owner;
  // A file that is missing or beyond reading has been told already; the owner of settings in its place is nobody's mistake.
  const told = (path: string): boolean => problems.list.some(({ severity, file }) => severity === 'error' && file === path);
  if ((people.length > 0 || !told('data/people.yaml')) && !(settings === DEFAULT_SETTINGS && told('data/site.yaml'))) {
    const ids = [...new Set(people.map((person) => person.id))];
    const near = closest(settings.owner, ids);
    const cure = ids.length > 0
      ? `Write one of its ids instead: ${ids.slice(0, 5).join(', ')}.`
      : `Nobody is in that file yet. Write into it \`- id: ${settings.owner}\`, and below, as far in as \`id\`, \`name:\` with your name.`;
    problems.error('unknown-owner', `The owner “${settings.owner}” is not in data/people.yaml.`, {
      file: 'data/site.yaml',
      ...place?.(['owner'], 'value'),
      subject: settings.owner,
      cure: near ? `Did you mean ${near}?` : cure,
    });
  }
  return people[0] ?? peopleSchema.parse([{ id: settings.owner, name: settings.title ?? settings.owner }])[0]!;
}
