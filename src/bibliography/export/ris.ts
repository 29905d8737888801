/** RIS, the tagged format of reference managers (RIS Format Specifications, Research Information Systems, 2011). */
import type { Name, Publication, PublicationDate, PublicationKind } from '../publication.ts';
import { contributors, hasMore } from '../contributors.ts';
import { containerOf, isChapterNumber, isInSeries, issuerOf, isPartByItsBook } from '../record/container.ts';
import { parseDate } from '../record/dates.ts';
import { decodePlain } from '../latex/index.ts';
import { ownAddress } from '../links/own-address.ts';
import { firstAndLast } from '../record/page-range.ts';
import { titleInWork } from '../record/volumes.ts';
import { toText } from '../../text/rich.ts';

const TYPES: Readonly<Record<PublicationKind, string>> = {
  article: 'JOUR',
  conference: 'CONF',
  workshop: 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
  'working-paper': 'RPRT',
  'in-preparation': 'UNPB',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  presentation: 'SLIDE',
  online: 'ELEC',
  other: 'GEN',
};

/** By role. The format has no word for people who are not named, and would take one for a name. */
export const MORE_PEOPLE = {
  author: 'With more authors, who are not named here.',
  editor: 'With more editors, who are not named here.',
  translator: 'With more translators, who are not named here.',
} as const;

/** A standard is a report, for which the format has a type of its own. */
function typeOf(publication: Publication): string {
  if (publication.genreId === 'standard') return 'STAND';
  return TYPES[isPartByItsBook(publication) ? 'book' : publication.kind];
}

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * One entry, lines ended by CRLF as the format asks. Mathematics stays TeX.
 *
 * @param address absolute address of the paper's page; programs take the first address for the work's own
 */
export function toRis(publication: Publication, address?: string): string {
  const { date, ids, pages, kind } = publication;
  // Of several stretches, the last page of the first is not the end.
  const { first, last } = pages?.includes(',') ? { first: pages.replaceAll('–', '-'), last: undefined } : firstAndLast(pages);
  const journal = kind === 'article';
  const inside = journal || kind === 'conference' || kind === 'workshop' || kind === 'chapter';
  const container = containerOf(publication);
  // The format has no line for the title of a volume.
  const venue = inside && container !== undefined ? titleInWork(publication.mainTitle, container) : container;
  const isBook = kind === 'book' || isPartByItsBook(publication);
  const publisher = issuerOf(publication) ?? (inside ? undefined : venue);
  // A series holds books, and these hold the papers.
  const holder = venue === undefined || publisher === venue ? undefined : venue;
  const series = publication.series === holder ? undefined : publication.series;
  const typed = (field: string): string => decodePlain(publication.fields[field] ?? '');
  const chapter = typed('chapter');
  const lines: [string, string | undefined][] = [
    ['TY', typeOf(publication)],
    ['ID', publication.key],
    ...publication.authors.map((author): [string, string] => ['AU', risName(author)]),
    ...(publication.collaboration === undefined ? [] : [['AU', publication.collaboration.replaceAll(',', '')] as [string, string]]),
    ...publication.editors.map((editor): [string, string] => ['ED', risName(editor)]),
    ...contributors(publication, 'translator').map((translator): [string, string] => ['A4', risName(translator)]),
    // No part of the format, but Zotero has the authors of a book here.
    ...contributors(publication, 'bookauthor').map((author): [string, string] => ['C2', risName(author)]),
    ['TI', inside ? publication.titleText : titleInWork(publication.mainTitle, publication.titleText)],
    ['T2', holder ?? series],
    ['T3', holder === undefined ? undefined : series],
    ['J2', journal && venue ? publication.venueShort : undefined],
    // The format knows no year before Christ.
    ['PY', date && !date.unspecified && date.year > 0 ? String(date.year) : undefined],
    ['DA', date?.month ? risDate(date) : undefined],
    ['VL', publication.volume],
    // Where reference managers look for a number within a series: of the work itself, or of the book that holds it.
    [isBook ? 'M1' : isInSeries(publication) && publication.series !== undefined ? 'SV' : 'IS', publication.issue ?? publication.number],
    ['NV', typed('volumes')],
    ['SE', inside && isChapterNumber(chapter, publication) ? chapter : undefined],
    ['SP', first ?? publication.articleNumber],
    ['EP', last],
    // Reference managers read the version of a program here.
    ['ET', publication.edition ?? publication.version],
    ['M3', publication.genre],
    ['PB', publisher],
    ['CY', publication.place],
    ['SN', ids.issn ?? ids.isbn],
    ['DO', ids.doi],
    ['AN', ids.arxiv && `arXiv:${ids.arxiv}`],
    ['LA', publication.lang],
    ['Y2', visited(typed('urldate'))],
    ...publication.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['N1', publication.status],
    ['N1', publication.note && toText(publication.note)],
    ['N1', publication.moreAuthors ? MORE_PEOPLE.author : undefined],
    ['N1', publication.moreEditors && MORE_PEOPLE.editor],
    ['N1', hasMore(publication, 'translator') ? MORE_PEOPLE.translator : undefined],
    ['AB', publication.abstract && toText(publication.abstract)],
    ['UR', ownAddress(publication)],
    ['UR', address],
  ];
  const written = lines.flatMap(([tag, value]) => {
    const text = value?.replace(/\s+/g, ' ').trim();
    return text ? [`${tag}  - ${text}\r\n`] : [];
  });
  return `${written.join('')}ER  - \r\n`;
}

/** Year, month and day, each ended by a slash but the last. */
function risDate({ year, month, day }: PublicationDate): string | undefined {
  return year > 0 ? `${year}/${month ? pad(month) : ''}/${day ? pad(day) : ''}` : undefined;
}

/** When somebody looked at an address. */
function visited(typed: string): string | undefined {
  const date = parseDate(typed)?.date;
  return date && risDate(date);
}

/** "Family, Given, Suffix"; the comma is the format's separator, so an institution loses its own. */
function risName({ given, particle, family, suffix, literal, inOtherScript }: Name): string {
  const twice = (part = ''): string => [part, inOtherScript].filter(Boolean).join(' ');
  if (literal !== undefined || !family) return twice(literal ?? given).replaceAll(',', '');
  const last = particle ? `${particle} ${family}` : family;
  return [last, twice(given), ...(suffix ? [suffix] : [])].join(', ').replace(/(?:, )+$/, '');
}
