/** The navigation: what the settings say, or every section that has something to show. */
import type { Page, SectionId } from '../../content/page.ts';
import { SECTIONS } from '../../sections.ts';
import type { Site } from '../../site/site.ts';
import type { LocalText } from '../../schema/fields.ts';
import { oncePer } from '../once.ts';
import type { Context } from '../services.ts';
import { localised } from '../services.ts';

interface NavigationItem {
  label: string;
  /** Without prefix. */
  url: string;
  /** `page` for the page at hand, `true` for the section it is part of. */
  current?: 'page' | 'true';
}

/** The page at hand, as far as the navigation needs to know it. */
interface Here {
  url?: string;
  section?: string;
}

/** Entries of the navigation, in order. Sections without anything to show are left out, whoever asked for them. */
export function navigation(here: Here, context: Context): NavigationItem[] {
  return itemsOf(context.site, context).map(({ label, url, section }) => {
    const current = url === here.url ? 'page' : section && section === here.section ? 'true' : undefined;
    return { label, url, ...(current && { current }) };
  });
}

/** They are the same on every page. */
const itemsOf = oncePer<Site, readonly Item[]>((_site, context) => listed(context));

function listed(context: Context): Item[] {
  const { settings } = context.site;
  if (settings.navigation) {
    return settings.navigation.flatMap((entry) => (typeof entry === 'string' ? named(entry, context) : linked(entry, context)) ?? []);
  }
  const sections = SECTIONS.flatMap(({ id, navigation: isShown }) => (isShown ? (sectionItem(id, context) ?? []) : []));
  return [...sections, ...extraPages(context)].sort((one, other) => (one.order === other.order ? 0 : one.order - other.order));
}

interface Item extends NavigationItem {
  section?: string;
  /** Of its page; what has none comes last, as in lists. */
  order: number;
}

function orderOf({ data }: Page): number {
  return typeof data['order'] === 'number' ? data['order'] : Number.POSITIVE_INFINITY;
}

function linked(entry: { label: LocalText; url: string }, { lang }: Context): Item {
  return { label: localised(entry.label, lang)!, url: entry.url, order: Number.POSITIVE_INFINITY };
}

/** An entry that the settings name by a word: a section, or a page by its file name or address. */
function named(word: string, context: Context): Item | undefined {
  const section = SECTIONS.find((one) => one.id === word);
  if (section) return sectionItem(section.id, context);
  const page = pageNamed(word, context.site);
  return page && pageItem(page, context);
}

/** Whether a word of the navigation names a section, shown or not, or a page. */
export function isNavigable(word: string, site: Pick<Site, 'pages'>): boolean {
  return SECTIONS.some(({ id }) => id === word) || pageNamed(word, site) !== undefined;
}

function pageNamed(word: string, { pages }: Pick<Site, 'pages'>): Page | undefined {
  return pages.find((one) => one.url === word || one.url === `/${word}/` || (one.section === 'pages' && one.slug === word));
}

function sectionItem(id: SectionId, context: Context): Item | undefined {
  const { index } = context.site.sections[id];
  if (!index || index.data['nav'] === false) return undefined;
  const title = localised(index.data['nav_title'] as LocalText | undefined, context.lang);
  return { label: title ?? context.words.sections[id], url: index.url, section: id, order: orderOf(index) };
}

function pageItem(page: Page, { lang }: Context): Item {
  return { label: localised(page.data['nav_title'] as LocalText | undefined, lang) ?? page.title, url: page.url, order: orderOf(page) };
}

function extraPages(context: Context): Item[] {
  return context.site.sections.pages.pages.filter((page) => page.data['nav'] === true).map((page) => pageItem(page, context));
}
