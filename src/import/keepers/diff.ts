/** What would change in a file, as people know it from version control. */
import { structuredPatch } from 'diff';
import { printable } from '../../problems/excerpt.ts';

const COLOURS: Readonly<Record<string, string>> = { '+': '32', '-': '31', '@': '36' };

/**
 * The unified difference of two texts of a file (https://www.gnu.org/software/diffutils/manual/html_node/Unified-Format.html),
 * without what would steer a terminal; ends in a line break.
 */
export function differenceOf(path: string, before: string, after: string, color: boolean): string {
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: 3 });
  const lines = [
    before === '' ? '--- /dev/null' : `--- ${path}`,
    `+++ ${path}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: inside }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...inside,
    ]),
  ];
  const shown = lines.map((line, index) => {
    const text = printable(line.replace(/\r$/u, ''));
    const code = index < 2 ? '1' : COLOURS[text.charAt(0)];
    return color && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  });
  return `${shown.join('\n')}\n`;
}
