/** What Quarto kept of pages whose code it ran: https://quarto.org/docs/projects/code-execution.html#freeze */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Problems } from '../../problems.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { isData, textAt } from '../moved/unknown-data.ts';

interface Frozen {
  /** The page's Markdown with what its code printed. */
  text: string;
  /** Whether the page has been changed since. */
  stale: boolean;
}

/** The result kept in `_freeze/` for a page; undefined where there is none. */
export function frozenResult(path: string, files: OldFiles, problems: Problems): Frozen | undefined {
  const kept = files.data(`_freeze/${path.replace(/\.[^.]+$/, '')}/execute-results/html.json`, problems);
  const result = isData(kept) ? textAt(kept, 'result', 'markdown') : undefined;
  if (result === undefined) return undefined;
  const hash = createHash('md5').update(files.bytes(path)).digest('hex');
  return { text: result.replace(/^---\n[^]*?\n---\n/, ''), stale: textAt(kept, 'hash') !== hash };
}

/** Where a picture that code drew is kept: `index_files/figure-html/a.png` beside the page. */
export function frozenPicture(path: string): string | undefined {
  const found = /^(.*\/)?([^/]+)_files\/(.+)$/.exec(path);
  return found ? posix.join('_freeze', found[1] ?? '', found[2]!, found[3]!) : undefined;
}
