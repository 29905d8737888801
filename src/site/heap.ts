/** How much memory a build may take. */
import v8 from 'node:v8';
import type { Site } from './site.ts';

/** Pages and papers from which on a site leaves so much behind that its memory counts for more than its time. */
const LARGE = 2000;

/**
 * V8 lets the heap grow to four times what is in use before it looks what can be thrown away. A small site is written by then; a
 * large one is held to less.
 */
export function limitHeap(site: Site): void {
  if (site.pages.length + site.publications.length > LARGE) v8.setFlagsFromString('--heap-growing-percent=40');
}
