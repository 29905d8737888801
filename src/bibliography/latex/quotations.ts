/** Quotation marks: those of LaTeX and of Babel, straight ones, and those of `\enquote`. */
import { quotesOf } from '../../text/quotation-marks.ts';
import type { Cursor } from './cursor.ts';
import type { Reader } from './host.ts';

/** A quotation in straight marks, from the first to the last: next to its words, and to no others. */
const STRAIGHT = /(?<=^|[\s~({[/–—-])"(?=[^\s"])(?:[^"\\]|\\[^])*(?<=\S)"(?![\p{L}\p{N}])/uy;

/** Places of Babel's shorthand for marks of quotation, "`so"', in pairs only, and what follows the straight mark there. */
function readShorthand(source: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open: number[] = [];
  for (const { 1: second, index } of source.matchAll(/(?<!\\)"([`'])/gu)) {
    if (second === '`') open.push(index);
    else if (open.length > 0) found.set(open.pop()!, '`').set(index, "'");
  }
  return found;
}

/** The quotations of one source, in the marks of its language. */
export class Quotations {
  private readonly lang: string | undefined;
  /** How many are open. */
  open: number;
  /** Where the straight mark stands that closes the one that is open. */
  private closingMark = -1;
  /** Babel's marks by their places, once a straight mark was met. */
  private shorthand: ReadonlyMap<number, string> | undefined;

  /** `lang` is BCP 47; without it marks are English, and straight ones stay. `open` counts those that the source lies in. */
  constructor(lang: string | undefined, open: number) {
    this.lang = lang;
    this.open = open;
  }

  /** The mark that opens one more quotation. */
  opened(): string {
    return this.marks(this.open++)[0];
  }

  /** The mark that closes the innermost one. */
  closed(): string {
    return this.marks(--this.open)[1];
  }

  /** Babel's "` and "', and pairs, are what the language has for them; alone, as of inches, they are left as typed. */
  straight(cursor: Cursor, at: number): string {
    this.shorthand ??= readShorthand(cursor.source);
    if (this.shorthand.has(at)) {
      cursor.at += 1;
      return this.shorthand.get(at) === '`' ? this.opened() : this.closed();
    }
    // Where the mark is a shorthand, it makes no quotation alone.
    if (this.shorthand.size > 0) return '"';
    STRAIGHT.lastIndex = at;
    const quotation = this.lang === undefined || this.closingMark >= at ? undefined : STRAIGHT.exec(cursor.source)?.[0];
    if (quotation === undefined) return at === this.closingMark ? this.closed() : '"';
    this.closingMark = at + quotation.length - 1;
    return this.opened();
  }

  /** Marks of a quotation within so many others: outer and inner ones take turns. */
  private marks(within: number): readonly [string, string] {
    const [open, close, innerOpen, innerClose] = quotesOf(this.lang ?? 'en');
    return within % 2 === 0 ? [open, close] : [innerOpen, innerClose];
  }
}

/** `"`: what stands for it in the language. */
export const straightMark: Reader = (to, { cursor, quotations }, _, start) => to.text(quotations.straight(cursor, start));

/** One or two open a quotation; behind a mark and before a word it turns that mark round, as Spanish wants it. */
export const grave: Reader = (to, { cursor }, _, start) => {
  const last = to.nodes.at(-1);
  const mark = cursor.source.charAt(start - 1);
  if (/[?!]/u.test(mark) && last?.type === 'text' && /^\p{L}/u.test(cursor.ahead(1))) {
    last.value = last.value.slice(0, -1) + (mark === '?' ? '¿' : '¡');
  } else to.text(cursor.takes('`') ? '“' : '‘');
};

/** `''` closes a quotation; `'` after a letter or before a year is an apostrophe; elsewhere it is left as typed. */
export const apostrophe: Reader = (to, { cursor }, _, start) => {
  if (cursor.takes("'")) return to.text('”');
  const isYear = /^\d\d(?!\d)/u.test(cursor.ahead(3));
  to.text(isYear || /[\p{L}\p{N}\p{M}.,;!?)}]/u.test(cursor.source.charAt(start - 1)) ? '’' : "'");
};

/** `\enquote{…}`. With a star it is one that stands within another. */
export const enquote: Reader = (to, host) => {
  const { cursor, quotations } = host;
  const star = cursor.takes('*') ? 1 : 0;
  quotations.open += star;
  to.text(quotations.opened());
  to.nodes.push(...host.argument());
  to.text(quotations.closed());
  quotations.open -= star;
};
