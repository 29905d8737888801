/**
 * The site's feeds: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) of everything, and Atom of
 * each section that has entries. Nothing in them hangs on the day of the build.
 */
import { Feed } from 'feed';
import { directionOf } from '../l10n/index.ts';
import { once } from '../once.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import type { Download } from '../seo/head.ts';
import { timestamp } from '../seo/dates.ts';
import { siteDescription } from '../seo/wording.ts';
import { escapeHtml } from '../text/rich.ts';
import { feedSections, together } from './entries.ts';
import type { FeedEntry } from './entries.ts';

interface FeedFile {
  /** Root-relative address, without prefix. */
  path: string;
  contents: string;
}

interface Channel {
  path: string;
  /** Root-relative page that the feed belongs to. */
  page: string;
  title: string;
  /** Asked for when the feed is written: its address is known without. */
  entries(): readonly FeedEntry[];
}

const ATOM = 'application/atom+xml';
const JSON_FEED = 'application/feed+json';

/** All feeds of the site. `/feed.xml` and `/feed.json` are always there, so that nobody's subscription ever breaks. */
export function feeds(site: Site): FeedFile[] {
  return channels(site).map((channel) => ({
    path: channel.path,
    contents: channel.path.endsWith('.json') ? jsonFeed(site, channel) : atom(site, channel),
  }));
}

/** The feeds as a page's head announces them. */
export function feedLinks(site: Site): Download[] {
  return channels(site).map(({ path, title }) => ({ url: path, type: path.endsWith('.json') ? JSON_FEED : ATOM, title }));
}

const known = new WeakMap<Site, Channel[]>();

function channels(site: Site): Channel[] {
  let made = known.get(site);
  if (!made) known.set(site, (made = channelsOf(site)));
  return made;
}

function channelsOf(site: Site): Channel[] {
  const { limit } = site.settings.feeds;
  const title = site.settings.title ?? site.owner.name;
  const sections = (limit > 0 ? feedSections(site) : []).map(({ id, url, newest }): Channel => {
    const { index } = site.sections[id];
    const name = index?.title ?? id.charAt(0).toUpperCase() + id.slice(1);
    return { path: `${url}feed.xml`, page: index?.url ?? url, title: `${title}: ${name}`, entries: once(() => newest(limit)) };
  });
  const whole = { page: '/', title, entries: once(() => together(sections.map(({ entries }) => entries())).slice(0, limit)) };
  return [{ path: '/feed.xml', ...whole }, { path: '/feed.json', ...whole }, ...sections];
}

function atom(site: Site, { path, page, title, entries: list }: Channel): string {
  const entries = list();
  const description = siteDescription(site);
  const self = absoluteUrl(site, path);
  const feed = new Feed({
    id: self,
    title: clean(title),
    updated: newest(site, entries),
    generator: 'Offprint',
    link: absoluteUrl(site, page),
    feedLinks: { atom: self },
    author: { name: clean(site.owner.name), link: absoluteUrl(site, '/') },
    ...(description && { description: clean(description) }),
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.url,
      link: entry.url,
      title: markup(escapeHtml(entry.title)),
      date: entry.updated,
      published: entry.published,
      content: markup(directed(entry)),
      ...(entry.summary && { description: markup(escapeHtml(entry.summary)) }),
      ...(entry.authors && entry.authors.length > 0 && { author: entry.authors.map((name) => ({ name: clean(name) })) }),
      // The library writes attributes as they come.
      category: entry.tags.map((tag) => ({ term: escapeHtml(clean(tag)) })),
    });
  }
  return withLanguages(feed.atom1(), site.settings.language, entries);
}

/** The library knows no languages: the feed is in the site's, and an entry in its own where that is another. */
function withLanguages(xml: string, language: string, entries: readonly FeedEntry[]): string {
  let at = 0;
  // Within texts every such bracket is escaped.
  return xml.replace(/<(feed|entry)(?=[\s>])/g, (tag, name: string) => {
    const lang = name === 'feed' ? language : entries[at++]?.lang;
    return lang === undefined || (name === 'entry' && lang === language) ? tag : `${tag} xml:lang="${escapeHtml(lang)}"`;
  });
}

/** The HTML of an entry, which says itself that it runs from right to left: readers ask for no language. */
function directed({ lang, html }: FeedEntry): string {
  if (lang === undefined || directionOf(lang) === 'ltr') return html();
  return `<div lang="${escapeHtml(lang)}" dir="rtl">${html()}</div>`;
}


/** Written here: the feed library knows version 1.0 only, whose `author` version 1.1 gave up. */
function jsonFeed(site: Site, { path, page, title, entries }: Channel): string {
  const home = absoluteUrl(site, '/');
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absoluteUrl(site, page),
    feed_url: absoluteUrl(site, path),
    description: siteDescription(site),
    language: site.settings.language,
    authors: [{ name: site.owner.name, url: home }],
    items: entries().map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: directed(entry),
      date_published: stamp(entry.published),
      date_modified: entry.updated > entry.published ? stamp(entry.updated) : undefined,
      authors: entry.authors && entry.authors.length > 0 ? entry.authors.map((name) => ({ name })) : undefined,
      tags: entry.tags.length > 0 ? entry.tags : undefined,
      language: entry.lang,
    })),
  }, undefined, 2)}\n`;
}

/** When the newest entry changed; an empty feed is as old as the site's last change. */
function newest(site: Site, entries: readonly FeedEntry[]): Date {
  const latest = entries.reduce((most, entry) => Math.max(most, entry.updated.getTime()), 0);
  return latest > 0 ? new Date(latest) : timestamp(site.lastChange ?? '1970-01-01');
}

function stamp(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** Without the characters that XML 1.0 has no place for. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

/** HTML fit for the CDATA section that the library puts it into: `]]>` would end it early. */
function markup(html: string): string {
  return clean(html).replaceAll(']]>', ']]&gt;');
}
