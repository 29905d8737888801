/** Lists that Jekyll sites have beside their pages: the navigation, and archives that plug-ins made. */
import { posix } from 'node:path';
import type { Assets } from '../moved/assets.ts';
import { at, isData, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { Document } from './document.ts';
import { PAPERS, SECTION_OF } from './documents.ts';
import { words } from './leftovers.ts';

/** `_data/navigation.yml`, or al-folio's pages with `nav: true`, led to where these are now. */
export function jekyllNavigation(
  data: unknown,
  pages: readonly Document[],
  assets: Assets,
  transfer: Transfer,
): { label: string; url: string }[] {
  const rows = at(data, 'main');
  const listed = Array.isArray(rows)
    ? rows.flatMap((row) => [{ label: textAt(row, 'title'), url: textAt(row, 'url') }])
    : pages
        // A page that only opens a menu is none here; what it led to is.
        .filter(({ data: front, placement }) => front['nav'] === true && (placement !== undefined || front['dropdown'] === true))
        .sort((one, other) => Number(one.data['nav_order'] ?? 99) - Number(other.data['nav_order'] ?? 99))
        .flatMap(({ data: front, address }) => [
          ...(front['dropdown'] === true ? [] : [{ label: textAt(front, 'title'), url: address }]),
          ...(Array.isArray(front['children'])
            ? front['children'].map((child) => ({ label: textAt(child, 'title'), url: textAt(child, 'permalink') }))
            : []),
        ]);
  const taken = new Set<string>();
  return listed.flatMap(({ label, url }) => {
    if (label === undefined || url === undefined || label === 'divider') return [];
    if (/^(?:https?:|mailto:)/.test(url)) return [{ label, url }];
    const target = transfer.answerTo(url) ?? assets.address(url.replace(/^\/+/, ''));
    if (target === undefined) {
      transfer.problems.warn('import-navigation', `The navigation names ${url}, where nothing stands.`, {
        cure: 'Mend `navigation` in data/site.yaml.',
      });
      return [];
    }
    // Home is where the name of the site leads. A page may stand in a menu and for itself.
    if (target === '/' || taken.has(target)) return [];
    taken.add(target);
    return [{ label, url: target }];
  });
}

/** Whether the entries of a collection are pages of which the new site makes no list. */
export function isUnlisted(collection: string, documents: readonly Document[]): boolean {
  const known = collection === 'pages' || PAPERS.has(collection) || Object.hasOwn(SECTION_OF, collection);
  return !known && documents.some((document) => document.collection === collection && document.address !== undefined);
}

/** Such entries, a line each. */
export function entryList(collection: string, documents: readonly Document[]): string | undefined {
  if (!isUnlisted(collection, documents)) return undefined;
  const lines = documents.flatMap(({ collection: own, data, address, placement }) => {
    const title = textAt(data, 'title')?.replace(/([[\]])/g, '\\$1');
    if (own !== collection || title === undefined || address === undefined) return [];
    const words = textAt(data, 'description') ?? textsAt(data['authors'] ?? data['author']).join(', ');
    return [`- [${title}](${placement?.address ?? address})${words === '' ? '' : `: ${words.replace(/\s+/g, ' ')}`}`];
  });
  return lines.join('\n');
}

/** Pages that plug-ins made: lists by year, tag and category (jekyll-archives), pages of the blog. */
export function archives(documents: readonly Document[], config: Data, transfer: Transfer): void {
  const posts = documents.filter(({ collection, placement }) => collection === 'posts' && placement !== undefined);
  const settings = at(config, 'jekyll-archives');
  if (posts.length === 0 || !isData(settings)) return;
  const enabled = textsAt(settings, 'enabled');
  const pattern = (kind: string, usual: string): string => textAt(settings, 'permalinks', kind) ?? usual;
  for (const { data, path } of posts) {
    const date = textAt(data, 'date') ?? posix.basename(path);
    const year = date.slice(0, 4);
    if (enabled.includes('year') || enabled.includes('all'))
      transfer.redirect(pattern('year', '/:year/').replace(':year', year), '/posts/');
    for (const kind of ['tag', 'category'] as const) {
      if (!enabled.includes(kind === 'tag' ? 'tags' : 'categories') && !enabled.includes('all')) continue;
      const names = kind === 'tag' ? [...words(data['tags'])] : [...words(data['categories']), ...words(data['category'])];
      for (const name of names)
        transfer.redirect(
          pattern(kind, `/${kind}/:name/`).replace(':name', name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')),
          '/posts/',
        );
    }
  }
}
