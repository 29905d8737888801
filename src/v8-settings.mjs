/**
 * The settings of V8 that builds are quicker with. They hold for all threads of a process.
 *
 * V8 takes kept machine code, ours as well as that which Node brings of its own modules, only under the settings that it was made
 * with, which are those of a start. So nothing is set while the program is loaded, or its helper, or code is kept. Threads that start
 * later do without: to change settings while pages are printed costs more.
 */
import v8 from 'node:v8';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** What `use` sets, and how it is at a start, which differs between versions of Node: `node --v8-options`. */
const SETTINGS = {
  // What ran once, at the start, would be thrown away by the end, when it is kept for the next start.
  keepCode: { any: ['--no-flush-bytecode', '--flush-bytecode'] },
  // To compile code a second time takes another core, which builds have other use for: only what runs very often is worth it.
  // Later versions do so by themselves.
  compileSeldom: {
    20: ['--interrupt-budget=600000', '--interrupt-budget=67584'],
    22: ['--invocation-count-for-turbofan=12000', '--invocation-count-for-turbofan=3000'],
  },
  // Percent by which the heap may grow before V8 looks what can be thrown away; 0 leaves it to V8, which lets it grow fourfold.
  growSlowly: { any: ['--heap-growing-percent=40', '--heap-growing-percent=0'] },
};

const NAMES = Object.keys(SETTINGS);
const [version] = process.versions.node.split('.');

/** How many threads are loading, and which settings are in use: seen by all threads of the process. */
const shared = sharedMemory();
const LOADING = 0;

function sharedMemory() {
  const key = 'offprint-v8-settings';
  const known = getEnvironmentData(key);
  const memory = known ?? new SharedArrayBuffer(4 * (1 + NAMES.length));
  if (!known) setEnvironmentData(key, memory);
  return new Int32Array(memory);
}

/** Puts a setting to use, from when on nothing is being loaded. */
export function use(name) {
  Atomics.store(shared, 1 + NAMES.indexOf(name), 1);
  if (Atomics.load(shared, LOADING) === 0) apply(true);
}

/** Something is about to be loaded, or kept, in this thread or one that is about to start. Settings are as at a start until `loaded`. */
export function loading() {
  if (Atomics.add(shared, LOADING, 1) === 0) apply(false);
}

/** What was announced by `loading` is there; whichever thread it was loaded in calls this. */
export function loaded() {
  if (Atomics.sub(shared, LOADING, 1) === 1) apply(true);
}

/** Loads or keeps something, and returns it. */
export function asAtStart(load) {
  loading();
  try {
    return load();
  } finally {
    loaded();
  }
}

function apply(on) {
  for (const [place, name] of NAMES.entries()) {
    const [inUse, atStart] = SETTINGS[name][version] ?? SETTINGS[name].any ?? [];
    if (inUse && Atomics.load(shared, 1 + place) === 1) v8.setFlagsFromString(on ? inUse : atStart);
  }
}
