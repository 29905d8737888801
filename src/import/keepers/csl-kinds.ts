/** What kind of work an item of CSL is: its entry type, and its subtype. */
import { own } from '../../objects.ts';
import { en } from '../../l10n/en.ts';
import { firstTextAt, type Data } from '../moved/unknown-data.ts';
import { toLatex } from './markup.ts';

/** Types of CSL, of Crossref (https://api.crossref.org/types) and of DataCite to entry types. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'misc', // CSL means a preprint, working paper or the like
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'journal-article': 'article',
  review: 'article',
  'review-book': 'article',
  'paper-conference': 'inproceedings',
  'proceedings-article': 'inproceedings',
  chapter: 'incollection',
  'book-chapter': 'incollection',
  'book-section': 'incollection',
  'book-part': 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'reference-entry': 'incollection',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  collection: 'book',
  proceedings: 'proceedings',
  thesis: 'thesis',
  dissertation: 'thesis',
  report: 'techreport',
  'report-component': 'techreport',
  standard: 'techreport',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  manuscript: 'unpublished',
  classic: 'book',
  pamphlet: 'booklet',
  periodical: 'periodical',
  personal_communication: 'letter',
  speech: 'unpublished',
};
/** Our words for a subtype, which every page says in its own language, to their keys. */
const GENRES = new Map(Object.entries(en.genres).map(([key, words]) => [words.toLowerCase(), key]));

interface Kind {
  /** The entry's. */
  type: string;
  /** The item's, in lower case; empty where it has none. */
  said: string;
  genre: string | undefined;
  isPreprint: boolean;
}

/** Kind of an item of CSL. */
export function kindOf(item: Data): Kind {
  const said = firstTextAt(item, 'type')?.toLowerCase() ?? '';
  const genre = firstTextAt(item, 'genre') ?? firstTextAt(item, 'degree');
  const type = refined(own(TYPES, said) ?? 'misc', genre, item);
  const isPreprint = type === 'misc' && (said === 'article' || firstTextAt(item, 'subtype') === 'preprint' || said === 'posted-content');
  return { type, said, genre, isPreprint };
}

function refined(type: string, genre: string | undefined, item: Data): string {
  if (type === 'thesis') {
    if (/ph\.?\s?d|doctora|dissertation/iu.test(genre ?? '')) return 'phdthesis';
    return /master|m\.?\s?sc/iu.test(genre ?? '') ? 'mastersthesis' : 'thesis';
  }
  // Some journals' works come without a type of their own.
  return type === 'misc' && firstTextAt(item, 'type') === undefined && firstTextAt(item, 'container-title') !== undefined ? 'article' : type;
}

/** The subtype, where the entry type does not say it; arXiv says itself that it has preprints. */
export function genreOf({ type, said, genre, isPreprint }: Kind, onArxiv: boolean): string | undefined {
  if (type === 'phdthesis' || type === 'mastersthesis') return undefined;
  const kind = genre ?? (said === 'speech' ? 'Presentation' : isPreprint && !onArxiv ? 'Preprint' : undefined);
  const key = kind && GENRES.get(kind.toLowerCase());
  return key === type || kind?.toLowerCase() === said ? undefined : (key ?? (kind && toLatex(kind)));
}
