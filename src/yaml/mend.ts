/**
 * How reading goes on after a syntax error: the line is read as it was probably meant, so that one slip costs at most
 * the value it is in, and the other mistakes of the file are found in the same run. Lines keep their numbers.
 */
/** A line with a key: what stands before it, the key, and its value. */
export const KEY_LINE = /^(\s*(?:- +)*)([^\s#'"[{&*!|>%@`,-][^:#]*?|"[^"]*"|'[^']*'):(?=\s|$)[ \t]*(.*?)\s*$/;

type Repair = (lines: string[], index: number) => void;

const REPAIRS = {
  untab(lines) {
    const width = tabWidth(lines);
    for (const [index, line] of lines.entries()) lines[index] = untabbed(line, width);
  },
  'plain-blanks'(lines) {
    for (const [index, line] of lines.entries()) {
      lines[index] = line.replace(/^[ \u00a0\u2007\u202f\u3000]*(?:-[ \u00a0\u2007\u202f\u3000]+)*/, (start) => start.replace(/[^ -]/g, ' '));
    }
  },
  'space-after-colon'(lines, index) {
    lines[index] = lines[index]!.replace(/^(\s*(?:- )*[\w-]+) *[:：][\s\u00a0\u2007\u202f\u3000]*/, '$1: ');
  },
  'space-after-dash'(lines, index) {
    lines[index] = lines[index]!.replace(/^(\s*)-/, '$1- ');
  },
  dash(lines, index) {
    for (let at = index; /^\s*\* /.test(lines[at] ?? ''); at += 1) lines[at] = lines[at]!.replace('*', '-');
  },
  quote(lines, index) {
    const line = lines[index]!;
    const match = KEY_LINE.exec(line) ?? /^(\s*(?:- +)+)()(.*?)\s*$/.exec(line);
    if (!match || match[3] === '') return;
    const key = match[2] === '' ? '' : `${match[2]!}: `;
    lines[index] = `${match[1]!}${key}${singleQuoted(unwrap(match[3]!))}`;
  },
  'quote-key'(lines, index) {
    lines[index] = lines[index]!.replace(/^(\s*)([^\s:]+)(?=:)/, (_line, blank: string, key: string) => blank + singleQuoted(key));
  },
  close(lines, index) {
    const line = lines[index]!.trimEnd();
    const value = KEY_LINE.exec(line)?.[3] ?? line.trim().replace(/^(?:- +)+/, '');
    const opener = value[0] ?? '';
    const closer = { '[': ']', '{': '}', '"': '"', "'": "'" }[opener];
    if (closer === undefined || value.length === 1) return;
    // `[a, b}` is closed, though not by its own bracket.
    lines[index] = (/[\]}]/.test(closer) ? line.replace(/[\]}]$/, '') : line) + closer;
  },
  'cut-end'(lines, index) {
    lines[index] = lines[index]!.replace(/\s*[\]},]\s*$/, '');
  },
  align(lines, index) {
    const depth = indentation(lines[index]!);
    const item = lines.slice(0, index).findLast((line) => /^ *- /.test(line) && indentation(line) < depth) ?? '';
    lines[index] = ' '.repeat(columnOf(item)) + lines[index]!.trimStart();
  },
  dedent(lines, index) {
    // The diagnosis names the deeper line; the one above has the right column.
    const above = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? '';
    const here = lines[index]!.trimStart();
    const start = here.startsWith('- ') ? /^ */.exec(above)! : /^ *(?:- +)*/.exec(above)!;
    lines[index] = ' '.repeat(start[0].length) + here;
  },
  'dedent-above'(lines, index) {
    const above = lines.slice(0, index).filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
    const surplus = Math.min(...above.map(indentation)) - indentation(lines[index]!);
    for (let at = 0; at < index; at += 1) lines[at] = lines[at]!.replace(new RegExp(`^ {0,${surplus}}`), '');
  },
  drop(lines, index) {
    const depth = indentation(lines[index]!);
    const item = /^ *- /.exec(lines[index]!)?.[0];
    lines[index] = '';
    for (let next = index + 1; next < lines.length; next += 1) {
      const inside = indentation(lines[next]!) > depth || (item !== undefined && lines[next]!.startsWith(item));
      if (lines[next]!.trim() !== '' && !inside) break;
      lines[next] = '';
    }
  },
} satisfies Record<string, Repair>;

/** What the mistakes of errors.ts are mended by. */
export type Mend = keyof typeof REPAIRS;

const untabbed = (line: string, width: number): string => line
  .replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', ' '.repeat(width)))
  .replace(/^ *(?:-[ \t]+)+/, (dashes) => dashes.replace(/-[ \t]*\t[ \t]*/g, '- '));

/** As many blanks as bring most lines with tabs into one column with the lines beside them. */
function tabWidth(lines: readonly string[]): number {
  const written = lines.filter((line) => line.trim() !== '');
  const fitting = (width: number): number => written.filter((line, index) => {
    if (!/^[ -]*\t/.test(line)) return false;
    const column = columnOf(untabbed(line, width));
    return [written[index - 1], written[index + 1]].some((beside) => beside !== undefined && !beside.includes('\t') && columnOf(beside) === column);
  }).length;
  return [2, 4, 8].reduce((best, width) => (fitting(width) > fitting(best) ? width : best));
}

/** Where the key of a line begins, behind its dashes. */
const columnOf = (line: string): number => /^ *(?:- +)*/.exec(line)![0].length;

/** Mends the 1-based line of `source`; gives the same text back where there was nothing to mend. */
export function mendLine(source: string, line: number, mend: Mend): string {
  const lines = source.split('\n');
  if (lines[line - 1] === undefined) return source;
  REPAIRS[mend](lines, line - 1);
  return lines.join('\n');
}

/** A value between single quotes, in which nothing but they means anything. */
export function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Takes off the quotes around a value that begins and ends with the same one. */
function unwrap(value: string): string {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
