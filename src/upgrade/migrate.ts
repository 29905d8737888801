/**
 * Runs migrations over the user's files, in memory.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../site/files.ts';
import { readIfFile } from './manifest.ts';
import { needed, type Migration } from './migrations/migration.ts';

/** Where the user's texts lie. */
const FOLDERS = ['content', 'data'];

interface Migrated {
  /** Path → new text. */
  texts: ReadonlyMap<string, Buffer>;
  /** Those that had something to change, with the files. */
  used: readonly { migration: Migration; paths: readonly string[] }[];
}

/** What the migrations between two versions make of the files of a site, one after the other; nothing is written. */
export function migrate(root: string, table: readonly Migration[], from: string, to: string): Migrated {
  const texts = new Map<string, Buffer>();
  const used: { migration: Migration; paths: string[] }[] = [];
  const migrations = needed(table, from, to);
  if (migrations.length === 0) return { texts, used };
  const files = FOLDERS.flatMap((folder) => textsBelow(root, folder));
  for (const migration of migrations) {
    const paths: string[] = [];
    for (const path of files.filter((one) => migration.concerns.test(one))) {
      const before = texts.get(path) ?? readIfFile(root, path);
      const after = before && migration.change(before.toString(), path);
      if (after === undefined || after === before?.toString()) continue;
      texts.set(path, Buffer.from(after));
      paths.push(path);
    }
    if (paths.length > 0) used.push({ migration, paths });
  }
  return { texts, used };
}

function textsBelow(root: string, folder: string): string[] {
  const whole = join(root, folder);
  return existsSync(whole) ? filesBelow(whole).map((path) => `${folder}/${path}`) : [];
}
