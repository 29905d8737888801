/**
 * Text for readers that show no markup and no mathematics: search results, link previews, Google Scholar, which rejects
 * TeX in its tags. Formulas become what one would type in an e-mail: `$\ell_1$` → `ℓ₁`.
 */
import { SYMBOLS } from '../bibliography/latex/symbols.ts';
import { withoutEmails } from '../text/email.ts';
import type { Rich } from '../text/rich.ts';

const SUPERSCRIPTS = new Map([...'0123456789+-=()ni'].map((character, at) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][at]!]));
const SUBSCRIPTS = new Map([...'0123456789+-=()aeijkmnoprstuvx'].map((character, at) =>
  [character, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ'][at]!]));

/** One script, in Unicode where all of it has such characters, with its mark where not: `x^{ab}` → `x^ab`. */
function script(mark: string, body: string): string {
  const table = mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  const characters = [...body];
  if (characters.every((character) => table.has(character))) return characters.map((c) => table.get(c)!).join('');
  return mark + body;
}

/** A TeX formula without commands and braces, as near to how it reads as plain characters come. */
export function readableTex(tex: string): string {
  let text = tex
    .replace(/\\(?:[dt]?frac)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\[,;:!> ]|~/g, ' ')
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => SYMBOLS.get(name) ?? (OPERATORS.has(name) ? `${name} ` : ''))
    .replace(/\\(.)/g, '$1');
  // Innermost braces first, so that a script's body is free of them when it is looked at.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/([_^])\{([^{}]*)\}/g, (_, mark: string, body: string) => script(mark, body.trim()))
      .replace(/(?<![_^])\{([^{}]*)\}/g, '$1');
  }
  return text
    .replace(/([_^])([0-9A-Za-z+\-=])/g, (_, mark: string, body: string) => script(mark, body))
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([),\]])/g, '$1')
    .trim();
}

/** Named functions keep their name and the space after it. Font commands and sizes (`\mathcal`, `\left`) leave no trace. */
const OPERATORS = new Set(('arccos arcsin arctan arg cos cosh cot det dim exp gcd hom inf ker lg lim liminf limsup ln log '
  + 'max min mod Pr sin sinh sup tan tanh').split(' '));

const known = new WeakMap<Rich, string>();

/** A rich text as one line of plain words; worked out once, for several tags of several pages say it. */
export function readable(rich: Rich): string {
  let text = known.get(rich);
  if (text === undefined) known.set(rich, (text = withoutEmails(flatten(rich).replace(/\s+/g, ' ').trim())));
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

/** Plain text in which formulas may still stand between dollars (a page's excerpt) as one line of plain words. */
export function readableText(text: string): string {
  return withoutEmails(text)
    .replace(/\$\$?([^$\n]*[\\^_{}][^$\n]*)\$\$?/g, (_, tex: string) => readableTex(tex))
    .replace(/\s+/g, ' ')
    .trim();
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
