/** CSL-JSON (Citation Style Language schema 1.0.2), as reference managers and Pandoc read it. */
import type { Publication } from '../publication.ts';

/** One item, indented as it stands in a list. Its id is that of the paper's address, so that no two are alike. */
export function toCslItem({ csl }: Publication): string {
  return `  ${JSON.stringify(csl, null, 2).replaceAll('\n', '\n  ')}`;
}

/** A list of items, in its order, ending in a line break. */
export function cslList(items: readonly string[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
}
