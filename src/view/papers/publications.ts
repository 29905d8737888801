/** Papers as entries of a list: what each line says, and how lists are grouped. */
import { isInSeries } from '../../bibliography/record/container.ts';
import type { Author, Publication } from '../../bibliography/publication.ts';
import { contributors, hasMore } from '../../bibliography/contributors.ts';
import { enumerated, fill } from '../../l10n/index.ts';
import type { Words } from '../../l10n/index.ts';
import { genreIn, placeIn, seriesIn, statusIn, venueIn } from '../../l10n/works.ts';
import { yearText } from '../../l10n/years.ts';
import { paperLinkUrl } from '../../seo/paper-pdf.ts';
import { bibtexOf } from '../../site/output/downloads.ts';
import { readable } from '../../text/readable.ts';
import { paragraphsOf, toText } from '../../text/rich.ts';
import { editionText } from './edition.ts';
import { linkNameOf, type LinkName } from '../entries/link-name.ts';
import { linkLabel } from './link-label.ts';
import { oncePer } from '../once.ts';
import type { Context } from '../services.ts';
import { writtenAt } from '../services.ts';
import type { AuthorsView } from './authors.ts';
import { authorsView, namesText } from './authors.ts';
import type { DateView } from '../dates.ts';
import { dateView, isoOf, paperYears } from '../dates.ts';

export interface LabelView {
  label: string;
  url: string;
  kind: string;
}

export interface EntryView extends LinkName {
  id: string;
  /** Address of the paper's page, without prefix. */
  url: string;
  titleHtml: string;
  /** Plain words without TeX, for those who hear the page. */
  titleText: string;
  /** Language of the paper where it is not the page's. */
  lang?: string;
  authors: AuthorsView;
  /** "PhD thesis", "Technical report RR-7", before the place where it was written. */
  lead?: string;
  venueHtml?: string;
  venueUrl?: string;
  /** What follows the venue: volume, pages, publisher … */
  details: string[];
  /** "In preparation", "to appear", or the kind of work where no venue is named. */
  status?: string;
  when?: DateView;
  /** "2021", "1998 – 2001", "c. 1990" */
  year: string;
  /** Set where that is more than the heading of a year can say. */
  beyondYear?: true;
  awardHtml?: string;
  noteHtml?: string;
  labels: LabelView[];
  /** Paragraphs. */
  abstractHtml?: string[];
  bibtex: string;
  /** Set where a list leaves out how to cite the paper. */
  withoutCite?: true;
  imageHtml?: string;
  kind: string;
  /** Words that the filter finds it by and that are not printed: keywords, and where it appeared in short. */
  haystack: string;
}

export interface GroupView {
  id: string;
  label: string;
  entries: EntryView[];
}

/** The language of a paper or an entry where it is not the page's: of its title, venue and text, not of the words around them. */
export function langBeside({ lang }: { lang?: string }, around: string): { lang?: string } {
  return lang && lang !== around ? { lang } : {};
}

/** Kinds of work that are told apart by a word when no venue does it. */
const WORTH_SAYING = new Set(['preprint', 'working-paper', 'in-preparation', 'thesis', 'dataset', 'software', 'patent', 'presentation', 'report']);

/** So wide is a small picture drawn beside an entry: in its column, and on a narrow screen. */
export const THUMB_SIZES = '(min-width: 54em) 9.25rem, 6.5rem';

/** The view of one paper. `authorsShown` shortens longer author lists; as the settings say if left out. */
export function entryView(publication: Publication, context: Context, authorsShown?: number): EntryView {
  return authorsShown === undefined ? usualEntry(publication, context) : makeEntry(publication, context, authorsShown);
}

const usualEntry = oncePer<Publication, EntryView>(makeEntry);

function makeEntry(publication: Publication, context: Context, authorsShown?: number): EntryView {
  const { words, lang, site, services } = context;
  const venue = venueIn(lang, publication);
  const venueHtml = venue && context.html(venue, { links: false });
  const short = publication.venueShort;
  const when = dateView(isoOf(publication.date), lang);
  const limit = authorsShown ?? site.settings.publications.authors_shown;
  const status = statusOf(publication, context);
  const lead = leadOf(publication, context);
  const year = paperYears(publication.date, lang);
  return {
    id: publication.id,
    url: `/publications/${publication.id}/`,
    titleHtml: context.html(publication.title, { links: false }),
    titleText: readable(publication.title) || publication.titleText,
    ...linkNameOf(publication.title),
    ...langBeside(publication, lang),
    authors: authorsView(publication.authors, words, lang, {
      ...(limit !== undefined && { limit }),
      moreAuthors: publication.moreAuthors,
      annotation: publication.fields['annotation'],
      collaboration: publication.collaboration,
    }),
    ...(lead && { lead }),
    ...(venueHtml && { venueHtml }),
    ...(publication.venueUrl && { venueUrl: publication.venueUrl }),
    details: [
      ...(short && venueHtml && !publication.venueText?.includes(short) ? [`(${short})`] : []),
      ...detailsOf(publication, context),
    ],
    ...(status && { status }),
    ...(when && { when }),
    year,
    ...(publication.date && year !== yearText(publication.date.year, lang) && { beyondYear: true }),
    ...(publication.award && { awardHtml: context.html(publication.award) }),
    ...(publication.note && !saysTheSame(toText(publication.note), status, publication.status) && { noteHtml: context.html(publication.note) }),
    labels: publication.links.map((link) => ({ kind: link.kind, label: linkLabel(link, words), url: paperLinkUrl(site, publication, link.url) })),
    ...(publication.abstract && { abstractHtml: paragraphsOf(publication.abstract).map((paragraph) => context.html(paragraph)) }),
    bibtex: bibtexOf(site, publication),
    ...(publication.image && {
      imageHtml: services.image(publication.image, { alt: '', sizes: THUMB_SIZES, class: 'thumb', loading: 'lazy', where: writtenAt(publication) }),
    }),
    kind: publication.kind,
    haystack: haystackOf(publication),
  };
}

/** Many files say "to appear" twice, once for machines and once in a note. */
export function saysTheSame(note: string, ...states: readonly (string | undefined)[]): boolean {
  const said = note.replace(/\.$/, '').toLowerCase();
  return states.some((state) => state?.toLowerCase() === said);
}

/** Kinds of work that are asked for by their number. */
const NUMBERED = new Set(['report', 'working-paper', 'patent']);

/** What stands between title and venue: "Books 1–12", what a paper is, and how far it is with a journal that has not taken it. */
export function leadOf(publication: Publication, context: Pick<Context, 'words'>): string | undefined {
  const state = (publication.venueIsHoped && statusIn(context.words, publication)) || undefined;
  return enumerated([publication.titleAddon, subtypeOf(publication, context), state], context.words) || undefined;
}

/** "PhD thesis", "Technical report RR-7", "Patent US7": what a paper is, before the place where it appeared. */
export function subtypeOf(publication: Pick<Publication, 'kind' | 'number' | 'venue' | 'version' | 'genre' | 'genreId'>, { words }: Pick<Context, 'words'>): string | undefined {
  const { kind, number, venue, version } = publication;
  const genre = genreIn(words, publication);
  const lead = genre ?? words.kinds[kind];
  // "Software, version 2" reads better than the other way round.
  if (!number || !NUMBERED.has(kind)) return version && !venue && WORTH_SAYING.has(kind) ? lead : genre;
  const named = [lead, publication.genre ?? lead].some((name) => number.toLowerCase().includes(name.toLowerCase()));
  return named ? number : `${lead} ${number}`;
}

/** "to appear", behind the venue, or the kind of work where nothing else tells it. */
export function statusOf(publication: Publication, { words }: Pick<Context, 'words'>): string | undefined {
  const status = statusIn(words, publication);
  if (status) return publication.venueIsHoped ? undefined : status;
  if (publication.kind === 'in-preparation') return words.kinds['in-preparation'];
  if (publication.venue || subtypeOf(publication, { words })) return undefined;
  return WORTH_SAYING.has(publication.kind) ? words.kinds[publication.kind] : undefined;
}

/** Volume, pages and the like, as pieces to be joined by commas. */
export function detailsOf(publication: Publication, { words, lang }: Pick<Context, 'words' | 'lang'>): string[] {
  const { kind, volume, part, issue, issueName, pages, articleNumber } = publication;
  const parts: (string | undefined)[] = [];
  const by: Words['contributedBy'] = { editor: words.editedBy, ...words.contributedBy };
  const named = (people: readonly Author[], more: boolean | undefined): string => namesText(people, more ? words.byOthers : undefined, { words, lang });
  const inPages = pages && fill(publication.columns ? words.columns : words.pages, { n: pages });
  if (kind === 'article') {
    const life = publication.seriesId && seriesIn(words, publication);
    const place = volume && issue ? `${volume}(${issue})` : (volume ?? (issue && numbered(words.number, issue)));
    parts.push([life, place].filter(Boolean).join(' '));
    parts.push(part && numbered(words.part, part), issueName, publication.columns ? inPages : pages);
  } else {
    parts.push(publication.eventPlace, bookAuthors(publication, { words, lang }), publication.mainTitle);
    parts.push(publication.series === publication.venueText ? undefined : seriesIn(words, publication));
    parts.push(volume && numbered(words.volume, volume), part && numbered(words.part, part));
    parts.push(issue && numbered(isInSeries(publication) ? words.seriesNumber : words.number, issue), issueName);
    // Of a patent the country says where it holds.
    parts.push(kind === 'patent' ? placeIn(lang, publication) : undefined);
    parts.push(publication.edition && editionText(publication.edition, { words, lang }));
    parts.push(publication.version && fill(words.version, { n: publication.version }));
    parts.push(inPages);
  }
  parts.push(articleNumber && !pages ? fill(words.article, { n: articleNumber }) : undefined);
  if (publication.editors.length > 0 && (kind === 'book' || kind === 'chapter')) {
    const role = publication.fields['editortype']?.trim().toLowerCase() ?? 'editor';
    parts.push(fill(by[role] ?? words.editedBy, { names: named(publication.editors, publication.moreEditors) }));
  }
  for (const { role, people, more } of publication.contributions ?? []) {
    if (role !== 'bookauthor') parts.push(fill(by[role] ?? words.with, { names: named(people, more) }));
  }
  if (kind !== 'article' && publication.publisher !== publication.venueText) parts.push(publication.publisher);
  return parts.filter((part): part is string => Boolean(part));
}

/** A number with its word; none where it has words of its own: "Beiheft 7". Roman numbers have none. */
function numbered(word: string, n: string): string {
  return /\p{Lo}|\p{L}\p{Ll}{2}/u.test(n) && !/^[ivxlcdm]+$/iu.test(n) ? n : fill(word, { n });
}

/** Authors of the book that holds a chapter by somebody else. */
function bookAuthors(paper: Publication, context: Pick<Context, 'words' | 'lang'>): string | undefined {
  const own = new Set(paper.authors.map(({ display }) => display));
  const others = contributors(paper, 'bookauthor').filter(({ display }) => !own.has(display));
  if (others.length > 0 && hasMore(paper, 'bookauthor')) return namesText(others, context.words.andOthers, context);
  return enumerated(others.map(({ display }) => display), context.words);
}

function haystackOf({ keywords, venueShort, venueText }: Publication): string {
  return [...keywords, venueText ? venueShort : undefined].filter(Boolean).join(' ');
}
