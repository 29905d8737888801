/** Which page of the new site each page becomes, if any. */
import { posix } from 'node:path';
import { sectionById } from '../../sections.ts';
import { placePage, type Placement } from '../moved/pages.ts';
import type { Document } from './document.ts';
import { isIndex } from './documents.ts';
import { listedDocuments, listingsOf, listOf, withoutListings } from './lists.ts';
import { isPerson } from './people.ts';
import type { Site } from './site.ts';

/** Gives pages their placements and answers with the home page, if there is one. What has no place is told. */
export function placePages(site: Site, pages: readonly Document[]): Document | undefined {
  const home = homeOf(pages);
  if (home) home.placement = placePage('home', true, home.path, home.address ?? '/', site.transfer);
  for (const document of pages) if (document !== home) place(site, document, pages, home);
  for (const { data, placement, address } of pages) if (placement) site.redirectAliases(data, address, placement.address);
  return home;
}

/** Whether a page is the list of papers, which the new site makes by itself. */
export function listsPapers({ section, isIndex: isList }: Placement): boolean {
  return isList && section === 'publications';
}

function place(site: Site, document: Document, all: readonly Document[], home: Document | undefined): void {
  const { path, data, address, section, file } = document;
  const { transfer } = site;
  const leave = (why: string, to?: string): void => {
    transfer.dropped.push({ old: path, why });
    if (to === undefined) return;
    if (address !== undefined) transfer.redirect(address, to);
    site.redirectAliases(data, address, to);
  };
  if (/(?:^|\/)404\.\w+$/.test(path)) return leave('the new site has a page for addresses that do not exist');
  const list = section === undefined ? listOf(document, site.documents) : undefined;
  const empty = withoutListings(file.body, data).trim() === '';
  const taken = (one: string): boolean => all.some(({ placement }) => placement?.isIndex && placement.section === one);
  // The start page of a blog, whose home page here is its page “about”.
  if (path !== home?.path && address === '/') return leave(`a list of posts alone; the home page is made of ${home?.path ?? ''}`, '/');
  if (list !== undefined && list !== 'home' && !taken(list)) {
    const filled = list === 'publications' || list === 'cv' || site.documents.some((one) => one.section === list);
    if (filled || !empty) {
      document.placement = placePage(list, true, path, address, transfer);
      return;
    }
  }
  if (empty && listingsOf(data).length > 0 && (list !== undefined || listed(site, document).length === 0))
    return leave('a page that held a list alone', list !== undefined && taken(list) ? sectionById(list).url : '/');
  if (isPerson(document) && file.body.trim() === '') return leave('a page that named a person alone: see data/people.yaml', '/');
  const name = isIndex(path) && path.includes('/') ? `${posix.basename(posix.dirname(path))}.md` : posix.basename(path);
  document.placement = placePage(section ?? 'pages', false, name, address, transfer);
}

function listed(site: Site, { path, data }: Document): Document[] {
  return listingsOf(data).flatMap((listing) => listedDocuments(listing, path, site.documents));
}

/** The page that becomes the home page: the start page, or “about” where that only lists posts. */
function homeOf(pages: readonly Document[]): Document | undefined {
  const start = pages.find(({ path, address }) => address === '/' || (isIndex(path) && !path.includes('/')));
  const about = pages.find((page) => page !== start && !page.path.includes('/') && page.data['about'] !== undefined && page.address !== undefined);
  if (start === undefined) return about;
  const listsOnly = listingsOf(start.data).length > 0 && withoutListings(start.file.body, start.data).trim() === '';
  return listsOnly && start.data['about'] === undefined ? (about ?? start) : start;
}
