/**
 * What a command says at its end.
 */
import { appendFileSync } from 'node:fs';
import { formatForGitHub, formatForTerminal, type TerminalOptions } from '../problems/format.ts';
import { countsOf, sorted } from '../problems/order.ts';
import { formatAsSummary } from '../problems/summary.ts';
import type { Problem } from '../problems.ts';
import type { Summary } from '../site/edition/workshop.ts';
import { counted } from '../text/counted.ts';

/** One line: pages, papers, seconds, problems. */
export function closingLine({ pages, papers, seconds, problems }: Summary): string {
  const { error, warning } = countsOf(sorted(problems));
  const serious = error + warning;
  return `${counted(pages, 'page')}, ${counted(papers, 'paper')} in ${seconds.toFixed(2)} s, ${serious ? counted(serious, 'problem') : 'no problems'}`;
}

/** Where the time went: a line a concern, and the whole process as the last. */
export function profileTable(spent: readonly [name: string, milliseconds: number][]): string {
  const whole = spent.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return [...spent, ['together', whole] as const]
    .map(([name, milliseconds]) => `${milliseconds.toFixed(0).padStart(8)} ms  ${`${((milliseconds / whole) * 100).toFixed(0)} %`.padStart(5)}  ${name}`)
    .join('\n');
}

/** Prints problems for people, and as annotations where GitHub runs the command. */
export function report(problems: readonly Problem[], { all = false }: Pick<TerminalOptions, 'all'> = {}): void {
  if (problems.length === 0) return;
  const root = process.cwd();
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(formatForGitHub(problems));
  console.error(formatForTerminal(problems, { color: process.stderr.isTTY === true && !process.env['NO_COLOR'], root, all }));
}

/**
 * Adds a short summary to the page of the run, where GitHub runs the command
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary).
 */
export function tell(summary: Summary): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, `${formatAsSummary(closingLine(summary), summary.problems)}\n`);
}
