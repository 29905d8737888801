import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linksNotFollowed, listBibFiles, listFiles, readIfThere } from '../../src/site/files.ts';

let root: string;
const put = (path: string, text = '') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'offprint-files-'))));
afterEach(() => rmSync(root, { recursive: true }));

describe('listing files', () => {
  test('goes through folders and sorts by path', () => {
    for (const path of ['content/talks/b.md', 'content/talks/a.md', 'content/index.md', 'content/talks/slides.pdf']) put(path);
    expect(listFiles(root, 'content', '.md')).toEqual(['content/index.md', 'content/talks/a.md', 'content/talks/b.md']);
  });

  test('passes over hidden files and folders with an underscore', () => {
    for (const path of ['content/.draft.md', 'content/_layouts/x.md', 'content/a/_b.md', 'content/a/c.md']) put(path);
    expect(listFiles(root, 'content', '.md')).toEqual(['content/a/c.md']);
  });

  test('takes every .bib file of data/, with its ending in capitals, too', () => {
    for (const path of ['data/Publications.BIB', 'data/old/theses.bib', 'data/site.yaml', 'data/notbib']) put(path);
    expect(listBibFiles(root)).toEqual(['data/Publications.BIB', 'data/old/theses.bib']);
  });

  test('finds nothing in a folder that is not there', () => {
    expect(listFiles(root, 'data', '.bib')).toEqual([]);
  });

  test('does not leave the project through a link', () => {
    put('outside/secret.md');
    put('project/content/a.md');
    symlinkSync(join(root, 'outside'), join(root, 'project/content/link'));
    expect(listFiles(join(root, 'project'), 'content', '.md')).toEqual(['content/a.md']);
    expect(linksNotFollowed(join(root, 'project'), 'content')).toEqual(['content/link']);
  });

  test('follows a link to a file of the project, and names those that lead elsewhere or nowhere', () => {
    put('outside/papers.bib');
    put('project/papers/all.bib');
    put('project/data/site.yaml');
    const link = (target: string, path: string) => symlinkSync(join(root, target), join(root, 'project/data', path));
    link('project/papers/all.bib', 'all.bib');
    link('outside/papers.bib', 'zotero.bib');
    link('gone.bib', 'gone.bib');
    expect(listBibFiles(join(root, 'project'))).toEqual(['data/all.bib']);
    expect(linksNotFollowed(join(root, 'project'), 'data')).toEqual(['data/gone.bib', 'data/zotero.bib']);
  });
});

test('a file that is not there is undefined, and other failures are not hidden', () => {
  put('data/site.yaml', 'url: https://example.org/');
  expect(readIfThere(root, 'data/site.yaml')?.bytes.toString()).toBe('url: https://example.org/');
  expect(readIfThere(root, 'data/people.yaml')).toBeUndefined();
  expect(() => readIfThere(root, 'data')).toThrow(/EISDIR/);
});
