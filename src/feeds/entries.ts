/** What the feeds tell of: posts, news and papers, as one kind of entry, newest first. */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import { Problems } from '../problems.ts';
import { papersIn, PaperLists } from '../site/paper-lists.ts';
import type { Site } from '../site/site.ts';
import { SECTIONS } from '../sections.ts';
import { absoluteHtml, absoluteUrl } from '../seo/address.ts';
import { isoDate, timestamp } from '../seo/dates.ts';
import { isHidden } from '../seo/head.ts';
import { readable, readableText } from '../seo/readable.ts';
import { targetUrl, words } from '../seo/target.ts';
import { escapeHtml, toHtml } from '../text/rich.ts';
import type { Rich } from '../text/rich.ts';

export interface FeedEntry {
  /** Absolute; the entry's id as well, since addresses stay. */
  url: string;
  section: string;
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

/** Sections whose entries make feeds, in the site's order. */
export const FEED_SECTIONS = SECTIONS.filter((section) => section.feed);

/** The sections of FEED_SECTIONS that have an entry with a date. */
export function sectionsWithEntries(site: Site): typeof FEED_SECTIONS {
  return FEED_SECTIONS.filter(({ id }) =>
    id === 'publications' ? papersOf(site).some((paper) => isoDate(paper.date) !== undefined) : pagesOf(site, id).some((page) => page.date !== undefined));
}

/**
 * The newest entries that have a date, so many of each section at most, newest first; entries of one day in the order of
 * the site.
 */
export function feedEntries(site: Site, limit: number): FeedEntry[] {
  const entries = FEED_SECTIONS.flatMap(({ id }) =>
    id === 'publications'
      ? newest(papersOf(site), (paper) => isoDate(paper.date), limit).map((paper) => paperEntry(site, paper))
      : newest(pagesOf(site, id), (page) => page.date, limit).map((page) => pageEntry(site, page, id)));
  return newest(entries, (entry) => entry.date, entries.length);
}

function papersOf(site: Site): readonly Publication[] {
  const list = new PaperLists(site, new Problems()).feed();
  return list ? papersIn(list) : site.publications;
}

function pagesOf(site: Site, section: SectionId): readonly Page[] {
  return site.sections[section].pages.filter((page) => !isHidden(site, page));
}

/** What has a date, newest first, cut to length. Dates of any precision compare by their first day. */
function newest<T>(items: readonly T[], dateOf: (item: T) => string | undefined, limit: number): T[] {
  return items
    .flatMap((item) => {
      const date = dateOf(item);
      return date === undefined ? [] : [{ item, time: timestamp(date).getTime() }];
    })
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ item }) => item);
}

function pageEntry(site: Site, page: Page, section: string): FeedEntry {
  const date = page.date!;
  const published = timestamp(date);
  const changed = timestamp(words(page.data, 'updated') ?? date);
  const url = absoluteUrl(site, page.url);
  const description = page.description && readableText(page.description);
  const whole = site.settings.feeds.full_text;
  return {
    url,
    section,
    date,
    title: readable(page.titleRich) || readableText(page.title),
    ...(description && { summary: description }),
    html: () => whole ? absoluteHtml(page.rendered.html, url)
      : `<p>${escapeHtml(description ?? readableText(page.rendered.excerpt))}</p>`,
    published,
    updated: changed > published ? changed : published,
    tags: page.tags,
    lang: page.lang,
  };
}

function paperEntry(site: Site, paper: Publication): FeedEntry {
  const date = isoDate(paper.date)!;
  const authors = paper.authors.map((author) => author.display);
  return {
    url: absoluteUrl(site, targetUrl(paper)),
    section: 'publications',
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
  const html = (rich: Rich): string => toHtml(absoluteLinks(site, rich));
  const authors = paper.authors.map((author) => author.display).join(', ') + (paper.moreAuthors ? ' …' : '');
  const place = [paper.venue && `<em>${html(paper.venue)}</em>`, paper.date?.year].filter(Boolean).join(', ');
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
