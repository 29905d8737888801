/** Pages that the old site was yet to show: Jekyll and Hugo make none that is dated after the day on which they run. */
import type { Problems } from '../../problems.ts';
import { normaliseAddress } from '../../content/addresses.ts';
import { isoDate } from '../../schema/reading/dates.ts';
import { buildDay } from '../../site/last-change.ts';
import type { OldFile } from './old-files.ts';
import type { Placement } from './pages.ts';

/**
 * Whether a page, dated as somebody wrote it, is yet to come. If so, this is told: here, pages are shown whatever their date,
 * so that it has to be a draft.
 *
 * @param key of the front matter that says the date
 */
export function isComing(date: string | undefined, key: string, path: string, file: OldFile, problems: Problems): boolean {
  const day = isoDate(date ?? '')?.slice(0, 10);
  if (day === undefined || day <= buildDay().slice(0, day.length)) return false;
  problems.warn('import-future', `This page is dated ${day}: the old site was yet to show it, and it is a draft now.`, {
    file: path,
    line: key in file.data ? file.lineOf(key) : 1,
    cure: 'Take `draft: true` out of its front matter when it is to be seen; here, no page waits for its date.',
  });
  return true;
}

/**
 * What the front matter says as `permalink`: the address that the old site gave the page, or was to give it one day.
 *
 * @param later only of pages yet to come
 */
export function keptAddress({ permalink, address }: Placement, later: string | undefined): string | undefined {
  const coming = normaliseAddress(later ?? '');
  return permalink ?? (coming === address ? undefined : coming);
}
