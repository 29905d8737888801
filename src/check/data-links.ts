/** Links to pages and files of the site that stand outside texts: in front matter, and in the files of data/. */
import { cleanSiteAddress } from '../schema/reading/values.ts';
import type { Site } from '../site/site.ts';
import type { Path, Place } from '../yaml/read.ts';

interface DataLink {
  file: string;
  /** As it stands there, or as it was cleaned. */
  written: string;
  /** Root-relative, without prefix. */
  target: string;
  /** Where it is written: a file that was read by a build before is read anew for this. */
  place(): Place;
}

/** Keys of values that are links, and of lists and records of them. */
const LINKS = new Set([
  'code', 'event_url', 'external', 'footer_links', 'homepage', 'link', 'links', 'navigation', 'poster', 'repository', 'slides', 'syllabus', 'url',
  'video', 'website',
]);
/** Of this file all values are. */
const REDIRECTS = 'data/redirects.yaml';
const WITHIN = /^(?:\/(?!\/)|https?:\/\/)[^\n]*$/;
/** A link in a line of Markdown; one to a Markdown file is told where the line is printed. */
const IN_TEXT = /\]\((?![^()\s?#]*\.(?:md|markdown)[?#\s)])([^()\s/]*\/[^()\s]*)/gi;

/**
 * Links of data files and front matter that lead into the site itself.
 *
 * @param own the root-relative path that an address has on the site; undefined for what lies elsewhere
 */
export function dataLinks({ pages, dataFiles = [] }: Pick<Site, 'pages' | 'dataFiles'>, own: (address: string) => string | undefined): DataLink[] {
  const found: DataLink[] = [];
  const look = (file: string, value: unknown, positionOf: ((path: Path, part: 'value') => Place) | undefined): void => {
    for (const { path, target: written } of linksOf(file, value)) {
      const target = own(written);
      if (target === undefined) continue;
      found.push({ file, written, target, place: () => positionOf?.(path, 'value') ?? { line: 1, column: 1 } });
    }
  };
  for (const { file, value, positionOf } of dataFiles) look(file, value, positionOf);
  for (const { source, data, positionOf } of pages) look(source, data, positionOf);
  return found;
}

/** What was found in front matter, which a server looks through after every save. */
const known = new WeakMap<object, readonly Found[]>();

interface Found {
  path: Path;
  target: string;
}

/** Every link to a path or a full address in what a file says, and where it stands there. */
export function linksOf(file: string, value: unknown): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  let found = known.get(value);
  if (!found) known.set(value, (found = linksIn(value, [], file === REDIRECTS)));
  return found;
}

function linksIn(value: unknown, path: Path, isLink: boolean): Found[] {
  if (typeof value === 'string') {
    if (!value.includes('/')) return [];
    if (isLink && WITHIN.test(value)) return [{ path, target: value }];
    if (!value.includes('](')) return [];
    return [...value.matchAll(IN_TEXT)].map((match) => ({ path, target: cleanSiteAddress(match[1]!) ?? '' })).filter(({ target }) => WITHIN.test(target));
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, place) => linksIn(one, [...path, place], isLink));
  return Object.entries(value).flatMap(([key, one]) => linksIn(one, [...path, key], isLink || LINKS.has(key)));
}
