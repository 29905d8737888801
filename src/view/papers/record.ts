/** The owner's whole record as the publications page and the pages of its facets print it: groups, facets, counts. */
import { groupPublications } from '../../bibliography/query/select.ts';
import type { PublicationGroup } from '../../bibliography/query/select.ts';
import type { Grouping } from '../../bibliography/query/query-shape.ts';
import { GROUPINGS } from '../../bibliography/query/query-shape.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { fill, plural } from '../../l10n/index.ts';
import type { FacetId } from '../../l10n/words.ts';
import { LONG_RECORD, recordPlan, yearAnchors } from '../../site/lists/paper-facets.ts';
import type { PaperFacet, PaperFacetValue, RecordPlan } from '../../site/lists/paper-facets.ts';
import type { EntryView } from './publications.ts';
import { partsOf } from './paper-lists.ts';
import { entryView } from './publications.ts';
import type { Context } from '../services.ts';
import { localised } from '../services.ts';

/** A row of the record. Most of its lists show the very same entry, so what tells the rows apart stays outside of it. */
interface RecordRowView {
  entry: EntryView;
  /** Tells scripts which paper of the list, and of the list's BibTeX, it is. */
  place: number;
}

interface RecordGroupView {
  id: string;
  label: string;
  rows: RecordRowView[];
}

interface FacetValueView {
  id: string;
  label: string;
  count: number;
  /** Without prefix. */
  url: string;
  /** Places of its papers, where the page holds them all. */
  places?: string;
}

interface FacetView {
  id: FacetId;
  label: string;
  values: FacetValueView[];
}

interface PublicationListView {
  groups: RecordGroupView[];
  /** Whether abstract and BibTeX open in place; in very long lists they are on the papers' own pages only. */
  inPlace: boolean;
  /** Whether entries are reduced to a line. */
  brief: boolean;
  /** Whether each entry has to tell its year, since no heading does. */
  withYear: boolean;
  /** "55 papers" */
  count: string;
  /** "{n} of 55 papers", for scripts to fill. */
  countOf: string;
  filter: boolean;
  /** Headings of the groups, to jump to. */
  index: { label: string; url: string }[];
  facets: FacetView[];
  /** The other years of a record over several pages. */
  otherYears: FacetValueView[];
  /** Addresses without prefix. */
  bibUrl: string;
  elsewhereUrl?: string;
  statisticsUrl?: string;
  homepage?: string;
  /** Whether the browser may leave papers out of sight unformatted. */
  long: boolean;
}

/** Beyond so many papers a page with every abstract and BibTeX on it would take too long to load. */
const IN_PLACE_LIMIT = 250;
/** Beyond so many, the page of a facet holds a line a paper. */
const BRIEF_FROM = 250;
/** From so many papers on, formatting what nobody sees yet takes time. */
const LONG_PAGE = 30;

/** The list of the publications page. */
export function publicationList(context: Context): PublicationListView {
  const { site, words } = context;
  const plan = recordPlan(site);
  const index = site.sections.publications.index;
  // Asked for here to have its mistakes told.
  const query = context.lists.record()?.query;
  const limit = query?.authorsShown ?? index?.data['authors_shown'];
  const groups = groupsOf(plan.shown, plan.group, context, {
    ...(typeof limit === 'number' && { authorsShown: limit }),
    ...(query && { parts: partsOf(query) }),
    ...(plan.own && { own: plan.own }),
  });
  return {
    ...listOf(plan.papers, context),
    groups,
    index: groups.length > 2 ? groups.map(({ id, label }) => ({ label, url: `#${id}` })) : [],
    facets: plan.facets.map((facet) => facetView(facet, plan, words.facets[facet.id])),
    otherYears: plan.paged ? otherYears(plan) : [],
    inPlace: plan.shown.length <= IN_PLACE_LIMIT,
    brief: false,
    withYear: plan.group !== 'year',
    bibUrl: plan.bibUrl,
    long: plan.shown.length >= LONG_PAGE,
    ...(plan.elsewhereUrl !== undefined && { elsewhereUrl: plan.elsewhereUrl }),
    ...(plan.statistics !== undefined && { statisticsUrl: plan.statistics }),
  };
}

/** The list of the page of one value: a year, a venue, a co-author. */
export function facetList(value: PaperFacetValue, context: Context): PublicationListView {
  const plan = recordPlan(context.site);
  const brief = value.facet !== 'year' && value.papers.length > BRIEF_FROM;
  const groups = groupsOf(value.papers, value.facet === 'year' ? 'none' : 'year', context, brief ? { parts: withNamesToFind } : {});
  const years = plan.facets.find(({ id }) => id === 'year');
  return {
    ...listOf(value.papers, context),
    groups,
    index: value.papers.length >= LONG_RECORD && groups.length > 2 ? groups.map(({ id, label }) => ({ label, url: `#${id}` })) : [],
    facets: [],
    otherYears: value.facet === 'year' && years ? years.values.filter((one) => one !== value).map(valueView) : [],
    inPlace: false,
    brief,
    withYear: false,
    bibUrl: `${value.url}publications.bib`,
    long: value.papers.length >= LONG_PAGE,
    ...(value.homepage && { homepage: value.homepage }),
  };
}

function listOf(papers: readonly Publication[], { words, lang }: Context) {
  const count = plural(words.papers, papers.length, lang);
  return {
    count,
    countOf: fill(words.countOf, { papers: count }),
    filter: papers.length >= LONG_RECORD,
  };
}

/** A line without its authors is found by them all the same. */
function withNamesToFind(entry: EntryView): EntryView {
  const names = (entry.authors.all ?? entry.authors.shown).map(({ name }) => name);
  return { ...entry, haystack: [...names, entry.haystack].join(' ') };
}

function facetView(facet: PaperFacet, plan: RecordPlan, label: string): FacetView {
  const inPlace = !plan.paged;
  return {
    id: facet.id,
    label,
    values: facet.values.map((value) => ({ ...valueView(value), ...(inPlace && { places: value.places.join(' ') }) })),
  };
}

function valueView({ id, label, url, places }: PaperFacetValue): FacetValueView {
  return { id, label, url, count: places.length };
}

function otherYears(plan: RecordPlan): FacetValueView[] {
  const shown = new Set(plan.shown);
  return plan.facets
    .filter(({ id }) => id === 'year')
    .flatMap(({ values }) => values.filter(({ papers }) => papers.some((paper) => !shown.has(paper))).map(valueView));
}

/** How the entries of a record are shown. */
interface Shown {
  authorsShown?: number;
  /** Leaves out what is not wanted of an entry. */
  parts?: (entry: EntryView) => EntryView;
  /** The user's own groups. */
  own?: readonly PublicationGroup[];
}

/** Papers in groups with headings; in the site's order within each. */
export function groupsOf(publications: readonly Publication[], by: string, context: Context, how: Shown = {}): RecordGroupView[] {
  const places = new Map(publications.map((paper, place) => [paper, place]));
  const met = new Map<Publication, number>();
  const row = (paper: Publication): RecordRowView => {
    const whole = entryView(paper, context, how.authorsShown);
    const entry = how.parts ? how.parts(whole) : whole;
    const times = (met.get(paper) ?? 0) + 1;
    met.set(paper, times);
    // A paper on several topics stands under each of them, and only one place of a page can bear its name.
    return { entry: times > 1 ? { ...entry, id: `${entry.id}--${times}` } : entry, place: places.get(paper)! };
  };
  return papersIn(publications, by, context, how.own)
    .map(({ id, heading, papers }) => ({ id, label: heading, rows: papers.map(row) }));
}

interface Group {
  id: string;
  heading: string;
  papers: readonly Publication[];
}

function papersIn(publications: readonly Publication[], by: string, context: Context, own?: readonly PublicationGroup[]): Group[] {
  const { words, lang } = context;
  if (own) {
    const here = new Set(publications);
    return own
      .map(({ heading, id, publications: all }) => ({ heading, id, papers: all.filter((paper) => here.has(paper)) }))
      .filter(({ papers }) => papers.length > 0);
  }
  if (by === 'category') return byFile(publications, context);
  const grouping: Grouping = GROUPINGS.find((one) => one === by) ?? 'year';
  const groups = groupPublications(publications, grouping, {
    words: { lang, kinds: words.kindHeadings, undated: words.undated, states: words.states, other: words.kindHeadings.other },
  });
  const ids = grouping === 'year' ? yearAnchors(groups.map((group) => group.publications)) : groups.map(({ id }) => id);
  return groups.map(({ heading, publications: papers }, place) => ({ heading, id: ids[place]!, papers }));
}

/** Under the headings that the settings give the .bib files, in the order of the files; others by their kind. */
function byFile(publications: readonly Publication[], { site, words, lang }: Context): Group[] {
  const files = (site.settings.publications.files ?? []).toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const headings = new Map(files.map(({ file, heading, category }) => [`data/${file}`, localised(heading, lang) ?? category]));
  const groups = new Map<string, Publication[]>([...headings.values()].flatMap((heading) => (heading ? [[heading, []]] : [])));
  const rest: Publication[] = [];
  for (const paper of publications) {
    const heading = headings.get(paper.position.file) ?? paper.category;
    if (heading === undefined) rest.push(paper);
    else if (groups.has(heading)) groups.get(heading)!.push(paper);
    else groups.set(heading, [paper]);
  }
  const named = [...groups].filter(([, papers]) => papers.length > 0)
    .map(([heading, papers], place) => ({ id: `category-${place + 1}`, heading, papers }));
  const kinds = groupPublications(rest, 'type', { words: { kinds: words.kindHeadings } });
  return [...named, ...kinds.map(({ heading, id, publications: papers }) => ({ heading, id, papers }))];
}
