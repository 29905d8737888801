/**
 * Where citeproc-js goes a long way round. What it prints stays the same; most of the text that it is given is plain.
 * https://citeproc-js.readthedocs.io/
 */

type Recase = (this: { tmp: { lang_array?: readonly string[] } }, text: string) => string;

/** The part of citeproc-js itself, common to its engines, that is replaced. */
export interface Citeproc {
  toLocaleLowerCase: Recase;
  toLocaleUpperCase: Recase;
  Output: { Formats: { html: { text_escape(text: string): string } } };
}

/** The part of an engine that is replaced. */
export interface Machinery {
  fun: { flipflopper: TagReader };
  registry: { namereg: NameRegister };
}

/** Finds tags and quotation marks within a text, and has them nested and turned as the style would. */
interface TagReader {
  processTags(piece: { blobs: unknown }): void;
}

/** Has every name of every reference entered, to see whose given names must be printed to tell people apart. */
interface NameRegister {
  addname(id: string, name: object, place: number): void;
  delitems(ids: string | readonly string[]): Record<string, true>;
  /** How much of a given name to print: 0 nothing, 1 initials, 2 all. */
  evalname(id: string, name: object, place: number, least: number, form?: string, initials?: string): number;
}

/** Languages in which small and capital letters are not those of everywhere. https://unicode.org/Public/UNIDATA/SpecialCasing.txt */
const OWN_LETTERS = /^(?:az|el|lt|tr)\b/i;

/** Text in which there is nothing to escape, to nest or to turn. */
const PLAIN = /^[\w .,:;()/À-ɏ-]*$/;
const isPlain = (text: unknown): boolean => typeof text === 'string' && PLAIN.test(text) && !text.includes('  ');

/** Longer than any text with tags to nest is; the time that citeproc takes to nest them grows with the square of their number. */
const LONGEST = 10_000;
const isTooLong = (text: unknown): boolean => typeof text === 'string' && text.length > LONGEST;

/** Makes citeproc quicker, whatever it is used for. Call once. */
export function quicken(citeproc: Citeproc): void {
  const { toLocaleLowerCase, toLocaleUpperCase } = citeproc;
  citeproc.toLocaleLowerCase = recase(toLocaleLowerCase, (text) => text.toLowerCase());
  citeproc.toLocaleUpperCase = recase(toLocaleUpperCase, (text) => text.toUpperCase());
  const { html } = citeproc.Output.Formats;
  const { text_escape: escape } = html;
  html.text_escape = (text) => (isPlain(text) ? text : escape(text));
}

/** To find the rules of a language takes far longer than to follow them. */
function recase(byLanguage: Recase, plainly: (text: string) => string): Recase {
  return function (text) {
    return OWN_LETTERS.test(this.tmp.lang_array?.[0] ?? '') ? byLanguage.call(this, text) : plainly(text);
  };
}

const quickened = new WeakSet<Machinery>();

/** Makes an engine quicker, as often as it is called. With `alone` it may only be asked for references one at a time. */
export function quickenEngine(engine: Machinery, alone: boolean): void {
  if (quickened.has(engine)) return;
  quickened.add(engine);
  const reader = engine.fun.flipflopper;
  const processTags = reader.processTags.bind(reader);
  // A large regular expression is made for every piece.
  reader.processTags = (piece) => {
    if (!isPlain(piece.blobs) && !isTooLong(piece.blobs)) processTags(piece);
  };
  if (alone) engine.registry.namereg = NOBODY_ELSE;
}

/** As the style has names where there are no others: to enter each takes as long as to print it. */
const NOBODY_ELSE: NameRegister = {
  addname: () => undefined,
  delitems: () => ({}),
  evalname: (_id, _name, _place, _least, form, initials) => (form === 'short' ? 0 : typeof initials === 'string' ? 1 : 2),
};
