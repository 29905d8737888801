/**
 * `build` and `serve`: Eleventy, started as its own command would (https://www.11ty.dev/docs/programmatic/).
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Eleventy } from '@11ty/eleventy';
import { closeBundlers } from '../assets/bundle.ts';
import { hearLateSaves } from '../eleventy/late-saves.ts';
import { localServer } from '../eleventy/local-server.ts';
import { DIRECTORIES } from '../eleventy/plugin.ts';
import { run } from '../eleventy/run.ts';
import { passedOver, watched } from '../eleventy/watched.ts';
import type { Problem } from '../problems.ts';
import { spend, spentTime } from '../profile.ts';
import { slashed } from '../site/address.ts';
import { settingsPrefix } from '../site/first-look.ts';
import { unexpected } from '../site/edition/guard.ts';
import { Helper } from '../site/output/helper.ts';
import { use } from '../v8-settings.mjs';
import { refusedOutput, unwritable } from './output-flag.ts';
import { refusedPrefix } from './prefix-flag.ts';
import { progressLine } from './progress.ts';
import { closingLine, profileTable, report, tell } from './report.ts';

/** Flags of Eleventy's own. https://www.11ty.dev/docs/usage/ */
interface EleventyFlags {
  output?: string;
  pathprefix?: string;
  /** Endings, with commas. */
  formats?: string;
}

interface BuildFlags extends EleventyFlags {
  strict?: boolean;
  quiet?: boolean;
  profile?: boolean;
  dryrun?: boolean;
}

interface ServeFlags extends EleventyFlags {
  port: string;
}

/** The compiled `.eleventy.ts`; see offprint.mjs. */
const CONFIGURATION = process.env['OFFPRINT_CONFIGURATION'] ?? '.eleventy.ts';
/** Mistakes after which the folder that was written is no site. */
const FATAL = new Set(['layout-error', 'template-error', 'missing-file', 'unexpected-error']);

/** Eleventy counts what it wrote itself; our closing line counts the site. */
const WARNINGS_ONLY = { log: () => undefined, info: () => undefined, warn: console.warn, error: console.error };

/** Writes the site once. Sets exit code 1 where it cannot be trusted, or, with `strict`, where anything is wrong. */
export async function build(flags: BuildFlags): Promise<void> {
  if (!hasContent() || !areUsable(flags)) return;
  spend('start', performance.now());
  const started = globalThis.offprint?.helper;
  // It writes what it makes.
  if (started && !flags.dryrun) run.helper = new Helper(started);
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(DIRECTORIES.input, flags.output, {
    source: 'cli',
    configPath: CONFIGURATION,
    pathPrefix: slashed(flags.pathprefix ?? settingsPrefix(process.cwd())),
    runMode: 'build',
    quietMode: true,
    dryRun: flags.dryrun ?? false,
  });
  run.dry = flags.dryrun ?? false;
  run.pages = !flags.formats || flags.formats.split(',').includes('md');
  const progress = progressLine(process.stderr);
  if (!flags.quiet) run.progress = progress.at;
  run.finished = (summary) => {
    progress.end();
    report(summary.problems);
    if (!flags.quiet) console.log(closingLine(summary));
    tell(summary);
    const failed = flags.strict
      ? summary.problems.some((problem) => problem.severity !== 'notice')
      : summary.problems.some((problem) => problem.severity === 'error' && FATAL.has(problem.code));
    if (failed) process.exitCode = 1;
  };
  await begin(eleventy, flags);
  use('keepCode');
  use('compileSeldom');
  await eleventy.write();
  if (flags.profile) console.log(profileTable(spentTime()));
}

/** Serves the site and builds it anew at every save, until interrupted. */
export async function serve(flags: ServeFlags): Promise<void> {
  if (!hasContent() || !areUsable(flags)) return;
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(DIRECTORIES.input, flags.output, {
    source: 'cli',
    configPath: CONFIGURATION,
    pathPrefix: slashed(flags.pathprefix ?? '/'),
    runMode: 'serve',
    quietMode: true,
  });
  run.serving = (address) => console.log(`\nYour site is at ${address} – every save shows there. Stop with Ctrl-C.\n`);
  // At every save only what is new; the page shows them all.
  let known = new Set<string>();
  run.finished = (summary) => {
    report(summary.problems.filter((problem) => !known.has(nameOf(problem))));
    known = new Set(summary.problems.map(nameOf));
    console.log(closingLine(summary));
  };
  run.failed = (problem) => report([problem]);
  run.onRequest = true;
  let listens = (): void => undefined;
  run.listening = new Promise((resolve) => (listens = resolve));
  const targets = eleventy.getWatchedFiles.bind(eleventy);
  const settings = eleventy.getChokidarConfig.bind(eleventy);
  let asked: readonly string[] = [];
  eleventy.getWatchedFiles = async () => watched((asked = await targets()));
  eleventy.getChokidarConfig = () => {
    const { ignored, ...others } = settings();
    return { ...others, ignored: [...ignored, ...passedOver(asked)] };
  };
  await begin(eleventy, flags);
  use('keepCode');
  await eleventy.watch();
  // Eleventy hears of deleted files and goes on as before: it is told again, as of a change.
  eleventy.watcher.on('unlink', (path) => void eleventy.watcher.emit('change', path));
  hearLateSaves(eleventy.watcher, process.cwd());
  const { eleventyServe } = eleventy;
  const Server = localServer(await eleventyServe.getServerModule(), (error) => run.failed(unexpected({ what: 'an answer' }, error)));
  eleventyServe.getServerModule = async () => Server;
  await eleventy.serve(Number(flags.port));
  listens();
  const end = () => void Promise.all([eleventy.stopWatch(), closeBundlers()]).then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

/** Sets Eleventy up as its own command does. */
async function begin(eleventy: Eleventy, { formats }: EleventyFlags): Promise<void> {
  if (formats) eleventy.setFormats(formats);
  await eleventy.init();
  eleventy.logger.overrideLogger(WARNINGS_ONLY);
}

/** Folders that nothing can be made of while files stand in their places. */
const FOLDERS = [DIRECTORIES.input, 'data', 'assets'];

/** Eleventy refuses to start without the folder of pages; this says so to people. */
function hasContent(): boolean {
  const files = FOLDERS.filter((path) => statSync(join(process.cwd(), path), { throwIfNoEntry: false })?.isFile());
  if (files.length > 0) {
    report(files.map((file) => ({ severity: 'error', code: 'no-folder', file, message: 'This is a file, where a folder was expected.', cure: 'Call the file something else, and bring the folder back.' })));
    process.exitCode = 1;
    return false;
  }
  if (existsSync(join(process.cwd(), DIRECTORIES.input))) return true;
  const missing = [DIRECTORIES.input, 'data/site.yaml', 'data/people.yaml'].filter((path) => !existsSync(join(process.cwd(), path)));
  report([{
    severity: 'error',
    code: 'missing-file',
    message: `There is nothing here to make a site of: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    cure: 'Run `npm run init`, which writes what is needed, or start this command in the folder of your site.',
  }]);
  process.exitCode = 1;
  return false;
}

/** Whether a site may be written where the flags say, and served under their path; says so where it may not. */
function areUsable({ output, pathprefix, dryrun }: EleventyFlags & Pick<BuildFlags, 'dryrun'>): boolean {
  const root = process.cwd();
  const refused = refusedPrefix(pathprefix) ?? refusedOutput(root, output) ?? (dryrun ? undefined : unwritable(root, output ?? DIRECTORIES.output));
  if (!refused) return true;
  report([refused]);
  process.exitCode = 1;
  return false;
}

/** A problem stays the same while lines above it come and go. */
const nameOf = ({ file, code, message }: Problem): string => [file, code, message].join('\n');
