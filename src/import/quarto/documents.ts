/** Which files of a Quarto website are pages, where they were to be found, and which section their folder stands for. */
import { posix } from 'node:path';
import type { SectionId } from '../../content/page.ts';
import type { OldFile, OldFiles } from '../moved/old-files.ts';
import { textAt, type Data } from '../moved/unknown-data.ts';
import type { Transfer } from '../moved/transfer.ts';
import type { Document } from './document.ts';
import { FolderMetadata, type QuartoSettings } from './settings.ts';

/** Folders by the names that they have on academics' sites. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  post: 'posts',
  posts: 'posts',
  blog: 'posts',
  blogs: 'posts',
  articles: 'posts',
  news: 'news',
  announcements: 'news',
  talk: 'talks',
  talks: 'talks',
  presentations: 'talks',
  events: 'talks',
  project: 'projects',
  projects: 'projects',
  research: 'projects',
  portfolio: 'projects',
  software: 'projects',
  teaching: 'teaching',
  course: 'teaching',
  courses: 'teaching',
  publication: 'publications',
  publications: 'publications',
  pubs: 'publications',
  paper: 'publications',
  papers: 'publications',
};

/** The section that a folder, or a file beside it, stands for by its name. */
export function sectionNamed(name: string): SectionId | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(SECTION_OF, lower) ? SECTION_OF[lower] : undefined;
}

const PAGE = /\.(?:qmd|md|markdown|rmd|rmarkdown)$/i;
/** Files about the folder, not of the site. */
const ABOUT_FOLDER = /^(?:readme|license|licence|contributing|code_of_conduct|changelog|claude|agents)\.[a-z]+$/i;

/** Folders that are no part of the site: what tools made or need. Frozen results are read (frozen.ts). */
export const SKIPPED = /^(?:\.[^/]+|node_modules|renv|_site|site_libs|__pycache__|.+_cache)$/;

/** Address at which Quarto showed a source: `/about.html`, `/posts/x/`. */
export function quartoAddress(path: string, data: Data): string {
  const own = textAt(data, 'output-file') ?? textAt(data, 'format', 'html', 'output-file');
  const name = own === undefined ? posix.basename(path).replace(/\.[^.]+$/, '') : own.replace(/\.html$/, '');
  const folder = posix.dirname(path);
  const base = folder === '.' ? '/' : `/${folder}/`;
  return name === 'index' ? base : `${base}${name}.html`;
}

/** Every page of the site. Notebooks are reported. */
export function findDocuments(files: OldFiles, settings: QuartoSettings, transfer: Transfer): Document[] {
  const folders = new FolderMetadata(files, transfer.problems);
  const paths = files.paths.filter((path) => isSource(path, settings));
  for (const old of paths.filter((path) => path.endsWith('.ipynb')))
    transfer.dropped.push({ old, why: 'a notebook: render it with `quarto render --to markdown`, and put what comes out into content/' });
  const sources = paths.filter((path) => PAGE.test(path));
  const indexed = new Set(sources.filter((path) => isIndex(path)).map((path) => posix.dirname(path)));
  const taken = new Set<string>();
  // Of `x.qmd` and the `x.md` that was made of it, the first counts.
  return sources
    .toSorted((one, other) => Number(!/\.qmd$/i.test(one)) - Number(!/\.qmd$/i.test(other)))
    .flatMap((path): Document[] => {
      const bare = path.replace(/\.[^.]+$/, '');
      if (taken.has(bare)) return [];
      taken.add(bare);
      const file = files.page(path, transfer.problems) ?? plainPage(files, path);
      const data = { ...folders.of(path), ...file.data };
      const address = data['draft'] === true ? undefined : quartoAddress(path, data);
      const section = sectionOf(path, indexed);
      return [{ path, file, data, address, section: section !== undefined && isPaper(path, data) ? 'publications' : section }];
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function isSource(path: string, settings: QuartoSettings): boolean {
  return (
    !path.startsWith(`${settings.output}/`) &&
    !/(?:^|\/)_/.test(path) &&
    !ABOUT_FOLDER.test(posix.basename(path)) &&
    !settings.isExcluded(path)
  );
}

function plainPage(files: OldFiles, path: string): OldFile {
  return { data: {}, body: files.text(path), bodyLine: 1, lineOf: () => 1 };
}

/** Whether a page stands for its folder. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)index\.[^./]+$/.test(path);
}

/**
 * The section of an entry, by the nearest folder with a known name. What lies beside the index of an entry belongs to that
 * entry: the weeks of a course are no courses.
 */
function sectionOf(path: string, indexed: ReadonlySet<string>): SectionId | undefined {
  const folders = posix.dirname(path).split('/');
  const sections = folders.map(sectionNamed);
  // Articles below `publications/` are no posts.
  const papers = sections.indexOf('publications');
  const known = papers === -1 ? sections.findLastIndex((section) => section !== undefined) : papers;
  if (known === -1) return undefined;
  const inner = folders.slice(known + 1);
  // The list of the section itself.
  if (inner.length === 0 && isIndex(path)) return undefined;
  const within = inner.map((_, index) => folders.slice(0, known + 2 + index).join('/'));
  const owners = within.filter((folder) => indexed.has(folder) && !(isIndex(path) && folder === posix.dirname(path)));
  return owners.length > 0 ? undefined : sections[known];
}

/** Folders that hold papers on some sites, and something else on others. */
const PERHAPS_PAPERS = /(?:^|\/)(?:articles|research|projects)\//i;

function isPaper(path: string, data: Data): boolean {
  const venue = textAt(data, 'citation', 'container-title') ?? textAt(data, 'journal') ?? textAt(data, 'publication');
  return venue !== undefined && PERHAPS_PAPERS.test(path);
}
