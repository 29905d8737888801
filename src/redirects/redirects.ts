/**
 * Old addresses (`redirect_from`) that lead to a page: as pages that any static host can serve and that work without
 * JavaScript, and as a `_redirects` file for hosts that read one (Netlify, Cloudflare Pages).
 */
import { normaliseAddress } from '../content/addresses.ts';
import type { AddressBook } from '../content/addresses.ts';
import type { Page } from '../content/page.ts';
import type { Problems } from '../problems.ts';
import { plainTitle } from '../seo/wording.ts';
import { absoluteUrl, prefixed, slashed } from '../site/address.ts';
import type { Place } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { escapeHtml } from '../text/rich.ts';

interface Redirect {
  /** Root-relative, without prefix: `/about/` or `/about.html`. */
  from: string;
  /** Root-relative address of the page. */
  to: string;
  /** Of the page, without markup and formulas. */
  title: string;
  lang: string;
  /** The page's source file, or data/redirects.yaml. */
  file: string;
}

/**
 * The redirects of all pages, and those of data/redirects.yaml. Each claims its address in `book`, where everything that
 * really stands somewhere has claimed its own before: an address that is taken is reported there, naming both files. What
 * is no address of this site is reported and left out; a page's own address among its old ones is passed over.
 */
export function redirects(
  site: Pick<Site, 'pages'> & Partial<Pick<Site, 'redirects' | 'settings' | 'dataFiles'>>,
  book: AddressBook,
  problems: Problems,
): Redirect[] {
  const found: Redirect[] = [];
  const titles = new Map(site.pages.map((page) => [page.url, page]));
  const fromRoot = withoutPrefix(site.settings?.url, site.pages);
  for (const page of site.pages) {
    const own = new Set([page.url]);
    for (const written of page.redirectFrom) {
      const from = fromRoot(normaliseAddress(written));
      const place = () => placeOnPage(page, written);
      if (from === undefined || isPattern(from)) {
        problems.error('redirect-address', ...fault(written, from, {
          file: page.source,
          ...place(),
          cure: 'Write the path alone under `redirect_from`, such as /about/ or /about.html.',
        }));
        continue;
      }
      if (own.has(from)) continue;
      own.add(from);
      if (book.claim({ url: from, file: page.source, place, what: 'a redirect of', cure: `Take ${written} out of \`redirect_from\`.` })) {
        found.push({ from, to: page.url, title: plainTitle(page), lang: page.lang, file: page.source });
      }
    }
  }
  const fromPages = new Map(found.map((one) => [one.from, one.to]));
  const circling = reportLoops(site, problems);
  const placeOf = placesOf(site);
  for (const [written, to] of Object.entries(site.redirects ?? {})) {
    if (circling.has(written)) continue;
    const address = fromRoot(normaliseAddress(written));
    const page = titles.get(to);
    const place = () => placeOf?.([written], 'key');
    if (address === undefined || isPattern(address)) {
      problems.error('redirect-address', ...fault(written, address, {
        file: REDIRECTS,
        ...place(),
        cure: 'Write a path such as /about/ or /files/paper.pdf before the colon.',
      }));
      continue;
    }
    // A page named `paper.pdf` would be taken for a PDF; a folder of that name shows its index page.
    const isFile = /\.(?!x?html?$)[a-z0-9]+$/i.test(address);
    const from = isFile ? `${address}/` : address;
    // A page may say so itself.
    if (fromPages.get(from) === to) continue;
    // A folder cannot stand beside a file of its name: the file's own address is claimed where there is one.
    const url = isFile && book.has(address) ? address : from;
    if (book.claim({ url, file: REDIRECTS, place, what: 'a redirect of', cure: 'Take the line out.' })) {
      found.push({ from, to, title: page ? plainTitle(page) : to, lang: page?.lang ?? site.settings?.language ?? 'en', file: REDIRECTS });
    }
  }
  return found;
}

const REDIRECTS = 'data/redirects.yaml';

const placesOf = ({ dataFiles }: Partial<Pick<Site, 'dataFiles'>>) => dataFiles?.find(({ file }) => file === REDIRECTS)?.positionOf;

/** `/old/*` and `/blog/:slug/`: the redirects of some hosts have such signs. */
const isPattern = (address: string): boolean => /\*|\/:\w/.test(address);

/**
 * Old addresses as they were known to browsers, `/~me/old/` on a site at `/~me/`, from the root of the site. On a site at
 * `/news/` that has pages of its own there, `/news/old/` is one of them.
 */
function withoutPrefix(home: string | undefined, pages: readonly Page[]): (address: string | undefined) => string | undefined {
  const prefix = home === undefined ? '/' : slashed(new URL(home).pathname);
  if (pages.some(({ url }) => url.startsWith(prefix))) return (address) => address;
  return (address) => (address?.startsWith(prefix) && address !== prefix ? address.slice(prefix.length - 1) : address);
}

/** The message of an address from which nothing can lead; `cure` is that of one that is no address at all. */
function fault<T extends { cure: string }>(written: string, address: string | undefined, place: T): [string, T & { subject: string }] {
  if (address === undefined) return [`“${written}” is no address on this site, so nothing can redirect from it.`, { ...place, subject: written }];
  return [`“${written}” stands for many addresses, and a redirect leads from one.`, {
    ...place,
    subject: written,
    cure: 'Write out every old address, each with a line of its own.',
  }];
}

/** The line of an address among the `redirect_from` of a page. */
function placeOnPage({ data, positionOf }: Page, address: string) {
  const written = data['redirect_from'];
  const index = Array.isArray(written) ? written.findIndex((one) => normaliseAddress(String(one)) === address) : undefined;
  return index === -1 || written === undefined ? undefined : positionOf?.(index === undefined ? ['redirect_from'] : ['redirect_from', index]);
}

/** Tells of lines that lead back to themselves, and returns the addresses before their colons. */
function reportLoops({ redirects = {}, ...site }: Partial<Pick<Site, 'redirects' | 'dataFiles'>>, problems: Problems): Set<string> {
  const byAddress = new Map(Object.keys(redirects).map((written) => [normaliseAddress(written), written]));
  byAddress.delete(undefined);
  const next = (written: string): string | undefined => byAddress.get(normaliseAddress(redirects[written]!.replace(/[?#].*$/, '')));
  const positionOf = placesOf(site);
  const circling = new Set<string>();
  const seen = new Set<string>();
  for (const start of byAddress.values()) {
    const way: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = next(at)) {
      seen.add(at);
      way.push(at);
    }
    // Otherwise the way ends, or goes on where one before has gone.
    if (at === undefined || !way.includes(at)) continue;
    const loop = way.slice(way.indexOf(at));
    for (const one of loop) circling.add(one);
    const lines = loop.flatMap((one) => positionOf?.([one], 'key').line ?? []);
    const others = lines.length > 1 ? ` (lines ${lines.join(', ')})` : '';
    problems.error('redirect-loop', `“${loop[0]!}” leads back to itself: ${[...loop, loop[0]!].join(' → ')}${others}.`, {
      file: REDIRECTS,
      ...positionOf?.([loop[0]!], 'key'),
      subject: loop[0]!,
      cure: 'Let one of these lines lead to a page, or take them out.',
    });
  }
  return circling;
}

/** The page that stands at an old address. */
export function redirectPage(place: Place, { to, title, lang }: Redirect): string {
  const target = escapeHtml(to.startsWith('/') ? encodeURI(prefixed(place.prefix, to)) : to);
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${escapeHtml(absoluteUrl(place, to))}">
</head>
<body>
<h1><a href="${target}">${name}</a></h1>
</body>
</html>
`;
}

/** The `_redirects` file; empty text where nothing redirects. */
export function redirectsFile(place: Place, list: readonly Redirect[]): string {
  const path = (url: string): string => encodeURI(prefixed(place.prefix, url));
  return list.map(({ from, to }) => `${path(from)} ${to.startsWith('/') ? path(to) : to} 301\n`).join('');
}
