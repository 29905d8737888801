/**
 * Stylesheets and the page's script, bundled and minified by esbuild.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, BuildResult, Message, Plugin } from 'esbuild';
import type { Problems } from '../problems.ts';

interface Entry {
  source: string;
  output: string;
}

type Result = BuildResult<{ write: false; metafile: true }>;

/** What is bundled: source in the project → file of the output folder. */
const ENTRIES: readonly Entry[] = [
  { source: 'assets/theme/theme.css', output: 'assets/theme/theme.css' },
  { source: 'assets/theme/math.css', output: 'assets/theme/math.css' },
  { source: 'assets/theme/code.css', output: 'assets/theme/code.css' },
  { source: 'src/browser/site.ts', output: 'assets/theme/site.js' },
  { source: 'assets/site.css', output: 'assets/site.css' },
];

export interface Asset {
  path: string;
  contents: Uint8Array;
  /** Files of the project that it was made from. */
  inputs: readonly string[];
}

/** Sources of the project that are bundled. */
export function assetSources(root: string): string[] {
  return ENTRIES.map(({ source }) => source).filter((source) => existsSync(join(root, source)));
}

/** Browsers of the last years: the theme relies on nesting, `light-dark()` and subgrid as they are. */
const TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * Bundles everything in ENTRIES that exists. Relative fonts and pictures stay as they are written, since their files are
 * copied to the same place; those of the theme's fonts get its `version`. A syntax error becomes a problem and its file is
 * left out of the result.
 */
export async function bundleAssets(root: string, problems: Problems, version?: string): Promise<Asset[]> {
  const { build } = await import('esbuild');
  const entries = ENTRIES.filter(({ source }) => existsSync(join(root, source)));
  const bundled = await Promise.all(entries.map((entry) => bundle(entry, () => build(optionsOf(root, entry, version)), problems)));
  return bundled.filter((asset) => asset !== undefined);
}

let opened = false;

/** A bundler of one of `assetSources` that remembers what it has read. https://esbuild.github.io/api/#rebuild */
export async function openBundler(root: string, source: string): Promise<(problems: Problems) => Promise<Asset | undefined>> {
  const { context } = await import('esbuild');
  opened = true;
  const entry = ENTRIES.find((one) => one.source === source)!;
  const { rebuild } = await context(optionsOf(root, entry, undefined));
  return (problems) => bundle(entry, rebuild, problems);
}

/** Ends what `openBundler` has started, which complains loudly of being left alone. */
export async function closeBundlers(): Promise<void> {
  if (opened) await (await import('esbuild')).stop();
}

async function bundle({ source, output }: Entry, make: () => Promise<Result>, problems: Problems): Promise<Asset | undefined> {
  try {
    const { warnings, outputFiles, metafile } = await make();
    for (const message of warnings) report(message, 'warning', source, problems);
    return { path: output, contents: outputFiles[0]!.contents, inputs: Object.keys(metafile.inputs) };
  } catch (error) {
    const messages = (error as { errors?: Message[] }).errors;
    if (!messages) throw error;
    for (const message of messages) report(message, 'error', source, problems);
    return undefined;
  }
}

function optionsOf(root: string, { source, output }: Entry, version: string | undefined) {
  return {
    absWorkingDir: root,
    entryPoints: [source],
    outfile: output,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    format: 'esm',
    target: TARGET,
    plugins: version === undefined ? [] : [fontVersion(version)],
    external: ['*.woff2', '*.svg', '*.png', '*.jpg', '*.jpeg', '*.webp', '*.avif', '*.gif'],
    logLevel: 'silent',
  } satisfies BuildOptions;
}

/** Gives the theme's fonts the version that pages ask for, so that no font is fetched twice. https://esbuild.github.io/plugins/ */
function fontVersion(version: string): Plugin {
  return {
    name: 'font-version',
    setup({ onResolve }) {
      onResolve({ filter: /\.woff2$/ }, ({ path, importer }) =>
        /[\\/]assets[\\/]theme[\\/][^\\/]+\.css$/.test(importer) ? { path: `${path}?v=${version}`, external: true } : undefined);
    },
  };
}

/** What becomes of a file with a mistake. */
const CURES = {
  error: 'Mend this line; until then a build leaves the file out, and the server shows its last working version.',
  warning: 'Mend this line; browsers pass over what they cannot read, and sometimes over the rest of the file with it.',
} as const;

function report({ text, location, notes }: Message, severity: 'error' | 'warning', source: string, problems: Problems): void {
  // What is never closed is noticed at the end of the file, and noted where it opens.
  const place = (text.startsWith('Expected ') ? notes.find((note) => note.location)?.location : undefined) ?? location;
  problems.add(severity, 'stylesheet-syntax', `${text.replace(/\.$/, '')}.`, {
    file: place?.file ?? source,
    ...(place && { line: place.line, column: place.column + 1, excerpt: place.lineText }),
    cure: CURES[severity],
  });
}
