/**
 * Links of the site's own pages to each other: an address that nothing answers is a mistake of the file that names it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseAddress, outputPath } from '../content/addresses.ts';
import type { Page } from '../content/page.ts';
import { templateAddresses } from '../content/templates.ts';
import { once } from '../once.ts';
import type { Problems } from '../problems.ts';
import { SECTIONS } from '../sections.ts';
import { cleanAddress } from '../schema/reading/values.ts';
import { withinSite } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { closest } from '../text/closest.ts';
import { decoded } from '../text/percent.ts';
import { isNavigable } from '../view/frame/navigation.ts';
import { dataLinks } from './data-links.ts';

/**
 * Reports links of pages and data files that lead nowhere in the site, by file and line.
 *
 * @param addresses every address of the site, root-relative and without prefix
 * @param print the whole HTML of a page; asked for only where the text alone does not hold what a link leads to
 */
export function checkLinks(site: Site, addresses: ReadonlySet<string>, print: (page: Page) => string, problems: Problems): void {
  // A redirect that stands nowhere was told of where redirects are read.
  const old = Object.keys(site.redirects ?? {}).flatMap((written) => normaliseAddress(written) ?? []);
  const files = new Set([...addresses, ...old].map(outputPath));
  const pages = new Map(site.pages.map((page) => [page.url, page]));
  const inText = memory((page) => idsIn(page.rendered.html));
  // Headings of lists, such as #news on the home page, are the layout's.
  const inPage = memory((page) => idsIn(print(page)));
  const has = (page: Page, id: string): boolean => inText(page).has(id) || inPage(page).has(id);

  const ofTemplates = once(() => new Set(templateAddresses(site.root).map(outputPath)));

  const check = (target: string, from: string | undefined, written: string, where: () => Place): void => {
    const { path, fragment } = parts(target);
    if (path !== from && !answers(path, files, site.root) && !(from !== undefined && isBesidePages(path, site.root)) && !isAmong(path, ofTemplates())) {
      const near = webAddress(written) ?? closest(path, addresses);
      problems.warn('broken-link', `The link “${written}” leads to ${path}, which is not on this site.`, {
        ...where(),
        subject: written,
        cure: near ? `Did you mean ${near}?` : 'Mend the address, or remove the link.',
      });
      return;
    }
    const page = pages.get(path);
    // `#top` leads to the top of any page, whether it has the id or not (https://html.spec.whatwg.org/#scroll-to-the-fragment).
    if (fragment && fragment !== 'top' && page && !has(page, fragment)) {
      problems.warn('broken-anchor', `The link “${written}” leads to a place that ${path} does not have: #${fragment}.`, {
        ...where(),
        subject: written,
        cure: 'Use the id of one of its headings, as shown by the sign beside it.',
      });
    }
  };

  const within = withinSite(site.settings.url);
  const atTop = new URL(site.settings.url).pathname === '/';
  const folders = once(() => new Set([...addresses].map(folderOf).filter((folder) => folder !== '')));
  /**
   * By full addresses people name what lies on their host besides: projects of GitHub Pages at the top, folders that another
   * program fills below a prefix. So only what is in a folder of the site is taken for its own, and the top below a prefix.
   */
  const own = (address: string): string | undefined => {
    if (/^\/(?!\/)/.test(address)) return address;
    const path = within(address);
    if (path === undefined) return undefined;
    const { path: bare } = parts(path);
    const isAtTop = !atTop && /^\/[^/]*\/?$/.test(bare);
    return isAtTop || folders().has(folderOf(path)) || isAmong(bare, files) ? path : undefined;
  };

  for (const page of site.pages) {
    for (const link of page.rendered.links) {
      if (link.kind !== 'link') continue;
      const target = link.target.startsWith('#') ? page.url + link.target : own(link.target);
      if (target !== undefined) check(target, page.url, link.written, () => ({ file: page.source, line: link.line }));
    }
  }
  for (const { file, written, target, place } of dataLinks(site, own)) check(target, undefined, written, () => ({ file, ...place() }));
  checkNavigation(site, problems);
}

/** The navigation leaves out what it cannot find. */
function checkNavigation(site: Site, problems: Problems): void {
  const ids = SECTIONS.map(({ id }) => id);
  for (const [index, word] of (site.settings.navigation ?? []).entries()) {
    if (typeof word !== 'string' || isNavigable(word, site)) continue;
    const near = closest(word, [...ids, ...site.sections.pages.pages.map(({ slug }) => slug)]);
    problems.warn('navigation-unknown', `The navigation names “${word}”, which is neither a section nor a page.`, {
      file: 'data/site.yaml',
      ...site.settingsPlace?.(['navigation', index], 'value'),
      subject: word,
      cure: near ? `Did you mean \`${near}\`?` : `Sections are ${ids.join(', ')}; a page goes by the name of its file.`,
    });
  }
}

interface Place {
  file: string;
  line: number;
  column?: number;
}

function memory(idsOf: (page: Page) => ReadonlySet<string>): (page: Page) => ReadonlySet<string> {
  const known = new Map<Page, ReadonlySet<string>>();
  return (page) => {
    let ids = known.get(page);
    if (!ids) known.set(page, (ids = idsOf(page)));
    return ids;
  };
}

function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!.replaceAll('&amp;', '&')));
}

/** The first folder of a path; empty for a file or page at the top. */
export function folderOf(path: string): string {
  return /^\/([^/?#]+)\//.exec(path)?.[1] ?? '';
}

function parts(target: string): { path: string; fragment?: string } {
  const [rest = '', fragment] = target.split('#', 2);
  const path = rest.split('?', 1)[0]!;
  return { path: decoded(path), ...(fragment && { fragment: decoded(fragment) }) };
}

/** `www.example.org` and `github.com/ada`, which a browser looks for beside the page, as they are meant. */
function webAddress(written: string): string | undefined {
  const clean = /^www\.|^[^/]+\//.test(written) ? cleanAddress(written) : undefined;
  return clean !== written && clean?.startsWith('https://') ? clean : undefined;
}

/** As static hosts answer: the file itself, the folder's page, or the page without its ending. */
function answers(path: string, files: ReadonlySet<string>, root: string): boolean {
  return isAmong(path, files) || path.startsWith('/assets/') && !path.includes('..') && existsSync(join(root, path));
}

/** A file of content/, which is published because a text links to it. */
function isBesidePages(path: string, root: string): boolean {
  return /\.\w+$/.test(path) && !/\.(?:md|njk)$|\/[._]/.test(path) && existsSync(join(root, 'content', path));
}

function isAmong(path: string, files: ReadonlySet<string>): boolean {
  const file = outputPath(path);
  return files.has(file) || files.has(`${file}/index.html`) || files.has(`${file}.html`);
}
