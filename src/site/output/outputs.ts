/**
 * Everything the site holds besides the user's own Markdown pages: a row per file, printed when it is asked for.
 */
import type { Publication } from '../../bibliography/publication.ts';
import type { Page } from '../../content/page.ts';
import type { Place } from '../cache/packed-cache.ts';

/** A file that is known before it is made. */
export interface Made {
  /** Stands for all that it is made from: the same stamp, the same bytes. */
  stamp?: string | undefined;
  contents(): string | Uint8Array;
  /** Its text, with a place in the cache for whoever writes it; undefined where it has to be made and kept otherwise. */
  reserve?(): { text: string; place: Place } | undefined;
}

/** Contents as text. */
export function textOf(contents: string | Uint8Array): string {
  return typeof contents === 'string' ? contents : Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength).toString('utf8');
}

export interface Output {
  /** Root-relative address, without prefix. */
  url: string;
  /** What it is, for messages: "the paper smith2020", "the feed". */
  what: string;
  /** The user's file it comes from. */
  file?: string;
  line?: number;
  /** Begun before all pages are printed, because another thread makes it meanwhile. */
  early?: boolean;
  /** Written by another thread where there is one to help. */
  apart?: boolean;
  /** Those whose BibTeX it holds, if that is all it holds. */
  papers?: readonly Publication[];
  /** It shows no text of a page: it can be made while texts are still being read. */
  textless?: boolean;
  /** Made after everything else while someone writes, because it takes a while and no page waits for it. */
  late?: boolean;
  /** The record that it shows as a reference: it is made when that is formatted. */
  cited?: Publication | undefined;
  /** Whether it is a page for people: listed in the sitemap. */
  page?: boolean;
  contents(): string | Uint8Array | Promise<string | Uint8Array>;
  /** Where it can be told from a stamp whether it would come out as it did. */
  made?(): Made;
}

/** The part of a row that comes of a stamp. */
export function madeOutput(made: () => Made): Required<Pick<Output, 'contents' | 'made'>> {
  return { made, contents: () => made().contents() };
}

/** The page at hand, the paper it is about, and whatever else its layout shows. */
export interface PrintContext {
  readonly it: Page;
  readonly publication?: Publication;
  readonly [name: string]: unknown;
}
