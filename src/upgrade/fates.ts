/**
 * What becomes of each of the engine's files: found by comparing it as it is with the old version and with the new one.
 */
import type { Files } from './manifest.ts';

type Fate =
  | 'add'
  | 'replace'
  | 'remove'
  /** Changed by the user alone: stays. */
  | 'keep'
  /** Changed by the user and by the release. */
  | 'both'
  /** Changed by the user, and no part of the engine any more: stays. */
  | 'orphan'
  /** Deleted by the user, and nothing that the engine runs on: stays away. */
  | 'away';

/** What the engine does not run without. */
const RUNS_ON = /^(?:src|layouts|assets\/theme|data\/\.schemas)\/|^(?:package(?:-lock)?\.json|\.eleventy\.ts)$/;

/** Whether the engine runs on a file, so that only the new version of it is sure to fit. */
export const isNeeded = (path: string): boolean => RUNS_ON.test(path);

/** The fate of every file of either version; those that already are what they should become are left out. */
export function fatesOf(old: Files, now: Files, next: Files): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const path of [...new Set([...old.keys(), ...next.keys()])].sort()) {
    const fate = fateOf(path, old.get(path), now.get(path), next.get(path));
    if (fate) fates.set(path, fate);
  }
  return fates;
}

function fateOf(path: string, old: string | undefined, now: string | undefined, next: string | undefined): Fate | undefined {
  if (now === next) return undefined;
  if (next === undefined) return now === old ? 'remove' : 'orphan';
  if (now === undefined) return old === undefined || isNeeded(path) ? 'add' : 'away';
  if (now === old) return 'replace';
  return old === next ? 'keep' : 'both';
}
