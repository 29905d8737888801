/**
 * Google Scholar's `citation_*` tags and Dublin Core, for the kinds of work that Scholar takes in: "Inclusion Guidelines
 * for Webmasters", https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. Zotero reads the same tags.
 */
import { containerOf, isIssued, issueOf, publisherOf } from '../bibliography/record/container.ts';
import { doiAddress } from '../bibliography/links/doi.ts';
import type { Author, Publication, PublicationKind } from '../bibliography/publication.ts';
import { firstAndLast } from '../bibliography/record/page-range.ts';
import { wordsFor } from '../l10n/index.ts';
import { genreIn } from '../l10n/works.ts';
import { absoluteUrl } from '../site/address.ts';
import type { Site } from '../site/site.ts';
import { readable, readableText } from '../text/readable.ts';
import { toText } from '../text/rich.ts';
import { isoDate } from './dates.ts';
import { targetUrl } from './target.ts';

export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

type Row = readonly [tag: string, value: (paper: Publication, site: Site) => string | undefined];

const venue = (paper: Publication): string | undefined => {
  const name = containerOf(paper);
  return name && readableText(name);
};
const serial: readonly Row[] = [
  ['citation_volume', (paper) => paper.volume],
  ['citation_issue', issueOf],
  ['citation_issn', (paper) => issn(paper.ids.issn)],
];
const report: readonly Row[] = [
  ['citation_technical_report_institution', (paper) => venue(paper) ?? paper.publisher],
  ['citation_technical_report_number', (paper) => paper.number],
];

/**
 * One row a kind of work: the tags that name where it appeared. Kinds without a row (books, data, software, talks,
 * manuscripts in preparation …) are not what Scholar collects from such tags, so they have none.
 */
const VENUE_TAGS: Partial<Record<PublicationKind, readonly Row[]>> = {
  article: [
    ['citation_journal_title', venue],
    ['citation_journal_abbrev', (paper) => (paper.venueIsHoped ? undefined : paper.fields.shortjournal)],
    ...serial,
    ['citation_publisher', (paper) => paper.publisher],
  ],
  conference: [['citation_conference_title', venue], ...serial, ['citation_publisher', (paper) => paper.publisher]],
  workshop: [['citation_conference_title', venue], ...serial, ['citation_publisher', (paper) => paper.publisher]],
  chapter: [
    ['citation_inbook_title', venue],
    ['citation_book_title', venue],
    ['citation_volume', (paper) => paper.volume],
    ['citation_publisher', (paper) => paper.publisher],
  ],
  thesis: [
    ['citation_dissertation_institution', (paper) => venue(paper) ?? paper.publisher],
    ['citation_dissertation_name', (paper, site) => genreIn(wordsFor(site.settings.language), paper)],
  ],
  report,
  'working-paper': report,
  preprint: [['citation_publisher', (paper) => venue(paper) ?? paper.publisher]],
};

/** Whether Scholar can take the work in: of a kind it collects, with a title, an author and a year. */
export function isCitable(paper: Publication): boolean {
  return paper.kind in VENUE_TAGS && paper.titleText !== '' && paper.authors.length > 0 && paper.date !== undefined && !paper.date.unspecified;
}

/**
 * `citation_*` and `DC.*` tags of a paper's page; none when Scholar would not take it in. `pdf` is the address of the
 * full text, root-relative without prefix: Scholar follows it only when it lies under the page's own address.
 */
export function scholarTags(site: Site, paper: Publication, pdf?: string): MetaTag[] {
  if (!isCitable(paper)) return [];
  const page = targetUrl(paper);
  const tags: MetaTag[] = [];
  const add = (name: string, content: string | undefined): void => {
    if (content !== undefined && content.trim() !== '') tags.push({ name, content: content.trim() });
  };
  add('citation_title', readable(paper.title) || paper.titleText);
  for (const author of paper.authors) {
    add('citation_author', indexName(author));
    add('citation_author_orcid', author.orcid && `https://orcid.org/${author.orcid}`);
  }
  add('citation_author', paper.collaboration);
  for (const editor of paper.kind === 'chapter' ? paper.editors : []) add('citation_editor', indexName(editor));
  add('citation_publication_date', scholarDate(paper));
  for (const [tag, value] of VENUE_TAGS[paper.kind] ?? []) add(tag, plainValue(value(paper, site)));
  const { first, last } = firstAndLast(paper.pages);
  add('citation_firstpage', arabic(first));
  add('citation_lastpage', arabic(last));
  add('citation_doi', paper.ids.doi);
  add('citation_arxiv_id', paper.ids.arxiv);
  add('citation_pmid', paper.ids.pmid);
  add('citation_isbn', paper.ids.isbn);
  add('citation_language', languageCode(paper.lang ?? site.settings.language));
  for (const keyword of paper.keywords) add('citation_keywords', plainValue(keyword));
  add('citation_abstract_html_url', absoluteUrl(site, page));
  if (pdf?.startsWith(page)) add('citation_pdf_url', absoluteUrl(site, pdf));
  return [...tags, ...dublinCore(site, paper)];
}

function dublinCore(site: Site, paper: Publication): MetaTag[] {
  const { doi, isbn, arxiv } = paper.ids;
  const issuer = (isIssued(paper.kind) ? containerOf(paper) : undefined) ?? publisherOf(paper);
  const rows: [string, string | undefined][] = [
    ['DC.title', toText(paper.title)],
    ...paper.authors.map((author): [string, string] => ['DC.creator', indexName(author)]),
    ['DC.creator', paper.collaboration],
    ['DC.date', isoDate(paper.date)],
    ['DC.publisher', issuer && readableText(issuer)],
    ['DC.relation.ispartof', isIssued(paper.kind) ? undefined : venue(paper)],
    ['DC.identifier', doi ? doiAddress(doi) : arxiv ? `arXiv:${arxiv}` : isbn && `urn:isbn:${isbn}`],
    ['DC.language', paper.lang ?? site.settings.language],
  ];
  return rows.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** "Family, Given", the form Scholar prefers; suffixes stay with the family name, so that there is one comma only. */
function indexName(author: Author): string {
  const family = [author.particle, author.family, author.suffix].filter(Boolean).join(' ');
  if (family === '') return author.literal ?? author.display;
  return author.given ? `${family}, ${author.given}` : family;
}

/** YYYY/MM/DD where the day is known, YYYY where not: the two forms of Scholar's guidelines. */
function scholarDate({ date }: Publication): string | undefined {
  const iso = isoDate(date);
  if (iso === undefined) return undefined;
  return iso.length === 10 ? iso.replaceAll('-', '/') : iso.slice(0, 4);
}

/** A page number, "123", "S12-1", "7:1"; nothing for words and Roman numerals. */
function arabic(page: string | undefined): string | undefined {
  return page !== undefined && /^[A-Za-z]{0,4}-?\d+(?:[:.-]\d+)*$/.test(page) ? page : undefined;
}

/** An ISSN in its printed form when its check digit is right (ISO 3297). */
function issn(value: string | undefined): string | undefined {
  const digits = value?.replace(/[\s-]/g, '').toUpperCase();
  if (!digits || !/^\d{7}[\dX]$/.test(digits)) return undefined;
  const sum = [...digits].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - at), 0);
  return sum % 11 === 0 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : undefined;
}

/** The primary language alone: Scholar knows ISO 639, not regions. */
function languageCode(tag: string): string | undefined {
  return /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase();
}

/** A raw field's value for a tag: braces of BibTeX would be read as part of the words. */
function plainValue(value: string | undefined): string | undefined {
  return value === undefined ? undefined : readableText(value.replace(/\\[A-Za-z]+\s*|[{}\\]/g, ''));
}
