/**
 * Papers from record keepers: services on the network, and files of reference managers.
 */
import { httpGet, type Get } from '../../net/http.ts';
import { printable } from '../../problems/excerpt.ts';
import { formatForTerminal } from '../../problems/format.ts';
import { Problems } from '../../problems.ts';
import { addRecords, type AddOptions } from './add.ts';
import { readFiles, type FormatName } from './files.ts';
import type { Fetched } from './service.ts';
import { SERVICES, type ServiceName } from './services/index.ts';

export { addRecords, type AddOptions } from './add.ts';
export type { FormatName } from './files.ts';
export type { Failure, Fetched } from './service.ts';
export type { KeptRecord } from './record.ts';
export type { ServiceName } from './services/index.ts';

interface FetchOptions {
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

export interface ImportOptions extends Omit<AddOptions, 'everything'> {
  /** Folder in which the command was given. */
  cwd?: string | undefined;
  get?: Get | undefined;
}

/**
 * `import doi`, `import orcid` …: asks a service, and adds what it says to the site.
 *
 * @returns the exit status: 0 done or nothing to do, 1 refused by the person, 2 something asked for could not be had
 */
export async function importFromService(source: ServiceName, ids: readonly string[], options: ImportOptions): Promise<number> {
  const { output = process.stdout } = options;
  const say = (words: string): void => void output.write(`${words}\n`);
  const waiting = (host: string, seconds: number): void => say(`${host} is busy; asking again in ${seconds} s …`);
  // In a log, numbers that go up are noise.
  const progress = output.isTTY ? say : undefined;
  return finish(await fetchRecords(source, ids, { get: options.get ?? httpGet({ waiting }), progress }), options);
}

/** `import bibtex`, `import ris`, `import csl`: adds the papers of files to the site; exit status as above. */
export async function importFromFiles(format: FormatName, paths: readonly string[], options: ImportOptions): Promise<number> {
  const { root, cwd = root, output = process.stdout } = options;
  const problems = new Problems();
  const read = await readFiles(format, paths, cwd, problems);
  if (problems.list.length > 0) output.write(`${formatForTerminal(problems.list, { color: false })}\n\n`);
  return finish(read, { ...options, everything: format === 'bibtex' });
}

async function finish({ records, failures, remarks = [] }: Fetched, options: AddOptions): Promise<number> {
  const { output = process.stdout } = options;
  for (const message of [...failures.map((failure) => failure.message), ...remarks]) output.write(`  ${printable(message)}\n`);
  const status = records.length === 0 ? 0 : await addRecords(records, options);
  return status === 0 && failures.length > 0 ? 2 : status;
}
