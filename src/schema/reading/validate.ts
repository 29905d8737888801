/** Checks data against a schema; every mistake becomes a message for its author, and costs its own value only. */
import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { isObject } from '../../objects.ts';
import { closest } from '../../text/closest.ts';
import type { Path, Place } from '../../yaml/document.ts';
import { dateAdvice } from './dates.ts';
import { guessSiteUrl } from './locale.ts';
import type { Context } from './normalise.ts';
import { Normalised } from './normalise.ts';
import { options } from './shape.ts';

export interface Validated<T> {
  value: T;
  /** Place in the file of what stands at `path` of the value, whatever it was called there. */
  positionOf(path: Path, part?: 'key' | 'value'): Place;
}

/**
 * The value as the schema describes it, defaults filled in and unknown keys kept. A value that does not fit is reported
 * and left out; `undefined` only if something required is missing at the top, or everything has the wrong shape.
 */
export function validate<S extends z.ZodType>(schema: S, value: unknown, context: Context): z.output<S> | undefined {
  return validateInPlace(schema, value, context)?.value;
}

/** Like `validate`, for callers that will have to tell where a value stood. */
export function validateInPlace<S extends z.ZodType>(
  schema: S,
  value: unknown,
  context: Context,
): Validated<z.output<S>> | undefined {
  const data = new Normalised(schema, value ?? emptyFor(schema), context);
  /** Values already reported: that they are missing afterwards is no news. */
  const reported = new Set<string>();
  for (;;) {
    const result = schema.safeParse(data.value);
    if (result.success) data.reportBackwards();
    if (result.success) return { value: result.data, positionOf: (path, part) => data.place(path, part) };
    const issues = result.error.issues.flatMap((issue) => innermost(issue, []));
    const lost: Path[] = [];
    for (const issue of issues) {
      const missing = data.at(issue.path) === undefined && issue.path.length > 0;
      const place = JSON.stringify(data.origin(issue.path));
      if (!reported.has(place)) report(issue, missing, data, context);
      reported.add(place);
      lost.push(missing ? issue.path.slice(0, -1) : issue.path);
    }
    // From the last to the first, so that the numbers of list items stay right.
    const removed = lost
      .sort(comparePaths)
      .reverse()
      .map((path) => data.remove(path));
    if (lost.some((path) => path.length === 0) || !removed.includes(true)) return undefined;
  }
}

interface Issue {
  path: Path;
  /** What was expected, in words; every field of our schemas says so. */
  expected: string;
  /** The words of an enumeration. */
  values?: readonly string[];
}

/**
 * A value with several ways to be written fails in each of them. The one that its author meant is the one whose outer
 * shape fits: a list of links with one bad link is about that link.
 */
function innermost(issue: $ZodIssue, prefix: Path): Issue[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((branch) =>
      branch.every((inner) => inner.path.length > 0 || inner.code === 'custom' || fits(inner)),
    );
    if (meant.length > 0) {
      const [closestBranch] = meant.sort((a, b) => a.length - b.length);
      return closestBranch!.flatMap((inner) => innermost(inner, path));
    }
  }
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  return [{ path, expected: issue.message, ...(values && { values }) }];
}

/** A union inside the branch, one of whose own branches fits. */
function fits(issue: $ZodIssue): boolean {
  return (
    issue.code === 'invalid_union' &&
    issue.errors.some((branch) =>
      branch.every((inner) => inner.path.length > 0 || inner.code === 'custom' || fits(inner)),
    )
  );
}

function report(
  { path, expected, values }: Issue,
  missing: boolean,
  data: Normalised,
  { file, lang, problems }: Context,
): void {
  const keys = path.filter((step) => typeof step === 'string');
  const subject = keys.join('.');
  const origin = data.origin(path);
  const typed =
    keys.length > 0 && typeof origin.at(-1) === 'string'
      ? [...keys.slice(0, -1), String(origin.at(-1))].join('.')
      : subject;
  if (missing) {
    const name = `\`${keys.at(-1) ?? subject}\``;
    const outer = path.length > 1;
    problems.error(
      'missing-key',
      `${name} is missing${outer ? ', so this entry is not shown' : ''}; expected ${expected}.`,
      {
        file,
        ...data.place(path.slice(0, -1)),
        subject,
        cure: `Add a line \`${keys.at(-1) ?? ''}: …\`.`,
      },
    );
    return;
  }
  const found = data.at(path);
  const about = typed === '' ? 'This' : typeof path.at(-1) === 'number' ? `An item of \`${typed}\`` : `\`${typed}\``;
  problems.error('wrong-value', `${about} is ${show(found)}; expected ${expected}.`, {
    file,
    ...data.place(path, 'value'),
    ...(subject !== '' && { subject }),
    cure: cureFor(found, expected, values, data.unreadable(path)?.until, lang),
  });
}

/** What may be said of a value that does not fit, by how the words for what was expected begin. */
const ADVICE: readonly (readonly [expected: string, advice: (value: string, lang: string) => string | undefined])[] = [
  ['a date', dateAdvice],
  ['the full address of the site', (value) => didYouMean(guessSiteUrl(value.trim()))],
];

const didYouMean = (meant: string | undefined): string | undefined => (meant === undefined ? undefined : `Did you mean \`${meant}\`?`);

function cureFor(
  found: unknown,
  expected: string,
  values: readonly string[] | undefined,
  until = 'it counts as not written',
  lang = 'en',
): string {
  const word = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  const near = word !== undefined && values !== undefined ? closest(word, values) : undefined;
  const advice = word === undefined ? otherShape(found, expected) : ADVICE.find(([begins]) => expected.startsWith(begins))?.[1](word, lang);
  return didYouMean(near) ?? advice ?? `Correct it, or take it out; until then ${until}.`;
}

/** A list behind a key of its own where the list was to stand, and keys with dashes where keys alone were. */
function otherShape(found: unknown, expected: string): string | undefined {
  if (isObject(found)) {
    const [[key, list] = [], ...others] = Object.entries(found);
    return expected.startsWith('a list') && Array.isArray(list) && others.length === 0 ? `Take the line \`${key}:\` out: the list alone stands here.` : undefined;
  }
  const items: unknown[] = Array.isArray(found) ? found : [];
  const areKeys = items.length > 0 && items.every((item) => isObject(item) && Object.keys(item).length === 1);
  return areKeys && /^(?:lines|a list) of “/.test(expected) ? 'Take the dashes before the keys away.' : undefined;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'a list of “key: value” lines';
  const words = String(value).replace(/\s+/g, ' ');
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

/** An empty file is an empty list, or a record without keys. */
function emptyFor(schema: z.ZodType): unknown {
  return options(schema).some((option) => option._zod.def.type === 'array') ? [] : {};
}

function comparePaths(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    return typeof step === 'number' && typeof other === 'number' ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
