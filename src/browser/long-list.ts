/**
 * Long lists come in fast because browsers leave unformatted what is out of sight, at a height that is a guess. Once they
 * have time to spare, the rest is formatted, so that the list has its true height, also after the window has changed.
 */
import { whenIdle } from './idle.ts';

export function formatLongLists(): void {
  // Elsewhere rows that grow above the window would push down what is being read.
  if (!CSS.supports('overflow-anchor', 'auto')) return;
  const rows = [...document.querySelectorAll<HTMLElement>('.publications-long .group > :not(.lines) > .row')];
  if (rows.length === 0) return;
  const format = (row: HTMLElement): void => {
    row.classList.add('is-formatted');
    // Asks for the layout now, so that it counts as time taken.
    void row.offsetHeight;
  };
  const begin = (): void => void whenIdle(rows, format);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
