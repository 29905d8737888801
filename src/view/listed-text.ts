/** The text of a page as it stands in a list, among the texts of other pages. */
import type { Page } from '../content/page.ts';

const TAG = /<[a-z][^>]*>/gi;
const ID = /\sid="([^"]*)"/g;
/** Attributes that name an element of the same page; several of them may be named. */
const REFERENCE = /(\s(?:id|for|headers|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"/g;
const FRAGMENT = /(\shref="#)([^"]*)"/g;
const HEADING = /<h[1-6](\s[^>]*)?>([\s\S]*?)<\/h[1-6]>/g;

/**
 * HTML of a page for a list: its ids begin with its slug, since other texts beside it have a first note, too, and its
 * headings are strong lines, since those of the list are of another outline. On its own page nothing changes.
 */
export function listedText({ slug, rendered: { html } }: Pick<Page, 'slug' | 'rendered'>): string {
  const flat = html.replace(HEADING, (_, attributes: string | undefined, text: string) => `<p${attributes ?? ''}><strong>${text}</strong></p>`);
  const ids = new Set([...flat.matchAll(ID)].map((match) => match[1]!));
  if (ids.size === 0) return flat;
  const own = (id: string): string => (ids.has(id) ? `${slug}-${id}` : id);
  return flat.replace(TAG, (tag) => tag
    .replace(REFERENCE, (_, before: string, names: string) => `${before}${names.split(' ').map(own).join(' ')}"`)
    .replace(FRAGMENT, (_, before: string, id: string) => `${before}${own(id)}"`));
}
