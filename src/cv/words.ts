/** Words that only a CV needs, by language. */
import { LANGUAGES } from '../l10n/index.ts';
import { SEASONS, type Season } from '../l10n/seasons.ts';
import { tableOf } from '../l10n/table-of.ts';
import { once } from '../once.ts';
import { wordTable } from './word-tables.ts';

export interface CvWords {
  /** Title of the document. */
  cv: string;
  page: string;
  seasons: Readonly<Record<Season, string>>;
  /** Degree and subject: "PhD in mathematics". */
  inSubject: string;
  /** Where somebody is now, in words of their own: "postdoc in Lund", "Academy of the Bay". */
  now: string;
  /** "advised by" and the like are the user's own words; these stand for well-known ids of sections. */
  sections: Readonly<Record<string, string>>;
  /** Usual names of variants. */
  variants: Readonly<Record<string, string>>;
}

const en: CvWords = {
  cv: 'Curriculum vitae',
  page: 'page {n} of {total}',
  seasons: { spring: 'Spring', summer: 'Summer', autumn: 'Autumn', winter: 'Winter' },
  inSubject: '{degree} in {area}',
  now: 'now: {place}',
  variants: { full: 'Full', short: 'Short' },
  sections: {
    supervision: 'Supervision', people: 'Supervision', open_source_software: 'Open-source software', phd_students: 'PhD students',
  },
};

/** For languages without a table: what says no word of English where a sign will do. */
const other: CvWords = { ...en, page: '{n} / {total}', inSubject: '{degree}, {area}', now: '{place}' };

/** The words for a language tag, whatever its region. */
export function cvWords(lang: string): CvWords {
  const table = tableOf(lang);
  return table === 'en' ? en : (wordTable(table) ?? other);
}

/** Seasons by their names in every language of the CV, in lower case. */
export const seasonsByName = once((): ReadonlyMap<string, Season> => new Map([
  ...LANGUAGES.flatMap((lang) => SEASONS.map((season) => [cvWords(lang).seasons[season].toLowerCase(), season] as const)),
  ['fall', 'autumn'],
]));
