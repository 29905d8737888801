import { expect, test } from 'vitest';
import { Journal } from '../../../src/site/cache/journal.ts';

test('a problem of one place is told once, and is noted for every page that met it', () => {
  const journal = new Journal();
  const meet = (line: number) => () => journal.problems.warn('image-cut-off', 'sea.jpg breaks off.', { file: 'content/projects/sea.md', line });
  const notes = [meet(3), meet(3), meet(4)].map((make) => journal.record(make).notes.problems.map((problem) => problem.line));
  expect(notes).toEqual([[3], [3], [4]]);
  expect(journal.problems.list.map(({ line }) => line)).toEqual([3, 4]);
});
