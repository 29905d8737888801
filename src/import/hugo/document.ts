/** A page of a Hugo site, on its way. */
import type { OldFile } from '../moved/old-files.ts';
import type { Data } from '../moved/unknown-data.ts';
import type { Placement } from '../moved/pages.ts';

export interface Document {
  /** In the old site. */
  path: string;
  /** Below the content folder. */
  inner: string;
  file: OldFile;
  data: Data;
  isList: boolean;
  address: string | undefined;
  /** The one it was to have, where the old site was yet to show it. */
  later?: string;
  placement?: Placement;
}
