/**
 * How reading goes on after a syntax error: the line is read as it was probably meant, so that one slip costs at most
 * the value it is in, and the other mistakes of the file are found in the same run. Lines keep their numbers.
 */
import type { Mend } from './errors.ts';
import { KEY_LINE } from './errors.ts';

type Repair = (lines: string[], index: number) => void;

const REPAIRS: Record<Mend, Repair> = {
  untab(lines) {
    for (const [index, line] of lines.entries()) {
      lines[index] = line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '  '));
    }
  },
  'space-after-colon'(lines, index) {
    lines[index] = lines[index]!.replace(/^(\s*(?:- )*[\w-]+:)[\u00a0\u2007\u202f]*/, '$1 ');
  },
  'space-after-dash'(lines, index) {
    lines[index] = lines[index]!.replace(/^(\s*)-/, '$1- ');
  },
  quote(lines, index) {
    const line = lines[index]!;
    const match = KEY_LINE.exec(line) ?? /^(\s*(?:- +)+)()(.*?)\s*$/.exec(line);
    if (!match || match[3] === '') return;
    const key = match[2] === '' ? '' : `${match[2]!}: `;
    lines[index] = `${match[1]!}${key}${singleQuoted(unwrap(match[3]!))}`;
  },
  close(lines, index) {
    const line = lines[index]!.trimEnd();
    const value = KEY_LINE.exec(line)?.[3] ?? line.trim().replace(/^(?:- +)+/, '');
    const opener = value[0] ?? '';
    const closer = { '[': ']', '{': '}', '"': '"', "'": "'" }[opener];
    if (closer !== undefined) lines[index] = line + closer;
  },
  'dedent-below'(lines, index) {
    // The diagnosis names the deeper line; the one above has the right column.
    const above = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? '';
    lines[index] = /^ */.exec(above)![0] + lines[index]!.trimStart();
  },
  drop(lines, index) {
    const depth = indentation(lines[index]!);
    lines[index] = '';
    for (let next = index + 1; next < lines.length; next += 1) {
      if (lines[next]!.trim() !== '' && indentation(lines[next]!) <= depth) break;
      lines[next] = '';
    }
  },
};

/** Mends the 1-based line of `source`; gives the same text back where there was nothing to mend. */
export function mendLine(source: string, line: number, mend: Mend): string {
  const lines = source.split('\n');
  if (lines[line - 1] === undefined) return source;
  REPAIRS[mend](lines, line - 1);
  return lines.join('\n');
}

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
