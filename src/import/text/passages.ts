/** Pieces of a text that a conversion must not touch, put aside and brought back. */

const OPEN = '\ue100';
const CLOSE = '\ue101';

/** What was put aside of one text. */
export class Passages {
  readonly #kept: string[] = [];

  /** A stand-in with as many line breaks as the piece. */
  keep(piece: string): string {
    this.#kept.push(piece);
    return `${OPEN}${this.#kept.length - 1}${CLOSE}${'\n'.repeat(breaks(piece))}`;
  }

  restore(text: string): string {
    let out = text;
    for (let again = true; again; ) {
      again = false;
      out = out.replace(/\ue100(\d+)\ue101(\n*)/g, (_, index: string, after: string) => {
        again = true;
        const piece = this.#kept[Number(index)]!;
        return piece + after.slice(Math.min(after.length, breaks(piece)));
      });
    }
    return out;
  }
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}

/** `now` with line breaks behind it, so that what follows stays on its line. */
export function sameLines(before: string, now: string): string {
  return now + '\n'.repeat(Math.max(0, breaks(before) - breaks(now)));
}

/** Puts code and mathematics aside. */
export function withoutCode(text: string, passages: Passages, math = true): string {
  let out = text
    .replace(/^([ \t]*)(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?[ \t]*\2[`~]*[ \t]*$/gm, (piece) => passages.keep(piece))
    .replace(/(?<![`\\])(`+)(?!`)([^]*?[^`])\1(?!`)/g, (piece) => (piece.includes('\n\n') ? piece : passages.keep(piece)))
    .replace(/<(pre|code)\b[^>]*>[^]*?<\/\1>/gi, (piece) => passages.keep(piece));
  if (math) {
    out = out
      .replace(/\$\$[^]*?\$\$/g, (piece) => (piece.includes('\n\n') && !/\\begin/.test(piece) ? piece : passages.keep(piece)))
      .replace(/\\\[[^]*?\\\]|\\\(.*?\\\)/g, (piece) => passages.keep(piece))
      .replace(/(?<![\\$\w])\$(?!\s)[^$\n]*[^$\s\\]\$(?![\d$])/g, (piece) => passages.keep(piece));
  }
  return out;
}

/** Line of an offset, counted from `first`. */
export function lineAt(text: string, offset: number, first: number): number {
  let line = first;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
