/**
 * Long lists come in fast because browsers leave unformatted what is out of sight, at a height that is a guess. Once they
 * have time to spare, the rest is formatted, so that the list has its true height, also after the window has changed.
 */
import { whenIdle } from './idle.ts';

/** Few, since a key may come meanwhile; not fewer, since each lot has the page painted anew. */
const LOT = 12;

/** Formats what is out of sight of the list of the page, lot by lot. */
export function formatLongLists(): void {
  const list = document.querySelector<HTMLElement>('.publications-long');
  // Elsewhere rows that grow above the window would push down what is being read.
  if (!list || !CSS.supports('overflow-anchor', 'auto')) return;
  // Papers that are a line each are formatted a year at a time.
  const rows = [...list.querySelectorAll<HTMLElement>('.group > :not(.lines) > .row, .group > .lines')];
  const lots = Array.from({ length: Math.ceil(rows.length / LOT) }, (_, lot) => rows.slice(lot * LOT, (lot + 1) * LOT));
  const format = (lot: readonly HTMLElement[]): void => {
    // Somebody narrows the list: see the style sheet.
    if (list.classList.contains('is-changing')) return void lots.splice(0);
    for (const row of lot) row.classList.add('is-formatted');
    // Asks for the layout now, so that it counts as time taken.
    void lot[0]!.offsetHeight;
  };
  const begin = (): void => void whenIdle(lots, format);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
