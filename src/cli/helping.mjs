/**
 * Starts the thread that helps with a first build of many pages and papers (site/output/helper.ts), before the program itself is
 * loaded: reading is the first thing there is to do, and another processor has nothing else to do meanwhile.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { loading } from '../v8-settings.mjs';

/** Pages, and bytes of a bibliography, from which on the help is worth the start of a thread. */
const MANY_PAGES = 150;
const LARGE_BIBLIOGRAPHY = 150_000;

/**
 * @param {string} root of the project
 * @param {string} program folder of the compiled program
 * @param {string[]} argv what follows the name of the command
 * @returns {import('../site/output/helper.ts').Started | undefined} undefined where no help is needed: the cache of a build before
 * is quicker, and so is a processor that has no other beside it
 */
export function startHelper(root, program, argv) {
  if (availableParallelism() < 2 || existsSync(join(root, '.cache/pages/texts.json')) || !isLarge(root)) return undefined;
  const { port1, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  loading();
  const thread = new Worker(join(program, 'thread.cjs'), {
    argv,
    // Most of what it makes is given away at once.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    workerData: { program: 'helper', data: { root, port: port2, sent } },
    transferList: [port2],
  });
  // Whatever goes wrong is missing, and is done by whoever needs it.
  thread.on('error', () => undefined);
  thread.unref();
  return { thread, port: port1, sent };
}

function isLarge(root) {
  let pages = 0;
  const hasMany = (folder) =>
    entries(folder).some((entry) =>
      entry.isDirectory() ? hasMany(join(folder, entry.name)) : entry.name.endsWith('.md') && ++pages >= MANY_PAGES);
  const data = join(root, 'data');
  return hasMany(join(root, 'content'))
    || entries(data).some(({ name }) => /\.bib$/i.test(name) && (sizeOf(join(data, name)) ?? 0) > LARGE_BIBLIOGRAPHY);
}

// What is no folder, or leads nowhere, is told of by the build.
const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size;
const entries = (folder) => (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder, { withFileTypes: true }) : []);
