/** Where a work is to be found itself, elsewhere than on its page of this site. */
import { addressesIn, comparable, workingHref } from './addresses.ts';
import type { Link, Publication, PublicationKind } from '../publication.ts';

/** Kinds of links that lead to a paper, or to the page of its publisher or archive. */
const PAPER: readonly string[] = ['html', 'paper', 'arxiv', 'hal', 'doi', 'pdf', 'openreview'];
/** Of what lives on the web, these lead to the work itself, not to what goes with it. */
const WEB: readonly string[] = [...PAPER, 'code', 'data', 'model', 'video', 'slides', 'website', 'blog', 'demo'];
const OF_KIND: Partial<Record<PublicationKind, readonly string[]>> = {
  online: WEB, software: WEB, dataset: WEB, presentation: WEB, other: WEB,
};

/** The address that a reference gives; of a paper of which only this site has a copy, none. */
export function ownAddress({ kind, links, fields }: Pick<Publication, 'kind' | 'links' | 'fields'>): string | undefined {
  const kinds = OF_KIND[kind] ?? PAPER;
  const own = links.filter((link) => /^https?:/u.test(link.url) && kinds.includes(link.kind));
  const typed = kind in OF_KIND ? workingHref(addressesIn(fields['url'] ?? '')[0] ?? '') : undefined;
  const isTyped = ({ url }: Link): boolean => typed !== undefined && comparable(url) === comparable(typed);
  // Links to code and data stand behind that of a DOI, which says where a copy is kept, not where the work lives.
  return (own.find(isTyped) ?? own[0])?.url;
}
