/** How much memory a build may take. */
import { use } from '../../v8-settings.mjs';
import type { Site } from '../site.ts';

/** Pages and papers from which on a site leaves so much behind that its memory counts for more than its time. */
const LARGE = 2000;

/** A small site is written before its heap has grown; a large one is held to less than V8 would allow. */
export function limitHeap(site: Pick<Site, 'pages' | 'publications'>): void {
  if (site.pages.length + site.publications.length > LARGE) use('growSlowly');
}
