/** What the feeds tell of: posts, news and papers, as one kind of entry, newest first. */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import { commaIn, enumerated, wordsFor } from '../l10n/index.ts';
import { venueIn } from '../l10n/works.ts';
import { Problems } from '../problems.ts';
import { postAuthors } from '../people/post-authors.ts';
import { papersIn, PaperLists } from '../site/paper-lists.ts';
import type { Site } from '../site/site.ts';
import { SECTIONS } from '../sections.ts';
import { absoluteHtml, absoluteUrl } from '../seo/address.ts';
import { isoDate, timestamp } from '../seo/dates.ts';
import { isSetAside } from '../seo/head.ts';
import { readable, readableText } from '../seo/readable.ts';
import { targetUrl, words } from '../seo/target.ts';
import { withoutHidden } from '../text/email.ts';
import { escapeHtml, toHtml } from '../text/rich.ts';
import type { Rich } from '../text/rich.ts';
import { paperYears } from '../view/dates.ts';

export interface FeedEntry {
  /** Absolute; the entry's id as well, since addresses stay. */
  url: string;
  /** ISO, as precise as is known. */
  date: string;
  /** Plain text. */
  title: string;
  summary?: string;
  /** Every address in it is absolute. Made when asked for, since a page is rendered only then. */
  html(): string;
  published: Date;
  updated: Date;
  /** Named only where they are not the site's owner alone. */
  authors?: readonly string[];
  tags: readonly string[];
  lang?: string;
}

/** A section that has a feed, for something in it has a date. */
export interface FeedSection {
  id: SectionId;
  /** Root-relative, without prefix. */
  url: string;
  /** The newest of what has a date, newest first; of one day in the order of the site. Made at each call. */
  newest(limit: number): FeedEntry[];
}

/** The sections that have feeds, in the site's order; no entry is made before it is asked for. */
export function feedSections(site: Site): FeedSection[] {
  return SECTIONS.filter((section) => section.feed).flatMap(({ id, url }) => {
    const found = id === 'publications'
      ? dated(papersOf(site), (paper) => isoDate(paper.date), (paper) => paperEntry(site, paper))
      : dated(pagesOf(site, id), (page) => page.date, (page) => pageEntry(site, page));
    return found ? [{ id, url, newest: found }] : [];
  });
}

/** Entries of several sections in one list, newest first. */
export function together(lists: readonly (readonly FeedEntry[])[]): FeedEntry[] {
  return newest(lists.flat(), (entry) => entry.date);
}

/** The entries of what has a date; undefined where nothing has. */
function dated<T>(items: readonly T[], dateOf: (item: T) => string | undefined, entryOf: (item: T) => FeedEntry): FeedSection['newest'] | undefined {
  if (!items.some((item) => dateOf(item) !== undefined)) return undefined;
  return (limit) => newest(items, dateOf, limit).map(entryOf);
}

function papersOf(site: Site): readonly Publication[] {
  const list = new PaperLists(site, new Problems()).feed();
  return list ? papersIn(list) : site.publications;
}

function pagesOf(site: Site, section: SectionId): readonly Page[] {
  return site.sections[section].pages.filter((page) => !isSetAside(page) && page.data['feed'] !== false);
}

/** What has a date, newest first, cut to length. Dates of any precision compare by their first day. */
function newest<T>(items: readonly T[], dateOf: (item: T) => string | undefined, limit = items.length): T[] {
  return items
    .flatMap((item) => {
      const date = dateOf(item);
      return date === undefined ? [] : [{ item, time: timestamp(date).getTime() }];
    })
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ item }) => item);
}

function pageEntry(site: Site, page: Page): FeedEntry {
  const date = page.date!;
  const published = timestamp(date);
  const changed = timestamp(words(page.data, 'updated') ?? date);
  const url = absoluteUrl(site, page.url);
  const description = page.description && readableText(page.description);
  const authors = page.section === 'posts' ? postAuthors(page.data['authors'], site) : [];
  const whole = site.settings.feeds.full_text;
  return {
    url,
    date,
    title: readable(page.titleRich) || readableText(page.title),
    ...(description && { summary: description }),
    html: () => whole ? absoluteHtml(withoutHidden(page.rendered.html), url)
      : `<p>${escapeHtml(description ?? readableText(page.rendered.excerpt))}</p>`,
    published,
    updated: changed > published ? changed : published,
    ...(authors.length > 0 && { authors }),
    tags: page.tags,
    lang: page.lang,
  };
}

function paperEntry(site: Site, paper: Publication): FeedEntry {
  const date = isoDate(paper.date)!;
  const authors = paper.authors.map((author) => author.display);
  return {
    url: absoluteUrl(site, targetUrl(paper)),
    date,
    title: readable(paper.title) || paper.titleText,
    html: () => paperHtml(site, paper),
    published: timestamp(date),
    updated: timestamp(date),
    authors,
    tags: paper.keywords,
    ...(paper.lang && { lang: paper.lang }),
  };
}

/** A paper in three lines: authors, where it appeared, abstract. */
function paperHtml(site: Site, paper: Publication): string {
  const html = (rich: Rich): string => withoutHidden(toHtml(absoluteLinks(site, rich)));
  const spoken = wordsFor(site.settings.language);
  const authors = enumerated(paper.authors.map((author) => author.display), spoken) + (paper.moreAuthors ? ' …' : '');
  const venue = venueIn(site.settings.language, paper);
  const place = [venue && `<em>${html(venue)}</em>`, paperYears(paper.date, site.settings.language)].filter(Boolean)
    .join(commaIn(spoken, paper.venueText));
  const lines = [
    escapeHtml(authors),
    [place, paper.award && html(paper.award)].filter(Boolean).join('. '),
    paper.abstract && html(paper.abstract),
  ];
  return lines.flatMap((line) => (line ? [`<p>${line}</p>`] : [])).join('');
}

/** A rich text whose links into the site name their host, for readers outside of it. */
function absoluteLinks(site: Site, rich: Rich): Rich {
  return rich.map((node) => {
    if (!('children' in node)) return node;
    const children = absoluteLinks(site, node.children);
    return node.type === 'link' ? { ...node, href: absoluteUrl(site, node.href), children } : { ...node, children };
  });
}
