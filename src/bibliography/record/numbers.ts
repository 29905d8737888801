/** The numbers by which a paper is found where it appeared: volume, issue, pages. */
import { halfWidth } from '../../text/half-width.ts';
import { firstText } from './entry-texts.ts';
import { decodePlain } from '../latex/index.ts';
import type { LatexContext } from '../latex/index.ts';
import { withCommas, withEnDashes, withoutEastAsianWords } from './page-range.ts';
import type { Publication, PublicationKind } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { stateWords } from './state-words.ts';
import { given } from '../../objects.ts';

type Numbers = Pick<Publication, 'volume' | 'part' | 'issue' | 'issueName' | 'number' | 'pages' | 'columns' | 'articleNumber'>;

/** Works that have a number of their own, and are in no issue. */
const NUMBERED: ReadonlySet<PublicationKind> = new Set(['report', 'working-paper', 'patent', 'thesis']);

/** Reads the numbers of an entry. */
export function readNumbers(kind: PublicationKind, fields: Fields, arxiv: string | undefined, latex: LatexContext): Numbers {
  const text = (...names: string[]): string | undefined => firstText(fields, names, latex);
  const isNumbered = NUMBERED.has(kind);
  const pages = readPages(fields['pages'], latex);
  const articleNumber = readPages(fields['eid'] || fields['articleno'] || fields['art_number'] || fields['article-number']);
  return {
    ...given('volume', readNumber(fields['volume'], arxiv)),
    ...given('part', text('part')),
    ...given('issue', isNumbered ? undefined : readNumber(fields['number'] || fields['issue'], arxiv)),
    ...given('issueName', !isNumbered && fields['number'] && text('issue') !== text('number') ? text('issue') : undefined),
    // Hyphens part the number of a report, they span nothing.
    ...given('number', isNumbered ? text('number', 'reportnumber') : undefined),
    ...given('pages', pages),
    ...(pages !== undefined && areColumns(fields) && { columns: true as const }),
    ...given('articleNumber', articleNumber === pages ? undefined : articleNumber),
  };
}

/** Volume or issue: an en dash in "230–231"; nothing for what only repeats a preprint's own number. */
function readNumber(raw: string | undefined, arxiv: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const text = halfWidth(decodePlain(raw))
    .replace(/^(?:vol(?:ume)?|no|nr|num(?:ber)?|issue)\b\.?\s*(?=\d)/iu, '')
    .replace(/(?<=\d)\.$/u, '')
    .replace(/(?<=\d)\s*-+\s*(?=\d)/gu, '–')
    .trim();
  return text === '' || (arxiv !== undefined && text.replace(/^(?:abs\/|arxiv:)/iu, '') === arxiv) ? undefined : text;
}

/** Nothing known; ADS's number of a preprint or DOI of a record; how many pages there are. */
const NO_PAGES = /^(?:[?0–]+$|arxiv:|10\.\d{4,}\/|[共全]?\d+ ?(?:pages?|pp?\.?|seiten|頁|页|쪽|面|ページ)$)/iu;

/** Words that people type before the numbers of pages and of columns. */
const PAGE_WORD = /^(?:pp?\.|pages?|seiten?\b|s\.(?=\s))\s*/iu;
const COLUMN_WORD = /^(?:sp\.|spalten?\b|cols?\.|columns?\b)\s*/iu;

/** Whether the pages of an entry are columns: by biblatex's `bookpagination` (manual 3.0, section 2.3.11), or as typed. */
function areColumns({ bookpagination, pagination, pages = '' }: Fields): boolean {
  return /^column$/iu.test((bookpagination || pagination || '').trim()) || COLUMN_WORD.test(decodePlain(pages));
}

/** "12~34", which LaTeX takes for a blank. */
const TIE = /(?<=^\s*\p{L}?\d+)\s*~\s*(?=\p{L}?\d+\s*$)/u;

/** "12–34", "e123", "15:1–15:20": an en dash between the pages, no blanks around it; nothing for `1--` or `?`. */
function readPages(raw: string | undefined, latex?: LatexContext): string | undefined {
  if (raw === undefined) return undefined;
  const typed = halfWidth(decodePlain(raw.replace(TIE, '--'), latex)).replace(PAGE_WORD, '').replace(COLUMN_WORD, '').trim();
  if (NO_PAGES.test(typed)) return undefined;
  const joined = withEnDashes(withCommas(withoutEastAsianWords(typed)))
    .replace(/^–|–\??$/gu, '')
    .replace(/(?<=\d)\.$/u, '')
    .replace(/(?<=\d)\s*,\s*(?=\d)/gu, ', ')
    .replace(/^(\S+)–\1$/u, '$1');
  const isNone = joined === '' || NO_PAGES.test(joined) || (/\p{L}{2}/u.test(joined) && stateWords(joined) !== undefined);
  // "5 f." stays on one line.
  return isNone ? undefined : joined.replace(/(?<=\d) (?=\p{L})/gu, '\u00A0');
}
