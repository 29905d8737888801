/**
 * Asks record keepers for papers.
 */
import { httpGet, type Get } from '../../net/http.ts';
import type { Fetched } from './service.ts';
import { SERVICES, type ServiceName } from './services/index.ts';

export type { Failure, Fetched } from './service.ts';
export type { KeptRecord } from './record.ts';
export type { ServiceName } from './services/index.ts';

export interface FetchOptions {
  /** How addresses are asked for; politely, if left out. */
  get?: Get | undefined;
  /** Hears how far long work has come. */
  progress?: ((words: string) => void) | undefined;
}

/**
 * What a service says of papers. Never throws for what was typed, for the network or for an answer: each of these is a
 * failure, a sentence for the person, and keeps no other record.
 *
 * @param ids as typed: bare, with a prefix, or web addresses
 */
export async function fetchRecords(source: ServiceName, ids: readonly string[], options: FetchOptions = {}): Promise<Fetched> {
  const { get = httpGet(), progress = () => undefined } = options;
  const service = SERVICES[source];
  const known = [...new Set(ids)].map((typed) => ({ typed, id: service.identify(typed) }));
  const strange = known.filter(({ id }) => id === undefined);
  const wanted = new Set(known.flatMap(({ id }) => id ?? []));
  const fetched = wanted.size === 0 ? { records: [], failures: [] } : await service.fetch([...wanted], { get, progress });
  const misread = strange.map(({ typed }) => ({ id: typed, message: `“${typed}” cannot be asked for. Give ${service.expects}.` }));
  return { records: fetched.records, failures: [...misread, ...fetched.failures] };
}
