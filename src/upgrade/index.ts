/**
 * An upgrade, as the *new* version carries it out: the old one opens the release, and hands over to this module of it, so
 * that what an upgrade has to know is always up to date. What `upgrade` takes and returns stays as it is.
 */
import type { Readable, Writable } from 'node:stream';
import { agreed } from '../cli/ask.ts';
import { UpgradeError } from './manifest.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { planUpgrade, type UpgradePlan } from './plan.ts';
import { carryOut, undoOf } from './store.ts';
import { tryOut } from './trial.ts';

interface UpgradeOptions {
  /** The site's folder. */
  root: string;
  /** The folder of the new version. */
  release: string;
  yes?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** Go on although the site cannot be built with the new version, or although going back loses something. */
  force?: boolean | undefined;
  input?: (Readable & { isTTY?: boolean }) | undefined;
  output?: (Writable & { isTTY?: boolean }) | undefined;
}

/** So many lines of a difference are shown, and so many files before they are shown by folder. */
const LINES = 40;
const FILES = 12;

/** Returns the exit status: 0 done, nothing to do, or a dry run; 1 refused by the person or because the site would break; 2 no release. */
export async function upgrade(options: UpgradeOptions): Promise<number> {
  const { root, release } = options;
  return said(options, async (say) => {
    const plan = planUpgrade(root, release, MIGRATIONS);
    if (plan.writes.size === 0) {
      say(`Version ${plan.to}: everything is as it should be.`);
      return 0;
    }
    show(plan, say);
    if (options.dryRun) {
      say('\nThis was a dry run: nothing was written.');
      return 0;
    }
    if (!(await isWanted(options, 'Write these files?'))) {
      say('Nothing was written. Say --yes to write these files.');
      return 1;
    }
    if (!plan.needsInstall) {
      const { built, said: words } = tryOut(root, plan);
      say(built ? `\nTried beforehand: ${words}` : `\n${words}\n\nThe new version cannot build this site.`);
      if (!built && !options.force) {
        say('Nothing was written. Mend what is named above first; --force goes on.');
        return 1;
      }
    }
    carryOut(root, plan);
    say(`\nDone: version ${plan.to}.${plan.needsInstall ? ' Its packages have changed: run `npm install` now.' : ''}`);
    say('See the site with: npm start');
    say('To take it back: npm run upgrade -- --undo');
    return 0;
  });
}

/** Goes back behind the last upgrade. Exit status as above. */
export async function undo(options: Omit<UpgradeOptions, 'release'>): Promise<number> {
  return said(options, async (say) => {
    const back = undoOf(options.root);
    list(back.rows, say);
    if (back.changed.length > 0) {
      say(`\nChanged since the upgrade, which going back would lose:\n${back.changed.map((path) => `  ${path}`).join('\n')}`);
      if (!options.force) {
        say('Nothing was written. Keep what you need of them elsewhere, then say the same again with --force.');
        return 1;
      }
    }
    if (options.dryRun) {
      say('\nThis was a dry run: nothing was written.');
      return 0;
    }
    if (!(await isWanted(options, `Go back from ${back.to} to ${back.from}?`))) {
      say('Nothing was written. Say --yes to go back.');
      return 1;
    }
    back.carryOut();
    say(`\nDone: version ${back.from} again. If packages had changed, run \`npm install\`.`);
    return 0;
  });
}

function show(plan: UpgradePlan, say: (text: string) => void): void {
  say(`From version ${plan.from} to ${plan.to}. What happens to which file:\n`);
  list(plan.rows, say);
  for (const { path, title, lines } of plan.changes) say(`\n${path}: ${title}\n${shortened(lines)}`);
  for (const { migration: { title, cause, risk }, paths } of plan.migrations) {
    say(`\n${title}, in ${paths.join(', ')}\n  Why: ${cause}\n  Risk: ${risk}`);
  }
  if (plan.overrides.length > 0) say('\nYours in the place of something that has changed:');
  for (const { message, lines } of plan.overrides) say(`  ${message}${lines.length > 0 ? `\n${shortened(lines)}` : ''}`);
  for (const note of plan.notes) say(`\n${note}`);
}

/** A line a file; where the same happens to many, a line a folder. */
function list(rows: readonly (readonly [what: string, path: string])[], say: (text: string) => void): void {
  for (const what of new Set(rows.map(([what]) => what))) {
    const paths = rows.filter(([one]) => one === what).map(([, path]) => path);
    const folders = new Map<string, string[]>();
    for (const path of paths) {
      const folder = paths.length > FILES && path.includes('/') ? path.split('/').slice(0, -1).slice(0, 2).join('/') : path;
      folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    for (const [folder, inside] of folders) say(`  ${what}  ${inside.length === 1 ? inside[0]! : `${folder}/ (${inside.length} files)`}`);
  }
}

function shortened(lines: readonly string[]): string {
  const shown = lines.slice(0, LINES).map((line) => `  | ${line}`);
  return [...shown, ...(lines.length > LINES ? [`  … and ${lines.length - LINES} lines more`] : [])].join('\n');
}

async function said(options: Pick<UpgradeOptions, 'output'>, work: (say: (text: string) => void) => Promise<number>): Promise<number> {
  const { output = process.stdout } = options;
  try {
    return await work((text) => void output.write(`${text}\n`));
  } catch (error) {
    if (!(error instanceof UpgradeError)) throw error;
    output.write(`${error.message}\n`);
    return 2;
  }
}

/** A yes on a terminal, or the flag that says so. */
async function isWanted(
  { yes = false, input = process.stdin, output = process.stdout }: Pick<UpgradeOptions, 'yes' | 'input' | 'output'>,
  question: string,
): Promise<boolean> {
  return yes || agreed(question, { input, output });
}
