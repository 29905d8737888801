/**
 * Text for readers that show no markup and no mathematics: search results, link previews, Google Scholar, which rejects
 * TeX in its tags. Formulas become what one would type in an e-mail: `$\ell_1$` → `ℓ₁`.
 */
import { expandMacros } from '../bibliography/latex/macros.ts';
import { withoutEmails } from './email.ts';
import { readableTex } from './readable-tex.ts';
import type { Rich } from './rich.ts';

const known = new WeakMap<Rich, string>();

/** A rich text (a title) as one line of plain words, its addresses as typed; worked out once, for several tags of several pages say it. */
export function readable(rich: Rich): string {
  let text = known.get(rich);
  if (text === undefined) known.set(rich, (text = flatten(rich).replace(/\s+/g, ' ').trim()));
  return text;
}

function flatten(rich: Rich): string {
  let out = '';
  for (const node of rich) {
    if (node.type === 'math') out += readableTex(node.tex);
    else if (node.type === 'break') out += ' ';
    else if ('children' in node) out += flatten(node.children);
    else out += node.value;
  }
  return out;
}

/** An abstract as plain words, without the addresses in it. */
export function readableAbstract(rich: Rich): string {
  return withoutEmails(readable(rich));
}

/** A formula between dollars; prices have nothing of TeX between them. */
const FORMULA = /\$\$?([^$\n]*[\\^_{}][^$\n]*)\$\$?/g;

/** Plain text in which formulas may still stand between dollars (a page's excerpt) as one line of plain words. */
export function readableText(text: string): string {
  return withoutEmails(text)
    .replace(FORMULA, (_, tex: string) => readableTex(tex))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Plain text, private macros replaced in the formulas that stand in it between dollars. */
export function withoutMacros(text: string, macros: ReadonlyMap<string, string>): string {
  return text.replace(FORMULA, (formula) => expandMacros(formula, macros));
}

/**
 * At most `limit` characters, cut after a whole word and marked by an ellipsis. Text without spaces (Chinese, Japanese)
 * is cut between characters.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const space = room.lastIndexOf(' ');
  const cut = text[limit - 1] === ' ' ? room : space > limit / 2 ? room.slice(0, space) : room;
  return cut.replace(/[\s,;:.–—-]+$/u, '').replace(/[\uD800-\uDBFF]$/, '') + '…';
}
