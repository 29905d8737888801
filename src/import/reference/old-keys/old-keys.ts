/** Keys in the front matter of a theme that people come from, and what the import makes of them. */
import type { SectionId } from '../../../content/page.ts';

export interface OldKeys {
  theme: string;
  /** Section whose schema is asked. */
  section: SectionId;
  /** Each key, with an example of a value that the schema is asked about. */
  keys: Readonly<Record<string, unknown>>;
  /** Keys that the import itself answers. */
  answered: Readonly<Record<string, string>>;
}

export const ADDRESS = '`permalink` where it differs from the address that the file has here, else nothing: the old address answers';
export const REDIRECT = 'a line of `data/redirects.yaml`';
export const LAYOUT = 'left out: the folder says which layout a page has';
