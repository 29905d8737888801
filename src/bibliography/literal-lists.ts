/**
 * biblatex's lists of literals (manual 3.0, section 2.2.1): `location = {Köln and Wien}` is two places. To BibTeX it is
 * one text, in which a house may be called Reed and Sons; so only entries that speak biblatex are parted. In either,
 * braces keep a name together.
 */
import { countryNamed } from './countries.ts';
import { splitAnd } from './name-list.ts';

type Fields = Readonly<Record<string, string>>;

const LISTS = ['location', 'publisher', 'institution', 'organization'];
/** Fields that BibTeX's own styles do not know, and those that they know under other names in biblatex. */
const BIBLATEX = ['location', 'date', 'journaltitle', 'langid'];
const BIBTEX = ['address', 'journal', 'school'];

/** Between the parts, as catalogues write it: a page has words of its language for it. */
export const BETWEEN = '; ';

/** The fields with lists as catalogues write them, in LaTeX still, and the names of those that hold several. */
export function withLists(fields: Fields): { fields: Fields; lists: ReadonlySet<string> } {
  const isThere = (name: string): boolean => (fields[name] ?? '').trim() !== '';
  const lists = new Map<string, string>();
  if (BIBLATEX.some(isThere) && !BIBTEX.some(isThere)) {
    for (const name of LISTS) {
      const parts = splitAnd(fields[name] ?? '').filter((part) => part !== '').map((part) => countryNamed(part) ?? part);
      if (parts.length > 1) lists.set(name, parts.join(BETWEEN));
    }
  }
  return lists.size === 0 ? { fields, lists: new Set() } : { fields: { ...fields, ...Object.fromEntries(lists) }, lists: new Set(lists.keys()) };
}
