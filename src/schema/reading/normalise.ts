/**
 * Brings data as people write it into the keys of a schema: other tools' names for the same things, kebab-case, empty
 * values. Works on a copy that remembers where everything stood, and reports keys that nobody knows.
 */
import { isObject, own } from '../../objects.ts';
import type { Problems } from '../../problems.ts';
import { closest, fold } from '../../text/closest.ts';
import type { Path, Place } from '../../yaml/document.ts';
import { backwards, isoDate } from './dates.ts';
import type { Alias, RecordNotes } from '../record.ts';
import { recordNotes } from '../record.ts';
import type { Schema } from './shape.ts';
import { optionFor, options, shapeOf } from './shape.ts';

export interface Context {
  file: string;
  /** Language of the file, by which a date such as 12/3/2025 is understood; English if left out. */
  lang?: string;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
  problems: Problems;
}

/** The copy, and the way back from its paths to those of the file. */
export class Normalised {
  readonly #context: Context;
  readonly #origins = new WeakMap<object, Map<string, Path> | Path[]>();
  /** Records that have a first and a last day. */
  readonly #spans: { record: Record<string, unknown>; span: readonly [string, string]; from: ReadonlyMap<string, Path> }[] = [];
  readonly #notes = new WeakMap<object, RecordNotes>();
  readonly value: unknown;

  constructor(schema: Schema, value: unknown, context: Context) {
    this.#context = context;
    this.value = this.#copy(schema, value, []);
  }

  /** Path in the file of what stands at `path` in the copy. */
  origin(path: Path): Path {
    let node = this.value;
    let origin: Path = [];
    for (const step of path) {
      const known = typeof node === 'object' && node !== null ? this.#origins.get(node) : undefined;
      const there = Array.isArray(known) ? known[Number(step)] : known && originOf(known, String(step));
      origin = there ?? [...origin, step];
      node = typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined;
    }
    return origin;
  }

  place(path: Path, part?: 'key' | 'value'): Place {
    return this.#context.positionOf(this.origin(path), part);
  }

  /** What stands at `path` in the copy. */
  at(path: Path): unknown {
    let node = this.value;
    for (const step of path) {
      if (typeof node !== 'object' || node === null) return undefined;
      node = (node as Record<string | number, unknown>)[step];
    }
    return node;
  }

  /** What its record says of a value at `path` that cannot be read. */
  unreadable(path: Path): { as: unknown; until: string } | undefined {
    const parent = this.at(path.slice(0, -1));
    const row = isObject(parent) ? own(this.#notes.get(parent)?.unreadable ?? {}, String(path.at(-1))) : undefined;
    return row?.(this.at(path), String(this.origin(path).at(-1)));
  }

  /** Tells of what ends before it begins. */
  reportBackwards(): void {
    for (const { record, span: [first, last], from } of this.#spans) {
      const found = backwards(isoDate(String(record[first] ?? '')), isoDate(String(record[last] ?? '')));
      if (!found) continue;
      const place = this.#context.positionOf(from.get(last) ?? [], 'value');
      this.#context.problems.warn('date-order', found.message, { file: this.#context.file, ...place, subject: last, cure: found.cure });
    }
  }

  /** Takes out what stands at `path`, or puts there what counts instead; false if nothing does. */
  remove(path: Path): boolean {
    const parent = this.at(path.slice(0, -1));
    const step = path.at(-1);
    if (step === undefined) return false;
    const instead = this.unreadable(path);
    if (instead) {
      (parent as Record<string, unknown>)[step] = instead.as;
      return true;
    }
    if (Array.isArray(parent)) {
      const index = Number(step);
      if (index >= parent.length) return false;
      parent.splice(index, 1);
      (this.#origins.get(parent) as Path[]).splice(index, 1);
      return true;
    }
    if (!isObject(parent) || !Object.hasOwn(parent, step)) return false;
    return delete parent[step];
  }

  #copy(schema: Schema | undefined, value: unknown, path: Path): unknown {
    if (Array.isArray(value)) return this.#copyList(schema, value, path);
    if (isObject(value)) return this.#copyKeys(schema, value, path);
    return typeof value === 'string' && schema ? asListed(schema, value) : value;
  }

  #copyList(schema: Schema | undefined, list: readonly unknown[], path: Path): unknown[] {
    const option = schema && optionFor(schema, list);
    const element = option?._zod.def.type === 'array' ? option._zod.def.element : undefined;
    const copy: unknown[] = [];
    const origins: Path[] = [];
    for (const [index, item] of list.entries()) {
      if (item === null && element !== undefined) {
        this.#context.problems.warn('empty-item', 'An item of the list is empty.', {
          file: this.#context.file,
          ...this.#context.positionOf([...path, index]),
          cure: 'Write something after the dash, or take it out.',
        });
        continue;
      }
      origins.push([...path, index]);
      copy.push(this.#copy(element, item, [...path, index]));
    }
    this.#origins.set(copy, origins);
    return copy;
  }

  #copyKeys(schema: Schema | undefined, record: Record<string, unknown>, path: Path): Record<string, unknown> {
    const option = schema && optionFor(schema, record);
    const copy: Record<string, unknown> = {};
    const origins = new Map<string, Path>();
    const put = (key: string, value: unknown, from: Path, field?: Schema): void => {
      origins.set(key, from);
      // A key named __proto__ must stay a key.
      Object.defineProperty(copy, key, {
        value: this.#copy(field, value, from),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    };
    this.#origins.set(copy, origins);
    if (option?._zod.def.type !== 'object') {
      const values = option?._zod.def.type === 'record' ? option._zod.def.valueType : undefined;
      for (const [key, value] of Object.entries(record)) {
        if (value !== null || values === undefined) put(key, value, [...path, key], values);
        // A name alone is enough where nothing else has to be said.
        else if (values._zod.optin === 'defaulted') put(key, undefined, [...path, key], values);
      }
      return copy;
    }
    const shape = shapeOf(option);
    const notes = recordNotes.get(option) ?? {};
    this.#notes.set(copy, notes);
    if (notes.span) this.#spans.push({ record: copy, span: notes.span, from: origins });
    const names = new Names(shape, notes);
    const line = lineOf(record, notes, names);
    if (line) {
      put(notes.pair!.label, line[0], [...path, line[0]], shape[notes.pair!.label]);
      put(notes.pair!.details, line[1], [...path, line[0]], shape[notes.pair!.details]);
      return copy;
    }
    const unused: string[] = [];
    const own = new Set(Object.keys(record).filter((key) => !isBlank(record[key]) && Object.hasOwn(shape, key)));
    for (const [key, value] of Object.entries(record)) {
      const from = [...path, key];
      if (Object.hasOwn(shape, key)) {
        if (!isBlank(value)) put(key, value, from, shape[key]);
        continue;
      }
      for (const [inner, target] of names.within(key, value)) {
        if (!own.has(target.to) && !origins.has(target.to) && !isBlank(target.value)) {
          put(target.to, target.value, [...from, inner], shape[target.to]);
        }
      }
      const target = names.ours(key, value);
      this.#reportRenamed(key, notes, from);
      if (target === undefined) {
        put(key, value, from);
        if (notes.elsewhere?.[key] === undefined) this.#reportUnknown(key, value, notes, names, from);
        else unused.push(key);
      } else if (!own.has(target.to) && !origins.has(target.to)) {
        if (!isBlank(target.value)) put(target.to, target.value, from, shape[target.to]);
      } else put(key, value, from);
    }
    this.#reportUnused(unused, notes, path);
    return copy;
  }

  /** One message for all keys that have the same reason to go unused. */
  #reportUnused(keys: readonly string[], { elsewhere }: RecordNotes, path: Path): void {
    for (const reason of new Set(keys.map((key) => elsewhere![key]!))) {
      const same = keys.filter((key) => elsewhere![key] === reason);
      const names = same.map((key) => `\`${key}\``).join(', ');
      this.#context.problems.notice('unused-key', `Not used here: ${names}; ${reason}.`, {
        file: this.#context.file,
        ...this.#context.positionOf([...path, same[0]!]),
        subject: same[0]!,
        cure: same.length === 1 ? 'Take the line out.' : 'Take these lines out.',
      });
    }
  }

  #reportRenamed(key: string, { renamed = {} }: RecordNotes, path: Path): void {
    const old = Object.keys(renamed).find((one) => fold(one) === fold(key));
    if (old === undefined) return;
    const { to, since } = renamed[old]!;
    this.#context.problems.notice('renamed-key', `\`${key}\` has been called \`${to}\` since version ${since}.`, {
      file: this.#context.file,
      ...this.#context.positionOf(path),
      subject: key,
      cure: `Write \`${to}\`; the old name works until version ${Number.parseInt(since, 10) + 1}.`,
    });
  }

  #reportUnknown(key: string, value: unknown, notes: RecordNotes, names: Names, path: Path): void {
    const { file, positionOf, problems } = this.#context;
    if (/^x[_-]/.test(key) || notes.ignored?.includes(key) === true) return;
    const where = { file, ...positionOf(path), subject: path.filter((step) => typeof step === 'string').join('.') };
    // A key made by a comma between braces has had its message.
    const told = problems.list.some(
      ({ code, line, column }) => code === 'yaml-comma' && line === where.line && column === where.column,
    );
    if (told) return;
    const near = closest(key, names.all);
    if (near === undefined && notes.open === true) return;
    problems.warn('unknown-key', `Nothing here is called \`${key}\`.`, {
      ...where,
      cure: near === undefined ? cureForUnknown(key, value, notes) : `Did you mean \`${near}\`?`,
    });
  }
}

function cureForUnknown(key: string, value: unknown, { lists, pair }: RecordNotes): string {
  if (lists !== undefined && Array.isArray(value)) return `Put it below \`${lists}:\`, further in.`;
  if (pair && saysWords(key) && isScalar(value)) {
    return `Put the whole line in quotes, or write \`${pair.label}: ${key}\` and below it \`${pair.details}: ${String(value)}\`.`;
  }
  return `Take the line out, or call it \`x_${key}\` to keep it for yourself.`;
}

/** Where a key was typed, which the schema may have spelt in its own way since: `google_scholar` for `google-scholar`. */
function originOf(known: ReadonlyMap<string, Path>, key: string): Path | undefined {
  const there = known.get(key);
  if (there) return there;
  const folded = fold(key);
  return [...known].find(([typed]) => fold(typed) === folded)?.[1];
}

/** The names a record goes by. */
class Names {
  readonly all: readonly string[];
  readonly #aliases: Readonly<Record<string, Alias>>;

  constructor(shape: Readonly<Record<string, Schema>>, notes: RecordNotes) {
    this.#aliases = notes.aliases ?? {};
    this.all = Object.keys(shape);
  }

  /** Our key for one that is not in the schema as it stands (`text-font`, `textFont`), and the value it gets. */
  ours(key: string, value: unknown): { to: string; value: unknown } | undefined {
    const folded = fold(key);
    const same = this.all.find((known) => fold(known) === folded);
    if (same !== undefined) return { to: same, value };
    const theirs = Object.hasOwn(this.#aliases, key)
      ? key
      : Object.keys(this.#aliases).find((known) => fold(known) === folded);
    return theirs === undefined ? undefined : follow(this.#aliases[theirs]!, value);
  }

  /** Aliases that reach inside a value: `header.teaser`. */
  *within(key: string, value: unknown): Iterable<[string, { to: string; value: unknown }]> {
    if (!isObject(value)) return;
    for (const inner of Object.keys(value)) {
      const alias = own(this.#aliases, `${key}.${inner}`);
      if (alias !== undefined) yield [inner, follow(alias, value[inner])];
    }
  }
}

/** The one line of a record that is a label with details. A single word may also be a slip of the pen. */
function lineOf(record: Record<string, unknown>, { pair, ignored, elsewhere }: RecordNotes, names: Names): [key: string, value: unknown] | undefined {
  const [line, ...others] = Object.entries(record);
  if (pair === undefined || line === undefined || others.length > 0) return undefined;
  const [key, value] = line;
  if (!isScalar(value) || isBlank(value) || names.ours(key, value) !== undefined) return undefined;
  if (/^x[_-]/.test(key) || ignored?.includes(key) === true || elsewhere?.[key] !== undefined) return undefined;
  return saysWords(key) || closest(key, names.all) === undefined ? line : undefined;
}

/** Keys are small and without blanks. */
const saysWords = (key: string): boolean => /[\s\p{Lu}\p{Lo}]/u.test(key);
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function follow(alias: Alias, value: unknown): { to: string; value: unknown } {
  return typeof alias === 'string' ? { to: alias, value } : { to: alias.to, value: alias.as(value) };
}

/** `A4` → `a4`, where only a few words may stand: case, blanks and hyphens make no difference. */
function asListed(schema: Schema, value: string): string {
  const ways = options(schema);
  if (ways.some((way) => way._zod.def.type === 'string')) return value;
  const folded = fold(value);
  for (const way of ways) {
    if (way._zod.def.type !== 'enum') continue;
    const listed = Object.values(way._zod.def.entries).find((word) => fold(String(word)) === folded);
    if (listed !== undefined) return String(listed);
  }
  return value;
}

/** A key with nothing after it says nothing. */
function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
