/** Where citeproc-js says more, or other, than it should. https://citeproc-js.readthedocs.io/ */

import { isOthers } from '../export/csl.ts';
import type { CslItem } from './engine.ts';

/** An item of a citation while it is printed; citeproc marks the half of `Quill (2021)` that it is at. */
interface PrintedItem {
  prefix?: string | undefined;
  suffix?: string | undefined;
  'author-only'?: boolean;
}

/** The part of citeproc-js, common to its engines, that is mended. */
export interface Mendable {
  Engine: { prototype: { process_CitationCluster: PrintCitation } };
  NameOutput: { prototype: { truncatePersonalNameLists(this: Names): void } };
  Util: { Names: { initializeWith: Initialize } };
}

type Initialize = (state: { opt: Record<string, unknown> }, given: string | undefined, terminator: string, normalizeOnly?: boolean) => string;

/** The names that are being printed. */
interface Names {
  /** By variable: `author`, `editor` … Their number is counted before lists are shortened. */
  freeters: Record<string, CslItem[]>;
  /** The last name of a long list stands behind an ellipsis. */
  etal_use_last: boolean;
}

type PrintCitation = (this: unknown, items: readonly [paper: unknown, item: PrintedItem][], citation: unknown) => string;

/** Mends all that is described here. Call once. */
export function mend({ Engine, NameOutput, Util }: Mendable): void {
  printWordsOnce(Engine);
  sayEtAl(NameOutput);
  initializeWholeNames(Util.Names);
}

/** Has "Hsiao-ming" shortened to one initial by styles that print no hyphen, which would keep "ming" as they keep a "de". */
function initializeWholeNames(names: Mendable['Util']['Names']): void {
  const { initializeWith } = names;
  names.initializeWith = function (state, given, terminator, normalizeOnly) {
    const isShortened = state.opt['initialize-with-hyphen'] === false && !normalizeOnly;
    const whole = isShortened ? given?.replace(/(?<=\p{L})-(?=\p{Ll})/gu, '') : given;
    return initializeWith.call(this, state, whole, terminator, normalizeOnly);
  };
}

/** Has "et al." printed for people who are not named. */
function sayEtAl({ prototype }: Mendable['NameOutput']): void {
  const count = prototype.truncatePersonalNameLists;
  prototype.truncatePersonalNameLists = function () {
    count.call(this);
    for (const names of Object.values(this.freeters)) {
      if (names.length < 2 || !isOthers(names.at(-1)!)) continue;
      // They have been counted, so that the list is too short by one, which is what "et al." is for.
      names.pop();
      this.etal_use_last = false;
    }
  };
}

/** Has words around a citation printed once: with `Quill (2021, my emphasis)`, not with the name, too. */
function printWordsOnce({ prototype }: Mendable['Engine']): void {
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
