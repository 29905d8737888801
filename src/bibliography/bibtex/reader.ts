/**
 * The tolerant BibTeX reader: finds every entry of a file, whatever is wrong around it, and says what is wrong where.
 */
import type { Problems } from '../../problems.ts';
import type { RawEntry, RawField, RawFile } from './raw-entry.ts';
import { LineIndex, readText } from './source-text.ts';
import type { SourceFile } from './source-text.ts';
import { ValueReader, type Report } from './value-reader.ts';
import { MONTH_STRINGS } from '../../text/month-names.ts';
import { KNOWN_FIELDS } from './known-fields.ts';
import { isArxivDoi } from '../links/ids.ts';
import { HEAD, isHead, lineHeads, WITHOUT_AT } from './entry-heads.ts';
import { isEntryType } from './entry-types.ts';
import { JOURNALS } from '../latex/journals.ts';
import { foreignLines } from './not-bibtex.ts';
import { readDefinitions } from './preamble.ts';

/** A field that follows a closing brace: the brace did not end the entry. */
const FIELD_FOLLOWS = /^[ \t]*,?\s*(?:[A-Za-z][\w+:.-]*)[ \t]*=[ \t]*(?:[{"]|\d+\s*[,}\n])/u;

interface Scan {
  file: RawFile;
  heads: number[];
  values: ValueReader;
  report: Report;
}

/**
 * Reads one file. `shared` holds @string definitions of the other files, used where this file lacks one.
 * Never throws; every oddity is reported with its place.
 */
export function readBibtex(source: SourceFile, problems: Problems, shared?: ReadonlyMap<string, string>): RawFile {
  const text = readText(source, problems);
  const lines = new LineIndex(text);
  const report: Report = (severity, code, offset, message, more = {}) => {
    const place = lines.place(Math.min(offset, text.length));
    problems.add(severity, code, message, { file: source.path, ...place, excerpt: lines.excerpt(offset), ...more });
  };
  const file: RawFile = { path: source.path, text, entries: [], strings: new Map(), macros: {}, drawn: [] };
  const heads = lineHeads(text);
  const strings = [file.strings, shared, MONTH_STRINGS, JOURNALS];
  const lookUp = (name: string): string | undefined => strings.map((one) => one?.get(name)).find((value) => value !== undefined);
  const values = new ValueReader(text, { lookUp, names: () => strings.flatMap((one) => [...(one?.keys() ?? [])]) }, report);
  const scan: Scan = { file, heads, values, report };
  const head = new RegExp(HEAD);
  let end = 0;
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    if (!isHead(text, match.index)) continue;
    reportBetween(scan, end, match.index);
    const bodyStart = match.index + match[0].length;
    if (match[2] === undefined) {
      report('warning', 'bib-missing-brace', bodyStart, `The opening brace behind @${match[1]} is missing.`, {
        cure: `Write: @${match[1]}{…`,
      });
    }
    end = readBlock(scan, match[1]!.toLowerCase(), match.index, bodyStart, match[2] === '(' ? ')' : '}');
    head.lastIndex = end;
  }
  reportBetween(scan, end, text.length);
  return file;
}

/** BibTeX takes what stands between entries for a comment, and so an entry that lost its `@`, and one of another format. */
function reportBetween(scan: Scan, from: number, to: number): void {
  const between = scan.file.text.slice(from, to);
  if (!/\S/u.test(between)) return;
  for (const { at, severity, what, more, cure } of foreignLines(between)) {
    const others = more > 0 ? `, and ${more} more of the kind follow` : '';
    scan.report(severity, 'bib-not-bibtex', from + at, `${what}, and is not read: a .bib file holds entries of BibTeX${others}.`, { cure });
  }
  for (const match of between.matchAll(WITHOUT_AT)) {
    const [, type, key] = match;
    if (type !== '@' && !isEntryType(type!.toLowerCase())) continue;
    const at = from + match.index + match[0].indexOf(type!);
    const right = type === '@' ? 'article' : type;
    scan.report('warning', 'bib-missing-at', at, `“${key}” is not read: it begins with ${type}{ instead of @${right}{.`, {
      cure: `Write @${right}{${key}, or % before each of its lines if it is to stay out.`,
      subject: key!,
    });
  }
}

/** Reads what follows `@type{`; gives the offset to go on from. */
function readBlock(scan: Scan, type: string, start: number, body: number, close: string): number {
  const limit = nextHead(scan, start);
  if (type === 'comment') return Math.max(body, scan.values.skipBalanced(body, scan.file.text.length) ?? body);
  if (type === 'preamble') {
    const end = scan.values.skipBalanced(body, limit) ?? limit;
    readDefinitions(scan.file, body, end);
    return end;
  }
  const entry: RawEntry = { type, key: '', fields: new Map(), start, end: limit };
  const isString = type === 'string';
  const at = isString ? body : readKey(scan, entry, body, limit);
  entry.end = readFields(scan, entry, at, limit, close);
  if (isString) {
    for (const [name, field] of entry.fields) scan.file.strings.set(name, field.value);
  } else scan.file.entries.push(entry);
  return entry.end;
}

function nextHead(scan: Scan, start: number): number {
  const { heads } = scan;
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  return heads[low] ?? scan.file.text.length;
}

/** Reads the citation key and the comma behind it. Gives the offset at which fields begin. */
function readKey(scan: Scan, entry: RawEntry, body: number, limit: number): number {
  const { text } = scan.file;
  let at = body;
  while (at < limit && /\s/u.test(text[at]!)) at += 1;
  const stop = /[,=\n{}]/gu;
  stop.lastIndex = at;
  const end = Math.min(stop.exec(text)?.index ?? limit, limit);
  const typed = text.slice(at, end).trim();
  const semicolon = /^([^\s;]+);/u.exec(typed)?.[1];
  if (semicolon !== undefined) {
    entry.key = semicolon;
    reportSemicolon(scan, entry, at + semicolon.length);
    return at + semicolon.length + 1;
  }
  const found = typed;
  const place = found === '' ? entry.start : at;
  if (text[end] === ',' || text[end] === '}') {
    entry.key = found;
    if (found === '') {
      scan.report('warning', 'bib-missing-key', place, `This @${entry.type} entry has no citation key.`, {
        cure: `Write a key of your choice behind the brace: @${entry.type}{smith2024,`,
      });
    }
    return text[end] === ',' ? end + 1 : end;
  }
  if (text[end] === '=') return readKeylessStart(scan, entry, at, end, found);
  entry.key = text[end] === '{' ? '' : found;
  let next = end;
  while (next < limit && /\s/u.test(text[next]!)) next += 1;
  if (text[next] === ',') return next + 1;
  if (entry.key !== '' && next < limit && text[next] !== '}') {
    scan.report('warning', 'bib-missing-comma', at + found.length, `A comma is missing behind the key “${found}”.`, {
      cure: `Write: @${entry.type}{${found},`,
      subject: found,
    });
  }
  return text[end] === '{' ? at : next;
}

/** `@article{title = …` has no key; `@article{smith24 title = …` no comma. */
function readKeylessStart(scan: Scan, entry: RawEntry, at: number, equals: number, found: string): number {
  const words = /^(\S+)\s+(\S+)$/u.exec(found);
  if (words !== null && KNOWN_FIELDS.has(words[2]!.toLowerCase())) {
    entry.key = words[1]!;
    const cure = `Write: @${entry.type}{${entry.key}, ${words[2]} = …`;
    const message = `A comma is missing behind the key “${entry.key}”.`;
    scan.report('warning', 'bib-missing-comma', at + entry.key.length, message, { cure, subject: entry.key });
    return scan.file.text.lastIndexOf(words[2]!, equals);
  }
  scan.report('warning', 'bib-missing-key', entry.start, `This @${entry.type} entry has no citation key.`, {
    cure: `Write a key of your choice behind the brace: @${entry.type}{smith2024,`,
  });
  return at;
}

/** Reads fields up to the end of the entry; gives the offset behind it. */
function readFields(scan: Scan, entry: RawEntry, from: number, limit: number, close: string): number {
  const { text } = scan.file;
  let at = from;
  let comma = true;
  let unclosedValue = false;
  for (;;) {
    while (at < limit && /[\s,;]/u.test(text[at]!)) {
      if (text[at] === ';' && !comma) reportSemicolon(scan, entry, at);
      if (text[at] !== ' ') comma ||= /[,;]/u.test(text[at]!);
      at += 1;
    }
    // What has no end reaches as far, and was told of.
    if (at >= limit) return unclosedValue ? limit : unclosed(scan, entry, limit);
    const character = text[at]!;
    if (character === '%') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? limit : end + 1;
    } else if (character === close || character === '}') {
      if (!FIELD_FOLLOWS.test(text.slice(at + 1, Math.min(limit, at + 300)))) return at + 1;
      scan.report('warning', 'bib-brace', at, 'There is one closing brace too many before this entry ends.', {
        cure: 'Delete this brace.',
        subject: entry.key,
      });
      at += 1;
    } else {
      const field = readField(scan, entry, at, limit, comma);
      at = field.end;
      comma = field.recovered === true;
      unclosedValue ||= comma;
    }
  }
}

function reportSemicolon(scan: Scan, entry: RawEntry, at: number): void {
  scan.report('warning', 'bib-missing-comma', at, 'A semicolon stands where a comma belongs.', {
    cure: 'Write a comma instead.',
    subject: entry.key,
  });
}

function unclosed(scan: Scan, entry: RawEntry, limit: number): number {
  if (scan.file.text[limit - 1] === undefined) return limit;
  const next = limit < scan.file.text.length ? 'the next one begins' : 'the file ends';
  const isString = entry.type === 'string';
  const what = isString ? '@string' : 'entry';
  const name = isString ? [...entry.fields.values()].map(({ label }) => label).join(', ') : entry.key;
  scan.report('warning', 'bib-brace', entry.start, `The ${what} “${name}” is not closed before ${next}.`, {
    cure: `Check that every { has its }, and that the ${what} ends with a } of its own.`,
    subject: name,
  });
  return limit;
}

function readField(scan: Scan, entry: RawEntry, start: number, limit: number, comma: boolean): { end: number; recovered?: boolean } {
  const { text } = scan.file;
  const pattern = /[^=,{}"\n]*/uy;
  pattern.lastIndex = start;
  const label = pattern.exec(text)![0].slice(0, limit - start);
  let at = start + label.length;
  while (at < limit && /\s/u.test(text[at]!)) at += 1;
  const name = label.trim();
  const mark = at < limit ? text[at] : undefined;
  if (mark !== '=' && !(name !== '' && (mark === '{' || mark === '"'))) {
    if (name !== '') {
      scan.report('warning', 'bib-no-value', start, `“${cut(name)}” has no value here.`, {
        cure: 'Write it as  field = {value},  or delete it.',
        subject: entry.key,
      });
    }
    // A stray character is stepped over; what may end the entry is not.
    return { end: Math.max(at, name === '' ? start + 1 : start) };
  }
  if (!comma) {
    scan.report('warning', 'bib-missing-comma', start, `A comma is missing before the field “${cut(name)}”.`, {
      cure: 'Write a comma at the end of the field above.',
      subject: entry.key,
    });
  }
  const bare = name.replace(/\s*:$/u, '');
  const equals = /[=\s]*/uy;
  equals.lastIndex = at;
  const signs = equals.exec(text)![0].trim();
  if (signs !== '=') {
    const message = signs === '' ? `An equals sign is missing behind “${cut(bare)}”.` : `There is one equals sign too many behind “${cut(bare)}”.`;
    scan.report('warning', 'bib-missing-equals', at, message, { cure: `Write: ${cut(bare)} = …`, subject: entry.key });
  }
  const value = scan.values.read(at + signs.length, limit, { field: bare.toLowerCase(), key: entry.key });
  keep(scan, entry, { label: bare, name: fieldName(bare), value: value.text, offset: start, valueOffset: value.offset, end: value.end });
  return value;
}

/** Lower case, inner blanks joined as biblatex would spell the field. */
function fieldName(label: string): string {
  const name = label.toLowerCase();
  const joined = name.replace(/\s+/gu, '');
  return joined !== name && KNOWN_FIELDS.has(joined) ? joined : name;
}

function keep(scan: Scan, entry: RawEntry, field: RawField): void {
  const known = entry.fields.get(field.name);
  if (field.name.startsWith('#')) {
    scan.report('notice', 'bib-field-off', field.offset, `The field “${field.label}” begins with # and is not used.`, {
      cure: 'Delete the # to use it.',
      subject: entry.key,
    });
  }
  if (known === undefined || known.value.trim() === '') entry.fields.set(field.name, field);
  else if (field.name === 'keywords' || field.name === 'keyword') known.value += `, ${field.value}`;
  else if (field.name === 'doi' && isArxivDoi(known.value) && !isArxivDoi(field.value)) keepBothDois(scan, entry, known, field);
  else if (known.value !== field.value) {
    scan.report('warning', 'bib-duplicate-field', field.offset, `The field “${field.label}” stands twice in “${entry.key}”; the first is used.`, {
      cure: 'Delete one of them.',
      subject: entry.key,
    });
  }
}

/** Of a preprint's number and the DOI of the published paper, both in `doi`, each is taken for what it is. */
function keepBothDois(scan: Scan, entry: RawEntry, arxiv: RawField, doi: RawField): void {
  entry.fields.set('doi', doi);
  if (!entry.fields.has('eprint') && !entry.fields.has('arxiv')) entry.fields.set('arxiv', { ...arxiv, name: 'arxiv' });
  const use = `“${cut(doi.value)}” is used, and “${cut(arxiv.value)}” as the arXiv id that it is`;
  const message = `The field “doi” stands twice in “${entry.key}”; ${use}.`;
  scan.report('warning', 'bib-duplicate-field', arxiv.offset, message, {
    cure: 'Write the arXiv id as eprint = {…}, eprinttype = {arxiv}.',
    subject: entry.key,
  });
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
