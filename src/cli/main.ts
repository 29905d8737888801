/**
 * The command line: what each verb is called with. https://github.com/tj/commander.js
 */
import type { UserConfig } from '@11ty/eleventy/UserConfig';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CheckFlags } from './check.ts';
import { parse } from './parse.ts';
import { VERBS } from './verbs.ts';

// Eleventy's own flags: https://www.11ty.dev/docs/usage/
const FORMATS = 'kinds of files in content/ to make pages of, such as md,njk';
// Pages show each other's titles, so that one alone is never enough: what lies in .cache makes builds quick, with or without.
const INCREMENTAL = 'changes nothing: whatever has not changed is taken from .cache in any case';

type Load = () => Promise<(root: string, argv: readonly string[]) => Promise<number>>;

/** Commands that read the rest of the line themselves; loaded only when they are called. */
const OWN_FLAGS: Readonly<Record<keyof typeof VERBS, Load>> = {
  new: async () => (await import('../new/command.ts')).runNew,
  init: async () => (await import('../init/index.ts')).runInit,
  import: async () => (await import('../import/command.ts')).runImport,
  upgrade: async () => (await import('../upgrade/command.ts')).runUpgrade,
  deploy: async () => (await import('../deploy/command.ts')).runDeploy,
};

/** The configuration of Eleventy, `.eleventy.ts`. */
export async function configure(eleventy: UserConfig): Promise<object> {
  return (await import('../../.eleventy.ts')).default(eleventy);
}

/** Makes ready what hangs on the engine alone, once the program is compiled into `folder`. */
export async function furnish(root: string, folder: string): Promise<string> {
  return (await import('./furnish.ts')).furnish(root, folder);
}

/** How npm calls the commands that scripts of package.json are named after; `offprint` itself is no program on anybody's path. */
const SCRIPTS: Readonly<Record<string, string>> = { serve: 'npm start --', build: 'npm run build --', check: 'npm run check --' };

/** The first line of the help of a command: `npm run build -- [options]`. */
function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one?.parent; one = one.parent) names.unshift(one.name());
  const script = SCRIPTS[names.join(' ')];
  return [...(script === undefined ? ['npm run offprint --', ...names] : [script]), command.usage()].join(' ');
}

/** Runs one command; sets the exit code and never throws for a user's mistake. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('offprint')
    .description('Markdown, BibTeX and one CV file in; a homepage for an academic out.')
    .exitOverride()
    .configureHelp({ commandUsage: usageOf })
    .showHelpAfterError('Use --help to see what there is.');

  program
    .command('serve')
    .description('Show the site on this computer, and every edit at once.')
    .option('--port <number>', 'port of the server', port, '8080')
    .option('--pathprefix <path>', 'serve the site under a path, such as /~me/')
    .option('--output <folder>', 'folder to write')
    .option('--formats <list>', FORMATS)
    .option('--incremental [file]', INCREMENTAL)
    .addHelpText('after', '\nExample:\n  npm start -- --port 3000')
    .action(async (flags) => (await import('./build.ts')).serve(flags));

  program
    .command('build')
    .description('Write the finished site to _site.')
    .option('--strict', 'fail when anything at all is wrong')
    .option('--output <folder>', 'folder to write')
    .option('--pathprefix <path>', 'path under which the site will be found; from the url in data/site.yaml by default')
    .option('--quiet', 'print problems only')
    .option('--dryrun', 'print, but write nothing')
    .option('--formats <list>', FORMATS)
    .option('--incremental [file]', INCREMENTAL)
    .option('--profile', 'say where the time went')
    .addHelpText('after', '\nExample:\n  npm run build -- --strict --output=public')
    .action(async (flags) => (await import('./build.ts')).build(flags));

  program
    .command('check')
    .description('Print every problem of the site, and write nothing.')
    .option('--strict', 'fail for warnings too; hints never fail')
    .option('--fix', 'mend in the .bib files what is safe to mend: the difference is shown first')
    .option('--dry-run', 'with --fix: only show the difference')
    .option('--yes', 'with --fix: ask for no confirmation')
    .option('--external', 'ask other hosts whether your links to them still lead anywhere')
    .addOption(new Option('--json', 'print the problems for a machine').conflicts('fix'))
    .option('--gitlab <file>', 'write a report that GitLab shows in merge requests')
    .addHelpText('after', '\nExamples:\n  npm run check\n  npm run check -- --fix --dry-run\n  npm run check -- --external')
    .action(async (flags: CheckFlags, command: Command) => {
      if (!flags.fix && (flags.dryRun || flags.yes)) command.error('error: --dry-run and --yes are about --fix, such as `npm run check -- --fix --dry-run`.');
      await (await import('./check.ts')).check(flags);
    });

  for (const [verb, load] of Object.entries(OWN_FLAGS) as [keyof typeof VERBS, Load][]) {
    program
      .command(verb)
      .description(VERBS[verb])
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(async (_flags, command: Command) => {
        const run = await load();
        process.exitCode = await run(process.cwd(), command.args);
      });
  }

  program
    .command('font')
    .description('Get a typeface for the PDF of the CV.')
    .command('add <name>')
    .description('Copy from Fontsource what the CV needs of a typeface, into assets/fonts/.')
    .addHelpText('after', '\nExample:\n  npm run offprint -- font add noto-serif-sc')
    .action(async (name: string) => (await import('./font.ts')).addFontCommand(name));

  const ended = await parse(program, argv);
  if (ended !== undefined) process.exitCode = ended;
}

function port(typed: string): string {
  if (/^\d+$/.test(typed) && Number(typed) < 65_536) return typed;
  throw new InvalidArgumentError('A port is a number up to 65535, such as 3000.');
}
