/** The order in which problems are told, and how many there are. */
import { grouped } from '../grouped.ts';
import type { Problem, Severity } from '../problems.ts';
import { compareExactly } from '../text/collate.ts';
import { counted } from '../text/counted.ts';

const RANK: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** A copy without repetitions, by file and line, or by severity first. Problems of no file come first. */
export function sorted(problems: Iterable<Problem>, first: 'file' | 'severity' = 'file'): Problem[] {
  const seen = new Set<string>();
  const list = [...problems].filter(({ file, line, column, code, message }) => {
    const key = JSON.stringify([file, line, column, code, message]);
    return !seen.has(key) && seen.add(key);
  });
  const bySeverity = (a: Problem, b: Problem): number => RANK[a.severity] - RANK[b.severity];
  const byPlace = (a: Problem, b: Problem): number =>
    compareExactly(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return list.sort((a, b) => (first === 'severity' && bySeverity(a, b)) || byPlace(a, b) || bySeverity(a, b));
}

/** Sorted problems by file. */
export function byFile(list: readonly Problem[]): Map<string | undefined, Problem[]> {
  return grouped(list, ({ file }) => file);
}

export type Counts = Record<Severity, number>;

/** How many problems there are of each severity. */
export function countsOf(list: readonly Problem[]): Counts {
  const counts: Counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of list) counts[severity] += 1;
  return counts;
}

/** `2 errors, 1 warning` */
export function inWords(counts: Counts): string {
  const parts = (Object.entries(counts) as [Severity, number][])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(count, severity));
  return parts.join(', ') || 'No problems';
}
