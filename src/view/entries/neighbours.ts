/** What stands before and after a page or a paper in its list, which begins with the newest. */
import type { Publication } from '../../bibliography/publication.ts';
import type { Page } from '../../content/page.ts';
import type { Rich } from '../../text/rich.ts';
import { linkNameOf, type LinkName } from './link-name.ts';
import { langBeside } from '../papers/publications.ts';
import type { Context } from '../services.ts';

interface Neighbour extends LinkName {
  /** Without prefix. */
  url: string;
  titleHtml: string;
  lang?: string;
}

interface NeighboursView {
  /** The older one. */
  previous?: Neighbour;
  next?: Neighbour;
}

/** Places by address, worked out once a list. */
const known = new WeakMap<readonly object[], Map<string, number>>();

/** Neighbours of a page in its section. */
export function pageNeighbours(page: Page, context: Context): NeighboursView {
  return neighboursIn(context.site.sections[page.section].pages, page, context, { url: ({ url }) => url, title: ({ titleRich }) => titleRich });
}

/** Neighbours of a paper among all papers of the site. */
export function paperNeighbours(publication: Publication, context: Context): NeighboursView {
  return neighboursIn(context.site.publications, publication, context, { url: ({ id }) => `/publications/${id}/`, title: ({ title }) => title });
}

function neighboursIn<T extends { lang?: string }>(list: readonly T[], one: T, context: Context, of: { url(one: T): string; title(one: T): Rich }): NeighboursView {
  let places = known.get(list);
  if (!places) known.set(list, (places = new Map(list.map((each, place) => [of.url(each), place]))));
  const place = places.get(of.url(one));
  if (place === undefined) return {};
  const view = (neighbour: T): Neighbour => ({
    url: of.url(neighbour),
    titleHtml: context.html(of.title(neighbour), { links: false }),
    ...linkNameOf(of.title(neighbour)),
    ...langBeside(neighbour, context.lang),
  });
  const [next, previous] = [list[place - 1], list[place + 1]];
  return { ...(previous && { previous: view(previous) }), ...(next && { next: view(next) }) };
}
