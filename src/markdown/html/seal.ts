/**
 * HTML of our own making that is put into the page at the very end: because the sanitiser need not see it (formulas,
 * highlighted code), or because it depends on what follows (table of contents, citations). Until then a marker stands
 * in its place. The marker holds a random word, so that no author can write one; none is ever printed.
 */
import { randomUUID } from 'node:crypto';
import type { Env } from '../types.ts';

const OPEN = `\uE000${randomUUID()}:`;
const CLOSE = '\uE001';
const MARKER = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
/** Sealed HTML may hold sealed HTML; nothing we make is nested deeper. */
const DEEPEST = 4;

/** Keeps HTML away from the sanitiser; on a page without raw HTML it is returned as it is. */
export function seal(env: Env, html: string): string {
  return env.rawHtml ? sealLater(env, () => html) : html;
}

/** A marker for HTML which is made when the rest of the page is done. */
export function sealLater(env: Env, make: () => string): string {
  return `${OPEN}${env.sealed.push(make) - 1}${CLOSE}`;
}

/** Puts everything sealed back. */
export function unseal(env: Env, html: string): string {
  for (let depth = 0; depth < DEEPEST && html.includes(OPEN); depth++) {
    html = html.replace(MARKER, (_, number: string) => env.sealed[Number(number)]?.() ?? '');
  }
  return html;
}
