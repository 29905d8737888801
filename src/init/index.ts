/**
 * `offprint init`: the arguments of the verb.
 */
import { Command } from 'commander';
import { parse } from '../cli/parse.ts';
import { VERBS } from '../cli/verbs.ts';
import { QUESTIONS, type RawAnswers } from './answers.ts';
import { dialogue } from './dialogue.ts';

const EXAMPLES = `
Examples:
  npm run init
  npm run init -- --name "Ada Lovelace" --url https://example.org/~ada/ --affiliation "University of Exampleton"
  npm run init -- --name "Ada Lovelace" --url https://example.org/ --bib ~/papers/ada.bib --profile Mastodon=https://example.social/@ada

Without --name and --url it asks, on a terminal. It lists the files first, and touches none that was changed by hand.`;

/**
 * Runs the verb on the project in `root` and returns the exit status: 0 done or nothing to do, 1 refused because of
 * changed files or by the person, 2 answers missing or wrong.
 */
export async function runInit(root: string, argv: readonly string[]): Promise<number> {
  const command = new Command('npm run init --')
    .description(VERBS.init)
    .exitOverride();
  for (const { flag, ask } of QUESTIONS) command.option(`--${flag} <value>`, ask);
  command
    .option('--profile <label=address>', 'another profile; may be given several times', gather, [])
    .option('--bib <file>', 'your .bib file, to begin with')
    .option('--yes', 'ask for no confirmation')
    .option('--force', 'overwrite and remove files that were changed by hand, too')
    .option('--dry-run', 'only show what would be done')
    .addHelpText('after', EXAMPLES);
  const ended = await parse(command, argv);
  if (ended !== undefined) return ended;
  const { profile, ...flags } = command.opts<RawAnswers & { profile: string[]; bib?: string; yes?: true; force?: true; dryRun?: true }>();
  // npm runs scripts in the project's folder, and says here in which one the person was.
  return dialogue({ root, cwd: process.env['INIT_CWD'] ?? process.cwd(), profiles: profile, ...flags });
}

function gather(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
