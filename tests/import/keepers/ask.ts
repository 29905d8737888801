/** Asks services whose answers are recorded, and reads what came of it. */
import { vi } from 'vitest';
import { fetchRecords, type Fetched, type ServiceName } from '../../../src/import/keepers/index.ts';
import { recordedServices, type Reply, type Services } from '../../support/recorded-services.ts';

export const IDA = '0000-0002-1825-0097';

/** Those that were asked last. */
export let services: Services;

export type Replies = Readonly<Record<string, Reply | readonly Reply[]>>;

/** What a source finds where services answer so. */
export async function ask(source: ServiceName, ids: readonly string[], replies: Replies): Promise<Fetched> {
  // Long enough for a machine that has much to do; only silence is waited for.
  const isSilent = Object.values(replies).flat().some(({ fault }) => fault === 'silence');
  services = await recordedServices(replies, { timeLimit: isSilent ? 3000 : 30_000 });
  return fetchRecords(source, ids, { get: services.get });
}

/** Ends the services of one test; for afterEach. */
export async function hangUp(): Promise<void> {
  vi.unstubAllEnvs();
  await services.close();
}

export const titles = ({ records }: Fetched) => records.map(({ fields }) => fields.get('title'));
export const messages = ({ failures }: Fetched) => failures.map(({ message }) => message);
export const first = ({ records }: Fetched) => ({ type: records[0]!.type, ...Object.fromEntries(records[0]!.fields) });
