/** al-folio's `_data/cv.yml`: its own list of sections, or RenderCV's file in newer versions. */
import { alFolioSections } from '../moved/cv.ts';
import { given } from '../moved/data-files.ts';
import { at, isData, isEmpty, rowsAt, textAt } from '../moved/unknown-data.ts';
import { mailAddress } from '../moved/profile.ts';
import type { FoundCv } from './found.ts';
import { readRenderCv } from './rendercv.ts';

/** Keys that the sections take up. */
const TAKEN = new Set(['title', 'institution', 'year', 'location', 'description', 'items', 'name', 'value', 'contents']);

/** Reads the parsed file. Lists what has no place; everything is kept. */
export function readAlFolio(data: unknown): FoundCv {
  if (isData(data)) return readRenderCv(data);
  const parts = rowsAt(data).filter(isData);
  const homeless: string[] = [];
  const kept: Record<string, unknown> = {};
  let person: FoundCv['person'] = {};
  for (const part of parts) {
    const title = textAt(part, 'title') ?? 'untitled';
    const rows = rowsAt(part, 'contents');
    if (at(part, 'type') === 'map' && /general/i.test(title)) {
      const facts = Object.fromEntries(rows.map((row) => [textAt(row, 'name') ?? '', textAt(row, 'value') ?? '']));
      const find = (pattern: RegExp): string | undefined => Object.entries(facts).find(([name]) => pattern.test(name))?.[1];
      const mail = find(/mail/i);
      person = given({ name: find(/^(?:full )?name$/i), email: mail && mailAddress(mail), homepage: find(/web|home ?page/i) });
      const rest = Object.entries(facts).filter(([name, value]) => value !== '' && !/^(?:full )?name$|mail|web|home ?page/i.test(name));
      if (rest.length > 0) kept[title] = Object.fromEntries(rest);
      homeless.push(...rest.map(([name]) => `${title}: ${name} → x_al_folio`));
      continue;
    }
    const lost = rows.flatMap((row) => {
      const others = isData(row) ? Object.entries(row).filter(([key, value]) => !TAKEN.has(key) && !isEmpty(value)) : [];
      homeless.push(...others.map(([key]) => `${title}, ${textAt(row, 'title') ?? 'an entry'}: ${key} → x_al_folio`));
      return others.length === 0 ? [] : [given({ title: textAt(row, 'title'), ...Object.fromEntries(others) })];
    });
    if (lost.length > 0) kept[title] = lost;
  }
  return { sections: alFolioSections(data), kept: given({ x_al_folio: kept }), person, homeless };
}
