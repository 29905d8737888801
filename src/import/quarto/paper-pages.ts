/** Papers of a Quarto site: pages of their own, listings in YAML, lists typed on a page. */
import { posix } from 'node:path';
import { moveLink, moveLinks } from '../moved/links.ts';
import type { ListFile } from '../list/read.ts';
import { isData, textAt, textsAt } from '../moved/unknown-data.ts';
import { importPaperPages, type PaperPage } from '../moved/papers.ts';
import { lineAt } from '../text/passages.ts';
import type { Document } from './document.ts';
import { isIndex, sectionNamed } from './documents.ts';
import { fromRoot } from './downloads.ts';
import { inlineRows, listingsOf, rowFiles } from './lists.ts';
import { draftOfRow, paperOf } from './papers.ts';
import { listsPapers } from './places.ts';
import type { Site } from './site.ts';

/** Writes all papers into the new bibliography. `pages` are the others, whose lists are read. */
export function importPapers(site: Site, papers: readonly Document[], pages: readonly Document[]): void {
  const { transfer } = site;
  importPaperPages(
    papers.map((document) => {
      const { path, data, file: { body, bodyLine }, address } = document;
      const links = site.linksOf(path, address ?? '/');
      const picture = site.downloads.picture(textAt(data, 'image'), path);
      const beside = isIndex(path) ? site.files.below(posix.dirname(path), ['.bib']) : [];
      const place = { move: (written: string) => moveLink(written, links), image: picture && `/assets/images/${picture}` };
      const named = textsAt(data, 'bibliography').map((bib) => fromRoot(bib, path));
      const bib = beside.find((one) => !named.includes(one));
      const bibtex = bib === undefined ? undefined : site.files.text(bib);
      return paperOf({ path, data, body, bodyLine, address, bibtex }, place);
    }),
    pages.flatMap((page) => rowsOf(site, page)),
    pages.filter(({ placement }) => placement && listsPapers(placement)).flatMap((page) => typedList(site, page)),
    transfer,
  );
  for (const { data, address } of papers) site.redirectAliases(data, address, transfer.answerTo(address ?? '') ?? '/publications/');
  if (papers.length === 0) return;
  for (const folder of new Set(papers.map(({ path }) => path.split('/')[0]!)))
    if (sectionNamed(folder) === 'publications') transfer.redirect(`/${folder}/`, '/publications/');
}

/** A list of papers typed on the page, with its links led to where their targets are now; lines stay in place. */
function typedList(site: Site, { path, address, file }: Document): ListFile[] {
  if (!/^[ \t]*(?:[-*+]|\d+\.)[ \t]|<li/m.test(file.body)) return [];
  const links = site.linksOf(path, address ?? '/');
  const plainText = site.files.text(path).replace(/^:{3,}.*$|\{\{<[^\n]*?>\}\}|(?<=[\])])\{[^{}\n]*\}/gm, '');
  return [{ path, text: moveLinks(plainText, (written) => moveLink(written, links)), moved: true }];
}

/** Papers that a listing of a page takes from YAML; what is no paper for certain is reported. */
function rowsOf(site: Site, page: Document): PaperPage[] {
  const { path, data, file } = page;
  const links = site.linksOf(path, page.address ?? '/');
  const place = { move: (written: string) => moveLink(written, links) };
  const isPapers = page.placement?.section === 'publications';
  const found: PaperPage[] = [];
  const take = (old: string, rows: readonly unknown[], text: string, first: number): void => {
    let left = 0;
    const about = isPapers || sectionNamed(posix.basename(old).replace(/\.\w+$/, '')) === 'publications';
    for (const row of rows.filter(isData)) {
      const title = textAt(row, 'title') ?? '';
      const line = title === '' ? first : lineAt(text, Math.max(0, text.indexOf(title)), first);
      const draft = about ? draftOfRow(old, line, row, place) : undefined;
      if (draft) found.push({ draft, old });
      else {
        left += 1;
        const name = title || textAt(row, 'name') || 'An entry';
        const what = about ? 'no paper with title and authors' : 'not about a paper';
        site.transfer.problems.warn('import-listing', `“${name}” of this list is ${what}, and is left out.`, {
          file: old,
          line,
          cure: about ? 'Write an entry into a .bib file.' : 'Write a page about it into content/.',
        });
      }
    }
    if (rows.length > 0 && left === rows.length) site.transfer.dropped.push({ old, why: 'a list in YAML: what it holds is named in this report' });
  };
  for (const listing of listingsOf(data)) {
    take(path, inlineRows(listing), site.files.text(path), 1);
    for (const name of rowFiles(listing, path)) {
      const rows = site.files.data(name, site.transfer.problems);
      if (Array.isArray(rows)) take(name, rows, site.files.text(name), 1);
      else
        site.transfer.problems.warn('import-listing', `${name} is not there, or no list.`, {
          file: path,
          line: file.lineOf('listing'),
          cure: 'Write an entry in a .bib file for each paper.',
        });
    }
  }
  return found;
}
