/** Two papers under one DOI, one of which must have another. */
import { grouped } from '../../grouped.ts';
import type { Problems } from '../../problems.ts';
import { foldTitle } from './identity.ts';
import type { Publication } from '../publication.ts';

/** Where the title of the book stands in an entry for a book, and in one for a part of it. */
const BOOK_IN: Readonly<Record<string, 'title' | 'booktitle'>> = Object.fromEntries([
  ...['book', 'mvbook', 'collection', 'mvcollection', 'proceedings', 'mvproceedings'].map((type) => [type, 'title'] as const),
  ...['inbook', 'bookinbook', 'suppbook', 'incollection', 'suppcollection', 'inproceedings', 'conference', 'inreference']
    .map((type) => [type, 'booktitle'] as const),
]);

/**
 * Warns of papers that have the DOI of another one, once for each DOI. Parts of one book often carry the book's,
 * translations and parts of one review the article's, and whoever writes `same_as` has looked at it.
 *
 * @param publications in the order of the files, versions of one paper already made one
 */
export function warnOfSharedDois(publications: readonly Publication[], problems: Problems): void {
  const looked = publications.filter(({ ids, fields }) => ids.doi !== undefined && (fields['same_as'] ?? '').trim() === '');
  for (const papers of grouped(looked, ({ ids }) => ids.doi!.toLowerCase()).values()) {
    const first = papers[0]!;
    const second = papers.find((paper) => paper !== first && !ofOneWork(first, paper));
    if (second === undefined || ofOneBook(papers)) continue;
    const others = papers.filter((paper) => paper !== second).map(({ key, position: { file, line } }) => `“${key}” (${file}, line ${line})`);
    problems.warn('bib-shared-doi', `“${second.key}” has the same DOI as ${others.join(' and ')}, and another title: ${first.ids.doi}.`, {
      ...second.position,
      subject: second.key,
      cure: 'Look the DOI up at https://doi.org/ and correct the entry that it does not belong to; ' +
        'same_as = {key} makes them versions of one paper, same_as = {none} says that both are right.',
    });
  }
}

/** Whether all of them are one book and parts of it. */
function ofOneBook(papers: readonly Publication[]): boolean {
  const books = papers.map(({ type, fields }) => {
    const field = Object.hasOwn(BOOK_IN, type) ? BOOK_IN[type]! : undefined;
    return field && foldTitle(fields[field] ?? '');
  });
  return books[0] !== undefined && books.every((book) => book === books[0]);
}

/** Whether two records may be of one work: by their title, in two languages, or in the same volume of a journal. */
function ofOneWork(one: Publication, other: Publication): boolean {
  if (foldTitle(one.titleText) === foldTitle(other.titleText)) return true;
  if (one.lang !== undefined && other.lang !== undefined && one.lang !== other.lang) return true;
  const [first, second] = [one, other].map(({ fields, date }) =>
    [foldTitle(fields['journal'] ?? fields['journaltitle'] ?? ''), (fields['volume'] ?? '').trim(), date?.year]) as [unknown[], unknown[]];
  return first.every((fact, index) => fact !== '' && fact === second[index]);
}
