/**
 * `offprint upgrade`: opens the release, and hands over to the upgrade that it brings.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { parse } from '../cli/parse.ts';
import { VERBS } from '../cli/verbs.ts';
import type { upgrade, undo } from './index.ts';
import { UpgradeError } from './manifest.ts';
import { openRelease } from './release.ts';

interface Flags {
  yes?: true;
  force?: true;
  dryRun?: true;
  undo?: true;
  site?: string;
}

const EXAMPLES = `
Examples:
  npm run upgrade -- ~/Downloads/offprint-1.2.0.tar.gz --dry-run
  npm run upgrade -- ~/Downloads/offprint-1.2.0
  npm run upgrade -- https://example.org/offprint.git#v1.2.0
  npm run upgrade -- --undo

What is yours (content/, data/, your folders of assets/) is not touched. docs/upgrade.md tells more.`;

const WORK = '.cache/upgrade';

/**
 * Runs the verb on the project in `root` and returns the exit status: 0 done, nothing to do, or a dry run; 1 refused by the
 * person or because the site would break; 2 arguments or releases that cannot be used.
 */
export async function runUpgrade(root: string, argv: readonly string[]): Promise<number> {
  let status = 0;
  // npm runs scripts in the project's folder, and says here in which one the person was.
  const cwd = process.env['INIT_CWD'] ?? root;
  const program = new Command('npm run upgrade --')
    .description(VERBS.upgrade)
    .argument('[source]', 'the new version: a folder, a .tar.gz or .zip, ADDRESS#TAG of a git repository, or TAG of the remote called template')
    .option('--dry-run', 'only show what would be done')
    .option('--yes', 'ask for no confirmation')
    .option('--force', 'go on where the command would rather stop')
    .option('--undo', 'take the last upgrade back')
    .option('--site <folder>', 'bring the site in that folder to the version in this one')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action(async (source: string | undefined, { undo: back, site, ...flags }: Flags) => {
      const own = await import('./index.ts');
      if (back) status = await own.undo({ root, ...flags });
      else if (site !== undefined) status = await own.upgrade({ root: resolve(cwd, site), release: root, ...flags });
      else if (source === undefined) program.error('Say where the new version is: a folder, an archive, or ADDRESS#TAG.');
      else status = await from(source, { root, cwd, ...flags });
    });
  return (await parse(program, argv)) ?? status;
}

async function from(source: string, { root, cwd, ...flags }: Flags & { root: string; cwd: string }): Promise<number> {
  try {
    const release = openRelease(source, { root, cwd, work: join(root, WORK, 'new') });
    const theirs = await upgradeOf(release, root);
    return await theirs.upgrade({ root, release, ...flags });
  } catch (error) {
    if (!(error instanceof UpgradeError)) throw error;
    console.log(error.message);
    return 2;
  } finally {
    for (const name of ['new', 'upgrade.mjs']) rmSync(join(root, WORK, name), { recursive: true, force: true });
  }
}

/** The upgrade of a release, compiled by itself, since its other modules may need packages that are not here yet. */
async function upgradeOf(release: string, root: string): Promise<{ upgrade: typeof upgrade; undo: typeof undo }> {
  const entry = join(release, 'src/upgrade/index.ts');
  if (!existsSync(entry)) throw new UpgradeError(`${release} is no release of Offprint: it has no src/upgrade/index.ts.`);
  const { build } = await import('esbuild');
  const outfile = join(root, WORK, 'upgrade.mjs');
  try {
    await build({
      entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'silent',
      nodePaths: [join(root, 'node_modules')],
    });
  } catch (error) {
    const reason = (error as Error).message.split('\n')[1] ?? 'it cannot be compiled';
    throw new UpgradeError(`The upgrade of this version does not run here: ${reason}.`);
  }
  return (await import(pathToFileURL(outfile).href)) as { upgrade: typeof upgrade; undo: typeof undo };
}
