import { expect, test } from 'vitest';
import { readText } from '../../src/bibliography/bibtex/source-text.ts';
import { readPage } from '../../src/content/read.ts';
import { Problems } from '../../src/problems.ts';
import { settled } from '../../src/text/merge.ts';
import { readYaml } from '../../src/yaml/read.ts';

function read(text: string): { lines: string[]; told: string[] } {
  const problems = new Problems();
  const lines = settled(text, 'content/index.md', problems).split('\n');
  return { lines, told: problems.list.map(({ code, line }) => `${code} ${line}`) };
}

const CONFLICT = '<<<<<<< HEAD\nOwls count.\n=======\nOwls cannot count.\n>>>>>>> their-branch\n';

test('of an unfinished merge the first version is read, where it stood', () => {
  expect(read(`Above.\n${CONFLICT}Below.\n`)).toEqual({
    lines: ['Above.', '', 'Owls count.', '', '', '', 'Below.', ''],
    told: ['unfinished-merge 2'],
  });
});

test('each place is told of, also with the lines that both versions come from, and with the line ends of Windows', () => {
  const three = CONFLICT.replace('=======', '||||||| 1a2b3c4\nOwls.\n=======');
  expect(read(`${CONFLICT}\n${three}${CONFLICT}`.replaceAll('\n', '\r\n')).told).toEqual(['unfinished-merge 1', 'unfinished-merge 7', 'unfinished-merge 14']);
  expect(read(`${CONFLICT}${three}`).lines.filter((line) => line !== '')).toEqual(['Owls count.', 'Owls count.']);
});

test('a version without lines, at the end of a file', () => {
  expect(read('Above.\n<<<<<<< HEAD\n=======\nOwls.\n>>>>>>> theirs')).toEqual({ lines: ['Above.', '', '', '', ''], told: ['unfinished-merge 2'] });
});

test('a heading, a long quotation and a lesson on Git are no merge', () => {
  for (const text of ['Owls\n=======\n\n>>>>>>> Deep.\n', `Look:\n\n\`\`\`\n${CONFLICT}\`\`\`\n`, '<<<<<<< no more\n']) {
    expect(read(text)).toEqual({ lines: text.split('\n'), told: [] });
  }
});

test('nothing else is said of such a file, whatever it is', () => {
  const problems = new Problems();
  const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`;
  const yaml = settled(conflict('- id: rae\n  name: Rae Lund', '- id: rae\n  name: Rae M. Lund'), 'data/people.yaml', problems);
  expect(readYaml(yaml, 'data/people.yaml', problems)?.value).toEqual([{ id: 'rae', name: 'Rae Lund' }]);
  const bytes = Buffer.from(`---\n${conflict('title: Owls', 'title: Owls count')}---\n\n${conflict('Ours.', 'Theirs.')}`);
  const page = readPage({ path: 'content/owls.md', bytes }, 'en', problems);
  expect([page.title, page.body.trim()]).toEqual(['Owls', 'Ours.']);
  const bib = readText({ path: 'data/papers.bib', bytes: conflict('@misc{a, title = {A}}', '@misc{a, title = {B}}') }, problems);
  expect(bib.trim()).toBe('@misc{a, title = {A}}');
  expect(problems.list.map(({ code, file, line }) => `${code} ${file} ${line}`)).toEqual([
    'unfinished-merge data/people.yaml 1',
    'unfinished-merge content/owls.md 2',
    'unfinished-merge content/owls.md 9',
    'unfinished-merge data/papers.bib 1',
  ]);
});

test('a page that one of the versions hides stays hidden', () => {
  const problems = new Problems();
  const bytes = Buffer.from('---\n<<<<<<< HEAD\ntitle: Owls\n=======\ntitle: Owls\ndraft: true\n>>>>>>> theirs\n---\n\nOwls count.\n');
  expect(readPage({ path: 'content/owls.md', bytes }, 'en', problems).draft).toBe(true);
});
