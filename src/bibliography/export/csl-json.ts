/** CSL-JSON (Citation Style Language schema 1.0.2), as reference managers and Pandoc read it. */
import type { Publication } from '../publication.ts';

/** The items of a list, indented, in its order, ending in a line break. Ids are unique: they are the addresses' own. */
export function toCslJson(publications: readonly Publication[]): string {
  return `${JSON.stringify(
    publications.map(({ csl }) => csl),
    null,
    2,
  )}\n`;
}
