/** What the view needs from elsewhere, and the small helpers that all its parts share. */
import type { Publication } from '../bibliography/publication.ts';
import type { CvModel } from '../cv/model.ts';
import type { HeadModel } from '../seo/head.ts';
import type { Target } from '../seo/target.ts';
import { Problems } from '../problems.ts';
import type { LocalText } from '../schema/fields.ts';
import { PaperLists } from '../site/lists/paper-lists.ts';
import type { Site } from '../site/site.ts';
import type { Rich } from '../text/rich.ts';
import { toHtml } from '../text/rich.ts';
import type { Words } from '../l10n/index.ts';
import { wordsFor } from '../l10n/index.ts';

interface ImageRequest {
  alt: string;
  sizes?: string;
  class?: string;
  loading?: 'lazy' | 'eager';
  /** File and line that name it: a name is looked for beside a page, too, and a message tells the place. */
  where?: { source: string; line?: number };
}

export interface Services {
  /** A root-relative address with the path prefix. */
  url(path: string): string;
  /** TeX of a paper as MathML; what is no TeX is told where a place is given. */
  math(tex: string, display: boolean, where?: { source: string; line: number }): string;
  /** A picture of the site as `<picture>` or `<img>`. */
  image(src: string, request: ImageRequest): string;
  /** One line of Markdown as HTML. `known` text was read before: its mistakes have been told. */
  inline(text: string, lang: string, known?: boolean): string;
  /** Lists of papers that pages ask for; without it mistakes in them are told to nobody. */
  lists?: PaperLists;
  /** The paper as a reference, in the styles of the settings. */
  citations?(publication: Publication, lang: string, styles?: number): readonly { style: string; html: string; text: string }[];
  /** The CV's variants, by name. */
  cv?: {
    model(variant: string): CvModel;
    /** Where its PDF is, without prefix; undefined where there is none. */
    pdfUrl(variant: string): string | undefined;
  };
  /** Makes something once that several pages show. */
  shared<T>(make: () => T): () => T;
  /** Title, description, tags and structured data of a page. */
  head(target: Target): HeadModel;
}

/** What every part of the view is handed. */
export interface Context {
  site: Site;
  services: Services;
  lists: PaperLists;
  /** Language the words are in. */
  lang: string;
  words: Words;
  /** HTML of rich text: mathematics rendered, the site's own addresses prefixed. */
  html(rich: Rich, options?: { links?: boolean; where?: { source: string; line: number } }): string;
}

/** Makes the context of one language. */
export function contextFor(site: Site, services: Services, lang: string): Context {
  return {
    site,
    services,
    lists: services.lists ?? new PaperLists(site, new Problems()),
    lang,
    words: wordsFor(lang),
    html: (rich, { where, ...options } = {}) =>
      toHtml(rich, { ...options, renderMath: (tex, display) => services.math(tex, display, where), href: (url) => services.url(url) }),
  };
}

/** Where a paper stands in its file, for messages. */
export function writtenAt({ position }: Publication): { source: string; line: number } {
  return { source: position.file, line: position.line };
}

/** The text of a language: its own, that of its primary subtag, English, or whichever comes first. */
export function localised(text: LocalText | undefined, lang: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[lang] ?? text[lang.split('-', 1)[0]!] ?? text['en'] ?? Object.values(text)[0];
}
