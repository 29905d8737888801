/**
 * `offprint new`: a page, a paper, a person or a citation style, in the right place.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { ask } from '../cli/ask.ts';
import { parse } from '../cli/parse.ts';
import { VERBS } from '../cli/verbs.ts';
import { offer } from '../import/offer.ts';
import type { Get } from '../net/http.ts';
import { formatForTerminal } from '../problems/format.ts';
import { Problems } from '../problems.ts';
import { isoDate } from '../schema/reading/dates.ts';
import { listBibFiles, readIfThere } from '../site/files.ts';
import { decodeBytes, utf8 } from '../text/encoding.ts';
import { PAGE_KINDS } from './kinds.ts';
import { openInEditor } from './open.ts';
import { newPage, type NewFile } from './page.ts';
import { addPerson, PEOPLE } from './person.ts';

interface Flags {
  date?: string;
  to?: string;
  open?: true;
  yes?: true;
  dryRun?: true;
}

export interface NewOptions {
  input?: Readable & { isTTY?: boolean };
  output?: Writable & { isTTY?: boolean };
  /** How services are asked; politely, if left out. */
  get?: Get;
  /** ISO 8601; the day on this computer, if left out. */
  today?: string;
}

const EXAMPLES = `
Examples:
${PAGE_KINDS.map(({ verb, example }) => `  npm run new -- ${verb} "${example}"`).join('\n')}
  npm run new -- talk "Sets for everybody" --date 2024-05-31 --open
  npm run new -- paper 10.1000/xyz
  npm run new -- paper "On sets that contain themselves"
  npm run new -- person "Ada Lovelace"
  npm run new -- style ~/Downloads/nature.csl

It shows which file it would write, asks, and overwrites none.`;

/**
 * Runs the verb on the project in `root` and returns the exit status: 0 done, or a dry run; 1 refused by the person; 2
 * something is missing or wrong in what was typed, or the file is there already.
 */
export async function runNew(root: string, argv: readonly string[], options: NewOptions = {}): Promise<number> {
  let status = 0;
  const cwd = process.env['INIT_CWD'] ?? root;
  const { input = process.stdin, output = process.stdout, today = localDay(new Date()) } = options;
  const streams = { root, input, output };
  const say = (text: string): void => void output.write(`${text}\n`);

  /** Shows the file, asks, writes it, and opens it. */
  const make = async ({ path, text }: NewFile, flags: Flags, after: string, mayExtend = false): Promise<number> => {
    const isThere = existsSync(join(root, path));
    if (isThere && !mayExtend) {
      say(`${path} is there already, and stays as it is. Give another title or --date, or edit that file.`);
      return 2;
    }
    const plan = { create: isThere ? [] : [path], replace: isThere ? [path] : [], remove: [], changed: [], untouched: [] };
    const result = await offer(new Map([[path, text]]), plan, { ...streams, ...flags, extends: mayExtend }, after);
    return result === 0 ? opened(path, flags) : result;
  };
  const opened = async (path: string, { open, dryRun }: Flags): Promise<number> => {
    const failure = open && !dryRun ? await openInEditor(join(root, path)) : undefined;
    if (failure !== undefined) say(failure);
    return failure === undefined ? 0 : 2;
  };
  /** What was typed, or what is answered on a terminal; undefined, and said, where there is neither. */
  const words = async (typed: readonly string[], what: string): Promise<string | undefined> => {
    const text = (typed.length > 0 ? typed.join(' ') : await ask(`${what.charAt(0).toUpperCase()}${what.slice(1)}: `, streams)).trim();
    if (text === '') say(`The ${what} is missing. \`npm run new -- --help\` shows examples.`);
    return text || undefined;
  };

  const program = new Command('npm run new --')
    .description(VERBS.new)
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  const verb = (name: string, argument: string, description: string, run: (typed: string[], flags: Flags) => Promise<number>): Command =>
    program
      .command(name)
      .description(description)
      .argument(`[${argument}...]`)
      .option('--open', 'open the file in your editor: $VISUAL or $EDITOR')
      .option('--dry-run', 'only show what would be done')
      .option('--yes', 'ask for no confirmation')
      .exitOverride()
      .action(async (typed: string[], flags: Flags) => void (status = await run(typed, flags)));
  const dated = (command: Command): Command => command.option('--date <date>', 'such as 2024-05-31, 2024-05 or 2024; today, if left out');
  /** The date asked for; undefined, and said, if it is none. */
  const dateOf = ({ date = today }: Flags): string | undefined => {
    const iso = isoDate(date)?.slice(0, 10);
    if (iso === undefined) say(`“${date}” is no date. Write it as 2024-05-31.`);
    return iso;
  };

  for (const kind of PAGE_KINDS) {
    dated(verb(kind.verb, 'title', kind.description, async (typed, flags) => {
      const date = dateOf(flags);
      const title = date === undefined ? undefined : await words(typed, 'title');
      if (title === undefined) return 2;
      const after = 'Done. Fill in what lies in remarks, or delete it, and write below the second line of dashes.';
      return make(newPage(kind, title, date!), flags, after);
    }));
  }
  dated(verb('paper', 'title', 'A paper, in a .bib file: by its DOI or arXiv id, or by a title, to be filled in.', async (typed, flags) => {
    const date = dateOf(flags);
    const title = date === undefined ? undefined : await words(typed, 'DOI, arXiv id or title');
    if (title === undefined) return 2;
    const { newPaper } = await import('./paper.ts');
    const result = await newPaper(title, date!, { ...streams, cwd, ...flags, get: options.get });
    return result === 0 ? opened(flags.to ?? listBibFiles(root)[0] ?? 'data/publications.bib', flags) : result;
  })).option('--to <file>', 'file of data/ that takes the entry; needed where there are several .bib files');
  verb('person', 'name', 'A person, at the end of data/people.yaml.', async (typed, flags) => {
    const name = await words(typed, 'name');
    if (name === undefined) return 2;
    const bytes = readIfThere(root, PEOPLE)?.bytes ?? new Uint8Array();
    const added = addPerson(utf8(bytes) ?? decodeBytes(bytes), name);
    if ('text' in added) return make({ path: PEOPLE, text: added.text }, flags, `Done: ${name} stands at the end of ${PEOPLE}.`, true);
    say(added.refusal);
    return 2;
  });
  verb('style', 'file', 'A citation style, in data/styles/: a .csl file, or one that comes with Offprint.', async (typed, flags) => {
    const name = await words(typed, 'file or name of the style');
    if (name === undefined) return 2;
    const problems = new Problems();
    const { newStyle } = await import('./style.ts');
    const file = await newStyle(name, root, cwd, problems);
    if (file === undefined) {
      say(formatForTerminal(problems));
      return 2;
    }
    const short = file.path.replace(/^.*\/|\.csl$/gu, '');
    const after = `Done. Use it with citation_style: ${short} on a page, or for papers under publications: styles: in data/site.yaml.`;
    return make(file, flags, after);
  });

  return (await parse(program, argv)) ?? status;
}

/** The day on the person's own clock. */
function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
