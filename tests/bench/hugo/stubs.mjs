// `node stubs.mjs <bib> <json> <folder> [<html>]`: writes a page for Hugo of every paper that pandoc found in the .bib, with all it
// knows as front matter, and the reference that it has made. This is timed, hence plain JavaScript: a compiler would be counted too.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [bib, json, folder, html] = process.argv.slice(2);
const sources = entriesOf(readFileSync(bib, 'utf8'));
const references = new Map(html && [...readFileSync(html, 'utf8').matchAll(/<div id="ref-([^"]+)"[^>]*>\n?(.*?)<\/div>/gs)].map(([, id, text]) => [id, text]));

for (const item of JSON.parse(readFileSync(json, 'utf8'))) {
  const source = sources.get(item.id) ?? '';
  const [year, month = 1, day = 1] = item.issued?.['date-parts']?.[0] ?? [];
  const fields = {
    title: item.title,
    date: year && [year, two(month), two(day)].join('-'),
    year,
    // Hugo has a `type` of its own, which chooses layouts.
    csl: item.type,
    authors: (item.author ?? []).map(nameOf),
    venue: item['container-title'],
    volume: item.volume,
    pages: item.page?.replace('-', '–'),
    doi: item.DOI,
    keywords: item.keyword?.split(/\s*,\s*/),
    // Pandoc keeps no field that CSL does not know.
    selected: /^\s*selected\s*=\s*\{true\}/m.test(source) || undefined,
    abstract: item.abstract,
    bibtex: withoutLongFields(source),
    reference: references.get(item.id),
  };
  // What is JSON is YAML too (https://yaml.org/spec/1.2.2/#12-yaml-history).
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, `${item.id}.md`), `---\n${lines.join('\n')}\n---\n`);
}

/** The text of each entry by its key, as it stands in the .bib. An entry ends where its braces are balanced. */
function entriesOf(text) {
  const entries = new Map();
  const start = /^@\w+\{\s*([^,\s]+)\s*,/gm;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    let depth = 0;
    let end = match.index;
    for (; end < text.length; end++) {
      if (text[end] === '{') depth++;
      else if (text[end] === '}' && --depth === 0) break;
    }
    entries.set(match[1], text.slice(match.index, end + 1));
    start.lastIndex = end + 1;
  }
  return entries;
}

/** The entry to be copied by readers: the abstract is on the page already. */
function withoutLongFields(source) {
  return source.split('\n').filter((line) => !/^\s*(abstract|selected)\s*=/.test(line)).join('\n');
}

function nameOf({ family = '', given = '', literal, ...particles }) {
  const before = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean).join(' ');
  return literal ? { family: literal, given: '' } : { family: before ? `${before} ${family}` : family, given };
}

function two(number) {
  return String(number).padStart(2, '0');
}
