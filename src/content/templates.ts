/** Templates of the user's own in content/, which Eleventy makes pages of. */
import { listFiles, readIfThere } from '../site/files.ts';

const PERMALINK = /^permalink:\s*(["']?)(\/?[^\s"'{}#]+)\1\s*$/m;

/**
 * Addresses of their pages, as far as they can be told without running them: by the permalink in their front matter
 * (https://www.11ty.dev/docs/permalinks/), or by the name of the file.
 */
export function templateAddresses(root: string): string[] {
  return listFiles(root, 'content', '.njk').map((path) => {
    const text = readIfThere(root, path)?.bytes.toString('utf8') ?? '';
    const permalink = text.startsWith('---') ? PERMALINK.exec(text)?.[2] : undefined;
    return permalink === undefined ? addressOf(path) : `/${permalink.replace(/^\//, '')}`;
  });
}

function addressOf(path: string): string {
  const name = path.replace(/^content\//, '').replace(/\.njk$/, '');
  return `/${`${name}/`.replace(/(^|\/)index\/$/, '$1')}`;
}
