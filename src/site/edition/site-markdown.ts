/** Markdown as the pages of a site have it: links, pictures, citations and lists are those of the site. */
import type { Page } from '../../content/page.ts';
import type { Images } from '../../images/index.ts';
import { createMarkdown, type Markdown, type MarkdownOptions } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import { programName } from '../../program.ts';
import { ownPrefixed, withinSite } from '../address.ts';
import type { Citing } from './citing.ts';
import type { Journal } from '../cache/journal.ts';
import { notedMarkdown } from '../cache/noted.ts';
import { settingsUrl } from '../first-look.ts';

interface SiteMarkdownOptions {
  prefix: string;
  /** The path that a full address has on the site. */
  within: NonNullable<MarkdownOptions['within']>;
  images: Images;
  /** The page made from a file. */
  pageFrom(source: string): Page | undefined;
  /** Citations, which are known when the papers have been read. */
  citing(): Citing;
  /** HTML of a list within a text. */
  list: NonNullable<MarkdownOptions['list']>;
  /** TeX commands of the settings. */
  macros: NonNullable<MarkdownOptions['macros']>;
  journal: Journal;
  problems: Problems;
}

/**
 * What texts hang on besides what they ask of the site: the program, the path prefix and the address of the site, as a first
 * look tells them. The thread that helps reads texts before the settings are known, and has to say the same.
 */
export function textStamp(root: string, prefix: string): string {
  return `${programName() ?? ''} ${prefix} ${settingsUrl(root)?.href ?? ''}`;
}

/** The path on the site of a full address of its own, by the same first look. */
export function withinHome(root: string): NonNullable<MarkdownOptions['within']> {
  const home = settingsUrl(root);
  return home === undefined ? () => undefined : withinSite(home.href);
}

/** What turns texts into HTML; everything that a text asks of the site is noted in the journal. */
export function siteMarkdown({ prefix, within, images, pageFrom, citing, list, macros, journal, problems }: SiteMarkdownOptions): Markdown {
  return createMarkdown(notedMarkdown({
    // Without a version, so that a text hangs on no style sheet.
    href: (url) => ownPrefixed(prefix, url),
    within,
    linkTarget: (source) => pageFrom(source)?.url,
    image: (request) => images.picture(request, problems),
    file: (src, page) => images.file(src, page),
    media: (request) => images.media(request, problems),
    cite: (cluster, page) => citing().hooks.cite(cluster, page),
    citesInNotes: (page) => citing().hooks.citesInNotes(page),
    references: (page) => citing().hooks.references(page),
    knownKey: (key) => citing().hooks.knownKey(key),
    nearestKey: (key) => citing().hooks.nearestKey(key),
    list,
    macros,
  }, journal));
}
