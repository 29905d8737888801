/** Entries of the sections that are folders of Markdown: talks, teaching, projects, news, posts. */
import { slugify } from '../../content/addresses.ts';
import { frontLinks } from '../../content/front-links.ts';
import type { Page, SectionId } from '../../content/page.ts';
import { sortingDate, termsText } from '../../content/terms.ts';
import { enumerated, plural, termIn, wordsFor } from '../../l10n/index.ts';
import { companionText } from '../../people/companions.ts';
import { postAuthors } from '../../people/post-authors.ts';
import type { LocalText } from '../../schema/fields.ts';
import { compareExactly } from '../../text/collate.ts';
import type { DateStyle, DateView } from '../dates.ts';
import { dateView, rangeText, yearOf } from '../dates.ts';
import { linkNameOf, type LinkName } from './link-name.ts';
import { langBeside, THUMB_SIZES, type LabelView } from '../papers/publications.ts';
import { listedText } from './listed-text.ts';
import { oncePer } from '../once.ts';
import type { Context } from '../services.ts';
import { localised } from '../services.ts';

export interface ItemView extends LinkName {
  /** Where the title leads, without prefix. */
  url: string;
  titleHtml: string;
  /** The title is only the beginning of `contentHtml`. */
  untitled?: true;
  /** Its language, where that is not the language of the page around it. */
  lang?: string;
  when?: DateView;
  /** Plain facts below the title, to be joined by commas: event, institution, place, role … */
  facts: string[];
  /** Where the facts lead, one for each; without prefix. */
  factUrls: (string | undefined)[];
  labels: LabelView[];
  descriptionHtml?: string;
  /** Paragraphs. */
  abstractHtml?: string[];
  /** The whole text, where it is short enough to stand in the list. */
  contentHtml?: string;
  tags: { label: string; url: string }[];
  readingTime?: string;
  imageHtml?: string;
  draft: boolean;
}

interface ItemGroup {
  id: string;
  label: string;
  items: ItemView[];
}

/** Texts of up to so many words are printed whole in the list of news. */
const WHOLE_TEXT = 70;
/** Words that people read in a minute, silently (https://doi.org/10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** Front matter that says where and as what, in the order printed. */
const FACTS: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  talks: ['event', 'place', 'online', 'kind', 'with'],
  teaching: ['role', 'code', 'institution', 'department', 'level', 'terms', 'place', 'hours', 'students'],
  projects: ['acronym', 'role', 'status'],
  posts: ['authors', 'source'],
};

/** Front matter that is a number, a switch, an id or one of the words offered for it, in words of the language. */
const WORDED: Readonly<Record<string, (value: unknown, context: Context) => string | undefined>> = {
  online: (value, { words }) => (value === true ? words.online : undefined),
  hours: (value, { words, lang }) => (typeof value === 'number' ? plural(words.hours, value, lang) : undefined),
  students: (value, { words, lang }) => (typeof value === 'number' ? plural(words.students, value, lang) : undefined),
  kind: (value, { words, lang }) => termIn(words, value) ?? text(value, lang),
  with: (value, { site, lang }) => companionText(value, site, lang),
  authors: (value, { site, words }) => enumerated(postAuthors(value, site), words) || undefined,
};

/** Front matter that says where a fact leads; without the fact its host is named. */
const FACT_URLS: Readonly<Record<string, string>> = { event: 'event_url', source: 'external' };

/** The view of one entry. */
export const itemView = oncePer<Page, ItemView>(makeItem);

function makeItem(page: Page, context: Context): ItemView {
  const { lang, services } = context;
  // Of a talk given, the day is enough.
  const when = whenOf(page, lang, page.section === 'talks' && isToCome(page, context.site.today) ? 'timed' : 'short');
  const facts = factsOf(page, context).filter(({ text }) => text !== when?.text);
  const abstract = page.section === 'talks' ? string(page.data['abstract']) : undefined;
  const whole = page.section === 'news' && isWhole(page);
  const excerpt = page.description === undefined;
  const description = page.description ?? (page.rendered.excerpt || undefined);
  const picture = page.data['image'] as { src?: string; alt?: string } | undefined;
  return {
    url: (page.section === 'news' && string(page.data['link'])) || page.url,
    titleHtml: context.html(page.titleRich, { links: false }),
    ...(whole && page.untitled && { untitled: true }),
    ...linkNameOf(page.titleRich),
    ...langBeside(page, lang),
    ...(when && { when }),
    facts: facts.map((fact) => fact.text),
    factUrls: facts.map((fact) => fact.url),
    labels: labelsOf(page, lang),
    ...(description && { descriptionHtml: services.inline(description, page.lang, excerpt) }),
    ...(abstract && { abstractHtml: abstract.trim().split(/\n\s*\n/).map((paragraph) => services.inline(paragraph, page.lang)) }),
    ...(whole && { contentHtml: listedText(page) }),
    tags: tagsOf(page),
    ...(page.section === 'posts' && { readingTime: readingTime(page, context) }),
    ...(picture?.src && {
      imageHtml: services.image(picture.src, {
        alt: '', sizes: THUMB_SIZES, class: 'thumb', loading: 'lazy',
        where: { source: page.source, line: page.positionOf?.(['image']).line ?? 1 },
      }),
    }),
    draft: page.draft,
  };
}

/** Whether a list that prints the entry shows a formula in its title or in what it quotes. */
export function itemHoldsMath({ titleHtml, descriptionHtml = '', contentHtml = '' }: ItemView): boolean {
  return [titleHtml, descriptionHtml, contentHtml].some((html) => html.includes('<math'));
}

/** Whether the list of news prints the whole text. */
function isWhole({ data, rendered }: Page): boolean {
  return rendered.html.trim() !== '' && (data['inline'] === true || (data['inline'] !== false && rendered.words <= WHOLE_TEXT));
}

/** When it was: one date, a span, the words typed for it, or the terms of a course. */
export function whenOf(page: Page, lang: string, style: DateStyle = 'short'): DateView | undefined {
  const { data } = page;
  const words = text(data['when'], lang) ?? termsText(page);
  if (words) return { iso: '', text: words };
  const start = string(data['start']) ?? string(data['start_date']) ?? page.date;
  const end = string(data['end']) ?? string(data['end_date']);
  if (!end || end === start) return dateView(start, lang, style);
  return { iso: dateView(start, lang, style)?.iso ?? '', text: rangeText(start, end, lang, style)! };
}

/** Where and as what, from whichever of the usual fields are there. */
function factsOf({ section, data }: Page, context: Context): { text: string; url?: string }[] {
  const facts = new Map<string, { text: string; url?: string }>();
  for (const key of FACTS[section] ?? []) {
    const url = string(data[FACT_URLS[key] ?? '']);
    const fact = (WORDED[key] ? WORDED[key](data[key], context) : text(data[key], context.lang)) ?? (url && hostOf(url));
    // "Online" is said once, whether as the place or by its switch.
    const same = fact?.toLowerCase();
    if (fact && !facts.has(same!)) facts.set(same!, { text: fact, ...(url && { url }) });
  }
  return [...facts.values()];
}

/** Links of an entry, named ones first. */
export function labelsOf(page: Page, lang: string): LabelView[] {
  const { materialKinds } = wordsFor(lang);
  return frontLinks(page).map(({ kind, label, url }) => kind === undefined
    ? { kind: 'other', label: localised(label, lang) ?? hostOf(url), url }
    : { kind, label: materialKinds[kind] ?? hostOf(url), url });
}

/** The tags of a post, each with the page that lists what has it; other sections have no such pages. */
export function tagsOf(page: Page): { label: string; url: string }[] {
  return page.section === 'posts' ? page.tags.map((tag) => ({ label: tag, url: tagUrl(tag) })) : [];
}

/** Signs that tell one tag from another, and would leave no trace in an address: C, C++ and C# are three languages. */
const TELLING: Readonly<Record<string, string>> = { '+': ' plus ', '#': ' sharp ' };

/** Address of the page of a tag, without prefix. */
export function tagUrl(tag: string): string {
  return `/posts/tags/${slugify(tag.replace(/(?<=.)[+#]/g, (sign) => TELLING[sign]!))}/`;
}

/** How long it takes to read the page, in words of the language. */
export function readingTime(page: Page, { words, lang }: Context): string {
  return plural(words.readingTime, Math.max(1, Math.round(page.rendered.words / WORDS_A_MINUTE)), lang);
}

/** Entries as they come, but for those that are to stay at the top. */
export function pinnedFirst(pages: readonly Page[]): Page[] {
  const isPinned = (page: Page): boolean => page.section === 'news' && page.data['pinned'] === true;
  return [...pages.filter(isPinned), ...pages.filter((page) => !isPinned(page))];
}

/** Entries by year, as they come. */
export function byYear(pages: readonly Page[], context: Context): ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const page of pages) {
    const label = yearOf(page.date) ?? context.words.undated;
    const group = groups.get(label) ?? { id: `y${label}`, label, items: [] };
    group.items.push(itemView(page, context));
    groups.set(label, group);
  }
  return [...groups.values()];
}

/**
 * Whether a talk is still to come: until its day is over, or its month or year where it says no more. Of one that does
 * not say when, or not in a way that can be read, nobody knows, so it is not announced.
 */
export function isToCome(page: Page, today: string): boolean {
  const date = (string(page.data['end_date']) ?? sortingDate(page)).slice(0, 10);
  return date !== '' && date >= today.slice(0, date.length);
}

/** Tells talks to come from talks given. What is next comes first, and within a month or year what has a day. */
export function upcomingAndPast(pages: readonly Page[], today: string): { upcoming: Page[]; past: Page[] } {
  const lastDay = (page: Page): string => sortingDate(page).padEnd(10, '-99');
  return {
    upcoming: pages.filter((page) => isToCome(page, today)).sort((a, b) => compareExactly(lastDay(a), lastDay(b))),
    past: pages.filter((page) => !isToCome(page, today)),
  };
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

function text(value: unknown, lang: string): string | undefined {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const name = (value as { name?: unknown }).name;
    return string(name) ?? string(localised(value as LocalText, lang));
  }
  return Array.isArray(value) ? enumerated(value.map((one) => text(one, lang)), wordsFor(lang)) || undefined : string(value);
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? url;
}
