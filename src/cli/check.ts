/**
 * `check`: everything a build would report, without writing a file, and hints that a build does not give.
 */
import { writeFileSync } from 'node:fs';
import { formatAsJson, formatForGitLab } from '../problems/format.ts';
import { Problems } from '../problems.ts';
import { Workshop } from '../site/edition/workshop.ts';
import { closingLine, report, tell } from './report.ts';

export interface CheckFlags {
  strict?: boolean;
  json?: boolean;
  /** File for GitLab's report. */
  gitlab?: string;
  external?: boolean;
  fix?: boolean;
  dryRun?: boolean;
  yes?: boolean;
}

/**
 * Prints the problems of the project in the current folder; with `fix`, mends what is safe first. Exit code 1 for an error,
 * with `strict` also for a warning. Hints never fail.
 */
export async function check({ strict, json, gitlab, external, fix, ...flags }: CheckFlags): Promise<void> {
  const root = process.cwd();
  const { fix: mend, reportFixable } = await import('../check/fixes/index.ts');
  if (fix) process.exitCode = await mend({ root, ...flags });
  const workshop = new Workshop({ root, mode: 'build', prefix: '/', outputDir: '_site' });
  const edition = await workshop.open();
  const pages = new Map<string, string>();
  const summary = await edition.rehearse((url, html) => void pages.set(url, html));
  const problems = new Problems();
  problems.append(summary.problems);
  const [{ survey }, { reportHints }] = await Promise.all([import('../check/survey.ts'), import('../check/hints.ts')]);
  const surveyed = survey(edition.site, pages);
  reportHints(surveyed, problems);
  reportFixable(root, problems);
  if (external) {
    const { checkExternalLinks } = await import('../check/external/index.ts');
    await checkExternalLinks(surveyed, problems, { progress: json ? undefined : (words) => console.error(words) });
  }
  const all = { ...summary, problems: problems.list };
  if (gitlab !== undefined) writeReport(gitlab, formatForGitLab(problems), problems);
  if (json) {
    console.log(formatAsJson(problems));
  } else {
    // Hints come by the hundred on long records.
    report(problems.list, { all: 'serious' });
    console.log(closingLine(all));
  }
  tell(all);
  const failing = strict ? ['error', 'warning'] : ['error'];
  if (problems.list.some((problem) => failing.includes(problem.severity))) process.exitCode = 1;
}

/** Writes a report; where that cannot be done, the other reports say so. */
function writeReport(file: string, text: string, problems: Problems): void {
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    problems.error('report-file', `The report cannot be written to “${file}” (${(error as NodeJS.ErrnoException).code ?? String(error)}).`, {
      cure: 'Name a file in a folder that is there and may be written to, such as `--gitlab report.json`.',
    });
  }
}
