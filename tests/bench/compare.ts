/**
 * `npm run bench:compare`: the figures of the working copy's figures.json beside those last committed. Ratios to the floor
 * of the same run are compared, since seconds of two machines cannot be. Exit code 1 when something got slower by a fifth.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './bench.ts';

type Table = Readonly<Record<string, Figures>>;

const SLOWER = 1.2;
const file = join(import.meta.dirname, 'figures.json');
const now = JSON.parse(readFileSync(file, 'utf8')) as Table;
const last = JSON.parse(
  execFileSync('git', ['show', 'HEAD:tests/bench/figures.json'], { cwd: import.meta.dirname, encoding: 'utf8' }),
) as Table;

let compared = 0;
let slower = 0;
for (const [size, figures] of Object.entries(now)) {
  const old = last[size];
  if (!old) continue;
  const rows: [string, number, number][] = [
    ['cold / empty', figures.cold / figures.empty, old.cold / old.empty],
    ['styled / empty', (figures.styled ?? NaN) / figures.empty, (old.styled ?? NaN) / old.empty],
    ['warm / empty', figures.warm / figures.empty, old.warm / old.empty],
    ['cache alone / empty', figures.cacheAlone / figures.empty, (old.cacheAlone ?? NaN) / old.empty],
    ['start / empty', figures.start / figures.empty, old.start / old.empty],
    ['memory', figures.memory, old.memory],
    ...Object.keys(figures.edits).map((what): [string, number, number] => [
      `edit ${what} / empty`, figures.edits[what]! / figures.empty, (old.edits[what] ?? NaN) / old.empty,
    ]),
  ];
  for (const [what, present, past] of rows) {
    if (!Number.isFinite(past)) continue;
    compared++;
    const worse = present > past * SLOWER;
    if (worse) slower++;
    console.log(`${worse ? 'SLOWER' : 'ok    '} ${size} ${what}: ${past.toFixed(2)} → ${present.toFixed(2)}`);
  }
}
if (compared === 0) {
  console.error('Nothing to compare: run `npm run bench -- --record`, and commit tests/bench/figures.json once.');
  process.exitCode = 1;
} else if (slower > 0) {
  process.exitCode = 1;
}
