/** Problems made readable: in the terminal, as annotations of GitHub and GitLab, as JSON. For the page, see page.ts. */
import { createHash } from 'node:crypto';
import type { Problem, Severity } from '../problems.ts';
import { printable, Sources } from './excerpt.ts';
import { byFile, countsOf, inWords, sorted } from './order.ts';

export { formatForPage } from './page.ts';

export interface TerminalOptions {
  color?: boolean;
  /** The project's folder; without it no source lines are shown. */
  root?: string;
  /** Show every problem, or every serious one, and not only the first ones of each kind. */
  all?: boolean | 'serious';
}

/** So many of one kind in one file are shown in full, and so many more in a line each; errors are never folded away. */
const SHOWN_OF_A_KIND = 3;
const SHORT_OF_A_KIND = 12;
/** So many are shown in full in all: errors, and what is less than an error. */
const SHOWN = { errors: 50, others: 40 };
/** Longest short line. */
const SHORT = 120;

const STYLES = { error: '31;1', warning: '33;1', notice: '36', file: '4', dim: '2', code: '1', cure: '32' } as const;

/** A text for people: grouped by file, in the order of lines, each with its source line; a count at the end. */
export function formatForTerminal(problems: Iterable<Problem>, options: TerminalOptions = {}): string {
  const list = sorted(problems);
  if (list.length === 0) return '';
  const style = (name: keyof typeof STYLES, text: string): string =>
    options.color === true && text !== '' ? `\u001b[${STYLES[name]}m${text}\u001b[0m` : text;
  const prose = (text: string): string =>
    printable(text).replace(/`([^`]+)`/g, (_, code: string) => `\`${style('code', code)}\``);
  const sources = new Sources(options.root);
  const out: string[] = [];
  const shown = { errors: 0, others: 0 };
  let hidden = 0;
  let folded = 0;

  const inFull = (problem: Problem): void => {
    const place = problem.line === undefined ? '' : `${problem.line}:${problem.column ?? 1} `;
    out.push(`  ${style(problem.severity, problem.severity)} ${style('dim', place)}${prose(problem.message)}`);
    const excerpt = sources.excerpt(problem);
    const width = String(excerpt.at(-1)?.number ?? '').length;
    for (const line of excerpt) {
      out.push(`    ${style('dim', `${String(line.number).padStart(width)} │`)} ${line.text}`);
      if (line.mark !== undefined)
        out.push(`    ${style('dim', `${' '.repeat(width)} │`)} ${style(problem.severity, line.mark)}`);
    }
    if (problem.cure !== undefined) out.push(`    ${style('cure', '→')} ${prose(problem.cure)}`);
  };

  for (const [file, inThisFile] of byFile(list)) {
    const start = out.length;
    const more = new Map<string, Problem[]>();
    const kinds = new Map<string, number>();
    for (const problem of inThisFile) {
      const rank = problem.severity === 'error' ? 'errors' : 'others';
      const seen = (kinds.get(problem.code) ?? 0) + 1;
      kinds.set(problem.code, seen);
      const isWanted = options.all === true || (options.all === 'serious' && problem.severity !== 'notice');
      const isFolded = rank === 'others' && seen > SHOWN_OF_A_KIND;
      if (isWanted || (!isFolded && shown[rank] < SHOWN[rank])) {
        inFull(problem);
        shown[rank] += 1;
      } else if (isFolded && shown.others < SHOWN.others) {
        const rest = more.get(problem.code);
        if (rest) rest.push(problem);
        else more.set(problem.code, [problem]);
      } else hidden += 1;
    }
    for (const [code, rest] of more) {
      const rows = inShort(rest);
      out.push(`  ${style('dim', `and ${rest.length} more of the same kind, ${code}:`)}`);
      for (const { text, lines } of rows.slice(0, SHORT_OF_A_KIND)) out.push(`    ${style('dim', onLines(lines))}${prose(text)}`);
      folded += rest.length;
      hidden += rows.slice(SHORT_OF_A_KIND).reduce((sum, { count }) => sum + count, 0);
    }
    if (out.length > start) out.splice(start, 0, ...(start === 0 ? [] : ['']), style('file', file ?? 'The whole site'));
  }
  const command = options.all === 'serious' ? 'npm run --silent check -- --json' : 'npm run check';
  if (hidden > 0) out.push('', `${hidden} more not shown; \`${command}\` lists every one.`);
  else if (folded > 0) out.push('', `\`${command}\` shows every one in full.`);
  out.push('', `${inWords(countsOf(list))}.`);
  return out.join('\n');
}

interface Row {
  text: string;
  lines: Set<number>;
  count: number;
}

/** What is said, a short line each, with every line of the file that it is said of. */
function inShort(problems: readonly Problem[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { message, cure, line } of problems) {
    const text = [cure === undefined ? message : `${message} ${cure}`, message].find(({ length }) => length <= SHORT) ?? `${message.slice(0, SHORT - 1)}…`;
    const row = rows.get(text) ?? { text, lines: new Set(), count: 0 };
    if (line !== undefined) row.lines.add(line);
    row.count += 1;
    rows.set(text, row);
  }
  return [...rows.values()];
}

/** `lines 3, 4: ` */
function onLines(lines: ReadonlySet<number>): string {
  if (lines.size === 0) return '';
  const listed = [...lines].slice(0, 12).join(', ');
  return `line${lines.size === 1 ? '' : 's'} ${listed}${lines.size > 12 ? ' …' : ''}: `;
}

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', notice: 'notice' };

/**
 * Workflow commands, one a line, that GitHub shows on the file and line
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
export function formatForGitHub(problems: Iterable<Problem>): string {
  return sorted(problems, 'severity')
    .map((problem) => {
      const properties = [
        problem.file !== undefined && `file=${property(problem.file)}`,
        problem.line !== undefined && `line=${problem.line}`,
        problem.column !== undefined && `col=${problem.column}`,
        `title=${property(problem.code)}`,
      ].filter((part) => part !== false);
      const text = problem.cure === undefined ? problem.message : `${problem.message}\n${problem.cure}`;
      return `::${COMMANDS[problem.severity]} ${properties.join(',')}::${data(text)}`;
    })
    .join('\n');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** How bad GitLab shows each to be. */
const GITLAB: Record<Severity, string> = { error: 'critical', warning: 'major', notice: 'info' };
/** Every problem needs a place there; those of the whole site show on its settings. */
const WHOLE_SITE = 'data/site.yaml';

/**
 * A report that GitLab shows on the files and lines of a merge request
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). The fingerprint leaves out the line, so that
 * a problem stays the same while text above it comes and goes.
 */
export function formatForGitLab(problems: Iterable<Problem>): string {
  const times = new Map<string, number>();
  const entries = sorted(problems, 'severity').map(({ severity, code, file = WHOLE_SITE, line = 1, message, cure }) => {
    const name = JSON.stringify([file, code, message]);
    const count = times.get(name) ?? 0;
    times.set(name, count + 1);
    return {
      description: cure === undefined ? message : `${message} ${cure}`,
      check_name: code,
      fingerprint: createHash('sha256').update(`${name}${count}`).digest('hex').slice(0, 32),
      severity: GITLAB[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
  return JSON.stringify(entries, null, 2);
}

/** For other programs: `{ counts, problems }`, in the order of files and lines. */
export function formatAsJson(problems: Iterable<Problem>): string {
  const list = sorted(problems);
  return JSON.stringify({ counts: countsOf(list), problems: list }, null, 2);
}
