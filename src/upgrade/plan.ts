/**
 * Everything that an upgrade would do, worked out before anything is written.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fatesOf, isNeeded } from './fates.ts';
import { contentOf, differenceOf, mergeTexts } from './git.ts';
import { beginningOf, idsOf, MANIFEST, plain, readIfFile, readManifest, UpgradeError, type Files } from './manifest.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { isBelow } from './migrations/migration.ts';
import { overridden, type Override } from './overrides.ts';
import { mergePackage, packagesChanged } from './package-json.ts';

/** A file to be written; without `bytes`, to be removed. */
export interface Write {
  bytes?: Buffer;
  /** Whether it is a program. */
  runs?: boolean;
}

export interface UpgradePlan {
  from: string;
  to: string;
  writes: ReadonlyMap<string, Write>;
  /** One line a file: what happens, and the path. */
  rows: readonly (readonly [what: string, path: string])[];
  /** Files of the engine that the user changed: what is theirs, or where it meets what is new. */
  changes: readonly { path: string; title: string; lines: readonly string[] }[];
  overrides: readonly Override[];
  migrations: readonly { migration: Migration; paths: readonly string[] }[];
  notes: readonly string[];
  /** Whether other packages are needed than are there. */
  needsInstall: boolean;
}

const PACKAGE = 'package.json';
const LOCK = 'package-lock.json';

/** `root`: the site. `release`: the folder of the new version. Throws UpgradeError where one of them cannot be worked with. */
export function planUpgrade(root: string, release: string, migrations: readonly Migration[]): UpgradePlan {
  const old = beginningOf(root, release);
  const next = readManifest(release, 'The new version');
  if (isBelow(next.version, old.version)) {
    throw new UpgradeError(`This site has version ${old.version} already; ${next.version} is older. To take an upgrade back, say --undo.`);
  }
  const there = idsOf(release, next.files.keys());
  const damaged = [...next.files].filter(([path, id]) => there.get(path) !== id).map(([path]) => path);
  if (damaged.length > 0) {
    const more = damaged.length > 5 ? ` and ${damaged.length - 5} more` : '';
    throw new UpgradeError(`The new version is incomplete or was changed: ${damaged.slice(0, 5).join(', ')}${more}.`);
  }

  const writes = new Map<string, Write>();
  const rows: [string, string][] = [];
  const changes: { path: string; title: string; lines: readonly string[] }[] = [];
  const notes: string[] = [];
  const fresh = (path: string): Write => ({
    bytes: readIfFile(release, path)!,
    runs: (statSync(join(release, path)).mode & 0o100) !== 0,
  });
  const row = (what: string, path: string, write?: Write): void => {
    rows.push([what, path]);
    if (write) writes.set(path, write);
  };

  for (const [path, fate] of fatesOf(old.files, idsOf(root, [...old.files.keys(), ...next.files.keys()]), next.files)) {
    if (fate === 'add' || fate === 'replace') row(fate, path, fresh(path));
    else if (fate === 'remove') row(fate, path, {});
    else if (fate === 'keep') row('keep (changed by you)', path);
    else if (fate === 'orphan') row(`keep (changed by you, not used any more${movedTo(path, old.files, next.files)})`, path);
    else if (fate === 'away') row('leave away (deleted by you)', path);
    else if (path === PACKAGE) mergePackages();
    // Made from package.json; `npm install` adds what the user's own packages need.
    else if (path === LOCK) row('replace', path, fresh(path));
    else bothChanged(path);
  }
  const data = migrate(root, migrations, old.version, next.version);
  for (const [path, bytes] of data.texts) row('change (yours)', path, { bytes });
  // The new list of files, by which the next upgrade is made.
  const list = readIfFile(release, MANIFEST)!;
  if (!readIfFile(root, MANIFEST)?.equals(list)) writes.set(MANIFEST, { bytes: list });
  const overrides = overridden(root, release, old.files, next.files);
  const [mine, written] = [readIfFile(root, PACKAGE), writes.get(PACKAGE)?.bytes];
  return {
    from: old.version, to: next.version, writes, rows, changes, overrides, migrations: data.used, notes,
    needsInstall: written !== undefined && (!mine || packagesChanged(mine.toString(), written.toString())),
  };

  function mergePackages(): void {
    const mine = readIfFile(root, PACKAGE)!;
    const base = contentOf(root, old.files.get(PACKAGE));
    try {
      const merged = mergePackage(mine.toString(), base?.toString(), readIfFile(release, PACKAGE)!.toString());
      notes.push(...merged.notes);
      row('merge (yours and the new one)', PACKAGE, { bytes: Buffer.from(merged.text) });
    } catch {
      throw new UpgradeError('package.json of this site is no JSON that can be read. Mend it first.');
    }
  }

  /** Whatever the engine runs on is taken new, so that it is never left broken; anything else stays. Nothing is lost. */
  function bothChanged(path: string): void {
    const mine = plain(readIfFile(root, path)!);
    const base = contentOf(root, old.files.get(path));
    const theirs = fresh(path);
    const merged = base && mergeTexts(mine, base, theirs.bytes!);
    if (merged && !merged.conflicts) {
      row('merge (your changes and the new ones)', path, { ...theirs, bytes: merged.text });
      changes.push({ path, title: 'your changes, which stay', lines: differenceOf(base, mine) ?? [] });
      return;
    }
    if (isNeeded(path)) {
      const copy = unused(root, `${path}.mine`);
      const lines = merged ? conflictsIn(merged.text) : differenceOf(mine, theirs.bytes!) ?? [];
      const unknown = base ? '' : '; the original is not in your history, so these are all differences between yours and the new one';
      row(`take the new one, and keep yours as ${beside(copy)}`, path, theirs);
      writes.set(copy, { bytes: mine });
      changes.push({ path, title: `to be brought over from ${copy} by hand${unknown}`, lines });
    } else {
      const copy = unused(root, `${path}.new`);
      row(`keep yours, and put the new one beside it as ${beside(copy)}`, path);
      writes.set(copy, theirs);
    }
  }
}

/** Where a file went, as far as its name tells: the one new file that is called so. */
function movedTo(path: string, old: Files, next: Files): string {
  const [found, ...more] = [...next.keys()].filter((one) => !old.has(one) && beside(one) === beside(path));
  return found === undefined || more.length > 0 ? '' : `; it may be ${found} now`;
}

const beside = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A name that nothing has yet: the one asked for, or with a number. */
function unused(root: string, path: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? path : `${path}${n}`;
    if (!existsSync(join(root, name))) return name;
  }
}

/** The lines between the marks of a merge, with the marks. */
function conflictsIn(text: Buffer): string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of text.toString().split('\n')) {
    if (line.startsWith('<<<<<<< yours')) inside = true;
    if (inside) found.push(line);
    if (line.startsWith('>>>>>>> new')) inside = false;
  }
  return found;
}

