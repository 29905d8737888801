/**
 * The words of the interface: one table a language, each with every word, and none that neither a layout nor a module
 * prints. `{n}`, `{name}` … are places to be filled.
 */
import type { GenreId, PublicationKind, SeriesId, StateId } from '../bibliography/publication.ts';
import type { SectionId } from '../content/page.ts';

/** What a list of papers is narrowed by. */
export type FacetId = 'type' | 'year' | 'venue' | 'topic' | 'with';

/** Forms of a word by the plural categories of its language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface Words {
  skip: string;
  navigation: string;
  sections: Record<SectionId, string>;
  profiles: string;
  portraitOf: string;
  interests: string;
  latestNews: string;
  allNews: string;
  selectedPublications: string;
  allPublications: string;
  latestPosts: string;
  allPosts: string;
  years: string;
  undated: string;
  filter: string;
  filterNone: string;
  papers: Plural;
  kinds: Record<PublicationKind, string>;
  /** The same as headings of lists. */
  kindHeadings: Record<PublicationKind, string>;
  /** What biblatex calls the kinds of theses, reports and patents by keys. */
  genres: Record<GenreId, string>;
  /** How far a paper is that has not appeared, as it stands behind other words. */
  states: Record<StateId, string>;
  narrow: string;
  /** What a list of papers is narrowed by; `with` is a co-author. */
  facets: Record<FacetId, string>;
  /** Titles of the pages that hold the papers of one type, year, venue, topic or co-author. */
  facetTitles: Record<FacetId, string>;
  /** Headings of the statistics. */
  tallies: Record<FacetId, string>;
  countOf: string;
  showAll: string;
  bibtexOfThese: string;
  homepage: string;
  otherYears: string;
  statistics: string;
  papersByYear: string;
  chartSummary: string;
  asTable: string;
  total: string;
  cite: string;
  citeThis: string;
  abstract: string;
  bibtex: string;
  copy: string;
  copied: string;
  /** Where the clipboard is refused: what was to be copied is selected. */
  textSelected: string;
  equal: string;
  corresponding: string;
  presenting: string;
  supervising: string;
  moreAuthors: Plural;
  andOthers: string;
  /** The same where a preposition or the like goes before the names: “edited by Oak and others”. */
  byOthers: string;
  /** Parts what is listed, with the blank that follows it if any. */
  comma: string;
  editedBy: string;
  /** By what somebody did for a book, in biblatex's words. */
  contributedBy: Readonly<Record<string, string>>;
  volume: string;
  /** Of a journal that began to count its volumes anew. */
  seriesKeys: Record<SeriesId, string>;
  /** Of a volume. */
  part: string;
  /** Of an issue of a periodical. */
  number: string;
  /** Of a book in its series. */
  seriesNumber: string;
  pages: string;
  /** In place of pages, where a book counts its columns. */
  columns: string;
  /** Behind the number of a page, with the blank before it if any: and the next one; and those that follow. */
  sequens: string;
  sequentes: string;
  article: string;
  edition: string;
  /** A number as it stands in `edition`, by its ordinal category. */
  editionOrdinals: Plural;
  version: string;
  date: string;
  type: string;
  /** Labels for the number of a report or patent, and the version of a program. */
  workNumber: string;
  workVersion: string;
  publisher: string;
  keywords: string;
  details: string;
  versions: string;
  related: string;
  relatedPublications: string;
  people: string;
  funder: string;
  partners: string;
  period: string;
  role: string;
  aim: string;
  themes: string;
  workPackages: string;
  openings: string;
  openingStatus: Readonly<Record<string, string>>;
  outcomes: string;
  dissemination: string;
  deadline: string;
  starts: string;
  with: string;
  older: string;
  newer: string;
  pager: string;
  upcoming: string;
  past: string;
  place: string;
  /** Labels of links that front matter names: slides, video … */
  materialKinds: Readonly<Record<string, string>>;
  /** Labels of papers' links that `materialKinds` lacks, by what they are in English. */
  paperLinks: Readonly<Record<string, string>>;
  /** Kinds of talks and roles of people, as they are offered for front matter; words of the user's own stay. */
  terms: Readonly<Record<string, string>>;
  /** Of a talk. */
  online: string;
  /** Of a course. */
  hours: Plural;
  students: Plural;
  contents: string;
  tagged: string;
  readingTime: Plural;
  draft: string;
  updated: string;
  lastUpdated: string;
  scheme: string;
  schemes: { auto: string; light: string; dark: string };
  edit: string;
  notFound: string;
  notFoundText: string;
  backHome: string;
  present: string;
  since: string;
  until: string;
  /** Of a date that is only approximate. */
  circa: string;
  pdf: string;
  nothingYet: string;
}
