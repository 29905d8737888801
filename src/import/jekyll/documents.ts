/** Which files of a Jekyll site are pages or entries of collections, and where they were to be found. */
import type { SectionId } from '../../content/page.ts';
import type { OldFile, OldFiles } from '../moved/old-files.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import type { Problems } from '../../problems.ts';
import { isComing } from '../moved/coming.ts';
import type { JekyllAddresses } from './addresses.ts';
import type { Document } from './document.ts';
import { profileParts } from './profiles.ts';

/** Collections by the names they have in the themes. */
export const SECTION_OF: Readonly<Record<string, SectionId>> = {
  posts: 'posts',
  drafts: 'posts',
  talks: 'talks',
  talk: 'talks',
  presentations: 'talks',
  teaching: 'teaching',
  teachings: 'teaching',
  courses: 'teaching',
  portfolio: 'projects',
  projects: 'projects',
  news: 'news',
  announcements: 'news',
};

/** Names of collections of papers. */
export const PAPERS: ReadonlySet<string> = new Set(['publications', 'papers']);

const TEXT = ['.md', '.markdown', '.mkd', '.mkdn', '.mkdown', '.html', '.htm'];

/** Whether the configuration keeps a file out of the site. */
export function isExcluded(config: Data, path: string): boolean {
  return textsAt(config, 'exclude').some((one) => path === one || path.startsWith(`${one.replace(/\/$/, '')}/`));
}

interface Site {
  files: OldFiles;
  config: Data;
  addresses: JekyllAddresses;
  problems: Problems;
}

/** Every page and every entry of a collection, with the site's defaults in its front matter. */
export function findDocuments({ files, config, addresses, problems }: Site): Document[] {
  const folder = textAt(config, 'collections_dir');
  const included = textsAt(config, 'include').map((one) => one.replace(/\/$/, ''));
  const collections = new Set([...addresses.collections.keys(), 'drafts']);
  // academicpages' own folders, should the configuration be lost.
  for (const name of [...Object.keys(SECTION_OF), 'publications']) {
    if (files.paths.some((path) => path.startsWith(`_${name}/`))) collections.add(name);
  }
  const collectionOf = (inner: string): string => {
    const first = inner.split('/')[0]!;
    if (/(?:^|\/)_posts\//.test(inner)) return 'posts';
    return first.startsWith('_') && collections.has(first.slice(1)) ? first.slice(1) : 'pages';
  };
  return files.paths.flatMap((path): Document[] => {
    if (!TEXT.some((ending) => path.toLowerCase().endsWith(ending)) || isExcluded(config, path)) return [];
    const inner = folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
    const first = inner.split('/')[0]!;
    const collection = collectionOf(inner);
    if (collection === 'pages' && /(?:^|\/)_/.test(inner) && !included.includes(first) && first !== '_pages') return [];
    const file = files.page(path, problems) ?? readmeAsHome(files, path);
    if (!file) return [];
    const document = { path, collection, data: file.data };
    const date = textAt(file.data, 'date') ?? /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})-[^/]*$/.exec(path)?.[1];
    const hidden = collection === 'drafts' || file.data['published'] === false;
    const waits = !hidden && config['future'] !== true && collection !== 'pages' && !PAPERS.has(collection);
    const coming = waits && isComing(date, 'date', path, file, problems);
    const later = coming ? addresses.of(document) : undefined;
    const address = hidden || coming ? undefined : addresses.of(document);
    const parts = profileParts(path, file.data, files, problems);
    return [{ ...document, file, data: addresses.withDefaults(document), address, ...(later !== undefined && { later }), parts }];
  });
}

/** GitHub shows the README where a site has no other home page. */
function readmeAsHome(files: OldFiles, path: string): OldFile | undefined {
  const hasHome = files.paths.some((one) => /^(?:_pages\/)?(?:index|about|home)\.(?:md|markdown|html)$/i.test(one));
  if (hasHome || !/^readme\.md$/i.test(path)) return undefined;
  return { data: { permalink: '/' }, body: files.text(path), bodyLine: 1, lineOf: () => 1 };
}
