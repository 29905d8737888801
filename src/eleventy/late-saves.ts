/**
 * Saves that the watcher swallows.
 *
 * An editor empties a file and then fills it. The watcher tells of the first and, for 50 ms, of nothing more about that
 * file (chokidar 3.6, `_throttle('change', path, 50)`), so that a build that starts at once may read an empty file and
 * never hear of its text.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Milliseconds after which the watcher hears again. */
const DEAF = 60;

/** What this module needs of a watcher. */
interface Watcher {
  on(event: 'change', listener: (path: string) => void): unknown;
  emit(event: 'change', path: string): unknown;
}

/** Tells again of files (absolute paths, or relative to `root`) that changed while the watcher was not listening. */
export function hearLateSaves(watcher: Watcher, root: string): void {
  const waiting = new Set<string>();
  watcher.on('change', (path) => {
    if (waiting.has(path)) return;
    waiting.add(path);
    const told = stateOf(resolve(root, path));
    setTimeout(() => {
      waiting.delete(path);
      if (stateOf(resolve(root, path)) !== told) watcher.emit('change', path);
    }, DEAF);
  });
}

/** Size and time of change; a word for a file that is gone. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : 'gone';
}
