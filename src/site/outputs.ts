/**
 * Everything the site holds besides the user's own Markdown pages: a row per file, printed when it is asked for.
 */
import type { Publication } from '../bibliography/publication.ts';
import type { Page } from '../content/page.ts';

export interface Output {
  /** Root-relative address, without prefix. */
  url: string;
  /** What it is, for messages: "the paper smith2020", "the feed". */
  what: string;
  /** The user's file it comes from. */
  file?: string;
  line?: number;
  /** Made after everything else while someone writes, because it takes a while and no page waits for it. */
  late?: boolean;
  /** Whether it is a page for people: listed in the sitemap. */
  page?: boolean;
  contents(): string | Uint8Array | Promise<string | Uint8Array>;
}

/** The page at hand, the paper it is about, and whatever else its layout shows. */
export interface PrintContext {
  readonly it: Page;
  readonly publication?: Publication;
  readonly [name: string]: unknown;
}
