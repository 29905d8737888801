/** BibTeX that stood beside or on the page of a paper, with what the page knows besides. */
import { escapeText } from '../../bibliography/export/bibtex.ts';
import { splitList } from '../../bibliography/names/name-list.ts';
import { parseName } from '../../bibliography/names/one-name.ts';
import { readBibtex } from '../../bibliography/bibtex/reader.ts';
import { Problems } from '../../problems.ts';
import { writeRoles } from '../list/write.ts';

/**
 * The text of a `cite.bib` with fields added that it lacks, and `roles` of its authors where it says none; nothing of it is
 * changed.
 */
export function enrichedBibtex(
  text: string,
  extra: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): { text: string; title: string; family: string; key: string } | undefined {
  const file = readBibtex({ path: 'cite.bib', bytes: text }, new Problems());
  const entry = file.entries[0];
  if (!entry) return undefined;
  const typed = entry.fields.get('author')?.value ?? '';
  const fits = Math.max(0, ...[...roles.keys()].map(Number)) <= splitList(typed).items.length;
  const known = roles.size > 0 && fits ? [['author+an', writeRoles(roles)] as const, ...extra] : [...extra];
  const more = known.filter(([name]) => !entry.fields.has(name) && !(name === 'eprinttype' && entry.fields.has('archiveprefix')));
  const close = file.text.lastIndexOf('}', entry.end - 1);
  const before = file.text.slice(0, close).trimEnd();
  const added = more
    .map(([name, value]) => `  ${name} = {${/^(?:abstract|keywords)$/.test(name) ? escapeText(value) : value.replace(/[{}\\]/g, '')}},\n`)
    .join('');
  const written =
    added === '' ? file.text.trim() : `${before}${before.endsWith(',') ? '' : ','}\n${added}}${file.text.slice(close + 1).trimEnd()}`;
  const author = typed.split(/\s+and\s+/)[0]!;
  return {
    text: `${written}\n`,
    title: entry.fields.get('title')?.value ?? '',
    family: parseName(author).family ?? author,
    key: entry.key,
  };
}
