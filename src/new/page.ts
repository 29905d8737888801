/** A new page: its file, and the front matter to begin with. */
import { stringify } from 'yaml';
import { slugify } from '../content/addresses.ts';
import { sectionById } from '../sections.ts';
import type { PageKind } from './kinds.ts';

/** Letters in a file name: every disk takes so many, in every script. */
const LONGEST = 60;

/** Path from the project's root, and contents. */
export interface NewFile {
  path: string;
  text: string;
}

/** @param date ISO 8601, as precise as it is known */
export function newPage(kind: PageKind, title: string, date: string): NewFile {
  const { section, dateKey, datedName, offered } = kind;
  const prefix = datedName ? `${date}-` : '';
  const path = `content/${sectionById(section).folder}/${prefix}${shortSlug(title)}.md`;
  const filled = yaml({ title, [dateKey]: date });
  return { path, text: `---\n${filled}${remarks(offered)}---\n\n` };
}

/** Lines that wait to be used: the key, and what it is for. */
export function remarks(offered: PageKind['offered'], indent = ''): string {
  return offered.map(([key, meaning]) => `${indent}# ${key}: ${meaning}\n`).join('');
}

/** Values that every reader of YAML takes alike. A date is no text, and needs no quotes. */
function yaml(values: Readonly<Record<string, string>>): string {
  return stringify(values, { version: '1.1', lineWidth: 0 }).replace(/^(\w+): "(\d{4}(?:-\d\d){0,2})"$/gmu, '$1: $2');
}

/** The name of the file, cut between words where it is long. */
function shortSlug(title: string): string {
  const slug = slugify(title);
  if ([...slug].length <= LONGEST) return slug;
  const cut = [...slug].slice(0, LONGEST + 1).join('');
  const end = cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : [...slug].slice(0, LONGEST).join('');
}
