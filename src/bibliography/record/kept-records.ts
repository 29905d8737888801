/** Records of entries that say what they said when they were last made: most of a file, at nearly every build and save. */
import { createHash } from 'node:crypto';
import { isDoubtful } from '../../people/match.ts';
import { position } from './entry-source.ts';
import type { EntrySource, RecordContext } from './entry-source.ts';
import { withLazyParts } from './lazy-parts.ts';
import type { Publication } from '../publication.ts';
import { makeRecord } from './record.ts';

/** What is kept of an entry. */
export interface KeptRecord {
  record: Omit<Publication, 'bibtex' | 'csl' | 'hash' | 'position'>;
  hash: string;
  /** Files of the site that it links to, and whether they were there. */
  files: [path: string, there: boolean][];
}

/** Where records are kept by the ids of the papers; `stamp` says what one was made from. */
export interface RecordShelf {
  get(id: string, stamp: string): { facts: KeptRecord } | undefined;
  keep(id: string): void;
  set(id: string, kept: { stamp: string; facts: KeptRecord; text: string }): unknown;
}

type Make = (source: EntrySource, context: RecordContext) => Publication;

/**
 * `makeRecord`, asked only for entries of which no record is kept.
 *
 * @param made names everything but the entry that a record is made from: people, venues, macros, the program
 */
export function keepingRecords(shelf: RecordShelf, made: string): Make {
  return (source, context) => {
    const stamp = stampOf(source, made);
    const kept = shelf.get(source.id, stamp)?.facts;
    if (kept?.files.every(([path, there]) => context.exists?.(path) === there)) {
      shelf.keep(source.id);
      // Nothing above the entry counts for what it says, and all of it for where it stands.
      return withLazyParts({ ...kept.record, position: position(source, source.start) }, kept.hash);
    }
    return makeAndKeep(source, context, shelf, stamp);
  };
}

function makeAndKeep(source: EntrySource, context: RecordContext, shelf: RecordShelf, stamp: string): Publication {
  const { exists, problems, match } = context;
  const files: KeptRecord['files'] = [];
  const told = problems.list.length;
  let settled = true;
  const made = makeRecord(source, {
    ...context,
    match: (author, where) => {
      const found = match(author, where);
      settled &&= !isDoubtful(found);
      return found;
    },
    ...(exists && {
      exists: (path) => {
        const there = exists(path);
        files.push([path, there]);
        return there;
      },
    }),
  });
  // A message names lines, and may be told for several entries at the first of them.
  if (settled && problems.list.length === told) {
    const { position: _position, ...record } = made;
    shelf.set(source.id, { stamp, facts: { record, hash: made.hash, files }, text: '' });
  }
  return made;
}

function stampOf({ type, key, keyNumbers, id, category, fields }: EntrySource, made: string): string {
  const typed = [...fields.values()].map(({ name, label, value }) => [name, label, value]);
  return createHash('sha1').update(JSON.stringify([made, type, key, keyNumbers, id, category, typed])).digest('base64');
}
