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

/** A style in a language. */
export interface Preparation {
  style: CitationStyle;
  /** BCP 47. */
  language: string;
  /** Source of a locale file of the project. */
  locale?: string | undefined;
}

export interface Job extends Preparation {
  papers: readonly { item: CslItem; math: readonly string[] }[];
}

/** Of each job, its papers as printed; null for one that its style cannot format. */
export type Answers = readonly (readonly (Printed | null)[])[];

/** Tells the thread that was started for this from any other that loads this file. */
const ROLE = 'offprint-references';

/** A thread that formats references, part after part. */
export class Formatter {
  readonly #worker: Worker;
  /** Whoever waits for an answer, in the order they asked. */
  #waiting: ((answers: Answers) => void)[] = [];
  #gone = false;

  /** `worker` answers every message in turn. */
  constructor(worker: Worker) {
    this.#worker = worker;
    // Whatever goes wrong is found out by whoever does without an answer.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => {
      this.#gone = true;
      for (const answer of this.#waiting.splice(0)) answer([]);
    });
    this.#worker.on('message', (answers: Answers) => this.#waiting.shift()?.(answers));
    this.#worker.unref();
  }

  /** Starts the thread, which gets these styles ready. Sources that are still TypeScript cannot be loaded by a bare thread. */
  static start(styles: readonly Preparation[]): Formatter | undefined {
    if (import.meta.url.endsWith('.ts')) return undefined;
    return new Formatter(new Worker(new URL('./ahead.cjs', import.meta.url), { workerData: { role: ROLE, styles } }));
  }

  /** Never rejects: what it could not do is missing, and is done, and told of, by whoever needs it. */
  format(jobs: readonly Job[]): Promise<Answers> {
    if (this.#gone) return Promise.resolve([]);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.ref();
      this.#worker.postMessage(jobs);
    });
  }

  /** Nothing more is asked: the thread ends when it has answered. */
  end(): void {
    this.#worker.postMessage(END);
  }
}

const END = 'end';

/** What the thread does. */
export function formatAll(jobs: readonly Job[]): Answers {
  return jobs.map(({ style, language, locale, papers }) => {
    // Papers have other ids here, for a page and a paper may have the same.
    const items = papers.map(({ item }, place) => ({ ...item, id: String(place) }));
    try {
      const engine = openEngine(style, language, items, 'references', () => locale);
      return papers.map(({ math }, place) => orNull(() => formatEntry(engine, String(place), math)));
    } catch {
      return papers.map(() => null);
    }
  });
}

function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

if (!isMainThread && (workerData as { role?: unknown } | null)?.role === ROLE) {
  for (const { style, language, locale } of (workerData as { styles: Preparation[] }).styles) {
    try {
      openEngine(style, language, [], 'references', () => locale);
    } catch {
      // Told by whoever asks for a reference.
    }
  }
  parentPort!.on('message', (jobs: Job[] | typeof END) => {
    if (jobs === END) parentPort!.close();
    else parentPort!.postMessage(formatAll(jobs));
  });
}
