/** The links that front matter gives a page. Files of assets/files/ go by their names, as in a .bib file. */
import { fileAddress, missingFile } from '../bibliography/links/links.ts';
import type { Problems } from '../problems.ts';
import type { LocalText } from '../schema/fields.ts';
import { withFileAddresses } from '../site/named-files.ts';
import type { Path } from '../yaml/read.ts';
import { withFacts, type PageFacts } from './content-page.ts';
import type { Page, SectionId } from './page.ts';

/** Front matter that is a link by its name, in the order printed. */
const NAMED: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  talks: ['slides', 'video', 'poster', 'code'],
  teaching: ['syllabus'],
  projects: ['website', 'repository'],
  news: ['link'],
};

interface FrontLink {
  url: string;
  /** Its key, such as `slides`; none for those of `links`. */
  kind?: string;
  label?: LocalText;
  /** Where it stands in the front matter. */
  path: Path;
}

/** The links of a page's front matter, those with a key of their own first. */
export function frontLinks({ section, data }: Pick<Page, 'section' | 'data'>): FrontLink[] {
  const named = (NAMED[section] ?? []).flatMap((kind) => {
    const url = data[kind];
    return typeof url === 'string' && url !== '' ? [{ url, kind, path: [kind] }] : [];
  });
  const listed = Array.isArray(data['links']) ? (data['links'] as { label?: LocalText; url: string }[]) : [];
  return [
    ...named,
    ...listed.map(({ url, label }, index) => ({ url, ...(label !== undefined && { label }), path: ['links', index, 'url'] })),
  ];
}

/**
 * The page with the paths of the files that its front matter names: `slides: s.pdf` is /assets/files/s.pdf. One that is
 * not there is told and costs its own link only.
 *
 * @param exists whether a file of the site exists, by its site path
 */
export function withFiles(page: PageFacts, exists: (sitePath: string) => boolean, problems: Problems): PageFacts {
  const named = withFileAddresses(page.source, page.data, exists);
  const isPage = (url: string): boolean => {
    const file = markdownFile(url, page.source);
    return file !== undefined && exists(`/${file.source}`);
  };
  const files = frontLinks({ section: page.section, data: named }).filter(({ url }) => isFileName(url) && !isPage(url));
  if (files.length === 0 && named === page.data) return page;
  const data: Record<string, unknown> = { ...named };
  const links = Array.isArray(data['links']) ? [...(data['links'] as unknown[])] : [];
  const found = files.map(({ url: name, path: [key, index], path }) => {
    const field = String(key);
    const url = fileAddress(field, name, {
      exists,
      report: (_what, _field, file) => {
        const { message, cure } = missingFile(file, field);
        problems.warn('front-matter-missing-file', message, { file: page.source, ...page.positionOf?.(path, 'value'), subject: field, cure });
      },
    });
    if (typeof index === 'number') links[index] = url && { ...(links[index] as object), url };
    else if (url !== undefined) data[field] = url;
    else delete data[field];
    return url ?? '';
  });
  if (Array.isArray(data['links'])) data['links'] = links.filter(Boolean);
  return withData(page, data, [...found, ...(named === page.data ? [] : ['named'])]);
}

/** The page with other front matter; what is kept of printed pages goes by its sum, and must not outlive what was `found`. */
function withData(page: PageFacts, data: PageFacts['data'], found: readonly string[]): PageFacts {
  return withFacts(page, {
    data,
    ...(page.description !== undefined && { description: String(data['description']) }),
    ...(page.sums && { sums: { ...page.sums, front: [page.sums.front, ...found].join(' ') } }),
  });
}

/** Links of front matter that `frontLinks` does not give; those called `url` may stand within others. */
const OTHER_LINKS = ['event_url', 'external'];

/**
 * The page with links to other pages from the site's root, since lists print them, too: `../cv/` and `talks/` are taken from the page,
 * as in its text, or from the root where only that is an address of the site; the names of Markdown files, in lines of
 * text, too, become the addresses of their pages.
 *
 * @param pages addresses of the site's pages by their files, percent-encoded
 * @param addresses all of them, and those of pages without a file
 */
export function withPageLinks(page: PageFacts, pages: ReadonlyMap<string, string>, addresses: ReadonlySet<string>): PageFacts {
  const { urls, texts } = mayLeadToPages(page);
  const changed = [
    ...urls.map(({ url, path }) => ({ path, value: toPage(url, page, pages) ?? (isRelative(url) ? fromRoot(url, page.url, addresses) : url) })),
    ...texts.map(({ text, path }) => ({ path, value: text.replace(LINK_IN_TEXT, (url) => toPage(url, page, pages) ?? url) })),
  ];
  if (changed.length === 0) return page;
  const data = structuredClone(page.data) as Record<string, unknown>;
  for (const { path, value } of changed) {
    const holder = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], data);
    (holder as Record<string | number, unknown>)[path.at(-1)!] = value;
  }
  return withData(page, data, changed.map(({ value }) => value));
}

interface LinksToPages {
  urls: readonly { url: string; path: Path }[];
  texts: readonly { text: string; path: Path }[];
}

/** By front matter, which stays the same object from save to save until its file changes. */
const looked = new WeakMap<object, LinksToPages>();

/** What of a page's front matter may lead to another page: nothing, nearly always. */
function mayLeadToPages(page: PageFacts): LinksToPages {
  const known = looked.get(page.data);
  if (known) return known;
  const links = [
    ...frontLinks(page).map(({ url, path }) => ({ url, path })),
    ...OTHER_LINKS.map((key) => ({ url: page.data[key], path: [key] })),
    ...urlsWithin(page.data, []),
  ];
  const found: LinksToPages = {
    urls: links.filter((link): link is { url: string; path: Path } =>
      typeof link.url === 'string' && (isRelative(link.url) || MARKDOWN.test(link.url))),
    texts: textsWithFiles(page.data, []),
  };
  looked.set(page.data, found);
  return found;
}

/** A name or path of a Markdown file of the site. */
const MARKDOWN = /^(?![a-z][a-z0-9+.-]*:|\/\/|[#?])[^?#]*\.(?:md|markdown)(?:[?#].*)?$/i;
/** That in a link of a line of Markdown. */
const LINK_IN_TEXT = /(?<=\]\()[^()\s]+\.(?:md|markdown)(?:[?#][^()\s]*)?(?=[\s)])/gi;

/** The file of content/ that a link names, from the folder of the file that it is written in, as in a page's text. */
function markdownFile(url: string, from: string): { source: string; place: string } | undefined {
  if (!MARKDOWN.test(url)) return undefined;
  const { pathname, search, hash } = new URL(url, `http://site.invalid/${encodeURI(from)}`);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  return { source: path.startsWith('/content/') ? path.slice(1) : `content${path}`, place: search + hash };
}

/** Where a link to a Markdown file leads; one that is no page keeps its name, from the root. */
function toPage(url: string, { source }: PageFacts, pages: ReadonlyMap<string, string>): string | undefined {
  const file = markdownFile(url, source);
  if (file === undefined) return undefined;
  const address = pages.get(file.source) ?? (isRelative(url) ? encodeURI(file.source.replace(/^content(?=\/)/, '')) : undefined);
  return address && address + file.place;
}

/** Lines of Markdown with a link to a Markdown file. */
function textsWithFiles(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return value.includes('](') && value.search(LINK_IN_TEXT) !== -1 ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsWithFiles(one, [...path, key]));
}

function fromRoot(url: string, from: string, addresses: ReadonlySet<string>): string {
  const [beside, fromTop] = [from, '/'].map((base) => new URL(url, `http://site.invalid${encodeURI(base)}`)) as [URL, URL];
  const isThere = ({ pathname }: URL): boolean => addresses.has(pathname) || addresses.has(`${pathname}/`);
  // What is nowhere is told where it was most likely meant.
  const meant = isThere(beside) || (url.startsWith('.') && !isThere(fromTop)) ? beside : fromTop;
  return meant.pathname + meant.search + meant.hash;
}

/** Values called `url`, but those of `links`. */
function urlsWithin(value: unknown, path: Path): { url: unknown; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const inner = [...path, key];
    if (path.length === 0 && key === 'links') return [];
    return key === 'url' && path.length > 0 ? [{ url: one, path: inner }] : urlsWithin(one, inner);
  });
}

function isRelative(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(url);
}

/** Neither an address nor a path from the root, no place on the page, and no page beside it (`../cv/`). */
function isFileName(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/#?]|\.\.\/)|\/(?:[#?].*)?$/i.test(url);
}
