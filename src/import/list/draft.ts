/** A paper as far as a typed line tells of it, before it becomes BibTeX. */
import type { TypedName } from './authors.ts';
import type { EntryType } from './page/headings.ts';

interface Source {
  /** As the person typed it. */
  file: string;
  line: number;
  /** The source lines, as one. */
  text: string;
}

export interface Draft {
  type: EntryType;
  title: string;
  names: readonly TypedName[];
  /** The names are those of editors. */
  edited?: boolean;
  /** "and others" */
  others: boolean;
  /** BibTeX fields besides title and author, in plain words. */
  fields: Map<string, string>;
  /** Fields to look at, with the reason. `type` stands for the type of the entry. */
  unsure: Map<string, string>;
  /** What `author+an` says: role by mark. */
  roles: ReadonlyMap<string, string>;
  sources: readonly Source[];
}
