/** Names of CSL. */
import type { Name } from '../../bibliography/publication.ts';
import { orcidFrom } from '../../schema/reading/values.ts';
import { decodeEntities } from '../../text/entities.ts';
import { allAt, firstTextAt } from '../moved/unknown-data.ts';
import { familyName, wholeName } from './record.ts';

/** Names in parts, whole, or as plain words. */
export function namesOf(value: unknown): Name[] {
  return allAt(value).flatMap((one): Name[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [wholeName(one)];
    const family = plainAt(one, 'family');
    if (family === undefined) {
      const literal = plainAt(one, 'literal') ?? plainAt(one, 'name');
      const given = firstTextAt(one, 'given');
      return literal !== undefined ? [{ literal }] : given === undefined ? [] : [wholeName(given)];
    }
    const particle = plainAt(one, 'non-dropping-particle') ?? plainAt(one, 'dropping-particle');
    return [{ ...familyName(family, plainAt(one, 'given'), plainAt(one, 'suffix')), ...(particle !== undefined && { particle }) }];
  });
}

/** ORCID iDs of authors as biblatex's annotation, `1="0000-…"; 3="…"`; the numbers are those of the names. */
export function orcidsOf(value: unknown): string {
  const named = allAt(value).filter((one) => namesOf(one).length > 0);
  return named.flatMap((one, index) => {
    const orcid = orcidFrom(firstTextAt(one, 'ORCID') ?? '');
    return orcid === undefined ? [] : [`${index + 1}="${orcid}"`];
  }).join('; ');
}

/** Part of a name; it may hold entities, and now and then markup. */
function plainAt(name: unknown, part: string): string | undefined {
  const found = firstTextAt(name, part)?.replace(/<[^<>]*>/gu, '').replace(/&(?:amp;)?#0?39;|&apos;/giu, '’');
  return found && decodeEntities(found).trim();
}
