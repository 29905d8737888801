/**
 * One row a filter: how a value written by a user becomes a test of a paper. The value has been checked to be a text,
 * number or truth value, or a list of these (any of them will do).
 */
import { hasKey } from '../keys.ts';
import type { Author, Publication } from '../publication.ts';
import { parseName } from '../names/one-name.ts';
import { formsOf } from '../names/two-scripts.ts';
import { decodeText } from '../latex/index.ts';
import { fold } from '../../people/fold.ts';
import { compareGiven, readGiven } from '../../people/given-names.ts';

export type Test = (publication: Publication) => boolean;

export type Scalar = string | number | boolean;

/** A filter's value that makes no sense, in the words of what was expected. */
export interface Expected {
  expected: string;
}

type Filter = (value: Scalar) => Test | Expected;

const sameWords = (value: Scalar): ((text: string | undefined) => boolean) => {
  const wanted = fold(String(value));
  return (text) => text !== undefined && fold(text) === wanted;
};

const withoutGaps = (words: string): string => words.replace(/[\s-]+/gu, '');

/** Filters by name, as they stand under `filter:` or beside `group:` and `limit:`. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  type: (value) => {
    const wanted = String(value).toLowerCase().trim().replace(/^@/, '');
    return (publication) => publication.type === wanted || publication.kind === wanted.replaceAll(' ', '-');
  },
  kind: (value) => {
    const wanted = String(value).toLowerCase().trim().replaceAll(' ', '-');
    return (publication) => publication.kind === wanted;
  },
  year: (value) => {
    const test = yearTest(String(value));
    return test ? (publication) => publication.date !== undefined && test(publication.date.year) : YEAR_EXPECTED;
  },
  keyword: (value) => {
    const is = sameWords(value);
    return (publication) => publication.keywords.some(is);
  },
  author: (value) => {
    const is = authorTest(String(value).trim());
    return (publication) => publication.authors.some(is);
  },
  editor: (value) => {
    const is = authorTest(String(value).trim());
    return (publication) => publication.editors.some(is);
  },
  venue: (value) => {
    const is = sameWords(value);
    return (publication) => is(publication.venueShort) || is(publication.venueText);
  },
  file: (value) => {
    const wanted = fileStem(String(value));
    return (publication) => fileStem(publication.position.file) === wanted;
  },
  category: (value) => {
    const is = sameWords(value);
    return (publication) => is(publication.category);
  },
  status: (value) => {
    // By biblatex's key or by its words, which the key holds without blanks.
    const is = sameWords(withoutGaps(String(value)));
    return ({ status, statusId }) => is(statusId) || (status !== undefined && is(withoutGaps(status)));
  },
  language: (value) => {
    const is = sameWords(value);
    return (publication) => is(publication.lang);
  },
  selected: (value) => truthTest(value, (publication) => publication.selected),
  award: (value) => truthTest(value, (publication) => publication.award !== undefined),
  own: (value) => truthTest(value, (publication) => publication.authors.some((author) => author.isOwner)),
  key: (value) => {
    const wanted = String(value).trim();
    return (publication) => hasKey(publication, wanted);
  },
};

const YEAR_EXPECTED: Expected = { expected: 'a year (2024), a range (2020-2024), or a bound (>=2020, <2010)' };

const COMPARISONS: Readonly<Record<string, (year: number, bound: number) => boolean>> = {
  '>=': (year, bound) => year >= bound,
  '≥': (year, bound) => year >= bound,
  since: (year, bound) => year >= bound,
  from: (year, bound) => year >= bound,
  '<=': (year, bound) => year <= bound,
  '≤': (year, bound) => year <= bound,
  until: (year, bound) => year <= bound,
  '>': (year, bound) => year > bound,
  after: (year, bound) => year > bound,
  '<': (year, bound) => year < bound,
  before: (year, bound) => year < bound,
  '=': (year, bound) => year === bound,
  '==': (year, bound) => year === bound,
  '!=': (year, bound) => year !== bound,
  '': (year, bound) => year === bound,
};

/** `2024`, `>=2020`, `since 2020`, `2018-2022`, `2020-`, `>=2015 <2020`; undefined when it is none of these. */
function yearTest(value: string): ((year: number) => boolean) | undefined {
  const text = value.trim().toLowerCase();
  const range = /^(\d{4})?\s*(?:-|–|\.\.|to)\s*(\d{4})?$/u.exec(text);
  if (range && (range[1] ?? range[2])) {
    const from = Number(range[1] ?? 0);
    const to = Number(range[2] ?? 9999);
    return (year) => year >= from && year <= to;
  }
  const bounds = [
    ...text.matchAll(/(>=|<=|≥|≤|!=|==|=|>|<|since|from|until|after|before|)\s*(\d{4})(?:\s*(?:,|and|&&)\s*|\s+|$)/gu),
  ];
  if (bounds.length === 0 || bounds.map((bound) => bound[0]).join('') !== text) return undefined;
  return (year) => bounds.every(([, operator, bound]) => COMPARISONS[operator!]!(year, Number(bound)));
}

function truthTest(value: Scalar, test: Test): Test | Expected {
  const word = String(value).toLowerCase().trim();
  if (word === 'true' || word === 'yes') return test;
  if (word === 'false' || word === 'no') return (publication) => !test(publication);
  return { expected: 'true or false' };
}

/** `me` is the owner; an id of people.yaml; a name, in full or with initials; a family name alone. */
function authorTest(value: string): (author: Author) => boolean {
  if (/^(?:me|owner|self)$/i.test(value)) return (author) => author.isOwner;
  const words = fold(value);
  const name = parseName(value);
  const family = fold([name.particle, name.family].filter(Boolean).join(' '));
  const given = name.given ? readGiven(name.given) : undefined;
  return (author) => {
    if (author.person === value || formsOf(author).some((form) => fold(form) === words)) return true;
    if (!author.family) return false;
    const bare = fold(author.family);
    if (bare !== family && fold([author.particle, author.family].filter(Boolean).join(' ')) !== family) return false;
    return !given || (author.given !== undefined && compareGiven(given, readGiven(author.given)) !== undefined);
  };
}

function fileStem(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .pop()!
    .replace(/\.bib$/i, '')
    .toLowerCase();
}

/** The test for a field of the .bib file that has no filter of its own: equal words, LaTeX decoded. */
export function fieldTest(name: string, value: Scalar): Test {
  const is = sameWords(value);
  const field = name.toLowerCase();
  return (publication) => {
    const raw = Object.hasOwn(publication.fields, field) ? publication.fields[field] : undefined;
    return raw !== undefined && is(decodeText(raw));
  };
}

/** Words a user may write for a filter's name. */
export const FILTER_ALIASES: Readonly<Record<string, string>> = {
  types: 'type',
  kinds: 'kind',
  years: 'year',
  keywords: 'keyword',
  topic: 'keyword',
  topics: 'keyword',
  tag: 'keyword',
  tags: 'keyword',
  authors: 'author',
  people: 'author',
  person: 'author',
  files: 'file',
  categories: 'category',
  keys: 'key',
  venues: 'venue',
  journal: 'venue',
  abbr: 'venue',
  lang: 'language',
  featured: 'selected',
};
