/**
 * Merges that Git could not finish: it leaves both versions of a place in the file, between marks of its own.
 * https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
import type { Problems } from '../problems.ts';

/** The marks at the beginnings of lines, in their order; the third part is there on request only. */
const CONFLICT = /^<{7}(?: [^\n]*|\r)?\n([^]*?)(?:^\|{7}(?: [^\n]*|\r)?\n[^]*?)?^={7}\r?\n[^]*?^>{7}(?: [^\n]*)?$/gm;

const FENCE = /^ {0,3}(?:```|~~~)/gm;

/**
 * The text with the first version of each place alone, on the lines where it stood, so that nothing is said of the others but
 * that the merge is unfinished.
 */
export function settled(text: string, file: string, problems: Problems): string {
  if (!text.includes('<<<<<<<')) return text;
  return text.replace(CONFLICT, (whole: string, first: string, at: number) => {
    // A lesson on Git shows the marks within a block of code.
    const above = text.slice(0, at);
    if (fences(above) % 2 === 1 && fences(whole) === 0) return whole;
    problems.error('unfinished-merge', 'This file holds an unfinished merge: two versions of the same lines stand here, and the first is read.', {
      file,
      line: above.split('\n').length,
      column: 1,
      cure: 'Keep what is right, and delete the other version and the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
    });
    const rest = whole.split('\n').length - first.split('\n').length - 1;
    return `\n${first}${'\n'.repeat(rest)}`;
  });
}

function fences(text: string): number {
  return text.match(FENCE)?.length ?? 0;
}
