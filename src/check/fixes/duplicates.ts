/** One paper entered twice: of two entries with the same DOI, the one that says nothing more can go. */
import { readIds } from '../../bibliography/links/ids.ts';
import type { RawEntry, RawFile } from '../../bibliography/bibtex/raw-entry.ts';
import type { Bibliography, Finding, Fix } from './fix.ts';

export const duplicateDoi: Fix = {
  code: 'bib-duplicate-doi',
  does: 'Takes out an entry whose DOI and every other field stand in another entry, and whose key nothing names.',
  find: (file, bibliography) => {
    const found: Finding[] = [];
    for (const group of groupsByDoi(bibliography.files)) {
      const kept = group.reduce((best, one) => (one.entry.fields.size > best.entry.fields.size ? one : best));
      for (const { entry, file: home } of group) {
        if (entry === kept.entry || home !== file || !says(kept.entry, entry)) continue;
        if (entry.key !== kept.entry.key && bibliography.isNamed(entry.key)) continue;
        const message = `“${entry.key}” has the DOI of “${kept.entry.key}”, and says nothing more.`;
        found.push({ entry, offset: entry.start, message, edits: [{ start: entry.start, end: behind(file.text, entry.end), text: '' }] });
      }
    }
    return found;
  },
};

/** Entries with the same DOI, in the order of the files; chapters of one book may share its DOI, so the titles must agree, too. */
function groupsByDoi(files: Bibliography['files']): { entry: RawEntry; file: RawFile }[][] {
  const groups = new Map<string, { entry: RawEntry; file: RawFile }[]>();
  for (const file of files) {
    for (const entry of file.entries) {
      const doi = readIds({ doi: entry.fields.get('doi')?.value ?? '' }).ids.doi?.toLowerCase();
      if (doi === undefined) continue;
      const key = `${doi}\n${folded(entry.fields.get('title')?.value ?? '')}`;
      groups.set(key, [...(groups.get(key) ?? []), { entry, file }]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether one entry holds everything that the other does. */
function says(one: RawEntry, other: RawEntry): boolean {
  if (one.type !== other.type) return false;
  return [...other.fields].every(([name, { value }]) => name === 'doi' || folded(one.fields.get(name)?.value ?? '') === folded(value));
}

const folded = (value: string): string => value.replace(/[{}]/gu, '').replace(/\s+/gu, ' ').trim();

/** The end of the entry with the blank line after it. */
function behind(text: string, end: number): number {
  return end + (/^[ \t]*(?:\r?\n){0,2}/u.exec(text.slice(end))?.[0].length ?? 0);
}
