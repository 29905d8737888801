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
  /** Sentences on what of the records was left out. */
  remarks?: readonly string[];
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

/** After so many requests in a row without any answer the rest is not asked for. */
const PATIENCE = 3;

/** Asks for one identifier after the other. Every failure of the network becomes a sentence. */
export async function askEach<T>(
  ids: readonly string[],
  { progress }: Asking,
  name: string,
  ask: (id: string) => Promise<T>,
): Promise<{ answers: Map<string, T>; failures: Failure[] }> {
  const answers = new Map<string, T>();
  const failures: Failure[] = [];
  let silent = 0;
  for (const [index, id] of ids.entries()) {
    if (silent === PATIENCE) {
      const rest = ids.length - index;
      failures.push({ id, message: `${name} did not answer ${PATIENCE} times in a row: the other ${rest} were not asked for.` });
      break;
    }
    if (ids.length > 3) progress(`${name}: ${index + 1} of ${ids.length}`);
    try {
      answers.set(id, await ask(id));
      silent = 0;
    } catch (error) {
      failures.push({ id, message: messageOf(error, name, id) });
      silent = error instanceof NetError && error.status === undefined ? silent + 1 : 0;
    }
  }
  return { answers, failures };
}

/** As `askEach`, where each answer is a list of records. */
export async function oneByOne(
  ids: readonly string[],
  asking: Asking,
  name: string,
  ask: (id: string) => Promise<readonly KeptRecord[]>,
): Promise<Fetched> {
  const { answers, failures } = await askEach(ids, asking, name, ask);
  const empty = [...answers].filter(([, found]) => found.length === 0).map(([id]) => id);
  return {
    records: [...answers.values()].flat(),
    failures: [...failures, ...empty.map((id) => ({ id, message: `${name} gives nothing for ${id} that could be an entry.` }))],
  };
}

/** The sentence for a failed request; errors that are no failures of the network are thrown again. */
export function messageOf(error: unknown, name: string, id: string): string {
  if (!(error instanceof NetError)) throw error;
  return error.status === 404 ? `${name} does not know ${id}. Look whether it is typed right.` : error.message;
}
