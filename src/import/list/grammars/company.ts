/** "(with Daniel Okafor and Ana Souza)": how those write who leave their own names out of their lists. */
import { foldTitle } from '../../../bibliography/identity/identity.ts';
import { leadingAuthors, readAuthors, WITH, type TypedAuthors, type TypedName } from '../authors.ts';
import type { Flat } from '../page/flat.ts';
import type { Pool } from '../facts/pool.ts';

export interface Company {
  authors: TypedAuthors;
  /** "hg. mit" */
  edited: boolean;
  /** Offsets of the words that say so. */
  start: number;
  end: number;
}

const IN_BRACKETS = new RegExp(`[([]\\s*${WITH}\\s+([^()[\\]\\u0000]{4,600})[)\\]]`, 'giu');
const BARE = new RegExp(`(?:(?<=\\p{L}[”"’?!]?),|(?<=[.”"’?!])|\\s[–—-]+)\\s+(?=${WITH}\\s+\\p{Lu})`, 'giu');
const EDITED = /^[\s(]*(?:(?:zus|gem)\S* )?(?:h(?:gg?|r?sg)\.|herausgegeben|dirs?\.|éds?\.)/iu;

/** Takes the words out. Those of a title that happens to go on "with …" stay. */
export function takeCompany(flat: Flat, pool: Pool): Company | undefined {
  const isWithin = (start: number, end: number): boolean =>
    flat.spans.some((span) => span.start < start - 1 && span.end >= end && !(span.kind === 'link' || span.kind === 'authors'));
  for (const found of pool.text.matchAll(IN_BRACKETS)) {
    const end = found.index + found[0].length;
    const authors = readAuthors(found[1]!, true);
    if (!authors || isWithin(found.index, end)) continue;
    pool.blank(found.index, end);
    return { authors, edited: EDITED.test(found[0]), start: found.index, end };
  }
  for (const found of pool.text.matchAll(BARE)) {
    const start = found.index + found[0].length;
    const stops = flat.spans.filter((span) => (span.kind === 'em' || span.kind === 'venue') && span.start > start).map((span) => span.start - start);
    const words = pool.text.slice(start, start + (stops.length > 0 ? Math.min(...stops) : 600)).replace(/\u0000/gu, ' ');
    const read = leadingAuthors(words);
    if (!read?.authors.withOwner || isWithin(start, start + read.end)) continue;
    pool.blank(found.index, start + read.end);
    return { authors: read.authors, edited: EDITED.test(words.slice(0, read.end)), start: found.index, end: start + read.end };
  }
  return undefined;
}

/** Whether two names are one person's, as far as lists spell them out. */
export function isSamePerson(one: TypedName, other: TypedName): boolean {
  const initial = ({ given }: TypedName): string => foldTitle(given ?? '').slice(0, 1);
  return foldTitle(one.family ?? one.literal ?? '') === foldTitle(other.family ?? other.literal ?? '') && initial(one) === initial(other);
}
