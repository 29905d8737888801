/** Posts, talks and software of the site as records, so that they are cited and exported like papers. */
import { createHash } from 'node:crypto';
import { escapeText } from '../export/bibtex.ts';
import { parseNames } from '../names/names.ts';
import type { Author, Publication, PublicationKind } from '../publication.ts';
import { withLazyParts } from './lazy-parts.ts';
import { Problems } from '../../problems.ts';
import { plain, type Rich } from '../../text/rich.ts';

/** What is known of a page that is to be cited. */
export interface PageFacts {
  /** What tells the page from others of its kind: its slug. */
  slug: string;
  kind: Extract<PublicationKind, 'online' | 'presentation' | 'software'>;
  title: Rich;
  titleText: string;
  /** Names as a person writes them, or with the family name first: "Quill, Ada". */
  authors: readonly string[];
  /** ISO, as precise as is known. */
  date?: string;
  /** Absolute address. */
  url: string;
  /** Name of the website, or the event of a talk. */
  venue?: string;
  /** "Talk", in the language of the page. */
  genre?: string;
  place?: string;
  lang?: string;
}

/** Entry types: biblatex knows them; BibTeX's own styles take what they do not know for @misc. */
const TYPES: Readonly<Record<PageFacts['kind'], string>> = { online: 'online', presentation: 'misc', software: 'software' };

/** What may follow the year with which a slug begins, where the key needs it only once: words, or a month. */
const AFTER_YEAR = /^-(?:[a-z]|(?:0[1-9]|1[0-2])(?:-|$))/;

/** The record of a page. Its key is made of name, year and slug, so that no other page has it and a new title keeps it. */
export function pageRecord(facts: PageFacts): Publication {
  const { kind, title, titleText, venue, place, genre, url, lang } = facts;
  const authors = facts.authors.flatMap((name) => readName(name, lang));
  const date = dateOf(facts.date);
  const key = keyOf(authors, date?.year, facts.slug);
  const where = kind === 'presentation' ? [venue, place].filter(Boolean).join(', ') : venue;
  const held = kind === 'presentation' ? [genre, where].filter(Boolean).join(', ') : '';
  const fields: Record<string, string> = {
    author: facts.authors.join(' and '),
    ...(held ? { howpublished: escapeText(held) } : where ? { organization: escapeText(where) } : {}),
    ...(date && { year: String(date.year) }),
    url,
  };
  return withLazyParts({
    key,
    id: key,
    type: TYPES[kind],
    kind,
    position: { file: '', line: 1, column: 1 },
    title,
    titleText,
    authors,
    moreAuthors: false,
    editors: [],
    ...(date && { date }),
    ...(where && { venue: plain(where), venueText: where }),
    ...(genre && { genre }),
    ids: {},
    links: [{ kind: 'html', label: '', url }],
    keywords: [],
    selected: false,
    ...(lang && { lang }),
    fields,
    versions: [],
  });
}

function readName(name: string, lang: string | undefined): Author[] {
  const { names } = parseNames(name, { file: '', line: 1, column: 1 }, new Problems(), lang);
  return names.map(({ personHint: _hint, ...parts }) => ({ ...parts, isOwner: false }));
}

function dateOf(iso: string | undefined): Publication['date'] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '') ?? [];
  if (!year) return undefined;
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function keyOf([first]: readonly Author[], year: number | undefined, slug: string): string {
  const name = bare(first?.family ?? first?.display ?? '').replaceAll('-', '') || 'page';
  // What ASCII cannot say of a slug is told apart by a sum.
  const sum = /[^\0-\x7F]/.test(slug) ? createHash('sha256').update(slug).digest('hex').slice(0, 6) : '';
  const rest = [bare(slug), sum].filter(Boolean).join('-');
  if (year === undefined) return name + rest;
  const after = rest.slice(String(year).length);
  // Of `2023-tokyo` the hyphen is kept, and of `2023-05-tokyo` it is not: so `tokyo` and `05-tokyo` have other keys.
  if (rest.startsWith(String(year)) && AFTER_YEAR.test(after)) return `${name}${year}${after.replace(/^-(?=\d)/, '')}`;
  return `${name}${year}${/^\d/.test(rest) ? '-' : ''}${rest}`;
}

/** Small letters of ASCII, digits, and hyphens between. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/[^A-Za-z0-9-]/g, '').toLowerCase().replace(/^-+|-+$/g, '');
}
