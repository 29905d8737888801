/** A page or an entry of a collection of a Jekyll site, on its way. */
import type { OldFile } from '../moved/old-files.ts';
import type { Data } from '../moved/unknown-data.ts';
import type { Placement } from '../moved/pages.ts';
import type { Part } from './profiles.ts';

export interface Document {
  path: string;
  collection: string;
  file: OldFile;
  /** Front matter with the site's defaults. */
  data: Data;
  /** Address on the old site, without its prefix. */
  address: string | undefined;
  /** Whether the old site showed it nowhere, not even in a list. */
  isDraft: boolean;
  /** The one it was to have, where the old site was yet to show it. */
  later?: string;
  /** Texts that follow the page's own. */
  parts: readonly Part[];
  placement?: Placement;
}
