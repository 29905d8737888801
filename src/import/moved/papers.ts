/** Papers that the old site kept as pages, and lists of papers typed on its pages, as BibTeX. */
import { hasKey } from '../../bibliography/keys.ts';
import { loadBibliography } from '../../bibliography/load.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { Problems } from '../../problems.ts';
import { enrichedBibtex } from './enriched.ts';
import type { Draft } from '../list/draft.ts';
import { mergeDrafts, PapersThere } from '../list/merge.ts';
import { readList, type ListFile } from '../list/read.ts';
import { Keys, writeDraft } from '../list/write.ts';
import type { Transfer } from './transfer.ts';

/** A paper that had a page: the draft made of it, and where the page was. */
export interface PaperPage {
  draft: Draft;
  old: string;
  /** Address of the old page. */
  address?: string | undefined;
}

const HEADER = `% Papers found on the pages of the old site. Above each entry stands what it was made of; fields named in x_unsure
% could not be told for certain: mend them and delete x_unsure.

`;

/** What the .bib files of the transfer hold. */
function papersIn(transfer: Transfer): Publication[] {
  const bib = [...transfer.files].filter(([path]) => /^data\/[^/]+\.bib$/.test(path)).map(([path, bytes]) => ({ path, bytes }));
  return loadBibliography(bib, { match: () => ({ isOwner: false }) }, new Problems());
}

/**
 * Writes `data/imported.bib` with every paper of pages and typed lists that the site's .bib files lack, and leads the old
 * pages to the papers' own. Returns the key of each old page's paper, by its address, and the files of the lists in which
 * papers were found.
 */
export function importPapers(
  pages: readonly PaperPage[],
  lists: readonly ListFile[],
  transfer: Transfer,
): { keys: Map<string, string>; read: ReadonlySet<string> } {
  const present = papersIn(transfer);
  const there = new PapersThere(present);
  const read = new Set<string>();
  const typed = lists.flatMap((list) => {
    const { drafts } = readList(list, transfer.problems);
    if (drafts.length > 0) read.add(list.path);
    return drafts;
  });
  const merged = mergeDrafts([...pages.map(({ draft }) => draft), ...typed]);
  const keys = new Keys(present.map(({ key }) => key));
  const entries: string[] = [];
  // Short titles without an identifier name no paper, but their entries have keys.
  const written = new Map<string, string>();
  for (const draft of merged) {
    if (there.find(draft)) continue;
    const key = keys.next(draft);
    entries.push(writeDraft(draft, key));
    for (const { file, line } of draft.sources) written.set(`${file} ${line}`, key);
  }
  if (entries.length > 0) transfer.files.set(transfer.freePath('data/imported.bib'), HEADER + entries.join('\n'));
  const all = papersIn(transfer);
  const now = new PapersThere(all);
  const byKey = new Map(all.flatMap((paper) => [...paper.versions, paper].map(({ key }) => [key, paper] as const)));
  const byAddress = new Map<string, string>();
  for (const { draft, old, address } of pages) {
    const paper = now.find(draft) ?? draft.sources.map(({ file, line }) => byKey.get(written.get(`${file} ${line}`) ?? '')).find(Boolean);
    const at = paper === undefined ? undefined : `/publications/${paper.id}/`;
    transfer.became.push({
      old,
      path: paper === undefined ? 'data/imported.bib' : `${paper.position.file}: ${paper.key}`,
      oldAddress: address,
      address: at,
    });
    if (at === undefined || address === undefined) continue;
    transfer.redirect(address, at);
    byAddress.set(address, paper!.key);
  }
  for (const paper of all) transfer.stand(`/publications/${paper.id}/`, paper.position.file);
  if (typed.length > 0)
    transfer.remarks.push(
      `${typed.length} lines of typed lists were read as papers; ${entries.length} entries of data/imported.bib are new. ` +
        'Those with x_unsure want a look.',
    );
  return { keys: byAddress, read };
}

/** A paper that had a page, and perhaps its BibTeX as well. */
export interface FoundPaper {
  old: string;
  address: string | undefined;
  /** Fields that the page knows besides those of a citation. */
  extra: ReadonlyMap<string, string>;
  /** What the page says of the authors: role by number. */
  roles: ReadonlyMap<string, string>;
  /** BibTeX beside or on the page; it is kept letter by letter. */
  bibtex: string | undefined;
  /** The entry that the page alone amounts to. */
  draft(): Draft;
  /** Line on which text begins that finds no place here. */
  textLine: number | undefined;
}

/**
 * Writes the entries of papers that had a page each: `data/publications.bib` for those with BibTeX, `data/imported.bib` for
 * the others, for `drafts` and for typed `lists`. Returns the key of each paper, by the address of its old page.
 */
export function importPaperPages(
  found: readonly FoundPaper[],
  drafts: readonly PaperPage[],
  lists: readonly ListFile[],
  transfer: Transfer,
): Map<string, string> {
  const entries: string[] = [];
  const made: PaperPage[] = [];
  const cited: { paper: FoundPaper; key: string }[] = [];
  for (const paper of found) {
    const enriched = paper.bibtex === undefined ? undefined : enrichedBibtex(paper.bibtex, paper.extra, paper.roles);
    if (enriched) {
      entries.push(`% ${paper.old}\n${enriched.text}`);
      cited.push({ paper, key: enriched.key });
    } else made.push({ draft: paper.draft(), old: paper.old, address: paper.address });
  }
  const file = transfer.freePath('data/publications.bib');
  if (entries.length > 0) transfer.files.set(file, entries.join('\n'));
  const { keys } = importPapers([...made, ...drafts], lists, transfer);
  const records = papersIn(transfer);
  for (const { paper: { old, address }, key } of cited) {
    const paper = records.find((one) => hasKey(one, key));
    const to = paper === undefined ? '/publications/' : `/publications/${paper.id}/`;
    transfer.became.push({ old, path: `${file}: ${key}`, oldAddress: address, address: to });
    if (address === undefined) continue;
    transfer.redirect(address, to);
    keys.set(address, key);
  }
  for (const { old, textLine } of found) {
    if (textLine === undefined) continue;
    transfer.problems.notice('import-paper-text', 'The text of this page is left out: a paper has its abstract.', {
      file: old,
      line: textLine,
      cure: 'Write a post about the paper with `papers:` in its front matter if you want to keep the text.',
    });
  }
  return keys;
}
