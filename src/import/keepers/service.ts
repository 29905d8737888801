/** What a record keeper on the network is to the importer: how its identifiers look, and how it is asked. */
import { NetError, type Get } from '../../net/http.ts';
import type { KeptRecord } from './record.ts';

export interface Asking {
  get: Get;
  /** Hears how far long work has come. */
  progress: (words: string) => void;
}

export interface Failure {
  /** As typed. */
  id: string;
  /** A sentence. */
  message: string;
}

export interface Fetched {
  records: readonly KeptRecord[];
  failures: readonly Failure[];
}

export interface Service {
  /** As people call it. */
  name: string;
  /** What can be asked for, after "Give": "a DOI, such as 10.1000/xyz". */
  expects: string;
  /** The identifier in what was typed (bare, with a prefix, or a web address); undefined if there is none. */
  identify: (typed: string) => string | undefined;
  /** Asks for identifiers that `identify` gave. Failures of one do not keep the others. */
  fetch: (ids: readonly string[], asking: Asking) => Promise<Fetched>;
}

/** Asks for one identifier after the other. Every failure of the network becomes a sentence. */
export async function oneByOne(
  ids: readonly string[],
  { progress }: Asking,
  name: string,
  ask: (id: string) => Promise<readonly KeptRecord[]>,
): Promise<Fetched> {
  const records: KeptRecord[] = [];
  const failures: Failure[] = [];
  for (const [index, id] of ids.entries()) {
    if (ids.length > 3) progress(`${name}: ${index + 1} of ${ids.length}`);
    try {
      const found = await ask(id);
      if (found.length === 0) failures.push({ id, message: `${name} gives nothing for ${id} that could be an entry.` });
      records.push(...found);
    } catch (error) {
      failures.push({ id, message: messageOf(error, name, id) });
    }
  }
  return { records, failures };
}

/** The sentence for a failed request; errors that are no failures of the network are thrown again. */
export function messageOf(error: unknown, name: string, id: string): string {
  if (!(error instanceof NetError)) throw error;
  return error.status === 404 ? `${name} does not know ${id}. Look whether it is typed right.` : error.message;
}
