/** Collaborations that a line names beside its authors, or in their place. */
import type { Flat } from '../page/flat.ts';
import type { Pool } from '../facts/pool.ts';

const GROUP = '\\p{Lu}[\\p{L}\\d&/+-]*(?:[ -][\\p{L}\\d&/+-]+){0,3}?';
/** "(ATLAS Collaboration)" behind the names, before them or in place of them; "LIGO Collaboration and the Virgo Collaboration". */
const COLLABORATION = new RegExp(
  '[([]\\s*(?:(?:[Ff]or|[Oo]n behalf of)\\s+)?(?:[Tt]he\\s+)?(\\p{Lu}[^()[\\],.;]{1,60}?)\\s+[Cc]ollaborations?\\s*[)\\]]|' +
    '(?<=^|[,;.]\\s+)(?:(?:[Ff]or|[Oo]n behalf of)\\s+)?(?:[Tt]he\\s+)?' +
    `(${GROUP}(?:(?:\\s+[Cc]ollaborations?)?,?\\s+and\\s+(?:the\\s+)?${GROUP})?)\\s+[Cc]ollaborations?(?=\\s*[,.:;“"(]|\\s*$)`,
  'u',
);

/** `leads` where no words stand in front of it. */
export function takeCollaboration(flat: Flat, pool: Pool): { name: string; leads: boolean } | undefined {
  const found = COLLABORATION.exec(pool.text);
  if (!found) return undefined;
  const [whole, inBrackets, bare] = found;
  const end = found.index + whole.length;
  // Words of a title.
  if (flat.spans.some((span) => span.start <= found.index && span.end >= end && span.end - span.start > whole.length)) return undefined;
  pool.blank(found.index, end);
  const name = (inBrackets ?? bare!).replace(/(?:\s+[Cc]ollaborations?)?,?\s+and\s+(?:the\s+)?/gu, ', ');
  return { name, leads: !/\p{L}/u.test(flat.text.slice(0, found.index)) };
}
