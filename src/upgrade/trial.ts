/**
 * Builds the site with the new version beside the old one, before anything is changed.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../site/files.ts';
import type { UpgradePlan } from './plan.ts';
import { put } from './store.ts';

const FOLDER = '.cache/upgrade/trial';
/** Not the site's, or not there yet. */
const PASSED_OVER = new Set(['.git', '.cache', '_site', 'node_modules']);

interface Trial {
  built: boolean;
  /** What the build said: its last line, or all of it where it failed. */
  said: string;
}

/** Lays the site as it would be into a folder of its own, builds it there, and removes it. */
export function tryOut(root: string, { writes }: Pick<UpgradePlan, 'writes'>): Trial {
  const folder = join(root, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  try {
    for (const path of filesOf(root)) if (!writes.has(path)) share(root, folder, path);
    for (const [path, { bytes, runs }] of writes) if (bytes) put(folder, path, bytes, runs);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/offprint.mjs', 'build'], {
      cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8,
    });
    const built = status === 0;
    return { built, said: built ? stdout.trim().split('\n').at(-1)! : `${stdout}${stderr}`.trim() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file in another place, without a copy where that can be. */
function share(root: string, folder: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  try {
    linkSync(join(root, path), join(folder, path));
  } catch {
    copyFileSync(join(root, path), join(folder, path));
  }
}

/** Every file of the site, of whoever's making. */
function filesOf(root: string): string[] {
  return readdirSync(root, { withFileTypes: true }).filter(({ name }) => !PASSED_OVER.has(name)).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
    return filesBelow(join(root, entry.name)).map((path) => `${entry.name}/${path}`);
  });
}
