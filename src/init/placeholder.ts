/** The paper that `init` writes into a bibliography that is yet to be filled. */
import type { RawEntry } from '../bibliography/bibtex/raw-entry.ts';
import { PAPER_PLACEHOLDERS } from './texts.ts';

/** Its fields and what they say; the author is whoever the site is about. */
const FIELDS: Readonly<Record<string, (value: string) => boolean>> = {
  title: (value) => PAPER_PLACEHOLDERS.has(value),
  author: () => true,
  note: (value) => value === 'In preparation',
  selected: (value) => value === 'true',
};

/** Whether an entry is that paper, as it was written. */
export function isPlaceholder({ type, fields }: Pick<RawEntry, 'type' | 'fields'>): boolean {
  return type === 'unpublished' && fields.size === Object.keys(FIELDS).length
    && Object.entries(FIELDS).every(([name, fits]) => fits(fields.get(name)?.value ?? ''));
}
