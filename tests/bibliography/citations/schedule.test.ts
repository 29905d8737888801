/** What a thread is asked for before pages ask: only what nothing is kept of, part after part. */
import { expect, test } from 'vitest';
import type { Answers, Formatter, Job } from '../../../src/bibliography/citations/ahead.ts';
import type { Printed } from '../../../src/bibliography/citations/printed.ts';
import { Schedule, type WantedStyle } from '../../../src/bibliography/citations/schedule.ts';
import { publication } from '../sample.ts';

const shown = (...names: string[]): WantedStyle[] => names.map((style) => ({ style, where: {} as WantedStyle['where'], language: 'en' }));
const papers = (count: number) => Array.from({ length: count }, (_, at) => publication({ key: `lakes${at}`, id: `lakes${at}` }));

/** A schedule that has something kept of `kept`, with what its thread is asked; `answer` says what comes of one part. */
function aSchedule(kept: readonly string[], answer: (jobs: readonly Job[]) => Answers = () => []) {
  const asked: (readonly Job[])[] = [];
  const shelved: [string, string, string][] = [];
  let ended = false;
  const thread = {
    format: (jobs: readonly Job[]) => {
      asked.push(jobs);
      return Promise.resolve(answer(jobs));
    },
    end: () => (ended = true),
  };
  const schedule = new Schedule({
    rowOf: ({ style: id, language }) => ({ style: { id, title: id, format: 'author-date' }, language, shelf: id }),
    isNew: ({ shelf }) => !kept.includes(shelf),
    itemFor: (item, _, language) => ({ ...item, language }),
    keep: ({ shelf }, { id }, { html }) => shelved.push([shelf, id, html]),
  }, () => thread as unknown as Formatter);
  return { schedule, asked, shelved, isEnded: () => ended };
}

test('nothing is asked where something is kept of every style', () => {
  const { schedule } = aSchedule(['apa', 'vancouver']);
  schedule.warmUp(shown('apa', 'vancouver'));
  expect(schedule.ahead(() => [{ paper: publication(), styles: shown('apa') }])).toEqual([]);
});

test('references are asked for in the styles of which nothing is kept, and the thread is let go', () => {
  const { schedule, asked, isEnded } = aSchedule(['apa']);
  const [lakes, tides] = papers(2);
  schedule.warmUp(shown('apa', 'vancouver'));
  schedule.ahead(() => [{ paper: lakes!, styles: shown('apa', 'vancouver') }, { paper: tides!, styles: shown('vancouver') }]);
  expect(asked[0]!.map(({ style, papers: those }) => [style.id, those.map(({ item }) => [item.id, item['language']])]))
    .toEqual([['vancouver', [['lakes0', 'en'], ['lakes1', 'en']]]]);
  expect(isEnded()).toBe(true);
});

test('what is answered is kept with its paper and style, and what is not is left to whoever asks', async () => {
  const printed = (html: string): Printed => ({ html, math: [] });
  const answer = (jobs: readonly Job[]): Answers => jobs.map(({ style }) => [null, printed(`Tides, ${style.id}`)]);
  const { schedule, shelved } = aSchedule([], answer);
  schedule.warmUp(shown('apa'));
  const parts = schedule.ahead(() => papers(2).map((paper) => ({ paper, styles: shown('apa', 'vancouver') })));
  await parts[0]!.ready;
  expect(shelved).toEqual([['apa', 'lakes1', 'Tides, apa'], ['vancouver', 'lakes1', 'Tides, vancouver']]);
});

test('many papers come in parts, so that the first can be printed soon', () => {
  const { schedule } = aSchedule([]);
  schedule.warmUp(shown('apa'));
  const parts = schedule.ahead(() => papers(90).map((paper) => ({ paper, styles: shown('apa') })));
  expect(parts.map((part) => part.papers.length)).toEqual([40, 40, 10]);
});
