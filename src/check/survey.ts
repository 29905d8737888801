/** The finished site as the hints of `check` look at it. */
import { Parser } from 'htmlparser2';
import type { Site } from '../site/site.ts';
import { userTexts, type UserText } from './user-texts.ts';

export interface Survey {
  site: Site;
  /** Where each page leads, by its root-relative address: addresses of links, whole. */
  links: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the person wrote. */
  texts: readonly UserText[];
}

/** Stands for the site's own host while addresses are resolved. */
export const HERE = 'http://site.invalid';

/** @param pages HTML by root-relative address */
export function survey(site: Site, pages: ReadonlyMap<string, string>): Survey {
  return { site, links: new Map([...pages].map(([url, html]) => [url, linksOf(html, url)])), texts: userTexts(site.root) };
}

function linksOf(html: string, url: string): ReadonlySet<string> {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined && URL.canParse(href, HERE + url)) found.add(new URL(href, HERE + url).href);
    },
  });
  parser.end(html);
  return found;
}
