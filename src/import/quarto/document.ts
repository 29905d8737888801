/** A page of a Quarto website, on its way. */
import type { SectionId } from '../../content/page.ts';
import type { OldFile } from '../moved/old-files.ts';
import type { Data } from '../moved/unknown-data.ts';
import type { Placement } from '../moved/pages.ts';

export interface Document {
  path: string;
  file: OldFile;
  /** Front matter, with what its folders say under it. */
  data: Data;
  /** Undefined for drafts, which had none. */
  address: string | undefined;
  /** The section that its folder stands for; undefined for pages of their own and those that belong to an entry. */
  section: SectionId | undefined;
  placement?: Placement;
}
