/** One reference by itself, as an engine prints it. */
import type { Engine } from './engine.ts';
import { sanitize, withIsolates } from './printed.ts';
import type { Printed } from './printed.ts';

/** A single reference has no number: what stands in the left margin is dropped. */
export function formatEntry(engine: Engine, id: string, math: readonly string[]): Printed {
  engine.updateItems([id]);
  const made = engine.makeBibliography();
  const source = made ? (made[1][made[0].entry_ids.findIndex((ids) => ids.includes(id))] ?? '') : '';
  const entry = source
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
  const html = sanitize(entry).replace(/^<span class="csl-right-inline">(.*)<\/span>$/s, '$1');
  return { html: withIsolates(html, () => [engine.sys.retrieveItem(id)]), math };
}
