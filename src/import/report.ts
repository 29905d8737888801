/** import-report.md: what became what, what was dropped, and what to look at. */
import type { Problem } from '../problems.ts';
import { counted } from '../text/counted.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Transfer } from './moved/transfer.ts';

/** Writes the report. `source` is the folder as the person typed it. */
export function reportText(transfer: Transfer, source: string, kind: string): string {
  const look = [...transfer.problems].filter(({ severity }) => severity !== 'notice');
  const notes = [...transfer.problems].filter(({ severity }) => severity === 'notice');
  const redirects = transfer.redirects();
  const copied = [...transfer.files].filter(([path]) => path.startsWith('assets/'));
  return (
    [
      `# Import of ${source}`,
      `A ${kind} site, read by \`offprint import\`. This page is no part of the site: delete it when you have gone through it.`,
      `## At a glance`,
      [
        `- ${transfer.became.length} pages and papers, ${copied.length} pictures and files, ${redirects.size} redirects`,
        `- ${look.length === 0 ? 'nothing to look at' : `${counted(look.length, 'thing')} to look at`}, ` +
          `${counted(transfer.dropped.length, 'file')} without a place here`,
        ...transfer.remarks.map((remark) => `- ${remark}`),
      ].join('\n'),
      ...(look.length > 0 ? ['## To look at', 'Files and lines are those of the old site.', list(look)] : []),
      ...(notes.length > 0 ? ['## Worth knowing', list(notes)] : []),
      ...(transfer.became.length > 0 ? ['## What became what', table(transfer)] : []),
      ...(redirects.size > 0
        ? [
            '## Old addresses that lead elsewhere now',
            markdownTable(
              ['Old address', 'Leads to'],
              [...redirects].map(([from, to]) => [code(from), code(to)]),
            ),
          ]
        : []),
      ...(transfer.dropped.length > 0
        ? [
            '## What was left behind',
            markdownTable(
              ['File', 'Why'],
              transfer.dropped.map(({ old, why }) => [code(old), why]),
            ),
          ]
        : []),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function list(problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) byFile.set(problem.file ?? '', [...(byFile.get(problem.file ?? '') ?? []), problem]);
  return [...byFile]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, inside]) => {
      const lines = inside.map(
        ({ line, message, cure }) =>
          `- ${line === undefined ? '' : `line ${line}: `}${plain(message)}${cure === undefined ? '' : ` ${plain(cure)}`}`,
      );
      return `${file === '' ? '### The whole site' : `### ${code(file)}`}\n\n${[...new Set(lines)].join('\n')}`;
    })
    .join('\n\n');
}

function table({ became }: Transfer): string {
  return markdownTable(
    ['Old file', 'Now', 'Address'],
    became.map(({ old, path, oldAddress, address }) => [
      code(old),
      code(path),
      oldAddress === undefined
        ? address === undefined
          ? ''
          : code(address)
        : address === undefined || oldAddress === address || `${oldAddress}/` === address
          ? code(oldAddress)
          : `${code(oldAddress)} → ${code(address)}`,
    ]),
  );
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}

/** Template tags in a sentence are code. */
function plain(text: string): string {
  return text.replace(/(?<!`)(\{%[^]*?%\}|\{\{[^]*?\}\}|<[a-zA-Z-]+>)(?!`)/g, '`$1`');
}
