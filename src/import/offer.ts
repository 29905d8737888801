/**
 * The last step of every import: shows what would happen to which file, asks, and does it.
 */
import type { Readable, Writable } from 'node:stream';
import { agreed } from '../cli/ask.ts';
import type { Plan } from '../init/plan.ts';
import { carryOut } from '../init/prepare.ts';
import type { SkeletonFiles } from '../init/skeleton.ts';

export interface OfferOptions {
  /** The project's folder. */
  root: string;
  /** Asks for no confirmation. */
  yes?: boolean | undefined;
  /** Files changed by hand are overwritten too. */
  force?: boolean | undefined;
  /** Only shows what would be done. */
  dryRun?: boolean | undefined;
  /** Files that are there are added to, and keep what is in them. */
  extends?: boolean | undefined;
  input?: (Readable & { isTTY?: boolean }) | undefined;
  output?: (Writable & { isTTY?: boolean }) | undefined;
}

/** Lists longer than this are shown by folder. */
const SHOWN_IN_FULL = 60;

/**
 * Returns the exit status: 0 done, nothing to do, or a dry run; 1 refused by the person, or not asked for want of a
 * terminal. `after` is said when files were written.
 */
export async function offer(files: SkeletonFiles, plan: Plan, options: OfferOptions, after: string): Promise<number> {
  const { root, input = process.stdin, output = process.stdout, force = false } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const rows: [verb: string, paths: readonly string[]][] = [
    ['create ', plan.create],
    [options.extends ? 'extend ' : 'replace', plan.replace],
    ['remove ', plan.remove],
    [force ? 'REPLACE (changed by hand)' : 'keep    (changed by hand)', plan.changed],
  ];
  for (const [verb, paths] of rows) for (const line of summary(paths)) say(`  ${verb}  ${line}`);
  const writes = plan.create.length + plan.replace.length + plan.remove.length + (force ? plan.changed.length : 0);
  if (plan.changed.length > 0 && !force) say('\nFiles that were changed by hand stay as they are; --force replaces them too.');
  if (writes === 0) {
    say('Nothing to write.');
    return 0;
  }
  if (options.dryRun) {
    say('\nThis was a dry run: nothing was written.');
    return 0;
  }
  if (!options.yes && !(await agreed('Write these files?', { input, output }))) {
    say(input.isTTY ? 'Nothing was written.' : '\nNothing was written. Say --yes to write these files.');
    return 1;
  }
  await carryOut(root, files, plan, force);
  say(`\n${after}`);
  return 0;
}

/** Every path, or of long lists the folders with the numbers of their files. */
export function summary(paths: readonly string[]): string[] {
  if (paths.length <= SHOWN_IN_FULL) return [...paths];
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders].flatMap(([folder, inside]) => (inside.length > 8 ? [`${folder} (${inside.length} files)`] : inside));
}
