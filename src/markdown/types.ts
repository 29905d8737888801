/**
 * What the Markdown plugins share: the caller's options, and the notebook (`Env`) which markdown-it hands to every rule
 * while one page is rendered.
 */
import type { Token } from 'markdown-it';
import type { Heading, PageLink } from '../content/page.ts';
import type { Problems } from '../problems.ts';
import type { Attributes } from './inline/attributes.ts';

export interface Div {
  name: string;
  attributes: Attributes;
  /** What follows the name and the attributes, or `title="…"`. */
  title: string;
  line: number;
}

/** The page being rendered, as far as Markdown needs to know it. */
export interface MarkdownPage {
  /** Path from the project's root: `content/talks/2023.md` */
  source: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  /** Root-relative, without path prefix. */
  url: string;
  /** BCP 47 tag; chooses quotation marks and the words for "Figure", "Theorem" … */
  lang: string;
}

export interface ImageRequest {
  /** Root-relative address of one of the site's own files, without prefix. */
  src: string;
  alt: string;
  page: MarkdownPage;
  line: number;
}

interface MediaRequest extends Pick<ImageRequest, 'src' | 'page' | 'line'> {
  /** What it is, in words: film, sound. */
  what: string;
}

export interface ImageAnswer {
  /** Replaces or adds to the attributes of `<img>`: src, width, height, srcset … */
  attributes: Record<string, string>;
  /** Rows of a `<picture>`, best format first. */
  sources?: readonly { type: string; srcset: string; sizes?: string }[];
}

/** One citation of a cluster such as `[see @a, p. 3; @b]`. */
export interface CitationItem {
  key: string;
  prefix?: string;
  /** What follows the key: `p. 3`. */
  locator?: string;
  /** `[-@key]` */
  suppressAuthor: boolean;
}

export interface CitationCluster {
  items: readonly CitationItem[];
  /** `text` for `@key`, which is part of the sentence; `parenthesis` for `[@key]`; `author` for the name in front of a note. */
  mode: 'text' | 'parenthesis' | 'author';
  /** Number of the footnote in which it stands. */
  note?: number;
  /** What comes behind it in that footnote, where it does not end it. */
  followedBy?: 'stop' | 'words';
  /** As written, to be shown when the key is unknown. */
  raw: string;
  line: number;
}

export interface MarkdownOptions {
  /** Final address of a root-relative address: adds the path prefix. Query and fragment are kept by the caller. */
  href?: (url: string, page: MarkdownPage) => string;
  /** Width, height and other sizes of one of the site's own images; `undefined` prints a plain `<img>`. */
  image?: (request: ImageRequest) => ImageAnswer | undefined;
  /** Final address of a film, a sound or what belongs to one; `undefined` prints what is written. */
  media?: (request: MediaRequest) => string | undefined;
  /** The root-relative path, without prefix, of a full address of the site itself; `undefined` for what lies elsewhere. */
  within?: (address: string) => string | undefined;
  /** Address, without prefix, of the file of the site that a path names; `undefined` where there is none. */
  file?: (src: string, page: MarkdownPage) => string | undefined;
  /** Address of the page made from a source file (`content/talks/x.md`), if there is one. */
  linkTarget?: (source: string, page: MarkdownPage) => string | undefined;
  /**
   * HTML of a citation, called in reading order; a function is called once all clusters of the page are known.
   * `undefined` when a key is unknown, which is reported here.
   */
  cite?: (cluster: CitationCluster, page: MarkdownPage) => string | (() => string) | undefined;
  /** Whether the citations of a page become footnotes. */
  citesInNotes?: (page: MarkdownPage) => boolean;
  /** HTML of the page's reference list, placed at `::: {#refs}` or else at the end; asked after all clusters. */
  references?: (page: MarkdownPage) => string | undefined;
  /** Whether the bibliography knows a key; with it only the unknown keys of a cluster are reported. */
  knownKey?: (key: string) => boolean;
  /** The key that was probably meant by an unknown one. */
  nearestKey?: (key: string) => string | undefined;
  /** HTML of a `::: publications` or `::: awards` block with YAML inside. */
  list?: (name: string, yaml: string, page: MarkdownPage, line: number, problems: Problems) => string | undefined;
  /** Private TeX macros: `{ '\\RR': '\\mathbb{R}' }`. Asked when a formula is printed: the settings are read by then. */
  macros?: () => Readonly<Record<string, string>>;
}

/** Something that `@label` or `\eqref{label}` can refer to. */
export interface Label {
  /** Element id. */
  id: string;
  /** `(1)` or `Theorem 1` */
  text: string;
}

export interface Env {
  page: MarkdownPage;
  problems: Problems;
  options: MarkdownOptions;
  needs: Set<'math' | 'code'>;
  headings: Heading[];
  links: PageLink[];
  /** Every id given out on this page. */
  ids: Set<string>;
  labels: Map<string, Label>;
  /** Running numbers by kind: equation, figure, theorem … */
  counters: Map<string, number>;
  /** Set when the author wrote HTML, which makes sanitising necessary. */
  rawHtml: boolean;
  /** HTML which the sanitiser need not see, or which can be made only at the end; see seal.ts. */
  sealed: (() => string)[];
  /** Set when the reference list has been placed. */
  referencesPlaced: boolean;
  /** First line from which no end of a formula was found, by delimiter. */
  unclosed?: Map<string, number>;
  /** markdown-it-footnote's own notes. */
  footnotes?: { list?: { content?: string; tokens?: Token[] }[]; refs?: Readonly<Record<string, number>> };
  /** The lines on which footnotes are written, by their labels. */
  noteLines?: ReadonlyMap<string, number>;
  /** How many footnotes there are around what is parsed. */
  noteDepth?: number;
  /** markdown-it's own: what stands behind `[label]:`. */
  references?: Record<string, { href: string; title: string }>;
}

/** Where a problem lies, for the page at hand. */
export function at(env: Env, line: number | undefined): { file: string; line?: number } {
  return line === undefined ? { file: env.page.source } : { file: env.page.source, line };
}

/** The next running number of a kind. */
export function nextNumber(env: Env, kind: string): number {
  const number = (env.counters.get(kind) ?? 0) + 1;
  env.counters.set(kind, number);
  return number;
}

/** Takes an id for the page, made unique by a numeral; returns the id to print. */
export function claimId(env: Env, wanted: string): string {
  let id = wanted;
  for (let n = 2; env.ids.has(id); n++) {
    const key = `id ${wanted}`;
    const start = Math.max(n, env.counters.get(key) ?? 2);
    env.counters.set(key, start + 1);
    id = `${wanted}-${start}`;
  }
  env.ids.add(id);
  return id;
}
