import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

/** What stands on a terminal after files were made at these times, in milliseconds. */
function shown(times: readonly number[], { isTTY = true, columns = 80 } = {}): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = progressLine({ isTTY, columns, write: (text) => written.push(text) }, () => time);
  for (const [done, at] of times.entries()) {
    time = at;
    progress.at(done + 1, times.length);
  }
  progress.end();
  return written.map((text) => text.replace('\r', '').replace('\u001b[K', ''));
}

test('a build of two seconds shows nothing', () => {
  expect(shown([0, 500, 1999])).toEqual([]);
});

test('a longer one tells how far it is, ten times a second at most, and takes the line away at its end', () => {
  expect(shown([1000, 2500, 2510, 2520, 2700])).toEqual(['Printing the site: 2 of 5 files', 'Printing the site: 5 of 5 files', '']);
});

test('never writes more than one line, and nothing where there is no terminal', () => {
  expect(shown([2500], { columns: 20 })[0]).toHaveLength(19);
  expect(shown([2500], { isTTY: false })).toEqual([]);
});
