/** The folder that `--output` names. Files in it are overwritten and removed, so nothing of the project may lie there. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
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
  const target = resolve(root, output);
  const holds = isWithin(target, root);
  const [first = ''] = relative(root, target).split(sep);
  if (!holds && !OWN.has(first.toLowerCase())) return undefined;
  return {
    severity: 'error',
    code: 'output-folder',
    message: `The site cannot be written to “${output}”: ${holds ? 'your project lies there' : `${first}/ is part of your project`}, and would be overwritten.`,
    cure: 'Name a folder that is for the site alone, such as `--output=public`.',
  };
}

/** Whether a path lies within a folder, or is it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
