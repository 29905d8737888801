/**
 * When the site's own files last changed, from version control: the same commit prints the same date everywhere.
 */
import { execFileSync } from 'node:child_process';

/** yyyy-mm-dd of the last commit that touched content, data or assets; undefined outside version control. */
export function lastChange(root: string): string | undefined {
  try {
    const printed = execFileSync('git', ['log', '-1', '--format=%cs', '--', 'content', 'data', 'assets'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(printed) ? printed : undefined;
  } catch {
    return undefined;
  }
}

/** yyyy-mm-dd of this build; SOURCE_DATE_EPOCH (seconds) fixes it, as reproducible-builds.org specifies. */
export function buildDay(epoch = process.env['SOURCE_DATE_EPOCH']): string {
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}
