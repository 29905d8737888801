/** Pages of Markdown in schema.org's words: one row a section. */
import type { Page, SectionId } from '../content/page.ts';
import { postAuthors } from '../people/post-authors.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { machineDate } from './dates.ts';
import type { Described, Node } from './json-ld-node.ts';
import { paperList } from './json-ld-works.ts';
import { isPage, words } from './target.ts';
import type { GeneratedPage } from './target.ts';
import { plainTitle } from './wording.ts';

/** So many entries of a list are named one by one; more would weigh on the page and tell nothing new. */
const LISTED = 50;

type Describe = (page: Page, about: Described, site: Site) => Node;

/** What an entry of the section is. Sections without a row hold plain pages. */
const ENTRIES: Partial<Record<SectionId, Describe>> = {
  talks: (page, { owner }, { settings: { timezone } }) => ({
    '@type': 'Event',
    startDate: machineDate(page.date, timezone),
    endDate: machineDate(words(page.data, 'end', 'end_date'), timezone),
    location: place(page),
    performer: owner,
    superEvent: words(page.data, 'event', 'venue') && {
      '@type': 'Event',
      name: words(page.data, 'event', 'venue'),
      // What the talk is part of may have begun before it.
      startDate: machineDate(page.date?.slice(0, 10)),
      location: place(page),
    },
    inLanguage: page.lang,
  }),
  teaching: (page, { owner }, site) => ({
    '@type': 'Course',
    provider: {
      '@type': 'Organization',
      name: words(page.data, 'institution', 'venue') ?? site.owner.affiliations[0]?.name ?? site.owner.name,
    },
    hasCourseInstance: (page.date ?? words(page.data, 'start')) && {
      '@type': 'CourseInstance',
      startDate: machineDate(words(page.data, 'start') ?? page.date, site.settings.timezone),
      endDate: machineDate(words(page.data, 'end', 'end_date'), site.settings.timezone),
      location: words(page.data, 'place'),
      instructor: owner,
    },
    inLanguage: page.lang,
  }),
  projects: (page, { owner }) => ({
    '@type': 'ResearchProject',
    funder: organizations(page.data.funder),
    member: [owner, ...organizations(page.data.partners)],
    keywords: page.tags,
  }),
  news: blogPosting,
  posts: blogPosting,
};

/** The page itself, and what it is about. */
export function pageNodes(site: Site, target: Page | GeneratedPage, about: Described, webPage: Node): Node[] {
  if (!isPage(target)) {
    // What is generated inside a section (the posts of a tag) is a list of its entries.
    const list = target.kind === 'collection' || (target.kind === undefined && target.section !== undefined && target.section !== 'pages');
    return [{ ...webPage, '@type': list ? 'CollectionPage' : 'WebPage' }];
  }
  if (target.section === 'home' || target.section === 'cv') {
    return [{ ...webPage, '@type': 'ProfilePage', mainEntity: { '@id': about.owner['@id'] }, dateModified: changed(target, site) ?? site.lastChange }];
  }
  if (target.isIndex) {
    const list = target.section === 'publications' ? paperList(site, LISTED) : entryList(site, target.section);
    return [{ ...webPage, '@type': 'CollectionPage', mainEntity: list }];
  }
  const describe = ENTRIES[target.section];
  if (!describe) return [{ ...webPage, dateModified: changed(target, site) }];
  const id = `${about.url}#${target.section}`;
  const entry: Node = {
    '@id': id,
    name: about.title,
    description: about.description,
    url: about.url,
    image: about.image,
    ...describe(target, about, site),
  };
  return [{ ...webPage, mainEntity: { '@id': id } }, entry];
}

function entryList(site: Site, section: SectionId): Node | undefined {
  const { pages } = site.sections[section];
  return pages.length === 0 ? undefined : {
    '@type': 'ItemList',
    numberOfItems: pages.length,
    itemListElement: pages.slice(0, LISTED).map((page, index) => (
      { '@type': 'ListItem', position: index + 1, name: plainTitle(page), url: absoluteUrl(site, page.url) }
    )),
  };
}

function blogPosting(page: Page, { owner, title, url }: Described, site: Site): Node {
  const authors = page.section === 'posts' ? postAuthors(page.data['authors'], site) : [];
  return {
    '@type': 'BlogPosting',
    headline: title,
    mainEntityOfPage: url,
    author: authors.length === 0 ? owner
      : authors.map((name) => (name === site.owner.name ? owner : { '@type': 'Person', name })),
    datePublished: machineDate(page.date, site.settings.timezone),
    dateModified: machineDate(words(page.data, 'updated') ?? page.date, site.settings.timezone),
    keywords: page.tags,
    wordCount: page.rendered.words,
    inLanguage: page.lang,
  };
}

function place(page: Page): Node {
  const name = words(page.data, 'place');
  return { '@type': 'Place', name, address: name };
}

function changed(page: Page, { settings }: Site): string | undefined {
  return machineDate(words(page.data, 'updated'), settings.timezone);
}

/** Institutions named by word or by `name` and `url`, one or several. */
function organizations(value: unknown): Node[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.flatMap((item: unknown): Node[] => {
    if (typeof item === 'string') return [{ '@type': 'Organization', name: item }];
    if (typeof item !== 'object' || item === null) return [];
    const { name, url } = item as { name?: unknown; url?: unknown };
    if (typeof name !== 'string') return [];
    return [{ '@type': 'Organization', name, url: typeof url === 'string' && /^https?:/.test(url) ? url : undefined }];
  });
}
