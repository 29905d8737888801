/** How much memory a build may take. */
import v8 from 'node:v8';
import type { Site } from './site.ts';

/** Pages and papers from which on a site leaves so much behind that its memory counts for more than its time. */
const LARGE = 2000;

/** Percent by which the heap may grow before V8 looks what can be thrown away; 0 leaves it to V8, which lets it grow fourfold. */
const growing = (percent: number): void => v8.setFlagsFromString(`--heap-growing-percent=${percent}`);

let limited = false;

/** A small site is written before its heap has grown; a large one is held to less than V8 would allow. */
export function limitHeap(site: Pick<Site, 'pages' | 'publications'>): void {
  if (site.pages.length + site.publications.length <= LARGE) return;
  limited = true;
  growing(40);
}

/** Runs something with the settings of a start, which machine code has to be kept for: V8 takes none of others. */
export function withoutLimit(run: () => void): void {
  if (!limited) return run();
  growing(0);
  run();
  growing(40);
}
