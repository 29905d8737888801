/** RIS, as reference managers and publishers export it, through citation-js's plugin-ris. */
import { createRequire } from 'node:module';
import { fromCsl } from './csl.ts';
import { object, type Json } from './json.ts';
import type { KeptRecord } from './record.ts';

type Chain = (input: string, options: { generateGraph: boolean; forceType: string }) => unknown[];

let chain: Chain | undefined;

function citationJs(): Chain {
  if (chain === undefined) {
    const require = createRequire(import.meta.url);
    const core = require('@citation-js/core') as { plugins: { input: { chain: Chain } } };
    require('@citation-js/plugin-ris');
    chain = core.plugins.input.chain;
  }
  return chain;
}

/** Every record of a text. The library gets one at a time: what it cannot read costs that record only. */
export function fromRis(text: string, path: string): { records: KeptRecord[]; failures: string[] } {
  const records: KeptRecord[] = [];
  const failures: string[] = [];
  // Some exports write one blank before the hyphen, or none behind it.
  const lines = text.replace(/^\uFEFF/u, '').replace(/^([A-Z][A-Z0-9]) {1,2}-[ \t]?/gmu, '$1  - ');
  let line = 1;
  for (const source of lines.split(/^(?=TY {2}- )/mu)) {
    const origin = `${path}, line ${line}`;
    line += source.split('\n').length - 1;
    if (!source.startsWith('TY  - ')) continue;
    try {
      const [item] = citationJs()(source, { generateGraph: false, forceType: '@ris/file' });
      const record = fromCsl(withDate(object(item), source), origin, true);
      if (record === undefined) failures.push(`${origin}: the record has no title.`);
      else records.push(record);
    } catch {
      failures.push(`${origin}: the record cannot be read.`);
    }
  }
  return { records, failures };
}

/** The plugin wants whole dates; the year alone stands in PY or Y1 of every dialect. */
function withDate(item: Json, source: string): Json {
  const issued = object(item['issued']);
  if (Array.isArray(issued['date-parts'])) return item;
  const [, year, month] = /^(?:DA|PY|Y1) {2}- (\d{4})(?:\/(\d{1,2}))?/mu.exec(source) ?? [];
  return year === undefined ? item : { ...item, issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } };
}
