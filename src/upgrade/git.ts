/**
 * The parts of git that an upgrade uses. Where git or the history is missing, they have nothing to say.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A content by its id, from the history of the project; undefined where that does not have it. */
export function contentOf(root: string, id: string | undefined): Buffer | undefined {
  if (id === undefined) return undefined;
  const { status, stdout } = spawnSync('git', ['cat-file', 'blob', id], { cwd: root, maxBuffer: 1e8 });
  return status === 0 ? stdout : undefined;
}

interface Merge {
  text: Buffer;
  conflicts: boolean;
}

/** Both changes to `base` in one text, as `git merge-file` does it; undefined where it cannot. */
export function mergeTexts(mine: Buffer, base: Buffer, theirs: Buffer): Merge | undefined {
  return withFiles({ mine, base, theirs }, (folder) => {
    const labels = ['yours', 'before', 'new'].flatMap((label) => ['-L', label]);
    const args = ['merge-file', '--stdout', '--diff3', ...labels, 'mine', 'base', 'theirs'];
    const { status, stdout } = spawnSync('git', args, { cwd: folder, maxBuffer: 1e8 });
    // The number of conflicts; a negative number, as 255, for what is no text. https://git-scm.com/docs/git-merge-file
    return status === null || status >= 128 ? undefined : { text: stdout, conflicts: status > 0 };
  });
}

/** The lines in which two texts differ, as `git diff` shows them, without its head; undefined without git. */
export function differenceOf(before: Buffer, after: Buffer): string[] | undefined {
  return withFiles({ before, after }, (folder) => {
    const { status, stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '--no-ext-diff', '--unified=1', 'before', 'after'], {
      cwd: folder, encoding: 'utf8', maxBuffer: 1e8,
    });
    return status === null || status > 1 ? undefined : stdout.trimEnd().split('\n').slice(4);
  });
}

function withFiles<T>(files: Readonly<Record<string, Buffer>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-merge-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
