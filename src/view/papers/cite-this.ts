/** “Cite this” of posts, talks and software: BibTeX and a plain reference, made of what the page knows. */
import { pageRecord } from '../../bibliography/record/page-record.ts';
import type { PageFacts } from '../../bibliography/record/page-record.ts';
import type { Publication } from '../../bibliography/publication.ts';
import type { Page, SectionId } from '../../content/page.ts';
import { companions } from '../../people/companions.ts';
import { postAuthors } from '../../people/post-authors.ts';
import { absoluteUrl } from '../../site/address.ts';
import { bibtexOf } from '../../site/output/downloads.ts';
import type { Site } from '../../site/site.ts';
import { readable } from '../../text/readable.ts';
import { isToCome } from '../entries/lists.ts';
import { oncePer } from '../once.ts';
import type { Context } from '../services.ts';

interface CiteThisView {
  titleText: string;
  bibtex: string;
  /** The page as a reference, as text, in the first style of the settings. */
  plain?: { style: string; text: string };
}

type Facts = Pick<PageFacts, 'kind'> & Partial<PageFacts>;

/** What is cited of a page, by section; undefined where there is nothing to cite unless its author asks for it. */
const CITED: Readonly<Partial<Record<SectionId, (page: Page, context: Context) => Facts | undefined>>> = {
  posts: ({ data }, { site }) => {
    if (typeof data['external'] === 'string' && data['cite'] !== true) return undefined;
    const venue = site.settings.title;
    return { kind: 'online', ...(venue && venue !== site.owner.name && { venue }) };
  },
  talks: (page, { site, words }) => {
    const { data } = page;
    if (isToCome(page, site.today) && data['cite'] !== true) return undefined;
    return { kind: 'presentation', genre: words.kinds.presentation, ...textOf(data, 'event', 'venue'), ...textOf(data, 'place', 'place') };
  },
  projects: ({ data }) => {
    const { repository, start } = data;
    if (typeof repository !== 'string') return undefined;
    return { kind: 'software', url: repository, ...(typeof start === 'string' && { date: start }) };
  },
};

/** A page as a record to be cited; undefined for pages that nobody cites. */
export const citableRecord = oncePer<Page, Publication | undefined>(makeRecord);

function makeRecord(page: Page, context: Context): Publication | undefined {
  const { site } = context;
  if (page.isIndex || page.data['cite'] === false) return undefined;
  const facts = CITED[page.section]?.(page, context);
  if (!facts) return undefined;
  return pageRecord({
    slug: page.slug,
    title: page.titleRich,
    titleText: page.title,
    authors: authorsOf(page, site).map((name) => inParts(name, site)),
    ...(page.date && { date: page.date }),
    lang: page.lang,
    ...facts,
    url: absoluteUrl(site, facts.url ?? page.url),
  });
}

/** How to cite a page; undefined for pages that nobody cites. */
export function citeThis(page: Page, context: Context): CiteThisView | undefined {
  const { site, lang, services } = context;
  const record = citableRecord(page, context);
  if (!record) return undefined;
  const [plain] = services.citations?.(record, lang, 1) ?? [];
  return {
    titleText: readable(page.titleRich),
    bibtex: bibtexOf(site, record),
    ...(plain && { plain: { style: plain.style, text: plain.text } }),
  };
}

/** Ids of people.yaml become names. A talk's `with` names who gave it, too. */
function authorsOf({ data, section }: Page, site: Site): string[] {
  const written = section === 'posts' ? postAuthors(data['authors'], site) : [];
  return written.length > 0 ? written : [site.owner.name, ...(section === 'talks' ? companions(data['with'], site) : [])];
}

/** A name with its family name first where people.yaml says which part that is; nobody can tell it from 山田太郎. */
function inParts(name: string, { people }: Pick<Site, 'people'>): string {
  const { family_name: family, given_name: given } = people.find((person) => person.name === name) ?? {};
  return family && given ? `${family}, ${given}` : name;
}

function textOf(data: Page['data'], key: string, as: 'venue' | 'place'): Partial<PageFacts> {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? { [as]: value } : {};
}
