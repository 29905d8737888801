/**
 * The CV as plain data in one language: what data/cv.yaml says, joined with what the site knows. The page and the PDF
 * print from it and decide nothing.
 */
import type { Problems } from '../problems.ts';
import type { CvSection } from '../schema/data/cv.ts';
import type { Site } from '../site/site.ts';
import { headingFrom } from '../text/headings.ts';
import { unused } from '../text/unused.ts';
import { contactOf } from './contact.ts';
import { drawn } from './drawn.ts';
import { typedItems } from './entries.ts';
import { inline } from '../markdown/one-line.ts';
import type { CvModel, CvSectionModel, CvGroup, CvItem } from './model.ts';
import type { Cite } from './reference.ts';
import { cvWords } from './words.ts';
import { sectionOptions, variantNamed, belongs, shown } from './variants.ts';
import { type Workbench, workbench } from './workbench.ts';

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
    const id = unused(section.id, taken);
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

/** `research_experience` → "Research experience", in the language of the CV where it is known; typed words stay. */
export function titleOf(key: string, lang: string): string {
  const { sections } = cvWords(lang);
  const name = key.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (Object.hasOwn(sections, name)) return sections[name]!;
  if (/[\s\p{Lu}]/u.test(key)) return key;
  return headingFrom(key);
}
