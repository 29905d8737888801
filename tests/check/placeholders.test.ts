import { expect, test } from 'vitest';
import { loadBibliography } from '../../src/bibliography/load.ts';
import { checkPlaceholders } from '../../src/check/placeholders.ts';
import { skeleton } from '../../src/init/skeleton.ts';
import { Problems } from '../../src/problems.ts';
import { aPage } from '../seo/site-fixture.ts';

function told(language: string, change = (text: string): string => text): string[] {
  const files = skeleton({ name: 'Ida Ravn', url: 'https://example.org/', language, profiles: {} });
  const path = 'data/publications.bib';
  const publications = loadBibliography([{ path, bytes: change(String(files.get(path))) }], { match: () => ({ isOwner: true }) }, new Problems());
  const [, front = '', body = ''] = /^(---[^]*?\n---\n)([^]*)$/.exec(change(String(files.get('content/index.md')))) ?? [];
  const home = aPage('home', { url: '/', source: 'content/index.md', body, bodyLine: front.split('\n').length });
  const problems = new Problems();
  checkPlaceholders({ pages: [home], publications }, problems);
  return problems.list.map(({ severity, file, line }) => `${severity} ${file} ${line}`);
}

test.each(['en', 'ar', 'ja'])('what init wrote to be replaced is told where it stands, in %s', (language) => {
  expect(told(language)).toEqual(['notice content/index.md 6', 'notice content/index.md 10', 'notice data/publications.bib 8']);
});

test('what was replaced is told no more', () => {
  expect(told('en', (text) => text.replace(/Tell here.*/, 'I count birds.').replace('What questions are you after?', 'Why?').replace(/Title of your first paper/, 'How owls count'))).toEqual([]);
});
