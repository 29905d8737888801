/** How much memory a build may take. */
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { use } from '../../v8-settings.mjs';
import type { Site } from '../site.ts';

/** Pages and papers from which on a site leaves so much behind that its memory counts for more than its time. */
const LARGE = 2000;

/** A small site is written before its heap has grown; a large one is held to less than V8 would allow. */
export function limitHeap(site: Pick<Site, 'pages' | 'publications'>): void {
  if (site.pages.length + site.publications.length > LARGE) use('growSlowly');
}

/** Bytes beyond which it is worth a tenth of a second to look what of a heap is needed no more. */
const MUCH = 64_000_000;

/**
 * Gives back what the heap of this thread holds in vain, if it may be much. V8 would do so only when as much again has come on top of it.
 * Contexts that are made under this flag have a way to ask for it: https://nodejs.org/api/cli.html#--expose-gc
 */
export function freeHeap(): void {
  if (v8.getHeapStatistics().used_heap_size < MUCH) return;
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  v8.setFlagsFromString('--no-expose-gc');
  collect();
}
