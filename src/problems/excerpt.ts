/** The lines of the source around a problem, with a mark under the place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { decodeBytes } from '../text/encoding.ts';

/** Longest part of a line that is shown. */
const WIDTH = 100;

interface ExcerptLine {
  number: number;
  text: string;
  /** What to print below to point at the place: blanks and a caret. */
  mark?: string;
}

/** Reads files at most once, and only inside the project. */
export class Sources {
  readonly #root: string | undefined;
  readonly #files = new Map<string, readonly string[]>();

  constructor(root: string | undefined) {
    this.#root = root;
  }

  /** The line of the problem and the one above it; empty if the source is not at hand. */
  excerpt({ file, line, column, excerpt }: Problem): readonly ExcerptLine[] {
    if (line === undefined) return [];
    if (excerpt !== undefined)
      return excerpt.split('\n').map((text, index) => ({ number: line + index, text: printable(text) }));
    const lines = file === undefined ? [] : this.#linesOf(file);
    const source = lines[line - 1];
    if (source === undefined || source.trim() === '') return [];
    const start = column !== undefined && column > WIDTH - 10 ? column - 40 : 0;
    const here: ExcerptLine = { number: line, ...shown(source, start, column) };
    const above = lines[line - 2];
    return above === undefined || above.trim() === '' ? [here] : [{ number: line - 1, ...shown(above, 0) }, here];
  }

  #linesOf(file: string): readonly string[] {
    const known = this.#files.get(file);
    if (known) return known;
    let lines: readonly string[] = [];
    if (this.#root !== undefined) {
      const full = path.resolve(this.#root, file);
      const inside = path.relative(this.#root, full);
      try {
        if (!inside.startsWith('..') && !path.isAbsolute(inside)) lines = decodeBytes(readFileSync(full)).split(/\r?\n/);
      } catch {
        // A file that has gone meanwhile has no lines to show.
      }
    }
    this.#files.set(file, lines);
    return lines;
  }
}

function shown(source: string, start: number, column?: number): { text: string; mark?: string } {
  const cut = source.slice(start, start + WIDTH);
  const text = `${start > 0 ? '…' : ''}${printable(cut)}${source.length > start + WIDTH ? '…' : ''}`;
  if (column === undefined) return { text };
  const before = source.slice(start, column - 1);
  return { text, mark: `${start > 0 ? ' ' : ''}${[...printable(before)].map(blankFor).join('')}^` };
}

/** As wide as the character: tabs stay tabs, East Asian characters take two columns. */
function blankFor(character: string): string {
  if (character === '\t') return '\t';
  if (/\p{M}/u.test(character)) return '';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uff60]/u.test(character)
    ? '\u3000'
    : ' ';
}

/** Without characters that steer a terminal or turn the direction of the text. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
