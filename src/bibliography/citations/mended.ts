/** Where citeproc-js says more than it should. https://citeproc-js.readthedocs.io/ */

/** An item of a citation while it is printed; citeproc marks the half of `Quill (2021)` that it is at. */
interface PrintedItem {
  prefix?: string | undefined;
  suffix?: string | undefined;
  'author-only'?: boolean;
}

/** The part of citeproc-js, common to its engines, that is mended. */
export interface Mendable {
  Engine: { prototype: { process_CitationCluster: PrintCitation } };
}

type PrintCitation = (this: unknown, items: readonly [paper: unknown, item: PrintedItem][], citation: unknown) => string;

/** Has words around a citation printed once: with `Quill (2021, my emphasis)`, not with the name, too. Call once. */
export function mend({ Engine: { prototype } }: Mendable): void {
  const print = prototype.process_CitationCluster;
  prototype.process_CitationCluster = function (items, citation) {
    for (const [, item] of items) {
      keepFromName(item, 'prefix');
      keepFromName(item, 'suffix');
    }
    return print.call(this, items, citation);
  };
}

function keepFromName(item: PrintedItem, words: 'prefix' | 'suffix'): void {
  const value = item[words];
  if (!value) return;
  Object.defineProperty(item, words, { enumerable: true, get: () => (item['author-only'] ? undefined : value) });
}
