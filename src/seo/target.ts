/** What a head can be made for. */
import type { Page, SectionId } from '../content/page.ts';
import type { Publication } from '../bibliography/publication.ts';

/** A page that no Markdown file stands behind: a tag's posts, an archive, the error page. */
export interface GeneratedPage {
  /** Root-relative, without path prefix. */
  url: string;
  title: string;
  description?: string;
  /** `error` pages stay out of indexes and have no address of their own. A `page` if left out. */
  kind?: 'collection' | 'page' | 'error';
  section?: SectionId;
  lang?: string;
}

export type Target = Page | Publication | GeneratedPage;

/** Whether the target is the page of a paper. */
export function isPublication(target: Target): target is Publication {
  return 'titleText' in target;
}

/**
 * Whether the target is one of the site's own pages: made from a Markdown file, or the list of a section. Other generated
 * pages may have a page's form too, but no source.
 */
export function isPage(target: Target): target is Page {
  return 'source' in target && (target.source !== '' || target.isIndex);
}

/** Root-relative address of a target, without path prefix. */
export function targetUrl(target: Target): string {
  return isPublication(target) ? `/publications/${target.id}/` : target.url;
}

/** Where a post was published first, if that is another site: the original, to which search engines are led. */
export function originalOf(target: Target): string | undefined {
  const external = isPage(target) && target.section === 'posts' ? words(target.data, 'external') : undefined;
  return external !== undefined && /^https?:/.test(external) ? external : undefined;
}

/** Whether the target is what a host shows for addresses that do not exist, generated or written as `content/404.md`. */
export function isErrorPage(target: Target): boolean {
  return !isPublication(target) && (target.url === '/404.html' || (target as GeneratedPage).kind === 'error');
}

/** The first of several front matter keys that holds words. */
export function words(data: Readonly<Record<string, unknown>>, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = data[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}
