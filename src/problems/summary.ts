/** A short account of a run for the page that GitHub shows of it, in its Markdown. */
import type { Problem } from '../problems.ts';
import { printable } from './excerpt.ts';
import { byFile, countsOf, sorted } from './order.ts';

/** So many problems are told in full. */
const SHOWN = 20;

/**
 * What came out, the problems of each file, and the first of them in full.
 *
 * @param outcome one line: pages, papers, time
 */
export function formatAsSummary(outcome: string, problems: Iterable<Problem>): string {
  const list = sorted(problems);
  const serious = list.filter(({ severity }) => severity !== 'notice');
  const out = [`### ${inline(outcome)}`, ''];
  if (list.length > 0) {
    out.push('| File | Errors | Warnings | Hints |', '| --- | ---: | ---: | ---: |');
    for (const [file, inThisFile] of byFile(list)) {
      const { error, warning, notice } = countsOf(inThisFile);
      out.push(`| ${inline(file ?? 'The whole site')} | ${error || ''} | ${warning || ''} | ${notice || ''} |`);
    }
    out.push('');
  }
  for (const { file, line, message, cure } of serious.slice(0, SHOWN)) {
    const place = file === undefined ? '' : `**${inline(file)}${line === undefined ? '' : `, line ${line}`}**: `;
    out.push(`- ${place}${inline(message)}${cure === undefined ? '' : ` ${inline(cure)}`}`);
  }
  if (serious.length > SHOWN) out.push('', `${serious.length - SHOWN} more are in the log.`);
  return `${out.join('\n').trimEnd()}\n`;
}

const MARKS = /[\\`*_{}[\]<>#|~&@]/gu;

/** Text that Markdown and HTML take for nothing but text, on one line. Code in backquotes stays code. */
function inline(text: string): string {
  return printable(text)
    .split(/(`[^`]+`)/u)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('|', '\\|') : part.replace(MARKS, (sign) => `&#${sign.codePointAt(0)};`)))
    .join('')
    .replace(/\s+/gu, ' ');
}
