/** Layouts of the user's own that nothing prints, for they lie where the engine has no layout of that name. */
import { posix } from 'node:path';
import type { Problems } from '../problems.ts';
import { listFiles, readIfThere } from '../site/files.ts';
import { closest } from '../text/closest.ts';
import { LAYOUT_FOLDERS } from './printer.ts';

const [OWN, ENGINE] = LAYOUT_FOLDERS;

/**
 * Warns of each file of `content/_layouts/` that replaces nothing and that nothing names, where it is known which one it is
 * meant for: `footer.njk` for `partials/footer.njk`.
 *
 * @param named layouts that pages ask for, without their ending
 */
export function tellIdleLayouts(root: string, named: Iterable<string>, problems: Problems): void {
  const own = namesIn(root, OWN);
  if (own.length === 0) return;
  const engine = namesIn(root, ENGINE);
  const replaced = new Set(engine);
  const asked = new Set(named);
  const suspects = own.filter((name) => !replaced.has(name) && !asked.has(name.replace(/\.njk$/, '')));
  if (suspects.length === 0) return;
  const templates = [...own.map((name) => `${OWN}/${name}`), ...listFiles(root, 'content', '.njk')];
  const texts = templates.map((path) => readIfThere(root, path)?.bytes.toString() ?? '');
  for (const name of suspects) {
    const meant = engine.find((other) => posix.basename(other) === posix.basename(name)) ?? closest(name, engine);
    if (meant === undefined || texts.some((text) => text.includes(name))) continue;
    problems.warn('layout-idle', `The layout is not used: there is no ${ENGINE}/${name} that it could replace, and nothing names it.`, {
      file: `${OWN}/${name}`,
      cure: `To replace ${ENGINE}/${meant}, call it ${OWN}/${meant}.`,
    });
  }
}

/** Paths of the layouts in a folder, from there. */
function namesIn(root: string, folder: string): string[] {
  return listFiles(root, folder, '').map((path) => path.slice(folder.length + 1));
}
