/**
 * `.bib` and `.yaml` as Eleventy data: `data/publications.bib` is the global data `publications`, `data/people.yaml`
 * is `people`, and so on, for templates of the user's own. The values are the edition's, so nothing is read twice.
 */
import { relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy/UserConfig';
import type { Edition } from '../site/edition.ts';

export function dataFormats(eleventy: UserConfig, root: string, edition: () => Edition | undefined): void {
  const value = (path: string) => edition()?.dataOf(relative(root, path).split('\\').join('/'));
  eleventy.addDataExtension('bib', { read: false, parser: value });
  eleventy.addDataExtension('yaml,yml', { read: false, parser: value });
}
