/**
 * COinS: a reference as an OpenURL in the `title` of an empty `<span class="Z3988">`, read by Zotero and others
 * (ANSI/NISO Z39.88-2004, key/encoded-value formats for journals, books, dissertations, patents and Dublin Core).
 */
import { edtfYear } from '../../l10n/years.ts';
import type { Publication, PublicationKind } from '../publication.ts';
import { containerOf, issueOf, publisherOf } from '../record/container.ts';
import { blanksLevelled } from '../latex/index.ts';
import { firstAndLast } from '../record/page-range.ts';
import { titleInWork } from '../record/volumes.ts';
import { toText } from '../../text/rich.ts';

const FORMATS: Readonly<Record<PublicationKind, readonly [format: string, genre: string]>> = {
  article: ['journal', 'article'],
  preprint: ['journal', 'preprint'],
  conference: ['book', 'proceeding'],
  workshop: ['book', 'proceeding'],
  chapter: ['book', 'bookitem'],
  book: ['book', 'book'],
  report: ['book', 'report'],
  'working-paper': ['book', 'report'],
  thesis: ['dissertation', ''],
  patent: ['patent', ''],
  'in-preparation': ['dc', 'manuscript'],
  dataset: ['dc', 'dataset'],
  software: ['dc', 'computerProgram'],
  presentation: ['dc', 'presentation'],
  online: ['dc', 'webpage'],
  other: ['dc', 'document'],
};

/**
 * The value of the `title` attribute, not yet escaped for HTML.
 *
 * @param address absolute address of the paper's page
 */
export function toCoins(publication: Publication, address?: string): string {
  const [format, genre] = FORMATS[publication.kind];
  const { date, ids, authors, pages } = publication;
  const values: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft_id', ids.doi && `info:doi/${ids.doi}`],
    ['rft_id', address],
  ];
  if (format === 'dc')
    values.push(['rft.type', genre], ['rft.title', publication.titleText], ['rft.source', containerOf(publication)]);
  else {
    if (genre !== '') values.push(['rft.genre', genre]);
    values.push(...titles(publication, format));
  }
  const isoDate =
    date && !date.unspecified &&
    [edtfYear(date.year), ...[date.month, date.day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-');
  const { first, last } = firstAndLast(pages);
  values.push(
    ['rft.date', isoDate || undefined],
    ['rft.volume', publication.volume],
    ['rft.issue', issueOf(publication)],
    ['rft.pages', pages && blanksLevelled(pages)],
  );
  values.push(['rft.spage', first], ['rft.epage', last], ['rft.issn', ids.issn], ['rft.isbn', ids.isbn]);
  values.push(['rft.place', publication.place], ['rft.pub', publisherOf(publication)], ['rft.language', publication.lang]);
  // No part of the format, but Zotero takes it for the abstract.
  values.push(['rft.description', publication.abstract && toText(publication.abstract)]);
  const lead = authors[0];
  if (format !== 'dc' && lead?.family) values.push(['rft.aulast', lead.family], ['rft.aufirst', lead.given]);
  const creator = format === 'dc' ? 'rft.creator' : 'rft.au';
  for (const author of authors) values.push([creator, author.display]);
  return new URLSearchParams(values.filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
}

function titles(publication: Publication, format: string): [string, string | undefined][] {
  const { titleText, mainTitle, venueShort, kind } = publication;
  const venueText = containerOf(publication);
  if (format === 'journal')
    return [
      ['rft.atitle', titleText],
      ['rft.jtitle', venueText],
      ['rft.stitle', venueText && venueShort],
    ];
  if (format === 'dissertation')
    return [
      ['rft.title', titleText],
      ['rft.inst', venueText],
      ['rft.degree', publication.genre],
    ];
  if (format === 'patent')
    return [
      ['rft.title', titleText],
      ['rft.number', publication.number],
      ['rft.assignee', venueText],
    ];
  const whole = kind === 'book' || kind === 'report' || kind === 'working-paper';
  return whole
    ? [
        ['rft.btitle', titleInWork(mainTitle, titleText)],
        ['rft.series', publication.series],
        ['rft.number', kind === 'book' ? undefined : publication.number],
      ]
    : [
        ['rft.atitle', titleText],
        ['rft.btitle', venueText && titleInWork(mainTitle, venueText)],
      ];
}
