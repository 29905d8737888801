/**
 * When the site's own files last changed, from version control: the same commit prints the same date everywhere.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dayIn } from '../seo/dates.ts';

/** yyyy-mm-dd of the last commit that touched content, data or assets; undefined outside version control. */
export async function lastChange(root: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['log', '-1', '--format=%cs', '--', 'content', 'data', 'assets'], { cwd: root });
    const printed = stdout.trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(printed) ? printed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * yyyy-mm-dd of this build where the owner of the site is; SOURCE_DATE_EPOCH (seconds) fixes the moment, as
 * reproducible-builds.org specifies.
 */
export function buildDay(zone = 'UTC', epoch = process.env['SOURCE_DATE_EPOCH']): string {
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return dayIn(zone, now);
}
