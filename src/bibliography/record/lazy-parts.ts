/** The parts of a record that are made when they are first read: its exports, and the mark of all that it prints. */
import { createHash } from 'node:crypto';
import { toCsl } from '../export/csl.ts';
import { ownKey, toBibtex } from '../export/bibtex.ts';
import type { Publication } from '../publication.ts';

/** Adds what is computed when it is first read, and then kept; `hash` where it is known already. */
export function withLazyParts(record: Omit<Publication, 'bibtex' | 'csl' | 'hash'>, hash?: string): Publication {
  let bibtex: string | undefined;
  let csl: Publication['csl'] | undefined;
  return Object.defineProperties(record, {
    // Not enumerable: a copy or a dump of the record must not load citation-js by the way.
    bibtex: { configurable: true, get: () => (bibtex ??= toBibtex(record, { key: ownKey(record) })) },
    csl: { configurable: true, get: () => (csl ??= toCsl(record as Publication)) },
    hash: { configurable: true, get: () => (hash ??= hashOf(record)) },
  }) as Publication;
}

/** Everything that a formatted citation, an export or a page prints; not where it stands in the file. */
function hashOf(record: Omit<Publication, 'bibtex' | 'csl' | 'hash'>): string {
  const { position: _position, versions: _versions, ...printed } = record;
  return createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 20);
}
