/** Which CVs there are: their names, languages, addresses, and what each shows. */
import { isObject } from '../objects.ts';
import type { CvDesign, CvEntry, CvFile, CvSection, CvVariant } from '../schema/data/cv.ts';
import type { Site } from '../site/site.ts';

/** The variant that needs no name: it is there whether the file lists variants or not. */
export const MAIN = 'full';

export interface Variant {
  name: string;
  lang: string;
  settings: CvVariant;
  design: CvDesign;
  /** Keys of the file's sections, in the order of this variant. */
  sections: readonly string[];
  /** Of the page, without prefix. */
  url: string;
  /** Of the PDF, without prefix. */
  pdfUrl: string;
  /** The user's own file in `assets/files/`, in place of a PDF made here. */
  ownPdf?: string;
}

/** What of a variant decides what is shown. */
export type ShownVariant = Pick<Variant, 'name' | 'lang' | 'settings'>;

/** Every variant of the site's CV, the one at /cv/ first; none without data/cv.yaml. */
export function variantsOf(site: Site): Variant[] {
  if (!site.cv) return [];
  const main = mainName(site);
  return [main, ...Object.keys(site.cv.variants).filter((name) => name !== main), ...(main === MAIN ? [] : [MAIN])]
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name) => variantNamed(site, name));
}

/** The variant shown at /cv/: the one that content/cv.md names, or the full one. */
export function mainName(site: Site): string {
  const named = site.sections.cv.index?.data['variant'];
  return typeof named === 'string' && Object.hasOwn(site.cv?.variants ?? {}, named) ? named : MAIN;
}

/** A variant by its name in cv.yaml; a name that is not there has the settings of the whole file. */
export function variantNamed(site: Site, name: string): Variant {
  const file = site.cv!;
  const settings: CvVariant = Object.hasOwn(file.variants, name) ? file.variants[name]! : {};
  const main = mainName(site) === name;
  const slug = slugOf(name);
  const ownPdf = settings.pdf ?? (main ? file.pdf : undefined);
  return {
    name,
    lang: settings.lang ?? file.lang ?? site.settings.language,
    settings,
    design: { ...file.design, ...definedOf(settings.design ?? {}) },
    sections: orderOf(Object.keys(file.sections), settings),
    url: main ? '/cv/' : `/cv/${slug}/`,
    pdfUrl: main ? '/cv.pdf' : `/cv-${slug}.pdf`,
    ...(ownPdf !== undefined && { ownPdf }),
  };
}

function orderOf(keys: readonly string[], { include, exclude, order }: CvVariant): string[] {
  if (include) return include.filter((key) => keys.includes(key));
  const left = keys.filter((key) => !exclude?.includes(key));
  return order ? [...order.filter((key) => left.includes(key)), ...left.filter((key) => !order.includes(key))] : left;
}

/** A section's settings, in whichever way it is written, with those of the variant over them. */
export function sectionOptions(file: CvFile, { settings }: Variant, key: string): Partial<CvSection> {
  const value = file.sections[key]!;
  const section: Partial<CvSection> = Array.isArray(value) ? { entries: value } : typeof value === 'string' ? { entries: [value] } : value;
  const own = (settings as Readonly<Record<string, unknown>>)[key];
  return isObject(own) ? { ...section, ...own } : section;
}

/**
 * The same CV in other languages. A variant is named after its language (`fr`, the French full one), or after another
 * variant and its language (`short-fr`).
 */
export function translationsOf(variant: Variant, all: readonly Variant[]): Variant[] {
  const same = all.filter((other) => stem(other) === stem(variant));
  return new Set(same.map(({ lang }) => lang)).size === same.length && same.length > 1 ? same : [];
}

function stem({ name, lang }: Variant): string {
  const tag = name.toLowerCase();
  const ending = lang.toLowerCase();
  if (tag === ending) return MAIN;
  return tag.endsWith(`-${ending}`) || tag.endsWith(`_${ending}`) ? tag.slice(0, -ending.length - 1) : tag;
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'variant';
}

function definedOf<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
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
