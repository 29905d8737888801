import { expect, test } from 'vitest';
import { reportInitialMatches } from '../../src/check/people.ts';
import { Problems } from '../../src/problems.ts';
import type { Site } from '../../src/site/site.ts';

const paper = (key: string, matchedBy: string) => ({
  key,
  position: { file: 'data/papers.bib', line: 7, column: 1 },
  authors: [{ display: 'I. Quillfeather', person: 'iris', matchedBy }],
});
const site = (...publications: ReturnType<typeof paper>[]) =>
  ({ people: [{ id: 'iris', name: 'Iris Quillfeather' }], publications }) as unknown as Site;

test('a name matched by its initials is listed once, with its papers and how to settle it', () => {
  const problems = new Problems();
  reportInitialMatches(site(...['a', 'b', 'c', 'd', 'e'].map((key) => paper(key, 'initials'))), problems);
  expect(problems.list).toEqual([
    {
      severity: 'notice',
      code: 'people-initials',
      message: '“I. Quillfeather” is taken to be Iris Quillfeather, by the initials alone (a, b, c, d and 1 more).',
      file: 'data/papers.bib',
      line: 7,
      column: 1,
      subject: 'iris',
      cure: 'If that is right, add “I. Quillfeather” to the variants of iris in data/people.yaml; if not, write the full name in the .bib.',
    },
  ]);
});

test('a full name needs no word', () => {
  const problems = new Problems();
  reportInitialMatches(site(paper('a', 'full-name')), problems);
  expect(problems.list).toEqual([]);
});
