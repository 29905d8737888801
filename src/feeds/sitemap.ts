/** What crawlers are told about the whole site: sitemap.xml (https://www.sitemaps.org/protocol.html) and robots.txt. */
import type { Page } from '../content/page.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { escapeHtml } from '../text/rich.ts';
import { isHidden } from '../seo/head.ts';
import { machineDate } from '../seo/dates.ts';
import { originalOf, targetUrl, words } from '../seo/target.ts';

interface SitemapEntry {
  /** Root-relative, without prefix. */
  url: string;
  /** ISO date of the last change, where one is known. */
  lastmod?: string;
}

/** Pages and papers of the site that search engines may list. */
function sitemapEntries(site: Site): SitemapEntry[] {
  return [
    ...site.pages.filter((page) => !isHidden(site, page) && originalOf(page) === undefined).map((page) => {
      const lastmod = lastChange(site, page);
      return { url: page.url, ...(lastmod && { lastmod }) };
    }),
    ...(site.settings.search_engines ? site.publications.map((paper) => ({ url: targetUrl(paper) })) : []),
  ];
}

/**
 * sitemap.xml: the user's pages, the papers, and the generated pages whose root-relative addresses are given; each once,
 * sorted by address. Empty where the settings keep search engines away.
 */
export function sitemap(site: Site, generated: readonly string[] = []): string {
  const byUrl = new Map<string, SitemapEntry>();
  const others = site.settings.search_engines ? generated.map((url) => ({ url })) : [];
  for (const entry of [...sitemapEntries(site), ...others]) if (!byUrl.has(entry.url)) byUrl.set(entry.url, entry);
  const rows = [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1)).map(({ url, lastmod }) => {
    const changed = lastmod ? `<lastmod>${lastmod}</lastmod>` : '';
    return `  <url><loc>${escapeHtml(absoluteUrl(site, url))}</loc>${changed}</url>\n`;
  });
  return '<?xml version="1.0" encoding="UTF-8"?>\n'
    + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</urlset>\n`;
}

/**
 * robots.txt. Nothing is closed even where search engines are unwelcome: a crawler has to read a page to learn that it
 * asks not to be listed (https://developers.google.com/search/docs/crawling-indexing/block-indexing).
 */
export function robots(site: Site): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n`;
}

/** A talk's date is when it is given, not when its page was written; only posts and news are dated by their writing. */
function lastChange(site: Site, page: Page): string | undefined {
  const written = ['posts', 'news'].includes(page.section) && !page.isIndex ? page.date : undefined;
  const date = machineDate(words(page.data, 'updated') ?? written, site.settings.timezone ?? 'UTC');
  return date && date.slice(0, 10) <= site.today ? date : undefined;
}
