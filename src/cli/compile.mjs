/**
 * Compiles the program: TypeScript, the configuration, Eleventy and all other packages into one file, of which each part
 * begins its work when it is first asked for. Hundreds of small files take longer to find and read than all they do.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { load } from './load.mjs';

/** In milliseconds. */
const HOUR = 3_600_000;

/** Packages that hold binaries, or read files of their own folders; and what Eleventy finds at run time only. */
const LEFT_OUT = ['esbuild', 'sharp', 'chokidar', 'highlight.js', 'highlight.js/*', '@myriaddreamin/*', 'fsevents'];

/** What is loaded by load.mjs, with its machine code. */
const PROGRAMS = { main: 'src/cli/main.ts', helper: 'src/site/output/helper-thread.ts' };

/** What threads of their own load. */
const THREADS = { thread: 'src/cli/thread.mjs', ahead: 'src/bibliography/citations/ahead.ts', wasm: 'src/cv/pdf/wasm.ts', writer: 'src/site/output/writer.ts' };

/** Eleventy imports its configuration from a file; ours is part of the program. */
const CONFIGURATION = 'export default (eleventy) => globalThis.offprint.configure(eleventy);\n';

/**
 * What a module of its own knows of its place, and what one file for all takes away.
 *
 * Our own sources load packages when they are needed by `createRequire`, of which the bundler knows nothing: it is told in its
 * own words, so that they are part of the file. Eleventy and its server look for files beside themselves. What is known only by its
 * address is imported by the function that load.mjs hands over.
 */
function places(root, outdir) {
  const placeOf = (path) => `new URL(${JSON.stringify(relative(outdir, path).split(sep).join('/'))}, __url)`;
  return {
    name: 'places',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.includes(`${sep}node_modules${sep}`)) return undefined;
        const contents = readFileSync(path, 'utf8')
          .replace(/^ *const require = createRequire\(import\.meta\.url\);$/gm, '')
          .replaceAll('createRequire(import.meta.url)', 'require')
          .replaceAll('import(pathToFileURL(', '__import(pathToFileURL(');
        return { contents, loader: 'ts' };
      });
      build.onLoad({ filter: /@11ty[\\/](eleventy[\\/]src[\\/]Util[\\/]\w+|eleventy-dev-server[\\/]server)\.js$/ }, ({ path }) => {
        const place = placeOf(path);
        const contents = readFileSync(path, 'utf8')
          .replaceAll('import.meta.url', `${place}.href`)
          .replaceAll('__dirname', `require("node:url").fileURLToPath(new URL(".", ${place}))`)
          .replace('import(urlPath)', '__import(urlPath)');
        return { contents };
      });
      build.onLoad({ filter: /@11ty[\\/]eleventy-img[\\/]src[\\/]adapters[\\/]sharp\.js$/ }, ({ path }) => ({
        contents: `module.exports = require("node:module").createRequire(${placeOf(path)})("sharp");`,
      }));
      // These hide from bundlers what they require. What YAML would need for functions of JavaScript, which front matter may not hold,
      // stays away: it is larger than all else that reads YAML.
      build.onLoad({ filter: /[\\/](fdir[\\/]dist[\\/]index\.mjs|js-yaml[\\/]type[\\/]js[\\/]function\.js)$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8')
          .replace('__require.resolve("picomatch");', '')
          .replace('__require("picomatch")', 'require("picomatch")')
          .replace("_require('esprima')", 'undefined'),
      }));
      // citation-js asks nobody for anything here: all that it would need for that stays away.
      build.onResolve({ filter: /^(sync-fetch|node-fetch)$/ }, ({ importer }) =>
        importer.includes('@citation-js') ? { path: 'nothing', namespace: 'nothing' } : undefined);
      build.onLoad({ filter: /^nothing$/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/**
 * Compiles into a folder of its own and moves it into place, so that two builds at once cannot hurt each other.
 *
 * @param {string} root of the project
 * @param {string} target folder that will hold `main.cjs` and `eleventy.mjs`
 */
export async function compile(root, target) {
  const { build } = await import('esbuild');
  const draft = `${target}.${process.pid}`;
  const common = {
    write: false,
    absWorkingDir: root,
    outdir: draft,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    external: LEFT_OUT,
    banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': '__url' },
    plugins: [places(root, target)],
    // Less to read at every start; names stay, so that a stack trace can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    logOverride: { 'require-resolve-not-external': 'silent', 'direct-eval': 'silent' },
  };
  const made = await Promise.all([
    // Kept machine code cannot import: what is left out is required, which Node does with modules of both kinds.
    build({ ...common, entryPoints: PROGRAMS, supported: { 'dynamic-import': false } }),
    build({ ...common, entryPoints: THREADS }),
  ]);
  mkdirSync(draft, { recursive: true });
  for (const { path, text } of made.flatMap(({ outputFiles }) => outputFiles)) {
    const name = basename(path);
    writeFileSync(join(draft, name), inAscii(basename(name, '.cjs') in PROGRAMS ? wrapped(text) : text));
  }
  writeFileSync(join(draft, 'eleventy.mjs'), CONFIGURATION);
  await furnish(root, draft);
  try {
    renameSync(draft, target);
  } catch {
    // Another build has made it meanwhile.
    rmSync(draft, { recursive: true, force: true });
  }
  removeOld(dirname(target));
}

/** Has the program make ready what hangs on it alone. Where that fails, it is made by builds. */
async function furnish(root, folder) {
  const path = join(folder, 'main.cjs');
  const layouts = await load(path).exports.furnish(root, folder).catch(() => '{}');
  // Part of the program, so that machine code of them is kept, too.
  const text = readFileSync(path, 'latin1').replace(/}\)$/, () => `module.exports.layouts = ${inAscii(layouts)};\n})`);
  writeFileSync(path, text);
}

/**
 * As Node wraps its own (https://nodejs.org/api/modules.html#the-module-wrapper), and with a way to import what is known only by
 * its address: kept code has lost the one that Node gives it.
 */
const wrapped = (text) => `(function (exports, require, module, __filename, __dirname, __import) { ${text}\n})`;

/** The bundler leaves letters in regular expressions alone; without them V8 reads half as many bytes. */
const inAscii = (text) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Not the latest ones: another build may have made this very one, and a running server still loads parts of its own. */
function removeOld(engines) {
  for (const name of readdirSync(engines)) {
    const path = join(engines, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
