/**
 * A page: one Markdown file of `content/`, after its front matter has been read and validated.
 */
import type { Rich } from '../text/rich.ts';
import type { Path, Place } from '../yaml/read.ts';

/** Id of a row in sections.ts. */
export type SectionId = 'home' | 'pages' | 'publications' | 'cv' | 'talks' | 'teaching' | 'projects' | 'news' | 'posts';

/** One heading of a page's table of contents. */
export interface Heading {
  level: number;
  id: string;
  /** Inner HTML of the heading, without its anchor link. */
  html: string;
  text: string;
}

/** A link as the author wrote it, with the address it became, for the link checker. */
export interface PageLink {
  /** As written. */
  written: string;
  /** Root-relative without path prefix for the site's own pages and files, otherwise as written. */
  target: string;
  /** 1-based line of the file. */
  line: number;
  kind: 'link' | 'image' | 'media';
}

/** What Markdown became. */
export interface Rendered {
  html: string;
  headings: readonly Heading[];
  links: readonly PageLink[];
  words: number;
  /** Assets that only some pages need. */
  needs: ReadonlySet<'math' | 'code'>;
  /** First paragraph, plain text on one line; the excerpt where no description is given. */
  excerpt: string;
  /** Whether it cites or lists papers; unknown where nothing is kept of texts. */
  papers?: boolean;
}

export interface Page {
  /** Path from the project's root: `content/talks/2023-icsds.md` */
  source: string;
  section: SectionId;
  /** `index.md` of a section, or home */
  isIndex: boolean;
  slug: string;
  /** Root-relative, without path prefix: `/talks/2023-icsds/`; always begins with `/`. */
  url: string;
  title: string;
  titleRich: Rich;
  /** Its title is the beginning of its text, which need not be printed above it. */
  untitled?: true;
  description?: string;
  lang: string;
  /** ISO date (yyyy-mm-dd), from front matter or the file name. */
  date?: string;
  draft: boolean;
  /** Addresses that redirect here. */
  redirectFrom: readonly string[];
  tags: readonly string[];
  /** Validated front matter of the section's schema; unknown keys kept. */
  data: Readonly<Record<string, unknown>>;
  /** Place in the file of a part of `data`, for messages; none where there is no file. */
  positionOf?: (path: Path, part?: 'key' | 'value') => Place;
  /** Markdown source after the front matter. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  /** What stands for the whole file, and for its front matter alone, where they are kept. */
  sums?: { file: string; front: string };
  /** Rendered when first read, then kept. */
  readonly rendered: Rendered;
}
