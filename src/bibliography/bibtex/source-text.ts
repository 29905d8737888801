/** Bytes of a .bib file to text, and offsets in it to lines and columns. */
import type { Problems } from '../../problems.ts';
import { decodeFile } from '../../text/encoding.ts';
import { settled } from '../../text/merge.ts';

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  bytes: Uint8Array | string;
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252 (of which Latin-1 is
 * a part) with a warning. Of an unfinished merge it holds the first version.
 */
export function readText(file: SourceFile, problems: Problems): string {
  // Half of a surrogate pair can be put in no address; bytes never decode to one.
  const text = typeof file.bytes === 'string'
    ? file.bytes.replace(/^\uFEFF/u, '').replace(/\p{Surrogate}/gu, '\uFFFD')
    : decodeFile({ path: file.path, bytes: file.bytes }, problems, 'bib-encoding');
  // Line ends of old Macs; control characters, which no page and no feed may hold. Offsets stay.
  return settled(text, file.path, problems).replace(/\r(?!\n)/gu, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, ' ');
}

/** Finds the line and column of an offset. */
export class LineIndex {
  private readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Line and column of an offset, both 1-based. */
  place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  /** The line that holds an offset, cut to what fits on a screen. */
  excerpt(offset: number): string {
    const { line, column } = this.place(offset);
    const start = this.starts[line - 1]!;
    const end = this.text.indexOf('\n', start);
    const full = this.text.slice(start, end === -1 ? undefined : end).trimEnd();
    const from = column > 60 ? column - 40 : 0;
    return (from > 0 ? '…' : '') + full.slice(from, from + 100) + (full.length > from + 100 ? '…' : '');
  }
}
