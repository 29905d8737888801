#!/usr/bin/env node
/**
 * Starts the command line. Plain JavaScript, because Node 20 reads no TypeScript: the sources of the engine are compiled as
 * packages are installed, and again only when one of them changes, so that a start costs no transpiling.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { startHelper } from './helping.mjs';
import { asAtStart } from '../v8-settings.mjs';
import { load } from './load.mjs';

/** Compiled programs lie beside the packages, which are part of them. */
const ENGINES = '.offprint';

const [verb = ''] = process.argv.slice(2);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    // Whoever reads along may have seen enough (`| head`): what was to be done is done all the same.
    if (error.code !== 'EPIPE') throw error;
  });
}

const root = process.cwd();
// As Node looks for packages: a site may lie within another folder that has them.
const packages = ancestors(root).map((folder) => join(folder, 'node_modules')).find((folder) => existsSync(folder));
if (!packages) {
  console.error('Nothing is installed here yet. Run `npm ci`, in the folder of your site.');
  process.exit(1);
}
mkdirSync(join(packages, ENGINES), { recursive: true });
// Where the packages really are: several projects may share them.
const engines = realpathSync(join(packages, ENGINES));

/** A folder and all that it lies in, the nearest first. */
function ancestors(folder) {
  return dirname(folder) === folder ? [folder] : [folder, ...ancestors(dirname(folder))];
}

/** Every file that the compiled program is made from: the sources, and what says which packages there are. */
function sources() {
  const found = ['.eleventy.ts', 'package.json', 'package-lock.json'].map((name) => join(root, name)).filter((path) => existsSync(path));
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|mjs|json)$/.test(entry.name)) found.push(path);
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
  const record = join(engines, `${state}.json`);
  try {
    const { name } = JSON.parse(readFileSync(record, 'utf8'));
    if (/^[0-9a-f]{16}$/.test(name)) return name;
  } catch {
    // The first start, or a record that is no use.
  }
  const name = hashOf(paths, (path) => readFileSync(path));
  writeFileSync(record, JSON.stringify({ name }));
  return name;
}

/** The folder of the compiled program. */
async function engine() {
  const folder = join(engines, nameOfSources());
  if (!existsSync(folder)) await (await import('./compile.mjs')).compile(root, folder);
  return folder;
}

if (verb === 'compile') {
  // After `npm ci`, which is not to fail for a mistake in `.eleventy.ts`: the next start tells of it.
  await engine().catch(() => undefined);
} else {
  const folder = await engine();
  // Where Eleventy finds its configuration, relative to the project.
  process.env.OFFPRINT_CONFIGURATION = join(relative(root, packages), ENGINES, basename(folder), 'eleventy.mjs').split(sep).join('/');
  // It starts a thread to watch what modules import, which the program, being one file, has no use for.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';
  const helper = verb === 'build' ? startHelper(root, folder, process.argv.slice(3)) : undefined;
  // Each verb has other parts of the program compiled.
  const { exports, keep } = load(join(folder, 'main.cjs'), join(folder, `${/^[a-z]+$/.test(verb) ? verb : 'main'}.code`));
  // The upgrade of another version is bundled apart: packages of the older kind ask for Node's own modules by this name.
  globalThis.require = createRequire(import.meta.url);
  globalThis.offprint = { configure: exports.configure, layouts: exports.layouts, helper };
  await exports.main(process.argv.slice(2));
  asAtStart(keep);
}
