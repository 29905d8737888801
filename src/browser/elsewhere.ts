/**
 * Papers of a very long record that are not on the page: read from a file when somebody begins to filter, and put behind
 * the others, a line each. Nobody else pays for them.
 */
import { whenIdle } from './idle.ts';

/** One line of papers.json: address, title, authors, where and when, other words to find it by. */
export type Line = readonly [url: string, title: string, authors: string, where: string, words: string];

/** So many fill a screen, and are made within a frame by a slow phone. */
const AT_ONCE = 40;

/** Reads the file that the group names: its lines by their places in the list. Gives none where it cannot be read. */
export async function readElsewhere(group: HTMLElement): Promise<[place: number, line: Line][]> {
  const answer = await fetch(group.dataset['elsewhere']!).catch(() => undefined);
  if (!answer?.ok) return [];
  const { first, papers } = (await answer.json()) as { first: number; papers: Line[] };
  return papers.map((line, at) => [first + at, line]);
}

let waiting: Line[][] = [];

/** Shows these lines in the group and no others: the first ones at once, the rest soon. */
export function showLines(group: HTMLElement, lines: readonly Line[]): void {
  waiting.length = 0;
  for (const list of group.querySelectorAll('ol')) list.remove();
  const lists = Array.from({ length: Math.ceil(lines.length / AT_ONCE) }, (_, n) => lines.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
  const [first, ...rest] = lists;
  if (first) group.append(listOf(first));
  waiting = rest;
  void whenIdle(waiting, (some) => group.append(listOf(some)));
}

function listOf(lines: readonly Line[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'what lines';
  for (const [url, title, authors, where] of lines) {
    const row = list.appendChild(document.createElement('li'));
    row.className = 'row';
    const line = row.appendChild(document.createElement('p'));
    line.className = 'publication-line';
    const link = line.appendChild(document.createElement('a'));
    link.href = url;
    link.textContent = title;
    line.append([authors, where].filter(Boolean).map((part) => `, ${part}`).join(''));
  }
  return list;
}
