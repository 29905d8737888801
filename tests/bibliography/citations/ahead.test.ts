/** References from a thread: each part has its answer, and nobody waits for a thread that has died. */
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { formatAll, Formatter, type Job } from '../../../src/bibliography/citations/ahead.ts';
import { StyleBook } from '../../../src/bibliography/citations/styles.ts';
import { Problems } from '../../../src/problems.ts';

const part = (...ids: string[]): Job[] => {
  const style = new StyleBook(undefined, new Problems()).find('apa');
  return [{ style, language: 'en', papers: ids.map((id) => ({ math: [], item: { id, type: 'book', title: `On ${id}`, issued: { 'date-parts': [[1843]] } } })) }];
};

/** A thread that answers what it is asked when it is told to. */
function aThread() {
  const asked: Job[][] = [];
  const thread = Object.assign(new EventEmitter(), { ref: () => undefined, unref: () => undefined, postMessage: (jobs: Job[]) => asked.push(jobs) });
  const answer = () => thread.emit('message', formatAll(asked.shift()!));
  return { answer, die: () => thread.emit('exit', 1), formatter: new Formatter(thread as unknown as Worker) };
}

test('parts are answered in their order', async () => {
  const { answer, formatter } = aThread();
  const parts = [formatter.format(part('looms', 'tides')), formatter.format(part('engines'))];
  answer();
  expect((await parts[0]!)[0]!.map((printed) => printed?.html)).toEqual(['<i>On looms</i>. (1843).', '<i>On tides</i>. (1843).']);
  answer();
  expect((await parts[1]!)[0]!.map((printed) => printed?.html)).toEqual(['<i>On engines</i>. (1843).']);
});

test('what a thread has not answered when it dies, or is asked afterwards, has no answer', async () => {
  const { answer, die, formatter } = aThread();
  const parts = [formatter.format(part('looms')), formatter.format(part('tides'))];
  answer();
  die();
  expect((await parts[0]!)[0]).toHaveLength(1);
  expect(await parts[1]!).toEqual([]);
  expect(await formatter.format(part('engines'))).toEqual([]);
});

test('a paper that cannot be formatted has none, and costs no other', () => {
  const [job] = part('looms', 'tides');
  const broken = { ...job!, papers: job!.papers.map((paper, place) => (place === 0 ? { ...paper, item: { ...paper.item, author: [null] } } : paper)) };
  expect(formatAll([broken])[0]!.map((printed) => printed?.html ?? null)).toEqual([null, '<i>On tides</i>. (1843).']);
});

test('a page and a paper that have the same id are formatted each for itself', () => {
  const [job] = part('looms', 'tides');
  const same = { ...job!, papers: job!.papers.map((paper) => ({ ...paper, item: { ...paper.item, id: 'same' } })) };
  expect(formatAll([same, same]).map((papers) => papers.map((printed) => printed?.html)))
    .toEqual(Array(2).fill(['<i>On looms</i>. (1843).', '<i>On tides</i>. (1843).']));
});
