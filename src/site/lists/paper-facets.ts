/**
 * What the record is narrowed by, and where the papers of each value stand: one page a type, venue, topic and co-author
 * who has two papers or more, and one a year where the publications page is not grouped by years itself.
 */
import type { Publication } from '../../bibliography/publication.ts';
import { facets, type Facets, type FacetValue } from '../../bibliography/query/facets.ts';
import { groupPublications, type PublicationGroup } from '../../bibliography/query/select.ts';
import { uniqueSlugs } from '../../bibliography/query/slug.ts';
import { wordsFor } from '../../l10n/index.ts';
import type { FacetId, Words } from '../../l10n/words.ts';
import { Problems } from '../../problems.ts';
import { papersIn, PaperLists } from './paper-lists.ts';
import type { PaperList } from './paper-lists.ts';
import type { Site } from '../site.ts';

export interface PaperFacetValue {
  facet: FacetId;
  /** Unique within its facet; part of addresses. */
  id: string;
  label: string;
  /** Without prefix: a page, or a heading of the publications page. */
  url: string;
  /** Whether `url` is a page of its own. */
  hasPage: boolean;
  papers: readonly Publication[];
  /** Places of the papers in the site's list. */
  places: readonly number[];
  homepage?: string;
}

export interface PaperFacet {
  id: FacetId;
  values: readonly PaperFacetValue[];
}

/** How the record is spread over pages. */
export interface RecordPlan {
  /** Every paper of the page: all of the site, or those that the user asks for. */
  papers: readonly Publication[];
  /** How the user asks for them, where they do. */
  list?: PaperList;
  /** What the publications page is grouped by. */
  group: string;
  /** The user's own groups. */
  own?: readonly PublicationGroup[];
  /** Address of the BibTeX of `papers`, without prefix. */
  bibUrl: string;
  /** Facets with something to choose from; none for a short record. */
  facets: readonly PaperFacet[];
  /** Every value of every facet, those of one paper too. */
  tallies: Facets;
  /** Address of the statistics, without prefix; none for a short record. */
  statistics?: string;
  /** Papers on the publications page: all, or the newest years of a very long record. */
  shown: readonly Publication[];
  /** Address of the file by which scripts find the papers that are not on the page, without prefix. */
  elsewhereUrl?: string;
  /** Whether years have pages of their own because the record is too long for one. */
  paged: boolean;
}

/** Facets and statistics help from so many papers on. */
export const LONG_RECORD = 16;
/** So many papers still make one pleasant page. */
const ONE_PAGE = 500;
/** Of a longer record so many are on the first page, by whole years. */
const FIRST_PAGE = 200;
/** The values with the most papers are enough to choose from; a record over several pages has fewer, larger ones. */
const MOST_VALUES: Readonly<Record<FacetId, number>> = { type: 20, year: 200, venue: 60, topic: 60, with: 120 };
const MOST_VALUES_PAGED: Readonly<Record<FacetId, number>> = { type: 20, year: 200, venue: 30, topic: 30, with: 40 };

const plans = new WeakMap<Site, RecordPlan>();

/** The plan of a site's record, made once. Linear in the number of papers. */
export function recordPlan(site: Site): RecordPlan {
  let plan = plans.get(site);
  if (!plan) plans.set(site, (plan = makePlan(site)));
  return plan;
}

function makePlan(site: Site): RecordPlan {
  const index = site.sections.publications.index;
  // Whoever prints the page tells what is wrong with its query.
  const list = new PaperLists(site, new Problems()).record();
  const papers = list ? papersIn(list) : site.publications;
  const asked = list && list.query.group !== 'none' ? list.query.group : undefined;
  const group = asked ?? (typeof index?.data['group'] === 'string' ? index.data['group'] : site.settings.publications.group);
  const paged = papers.length > ONE_PAGE;
  const long = index !== undefined && papers.length >= LONG_RECORD;
  const tallies = talliesOf(papers, site.settings.language);
  return {
    papers,
    ...(list && { list }),
    ...(list && asked === 'own' && { own: list.groups }),
    group,
    bibUrl: list && index ? `${index.url}publications.bib` : '/publications.bib',
    tallies,
    // The pages of years are the only way to most papers of a record over several pages.
    facets: (long ? makeFacets(site, papers, tallies, group === 'year' && !paged) : [])
      .filter(({ id }) => index?.data['filters'] !== false || (paged && id === 'year')),
    ...(long && index.data['statistics'] !== false && { statistics: `${index.url}statistics/` }),
    shown: long && paged ? newestYears(papers) : papers,
    ...(long && paged && { elsewhereUrl: `${index.url}papers.json` }),
    paged: long && paged,
  };
}

const tallied = new WeakMap<readonly Publication[], { lang: string; tallies: Facets }>();

/** Counted once for the editions of a server in which no paper has changed. */
function talliesOf(papers: readonly Publication[], lang: string): Facets {
  let known = tallied.get(papers);
  if (known?.lang !== lang) {
    known = { lang, tallies: facets(papers, { lang, kinds: wordsFor(lang).kindHeadings }) };
    tallied.set(papers, known);
  }
  return known.tallies;
}

/** @param anchored whether years are headings of the publications page */
function makeFacets(site: Site, publications: readonly Publication[], found: Facets, anchored: boolean): PaperFacet[] {
  const words = wordsFor(site.settings.language);
  const base = site.sections.publications.index!.url;
  const most = publications.length > ONE_PAGE ? MOST_VALUES_PAGED : MOST_VALUES;
  const places = new Map(publications.map(({ id }, place) => [id, place]));
  const headings = anchored ? yearHeadings(publications, words, site.settings.language) : [];
  const anchors = new Map(headings.map(({ id, anchor }) => [id, anchor]));
  const undated = publications.filter(({ date }) => !date).map(({ id }) => id);
  const year: readonly FacetValue[] = anchored ? headings : undated.length > 0
    ? [...found.year, { id: 'undated', label: words.undated, count: undated.length, publications: undated }]
    : found.year;
  const all: [FacetId, readonly FacetValue[]][] = [
    ['type', found.type], ['year', year], ['venue', found.venue], ['topic', found.topic], ['with', found.coauthor],
  ];
  return all
    .map(([id, values]): PaperFacet => ({
      id,
      values: values
        .filter(({ count }) => count > 1 || id === 'year')
        .slice(0, most[id])
        .map((value) => {
          const its = value.publications.map((paper) => places.get(paper)!);
          const hasPage = id !== 'year' || !anchored;
          return {
            facet: id,
            id: value.id,
            label: value.label,
            url: hasPage ? `${base}${id}/${value.id}/` : `${base}#${anchors.get(value.id)!}`,
            hasPage,
            places: its,
            papers: its.map((place) => publications[place]!),
            ...(value.homepage && { homepage: value.homepage }),
          };
        }),
    }))
    .filter(({ values }) => values.length > 1);
}

/** The headings of a page grouped by years: the years, and those of papers that have none, such as "Forthcoming". */
function yearHeadings(publications: readonly Publication[], { undated, states }: Words, lang: string): (FacetValue & { anchor: string })[] {
  const groups = groupPublications(publications, 'year', { words: { lang, undated, states } });
  const anchors = yearAnchors(groups.map((group) => group.publications));
  return groups.map(({ heading, publications: papers }, place) => {
    const anchor = anchors[place]!;
    const { date } = papers[0]!;
    const id = date ? String(date.year) : anchor;
    return { id, anchor, label: heading, count: papers.length, publications: papers.map((paper) => paper.id) };
  });
}

/** Ids of the headings of a page grouped by years, from the papers under each. */
export function yearAnchors(groups: readonly (readonly Publication[])[]): string[] {
  const unique = uniqueSlugs();
  return groups.map(([paper]) => unique(yearAnchor(paper!)));
}

function yearAnchor({ date, status }: Publication): string {
  return date ? `y${date.year}` : status ? 'forthcoming' : 'undated';
}

/** Whole years from the newest on: as many as fit, or one that does not. */
function newestYears(publications: readonly Publication[]): readonly Publication[] {
  let cut = 0;
  for (let place = 1; place < publications.length; place++) {
    if (publications[place]!.date?.year === publications[place - 1]!.date?.year) continue;
    if (place > FIRST_PAGE && cut >= FIRST_PAGE / 4) break;
    cut = place;
    if (place > FIRST_PAGE) break;
  }
  return cut > 0 ? publications.slice(0, cut) : publications;
}
