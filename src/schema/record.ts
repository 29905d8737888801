/**
 * How a type of record is stated: a zod object that keeps every key, and beside it the spellings other tools use for
 * the same things, so that files written for academicpages, al-folio, HugoBlox or RenderCV are read as they are.
 */
import * as z from 'zod';

/** Where a key of another tool goes. `from` may reach inside: `header.teaser`. */
export type Alias = string | { to: string; as: (value: unknown) => unknown };

export interface RecordNotes {
  /** Keys read under another name: theirs → ours. */
  aliases?: Readonly<Record<string, Alias>>;
  /**
   * Names that keys of ours had before: old → new. They are read for a major version more, with a notice; a row of
   * src/upgrade/migrations/ writes the new name into people's files.
   */
  renamed?: Readonly<Record<string, { to: string; since: string }>>;
  /** Keys of other tools that mean nothing here; kept, and never reported. */
  ignored?: readonly string[];
  /** Keys that are kept and unused, with the reason in one sentence; reported as a notice. */
  elsewhere?: Readonly<Record<string, string>>;
  /** What a value that cannot be read counts as, by its key as `typed`, and what that does until it is mended; without a row it is not written. */
  unreadable?: Readonly<Record<string, (value: unknown, typed: string) => { as: unknown; until: string }>>;
  /** The keys of the first and the last day of something. */
  span?: readonly [first: string, last: string];
  /** The key below which lists of any name stand: one that stands beside it is astray. */
  lists?: string;
  /** The two keys of a line such as `Best paper: 2024`, in which YAML sees a key that nobody knows. */
  pair?: { label: string; details: string };
  /** True where any key may stand: unknown ones are reported only if they look like a slip. */
  open?: boolean;
}

/** The notes of every record made by `record`, found by the schema itself. */
export const recordNotes = new WeakMap<object, RecordNotes>();

/**
 * A record with the given fields. Unknown keys survive validation (nothing the user typed is lost), but are left out of
 * the TypeScript type, so that a slip in our own code does not compile.
 */
export function record<Shape extends z.ZodRawShape>(
  shape: Shape,
  notes: RecordNotes = {},
): z.ZodObject<Shape, z.core.$strip> {
  const schema = z.looseObject(shape, { error: 'a list of “key: value” lines' });
  const before = Object.entries(notes.renamed ?? {}).map(([old, { to }]) => [old, to]);
  recordNotes.set(schema, before.length === 0 ? notes : { ...notes, aliases: { ...notes.aliases, ...Object.fromEntries(before) } });
  return schema as unknown as z.ZodObject<Shape, z.core.$strip>;
}
