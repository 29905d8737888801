/** Tables that Pandoc reads from how they are drawn (https://pandoc.org/MANUAL.html#tables). Here, tables have bars. */
import type { Report } from './kramdown.ts';
import type { Passages } from './passages.ts';

const BORDER = /^\+(?:[-=:]+\+)+[ \t]*$/;
const COLUMNS = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
const RULE = /^[ \t]*-{3,}[ \t]*$/;

/** Puts such tables aside, to be shown as they were typed, and tells of each. */
export function putTablesAside(source: string, firstLine: number, { passages, report }: { passages: Passages; report: Report }): string {
  const lines = source.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = BORDER.test(lines[at]!) ? gridEnd(lines, at) : isBlank(lines[at - 1]) ? columnsEnd(lines, at) : undefined;
    if (end === undefined) {
      out.push(lines[at]!);
      at += 1;
      continue;
    }
    report('import-table', firstLine + at, 'A table drawn with signs and blanks is shown as it was typed.', 'Write it with bars: | a | b |.');
    out.push(passages.keep(`\`\`\`text\n${lines.slice(at, end).join('\n')}\n\`\`\``));
    at = end;
  }
  return out.join('\n');
}

/** The line behind a table with a frame of + and -, which begins at `start`. */
function gridEnd(lines: readonly string[], start: number): number | undefined {
  const end = next(lines, start, (line) => !/^[|+]/.test(line));
  return end - start > 2 && BORDER.test(lines[end - 1]!) ? end : undefined;
}

/** The line behind a table whose columns are told by dashes below their heads, or above and below the table. */
function columnsEnd(lines: readonly string[], start: number): number | undefined {
  const blank = next(lines, start, isBlank);
  const columns = next(lines, start, (line, place) => place === blank || COLUMNS.test(line));
  if (columns === blank) return undefined;
  if (columns !== start && !RULE.test(lines[start]!)) return columns === start + 1 ? blank : undefined;
  const last = next(lines, columns + 1, (line, place) => (RULE.test(line) || COLUMNS.test(line)) && isBlank(lines[place + 1]));
  return last < lines.length ? last + 1 : undefined;
}

/** The first line from `start` on of which something holds; behind the last where it holds of none. */
function next(lines: readonly string[], start: number, holds: (line: string, place: number) => boolean): number {
  let place = start;
  while (place < lines.length && !holds(lines[place]!, place)) place += 1;
  return place;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
