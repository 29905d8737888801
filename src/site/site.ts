/**
 * The whole site as data, read once and never changed afterwards. Layouts, feeds, tags and exports print from it.
 */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import type { SiteSettings } from '../schema/data/site.ts';
import type { Person } from '../schema/data/people.ts';
import type { CvEntry, CvFile } from '../schema/data/cv.ts';
import type { RecordList } from '../schema/data/records.ts';
import type { Redirects } from '../schema/data/redirects.ts';
import type { Venues } from '../schema/data/venues.ts';
import type { Problem } from '../problems.ts';
import type { Path, Place } from '../yaml/read.ts';

/** A file of data/ as it was read, with the place of each value, for messages. */
export interface DataFile {
  /** Path from the project's root. */
  file: string;
  value: unknown;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
}

export interface Site {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly settings: SiteSettings;
  /** Place of a setting in data/site.yaml, for messages. */
  readonly settingsPlace?: (path: Path, part?: 'key' | 'value') => Place;
  /** Origin without a trailing slash: `https://example.org`. */
  readonly origin: string;
  /** Path prefix with slashes at both ends: `/` or `/~me/`. */
  readonly prefix: string;
  readonly people: readonly Person[];
  /** Place of a value in data/people.yaml, for messages. */
  readonly peoplePlace?: (path: Path, part?: 'key' | 'value') => Place;
  readonly owner: Person;
  readonly venues: Venues;
  readonly cv?: CvFile;
  /** Place of a value in data/cv.yaml, for messages. */
  readonly cvPlace?: (path: Path, part?: 'key' | 'value') => Place;
  /** Lists of data/ that pages and CV share, by name; those without a file are missing. */
  readonly records?: Readonly<Partial<Record<RecordList, readonly (CvEntry | string)[]>>>;
  /** Every YAML file of data/. */
  readonly dataFiles?: readonly DataFile[];
  /** data/redirects.yaml */
  readonly redirects?: Redirects;
  /** Newest first; within a year as in the file. */
  readonly publications: readonly Publication[];
  /** Works of others that texts may cite; they have no pages and stand in no list. */
  readonly references: readonly Publication[];
  /** Every page of `content/`, drafts only in the dev server. */
  readonly pages: readonly Page[];
  /** Pages of one section, its index page apart, in the section's own order. */
  readonly sections: Readonly<Record<SectionId, { index?: Page; pages: readonly Page[] }>>;
  /** yyyy-mm-dd of the last change to the user's files, if version control knows it. */
  readonly lastChange?: string;
  /** yyyy-mm-dd of the build, or of SOURCE_DATE_EPOCH, in the time zone of the settings. Only to tell upcoming from past. */
  readonly today: string;
  readonly problems: readonly Problem[];
}
