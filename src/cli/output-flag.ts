/** The folder that `--output` names. Files in it are overwritten and removed, so nothing of the project may lie there. */
import { existsSync, mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../problems.ts';

/** Folders of a project that hold what somebody has written, or what a build needs. */
const OWN = new Set([
  '.cache', '.ci', '.devcontainer', '.git', '.github', '.vscode', 'assets', 'content', 'data', 'docs', 'layouts', 'node_modules', 'src', 'tests',
]);

/**
 * What stands against writing a site to a folder; undefined where nothing does.
 *
 * @param root absolute path of the project
 * @param output as typed, absolute or relative to the root; the usual folder if left out
 */
export function refusedOutput(root: string, output: string | undefined): Problem | undefined {
  if (output === undefined) return undefined;
  const target = real(resolve(root, output));
  const there = nearest(target);
  if (!statSync(there).isDirectory()) return refusal(output, there === target ? 'it is a file' : `${basename(there)} is a file`);
  const project = real(root);
  const holds = isWithin(target, project);
  const [first = ''] = relative(project, target).split(sep);
  if (!holds && !OWN.has(first.toLowerCase())) return undefined;
  return refusal(output, `${holds ? 'your project lies there' : `${first}/ is part of your project`}, and would be overwritten`);
}

/** What keeps this program from writing to a folder (as of `refusedOutput`), or from making it; undefined where nothing does. */
export function unwritable(root: string, output: string): Problem | undefined {
  try {
    // Permissions do not tell of disks that cannot be written to, nor of folders that are no place for files, such as /proc.
    rmdirSync(mkdtempSync(join(nearest(real(resolve(root, output))), '.offprint-')));
    return undefined;
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return refusal(output, `${REASONS[code] ?? 'this program can write nothing there'} (${code})`);
  }
}

/** What the codes of the system mean: https://nodejs.org/api/errors.html#common-system-errors */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  ENOENT: 'no folder can be made there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'that disk is full',
};

function refusal(output: string, reason: string): Problem {
  return {
    severity: 'error',
    code: 'output-folder',
    message: `The site cannot be written to “${output}”: ${reason}.`,
    cure: 'Name a folder that is for the site alone, such as `--output=public`.',
  };
}

/** Where a path really leads, as far as it is there. */
function real(path: string): string {
  const there = nearest(path);
  return join(realpathSync(there), relative(there, path));
}

/** A path, or the nearest folder or file above it that is there. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

/** Whether a path lies within a folder, or is it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
