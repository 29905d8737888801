/**
 * Between our records and citeproc's HTML: mathematics, and what only looks like the beginning of a tag, travel as one
 * private-use character each, and of what comes back only a few tags are let through.
 */
import { holdsRightToLeft, isolatedParts } from '../../text/direction.ts';
import { decodeEntities } from '../../text/entities.ts';
import { readableTex } from '../../text/readable-tex.ts';
import type { Rich, RichNode } from '../../text/rich.ts';
import { escapeHtml } from '../../text/rich.ts';
import type { Publication } from '../publication.ts';
import { comparable } from '../links/addresses.ts';
import { withDoiEncoded } from '../links/doi.ts';
import { cslText, placesOfTitles, SEEMING_TAG } from '../export/csl.ts';
import { safeHref } from '../latex/safe-href.ts';

/** The first formula of a text travels as this character. */
export const FIRST_FORMULA = 0xe300;
const LAST = 0xf8ff;
/** “<” before what would be a tag to citeproc travels as this one. */
const LESS_THAN = '\ue2ff';
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** What of CSL-JSON never shows in a citation. */
const UNPRINTED = new Set(['abstract', 'keyword', 'citation-key', 'citation-label']);

/** Formatted text before mathematics is put back; this is what the cache keeps. */
export interface Printed {
  html: string;
  /** TeX by position: the first stands for U+E300. */
  math: readonly string[];
}

/** Hides the formulas of the papers that are formatted together. */
export class MathCloak {
  readonly math: string[] = [];

  /** CSL-JSON of a paper for citeproc. */
  csl(publication: Publication): Record<string, unknown> {
    const csl: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(publication.csl)) {
      if (UNPRINTED.has(name)) continue;
      csl[name] = typeof value === 'string' ? value.replace(PRIVATE_USE, '') : value;
    }
    // Of two hyphens citeproc would take either for the dash; a backslash says that one is none.
    if (typeof csl['page'] === 'string' && csl['page'].includes('–')) csl['page'] = csl['page'].replaceAll('-', '\\-');
    // Styles that print both would name one place twice.
    if (typeof csl['URL'] === 'string' && comparable(csl['URL']) === `doi.org/${publication.ids.doi?.toLowerCase()}`) delete csl['URL'];
    csl.id = publication.id;
    const { title, container } = placesOfTitles(publication);
    csl[title] = cslText(this.hide(publication.title));
    if (typeof csl[container] === 'string' && publication.venue) csl[container] = cslText(this.hide(publication.venue));
    return csl;
  }

  /** The tree with each formula as a character. */
  hide(rich: Rich): Rich {
    return rich.map((node): RichNode => {
      if (node.type === 'math') return { type: 'text', value: this.character(node.tex) };
      if ('children' in node) return { ...node, children: this.hide(node.children) };
      return 'value' in node ? { ...node, value: node.value.replace(PRIVATE_USE, '').replace(SEEMING_TAG, LESS_THAN) } : node;
    });
  }

  private character(tex: string): string {
    const known = this.math.indexOf(tex);
    const index = known >= 0 ? known : this.math.push(tex) - 1;
    return FIRST_FORMULA + index <= LAST ? String.fromCharCode(FIRST_FORMULA + index) : `$${tex}$`;
  }
}

/** Puts the formulas back, as MathML where there is a renderer. */
export function reveal(printed: Printed, renderMath?: (tex: string, display: boolean) => string): string {
  if (printed.math.length === 0) return printed.html;
  return printed.html.replace(PRIVATE_USE, (character) => {
    const tex = printed.math[character.charCodeAt(0) - FIRST_FORMULA];
    if (tex === undefined) return '';
    return renderMath ? renderMath(tex, false) : escapeHtml(`$${tex}$`);
  });
}

/** The words alone, for copying and for `title` attributes; formulas as one would type them there. */
export function textOf(printed: Printed): string {
  const bare = { html: printed.html.replace(/<[^>]*>/g, ''), math: printed.math };
  return decodeEntities(reveal(bare, (tex) => escapeHtml(readableTex(tex)))).replace(/\s+/g, ' ').trim();
}

/**
 * Isolates what runs from right to left, or "תרביץ, 87(3), 120–145" would show its pages from 145 to 120. By an element,
 * which is not copied with the text.
 *
 * @param items as citeproc had them: what stood in one field stays whole
 */
export function withIsolates(html: string, items: () => readonly Readonly<Record<string, unknown>>[]): string {
  if (!holdsRightToLeft(html)) return html;
  const phrases = items().flatMap((item) => Object.values(item)).filter((value) => typeof value === 'string')
    .map((value) => sanitize(value.replaceAll('&', '&#38;')));
  return html.split(/(<[^>]*>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : isolatedParts(piece, phrases, ['<bdi>', '</bdi>']))).join('');
}

/** Opening tags of citeproc and what they become; inline styles, which pages do not allow, become classes. */
const OPENING: readonly (readonly [RegExp, string])[] = [
  [/^<(i|b|sup|sub)>$/, '$1'],
  [/^<div class="csl-left-margin">$/, 'span class="csl-left-margin"'],
  [/^<div class="csl-right-inline">$/, 'span class="csl-right-inline"'],
  [/^<div class="csl-(?:block|indent)">$/, 'span class="csl-block"'],
  [/^<span style="font-variant:\s*small-caps;">$/, 'span class="small-caps"'],
  [/^<span style="font-(?:style|variant|weight):\s*normal;">$/, 'span class="upright"'],
  [/^<span style="text-decoration:\s*underline;">$/, 'u'],
];

/** A reference of a list without what citeproc wraps it in, and its number, where its style counts. Both as HTML. */
export function referenceHtml(source: string): { html: string; number?: string } {
  const number = /<div class="csl-left-margin">(.*?)<\/div>/s.exec(source)?.[1];
  const entry = source.replace(/<div class="csl-left-margin">.*?<\/div>/s, '').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
  const html = sanitize(entry).replace(/^<span class="csl-right-inline">(.*)<\/span>$/s, '$1');
  return { html, ...(number && { number: sanitize(number) }) };
}

/**
 * Lets through `i b sup sub u`, spans with known classes, and links to safe addresses; drops other tags and keeps their
 * content. Tags are closed in order, so that what comes out always balances.
 */
export function sanitize(html: string): string {
  const open: string[] = [];
  const out = html.replace(/<[^<>]*>|[<>]/g, (tag) => {
    if (tag.length === 1) return tag === '<' ? '&lt;' : '&gt;';
    if (tag.startsWith('</')) {
      const closing = open.pop();
      return closing ? `</${closing}>` : '';
    }
    const link = /^<a href="([^"]*)">$/.exec(tag);
    if (link) {
      const href = safeHref(withDoiEncoded(decodeEntities(link[1]!)));
      open.push(href ? 'a' : '');
      return href ? `<a href="${escapeHtml(href)}">` : '';
    }
    const rule = OPENING.find(([pattern]) => pattern.test(tag));
    const opening = rule ? tag.replace(rule[0], rule[1]) : '';
    open.push(opening.split(' ')[0]!);
    return opening ? `<${opening}>` : '';
  });
  const rest = open
    .reverse()
    .filter((tag) => tag !== '')
    .map((tag) => `</${tag}>`)
    .join('');
  return (out + rest).replaceAll(LESS_THAN, '&lt;').replace(/\s+/g, ' ').trim();
}
