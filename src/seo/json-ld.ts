/**
 * JSON-LD with schema.org's words: one `@graph` a page, holding the site, its owner, the path to the page, and the thing
 * that the page is about. Nodes name each other by `@id`, so the owner is one person on every page.
 */
import type { Person } from '../schema/data/people.ts';
import type { Page } from '../content/page.ts';
import type { Site } from '../site/site.ts';
import { sectionById } from '../sections.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Described, Node } from './json-ld-node.ts';
import { pageNodes } from './json-ld-pages.ts';
import { workNode } from './json-ld-works.ts';
import { isErrorPage, isPage, isPublication } from './target.ts';
import type { Target } from './target.ts';
import { siteDescription } from './wording.ts';

interface PersonFacts {
  /** Absolute addresses of the person's profiles elsewhere. */
  sameAs: readonly string[];
  /** Absolute address of the portrait. */
  image?: string;
}

/** The page's graph, without empty values. */
export function jsonLdGraph(site: Site, target: Target, described: Omit<Described, 'owner'>, facts: PersonFacts): Node {
  const home = absoluteUrl(site, '/');
  const owner = reference(site);
  const about = { ...described, owner };
  const website: Node = {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: site.settings.title ?? site.owner.name,
    description: described.url === home ? described.description : undefined,
    inLanguage: site.settings.language,
    publisher: { '@id': owner['@id'] },
  };
  const whole = isPage(target) && ['home', 'cv'].includes(target.section);
  const graph: Node[] = [website, whole ? personNode(site, facts) : owner];
  if (!isErrorPage(target)) {
    graph.push(breadcrumbs(site, target, described.title));
    if (isPublication(target)) graph.push(webPage(described, website), workNode(site, target, about));
    else graph.push(...pageNodes(site, target, about, webPage(described, website)));
  }
  return compact({ '@context': 'https://schema.org', '@graph': graph }) as Node;
}

/** JSON that may stand inside `<script type="application/ld+json">`: no tag can end it early. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The owner, as other nodes name them. */
function reference(site: Site): Node {
  const home = absoluteUrl(site, '/');
  return { '@type': 'Person', '@id': `${home}#owner`, name: site.owner.name, url: home };
}

function personNode(site: Site, { sameAs, image }: PersonFacts): Node {
  const { owner } = site;
  return {
    ...reference(site),
    alternateName: [owner.native_name, ...owner.variants].filter((name) => name !== undefined && name !== owner.name),
    givenName: owner.given_name,
    familyName: owner.family_name,
    jobTitle: owner.position,
    affiliation: owner.affiliations.map(affiliationNode),
    image,
    description: siteDescription(site),
    knowsAbout: owner.interests,
    identifier: owner.orcid && { '@type': 'PropertyValue', propertyID: 'ORCID', value: owner.orcid },
    sameAs: [...new Set(sameAs)],
  };
}

function affiliationNode({ name, department, url, place }: Person['affiliations'][number]): Node {
  return {
    '@type': 'Organization',
    name,
    url: url && /^https?:/.test(url) ? url : undefined,
    address: place,
    department: department && { '@type': 'Organization', name: department },
  };
}

function webPage({ url, title, description, lang, image }: Omit<Described, 'owner'>, website: Node): Node {
  return {
    '@type': 'WebPage',
    '@id': `${url}#webpage`,
    url,
    name: title,
    description,
    inLanguage: lang,
    primaryImageOfPage: image && { '@type': 'ImageObject', url: image },
    isPartOf: { '@id': website['@id'] },
    breadcrumb: url === website.url ? undefined : { '@id': `${url}#breadcrumb` },
  };
}

/** Home, section, page: the trail that search results show in place of an address. None for the home page. */
function breadcrumbs(site: Site, target: Target, title: string): Node {
  const steps: [name: string, path: string][] = [[site.settings.title ?? site.owner.name, '/']];
  const section = isPublication(target) ? 'publications' : target.section;
  const url = isPublication(target) ? `/publications/${target.id}/` : target.url;
  if (url === '/') return {};
  const row = section && sectionById(section);
  const index = row && site.sections[row.id]?.index;
  const list = index?.url ?? row?.url;
  if (row && row.url !== '/' && list !== undefined && list !== url) steps.push([sectionTitle(index, row.id), list]);
  steps.push([title, url]);
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absoluteUrl(site, url)}#breadcrumb`,
    itemListElement: steps.map(([name, path], index) => (
      { '@type': 'ListItem', position: index + 1, name, item: absoluteUrl(site, path) }
    )),
  };
}

function sectionTitle(index: Page | undefined, id: string): string {
  return index?.title ?? id.charAt(0).toUpperCase() + id.slice(1);
}

/** Drops what is not known: undefined, empty texts, empty lists, and nodes left with nothing but their type. */
export function compact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value;
  if (Array.isArray(value)) {
    const list = value.map(compact).filter((item) => item !== undefined);
    return list.length > 0 ? list : undefined;
  }
  const node: Node = {};
  let says = false;
  // Written out, for a page has hundreds of them.
  for (const key in value) {
    const kept = compact((value as Node)[key]);
    if (kept === undefined) continue;
    node[key] = kept;
    says ||= key !== '@type';
  }
  return says ? node : undefined;
}
