/** One reference by itself, as an engine prints it. */
import type { Engine } from './engine.ts';
import { referenceHtml, withIsolates } from './printed.ts';
import type { Printed } from './printed.ts';

/** A single reference has no number: what stands in the left margin is dropped. */
export function formatEntry(engine: Engine, id: string, math: readonly string[]): Printed {
  engine.updateItems([id]);
  const made = engine.makeBibliography();
  const source = made ? (made[1][made[0].entry_ids.findIndex((ids) => ids.includes(id))] ?? '') : '';
  return { html: withIsolates(referenceHtml(source).html, () => [engine.sys.retrieveItem(id)]), math };
}
