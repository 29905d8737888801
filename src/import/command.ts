/**
 * `offprint import`: one row a source.
 */
import { Command } from 'commander';
import { parse } from '../cli/parse.ts';
import { VERBS } from '../cli/verbs.ts';
import { KEEPERS } from './keepers/verbs.ts';
import type { Transfer } from './moved/transfer.ts';

interface Flags {
  yes?: true;
  force?: true;
  dryRun?: true;
  to?: string;
  base?: string;
}

/**
 * Runs the verb on the project in `root` and returns the exit status: 0 done or nothing to do, 1 refused by the person,
 * 2 arguments or files that cannot be used.
 */
export async function runImport(root: string, argv: readonly string[]): Promise<number> {
  let status = 0;
  // npm runs scripts in the project's folder, and says here in which one the person was.
  const cwd = process.env['INIT_CWD'] ?? root;
  const program = new Command('npm run import --')
    .description(VERBS.import)
    .exitOverride()
    .addHelpText('after', EXAMPLES);

  withPlanFlags(
    program
      .command('list')
      .description('Lists of papers typed by hand, in Markdown or HTML, become BibTeX to be gone through.')
      .argument('<files...>', 'pages that hold the lists; a paper found in several becomes one entry')
      .option('--to <file>', 'file that takes the entries', 'data/imported.bib')
      .option('--base <address>', 'address of the old page, for links that are relative to it'),
  )
    .addHelpText('after', '\nExample:\n  npm run import -- list ~/old-site/_pages/publications.md ~/cv.md --dry-run')
    .exitOverride()
    .action(async (files: string[], flags: Flags) => {
      const { importList } = await import('./list/index.ts');
      status = await importList(files, { root, cwd, ...flags });
    });

  withPlanFlags(
    program
      .command('homepages')
      .description("A list of co-authors' homepages, in JSON or YAML, becomes people of data/people.yaml.")
      .argument('<file>', 'author-homepages.json, coauthors.yml, or lines of “name: address”'),
  )
    .addHelpText('after', '\nExample:\n  npm run import -- homepages ~/old-site/_data/coauthors.yml')
    .exitOverride()
    .action(async (file: string, flags: Flags) => {
      const { importHomepageList } = await import('./homepages.ts');
      status = await importHomepageList(file, { root, cwd, ...flags });
    });

  for (const { verb, kind, signs, description, reader } of SITES) {
    withPlanFlags(program.command(verb).description(description).argument('<folder>', "folder of the old site's source"))
      .option('--force', 'replace files that were changed by hand, too')
      .addHelpText('after', `\nExamples:\n  npm run import -- ${verb} ~/old-site --dry-run\n  npm run import -- ${verb} ~/old-site`)
      .exitOverride()
      .action(async (from: string, flags: Flags) => {
        const [{ importSite }, read] = await Promise.all([import('./site.ts'), reader()]);
        status = await importSite({ root, cwd, from, kind, signs, read, ...flags });
      });
  }

  for (const { verb, description, example } of RESUMES) {
    withPlanFlags(program.command(verb).description(description).argument('<file>', 'file of the old CV'))
      .option('--force', 'replace data/cv.yaml even if it was changed by hand')
      .addHelpText('after', `\nExamples:\n  npm run import -- ${verb} ${example} --dry-run\n  npm run import -- ${verb} ${example}`)
      .exitOverride()
      .action(async (from: string, flags: Flags) => {
        const { importResume } = await import('./resume/index.ts');
        status = await importResume({ root, cwd, from, verb, ...flags });
      });
  }

  for (const { verb, from, argument, description, examples } of KEEPERS) {
    const commands = examples.map((one) => `\n  npm run import -- ${verb} ${one}`).join('');
    withPlanFlags(program.command(verb).description(description).argument(`<${argument[0]}...>`, argument[1]))
      .option('--to <file>', 'file of data/ that takes new entries; needed where there are several .bib files')
      .addHelpText('after', `\nExamples:${commands}\n\nWhat stands in your .bib files stays; the difference is shown first.`)
      .exitOverride()
      .action(async (asked: string[], flags: Flags) => {
        const { importFromFiles, importFromService } = await import('./keepers/index.ts');
        const options = { root, cwd, ...flags };
        status = from === 'file' ? await importFromFiles(verb, asked, options) : await importFromService(verb, asked, options);
      });
  }

  const [typed, ...rest] = argv;
  const all = program.commands.map((command) => command.name());
  if (typed !== undefined && !typed.startsWith('-') && typed !== 'help' && !all.includes(typed)) {
    const { unknownVerb } = await import('./unknown-verb.ts');
    process.stderr.write(unknownVerb(typed, rest, cwd, { all, sites: SITES }));
    return 2;
  }
  return (await parse(program, argv)) ?? status;
}

/** Generators whose sites can be read: a row each. */
const SITES: readonly {
  verb: string;
  kind: string;
  signs: readonly string[];
  description: string;
  reader: () => Promise<(root: string) => Transfer>;
}[] = [
  {
    verb: 'jekyll',
    kind: 'Jekyll',
    signs: ['_config.yml', '_config.yaml', '_config.toml', '_posts', '_pages'],
    description: 'A site of academicpages, al-folio, Minimal Mistakes or plain Jekyll.',
    reader: async () => (await import('./jekyll/index.ts')).readJekyll,
  },
  {
    verb: 'hugo',
    kind: 'Hugo',
    signs: ['config', 'hugo.yaml', 'hugo.toml', 'hugo.json', 'config.toml', 'config.yaml', 'config.yml', 'config.json'],
    description: 'A site of HugoBlox, Wowchemy, Academic or plain Hugo.',
    reader: async () => (await import('./hugo/index.ts')).readHugo,
  },
  {
    verb: 'quarto',
    kind: 'Quarto',
    signs: ['_quarto.yml', '_quarto.yaml'],
    description: 'A website of Quarto.',
    reader: async () => (await import('./quarto/index.ts')).readQuarto,
  },
];

/** Programs whose CVs can be read: a row each. */
const RESUMES = [
  { verb: 'rendercv', description: 'A CV of RenderCV becomes data/cv.yaml.', example: '~/cv/Jane_Doe_CV.yaml' },
  { verb: 'jsonresume', description: 'A CV of JSON Resume becomes data/cv.yaml.', example: '~/cv/resume.json' },
  { verb: 'al-folio-cv', description: "al-folio's _data/cv.yml becomes data/cv.yaml.", example: '~/old-site/_data/cv.yml' },
] as const;

/** The flags that every source has. */
function withPlanFlags(command: Command): Command {
  return command
    .option('--dry-run', 'only show what would be done')
    .option('--yes', 'ask for no confirmation');
}

const EXAMPLES = `
Examples:
  npm run import -- jekyll ~/old-site --dry-run
  npm run import -- hugo ~/old-site
  npm run import -- quarto ~/old-site
  npm run import -- list ~/old-site/_pages/publications.md
  npm run import -- rendercv ~/cv/Jane_Doe_CV.yaml
  npm run import -- jsonresume ~/cv/resume.json
  npm run import -- doi 10.1000/xyz https://doi.org/10.1000/abc
  npm run import -- orcid 0000-0002-1825-0097 --dry-run
  npm run import -- bibtex ~/papers/old.bib --to data/papers.bib
  npm run import -- list --help

Every source lists the files it would write before it writes any, and leaves alone what was changed by hand.`;
