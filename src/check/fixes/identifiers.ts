/** DOIs and arXiv ids that are written so that other programs miss them. */
import { addFields } from '../../bibliography/bibtex/edit.ts';
import { readIds } from '../../bibliography/links/ids.ts';
import type { RawEntry, RawFile } from '../../bibliography/bibtex/raw-entry.ts';
import { newName, newValue, perEntry, plainField, withoutField, type Edit, type Fix } from './fix.ts';

const ADDRESS = /^\s*(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)\s*$/iu;

/** biblatex and CSL want the bare DOI: https://www.doi.org/doi-handbook/HTML/ shows how a DOI is made up. */
export const doiAddress: Fix = {
  code: 'bib-doi-address',
  does: 'Takes `https://doi.org/` and `doi:` off a DOI.',
  find: perEntry((entry, file) => {
    const field = plainField(file, entry, 'doi');
    const doi = field && ADDRESS.exec(field.value)?.[1];
    if (doi === undefined) return undefined;
    return { offset: field!.valueOffset, message: `The DOI of “${entry.key}” is written as an address.`, edits: [newValue(field!, doi)] };
  }),
};

/** `eprint` and `eprinttype` are biblatex's fields for it (the manual, section 3.14.7, https://ctan.org/pkg/biblatex). */
export const arxivInDoi: Fix = {
  code: 'bib-doi-arxiv',
  does: 'Moves an arXiv id out of `doi` into `eprint`.',
  find: perEntry((entry, file) => {
    const field = plainField(file, entry, 'doi');
    const arxiv = field && readIds({ doi: field.value }).arxivInDoi;
    if (arxiv === undefined) return undefined;
    const there = entry.fields.get('eprint')?.value.trim() ?? '';
    // Two ids that differ: which one is right, only the person knows.
    if (there !== '' && readIds({ doi: there }).ids.arxiv !== readIds({ doi: arxiv }).ids.arxiv) return undefined;
    const edits: Edit[] = entry.fields.has('eprint')
      ? there === '' ? [] : [withoutField(file, entry, field!)]
      : [newName(field!, 'eprint'), newValue(field!, arxiv), ...typeOf(file, entry)];
    const message = `“${arxiv}” in “doi” of “${entry.key}” is an arXiv id.`;
    return edits.length === 0 ? undefined : { offset: field!.valueOffset, message, edits };
  }),
};

function typeOf(file: RawFile, entry: RawEntry): Edit[] {
  if (entry.fields.has('eprinttype') || entry.fields.has('archiveprefix')) return [];
  return (addFields(file, entry, new Map([['eprinttype', 'arxiv']])) ?? []).map(({ at, text }) => ({ start: at, end: at, text }));
}
