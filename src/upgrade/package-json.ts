/**
 * package.json belongs to both: what the engine names, the engine decides; what only the user names, stays.
 */

import { isObject } from '../objects.ts';

type Json = Readonly<Record<string, unknown>>;

/** Of the site rather than of the engine. */
const USERS = ['name', 'description', 'author', 'license', 'private', 'homepage', 'repository', 'bugs', 'keywords'];
/** What packages are installed by. */
const PACKAGES = ['dependencies', 'optionalDependencies', 'devDependencies', 'overrides'];

interface MergedPackage {
  text: string;
  /** Sentences on what of the user's gave way. */
  notes: string[];
}

/** `base`: the file as the old version had it, undefined where nobody knows. Throws SyntaxError for what is no JSON. */
export function mergePackage(mine: string, base: string | undefined, theirs: string): MergedPackage {
  const [own, before, next] = [JSON.parse(mine) as Json, JSON.parse(base ?? '{}') as Json, JSON.parse(theirs) as Json];
  const notes: string[] = [];
  const merged: Record<string, unknown> = { ...next };
  for (const [key, value] of Object.entries(own)) {
    if (USERS.includes(key) || !(key in next)) {
      if (!(key in before) || USERS.includes(key) || !same(before[key], value)) merged[key] = value;
    } else if (isObject(value) && isObject(next[key])) {
      merged[key] = mergeRecord(key, value, asRecord(before[key]), next[key], base !== undefined, notes);
    }
  }
  return { text: `${JSON.stringify(merged, null, 2)}\n`, notes };
}

/** Whether `npm install` has something to do between two texts of package.json. */
export function packagesChanged(before: string, after: string): boolean {
  const [a, b] = [JSON.parse(before) as Json, JSON.parse(after) as Json];
  return PACKAGES.some((key) => !same(sorted(a[key]), sorted(b[key])));
}

function mergeRecord(section: string, mine: Json, base: Json, theirs: Json, known: boolean, notes: string[]): Json {
  const merged: Record<string, unknown> = { ...theirs };
  for (const [key, value] of Object.entries(mine)) {
    if (key in theirs) {
      if (same(value, theirs[key]) || same(value, base[key])) continue;
      // Changed by the user alone: a command of theirs stays, but the engine runs on the versions that it was tried with.
      if (section === 'scripts' && same(theirs[key], base[key])) merged[key] = value;
      else if (known) {
        notes.push(`package.json: ${section}.${key} was ${JSON.stringify(value)}, and is ${JSON.stringify(theirs[key])} now.`);
      }
    } else if (!same(value, base[key])) merged[key] = value;
  }
  return merged;
}

const asRecord = (value: unknown): Json => (isObject(value) ? value : {});
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (value: unknown): unknown => Object.entries(asRecord(value)).sort(([a], [b]) => (a < b ? -1 : 1));
