/** The text of a page as it stands in a list, among the texts of other pages. */
import type { Page } from '../../content/page.ts';

const TAG = /<[a-z][^>]*>/gi;
const ID = /\sid="([^"]*)"/g;
/** Attributes that name an element of the same page; several of them may be named. */
const REFERENCE = /(\s(?:id|for|headers|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"/g;
const FRAGMENT = /(\shref="#)([^"]*)"/g;
const HEADING = /<h[1-6](\s[^>]*)?>([\s\S]*?)<\/h[1-6]>/g;

/** The heading of a list of references: the last of a text, on a line of its own. */
const LAST_HEADING = /<h[2-6](?:\s[^>]*)?>[^\n]*<\/h[2-6]>\s*$/;

/**
 * HTML without the references at its end: in a list, and in a short message, the link to the paper is enough. They stay where
 * something leads to them, as to works that have no page of their own.
 */
export function withoutReferences(html: string): string {
  const start = html.lastIndexOf('<ul class="references');
  if (start === -1 || html.slice(html.indexOf('</ul>', start) + '</ul>'.length).trim() !== '') return html;
  const text = html.slice(0, start).replace(LAST_HEADING, '');
  return text.includes(' href="#ref-') ? html : text;
}

/**
 * HTML of a page for a list: its ids begin with its slug, since other texts beside it have a first note, too, and its
 * headings are strong lines, since those of the list are of another outline. On its own page nothing changes.
 */
export function listedText({ slug, rendered: { html } }: Pick<Page, 'slug' | 'rendered'>): string {
  const flat = withoutReferences(html).replace(HEADING, (_, attributes: string | undefined, text: string) => `<p${attributes ?? ''}><strong>${text}</strong></p>`);
  const ids = new Set([...flat.matchAll(ID)].map((match) => match[1]!));
  if (ids.size === 0) return flat;
  const own = (id: string): string => (ids.has(id) ? `${slug}-${id}` : id);
  return flat.replace(TAG, (tag) => tag
    .replace(REFERENCE, (_, before: string, names: string) => `${before}${names.split(' ').map(own).join(' ')}"`)
    .replace(FRAGMENT, (_, before: string, id: string) => `${before}${own(id)}"`));
}
