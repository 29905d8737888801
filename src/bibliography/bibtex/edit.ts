/**
 * Changes to a .bib file that somebody keeps by hand: fields are added to an entry, and entries to the file, in the layout
 * that is there. Every byte that stood in the file stays, but for an entry that is taken out.
 */
import { closed } from '../export/bibtex.ts';
import type { RawEntry, RawField, RawFile } from './raw-entry.ts';

/** Text to be put in, and the offset before which. */
export interface Insertion {
  at: number;
  /** Offset behind what it takes the place of, if it does. */
  until?: number;
  text: string;
}

/** How the fields of an entry are laid out. */
interface Layout {
  /** What stands before a name on its line; a comma, where commas lead. */
  lead: string;
  /** Between the name and the sign. */
  before: string;
  /** Between the sign and the value. */
  after: string;
  /** Column of the equals sign, counted from the name, where signs stand under each other. */
  sign?: number;
  /** Column of the value, where values do. */
  value?: number;
  quotes: boolean;
  names: 'lower' | 'upper' | 'capital';
  /** `article`, `Article` or `ARTICLE`. */
  types: Layout['names'];
  commaBehindLast: boolean;
  newline: string;
}

const OWN_LINE = /^[ \t]*,?[ \t]*$/u;
const SIGN = /^(\s*)=(\s*)([{"]?)$/u;
/** What may follow a field on its line. */
const REST = /^[ \t]*(?:%[^\n]*?)?(?=\r?\n|$)/u;

/** Where nothing shows another: names and signs in columns, as the examples of the documentation have it. */
export function defaultLayout(newline = '\n'): Layout {
  return { lead: '  ', before: ' ', after: ' ', sign: 0, quotes: false, names: 'lower', types: 'lower', commaBehindLast: true, newline };
}

/** Line ends of a file. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * Puts fields behind the last one of an entry.
 *
 * @param fields names in lower case and values in LaTeX
 * @returns undefined for an entry that is damaged, or has no field to learn the layout from: it stays as it is
 */
export function addFields({ text }: Pick<RawFile, 'text'>, entry: RawEntry, fields: ReadonlyMap<string, string>): Insertion[] | undefined {
  const own = inOrder(entry);
  const last = own.at(-1);
  if (last === undefined || !isWhole(text, entry, last)) return undefined;
  const comma = /^\s*,/u.exec(text.slice(last.end, entry.end))?.[0];
  const behind = last.end + (comma?.length ?? 0);
  const layout = layoutOf(text, entry);
  if (layout === undefined) {
    const written = [...fields].map(([name, value]) => writeField(name, value, { ...defaultLayout(), sign: undefined }));
    return [{ at: behind, text: comma === undefined ? `, ${written.join(', ')}` : ` ${written.join(', ')},` }];
  }
  const leading = layout.lead.includes(',');
  const rest = REST.exec(text.slice(behind, entry.end))?.[0] ?? '';
  const lines = [...fields].map(([name, value]) => `${layout.newline}${layout.lead}${writeField(name, value, layout)}`);
  const after = { at: behind + rest.length, text: leading ? lines.join('') : lines.join(',') + (comma === undefined ? '' : ',') };
  if (leading || comma !== undefined) return [after];
  // A remark may stand between the value and the end of its line.
  return after.at === last.end ? [{ at: last.end, text: `,${after.text}` }] : [{ at: last.end, text: ',' }, after];
}

/** One entry in a layout, ending in a line break. */
export function writeEntry(type: string, key: string, fields: ReadonlyMap<string, string>, layout: Layout): string {
  const width = Math.max(...[...fields.keys()].map((name) => name.length)) + 1;
  const wide: Layout = { ...layout, ...(layout.sign !== undefined && { sign: Math.max(layout.sign, width) }) };
  const lines = [...fields].map(([name, value]) => `${layout.lead}${writeField(name, value, wide)}`);
  const joint = layout.lead.includes(',') ? layout.newline : `,${layout.newline}`;
  const comma = layout.commaBehindLast && !layout.lead.includes(',') ? ',' : '';
  const head = `@${cased(type, layout.types)}{${key}${layout.lead.includes(',') ? '' : ','}`;
  return [head, lines.join(joint) + comma, '}', ''].join(layout.newline);
}

/** Puts an entry at the end of a file, a blank line before it. */
export function appendEntry(text: string, entry: string): Insertion {
  const newline = newlineOf(text);
  const gap = text.trim() === '' || /\n\r?\n$/u.test(text) ? '' : text.endsWith('\n') ? newline : newline + newline;
  return { at: text.length, text: gap + entry };
}

/** The text with all insertions; those of one place in their order. */
export function insertAll(text: string, insertions: readonly Insertion[]): string {
  let out = '';
  let from = 0;
  for (const { at, until = at, text: added } of insertions.toSorted((one, other) => one.at - other.at)) {
    out += text.slice(from, at) + added;
    from = until;
  }
  return out + text.slice(from);
}

/** Takes an entry out, with the blank lines before it. */
export function removeEntry(text: string, { start, end }: Pick<RawEntry, 'start' | 'end'>): Insertion {
  return { at: text.slice(0, start).trimEnd().length, until: end, text: '' };
}

/** The layout of most entries of a file; of several, the one met last. */
export function fileLayout(file: RawFile): Layout {
  const layouts = file.entries.flatMap((entry) => (entry.fields.size > 1 ? (layoutOf(file.text, entry) ?? []) : [])).reverse();
  // Where every entry has columns of its own, only that it has them counts.
  const kindOf = ({ sign, value, before, after, ...rest }: Layout): string =>
    JSON.stringify({ ...rest, ...(sign === undefined && { before }), ...(value === undefined && { after }), sign: sign !== undefined });
  const kind = common(layouts.map(kindOf));
  const alike = layouts.filter((layout) => kindOf(layout) === kind);
  const [layout] = alike;
  if (layout === undefined) return defaultLayout(newlineOf(file.text));
  return alike.some(({ sign }) => sign !== layout.sign) ? { ...layout, sign: 0 } : layout;
}

/** Undefined for an entry whose fields do not stand on lines of their own. */
function layoutOf(text: string, entry: RawEntry): Layout | undefined {
  const lines = inOrder(entry).flatMap((field) => {
    const start = text.lastIndexOf('\n', field.offset - 1) + 1;
    const lead = text.slice(start, field.offset);
    const sign = SIGN.exec(text.slice(field.offset + field.label.length, field.valueOffset));
    if (!OWN_LINE.test(lead) || start <= entry.start || sign === null) return [];
    const [, before, after, delimiter] = sign as unknown as [string, string, string, string];
    const at = field.label.length + before.length;
    return [{ field, lead, before, after, delimiter, length: field.label.length, sign: at, value: at + 1 + after.length }];
  });
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  return {
    lead: common(lines.map(({ lead }) => lead))!,
    before: common(lines.map(({ before }) => before))!,
    after: common(lines.map(({ after }) => after))!,
    ...columns(lines),
    quotes: common(lines.flatMap(({ delimiter }) => (delimiter === '' ? [] : [delimiter]))) === '"',
    names: common(lines.map(({ field }) => caseOf(field.label)))!,
    types: caseOf(/[A-Za-z]+/u.exec(text.slice(entry.start, entry.start + 40))?.[0] ?? ''),
    commaBehindLast: /^\s*,/u.test(text.slice(last.field.end, entry.end)),
    newline: newlineOf(text),
  };
}

/** The column in which most signs stand under each other, or else most values. Names of one length prove none. */
function columns(lines: readonly { length: number; sign: number; value: number }[]): Pick<Layout, 'sign' | 'value'> {
  for (const name of ['sign', 'value'] as const) {
    const column = common(lines.map((line) => line[name]))!;
    const inside = lines.filter((line) => line[name] === column);
    if (inside.length * 2 > lines.length && new Set(inside.map(({ length }) => length)).size > 1) return { [name]: column };
  }
  return {};
}

/** What occurs most often; of several, the first. */
function common<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function inOrder(entry: RawEntry): RawField[] {
  return [...entry.fields.values()].toSorted((one, other) => one.offset - other.offset);
}

/** Between the last field and the end there is nothing but commas, blanks and remarks. */
function isWhole(text: string, entry: RawEntry, last: RawField): boolean {
  return /^(?:[\s,;]|%[^\n]*\n)*[})]$/u.test(text.slice(last.end, entry.end));
}

function writeField(name: string, value: string, layout: Omit<Layout, 'sign'> & { sign?: number | undefined }): string {
  const label = cased(name, layout.names);
  const sign = layout.sign === undefined ? label + layout.before : label.padEnd(layout.sign).padEnd(label.length + 1);
  const padded = layout.value === undefined ? layout.after : ' '.repeat(Math.max(1, layout.value - sign.length - 1));
  // An at sign that begins a line would begin an entry for a reader that looks for the next one.
  const body = closed(value).replace(/(\n[ \t]*)@/gu, '$1{@}').replace(/\n/gu, layout.newline);
  return `${sign}=${padded}${layout.quotes && !body.includes('"') ? `"${body}"` : `{${body}}`}`;
}

function caseOf(word: string): Layout['names'] {
  if (!/[A-Z]/u.test(word.charAt(0))) return 'lower';
  return /[a-z]/u.test(word) ? 'capital' : 'upper';
}

function cased(word: string, letters: Layout['names']): string {
  if (letters === 'upper') return word.toUpperCase();
  return letters === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
