import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { misnamed, tellMisnamedData } from '../../src/site/misnamed-data.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => void (project = temporaryProject('none')));
afterEach(() => project.remove());

function told(...paths: string[]): string[] {
  for (const path of paths) project.write(path, '');
  const problems = new Problems();
  tellMisnamedData(project.root, problems);
  return problems.list.map(({ file, cure }) => `${file}: ${cure}`);
}

test.each([
  ['data/publications.bib.txt', 'Call it data/publications.bib.'],
  ['data/old.bibtex', 'Call it data/old.bib.'],
  ['data/cv.yml', 'Call it data/cv.yaml.'],
  ['data/Grants.yaml', 'Call it data/grants.yaml.'],
  ['data/cv.yaml.txt', 'Call it data/cv.yaml.'],
  ['assets/Site.css', 'Call it assets/site.css.'],
  ['content/papers.bib', 'Move it to data/papers.bib.'],
])('%s is not read, and that is told', (path, cure) => expect(told(path)).toEqual([`${path}: ${cure}`]));

test('a name that is nearly one that is read is told of, unless the file that is meant is there', () => {
  expect(told('data/award.yaml', 'data/menu.yaml')).toEqual(['data/award.yaml: Did you mean data/awards.yaml?']);
  expect(told('data/awards.yaml')).toEqual([]);
});

test('nothing is told of files that are read, of copies beside them, and of others', () => {
  expect(told('data/cv.yaml', 'data/cv.yaml.bak', 'data/Papers.BIB', 'data/own.yml', 'data/notes.txt')).toEqual([]);
});

test('a folder in the place of a file is told of, and so is a link to what others do not have', () => {
  for (const folder of ['data/awards.yaml', 'data/papers.bib', 'data/styles']) mkdirSync(join(project.root, folder), { recursive: true });
  symlinkSync('/nowhere/zotero.bib', join(project.root, 'data/zotero.bib'));
  expect(told()).toEqual([
    'data/awards.yaml: Call the folder something else, and put the file in its place.',
    'data/papers.bib: Call the folder something else, and put the file in its place.',
    'data/zotero.bib: Put a copy of the file in place of the link.',
  ]);
});

test('the file that lies in the place of another is known', () => {
  project.write('data/people.yml', '');
  expect(misnamed(project.root, 'data/people.yaml')).toBe('data/people.yml');
  expect(misnamed(project.root, 'data/site.yaml')).toBeUndefined();
});
