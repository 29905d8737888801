/**
 * `offprint deploy`: one row a way. Hosts that build the site themselves need no command; docs/deploy.md has their steps.
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { parse } from '../cli/parse.ts';
import { VERBS } from '../cli/verbs.ts';

interface Flags {
  port?: string;
  yes?: true;
  force?: true;
  dryRun?: true;
}

const EXAMPLE = 'ada@people.example.org:public_html';
const EXAMPLES = `
Examples:
  npm run deploy -- rsync ${EXAMPLE} --dry-run
  npm run deploy -- rsync ${EXAMPLE}

GitHub Pages, GitLab Pages, Netlify and Cloudflare Pages build the site themselves at every push: see docs/deploy.md.`;

/**
 * Runs the verb on the project in `root` and returns the exit status: 0 done or nothing to do, 1 refused, or the site could
 * not be built or is not to be seen afterwards, 2 arguments that cannot be used, or no connection.
 */
export async function runDeploy(root: string, argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('npm run deploy --')
    .description(VERBS.deploy)
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  program
    .command('rsync')
    .description('Build the site, and copy what has changed to a server that you reach by ssh.')
    .argument('<target>', `where its files go, such as ${EXAMPLE}`)
    .option('--port <number>', 'port of the ssh server')
    .option('--dry-run', 'only show what would be done')
    .option('--yes', 'ask for no confirmation')
    .option('--force', 'replace files there that came from elsewhere, and remove however many are too many')
    .addHelpText('after', `\nExample:\n  npm run deploy -- rsync ${EXAMPLE} --dry-run`)
    .exitOverride()
    .action(async (target: string, flags: Flags) => {
      status = await rsync(root, target, flags);
    });
  return (await parse(program, argv)) ?? status;
}

async function rsync(root: string, target: string, flags: Flags): Promise<number> {
  const wrong = flags.port !== undefined && !/^\d+$/.test(flags.port) ? `--port says “${flags.port}”. Give a number, such as 2222.`
    : /^-|^[^:/]*$|\s/.test(target) ? `“${target}” is no place for files. Give user, host and folder, such as ${EXAMPLE}.`
    : undefined;
  if (wrong !== undefined) {
    console.error(wrong);
    return 2;
  }
  const { build } = await import('../cli/build.ts');
  const { settingsUrl } = await import('../site/first-look.ts');
  const url = settingsUrl(root);
  if (url === undefined) {
    console.error('data/site.yaml does not say where the site will stand. Write a line such as\n  url: https://people.example.org/~ada/');
    return 2;
  }
  process.env['OFFPRINT_URL'] ??= url.href;
  await build({ strict: true, output: '_site' });
  if (process.exitCode) {
    console.error('\nNothing was uploaded: mend this first.');
    return 1;
  }
  const { deployByRsync } = await import('./rsync.ts');
  return deployByRsync({ folder: join(root, '_site'), target, url: url.href.replace(/\/?$/, '/'), ...flags });
}
