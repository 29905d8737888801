/**
 * References formatted by a thread of its own while the rest of a first build goes on: in several styles they take longer
 * than all the pages that show them.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openEngine } from './engine.ts';
import type { CslItem } from './engine.ts';
import { formatEntry } from './entry.ts';
import type { Printed } from './printed.ts';
import type { CitationStyle } from './styles.ts';

export interface Job {
  style: CitationStyle;
  /** BCP 47. */
  language: string;
  /** Source of a locale file of the project. */
  locale?: string | undefined;
  papers: readonly { id: string; item: CslItem; math: readonly string[] }[];
}

/** Of each job, its papers as printed; null for one that its style cannot format. */
export type Answers = readonly (readonly (Printed | null)[])[];

/** Tells the thread that was started for this from any other that loads this file. */
const ROLE = 'offprint-references';

/**
 * Formats everything in a thread. Never rejects: what it could not do is missing, and is done, and told of, by whoever
 * needs it. Sources that are still TypeScript cannot be loaded by a bare thread.
 */
export function formatAhead(jobs: readonly Job[]): Promise<Answers> {
  if (jobs.length === 0 || import.meta.url.endsWith('.ts')) return Promise.resolve([]);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./ahead.cjs', import.meta.url), { workerData: { role: ROLE, jobs } });
    worker.once('message', resolve);
    worker.once('error', () => resolve([]));
    worker.once('exit', () => resolve([]));
  });
}

/** What the thread does. */
export function formatAll(jobs: readonly Job[]): Answers {
  return jobs.map(({ style, language, locale, papers }) => papers.map(({ id, item, math }) => {
    try {
      return formatEntry(openEngine(style, language, [item], 'references', () => locale), id, math);
    } catch {
      return null;
    }
  }));
}

if (!isMainThread && (workerData as { role?: unknown } | null)?.role === ROLE) {
  parentPort!.postMessage(formatAll((workerData as { jobs: Job[] }).jobs));
}
