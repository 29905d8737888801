/**
 * One hash of everything that may show on a page besides the text of pages. What is in doubt is in it: printing too
 * often costs a moment, not printing shows what is no longer true.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readIfThere } from '../files.ts';
import { factsOf } from './print-cache.ts';
import type { Site } from '../site.ts';

/** Folders of which every byte counts. */
const READ = ['data', 'layouts', 'content/_layouts'];
/** Folders of which it counts what is there; pictures are looked at where a page shows them. */
const LISTED = ['assets', 'content'];

/**
 * @param site as it was read
 * @param more what else pages are printed from, such as the version of the program
 */
export function fingerprint(site: Site, more: readonly unknown[]): string {
  const hash = createHash('sha1');
  const note = (value: unknown) => hash.update(JSON.stringify(value) ?? '').update('\n');
  note([...more, site.origin, site.prefix, site.today, site.lastChange]);
  for (const folder of READ) {
    for (const path of listFiles(site.root, folder, '')) hash.update(path).update(readIfThere(site.root, path)?.bytes ?? '');
  }
  for (const folder of LISTED) {
    for (const path of listFiles(site.root, folder, '')) {
      if (!path.endsWith('.md')) note([path, statSync(join(site.root, path), { throwIfNoEntry: false })?.size]);
    }
  }
  for (const page of site.pages) hash.update(factsOf(page));
  return hash.digest('base64');
}
