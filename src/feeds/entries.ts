/** What the feeds tell of: posts, news and papers, as one kind of entry, newest first. */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';
import { commaIn, enumerated, wordsFor } from '../l10n/index.ts';
import { venueIn } from '../l10n/works.ts';
import { Problems } from '../problems.ts';
import { postAuthors } from '../people/post-authors.ts';
import { absoluteHtml, absoluteUrl } from '../site/address.ts';
import { papersIn, PaperLists } from '../site/lists/paper-lists.ts';
import type { Site } from '../site/site.ts';
import { SECTIONS } from '../sections.ts';
import { isoDate, momentOf } from '../seo/dates.ts';
import { isSetAside } from '../seo/head.ts';
import { targetUrl, words } from '../seo/target.ts';
import { withoutHidden } from '../text/email.ts';
import { readable, readableText } from '../text/readable.ts';
import { readableTex } from '../text/readable-tex.ts';
import { escapeHtml, paragraphsOf, toHtml } from '../text/rich.ts';
import type { Rich } from '../text/rich.ts';
import { paperYears } from '../view/dates.ts';
import { withoutReferences } from '../view/entries/listed-text.ts';

export interface FeedEntry {
  /** Absolute; the entry's id as well, since addresses stay. */
  url: string;
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
interface FeedSection {
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
      ? dated(site, papersOf(site), (paper) => isoDate(paper.date), (paper) => paperEntry(site, paper))
      : dated(site, pagesOf(site, id), (page) => page.date, (page) => pageEntry(site, page));
    return found ? [{ id, url, newest: found }] : [];
  });
}

/** Entries of several sections in one list, newest first. */
export function together(lists: readonly (readonly FeedEntry[])[]): FeedEntry[] {
  return newest(lists.flat(), (entry) => entry.published);
}

/** The entries of what has a date; undefined where nothing has. */
function dated<T>(
  { settings }: Site, items: readonly T[], dateOf: (item: T) => string | undefined, entryOf: (item: T) => FeedEntry,
): FeedSection['newest'] | undefined {
  const hasDate = (item: T): boolean => dateOf(item) !== undefined;
  if (!items.some(hasDate)) return undefined;
  return (limit) => newest(items.filter(hasDate), (item) => momentOf(dateOf(item)!, settings.timezone), limit).map(entryOf);
}

function papersOf(site: Site): readonly Publication[] {
  const list = new PaperLists(site, new Problems()).feed();
  return list ? papersIn(list) : site.publications;
}

function pagesOf(site: Site, section: SectionId): readonly Page[] {
  return site.sections[section].pages.filter((page) => !isSetAside(page) && page.data['feed'] !== false);
}

/** Newest first, cut to length. Dates of any precision compare by the moment at which they begin. */
function newest<T>(items: readonly T[], timeOf: (item: T) => Date, limit = items.length): T[] {
  return items
    .map((item) => ({ item, time: timeOf(item).getTime() }))
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ item }) => item);
}

function pageEntry(site: Site, page: Page): FeedEntry {
  const { timezone } = site.settings;
  const published = momentOf(page.date!, timezone);
  const changed = momentOf(words(page.data, 'updated') ?? page.date!, timezone);
  const url = absoluteUrl(site, page.url);
  const description = page.description && readableText(page.description);
  const authors = page.section === 'posts' ? postAuthors(page.data['authors'], site) : [];
  const whole = site.settings.feeds.full_text;
  return {
    url,
    title: readable(page.titleRich) || readableText(page.title),
    ...(description && { summary: description }),
    html: () => whole ? absoluteHtml(textOf(page), url)
      : `<p>${escapeHtml(description ?? readableText(page.rendered.excerpt))}</p>`,
    published,
    updated: changed > published ? changed : published,
    ...(authors.length > 0 && { authors }),
    tags: page.tags,
    lang: page.lang,
  };
}

/** Links from a heading to itself, which readers show without our style sheet. */
const ANCHORS = / <a class="heading-anchor"[^>]*>#<\/a>/g;

/** What readers elsewhere can make use of; under a message of a sentence or two, no list of references. */
function textOf({ section, rendered: { html } }: Page): string {
  return withoutHidden(section === 'news' ? withoutReferences(html) : html).replace(ANCHORS, '');
}

function paperEntry(site: Site, paper: Publication): FeedEntry {
  const published = momentOf(isoDate(paper.date)!, site.settings.timezone);
  const authors = paper.authors.map((author) => author.display);
  return {
    url: absoluteUrl(site, targetUrl(paper)),
    title: readable(paper.title) || paper.titleText,
    html: () => paperHtml(site, paper),
    published,
    updated: published,
    authors,
    tags: paper.keywords,
    ...(paper.lang && { lang: paper.lang }),
  };
}

/** A paper in three lines: authors, where it appeared, abstract. */
function paperHtml(site: Site, paper: Publication): string {
  // Many readers of feeds take mathematics apart.
  const renderMath = (tex: string): string => escapeHtml(readableTex(tex));
  const html = (rich: Rich): string => withoutHidden(toHtml(absoluteLinks(site, rich), { renderMath }));
  const spoken = wordsFor(site.settings.language);
  const authors = enumerated(paper.authors.map((author) => author.display), spoken) + (paper.moreAuthors ? ' …' : '');
  const venue = venueIn(site.settings.language, paper);
  const place = [venue && `<em>${html(venue)}</em>`, paperYears(paper.date, site.settings.language)].filter(Boolean)
    .join(commaIn(spoken, paper.venueText));
  const lines = [
    escapeHtml(authors),
    [place, paper.award && html(paper.award)].filter(Boolean).join('. '),
    ...(paper.abstract ? paragraphsOf(paper.abstract).map(html) : []),
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
