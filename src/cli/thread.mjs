/** Runs a part of the program in a thread, from machine code that was kept the last time, as the program itself is run. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { asAtStart, loaded } from '../v8-settings.mjs';
import { load } from './load.mjs';

const { program, data } = workerData;
const folder = dirname(fileURLToPath(import.meta.url));
const { exports, keep } = load(join(folder, `${program}.cjs`), join(folder, `${program}.code`));
loaded();
void exports.work(data).finally(() => asAtStart(keep));
