/** A small made-up site, built from what a test says and plain defaults for the rest. */
import type { Author, Publication } from '../../src/bibliography/publication.ts';
import type { Page, Rendered, SectionId } from '../../src/content/page.ts';
import { person } from '../../src/schema/data/people.ts';
import type { Person } from '../../src/schema/data/people.ts';
import { siteSettings } from '../../src/schema/data/site.ts';
import { SECTIONS } from '../../src/sections.ts';
import type { Site } from '../../src/site/site.ts';
import { plain } from '../../src/text/rich.ts';

const URL_OF_SITE = 'https://lovelace.example/~ada/';

export interface SiteFacts {
  settings?: Record<string, unknown>;
  owner?: Record<string, unknown>;
  pages?: Page[];
  publications?: Publication[];
  prefix?: string;
  lastChange?: string;
}

export function aPerson(facts: Record<string, unknown> = {}): Person {
  return person.parse({
    id: 'ada',
    name: 'Ada Lovelace',
    position: 'Analyst',
    affiliations: [{ name: 'Analytical Engine Institute', url: 'https://engine.example/' }],
    profiles: { github: 'ada' },
    ...facts,
  });
}

export function aSite({ settings, owner, pages = [], publications = [], prefix = '/~ada/', lastChange }: SiteFacts = {}): Site {
  const sections = Object.fromEntries(SECTIONS.map(({ id }) => {
    const own = pages.filter((page) => page.section === id);
    const index = own.find((page) => page.isIndex);
    return [id, { ...(index && { index }), pages: own.filter((page) => !page.isIndex) }];
  })) as unknown as Site['sections'];
  return {
    root: '/project',
    settings: siteSettings.parse({ url: URL_OF_SITE, owner: 'ada', title: 'Ada Lovelace', ...settings }),
    origin: 'https://lovelace.example',
    prefix,
    people: [],
    owner: aPerson(owner),
    venues: [] as never,
    publications,
    references: [],
    pages,
    sections,
    ...(lastChange && { lastChange }),
    today: '2024-06-01',
    problems: [],
  };
}

export interface PageFacts extends Partial<Omit<Page, 'rendered'>> {
  rendered?: Partial<Rendered>;
}

export function aPage(section: SectionId, { rendered, ...facts }: PageFacts = {}): Page {
  const title = facts.title ?? 'A page';
  const slug = facts.slug ?? 'a-page';
  const row = SECTIONS.find(({ id }) => id === section)!;
  return {
    source: `content/${section}/${slug}.md`,
    section,
    isIndex: false,
    slug,
    url: facts.isIndex || section === 'home' ? row.url : `${row.url}${slug}/`,
    title,
    titleRich: plain(title),
    lang: 'en',
    draft: false,
    redirectFrom: [],
    tags: [],
    data: {},
    body: '',
    bodyLine: 1,
    ...facts,
    rendered: { html: '', headings: [], links: [], words: 0, needs: new Set(), excerpt: '', ...rendered },
  };
}

export function anAuthor(given: string, family: string, more: Partial<Author> = {}): Author {
  return { given, family, display: `${given} ${family}`, marks: [], roles: [], isOwner: false, ...more };
}

export const ADA = anAuthor('Ada', 'Lovelace', { isOwner: true, person: 'ada' });

export function aPaper(facts: Partial<Publication> = {}): Publication {
  const title = facts.title ?? plain('Notes on the Analytical Engine');
  return {
    key: 'lovelace1843',
    id: facts.key ?? 'lovelace1843',
    type: 'article',
    kind: 'article',
    position: { file: 'data/publications.bib', line: 1, column: 1 },
    title,
    titleText: title.map((node) => ('value' in node ? node.value : '…')).join(''),
    authors: [ADA, anAuthor('Luigi Federico', 'Menabrea')],
    moreAuthors: false,
    editors: [],
    date: { year: 1843, month: 9 },
    venue: plain('Scientific Memoirs'),
    venueText: 'Scientific Memoirs',
    ids: {},
    links: [],
    keywords: [],
    selected: false,
    fields: {},
    bibtex: '',
    csl: {},
    hash: '',
    versions: [],
    ...facts,
  };
}
