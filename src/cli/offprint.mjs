#!/usr/bin/env node
/**
 * Starts the command line. Plain JavaScript, because Node 20 reads no TypeScript: the engine's sources are compiled once
 * into `.cache/engine/` and compiled again only when one of them changes, so that a start costs no transpiling.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
const engines = join(root, '.cache', 'engine');

/** In milliseconds. */
const HOUR = 3_600_000;

/** Every file that the compiled program is made from: the sources, and what says which packages there are. */
function sources() {
  const found = ['.eleventy.ts', 'package.json', 'package-lock.json'].map((name) => join(root, name)).filter((path) => existsSync(path));
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|json)$/.test(entry.name)) found.push(path);
    }
  };
  walk(join(root, 'src'));
  return found.sort();
}

function hashOf(paths, factsOf) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${relative(root, path)}\n`).update(factsOf(path));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A name for what the sources say, the same on every machine, so that a cache that travels between machines stays good.
 * Their sizes and times of change tell whether the name of the last start still holds.
 */
function nameOfSources() {
  const paths = sources();
  const state = hashOf(paths, (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}\n`;
  });
  const record = join(engines, 'last.json');
  try {
    const last = JSON.parse(readFileSync(record, 'utf8'));
    if (last.state === state && /^[0-9a-f]{16}$/.test(last.name)) return last.name;
  } catch {
    // The first start, or a record that is no use.
  }
  const name = hashOf(paths, (path) => readFileSync(path));
  mkdirSync(engines, { recursive: true });
  writeFileSync(record, JSON.stringify({ state, name }));
  return name;
}

/** Compiles into a folder of its own and moves it into place, so that two builds at once cannot hurt each other. */
async function compile(target) {
  const { build } = await import('esbuild');
  const draft = `${target}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts', eleventy: '.eleventy.ts' },
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Eleventy loads the first five itself; the others hold binaries, or are read from their own folders when needed.
    external: [
      '@11ty/*', 'gray-matter', 'luxon', 'markdown-it', 'nunjucks',
      'esbuild', 'sharp', 'temml', 'highlight.js', 'highlight.js/*', '@myriaddreamin/*',
    ],
    // Less to read at every start; names stay, so that a stack trace can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  // Not the latest ones: another build may have made this very one, and a running server still loads parts of its own.
  for (const name of readdirSync(engines).filter((one) => one !== 'last.json')) {
    const path = join(engines, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

// Packages of the older kind, bundled, ask for Node's own modules by this name.
globalThis.require = module.createRequire(import.meta.url);
module.enableCompileCache?.(join(root, '.cache', 'node'));
const engine = join(engines, nameOfSources());
if (!existsSync(engine)) await compile(engine);
// Where Eleventy finds the compiled `.eleventy.ts`, relative to the project.
process.env.OFFPRINT_CONFIGURATION = `.cache/engine/${engine.slice(engines.length + 1)}/eleventy.mjs`;
const { main } = await import(pathToFileURL(join(engine, 'main.mjs')).href);
await main(process.argv.slice(2));
