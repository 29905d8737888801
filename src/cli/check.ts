/**
 * `check`: everything a build would report, without writing a file.
 */
import { formatAsJson } from '../problems/format.ts';
import { Workshop } from '../site/workshop.ts';
import { closingLine, report } from './report.ts';

export interface CheckFlags {
  strict?: boolean;
  json?: boolean;
}

/** Prints the problems of the project in the current folder. Exit code 1 for an error, with `strict` also for a warning. */
export async function check(flags: CheckFlags): Promise<void> {
  const workshop = new Workshop({ root: process.cwd(), mode: 'build', prefix: '/', outputDir: '_site' });
  const summary = await (await workshop.open()).rehearse();
  if (flags.json) {
    console.log(formatAsJson(summary.problems));
  } else {
    report(summary.problems);
    console.log(closingLine(summary));
  }
  const failing = flags.strict ? ['error', 'warning'] : ['error'];
  if (summary.problems.some((problem) => failing.includes(problem.severity))) process.exitCode = 1;
}
