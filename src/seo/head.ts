/** Everything in a page's `<head>` that is written for machines. The base layout prints it line by line. */
import type { Publication } from '../bibliography/publication.ts';
import type { Person } from '../schema/data/people.ts';
import { absoluteUrl, prefixed } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { sectionById } from '../sections.ts';
import { profilesOf } from '../view/frame/profiles.ts';
import { jsonLdGraph, scriptJson } from './json-ld.ts';
import { isLarge, isRaster, previewTags } from './open-graph.ts';
import type { SocialPicture } from './open-graph.ts';
import { scholarTags } from './scholar.ts';
import type { MetaTag } from './scholar.ts';
import { paperPdf } from './paper-pdf.ts';
import { DEFAULT_PICTURE } from './social-picture.ts';
import { isErrorPage, isPage, isPublication, originalOf, targetUrl } from './target.ts';
import type { Target } from './target.ts';
import { createWording, plainTitle, type Wording } from './wording.ts';

interface LinkTag {
  rel: string;
  /** As it is printed: absolute, or with the site's prefix before it. */
  href: string;
  type?: string;
  title?: string;
  /** Language of what it leads to. */
  hreflang?: string;
}

export interface HeadModel {
  title: string;
  description: string;
  /** Absolute; none on the error page, which has no address of its own. Of a post that stands elsewhere, the address there. */
  canonical?: string;
  lang: string;
  robots?: string;
  meta: readonly MetaTag[];
  links: readonly LinkTag[];
  /** Content of `<script type="application/ld+json">`, to be printed without escaping. */
  jsonLd: string;
}

/** A file offered for download beside a paper. */
export interface Download {
  /** Root-relative, without prefix. */
  url: string;
  type: string;
  title?: string;
}

/** What other parts of the site know and the head needs. Everything may be left out. */
interface HeadOptions {
  /** A picture of the project as published: root-relative address without prefix, and size. */
  publishPicture?: (src: string, page?: { source: string }) => { url: string; width: number; height: number } | undefined;
  downloads?: (paper: Publication) => readonly Download[];
  /** The site's feeds, as `feedLinks` of feeds.ts gives them. */
  feeds?: readonly Download[];
  /** The same page in every language it has, itself included: root-relative addresses without prefix. */
  translations?: (url: string) => readonly { url: string; lang: string }[];
  /** Titles and descriptions, where others use them too. */
  wording?: Wording;
  /** What is pictured where a page has no picture of its own; `social-picture.ts` draws it. */
  defaultPicture?: { url: string; width: number; height: number };
}

/**
 * Makes the function that gives each page its head. Titles and descriptions are compared over the whole site, so that no
 * two pages share one; call it once a site.
 */
export function createHead(site: Site, options: HeadOptions = {}): (target: Target) => HeadModel {
  const { wording = createWording(site) } = options;
  const portrait = site.owner.photo ? options.publishPicture?.(site.owner.photo) : undefined;
  const facts = {
    sameAs: profileAddresses(site.owner).filter((address) => address !== absoluteUrl(site, '/')),
    image: portrait && absoluteUrl(site, portrait.url),
  };
  return (target) => {
    const path = targetUrl(target);
    const url = absoluteUrl(site, path);
    const error = isErrorPage(target);
    const title = wording.title(target);
    const description = wording.description(target);
    const lang = (isPublication(target) ? undefined : target.lang) ?? site.settings.language;
    const own = ownPicture(site, target, options);
    const picture = own && isRaster(own.url) && isLarge(own) ? own : defaultPicture(site, options);
    const name = path === '/' ? site.settings.title ?? site.owner.name : plainTitle(target);
    const pdf = isPublication(target) ? fullText(site, target) : undefined;
    return {
      title,
      description,
      ...(!error && { canonical: originalOf(target) ?? url }),
      lang,
      ...(isHidden(site, target) && { robots: 'noindex' }),
      meta: [
        ...previewTags(site, target, { url: error ? undefined : url, title: name, description, lang, picture }),
        ...(isPublication(target) ? scholarTags(site, target, pdf) : []),
      ],
      links: linkTags(site, target, options, facts.sameAs),
      jsonLd: scriptJson(jsonLdGraph(
        site,
        target,
        { url, title: name, description, lang, ...(own && { image: own.url }) },
        facts,
      )),
    };
  };
}

/** Whether a page asks search engines to pass it over; such pages stay out of the sitemap too. */
export function isHidden(site: Site, target: Target): boolean {
  return isErrorPage(target) || !site.settings.search_engines || isSetAside(target);
}

/** Whether a page is for those only who know its address: a draft, or one that its author hides from search engines. */
export function isSetAside(target: Target): boolean {
  return isPage(target) && (target.draft || target.data.search_engines === false);
}

function linkTags(site: Site, target: Target, options: HeadOptions, profiles: readonly string[]): LinkTag[] {
  const alternate = ({ url, type, title }: Download): LinkTag => (
    { rel: 'alternate', href: prefixed(site.prefix, url), type, ...(title && { title }) }
  );
  const section = isPublication(target) ? 'publications' : target.section;
  const folder = section === undefined ? '/' : sectionById(section).url;
  const feeds = (options.feeds ?? []).filter(({ url }) => {
    const place = url.slice(0, url.lastIndexOf('/') + 1);
    return place === '/' || place === folder;
  });
  return [
    ...feeds.map(alternate),
    ...(isPublication(target) ? (options.downloads?.(target) ?? []).map(alternate) : []),
    ...(options.translations?.(targetUrl(target)) ?? []).map(({ url, lang }) => (
      { rel: 'alternate', hreflang: lang, href: absoluteUrl(site, url) }
    )),
    ...(targetUrl(target) === '/' ? profiles.map((href) => ({ rel: 'me', href })) : []),
  ];
}

/** Profiles and homepage of a person, secure addresses only, each once. */
function profileAddresses(person: Person): string[] {
  const profiles = profilesOf(person).map(({ url }) => url);
  return [...new Set([...profiles, ...(person.homepage ? [person.homepage] : [])])]
    .filter((address) => /^https:\/\/[^/]/.test(address));
}

/** The address of a paper's PDF, if Scholar would take it. */
function fullText(site: Site, paper: Publication): string | undefined {
  const pdf = paperPdf(site, paper);
  return pdf?.indexable ? pdf.url : undefined;
}

function ownPicture(site: Site, target: Target, options: HeadOptions): SocialPicture | undefined {
  const image = isPublication(target) ? { src: target.image } : isPage(target) ? pageImage(target.data) : undefined;
  if (!image?.src) return undefined;
  const published = options.publishPicture?.(image.src, isPage(target) ? { source: target.source } : undefined);
  return published && { ...published, url: absoluteUrl(site, published.url), alt: image.alt ?? plainTitle(target) };
}

function pageImage(data: Readonly<Record<string, unknown>>): { src?: string; alt?: string } | undefined {
  const { image, image_alt: alt } = data;
  const words = typeof alt === 'string' ? { alt } : {};
  if (typeof image === 'string') return { src: image, ...words };
  return typeof image === 'object' && image !== null ? { ...words, ...(image as { src?: string; alt?: string }) } : undefined;
}

function defaultPicture(site: Site, options: HeadOptions): SocialPicture {
  const picture = (site.settings.image && options.publishPicture?.(site.settings.image))
    || (options.defaultPicture ?? DEFAULT_PICTURE);
  return { ...picture, url: absoluteUrl(site, picture.url), alt: site.settings.title ?? site.owner.name };
}
