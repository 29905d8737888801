/**
 * Offprint as an Eleventy plugin. Eleventy runs, watches, copies, and prints templates of the user's own; pages come from the
 * edition.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { UserConfig } from '@11ty/eleventy/UserConfig';
import type { Edition } from '../site/edition/edition.ts';
import type { Problem } from '../problems.ts';
import type { ServedSite } from '../site/edition/served.ts';
import { unexpected } from '../site/edition/guard.ts';
import { lastChange } from '../site/last-change.ts';
import { Workshop } from '../site/edition/workshop.ts';
import { dataFormats } from './data-formats.ts';
import { serverOptions } from './dev-server.ts';
import { ownTemplates } from './own-templates.ts';
import { run } from './run.ts';
import { UNWATCHED } from './watched.ts';

/** Folders, relative to the project's root; Eleventy wants the last two relative to the first. */
export const DIRECTORIES = { input: 'content', data: '../data', includes: '../layouts', output: '_site' } as const;

/** The part of the theme that is copied; the rest of it is bundled. */
const FONTS = 'assets/theme/fonts';

/** Milliseconds that a browser needs to fetch the page anew. */
const AFTER_RELOAD = 150;

/**
 * Kinds of files that Eleventy prints and writes: templates of the user's own. Pages in Markdown are printed by the edition:
 * Eleventy's data and layouts, which they do not use, would cost more a page than all the rest.
 * https://www.11ty.dev/docs/config/#template-formats
 */
export function templateFormats(): string[] {
  return ['njk'];
}

/** What Eleventy tells when it has written: https://www.11ty.dev/docs/events/#eleventy.after */
interface After {
  results: readonly { inputPath: string; outputPath: string | false; url: string }[];
  directories: { output: string };
}

/** Registers everything; the only place where Eleventy's configuration is touched. */
export function offprint(eleventy: UserConfig): void {
  const root = process.cwd();
  // Git answers while Eleventy gets ready.
  const changed = lastChange(root);
  let workshop: Workshop | undefined;
  let edition: Edition | undefined;
  let served: ServedSite | undefined;
  /** Files that were saved since the last run; none at first. */
  let saved: readonly string[] = [];
  let restyled = false;
  /** What is wrong with templates of the user's own, as they were printed last. */
  let mistakes: Problem[] = [];
  ownTemplates(eleventy, root, (problem) => void mistakes.push(problem));

  // https://www.11ty.dev/docs/events/
  eleventy.on('eleventy.beforeWatch', (files: readonly string[]) => void (saved = files));
  eleventy.on('eleventy.before', async ({ directories, runMode }: { directories: { output: string }; runMode: string }) => {
    mistakes = [];
    workshop ??= new Workshop({
      root,
      mode: runMode === 'build' ? 'build' : 'serve',
      prefix: eleventy.pathPrefix ?? '/',
      outputDir: directories.output,
      dry: run.dry,
      lastChange: changed,
      ...(run.progress && { progress: run.progress }),
      ...(run.helper && { helper: run.helper }),
      copied: () => copiedFolders(root),
    });
    if (!run.onRequest) {
      edition = await workshop.open();
      return;
    }
    restyled = served?.concernsStyles(saved) === true;
    if (restyled) return;
    const next = await workshop.serve().catch((error: unknown) => {
      if (!served) throw error;
      run.failed(unexpected({ what: 'the site' }, error));
      return undefined;
    });
    if (!next) return;
    served?.close();
    ({ edition, served } = next);
  });
  eleventy.on('eleventy.after', async ({ results, directories }: After) => {
    if (!run.onRequest) {
      for (const { url, inputPath } of results) if (url) edition!.claim(url, projectPath(root, inputPath));
      edition!.problems.append(mistakes);
      run.finished(await edition!.publish({ pages: run.pages }));
      return;
    }
    const shown = served;
    shown?.tell(mistakes);
    shown?.also(results.flatMap(({ outputPath: path }) => (path ? [projectPath(directories.output, path)] : [])));
    // Browsers are told to reload when this returns; everybody else waits until they have fetched their page, and nobody
    // can before the server listens.
    const look = restyled ? () => shown?.restyle() : () => shown?.survey();
    void run.listening
      .then(() => pause(AFTER_RELOAD))
      .then(look)
      .then((summary) => summary && run.finished(summary))
      .catch((error: unknown) => run.failed(unexpected({ what: 'the site' }, error)));
  });

  // Every mistake in front matter is ours to report, so Eleventy itself reads none of it (nor runs `---js`).
  const nothing = { parse: () => ({}) };
  eleventy.setFrontMatterParsingOptions({
    engines: Object.fromEntries(['yaml', 'json', 'js', 'javascript', 'node'].map((name) => [name, nothing])),
  });

  // Whoever asks Eleventy for Markdown means ours. https://www.11ty.dev/docs/config-preprocessors/
  eleventy.addPreprocessor('offprint', 'md', () => false);

  // https://www.11ty.dev/docs/data-custom/
  dataFormats(eleventy, root, () => edition);

  // https://www.11ty.dev/docs/copy/
  // The server shows these files where they lie: a copy would outlive them, and to make all of them anew at every save takes long.
  if (!run.onRequest) {
    eleventy.addPassthroughCopy({ [FONTS]: FONTS });
    // The folders of `copiedFolders`.
    eleventy.addPassthroughCopy('assets/!(theme|images|[._]*)/**/*');
  }
  eleventy.ignores.add('content/_layouts/**');

  // https://www.11ty.dev/docs/watch-serve/
  // It would read all of the compiled program to find what it imports, at every save.
  eleventy.setWatchJavaScriptDependencies(false);
  for (const folder of ['content', 'layouts', 'assets', 'data', 'content/_layouts']) eleventy.addWatchTarget(`./${folder}/`);
  for (const pattern of UNWATCHED) eleventy.watchIgnores.add(pattern);
  eleventy.setWatchThrottleWaitTime(0);
  eleventy.setChokidarConfig({ awaitWriteFinish: false });
  eleventy.setServerOptions(serverOptions({ run, root, prefix: () => eleventy.pathPrefix ?? '/', served: () => served }));
}

/**
 * What is published as it is: fonts, and every folder of `assets/` that is the user's own. Pictures are not among them:
 * they are published in the sizes that pages ask for.
 */
function copiedFolders(root: string): string[] {
  if (!existsSync(join(root, 'assets'))) return [];
  const own = readdirSync(join(root, 'assets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:theme|images|[._].*)$/.test(entry.name))
    .map((entry) => `assets/${entry.name}`);
  return [FONTS, ...own];
}

/** `./content/talks/x.md` → `content/talks/x.md` */
function projectPath(root: string, inputPath: string): string {
  return relative(root, inputPath).split('\\').join('/');
}
