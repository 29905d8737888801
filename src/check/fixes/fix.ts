/** What every fix of a .bib file is made of. */
import type { RawEntry, RawField, RawFile } from '../../bibliography/bibtex/raw-entry.ts';

/** Replaces the text between two offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A slip in one entry, and the edits that mend it. */
export interface Finding {
  entry: RawEntry;
  /** Where it is. */
  offset: number;
  /** One sentence: what was found. */
  message: string;
  edits: readonly Edit[];
}

/** What a fix may look at. */
export interface Bibliography {
  files: readonly RawFile[];
  /** Whether any text of the site, or another entry, names a citation key. */
  isNamed: (key: string) => boolean;
}

/** A row of the table: one kind of slip that can be mended without asking what was meant. */
export interface Fix {
  /** Code of the hint that `check` gives. */
  code: string;
  /** What is done, for the documentation: a sentence in the imperative. */
  does: string;
  find: (file: RawFile, bibliography: Bibliography) => readonly Finding[];
}

/** A row that looks at one entry at a time. */
export function perEntry(find: (entry: RawEntry, file: RawFile) => Omit<Finding, 'entry'> | undefined): Fix['find'] {
  return (file) =>
    file.entries.flatMap((entry) => {
      const found = find(entry, file);
      return found === undefined ? [] : [{ entry, ...found }];
    });
}

/** A field whose value stands in the file as it was read: in one piece, without names of @string. Others are left alone. */
export function plainField({ text }: RawFile, entry: RawEntry, name: string): RawField | undefined {
  const field = entry.fields.get(name);
  if (field === undefined || text.slice(field.valueOffset, field.end - 1) !== field.value) return undefined;
  return `${text[field.valueOffset - 1]}${text[field.end - 1]}` === '{}' || `${text[field.valueOffset - 1]}${text[field.end - 1]}` === '""'
    ? field
    : undefined;
}

/** Puts another value between the braces or quotation marks of a field. */
export function newValue(field: RawField, text: string): Edit {
  return { start: field.valueOffset, end: field.valueOffset + field.value.length, text };
}

/** Gives a field another name, in the letters of the old one. */
export function newName(field: RawField, name: string): Edit {
  const text = field.label === field.label.toUpperCase() ? name.toUpperCase() : name;
  return { start: field.offset, end: field.offset + field.label.length, text };
}

/** Takes a field out, with its comma, and with its line where it has one to itself. */
export function withoutField({ text }: RawFile, entry: RawEntry, field: RawField): Edit {
  const comma = /^[ \t]*,/u.exec(text.slice(field.end, entry.end))?.[0].length ?? 0;
  const end = field.end + comma;
  const line = text.lastIndexOf('\n', field.offset) + 1;
  const rest = /^[ \t]*\r?\n/u.exec(text.slice(end))?.[0];
  const alone = text.slice(line, field.offset).trim() === '' && rest !== undefined;
  return alone ? { start: line, end: end + rest.length, text: '' } : { start: field.offset, end, text: '' };
}

/** The text with all edits. Of two that touch the same place, the later row gives way: the next run finds it again. */
export function applied(text: string, edits: readonly Edit[]): string {
  const taken: Edit[] = [];
  for (const edit of edits) {
    if (taken.every((one) => edit.end <= one.start || one.end <= edit.start)) taken.push(edit);
  }
  let out = '';
  let from = 0;
  for (const { start, end, text: put } of taken.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    out += text.slice(from, start) + put;
    from = end;
  }
  return out + text.slice(from);
}
