/** What a list of papers is made of: its parts, and the words a user may write for them. */
import type { Problem } from '../../problems.ts';
import type { Test } from './filters.ts';

/** Where a query stands, for problems. */
export type QueryPlace = Pick<Problem, 'file' | 'line' | 'column' | 'subject'>;

export const GROUPINGS = ['year', 'type', 'venue', 'topic', 'own', 'category', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const ORDERS = ['newest', 'oldest', 'title', 'author', 'venue', 'file'] as const;
export type Order = (typeof ORDERS)[number];

/** Parts of an entry that a list can show or leave out; its title always stands. */
export const PARTS = ['authors', 'venue', 'award', 'note', 'image', 'abstract', 'links', 'cite', 'year'] as const;
export type Part = (typeof PARTS)[number];

/** A group of the user's own: papers that pass come under its heading, each under the first that takes it. */
export interface OwnGroup {
  heading: string;
  test: Test;
}

export interface PublicationQuery {
  test: Test;
  group: Grouping;
  groups?: OwnGroup[];
  /** The order of the site (newest first) if left out. */
  order?: Order;
  limit?: number;
  /** Parts of an entry to show or to leave out; all if left out. */
  show?: Part[];
  hide?: Part[];
  /** Longer author lists are shortened to this many. */
  authorsShown?: number;
  /** Values asked for by name, so that one that no paper has can be reported. */
  asked: { filter: string; value: string; test: Test }[];
}

export const GROUP_ALIASES: Readonly<Record<string, Grouping>> = {
  years: 'year',
  date: 'year',
  kind: 'type',
  kinds: 'type',
  types: 'type',
  venues: 'venue',
  journal: 'venue',
  keyword: 'topic',
  keywords: 'topic',
  topics: 'topic',
  file: 'category',
  files: 'category',
  heading: 'category',
  false: 'none',
};
export const ORDER_ALIASES: Readonly<Record<string, Order>> = {
  'year desc': 'newest',
  '-year': 'newest',
  'date desc': 'newest',
  '-date': 'newest',
  date: 'newest',
  year: 'newest',
  descending: 'newest',
  desc: 'newest',
  'year asc': 'oldest',
  '+year': 'oldest',
  'date asc': 'oldest',
  ascending: 'oldest',
  asc: 'oldest',
  chronological: 'oldest',
  none: 'file',
};
export const PART_ALIASES: Readonly<Record<string, Part>> = {
  author: 'authors',
  journal: 'venue',
  details: 'venue',
  awards: 'award',
  notes: 'note',
  preview: 'image',
  thumbnail: 'image',
  picture: 'image',
  link: 'links',
  labels: 'links',
  bibtex: 'cite',
  citation: 'cite',
  date: 'year',
  when: 'year',
};
