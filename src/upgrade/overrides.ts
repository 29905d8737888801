/**
 * What of the user's own stands in the place of something of the engine's that has changed: layouts of the same name, and
 * names of the theme that `assets/site.css` uses.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../site/files.ts';
import { contentOf, differenceOf } from './git.ts';
import { readIfFile, type Files } from './manifest.ts';

export interface Override {
  /** The user's file. */
  path: string;
  /** What has become of the engine's, as a sentence. */
  message: string;
  /** How the engine's has changed. */
  lines: readonly string[];
}

const OWN_LAYOUTS = 'content/_layouts';
const OWN_STYLE = 'assets/site.css';
const PROPERTY = /--[a-z][\w-]*/g;

/** `root`: the site, still with the old version. `release`: the folder of the new one. */
export function overridden(root: string, release: string, old: Files, next: Files): Override[] {
  const layouts = layoutsIn(root).flatMap((name): Override[] => {
    const [path, original] = [`${OWN_LAYOUTS}/${name}`, `layouts/${name}`];
    const [before, after] = [old.get(original), next.get(original)];
    if (before === undefined || before === after) return [];
    const message = `${path} stands for ${original}, which`;
    if (after === undefined) return [{ path, message: `${message} is gone: nothing prints it any more.`, lines: [] }];
    const was = contentOf(root, before) ?? readIfFile(root, original);
    const lines = (was && differenceOf(was, readIfFile(release, original)!)) ?? [];
    return [{ path, message: `${message} has changed: see whether yours should, too.`, lines }];
  });
  return [...layouts, ...lostProperties(root, release, old, next)];
}

/** Custom properties of the theme that are gone, but that the user's own style names. */
function lostProperties(root: string, release: string, old: Files, next: Files): Override[] {
  const style = readIfFile(root, OWN_STYLE)?.toString() ?? '';
  const used = new Set(style.match(PROPERTY));
  if (used.size === 0) return [];
  const inTheme = (folder: string, files: Files): Set<string> => {
    const styles = [...files.keys()].filter((path) => /^assets\/theme\/.*\.css$/.test(path));
    return new Set(styles.flatMap((path) => readIfFile(folder, path)?.toString().match(PROPERTY) ?? []));
  };
  const [before, after] = [inTheme(root, old), inTheme(release, next)];
  const lost = [...used].filter((name) => before.has(name) && !after.has(name)).sort();
  if (lost.length === 0) return [];
  return [{ path: OWN_STYLE, message: `${OWN_STYLE} names ${lost.join(', ')}, which the theme does not have any more.`, lines: [] }];
}

function layoutsIn(root: string): string[] {
  const folder = join(root, OWN_LAYOUTS);
  return existsSync(folder) ? filesBelow(folder) : [];
}
