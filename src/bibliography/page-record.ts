/** Posts, talks and software of the site as records, so that they are cited and exported like papers. */
import { escapeText } from './export/bibtex.ts';
import { parseNames } from './names.ts';
import type { Author, Publication, PublicationKind } from './publication.ts';
import { withLazyParts } from './record.ts';
import { Problems } from '../problems.ts';
import { plain, type Rich } from '../text/rich.ts';

/** What is known of a page that is to be cited. */
export interface PageFacts {
  kind: Extract<PublicationKind, 'online' | 'presentation' | 'software'>;
  title: Rich;
  titleText: string;
  /** Names as a person writes them. */
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

/** The record of a page. Its key is made of name, year and the first long word of the title. */
export function pageRecord(facts: PageFacts): Publication {
  const { kind, title, titleText, venue, place, genre, url, lang } = facts;
  const authors = facts.authors.flatMap((name) => readName(name));
  const date = dateOf(facts.date);
  const key = keyOf(authors, date?.year, titleText);
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

function readName(name: string): Author[] {
  const { names } = parseNames(name, { file: '', line: 1, column: 1 }, new Problems());
  return names.map(({ personHint: _hint, ...parts }) => ({ ...parts, isOwner: false }));
}

function dateOf(iso: string | undefined): Publication['date'] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '') ?? [];
  if (!year) return undefined;
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function keyOf(authors: readonly Author[], year: number | undefined, title: string): string {
  const bare = (text: string): string => text.normalize('NFD').replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  const words = title.split(/[^\p{L}\p{N}]+/u).map(bare).filter(Boolean);
  const [first] = authors;
  const name = bare(first?.family ?? first?.display ?? '');
  return `${name}${year ?? ''}${words.find((word) => word.length > 3) ?? words[0] ?? ''}` || 'page';
}
