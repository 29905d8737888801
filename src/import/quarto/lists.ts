/** Lists of Quarto sites: listings of pages, and the navigation. */
import { posix } from 'node:path';
import type { SectionId } from '../../content/page.ts';
import { allAt, at, isData, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { footerLine } from '../moved/footer.ts';
import { listAt } from '../moved/pages.ts';
import type { Document } from './document.ts';
import { isIndex, sectionNamed } from './documents.ts';
import { nociteOf } from './front.ts';
import { plain } from '../text/label.ts';
import { iconLinks, profileOf, type IconLink } from './people.ts';
import { glob } from './settings.ts';

/** The listings of a page: one, or several, each with its `id`. */
export function listingsOf(data: Data): Data[] {
  const listing = data['listing'];
  if (listing === true || listing === 'default' || listing === 'grid' || listing === 'table') return [{}];
  return allAt(listing).filter(isData);
}

/** Files of rows that a listing names. */
export function rowFiles(listing: Data, path: string): string[] {
  return textsAt(listing, 'contents').filter((name) => /\.ya?ml$/i.test(name)).map((name) => resolved(name, path));
}

/** Rows that stand in the listing itself. */
export function inlineRows(listing: Data): Data[] {
  return rowsAt(listing, 'contents').filter(isData);
}

/** The pages that a listing shows. */
export function listedDocuments(listing: Data, path: string, documents: readonly Document[]): Document[] {
  const names = textsAt(listing, 'contents').filter((name) => !/\.ya?ml$/i.test(name));
  if (names.length === 0 && inlineRows(listing).length === 0 && rowFiles(listing, path).length === 0) names.push('.');
  const patterns = names.map((name) => glob(resolved(name, path)));
  return documents.filter((one) => one.path !== path && patterns.some((pattern) => pattern.test(one.path)));
}

function resolved(name: string, path: string): string {
  const folder = posix.dirname(path);
  return name.startsWith('/') ? name.slice(1) : posix.normalize(posix.join(folder, name)).replace(/^\.\/?$/, '**');
}

/** The section whose list a page was, by its address, its place, or what it lists. */
export function listOf({ path, data, address }: Document, documents: readonly Document[]): SectionId | undefined {
  const usual = listAt(address ?? '');
  if (usual !== undefined) return usual;
  // The references of a page that cites everything are a list of all papers.
  if (nociteOf(data).all) return 'publications';
  const folder = posix.dirname(path);
  if (folder !== '.' && !isIndex(path)) return undefined;
  const listings = listingsOf(data);
  const shown = new Set(listings.flatMap((listing) => listedDocuments(listing, path, documents).map(({ section }) => section)));
  if (shown.size === 1 && !shown.has(undefined)) return [...shown][0];
  const name = isIndex(path) ? posix.basename(folder) : posix.basename(path).replace(/\.[^.]+$/, '');
  const known = sectionNamed(name);
  if (known === undefined || folder.includes('/')) return undefined;
  return listings.length > 0 || documents.some((one) => one.path.startsWith(`${name}/`) && one.section === known) ? known : undefined;
}

/** What the navigation says, menus laid open: links with words, and links that are only a picture. */
export function navigationOf(website: Data): IconLink[] {
  const rows = (bar: unknown): IconLink[] => ['left', 'right', 'tools', 'contents'].flatMap((side) => rowsOf(at(bar, side)));
  const bar = rows(website['navbar']);
  const sides = [website['sidebar']].flat().flatMap(rows);
  // A bar may hold pictures alone, and the pages stand at the side.
  return bar.some((link) => link.href !== undefined && !isProfile(link) && !/^https?:/.test(link.href)) ? bar : [...sides, ...bar];
}

function rowsOf(rows: unknown): IconLink[] {
  return rowsAt(rows).flatMap((row: unknown): IconLink[] => {
    if (typeof row === 'string') return /^-+$/.test(row) ? [] : [{ text: undefined, icon: undefined, href: row }];
    const [link] = iconLinks([row]);
    const inner = [...rowsOf(at(row, 'menu')), ...rowsOf(at(row, 'contents'))];
    return [...(link?.href === undefined ? [] : [link]), ...inner];
  });
}

/** Links at the foot of every page. */
export function footOf(website: Data): { links: IconLink[]; text: string | undefined } {
  const foot = website['page-footer'];
  const sides = typeof foot === 'string' ? [foot] : ['left', 'center', 'right'].map((side) => at(foot, side));
  const words = sides.flatMap((side) => (typeof side === 'string' ? [plain(side) ?? ''] : []));
  return { links: sides.flatMap(rowsOf), text: words.map((one) => footerLine(one)).find((one) => one !== undefined) };
}

/** Whether a link of the navigation is a profile of the owner: a picture alone, or words that name the service. */
export function isProfile(link: IconLink): boolean {
  if (profileOf(link) === undefined) return false;
  return link.text === undefined || (link.icon !== undefined && !/^(?:file|journal|book|download)/.test(link.icon));
}

/** A listing whose pages have no list here: a line each. */
export function listText(listed: readonly Document[]): string {
  const lines = listed.flatMap(({ data, placement }) => {
    const title = textAt(data, 'title')?.replace(/([[\]])/g, '\\$1');
    if (title === undefined) return [];
    const words = textAt(data, 'subtitle') ?? textAt(data, 'description');
    const name = placement === undefined ? title : `[${title}](${placement.address})`;
    return [`- ${name}${words === undefined ? '' : `: ${words.replace(/\s+/g, ' ')}`}`];
  });
  return lines.join('\n');
}

/** Where a listing, or the head of the page, stood in a text. */
export function placeOf(id: string): RegExp {
  return new RegExp(`^:{3,}[ \\t]*\\{#${id.replace(/[^\w-]/g, '')}(?=[\\s}])[^}\\n]*\\}[ \\t]*:*\\n\\s*:{3,}[ \\t]*$`, 'm');
}

/** A text without the blocks that say where a listing or the head of the page stood. */
export function withoutListings(body: string, data: Data): string {
  const ids = [...listingsOf(data), at(data, 'about')].flatMap((one) => textAt(one, 'id') ?? []);
  return ids.reduce((text, id) => text.replace(placeOf(id), ''), body);
}
