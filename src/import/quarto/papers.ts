/** Papers of Quarto sites: a page each, or rows of a list in YAML. Both are brought into the words of `hugo/papers.ts`. */
import { addLink } from '../list/page/links.ts';
import type { Draft } from '../list/draft.ts';
import { at, isData, rowsAt, textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import type { FoundPaper } from '../moved/papers.ts';
import { draftFromHugo, extraFields, rolesOf } from '../hugo/papers.ts';
import { readPaperText } from '../moved/paper-text.ts';
import { plain } from '../text/label.ts';
import { kindOfVenue, type VenueKind } from '../moved/venue-kind.ts';
import { authorsOf } from './authors.ts';
import { dateOf } from './front.ts';

/** Fields of `citation:`, which are those of CSL, in BibTeX. */
const FIELDS: readonly (readonly [theirs: string, ours: string])[] = [
  ['volume', 'volume'],
  ['issue', 'number'],
  ['number', 'number'],
  ['page', 'pages'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['isbn', 'isbn'],
];
/** Keys that hold an address, with the label that it has as a link. */
const LINKS: Readonly<Record<string, string>> = {
  pdf: 'pdf', pdf_url: 'pdf', url_pdf: 'pdf', code: 'code', url_code: 'code', github: 'code', repo: 'code', slides: 'slides',
  url_slides: 'slides', poster: 'poster', url_poster: 'poster', video: 'video', url_video: 'video', data: 'data', url_dataset: 'data',
  preprint: '', url_preprint: '', arxiv: '', website: 'website', url_project: 'website', url: '', href: '', path: '', url_source: 'more',
};
/** Keys under which the venue stands. */
const VENUES = ['journal', 'publication', 'venue', 'conference', 'booktitle', 'journal-title'];

/** Types of CSL. */
const TYPES: Readonly<Record<VenueKind, string>> = { preprint: 'preprint', journal: 'article-journal', conference: 'paper-conference' };

interface PaperPlace {
  move(address: string): string;
  /** Address of the page's picture. */
  image?: string | undefined;
}

/** A page about a paper. `bibtex` is what lies beside it. */
export function paperOf(
  { path, data, body, bodyLine, address, bibtex }: {
    path: string; data: Data; body: string; bodyLine: number; address: string | undefined; bibtex: string | undefined;
  },
  place: PaperPlace,
): FoundPaper {
  const text = readPaperText(body);
  const said = { ...(text.abstract !== undefined && { abstract: text.abstract }), ...data };
  const { extra, shape } = read(said, place);
  for (const { label, url } of text.links) addLink(extra, { label, url: place.move(url) });
  return {
    old: path,
    address,
    extra,
    roles: rolesOf(shape),
    bibtex: bibtex ?? text.bibtex,
    draft: () => withCitation(draftFromHugo(path, shape, extra, (typed) => typed), said),
    textLine: /(?:\p{L}{2,}[^\p{L}]+){8}/u.test(text.rest) ? bodyLine : undefined,
  };
}

/** The entry that a row of a list in YAML amounts to; undefined where it does not say who wrote what. */
export function draftOfRow(file: string, line: number, row: Data, place: PaperPlace): Draft | undefined {
  const { extra, shape } = read(row, place);
  if (textAt(shape, 'title') === undefined || textsAt(shape, 'authors').length === 0) return undefined;
  const draft = withCitation(draftFromHugo(file, shape, extra, (typed) => typed), row);
  return { ...draft, sources: draft.sources.map((source) => ({ ...source, line })) };
}

/** The data in the words of Hugo's publications. */
function read(data: Data, { move, image }: PaperPlace): { extra: Map<string, string>; shape: Data } {
  const authors = authorsOf(data['author'] ?? data['authors']);
  const venue = textAt(data, 'citation', 'container-title') ?? VENUES.map((key) => textAt(data, key)).find((one) => one !== undefined);
  const place = venue === undefined ? undefined : kindOfVenue(venue);
  const issued = at(data, 'citation', 'issued') ?? data['date'] ?? data['year'];
  // `links:` itself, or within `about:` and keys of the person's own.
  const listed = [...['links', 'other-links', 'code-links'].map((key) => data[key]), ...Object.values(data).map((value) => at(value, 'links'))]
    .flatMap((value) => rowsAt(value))
    .filter(isData);
  const links = [
    ...Object.entries(LINKS).flatMap(([key, name]) => {
      const url = textAt(data, key);
      if (url === undefined) return [];
      if (key === 'arxiv' && /^(?:arxiv:)?\d{4}\.\d{4,5}/i.test(url)) return [{ name, url: `https://arxiv.org/abs/${url.replace(/^arxiv:/i, '')}` }];
      if (key === 'github' && /^[\w-]+\/[\w.-]+$/.test(url)) return [{ name, url: `https://github.com/${url}` }];
      return /[/.]/.test(url) ? [{ name, url }] : [];
    }),
    ...listed.map((link) => ({
      name: plain(textAt(link, 'text') ?? textAt(link, 'name') ?? textAt(link, 'label')) ?? '',
      url: textAt(link, 'href') ?? textAt(link, 'url'),
    })),
    { name: '', url: textAt(data, 'citation', 'url') },
  ];
  const shape = {
    title: textAt(data, 'title'),
    authors: authors.map(({ name }) => name),
    author_notes: authors.map(({ data: known }) => noteOf(known)),
    date: dateOf(issued),
    publication: venue,
    publication_types: textAt(data, 'citation', 'type') ?? (place && TYPES[place.kind]),
    doi: textAt(data, 'doi') ?? textAt(data, 'citation', 'doi'),
    abstract: textAt(data, 'abstract') ?? textAt(data, 'description'),
    tags: [...textsAt(data, 'categories'), ...textsAt(data, 'keywords')],
    featured: data['featured'] ?? data['selected'],
    links,
  };
  return { extra: extraFields(shape, { move, image }), shape };
}

function noteOf(author: unknown): string {
  const attributes = { ...(isData(author) ? author : {}), ...(isData(at(author, 'attributes')) ? (at(author, 'attributes') as Data) : {}) };
  if (attributes['equal-contributor'] === true) return 'Equal contribution';
  return attributes['corresponding'] === true ? 'Corresponding author' : '';
}

function withCitation(draft: Draft, data: Data): Draft {
  for (const [theirs, ours] of FIELDS) {
    const value = textAt(data, 'citation', theirs) ?? textAt(data, theirs);
    if (value !== undefined && !draft.fields.has(ours)) draft.fields.set(ours, ours === 'pages' ? value.replace(/\s*[-–]+\s*/, '--') : value);
  }
  return draft;
}
