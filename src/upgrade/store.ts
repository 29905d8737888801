/**
 * Writes what an upgrade changes, and keeps what it takes to go back.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idOf, readIfFile, UpgradeError } from './manifest.ts';
import type { Write } from './plan.ts';

/** What lies beside the files that were saved. */
interface Undoing {
  from: string;
  to: string;
  /** Path → id of what the upgrade wrote, null where it removed the file; and whether there was a file before. */
  files: Record<string, { written: string | null; saved: boolean; runs: boolean }>;
}

const FOLDER = '.cache/upgrade/undo';
const RECORD = `${FOLDER}/record.json`;

/** Saves every file that will change, then writes. Whatever breaks this off, `undo` puts things back. */
export function carryOut(root: string, { from, to, writes }: { from: string; to: string; writes: ReadonlyMap<string, Write> }): void {
  rmSync(join(root, FOLDER), { recursive: true, force: true });
  const files: Undoing['files'] = {};
  for (const [path, { bytes }] of writes) {
    const before = readIfFile(root, path);
    const runs = before !== undefined && isProgram(join(root, path));
    files[path] = { written: bytes ? idOf(bytes) : null, saved: before !== undefined, runs };
    if (before) put(root, `${FOLDER}/files/${path}`, before);
  }
  put(root, RECORD, Buffer.from(JSON.stringify({ from, to, files } satisfies Undoing)));
  for (const [path, { bytes, runs }] of writes) {
    if (!bytes) remove(root, path);
    else put(root, path, bytes, runs);
  }
}

interface Undo {
  from: string;
  to: string;
  /** What happens to which file. */
  rows: readonly (readonly [what: 'restore' | 'remove', path: string])[];
  /** Files that were changed after the upgrade, so that going back would lose something. */
  changed: readonly string[];
  carryOut(): void;
}

/** How to go back behind the last upgrade. Throws UpgradeError where there is none. */
export function undoOf(root: string): Undo {
  if (!existsSync(join(root, RECORD))) {
    throw new UpgradeError('There is no upgrade to take back here; if it was committed, git can: git revert.');
  }
  const { from, to, files } = JSON.parse(readFileSync(join(root, RECORD), 'utf8')) as Undoing;
  const entries = Object.entries(files);
  const now = (path: string): string | null => {
    const bytes = readIfFile(root, path);
    return bytes ? idOf(bytes) : null;
  };
  const before = (path: string): Buffer => readFileSync(join(root, FOLDER, 'files', path));
  const left = entries.filter(([path, { saved }]) => now(path) !== (saved ? idOf(before(path)) : null));
  return {
    from,
    to,
    rows: left.map(([path, { saved }]) => [saved ? 'restore' : 'remove', path]),
    changed: left.filter(([path, { written }]) => now(path) !== written).map(([path]) => path),
    carryOut() {
      for (const [path, { saved, runs }] of left) {
        if (saved) put(root, path, before(path), runs);
        else remove(root, path);
      }
      rmSync(join(root, FOLDER), { recursive: true, force: true });
    },
  };
}

/** Writes one file of a project, with its folders. */
export function put(root: string, path: string, bytes: Buffer, runs?: boolean): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  if (runs !== undefined && runs !== isProgram(target)) chmodSync(target, runs ? 0o755 : 0o644);
}

/** Removes a file, and the folders that it leaves empty. */
function remove(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!existsSync(join(root, folder))) continue;
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

const isProgram = (path: string): boolean => (statSync(path).mode & 0o100) !== 0;
