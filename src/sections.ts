/**
 * One row a section of the site: where its Markdown lies, where its pages appear, and how they are sorted.
 */
import type { SectionId } from './content/page.ts';

export interface Section {
  id: SectionId;
  /** Folder below `content/`; the sections without one are single files of `content/` itself. */
  folder?: string;
  /** Address of the section's list, or of its only page. */
  url: string;
  /** Layout of the list or only page. */
  layout: string;
  /** Layout of one entry. */
  entryLayout?: string;
  /** How entries follow each other. */
  order?: 'newest-first' | 'weight';
  /** Whether entries appear in the site's feeds. */
  feed?: boolean;
  /** Whether the navigation shows the section when the settings do not say. */
  navigation?: boolean;
}

export const SECTIONS: readonly Section[] = [
  { id: 'home', url: '/', layout: 'home.njk' },
  { id: 'publications', url: '/publications/', layout: 'publications.njk', feed: true, navigation: true },
  { id: 'cv', url: '/cv/', layout: 'cv.njk', navigation: true },
  { id: 'talks', folder: 'talks', url: '/talks/', layout: 'list.njk', entryLayout: 'entry.njk', order: 'newest-first', navigation: true },
  { id: 'teaching', folder: 'teaching', url: '/teaching/', layout: 'list.njk', entryLayout: 'entry.njk', order: 'newest-first', navigation: true },
  { id: 'projects', folder: 'projects', url: '/projects/', layout: 'list.njk', entryLayout: 'project.njk', order: 'weight', navigation: true },
  { id: 'news', folder: 'news', url: '/news/', layout: 'list.njk', entryLayout: 'entry.njk', order: 'newest-first', feed: true, navigation: true },
  { id: 'posts', folder: 'posts', url: '/posts/', layout: 'list.njk', entryLayout: 'post.njk', order: 'newest-first', feed: true, navigation: true },
  { id: 'pages', url: '/', layout: 'page.njk' },
];

const BY_ID = new Map(SECTIONS.map((section) => [section.id, section]));
const BY_FOLDER = new Map(SECTIONS.filter((section) => section.folder).map((section) => [section.folder, section]));
const BY_FILE = new Map<string, Section>([
  ['index.md', BY_ID.get('home')!],
  ['publications.md', BY_ID.get('publications')!],
  ['cv.md', BY_ID.get('cv')!],
]);

/** The row of a section. */
export function sectionById(id: SectionId): Section {
  return BY_ID.get(id)!;
}

/**
 * The section a file of `content/` belongs to, and whether it is the section's own page.
 * `path` is relative to `content/`, with forward slashes.
 */
export function sectionOf(path: string): { section: Section; isIndex: boolean } {
  const single = BY_FILE.get(path);
  if (single) return { section: single, isIndex: true };
  const folder = BY_FOLDER.get(path.split('/', 1)[0]);
  if (folder && path.includes('/')) return { section: folder, isIndex: path === `${folder.folder}/index.md` };
  // `talks.md` beside the folder is the same as `talks/index.md`.
  const named = BY_FOLDER.get(path.replace(/\.md$/, ''));
  if (named) return { section: named, isIndex: true };
  return { section: BY_ID.get('pages')!, isIndex: false };
}
