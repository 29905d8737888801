/** Files of reference managers: a row a format. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Problems } from '../../problems.ts';
import { decodeFile } from '../../text/encoding.ts';
import { fromBibtex } from './bibtex.ts';
import { fromCsl, itemsOf } from './csl.ts';
import { fromRis } from './ris.ts';
import type { KeptRecord } from './record.ts';
import type { Failure, Fetched } from './service.ts';

interface OpenFile {
  path: string;
  text: string;
}

interface Format {
  /** What a file of this kind holds, in words. */
  holds: string;
  /** What it holds, and sentences on what could not be read. */
  read: (file: OpenFile, problems: Problems) => { records: KeptRecord[]; failures: string[] };
}

export const FORMATS = {
  bibtex: {
    holds: 'BibTeX entries',
    read({ path, text }, problems) {
      return { records: fromBibtex({ path, bytes: text }, problems, { ownKeys: true }), failures: [] };
    },
  },
  ris: {
    holds: 'RIS records, which begin with “TY  - ”',
    read: ({ path, text }) => fromRis(text, path),
  },
  csl: {
    holds: 'CSL-JSON',
    read({ path, text }) {
      let value: unknown;
      try {
        value = JSON.parse(text.replace(/^\uFEFF/u, ''));
      } catch (error) {
        return { records: [], failures: [`${path} is no JSON: ${(error as Error).message}.`] };
      }
      const records: KeptRecord[] = [];
      const failures: string[] = [];
      for (const [index, item] of itemsOf(value).entries()) {
        const origin = `${path}, item ${index + 1}`;
        const record = fromCsl(item, origin, true);
        if (record === undefined) failures.push(`${origin}, has no title.`);
        else records.push(record);
      }
      return { records, failures };
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** Reads files. What cannot be read is a failure, and keeps nothing else. */
export async function readFiles(format: FormatName, paths: readonly string[], cwd: string, problems: Problems): Promise<Fetched> {
  const records: KeptRecord[] = [];
  const failures: Failure[] = [];
  const remarks: string[] = [];
  const { holds, read } = FORMATS[format];
  for (const typed of paths) {
    const path = basename(typed);
    const bytes = await readFile(resolve(cwd, typed)).catch(() => undefined);
    if (bytes === undefined) {
      failures.push({ id: typed, message: `${typed} cannot be read. Give the path of a file that holds ${holds}.` });
      continue;
    }
    const found = read({ path, text: decodeFile({ path, bytes }, problems) }, problems);
    records.push(...found.records);
    remarks.push(...leftOut(found.records, path));
    failures.push(...found.failures.map((message) => ({ id: typed, message })));
    if (found.records.length === 0 && found.failures.length === 0) {
      failures.push({ id: typed, message: `Nothing was found in ${typed}. Give the path of a file that holds ${holds}.` });
    }
  }
  return { records, failures, remarks };
}

/** So many places are named; a library may have thousands. */
const MOST_PLACES = 8;

/** What of a file found no place, a line for each of its fields. */
function leftOut(records: readonly KeptRecord[], path: string): string[] {
  const places = new Map<string, string[]>();
  for (const { origin, left = [] } of records) {
    for (const name of left) {
      const all = places.get(name) ?? [];
      places.set(name, all);
      all.push(origin.slice(path.length + 2));
    }
  }
  return [...places].map(([name, all]) => {
    const more = all.length - MOST_PLACES;
    const named = [...all.slice(0, MOST_PLACES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return `${path}: “${name}” is left out (${named}): no field of an entry holds it. What should be shown can go into note.`;
  });
}
