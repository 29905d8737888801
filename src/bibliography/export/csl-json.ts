/** CSL-JSON (Citation Style Language schema 1.0.2), as reference managers and Pandoc read it. */
import type { Publication } from '../publication.ts';
import { cslText } from './csl.ts';
import { ownKey } from './bibtex.ts';

/**
 * One item, indented as it stands in a list. Its id, by which Pandoc and citeproc look it up, is its key in the .bib files.
 * Two things are not for the references of a site: out of a note citeproc would read fields, and of a standard many styles
 * print no number, which they do of a report.
 */
export function toCslItem(paper: Publication): string {
  const item = {
    ...paper.csl,
    id: ownKey(paper),
    ...(paper.genreId === 'standard' && { type: 'standard' }),
    ...(paper.note && { note: cslText(paper.note) }),
  };
  return `  ${JSON.stringify(item, null, 2).replaceAll('\n', '\n  ')}`;
}

/** A list of items, in its order, ending in a line break. */
export function cslList(items: readonly string[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
}
