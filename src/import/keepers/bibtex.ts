/** BibTeX, from a file or a service, to records. */
import { VOLUMES } from '../../bibliography/bibtex/crossref.ts';
import { readRecords } from '../../bibliography/load.ts';
import { monthNumber } from '../../text/month-names.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { Problems } from '../../problems.ts';
import type { KeptRecord } from './record.ts';

interface BibtexSource {
  /** For messages. */
  path: string;
  bytes: Uint8Array | string;
}

interface BibtexOptions {
  /** The keys are the person's own. */
  ownKeys?: boolean;
  /** What to call an entry in messages; its place in the file, if left out. */
  origin?: (paper: Publication) => string;
  /** Fields that only the service has a use for. */
  drop?: ReadonlySet<string>;
}

/** What links an entry to others of its file; what they lend it is in its fields. */
const LINKS = new Set(['crossref', 'xdata', 'xref', 'entryset']);

/** Every entry with its fields as they stand, names of strings resolved and inherited fields filled in. */
export function fromBibtex(source: BibtexSource, problems: Problems, options: BibtexOptions = {}): KeptRecord[] {
  const { drop, ownKeys, origin = placeOf } = options;
  const { records, volumes } = readRecords([source], { match: () => ({ isOwner: false }) }, problems);
  return records
    .filter(({ key, type }) => !(volumes.has(key.toLowerCase()) && VOLUMES.has(type)))
    .map((paper) => {
      const fields = Object.entries(paper.fields).flatMap(([name, value]): [string, string][] => {
        const usable = /^[a-z][\w+:.-]*$/u.test(name) && value.trim() !== '' && !LINKS.has(name) && !drop?.has(name);
        return usable ? [[name, name === 'month' ? month(value) : value.trim()]] : [];
      });
      return { type: paper.type, fields: new Map(fields), ...(ownKeys && paper.key !== '' && { key: paper.key }), origin: origin(paper) };
    });
}

function placeOf({ position }: Publication): string {
  return `${position.file}, line ${position.line}`;
}

/** `jan` was resolved to a word, which no style could translate any more. */
function month(value: string): string {
  return String(monthNumber(value.trim().toLowerCase()) ?? value.trim());
}
