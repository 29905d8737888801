/** Looks into built pages without a browser. */
import { DomUtils, parseDocument } from 'htmlparser2';
import type { SiteFolder } from './site-folder.ts';

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export interface HtmlPage {
  /** Every element, in order. */
  elements: readonly Element[];
  ids: ReadonlySet<string>;
  /** Elements of one name. */
  named(name: string): Element[];
  /** Words of the body. */
  text: string;
}

/** By text, since a test may write a page anew. */
const parsed = new Map<string, HtmlPage>();

/** A page of a built site; parsed once. */
export function htmlPage(site: SiteFolder, file: string): HtmlPage {
  const html = site.read(file);
  let page = parsed.get(html);
  if (!page) parsed.set(html, (page = parsePage(html)));
  return page;
}

/** Parses the text of a page. */
export function parsePage(html: string): HtmlPage {
  const document = parseDocument(html, { withStartIndices: true });
  const elements = DomUtils.getElementsByTagName('*', document, true);
  return {
    elements,
    ids: new Set(elements.flatMap(({ attribs }) => (attribs['id'] === undefined ? [] : [attribs['id']]))),
    named: (name) => elements.filter((element) => element.name === name),
    text: textOf(elements.find(({ name }) => name === 'body') ?? document),
  };
}

/** Words of an element with single blanks. */
export function textOf(node: Parameters<typeof DomUtils.textContent>[0]): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
}

/** Paths of the pages of a site. */
export function htmlFiles(site: SiteFolder): string[] {
  return site.files.filter((file) => file.endsWith('.html'));
}

/** `talks/x/index.html` → `/talks/x/`, without prefix. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether a page only sends on to another. */
export function isRedirect(page: HtmlPage): boolean {
  return page.named('meta').some(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh');
}

/** The `content` of a meta element by its `name` or `property`. */
export function meta(page: HtmlPage, name: string): string | undefined {
  return page.named('meta').find(({ attribs }) => attribs['name'] === name || attribs['property'] === name)?.attribs['content'];
}

/** The links of the site's main navigation: address and words. */
export function navigation(page: HtmlPage): { href: string; label: string }[] {
  const nav = page.elements.find((element) => element.name === 'nav' && hasAncestor(element, 'header')) ?? page.named('nav')[0];
  if (!nav) return [];
  return DomUtils.getElementsByTagName('a', nav, true).map((link) => ({ href: link.attribs['href'] ?? '', label: textOf(link) }));
}

function hasAncestor(element: Element, name: string): boolean {
  for (let above = element.parent; above; above = above.parent) {
    if ('name' in above && above.name === name) return true;
  }
  return false;
}
