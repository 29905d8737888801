#!/usr/bin/env node
/**
 * Starts the command line. Plain JavaScript, because Node 20 reads no TypeScript: the engine's sources are compiled once
 * into `.cache/engine/` and compiled again only when one of them changes, so that a start costs no transpiling.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
const engines = join(root, '.cache', 'engine');

/** In milliseconds. */
const HOUR = 3_600_000;

/** A name for the state of every source file, by path, size and time of change. */
function stamp() {
  const hash = createHash('sha256');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|json)$/.test(entry.name)) note(path);
    }
  };
  note(join(root, '.eleventy.ts'));
  note(join(root, 'package.json'));
  walk(join(root, 'src'));
  return hash.digest('hex').slice(0, 16);
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
  for (const name of readdirSync(engines)) {
    const path = join(engines, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

// Packages of the older kind, bundled, ask for Node's own modules by this name.
globalThis.require = module.createRequire(import.meta.url);
module.enableCompileCache?.(join(root, '.cache', 'node'));
const engine = join(engines, stamp());
if (!existsSync(engine)) await compile(engine);
// Where Eleventy finds the compiled `.eleventy.ts`, relative to the project.
process.env.OFFPRINT_CONFIGURATION = `.cache/engine/${engine.slice(engines.length + 1)}/eleventy.mjs`;
const { main } = await import(pathToFileURL(join(engine, 'main.mjs')).href);
await main(process.argv.slice(2));
