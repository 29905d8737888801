/** Problems as a panel over a page of the dev server. */
import type { Problem } from '../problems.ts';
import { escapeHtml } from '../text/rich.ts';
import { printable, Sources } from './excerpt.ts';
import { byFile, countsOf, inWords, sorted } from './order.ts';

const SHOWN = 50;

// The panel must look the same whatever the site's own style sheet does, so every rule is its own.
const STYLE = `
#offprint-problems{all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;
background:#1d1b19;color:#f3efe9;font:15px/1.5 system-ui,sans-serif;border-top:4px solid #e0a030;box-sizing:border-box}
#offprint-problems[data-errors]{border-top-color:#e5484d}
#offprint-problems *{all:revert;font-family:inherit;color:inherit;box-sizing:border-box}
#offprint-problems summary{padding:.6em 1em;cursor:pointer;font-weight:600}
#offprint-problems h2{font-size:1em;margin:0;padding:.8em 1em .2em;text-decoration:underline}
#offprint-problems ul{list-style:none;margin:0;padding:0 1em 1em}
#offprint-problems li{margin:.8em 0}
#offprint-problems p{margin:0}
#offprint-problems .error b{color:#ff8f8f}
#offprint-problems .warning b{color:#f5c36b}
#offprint-problems .notice b{color:#8cc8ff}
#offprint-problems .cure{color:#a6dfa0}
#offprint-problems code,#offprint-problems pre{font-family:ui-monospace,monospace;font-size:.93em}
#offprint-problems pre{margin:.3em 0;padding:.4em .8em;background:#2a2724;overflow-x:auto;white-space:pre}
@media print{#offprint-problems{display:none}}`.replaceAll('\n', '');

/**
 * HTML to put before `</body>`: a panel that lists the problems and folds away without a script; empty if there are
 * none. With `root`, the lines of the source are shown.
 */
export function formatForPage(problems: Iterable<Problem>, options: { root?: string } = {}): string {
  const list = sorted(problems);
  const counts = countsOf(list);
  if (list.length === 0) return '';
  const sources = new Sources(options.root);
  const first = new Set(sorted(list, 'severity').slice(0, SHOWN));
  const groups = [...byFile(list.filter((problem) => first.has(problem)))].map(
    ([file, inThisFile]) =>
      `<h2>${escapeHtml(file ?? 'The whole site')}</h2><ul>${inThisFile.map((problem) => item(problem, sources)).join('')}</ul>`,
  );
  const more = list.length > SHOWN ? `<p>${list.length - SHOWN} more: <code>npm run check</code> lists every one.</p>` : '';
  const open = counts.error + counts.warning > 0 ? ' open' : '';
  return (
    `<aside id="offprint-problems" aria-label="Problems"${counts.error > 0 ? ' data-errors' : ''}><style>${STYLE}</style>` +
    `<details${open}><summary>${inWords(counts)}</summary>${groups.join('')}${more}</details></aside>`
  );
}

function item(problem: Problem, sources: Sources): string {
  const place =
    problem.line === undefined
      ? ''
      : ` line ${problem.line}${problem.column === undefined ? '' : `, column ${problem.column}`}`;
  const excerpt = sources
    .excerpt(problem)
    .flatMap(({ number, text, mark }) => {
      const gutter = `${String(number).padStart(4)} │ `;
      return [gutter + text, ...(mark === undefined ? [] : [`${' '.repeat(4)} │ ${mark}`])];
    })
    .join('\n');
  return (
    `<li class="${problem.severity}"><p><b>${problem.severity}</b>${place}: ${prose(problem.message)}</p>` +
    (excerpt === '' ? '' : `<pre>${escapeHtml(excerpt)}</pre>`) +
    (problem.cure === undefined ? '' : `<p class="cure">${prose(problem.cure)}</p>`) +
    '</li>'
  );
}

function prose(text: string): string {
  return escapeHtml(printable(text)).replace(/`([^`]+)`/g, '<code>$1</code>');
}
