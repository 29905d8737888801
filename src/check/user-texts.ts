/** The texts that a person keeps: pages, data, own layouts and own styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../text/encoding.ts';
import { listFiles, readIfThere } from '../site/files.ts';

export interface UserText {
  /** Path from the project's root. */
  path: string;
  text: string;
}

const TEXT = /\.(?:md|njk|html?|ya?ml|bib|css|json|js|txt|svg)$/iu;

/** Every text of `content/`, `data/` and `assets/files/`, the layouts of the person's own, and `assets/site.css`. */
export function userTexts(root: string): UserText[] {
  const paths = ['content', 'content/_layouts', 'data', 'assets/files'].flatMap((folder) => listFiles(root, folder, ''));
  const styles = readIfThere(root, 'assets/site.css') ? ['assets/site.css'] : [];
  return [...paths, ...styles].filter((path) => TEXT.test(path)).map((path) => ({ path, text: decodeBytes(readFileSync(join(root, path))) }));
}
