/** Absolute addresses: the only place where origin, path prefix and a page's own path are joined. */
import type { Site } from './site.ts';

/** What is needed of a site to name its addresses. */
export type Place = Pick<Site, 'origin' | 'prefix'>;

/** A path that an address parser leaves as it is: no letter to encode, and no segment that leads back. */
const PLAIN = /^(?!.*\/\.)[\w~/.-]*$/;

/**
 * The absolute address of a root-relative path without prefix (`/cv/` → `https://example.org/~me/cv/`), percent-encoded
 * as a browser would ask for it. Addresses that are absolute already are only normalised; what is no address comes back
 * unchanged.
 */
export function absoluteUrl(place: Place, path: string): string {
  const own = path.startsWith('/') && !path.startsWith('//');
  const target = own ? place.origin + prefixed(place.prefix, path) : path;
  // Most are ours, and plain: a browser would ask for them letter by letter.
  if (own && PLAIN.test(path) && PLAIN.test(place.prefix)) return target;
  return URL.canParse(target) ? new URL(target).href : path;
}

/** A root-relative path with the site's prefix before it, once: `/cv/` → `/~me/cv/`. */
export function prefixed(prefix: string, path: string): string {
  return prefix.replace(/\/$/, '') + path;
}

/** A prefix with slashes at both ends: `~me` → `/~me/`. */
export function slashed(prefix: string): string {
  const inner = prefix.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The same for a root-relative path only; other addresses stay as they are. */
export function ownPrefixed(prefix: string, address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? prefixed(prefix, address) : address;
}

/**
 * For a site whose home page has the address `home`: the root-relative path, without prefix, that a full address has on it
 * (`https://example.org/~me/cv/#x` → `/cv/#x`), however its scheme is written; undefined for what lies elsewhere.
 */
export function withinSite(home: string): (address: string) => string | undefined {
  const { host, pathname } = new URL(home);
  const prefix = slashed(pathname);
  return (address) => {
    // Most lead to other hosts.
    if (!address.toLowerCase().includes(host) || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
    const url = new URL(address);
    const path = url.pathname === prefix.slice(0, -1) ? prefix : url.pathname;
    return url.host === host && path.startsWith(prefix) ? `/${path.slice(prefix.length)}${url.search}${url.hash}` : undefined;
  };
}

const ADDRESS = /(\s(?:href|src|poster|cite|data)=")([^"]*)"/g;
const SRCSET = /(\ssrcset=")([^"]*)"/g;

/**
 * HTML of a page (addresses root-relative, already under the prefix, or relative to the page) with every address made
 * absolute, for readers that see it elsewhere: feeds. `page` is the absolute address of the page it was written for.
 */
export function absoluteHtml(html: string, page: string): string {
  const resolve = (address: string): string => {
    const plain = address.replaceAll('&amp;', '&');
    return URL.canParse(plain, page) ? new URL(plain, page).href.replaceAll('&', '&amp;').replaceAll('"', '%22') : address;
  };
  return html
    .replace(ADDRESS, (_, before: string, address: string) => `${before}${resolve(address)}"`)
    .replace(SRCSET, (_, before: string, list: string) => {
      const candidates = list.split(/,\s+/).map((candidate) => {
        const [address = '', ...rest] = candidate.trim().split(/\s+/);
        return [resolve(address), ...rest].join(' ');
      });
      return `${before}${candidates.join(', ')}"`;
    });
}
