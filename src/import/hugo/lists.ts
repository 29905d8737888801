/** Lists of Hugo sites: sections, terms of taxonomies, the menu. */
import type { SectionId } from '../../content/page.ts';
import type { Assets } from '../moved/assets.ts';
import { at, textAt, textsAt } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { HugoAddresses } from './addresses.ts';
import type { Document } from './document.ts';

/** Sections by the names that their folders have in the themes. */
export const SECTION_OF: Readonly<Record<string, SectionId>> = {
  post: 'posts',
  posts: 'posts',
  blog: 'posts',
  articles: 'posts',
  news: 'news',
  project: 'projects',
  projects: 'projects',
  portfolio: 'projects',
  event: 'talks',
  events: 'talks',
  talk: 'talks',
  talks: 'talks',
  teaching: 'teaching',
};
/** Folders of papers. */
export const PAPERS = /^(?:publications?|papers?)$/;

/** Blocks of home pages by their usual names. */
const ANCHORS: Readonly<Record<string, string>> = {
  experience: '/cv/',
  education: '/cv/',
  cv: '/cv/',
  resume: '/cv/',
  awards: '/cv/',
  accomplishments: '/cv/',
};

/**
 * The main menu, led to where its targets are now.
 *
 * @param folders whose pages the blocks of the home page listed, by their names
 */
export function hugoNavigation(
  menu: readonly unknown[],
  folders: ReadonlyMap<string, string>,
  assets: Assets,
  transfer: Transfer,
): { label: string; url: string }[] {
  return [...menu]
    .sort((one, other) => Number(at(one, 'weight') ?? 0) - Number(at(other, 'weight') ?? 0))
    .flatMap((row) => {
      const label = textAt(row, 'name');
      const url = textAt(row, 'url') ?? textAt(row, 'pageRef');
      if (label === undefined || url === undefined || url === '/') return [];
      if (/^(?:https?:|mailto:)/.test(url)) return [{ label, url }];
      // A block of the home page is the list of its section here.
      const block = /^\/?#(?:section-)?(.+)$/.exec(url)?.[1]?.toLowerCase();
      const anchor = block === undefined ? undefined : (folders.get(block) ?? block);
      const list =
        anchor === undefined
          ? undefined
          : PAPERS.test(anchor) || anchor === 'featured'
            ? '/publications/'
            : SECTION_OF[anchor] === undefined
              ? ANCHORS[anchor]
              : `/${SECTION_OF[anchor]}/`;
      const path = anchor === undefined ? `/${url.replace(/^\/+/, '')}` : list;
      const target =
        path === undefined
          ? undefined
          : (transfer.answerTo(path) ?? assets.address(path.slice(1)) ?? (isMade(path, transfer) ? path : undefined));
      if (target === undefined || target === '/') {
        transfer.problems.notice('import-navigation', `“${label}” (${url}) is left out of the navigation.`, {
          cure: 'Add to `navigation` in data/site.yaml what you miss.',
        });
        return [];
      }
      return [{ label, url: target }];
    });
}

/** Whether the new site makes a page there without a file: of papers and the CV always, else a list of what is there. */
function isMade(path: string, { files }: Transfer): boolean {
  return path === '/publications/' || path === '/cv/' || [...files.keys()].some((file) => file.startsWith(`content${path}`));
}

/** Lists that Hugo made without a file: sections, terms of taxonomies. */
export function redirectLists(pages: readonly Document[], all: readonly Document[], addresses: HugoAddresses, transfer: Transfer): void {
  const filled = (section: SectionId): boolean => pages.some(({ placement }) => placement?.section === section && !placement.isIndex);
  for (const [folder, section] of Object.entries(SECTION_OF)) {
    if (pages.some(({ inner }) => inner.startsWith(`${folder}/`))) transfer.redirect(`/${folder}/`, filled(section) ? `/${section}/` : '/');
  }
  const blog = filled('posts') ? '/posts/' : '/';
  const plural: readonly [string, string][] = [
    ['tags', 'tags'],
    ['categories', 'categories'],
    ['authors', 'authors'],
    ['publication_types', 'publication_types'],
  ];
  for (const [key, taxonomy] of plural) {
    const terms = new Set(all.flatMap(({ data }) => textsAt(data, key)));
    if (terms.size === 0) continue;
    const to = key === 'publication_types' ? '/publications/' : key === 'authors' ? '/' : blog;
    const path = key === 'publication_types' ? 'publication-type' : key === 'authors' ? 'author' : taxonomy;
    transfer.redirect(`/${taxonomy}/`, to);
    for (const term of terms) {
      transfer.redirect(addresses.term(taxonomy, term), to);
      if (path !== taxonomy) transfer.redirect(addresses.term(path, term), to);
    }
  }
}
