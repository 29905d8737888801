/** Which files of a Jekyll site are pages or entries of collections, and where they were to be found. */
import type { SectionId } from '../../content/page.ts';
import type { OldFile, OldFiles } from '../moved/old-files.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { once } from '../../once.ts';
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
  const listed = once(() => listedCollections(files));
  const unseen = new Set<string>();
  const documents = files.paths.flatMap((path): Document[] => {
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
    const shown = !hidden && !coming;
    const later = coming ? addresses.of(document) : undefined;
    const address = shown ? addresses.of(document) : undefined;
    const isListed = shown && Object.hasOwn(SECTION_OF, collection) && listed().has(collection);
    if (shown && address === undefined && !isListed && !PAPERS.has(collection)) unseen.add(collection);
    const parts = profileParts(path, file.data, files, problems);
    const isDraft = address === undefined && !isListed;
    return [{ ...document, file, data: addresses.withDefaults(document), address, isDraft, ...(later !== undefined && { later }), parts }];
  });
  for (const collection of unseen) {
    problems.warn('import-unseen', `The collection “${collection}” had no pages on the old site, and no list there: its entries are drafts now.`, {
      file: '_config.yml',
      cure: 'Take `draft: true` out of the front matter of those that are to be seen.',
    });
  }
  return documents;
}

/** Liquid that names a collection, and Minimal Mistakes' page that its layout makes the list of one. */
const NAMED = /\bsite\.(?:collections\.)?([\w-]+)|^layout:[ \t]*["']?collection\b[^]*?^collection:[ \t]*["']?([\w-]+)/gm;

/** Collections that a page or layout of the site goes through, and so shows entries of that have no pages of their own. */
function listedCollections(files: OldFiles): Set<string> {
  return new Set(
    files.paths
      .filter((path) => [...TEXT, '.liquid'].some((ending) => path.toLowerCase().endsWith(ending)))
      .flatMap((path) => [...files.text(path).matchAll(NAMED)].map(([, inLiquid, inFront]) => inLiquid ?? inFront!)),
  );
}

/** GitHub shows the README where a site has no other home page. */
function readmeAsHome(files: OldFiles, path: string): OldFile | undefined {
  const hasHome = files.paths.some((one) => /^(?:_pages\/)?(?:index|about|home)\.(?:md|markdown|html)$/i.test(one));
  if (hasHome || !/^readme\.md$/i.test(path)) return undefined;
  return { data: { permalink: '/' }, body: files.text(path), bodyLine: 1, lineOf: () => 1 };
}
