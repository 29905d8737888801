/** CSL-JSON from the last build, so that neither a download nor a citation loads citation-js for a paper it has seen. */
import type { Publication } from '../publication.ts';
import type { CitationCache } from './cache.ts';

/** Anything in csl.ts that changes what comes out makes the kept items worthless. */
const MAPPING = '5';

/** Puts the cache before the `csl` of each paper; nothing is mapped, hashed or read before it is asked for. */
export function keepCsl(publications: readonly Publication[], cache: CitationCache): void {
  for (const publication of publications) {
    const make = Object.getOwnPropertyDescriptor(publication, 'csl')?.get as (() => Publication['csl']) | undefined;
    if (!make) continue;
    const get = (): Publication['csl'] => cache.get(`csl-${MAPPING}`, publication.hash, make);
    Object.defineProperty(publication, 'csl', { configurable: true, get });
  }
}
