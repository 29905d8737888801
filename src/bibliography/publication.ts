/**
 * The publication record: one paper, as every page, feed, tag and export prints it.
 */
import type { Season } from '../l10n/seasons.ts';
import type { Rich } from '../text/rich.ts';
import type { KeyNumbers } from './bibtex/working-keys.ts';

/** What kind of work an entry is, whatever dialect and type its file used. */
export type PublicationKind =
  | 'article'
  | 'conference'
  | 'workshop'
  | 'chapter'
  | 'book'
  | 'thesis'
  | 'report'
  | 'preprint'
  | 'working-paper'
  | 'in-preparation'
  | 'dataset'
  | 'software'
  | 'patent'
  | 'presentation'
  | 'online'
  | 'other';

/** biblatex's keys for what a thesis, a report, a disc or a patent is, where the kind of work does not say it. */
export type GenreId =
  | 'phdthesis'
  | 'mathesis'
  | 'bathesis'
  | 'candthesis'
  | 'techreport'
  | 'resreport'
  | 'datacd'
  | 'audiocd'
  | 'patentus'
  | 'patenteu'
  | 'patentde'
  | 'patentfr'
  | 'patentuk'
  | 'patreq'
  | 'patreqde'
  | 'patreqeu'
  | 'patreqfr'
  | 'patrequk'
  | 'patrequs'
  | 'manual'
  | 'standard';

/** What is told apart by a word: a subtype, or the kind of work itself. */
export type GenreKey = GenreId | PublicationKind;

/** biblatex's keys for how far a paper is. */
export type StateId = 'inpreparation' | 'submitted' | 'forthcoming' | 'inpress' | 'prepublished';

/** biblatex's keys for which life of a journal counts the volumes. */
export type SeriesId = 'newseries' | 'oldseries';

export interface Position {
  /** Path from the project's root. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

export type AuthorRole = 'equal' | 'corresponding' | 'presenting' | 'supervising';

/** A name in its parts; an institution or an unparsable name has only `literal`. */
export interface Name {
  given?: string;
  family?: string;
  /** von, de la */
  particle?: string;
  /** Jr., III */
  suffix?: string;
  literal?: string;
  /** The same name once more, as typed behind it: 王小明, (佐藤健一). */
  inOtherScript?: string;
}

export interface Author extends Name {
  /** As printed, "Given particle Family suffix inOtherScript"; CJK names written family first keep their order. */
  display: string;
  /** Marks found on the name: `*`, `†` … (deduplicated, in order). */
  marks: readonly string[];
  roles: readonly AuthorRole[];
  orcid?: string;
  homepage?: string;
  /** Id in people.yaml. */
  person?: string;
  isOwner: boolean;
  /** How person or owner was decided. */
  matchedBy?: 'annotation' | 'orcid' | 'full-name' | 'initials';
}

export interface PublicationDate {
  /** As typed: -44 is 44 BC. */
  year: number;
  /** 1 to 12 */
  month?: number;
  day?: number;
  /** In place of a month. */
  season?: Season;
  /** End of a range. */
  end?: { year: number; month?: number; day?: number };
  /** A range without an end: the work goes on. */
  open?: true;
  /** EDTF `201X`: not all years of the range, but one of them, which is not known. */
  unspecified?: true;
  /** EDTF `~`, or "c." */
  approximate?: true;
  /** EDTF `?`. */
  uncertain?: true;
}

export type IdKind = 'doi' | 'arxiv' | 'hal' | 'pmid' | 'pmcid' | 'isbn' | 'issn' | 'inspire' | 'bibcode' | 'mr' | 'zbl';

export interface Link {
  /** `pdf`, `html`, `doi`, `arxiv`, `code`, `slides`, `video` …, or `other` */
  kind: string;
  /** As printed: "PDF", "arXiv", "GitHub", or the user's own words. */
  label: string;
  /** Checked: http(s), mailto, or a site path starting with `/` (without path prefix). */
  url: string;
  /** Set where it leads to another version of the paper and is called after that: "NBER Working Paper". */
  version?: Pick<Publication, 'kind' | 'genre' | 'genreId'>;
}

/** What is told of another version of a paper. */
export type Version = Pick<
  Publication, 'key' | 'aliases' | 'kind' | 'genre' | 'genreId' | 'number' | 'version' | 'venue' | 'venueText' | 'date' | 'links' | 'position'
>;

/** What one field names several of. */
export interface Several {
  names: readonly string[];
  /** "and others" stood at the end. */
  more?: true;
}

export interface Publication {
  /** Citation key, as in the file. */
  key: string;
  /** Other keys by which texts know it: biblatex's `ids`. */
  aliases?: readonly string[];
  /** Of an entry whose key stands above it already: what is written behind it where keys must differ. */
  keyNumbers?: KeyNumbers;
  /** Unique and URL-safe; the page's address is `/publications/<id>/`. */
  id: string;
  /** Entry type as typed, lower case: `inproceedings`, `online` … */
  type: string;
  kind: PublicationKind;
  position: Position;
  title: Rich;
  /** `title` as one line of plain text. */
  titleText: string;
  /** Part of `title` already, which is printed "Title: Subtitle". */
  subtitle?: string;
  /** Of an entry without a language that quotes: what has marks of the site's, without them, for references in any language. */
  unmarked?: Partial<Record<'title' | 'venue' | 'abstract', Rich>>;
  authors: readonly Author[];
  /** "and others" stood at the end of the author list. */
  moreAuthors: boolean;
  /** For whom the authors write, as high-energy physics names it: "ICE Collaboration". */
  collaboration?: string;
  editors: readonly Author[];
  /** "and others" stood at the end of the editors. */
  moreEditors?: true;
  /** Of others: translators, authors of the book that holds a chapter, of its foreword … */
  contributions?: readonly Contribution[];
  date?: PublicationDate;
  /** Words in place of, or beside, a date: "in press", "submitted", "to appear". */
  status?: string;
  /** Set where `status` is a word of ours, in English, for a key: a page says it in its own language. */
  statusId?: StateId;
  /** Where it appeared: journal, proceedings, book, school, institution, archive. */
  venue?: Rich;
  venueText?: string;
  /** Set where the venue is whoever holds a patent, and these are several: "Acme Inc., Bo Elm". A page says it in words. */
  holders?: Several;
  /** Set where the venue is a publisher or the like, for want of the journal, book or event that holds the paper. */
  venueIsStandIn?: true;
  /** Set where the venue is the journal, book or event that the paper was handed to and that has not taken it. */
  venueIsHoped?: true;
  /** Short form ("NeurIPS"), from `abbr`, `shortjournal`, `series` or venues.yaml. */
  venueShort?: string;
  venueUrl?: string;
  /** Where the conference was. */
  eventPlace?: string;
  volume?: string;
  /** Of a volume that is bound in several. */
  part?: string;
  issue?: string;
  /** What an issue is called besides its number: "Special issue on lakes". */
  issueName?: string;
  /** Number of a report, patent or standard. */
  number?: string;
  /** With an en dash: "12–34". */
  pages?: string;
  /** `pages` are columns. */
  columns?: true;
  articleNumber?: string;
  series?: string;
  /** Set where `series` is a word of ours, in English, for a key. */
  seriesId?: SeriesId;
  /** The work of several volumes of which a book is one. */
  mainTitle?: string;
  /** What stands after a title and is no part of it: "Books 1–12". */
  titleAddon?: string;
  edition?: string;
  /** Of a program or a dataset, without the word: "2.1.0". */
  version?: string;
  publisher?: string;
  place?: string;
  /** Set where `place` names several, parted by semicolons as in catalogues: "Köln; Wien". A page says it in words. */
  places?: Several;
  /** "PhD thesis", "Technical report": the words for the subtype, if any. */
  genre?: string;
  /** Set where `genre` is a word of ours, in English, for a key or for the type of the entry. */
  genreId?: GenreKey;
  ids: Readonly<Partial<Record<IdKind, string>>>;
  /** In the order to be printed, without duplicates. */
  links: readonly Link[];
  keywords: readonly string[];
  abstract?: Rich;
  note?: Rich;
  /** "Spotlight", "Best paper award" */
  award?: Rich;
  /** Longer words on the award (al-folio's `award`, where `award_name` is the label). */
  awardDetails?: Rich;
  selected: boolean;
  /** Path of a picture of the site, from `image` or `preview`. */
  image?: string;
  lang?: string;
  /** `\'s` in its fields is ś: it is in Polish, as it says itself or as the site is. */
  acuteS?: true;
  /** Every field as in the file after @string resolution, names in lower case, values as raw LaTeX. */
  fields: Readonly<Record<string, string>>;
  // The next three are computed when first read and are not enumerable: `{ ...paper }` does not copy them.
  /** Clean BibTeX source for copying: no private fields, a working key. UTF-8. */
  readonly bibtex: string;
  /** CSL-JSON (computed when first read: citation-js is loaded only then). */
  readonly csl: Readonly<Record<string, unknown>>;
  /** Stable hash of everything that formatting depends on. */
  readonly hash: string;
  /** The heading this file's entries stand under, and its category, if the settings give any. */
  category?: string;
  /** The same paper's other versions that were folded into this record. */
  versions: readonly Version[];
}

interface Contribution {
  /** What they did, as biblatex calls it: `translator`, `bookauthor`, `foreword`, `collaborator` … */
  role: string;
  people: readonly Author[];
  /** "and others" stood at their end. */
  more?: true;
}
