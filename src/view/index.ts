/**
 * What layouts print. `createView` makes the one object `view` that every layout sees; each method takes the page at
 * hand (`it`), whose language decides the words, and returns values that need no further thought.
 */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import { commaIn, directionOf, fill } from '../l10n/index.ts';
import type { Words } from '../l10n/index.ts';
import { holdsToc } from '../markdown/blocks/toc.ts';
import type { HeadModel } from '../seo/head.ts';
import type { RecordBlock, RecordList } from '../schema/data/records.ts';
import type { PaperFacetValue } from '../site/lists/paper-facets.ts';
import { listBibUrl, type PaperList } from '../site/lists/paper-lists.ts';
import type { Site } from '../site/site.ts';
import { citableRecord, citeThis } from './papers/cite-this.ts';
import { cvHoldsMath, cvView } from './cv.ts';
import { besideTitle, dateView } from './dates.ts';
import { footerView } from './frame/footer.ts';
import { idBeside } from './papers/ids.ts';
import { byYear, itemHoldsMath, itemView, labelsOf, pinnedFirst, readingTime, tagsOf, tagUrl, upcomingAndPast, whenOf } from './entries/lists.ts';
import { navigation } from './frame/navigation.ts';
import { pageNeighbours, paperNeighbours } from './entries/neighbours.ts';
import { ownerView } from './frame/owner.ts';
import { needsOf, templateOf } from './entries/page.ts';
import { entriesOf, paperListView } from './papers/paper-lists.ts';
import { paperView } from './papers/paper.ts';
import { projectView } from './entries/project.ts';
import { recordBlockView } from './entries/record-block.ts';
import { entryView } from './papers/publications.ts';
import { facetList, publicationList } from './papers/record.ts';
import { sectionLink } from './frame/section-link.ts';
import type { Context, Services } from './services.ts';
import { contextFor } from './services.ts';
import { statisticsView } from './papers/statistics.ts';
import { themeView } from './frame/theme.ts';

export type { Services } from './services.ts';

/** The page at hand: one of `content/`, or what stands for it where there is no file. */
type It = Page;

export type View = ReturnType<typeof createView>;

/** What may begin a formula. */
const FORMULA = /[$\\]/;

/** So many news and posts the home page shows when its front matter does not say. */
const LATEST_NEWS = 5;
const LATEST_POSTS = 3;

/** Makes the view of a site. Nothing is worked out before a layout asks for it. */
export function createView(site: Site, services: Services) {
  const contexts = new Map<string, Context>();
  const contextOf = (it: Pick<It, 'lang'>): Context => {
    let context = contexts.get(it.lang);
    if (!context) contexts.set(it.lang, (context = contextFor(site, services, it.lang)));
    return context;
  };
  const count = (it: It, key: string, standard: number): number => (typeof it.data[key] === 'number' ? (it.data[key] as number) : standard);
  const newsOn = (it: It): Page[] => pinnedFirst(site.sections.news.pages).slice(0, count(it, 'news', LATEST_NEWS));
  const postsOn = (it: It): readonly Page[] => site.sections.posts.pages.slice(0, count(it, 'posts', LATEST_POSTS));
  /** Pages whose entries a page lists. */
  const listedOn = (it: It): readonly Page[] => {
    if (it.section === 'home') return [...newsOn(it), ...postsOn(it)];
    if (it.isIndex) return site.sections[it.section].pages;
    return templateOf(it) === 'tag' ? site.sections.posts.pages.filter(({ tags }) => tags.some((tag) => tagUrl(tag) === it.url)) : [];
  };

  const descriptionHtml = (it: It): string => (it.description === undefined ? '' : contextOf(it).services.inline(it.description, it.lang, true));

  return {
    theme: themeView(site),

    /** Name of the site, in the header of every page. */
    siteName: site.settings.title ?? site.owner.name,

    /** Sections that have a page of their own. */
    has: Object.fromEntries(Object.entries(site.sections).map(([id, { index }]) => [id, index !== undefined])),

    /** Address of the list that an entry belongs to, without prefix. */
    sectionUrl: (it: It): string => sectionLink(it.section, contextOf(it)).url,

    /** The list that an entry belongs to, or that of a section named: its address without prefix, and what it is called. */
    section: (it: It, id: SectionId = it.section) => sectionLink(id, contextOf(it)),

    /** Words of the interface in the page's language. */
    words: (it: It): Words => contextOf(it).words,

    /** The comma of the page's language, as it is written beside these words. */
    comma: commaIn,

    direction: (it: It): 'ltr' | 'rtl' => directionOf(it.lang),

    /** `data-template` of the body. */
    template: (it: It, publication?: Publication): string => templateOf(it, publication),

    /** Style sheets besides the theme's own that the page needs. */
    needs: (it: It, publication?: Publication) => {
      const needs = needsOf(it, site, publication);
      if (needs.math || publication) return needs;
      const context = contextOf(it);
      const math = it.section === 'cv' ? cvHoldsMath(context, variantOf(it)) : listedOn(it).some((page) => itemHoldsMath(itemView(page, context)));
      return { ...needs, math: math || (FORMULA.test(it.description ?? '') && descriptionHtml(it).includes('<math')) };
    },

    head: (it: It, publication?: Publication): HeadModel => services.head(publication ?? it),

    navigation: (it: It) => navigation(it, contextOf(it)),

    footer: (it: It) => footerView(it, contextOf(it)),

    owner: (it: It) => ownerView(site.owner, contextOf(it)),

    /** The whole record, grouped as the page or the settings say, with what it can be narrowed by. */
    publications: (it: It) => publicationList(contextOf(it)),

    /** The papers of one type, year, venue, topic or co-author. */
    facet: (it: It, value: PaperFacetValue) => facetList(value, contextOf(it)),

    /** The record in numbers. */
    statistics: (it: It) => statisticsView(contextOf(it)),

    /**
     * The papers of the home page: what its front matter or the list `selected` of the settings asks for; else those
     * marked `selected`, or the newest where none is.
     */
    selected: (it: It) => {
      const { selected } = it.data;
      const list = selected === undefined || typeof selected === 'number'
        ? contextOf(it).lists.namedInSettings('selected', it.lang)
        : contextOf(it).lists.fromFrontMatter(it, 'selected');
      if (list) return entriesOf(paperListView(list, contextOf(it))).slice(0, count(it, 'selected', Infinity));
      const marked = site.publications.filter((paper) => paper.selected);
      const papers = marked.length > 0 ? marked : site.publications;
      return papers.slice(0, count(it, 'selected', marked.length > 0 ? marked.length : 5)).map((paper) => entryView(paper, contextOf(it)));
    },

    entry: (it: It, publication: Publication) => entryView(publication, contextOf(it)),

    paper: (it: It, publication: Publication) => paperView(publication, contextOf(it)),

    idBeside,

    news: (it: It) => newsOn(it).map((page) => itemView(page, contextOf(it))),

    posts: (it: It) => postsOn(it).map((page) => itemView(page, contextOf(it))),

    /** The entries of the section whose page is printed, in groups with headings. */
    list: (it: It) => {
      const context = contextOf(it);
      const pages = pinnedFirst(site.sections[it.section].pages);
      if (it.section === 'talks') {
        const { upcoming, past } = upcomingAndPast(pages, site.today);
        return [
          { id: 'upcoming', label: context.words.upcoming, items: upcoming.map((page) => itemView(page, context)) },
          { id: 'past', label: upcoming.length > 0 ? context.words.past : '', items: past.map((page) => itemView(page, context)) },
        ].filter((group) => group.items.length > 0);
      }
      if (it.section === 'posts') return byYear(pages, context);
      return pages.length > 0 ? [{ id: 'all', label: '', items: pages.map((page) => itemView(page, context)) }] : [];
    },

    /** Entries of any pages, for lists that are no section: a tag's posts. */
    items: (it: It, pages: readonly Page[]) => pages.map((page) => itemView(page, contextOf(it))),

    item: (it: It) => itemView(it, contextOf(it)),

    /** Links under the title. */
    labels: (it: It) => labelsOf(it, it.lang),

    project: (it: It) => projectView(it, contextOf(it)),

    /** Lists of papers that the front matter asks for, to be printed after the text. */
    paperLists: (it: It) => {
      const context = contextOf(it);
      const papers = contextOf(it).lists.papersOf(it);
      const view = (list: PaperList, heading?: string) => ({ ...paperListView(list, context, heading), bibUrl: listBibUrl(it, list) });
      return [
        ...(papers ? [view(papers, context.words.relatedPublications)] : []),
        ...contextOf(it).lists.listsOf(it).map((list) => view(list)),
      ].filter(({ groups }) => groups.length > 0);
    },

    /** A list of papers within the text. */
    paperBlock: (it: Pick<It, 'lang'>, list: PaperList) => paperListView(list, contextOf(it), ''),

    /** Awards, grants and their like within the text. */
    recordBlock: (it: Pick<It, 'lang'>, name: RecordList, settings: RecordBlock) => recordBlockView(name, settings, contextOf(it)),

    /** How to cite a post, a talk or software. */
    citeThis: (it: It) => citeThis(it, contextOf(it)),

    /** What `citeThis` is made of. */
    citable: (it: It) => citableRecord(it, contextOf(it)),

    /** When an entry was or will be, on its own page: a talk to the minute. */
    when: (it: It) => besideTitle(whenOf(it, it.lang, it.section === 'talks' ? 'timed' : 'short'), it),

    /** The lines under the title of a post. */
    byline: (it: It) => {
      const context = contextOf(it);
      const updated = typeof it.data['updated'] === 'string' ? dateView(it.data['updated'], it.lang, 'long') : undefined;
      return {
        when: besideTitle(it.section === 'posts' || it.section === 'news' ? dateView(it.date, it.lang, 'long') : whenOf(it, it.lang), it),
        ...(updated && { updated: fill(context.words.updated, { date: updated.text }) }),
        readingTime: readingTime(it, context),
        tags: tagsOf(it),
      };
    },

    /** Entries before and after this one in its section, or papers before and after this one: the next one is the newer. */
    neighbours: (it: It, publication?: Publication) =>
      publication ? paperNeighbours(publication, contextOf(it)) : pageNeighbours(it, contextOf(it)),

    /** Headings for the table of contents: from three on, unless the page says otherwise; none where the text has its own. */
    contents: (it: It) => {
      if (holdsToc(it.rendered.html)) return [];
      const headings = it.rendered.headings.filter(({ level }) => level <= 3);
      const wanted = it.data['toc'] ?? (it.section === 'posts' && headings.length >= 3);
      return wanted === true ? headings : [];
    },

    titleHtml: (it: It): string => contextOf(it).html(it.titleRich, { links: false }),

    /** The description in the front matter, below the title; empty where there is none. */
    descriptionHtml,

    cv: (it: It) => cvView(contextOf(it), variantOf(it)),
  };
}

/** The variant of the CV that a page shows; undefined for the page at /cv/. */
function variantOf({ data }: It): string | undefined {
  return typeof data['variant'] === 'string' ? data['variant'] : undefined;
}
