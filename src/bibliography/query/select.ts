/** Runs a query: papers that pass, in order, under headings. */
import { closest } from '../../text/closest.ts';
import { keysOf } from '../keys.ts';
import type { Publication, PublicationKind, StateId } from '../publication.ts';
import type { Problems } from '../../problems.ts';
import { fold } from '../../people/fold.ts';
import { compareLoosely } from '../../text/collate.ts';
import { KIND_HEADINGS, KIND_ORDER } from './kind-headings.ts';
import { parseQuery } from './query.ts';
import type { Grouping, Order, OwnGroup, PublicationQuery, QueryPlace } from './query-shape.ts';
import { yearText } from '../../l10n/years.ts';
import { uniqueSlugs } from './slug.ts';

export interface PublicationGroup {
  /** Empty when the list is not grouped. */
  heading: string;
  /** Unique within the list: `year-2021`, `type-articles`. */
  id: string;
  publications: Publication[];
}

/** Words of a list that depend on the page's language. */
export interface ListWords {
  /** In which years are told; English if left out. */
  lang?: string;
  kinds?: Partial<Record<PublicationKind, string>>;
  /** Papers without a date that have no status either. */
  undated?: string;
  /** States of papers without a date. */
  states?: Readonly<Record<StateId, string>>;
  /** Papers that belong to no group. */
  other?: string;
}

/**
 * Selects papers and puts them under headings. Linear in the number of papers, apart from sorting.
 *
 * @param publications the site's, newest first
 * @param query as written by the user (see parseQuery), or already read
 * @param problems takes what parseQuery reports, and `query-no-match` for a value that no paper has
 */
export function selectPublications(
  publications: readonly Publication[],
  query: unknown,
  problems: Problems,
  where: QueryPlace = {},
  options: { lists?: Readonly<Record<string, unknown>>; words?: ListWords } = {},
): PublicationGroup[] {
  const parsed = isParsed(query) ? query : parseQuery(query, problems, where, options.lists);
  remarkMissing(publications, parsed, problems, where);
  const chosen = publications.filter(parsed.test);
  const ordered = parsed.order ? orderPublications(chosen, parsed.order) : chosen;
  const limited = parsed.limit === undefined ? ordered : ordered.slice(0, parsed.limit);
  return groupPublications(limited, parsed.group, { own: parsed.groups, words: options.words });
}

function isParsed(query: unknown): query is PublicationQuery {
  return typeof query === 'object' && query !== null && 'test' in query && typeof query.test === 'function';
}

const authorKey = ({ authors }: Publication): string => authors[0]?.family ?? authors[0]?.display ?? '';
/** What has no date but a status ("in press") is newer than anything dated; what has neither is oldest. */
const yearKey = ({ date, status }: Publication): number => date?.year ?? (status ? 10_000 : -10_000);

const COMPARE: Readonly<Record<Order, (left: Publication, right: Publication) => number>> = {
  newest: (left, right) => yearKey(right) - yearKey(left),
  oldest: (left, right) => yearKey(left) - yearKey(right),
  title: (left, right) => compareLoosely(left.titleText, right.titleText),
  author: (left, right) => compareLoosely(authorKey(left), authorKey(right)) || yearKey(right) - yearKey(left),
  venue: (left, right) =>
    compareLoosely(left.venueText ?? '\uffff', right.venueText ?? '\uffff') || yearKey(right) - yearKey(left),
  file: (left, right) => compareLoosely(left.position.file, right.position.file) || left.position.line - right.position.line,
};

/** A sorted copy; papers that are equal in this order keep theirs. */
export function orderPublications(publications: readonly Publication[], order: Order): Publication[] {
  return [...publications].sort(COMPARE[order]);
}

/** Puts papers under headings; keeps their order within each. By `topic`, a paper stands under all its keywords. */
export function groupPublications(
  publications: readonly Publication[],
  grouping: Grouping,
  { own, words = {} }: { own?: readonly OwnGroup[] | undefined; words?: ListWords | undefined } = {},
): PublicationGroup[] {
  if (publications.length === 0) return [];
  if (grouping === 'none') return [{ heading: '', id: 'all', publications: [...publications] }];
  const other = words.other ?? 'Other';
  const kindHeading = (kind: PublicationKind): string => words.kinds?.[kind] ?? KIND_HEADINGS[kind];
  const stateHeading = ({ status, statusId }: Publication): string | undefined => {
    const said = (statusId && words.states?.[statusId]) ?? status;
    return said && capital(said);
  };
  const headings: Readonly<Record<Exclude<Grouping, 'none'>, (publication: Publication) => string[]>> = {
    year: (publication) => [publication.date ? yearText(publication.date.year, words.lang ?? 'en') : (stateHeading(publication) ?? words.undated ?? 'Undated')],
    type: ({ kind }) => [kindHeading(kind)],
    venue: ({ venueShort, venueText, venueIsHoped }) => [venueIsHoped ? other : (venueShort ?? venueText ?? other)],
    topic: ({ keywords }) => (keywords.length > 0 ? [...new Set(keywords.map(capital))] : [other]),
    category: ({ category }) => [category ?? other],
    own: (publication) =>
      own ? [own.find((group) => group.test(publication))?.heading ?? other] : [publication.category ?? other],
  };
  const groups = new Map<string, PublicationGroup>();
  for (const publication of publications) {
    for (const heading of headings[grouping](publication)) {
      const key = fold(heading);
      const group = groups.get(key);
      if (group) group.publications.push(publication);
      else groups.set(key, { heading, id: '', publications: [publication] });
    }
  }
  const found = sortGroups([...groups.values()], grouping, own, kindHeading, other);
  const unique = uniqueSlugs();
  return found.map((group) => ({ ...group, id: unique(`${grouping} ${group.heading}`) }));
}

function sortGroups(
  groups: PublicationGroup[],
  grouping: Grouping,
  own: readonly OwnGroup[] | undefined,
  kindHeading: (kind: PublicationKind) => string,
  other: string,
): PublicationGroup[] {
  const fixed =
    grouping === 'type'
      ? KIND_ORDER.map(kindHeading)
      : own && grouping === 'own'
        ? own.map(({ heading }) => heading)
        : [];
  const place = new Map(fixed.map((heading, index) => [heading, index]));
  const rank = (group: PublicationGroup): number =>
    group.heading === other ? Infinity : (place.get(group.heading) ?? fixed.length);
  const byCount = grouping === 'venue' || grouping === 'topic';
  return groups.sort((left, right) => {
    const difference = rank(left) === rank(right) ? 0 : rank(left) - rank(right);
    return (
      difference ||
      (byCount ? right.publications.length - left.publications.length || compareLoosely(left.heading, right.heading) : 0)
    );
  });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The values that exist, for filters whose value names something. */
const EXISTING: Readonly<Record<string, (publication: Publication) => (string | undefined)[]>> = {
  key: keysOf,
  type: ({ type, kind }) => [type, kind],
  kind: ({ kind }) => [kind],
  keyword: ({ keywords }) => [...keywords],
  venue: ({ venueShort, venueText }) => [venueShort, venueText],
  file: ({ position }) => [position.file.split('/').pop()],
  category: ({ category }) => [category],
  status: ({ status, statusId }) => [statusId, status],
  language: ({ lang }) => [lang],
  author: ({ authors }) => authors.flatMap(({ display, person }) => [person, display]),
};

function remarkMissing(
  publications: readonly Publication[],
  query: PublicationQuery,
  problems: Problems,
  where: QueryPlace,
): void {
  for (const { filter, value, test } of query.asked) {
    if (!Object.hasOwn(EXISTING, filter) || publications.some(test)) continue;
    const existing = new Set(
      publications.flatMap((publication) => EXISTING[filter]!(publication)).filter((known) => known !== undefined),
    );
    const near = closest(value, existing);
    problems.add(
      near || filter === 'key' ? 'warning' : 'notice',
      'query-no-match',
      `No paper has the ${filter} "${value}"`,
      {
        ...where,
        subject: value,
        cure: near ? `Did you mean "${near}"?` : `Add it to an entry of the .bib files, or take it out of the list.`,
      },
    );
  }
}
