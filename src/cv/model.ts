/**
 * The CV as plain data in one language: what data/cv.yaml says, joined with what the site knows. The page and the PDF
 * print from it and decide nothing.
 */
import type { Publication } from '../bibliography/publication.ts';
import type { Problems } from '../problems.ts';
import type { CvDesign, CvEntry, CvSection } from '../schema/cv.ts';
import type { LocalText } from '../schema/fields.ts';
import type { Site } from '../site/site.ts';
import { headingFrom } from '../text/headings.ts';
import type { Rich } from '../text/rich.ts';
import { localised } from '../view/services.ts';
import { contactOf, type ContactItem } from './contact.ts';
import { drawn } from './drawn.ts';
import { typedItems } from './entries.ts';
import { inline } from '../markdown/inline.ts';
import type { Cite } from './reference.ts';
import { cvWords } from './words.ts';
import { sectionOptions, variantNamed, type Variant } from './variants.ts';

export interface CvModel {
  variant: string;
  lang: string;
  name: string;
  nativeName?: string;
  headline?: Rich;
  /** Lines of the head, each of pieces that may be links. */
  contact: readonly (readonly ContactItem[])[];
  /** Telephone number; on paper only. */
  phone?: string;
  sections: readonly CvSectionModel[];
  /** yyyy-mm-dd of the last change to the user's files. */
  updated?: string;
  design: CvDesign;
  /** So many pages are wanted at most. */
  pages?: number;
}

export interface CvSectionModel {
  /** Unique within the CV. */
  id: string;
  title: Rich;
  groups: readonly CvGroup[];
}

export interface CvGroup {
  heading?: string;
  items: readonly CvItem[];
}

/** What stands behind the title or below it, where an entry has it. */
export interface CvDetails {
  when?: string;
  /** Number in front, where the section counts. */
  number?: number;
  /** Root-relative without prefix, or another site's. */
  url?: string;
  links: readonly { label: string; url: string }[];
  summary?: Rich;
  highlights: readonly Rich[];
}

export type CvItem =
  | (CvDetails & { kind: 'entry'; title: Rich; lang?: string; facts: readonly Rich[] })
  /** "Reviewing: NeurIPS, ICML" */
  | (CvDetails & { kind: 'fact'; label: Rich; details: Rich })
  /** A paragraph, or a line with a bullet or a number. */
  | (CvDetails & { kind: 'line'; text: Rich; bullet: boolean })
  /** `reference` is the paper in the citation style of its section; without one it is printed as the site prints papers. */
  | { kind: 'paper'; when: string; number?: number; paper: Publication; reference?: Rich };

/** What of a variant decides what is shown. */
export type ShownVariant = Pick<Variant, 'name' | 'lang' | 'settings'>;

/** What is at hand while one CV is put together. */
export interface Workbench {
  site: Site;
  lang: string;
  variant: ShownVariant;
  problems: Problems;
  /** Formats papers in a citation style; without it they are printed as the site prints papers. */
  cite?: Cite;
  /** Rich text of one of the file's texts. */
  rich(text: LocalText | undefined): Rich | undefined;
}

/** A text; a blank line in it begins a new one. */
function paragraphs(words: string, lang: string): Rich {
  return words.trim().split(/\n[^\S\n]*\n\s*/)
    .flatMap((one, index): Rich => [...(index > 0 ? [{ type: 'break' as const }] : []), ...inline(one, lang)]);
}

/** What it takes to put together one variant. */
export function workbench(site: Site, variant: ShownVariant, problems: Problems, cite?: Cite): Workbench {
  const { lang } = variant;
  return {
    site, lang, variant, problems,
    ...(cite && { cite }),
    rich: (text) => {
      const words = localised(text, lang);
      return words === undefined || words === '' ? undefined : paragraphs(words, lang);
    },
  };
}

/** The variants' settings merged over the file's; sections that are empty are left out. */
export function buildCv(site: Site, name: string, problems: Problems, cite?: Cite): CvModel {
  const file = site.cv!;
  const variant = variantNamed(site, name);
  const { lang } = variant;
  const bench = workbench(site, variant, problems, cite);
  const headline = bench.rich(file.headline ?? site.owner.position);
  const taken = new Set<string>();
  const sections = variant.sections.flatMap((key) => {
    const section = sectionModel(key, sectionOptions(file, variant, key), bench);
    if (!section) return [];
    const id = unique(section.id, taken);
    return [{ ...section, id }];
  });
  return {
    variant: name,
    lang,
    name: site.owner.name,
    ...(site.owner.native_name && { nativeName: site.owner.native_name }),
    ...(headline && { headline }),
    contact: contactOf(site, file.location, lang),
    ...(file.phone && { phone: file.phone }),
    sections,
    ...(site.lastChange && { updated: site.lastChange }),
    design: variant.design,
    ...(variant.settings.pages !== undefined && { pages: variant.settings.pages }),
  };
}

function sectionModel(key: string, section: Partial<CvSection>, bench: Workbench): CvSectionModel | undefined {
  if (!shown(section, bench.variant)) return undefined;
  const typed = typedItems((section.entries ?? []).filter((entry) => belongs(entry, bench.variant)), bench);
  const found = section.from ? drawn(section.from, section, bench, key) : [];
  const groups = limited([...(typed.length > 0 ? [{ items: typed }] : []), ...found], section.limit ?? bench.variant.settings.limit);
  if (groups.length === 0) return undefined;
  return {
    id: idOf(key),
    title: bench.rich(section.title) ?? inline(titleOf(key, bench.lang), bench.lang),
    groups: numbered(groups, section.number).map(withoutGaps),
  };
}

/** Whether an entry is part of a variant. */
export function belongs(entry: CvEntry | string, variant: ShownVariant): boolean {
  return typeof entry === 'string' || (shown(entry, variant) && tagged(entry, variant));
}

/** Whether `only` and `not` let a section or an entry into a variant; `not` of papers may be filters instead. */
export function shown({ only, not }: Pick<Partial<CvSection>, 'only' | 'not'>, { name }: ShownVariant): boolean {
  return (!only || only.includes(name)) && !(Array.isArray(not) && not.includes(name));
}

/** A variant with tags takes the entries that have one of them, and those that have none. */
function tagged(entry: CvEntry, { settings }: ShownVariant): boolean {
  return !settings.tags || !entry.tags || entry.tags.some((tag) => settings.tags!.includes(tag));
}

function limited(groups: readonly CvGroup[], limit: number | undefined): CvGroup[] {
  let left = limit ?? Infinity;
  return groups.flatMap((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return items.length > 0 ? [{ ...group, items }] : [];
  });
}

/** Stands in the column of dates for one that is not known. */
const NO_DATE = '–';

/** A blank below a date would read as the same date, so entries without one say so. */
export function withoutGaps({ items, ...group }: CvGroup): CvGroup {
  const first = items.findIndex(({ when }) => when);
  const isGap = ({ kind, when }: CvItem, index: number): boolean => (kind === 'entry' || kind === 'paper') && !when && first !== -1 && index > first;
  return { ...group, items: items.map((item, index) => (isGap(item, index) ? { ...item, when: NO_DATE } : item)) };
}

/** Numbers run through all groups of a section. Lines that are numbered by their own key count by themselves. */
function numbered(groups: readonly CvGroup[], direction: string | undefined): CvGroup[] {
  if (direction !== 'down' && direction !== 'up') return [...groups];
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  let index = 0;
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, number: direction === 'up' ? ++index : total - index++ })),
  }));
}

function idOf(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
}

function unique(id: string, taken: Set<string>): string {
  let result = id;
  for (let n = 2; taken.has(result); n++) result = `${id}-${n}`;
  taken.add(result);
  return result;
}

/** `research_experience` → "Research experience", in the language of the CV where it is known; typed words stay. */
export function titleOf(key: string, lang: string): string {
  const { sections } = cvWords(lang);
  const name = key.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (Object.hasOwn(sections, name)) return sections[name]!;
  if (/[\s\p{Lu}]/u.test(key)) return key;
  return headingFrom(key);
}
