/**
 * `.bib` and `.yaml` as Eleventy data: `data/publications.bib` is the global data `publications`, `data/people.yaml`
 * is `people`, and so on, for templates of the user's own. The values are the edition's, so nothing is read twice.
 */
import { relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy/UserConfig';
import type { Edition } from '../site/edition/edition.ts';
import { isBib } from '../site/files.ts';
import type { Site } from '../site/site.ts';

/** Values by data file. */
const VALUES: Readonly<Record<string, (site: Site) => unknown>> = {
  'data/site.yaml': (site) => site.settings,
  'data/people.yaml': (site) => site.people,
  'data/venues.yaml': (site) => site.venues,
  'data/cv.yaml': (site) => site.cv,
};

/** What a data file holds: the record of a .bib, the value of a YAML file. */
function dataOf(path: string, site: Site): unknown {
  if (!isBib(path)) return VALUES[path]?.(site);
  return [...site.publications, ...site.references].filter((one) => one.position.file === path);
}

/** Registers both; `edition` gives the one that is being printed. */
export function dataFormats(eleventy: UserConfig, root: string, edition: () => Edition | undefined): void {
  const value = (path: string) => {
    const site = edition()?.site;
    return site && dataOf(relative(root, path).split('\\').join('/'), site);
  };
  eleventy.addDataExtension('bib,BIB', { read: false, parser: value });
  eleventy.addDataExtension('yaml,yml', { read: false, parser: value });
}
