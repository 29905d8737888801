/**
 * The table of everything that is generated: pages of papers and tags, feeds, redirects, downloads.
 */
import { pageWithoutFile } from '../../content/content-page.ts';
import type { AddressBook } from '../../content/addresses.ts';
import type { Page } from '../../content/page.ts';
import { cvExports } from '../../cv/export/index.ts';
import { hasOwnPages, headersFile } from '../../deploy/headers.ts';
import type { Policy } from '../../deploy/policy.ts';
import { feedLinks, feeds } from '../../feeds/feeds.ts';
import { robots, sitemap } from '../../feeds/sitemap.ts';
import { fill, wordsFor } from '../../l10n/index.ts';
import type { Problems } from '../../problems.ts';
import { redirectPage, redirects, redirectsFile } from '../../redirects/redirects.ts';
import { icons } from '../../seo/icons.ts';
import { paperPdfs } from '../../seo/paper-pdf.ts';
import { DEFAULT_PICTURE } from '../../seo/social-picture.ts';
import { tagUrl } from '../../view/entries/lists.ts';
import { downloadFiles, listDownloads } from '../output/downloads.ts';
import { listFiles, readIfThere } from '../files.ts';
import { guarded, guardedOutput, NOT_MADE } from './guard.ts';
import { madeOutput, type Made, type Output, type PrintContext } from '../output/outputs.ts';
import { paperFacetPages } from '../lists/paper-facet-pages.ts';
import type { Site } from '../site.ts';

interface GeneratedServices {
  print(layout: string, context: PrintContext): Made;
  /** HTML of a page of the site model. */
  printPage(page: Page): Made;
  /** Pages and PDFs of the CV. */
  cv?: { outputs(print: (page: Page) => Made): Output[] };
  /** Where the user's own pages already stand; what finds its address taken is reported there and left out. */
  book: AddressBook;
  /** What pages may load and run. */
  policy: Policy;
  problems: Problems;
}

/** Lists every generated file of the site; nothing is printed before its `contents` are asked for. */
export async function generatedOutputs(site: Site, services: GeneratedServices): Promise<Output[]> {
  const { problems } = services;
  const listed = (what: string, list: () => Output[]): Output[] => guarded({ what }, problems, [], list);
  const cv = listed('the CV', () => services.cv?.outputs(services.printPage) ?? []);
  const pages = [
    ...cv.filter(({ page }) => page),
    ...listed('the pages of sections', () => listPages(site, services)),
    ...listed('the pages of papers', () => paperPages(site, services)),
    ...listed('the lists of papers', () => paperFacetPages(site, services.print)),
    ...listed('the pages of tags', () => tagPages(site, services)),
    ...errorPage(site, services),
  ];
  const outputs = [
    ...pages,
    ...cv.filter(({ page }) => !page),
    ...listed('the CV for other programs', () => cvExports(site)),
    ...listed('the downloads of papers', () => [...downloadFiles(site), ...listDownloads(site)]),
    ...listed('the PDFs of papers', () => paperPdfs(site)),
    ...listed('the feeds', () => feedFiles(site)),
    {
      url: '/sitemap.xml',
      what: 'the map of the site',
      contents: () => sitemap(site, pages.filter((page) => page.page).map((page) => page.url)),
    },
    { url: '/robots.txt', what: 'the note to robots', contents: () => robots(site) },
    ...(await guarded({ what: 'the icons' }, problems, [], () => icons(site))),
    ...listed('the files of assets/', () => ownFiles(site)),
    { url: '/_headers', what: 'the list of headers', contents: () => headersFile(site, services.policy, hasOwnPages(site.root)) },
  ];
  // Redirects come last: an old address gives way to anything that really stands there.
  const standing = outputs.filter((output) => services.book.claim(output));
  return [...standing, ...listed('the redirects', () => redirectPages(site, services))].map((output) => guardedOutput(output, problems));
}

/**
 * Files that lie in `assets/` itself; its folders are copied. The style sheet is bundled, and the picture for shared links stands
 * among the icons.
 */
function ownFiles({ root }: Site): Output[] {
  const elsewhere = new Set(['assets/site.css', DEFAULT_PICTURE.url.slice(1)]);
  return listFiles(root, 'assets', '').filter((path) => path.split('/').length === 2 && !elsewhere.has(path)).map((path) => ({
    url: `/${path}`,
    what: 'the file',
    file: path,
    contents: () => readIfThere(root, path)?.bytes ?? NOT_MADE,
  }));
}

function feedFiles(site: Site): Output[] {
  let made: Map<string, string> | undefined;
  const contents = (path: string): string => {
    made ??= new Map(feeds(site).map((feed) => [feed.path, feed.contents]));
    return made.get(path)!;
  };
  return feedLinks(site).map(({ url }) => ({ url, what: 'the feed', contents: () => contents(url) }));
}

function redirectPages(site: Site, { book, problems }: GeneratedServices): Output[] {
  const list = redirects(site, book, problems);
  if (list.length === 0) return [];
  const pages = list.map((one) => ({
    url: one.from,
    what: 'a redirect of',
    file: one.file,
    contents: () => redirectPage(site, one),
  }));
  return [...pages, { url: '/_redirects', what: 'the list of redirects', contents: () => redirectsFile(site, list) }];
}

/** Lists of sections that have entries, but no `index.md` of their own. */
function listPages(site: Site, { printPage }: GeneratedServices): Output[] {
  return site.pages
    .filter((page) => page.source === '')
    .map((page) => ({ url: page.url, what: 'the list', page: true, ...madeOutput(() => printPage(page)) }));
}

function paperPages(site: Site, { print }: GeneratedServices): Output[] {
  return site.publications.map((publication) => ({
    url: `/publications/${publication.id}/`,
    what: `the paper ${publication.key}`,
    file: publication.position.file,
    line: publication.position.line,
    page: true,
    textless: true,
    cited: publication,
    ...madeOutput(() => print('publication.njk', { publication, it: paperPage(site, publication.id, publication.titleText) })),
  }));
}

function paperPage(site: Site, id: string, title: string): Page {
  return pageWithoutFile({ section: 'publications', url: `/publications/${id}/`, title, lang: site.settings.language });
}

/** One page a tag of the posts, at `/posts/tags/<tag>/`. */
function tagPages(site: Site, { print }: GeneratedServices): Output[] {
  const byAddress = new Map<string, { tag: string; posts: Set<Page> }>();
  for (const post of site.sections.posts.pages) {
    for (const tag of post.tags) {
      const known = byAddress.get(tagUrl(tag));
      if (known) known.posts.add(post);
      else byAddress.set(tagUrl(tag), { tag, posts: new Set([post]) });
    }
  }
  return [...byAddress].map(([url, { tag, posts }]) => {
    const it = pageWithoutFile({
      section: 'posts',
      url,
      title: fill(wordsFor(site.settings.language).tagged, { tag }),
      lang: site.settings.language,
      data: { tag },
    });
    return { url: it.url, what: `the tag ${tag}`, page: true, ...madeOutput(() => print('tag.njk', { it, tag, posts: [...posts] })) };
  });
}

/** A page for addresses that do not exist, unless the user wrote `content/404.md`. */
function errorPage(site: Site, { print }: GeneratedServices): Output[] {
  if (site.pages.some((page) => page.url === '/404.html')) return [];
  const words = wordsFor(site.settings.language);
  const it = pageWithoutFile({ section: 'pages', url: '/404.html', title: words.notFound, lang: site.settings.language });
  return [{ url: it.url, what: 'the error page', ...madeOutput(() => print('404.njk', { it, content: '' })) }];
}
