/** The note of an entry. */
import type { Rich } from '../../text/rich.ts';
import { toText } from '../../text/rich.ts';
import type { Decode } from './entry-texts.ts';
import { decodePlain } from '../latex/index.ts';
import type { Fields } from '../bibtex/raw-entry.ts';

/** Words of Zotero's fields and of its plug-ins' counters, one a line, which its export puts into the note. */
const EXPORTED_NOTE = new RegExp(
  '^(?:cited by:? ?\\d+|arxiv:\\s*\\d{4}\\.\\d{4,5}(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?|zscc:.*|tldr:.*|tex\\.[\\w.]+:.*|citation key:.*|' +
    '(?:publisher|number|issue|volume|pages|section|type|version|conference name|event-place|company|distributor|institution|' +
    'label|isbn|issn|journal abbreviation|archive location|archive|google-books-id|backup publisher|ads bibcode|_eprint|num pages|citation identifier|' +
    'extra|accepted|original-date|container-title|place|series|edition|pmid|pmcid|doi|arxiv|jstor|mag id|s2id|openalex): .*)$',
  'iu',
);

/** Whether a line of a note is one that a reference manager wrote for itself. */
export function isExportedNote(line: string): boolean {
  return EXPORTED_NOTE.test(line);
}

/**
 * The note, and behind it al-folio's `additional_info`. What only repeats the state or other fields, or is only an
 * address, is shown elsewhere.
 */
export function noteOf(fields: Fields, status: string | undefined, decode: Decode): Rich | undefined {
  const own = ownNote(fields, status, decode);
  const addendum = decode('addendum');
  const note = own && addendum ? [...own, { type: 'text', value: /[.!?]$/u.test(toText(own)) ? ' ' : '. ' } as const, ...addendum] : (own ?? addendum);
  const info = decode('additional_info');
  return note && info ? [...note, { type: 'text', value: ' ' }, ...info] : (note ?? info);
}

function ownNote(fields: Fields, status: string | undefined, decode: Decode): Rich | undefined {
  const lines = (fields['note'] ?? '').split(/\n|\\\\/u).map((line) => decodePlain(line).trim());
  if (lines.some((line) => line !== '') && lines.every((line) => line === '' || isExportedNote(line))) return undefined;
  const note = decode('note');
  const bare = (words: string): string => words.replace(/[.()[\]]/gu, '').trim();
  if (note === undefined || (status !== undefined && bare(toText(note)) === bare(status))) return undefined;
  return /^\s*\{?\s*(?:\\url\{[^{}]*\}|https?:\S+)\s*\}?\s*$/u.test(fields['note'] ?? '') ? undefined : note;
}
