/** Templates of the user's own in content/, which Eleventy makes pages of. */
import { listFiles } from '../site/files.ts';

/** Addresses of their pages, which go by the names of the files: Eleventy reads no front matter here, nor a permalink in it. */
export function templateAddresses(root: string): string[] {
  return listFiles(root, 'content', '.njk').map((path) => {
    const name = path.replace(/^content\//, '').replace(/\.njk$/, '');
    return `/${`${name}/`.replace(/(^|\/)index\/$/, '$1')}`;
  });
}
