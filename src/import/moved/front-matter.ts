/** Front matter of an old page in the keys of the new one. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { SectionId } from '../../content/page.ts';
import { own } from '../../objects.ts';
import { guessDates, isoDate } from '../../schema/reading/dates.ts';
import { frontMatterOf } from '../../schema/pages/front-matter.ts';
import { recordNotes } from '../../schema/record.ts';
import { at, isData, isEmpty, type Data } from './unknown-data.ts';

export interface Translated {
  data: Record<string, unknown>;
  /** Keys that mean nothing in the new site. */
  ignored: string[];
  /** Keys kept as `x_…`, because nobody here knows them or their value does not fit. */
  kept: string[];
}

/** Keys that say where the old page stood, which the import itself answers. */
const ANSWERED = new Set([
  'permalink', 'redirect_from', 'aliases', 'redirects', 'slug', 'url', 'layout', 'outputs', 'headless', 'sitemap', 'nav',
  'nav_order', 'dropdown', 'children', 'menu', 'path', 'id', 'type', 'kind', 'draft', 'published', 'collection',
]);
/** Of these, the sections where they say something of the thing itself. */
const MEANT: Readonly<Record<string, readonly SectionId[]>> = {
  type: ['talks', 'teaching'],
  kind: ['talks'],
  sitemap: ['pages', 'home'],
  url: ['talks', 'teaching', 'news', 'projects'],
};

/**
 * Renames keys by the schema's own table of other tools' names (src/schema), leaves out those that mean nothing here, and
 * keeps every other as `x_…`, so that nothing is lost and nothing is reported.
 */
export function translateFrontMatter(section: SectionId, isIndex: boolean, raw: Data): Translated {
  const schema = frontMatterOf(section, isIndex);
  const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType>;
  const { aliases = {}, ignored: unused = [] } = recordNotes.get(schema) ?? {};
  const result: Translated = { data: {}, ignored: [], kept: [] };
  const put = (theirs: string, key: string, value: unknown): void => {
    const fitting = fit(shape[key]!, key, value);
    if (fitting === undefined) {
      keep(theirs, value);
    } else if (!(key in result.data)) result.data[key] = fitting;
    else if (JSON.stringify(result.data[key]) !== JSON.stringify(fitting)) {
      if (Array.isArray(result.data[key]) || key === 'tags') result.data[key] = [...new Set([...list(result.data[key]), ...list(fitting)])];
      else keep(theirs, value);
    }
  };
  const keep = (key: string, value: unknown): void => {
    result.data[`x_${key.replace(/^x_/, '').replace(/[^\w-]+/g, '_')}`] = value;
    result.kept.push(key);
  };
  for (const [key, value] of Object.entries(section === 'home' ? withSwitches(raw) : raw).map(
    ([name, one]) => [own(RENAMED, name) ?? name, one] as const,
  )) {
    if (isEmpty(value)) continue;
    const snake = key.replaceAll('-', '_');
    if (ANSWERED.has(key) && !MEANT[key]?.includes(section)) continue;
    const alias = own(aliases, key) ?? own(aliases, snake);
    if (Object.hasOwn(shape, snake)) put(key, snake, value);
    else if (typeof alias === 'string') put(key, alias, value);
    else if (alias) put(key, alias.to, alias.as(value));
    else {
      const nested = isData(value) ? Object.keys(aliases).filter((name) => name.startsWith(`${key}.`)) : [];
      for (const name of nested) {
        const inner = at(raw, ...name.split('.'));
        const target = aliases[name]!;
        if (inner != null && inner !== '')
          put(name, typeof target === 'string' ? target : target.to, typeof target === 'string' ? inner : target.as(inner));
      }
      if (unused.includes(key) || unused.includes(snake)) result.ignored.push(key);
      else if (nested.length === 0 && !key.startsWith('_')) keep(key, value);
    }
  }
  return result;
}

/** Names that no schema lists. */
const RENAMED: Readonly<Record<string, string>> = { last_updated: 'updated' };

/** al-folio's switches of the home page (`news: false`, `announcements: { limit: 3 }`) are numbers of entries here. */
const SWITCHES: readonly (readonly [number: string, theirs: readonly string[]])[] = [
  ['news', ['news', 'announcements']],
  ['posts', ['latest_posts']],
  ['selected', ['selected_papers']],
];

function withSwitches(raw: Data): Data {
  const data: Record<string, unknown> = { ...raw };
  for (const [ours, theirs] of SWITCHES) {
    for (const key of theirs) {
      const value = raw[key];
      const limit = at(value, 'limit');
      const off = value === false || at(value, 'enabled') === false;
      if (typeof value === 'boolean' || isData(value)) delete data[key];
      if (off) data[ours] = 0;
      else if (typeof limit === 'number') data[ours] ??= limit;
    }
  }
  return data;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? value.split(value.includes(',') ? /\s*,\s*/ : /\s+/) : [value];
}

/** The value as the field takes it, as it was typed where that is possible; undefined where it does not fit. */
function fit(field: z.ZodType, key: string, value: unknown): unknown {
  // Distill's list of headings, Minimal Mistakes' settings: there shall be one.
  if (key === 'toc' && typeof value === 'object') return true;
  // Distill's authors have affiliations as well.
  if (key === 'authors' && Array.isArray(value) && value.every((one) => typeof at(one, 'name') === 'string'))
    return value.map((one) => at(one, 'name'));
  if (field.safeParse(value).success)
    return typeof value === 'string' && /date$|^updated$|^start$|^end$/.test(key) ? (isoDate(value) ?? value) : value;
  if (typeof value === 'string') {
    const iso = isoDate(value);
    // A date of two meanings is kept as it stands, for its author to say which.
    const [date, other] = iso === undefined ? guessDates(value, 'en') : [iso];
    if (date !== undefined && other === undefined && field.safeParse(date).success) return date;
  }
  // A list where one is wanted, a word where a list stands.
  if (Array.isArray(value) && value.length === 1) return fit(field, key, value[0]);
  if (isData(value) && typeof value['start'] === 'string') return fit(field, key, value['start']);
  return undefined;
}

const ORDER = [
  'title', 'description', 'date', 'end_date', 'updated', 'event', 'place', 'kind', 'institution', 'permalink', 'redirect_from',
];

/** A page's file: front matter, a blank line, the text. */
export function pageFile(data: Data, body: string): string {
  const keys = [...ORDER.filter((key) => key in data), ...Object.keys(data).filter((key) => !ORDER.includes(key))];
  const front = Object.fromEntries(keys.map((key) => [key, data[key]]));
  const text = body.replace(/[ \t]+$/gm, (blanks) => (blanks === '  ' ? blanks : '')).replace(/\n{3,}/g, '\n\n').trim();
  return `---\n${keys.length === 0 ? '' : yamlText(front)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** YAML that every reader takes alike: version 1.1 has more words that need quotes than 1.2. */
export function yamlText(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
