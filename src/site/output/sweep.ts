/** What becomes of files that a build before has written. */
import { outputPath } from '../../content/addresses.ts';
import { listFiles } from '../files.ts';
import type { OutputFolder } from './output-folder.ts';

/**
 * Removes what the build before has written and this one has not.
 *
 * @param urls addresses of everything that this one holds
 * @param copied folders of the project that somebody else publishes as they are
 */
export function sweep(folder: OutputFolder, urls: Iterable<string>, root: string, copied: readonly string[]): void {
  for (const url of urls) folder.note(outputPath(url));
  for (const name of copied) for (const path of listFiles(root, name, '')) folder.note(path);
  folder.sweep();
}
