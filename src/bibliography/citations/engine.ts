/**
 * citeproc behind citation-js, loaded when something has to be formatted for the first time. Its styles, locales and
 * engines are global and cached by name, so a style goes by the hash of its content.
 */
import { createRequire } from 'node:module';
import { builtInLocale, tagOf } from './locales.ts';
import { mendEngine } from './lone-marks.ts';
import { mend, type Mendable } from './mended.ts';
import { quicken, quickenEngine, type Citeproc, type Machinery } from './quicker.ts';
import type { CitationStyle } from './styles.ts';
import { withVolumeTitle } from './volume-titles.ts';

export type CslItem = Readonly<Record<string, unknown>>;

export interface CiteItem {
  id: string;
  prefix?: string;
  suffix?: string;
  locator?: string;
  label?: string;
  'suppress-author'?: boolean;
}

export interface Citation {
  citationID: string;
  citationItems: CiteItem[];
  properties: { noteIndex: number; mode?: 'composite'; unsorted?: boolean };
  /** Filled by citeproc: the items in the order they are printed. */
  sortedItems?: [unknown, { id: string }][];
}

/** The part of citeproc-js that is used here. */
export interface Engine extends Machinery {
  sys: { retrieveItem: (id: string) => CslItem };
  opt: { development_extensions: Record<string, boolean> };
  citation: { opt: { layout_delimiter?: string } };
  registry: Machinery['registry'] & { citationreg: { citationById: Record<string, Citation> } };
  updateItems(ids: readonly string[]): void;
  updateUncitedItems(ids: readonly string[]): void;
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  rebuildProcessorState(citations: Citation[], mode: 'html', uncited: string[]): [string, number, string][];
  getTerm(term: string, form?: 'long' | 'short' | 'symbol', plural?: 0 | 1): string | undefined;
}

interface Register {
  has(name: string): boolean;
  get(name: string): string;
  add(name: string, xml: string): void;
}

interface CslPlugin {
  engine(data: CslItem[], style: string, locale: string, format: 'html'): Engine;
  styles: Register;
  locales: Register;
}

let plugin: CslPlugin | undefined;

function citationJs(): CslPlugin {
  if (!plugin) {
    const require = createRequire(import.meta.url);
    const core = require('@citation-js/core') as { plugins: { config: { get(name: string): CslPlugin } } };
    require('@citation-js/plugin-csl');
    plugin = core.plugins.config.get('@csl');
    const citeproc = require('citeproc') as Citeproc & Mendable;
    quicken(citeproc);
    mend(citeproc);
  }
  return plugin;
}

/** CSL source of a style that comes with the library: `apa`, `vancouver` or `harvard1`. */
export function builtInSource(name: string): string {
  return citationJs().styles.get(name);
}

/** Whether citation-js has been loaded in this process: a build from a warm cache never does. */
export function isEngineLoaded(): boolean {
  return plugin !== undefined;
}

/**
 * What a style says of a reference that stands alone: there is nothing to put in order, nothing cited, and nothing to be
 * told apart from. Sort keys repeat the macros that they name, and those of APA come to 138,000 tokens, which are nearly
 * all it takes to make it ready. https://docs.citationstyles.org/en/stable/specification.html#sorting
 */
function forOneReference(csl: string): string {
  return csl
    .replace(/<sort\b[^>]*>.*?<\/sort>/gs, '')
    .replace(/<citation\b.*<\/citation>/s, '<citation><layout><text value=""/></layout></citation>');
}

/** What is asked of an engine: citations with their list, or references one at a time, which is ready far sooner. */
export type Use = 'documents' | 'references';

/**
 * The engine of a style in a language, answering for these items. Everything it was asked before is forgotten.
 *
 * @param language BCP 47; the nearest locale there is, else the style's own
 * @param ownLocale source of a locale file of the project
 * @throws when the style is not valid CSL
 */
export function openEngine(
  style: CitationStyle,
  language: string,
  items: readonly CslItem[],
  use: Use,
  ownLocale?: (tag: string) => string | undefined,
): Engine {
  const { engine, styles, locales } = citationJs();
  const whole = style.xml ? style.id : style.id.split('@')[0]!;
  if (style.xml && !styles.has(whole)) styles.add(whole, style.xml);
  const name = use === 'references' ? `${whole} for references` : whole;
  if (!styles.has(name)) styles.add(name, forOneReference(styles.get(whole)));
  const own = locales.has(language) ? undefined : ownLocale?.(language);
  const locale = locales.has(language) ? language : own ? added(own, language) : (builtInLocale(language) ?? 'en-US');
  const source = styles.get(whole);
  const opened = engine(items.map((item) => withVolumeTitle(item, source)), name, locale, 'html');
  opened.opt.development_extensions.wrap_url_and_doi = true;
  mendEngine(opened);
  quickenEngine(opened, use === 'references');
  return opened;
}

/** Makes a locale of the project known; returns the name under which it is. */
function added(xml: string, language: string): string {
  const { locales } = citationJs();
  const tag = tagOf(xml) ?? language;
  // citeproc reads the chief locale of a language before that of a region, and asks for it by name.
  const { LANG_BASES } = createRequire(import.meta.url)('citeproc') as { LANG_BASES: Readonly<Record<string, string>> };
  const chief = LANG_BASES[tag.split('-')[0]!]?.replace('_', '-') ?? tag;
  for (const name of [tag, chief]) if (!locales.has(name)) locales.add(name, xml);
  return tag;
}
