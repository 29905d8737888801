import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSite } from '../../src/site/load.ts';
import { SiteMemory } from '../../src/site/cache/memory.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => {
  project = temporaryProject('minimal');
});
afterEach(() => project.remove());

const NOTHING = { html: '', headings: [], links: [], words: 0, needs: new Set<never>(), excerpt: '' };

/** Addresses of the posts by file, and what is said of them. */
function posts(files: Readonly<Record<string, string>>, drafts = false) {
  for (const [name, frontMatter] of Object.entries(files)) project.write(`content/posts/${name}.md`, `---\n${frontMatter}\n---\n`);
  const site = loadSite({ root: project.root, prefix: '/', drafts, memory: new SiteMemory(project.root), render: () => NOTHING });
  return {
    addresses: Object.fromEntries(site.sections.posts.pages.map(({ source, url }) => [source.slice('content/posts/'.length, -3), url])),
    redirects: Object.fromEntries(site.sections.posts.pages.flatMap(({ source, redirectFrom }) =>
      redirectFrom.length > 0 ? [[source.slice('content/posts/'.length, -3), redirectFrom]] : [])),
    problems: site.problems.filter(({ code }) => code.startsWith('address')),
  };
}

test('posts of one name and several dates are all there: the first has the short address, the others show their date', () => {
  const { addresses, problems } = posts({
    '2024-05-01-open-day': 'title: Open day', '2022-05-03-open-day': 'title: Open day', '2023-05-02-open-day': 'title: Open day',
  });
  expect(addresses).toEqual({
    '2022-05-03-open-day': '/posts/open-day/', '2023-05-02-open-day': '/posts/2023-05-02-open-day/', '2024-05-01-open-day': '/posts/2024-05-01-open-day/',
  });
  expect(problems).toMatchObject([
    { severity: 'notice', code: 'address-with-date', file: 'content/posts/2023-05-02-open-day.md' },
    { severity: 'notice', code: 'address-with-date', file: 'content/posts/2024-05-01-open-day.md' },
  ]);
  expect(problems[0]!.message).toContain('content/posts/2022-05-03-open-day.md has /posts/open-day/');
});

test('a file without a date in its name comes before all', () => {
  const { addresses } = posts({ '2022-05-03-open-day': 'title: Old', 'open-day': 'title: New\ndate: 2025-01-01' });
  expect(addresses).toEqual({ 'open-day': '/posts/open-day/', '2022-05-03-open-day': '/posts/2022-05-03-open-day/' });
});

test('a permalink settles it', () => {
  const { addresses, problems } = posts({ '2022-05-03-open-day': 'permalink: /open/', '2023-05-02-open-day': 'title: Open day' });
  expect(addresses).toEqual({ '2022-05-03-open-day': '/open/', '2023-05-02-open-day': '/posts/open-day/' });
  expect(problems).toEqual([]);
});

test('a draft has its address before it is published', () => {
  const files = { '2022-05-03-open-day': 'draft: true', '2023-05-02-open-day': 'title: Open day' };
  expect(posts(files, true).addresses['2023-05-02-open-day']).toBe('/posts/2023-05-02-open-day/');
  expect(posts(files).addresses).toEqual({ '2023-05-02-open-day': '/posts/2023-05-02-open-day/' });
});

test('those of one day, or of none, show their folders, and the short address still leads to the first', () => {
  const { addresses, problems, redirects } = posts({ 'algebra/index': '', 'algebra/week-1': '', 'algebra/week-2': '', 'logic/week-1': '' });
  expect(addresses).toEqual({
    'algebra/index': '/posts/algebra/', 'algebra/week-1': '/posts/algebra/week-1/', 'algebra/week-2': '/posts/week-2/', 'logic/week-1': '/posts/logic/week-1/',
  });
  expect(redirects).toEqual({ 'algebra/week-1': ['/posts/week-1/'] });
  expect(problems).toEqual([{
    severity: 'notice', code: 'address-with-folder', file: 'content/posts/algebra/week-1.md', subject: '/posts/week-1/',
    message: 'Files of one name have the addresses of their folders: content/posts/algebra/week-1.md has /posts/algebra/week-1/, ' +
      'content/posts/logic/week-1.md has /posts/logic/week-1/; /posts/week-1/ leads to content/posts/algebra/week-1.md.',
    cure: 'Give one of them a `permalink` where you would rather have another address; `permalink: /posts/week-1/` is the short one.',
  }]);
});

test('whoever asks for the short address by a permalink has it, and nobody is led elsewhere from it', () => {
  const { addresses, redirects, problems } = posts({ 'algebra/week-1': '', 'logic/week-1': 'permalink: /posts/week-1', 'physics/week-1': '' });
  expect(addresses).toEqual({
    'algebra/week-1': '/posts/algebra/week-1/', 'logic/week-1': '/posts/week-1/', 'physics/week-1': '/posts/physics/week-1/',
  });
  expect(redirects).toEqual({});
  expect(problems).toMatchObject([{ code: 'address-with-folder', message: expect.stringContaining('/posts/week-1/ leads to content/posts/logic/week-1.md.') }]);
});

test('a file of another name may ask for it as well', () => {
  const { addresses, redirects, problems } = posts({ 'algebra/week-1': '', 'logic/week-1': '', weeks: 'permalink: /posts/week-1/' });
  expect(addresses).toEqual({ 'algebra/week-1': '/posts/algebra/week-1/', 'logic/week-1': '/posts/logic/week-1/', weeks: '/posts/week-1/' });
  expect(redirects).toEqual({});
  expect(problems).toMatchObject([{ severity: 'notice' }]);
});

test('a permalink comes before an earlier date', () => {
  const { addresses } = posts({ '2022-05-03-open-day': '', '2023-05-02-open-day': 'permalink: /posts/open-day/' });
  expect(addresses).toEqual({ '2022-05-03-open-day': '/posts/2022-05-03-open-day/', '2023-05-02-open-day': '/posts/open-day/' });
});

test('of two days with two files each, the short address leads to one', () => {
  const { redirects, problems } = posts({ 'a/2022-05-03-visit': '', 'b/2022-05-03-visit': '', 'c/2023-05-02-visit': '', 'd/2023-05-02-visit': '' });
  expect(redirects).toEqual({ 'a/2022-05-03-visit': ['/posts/visit/'] });
  expect(problems).toMatchObject([{ severity: 'notice' }, { severity: 'notice' }]);
});

test('one that lies in no folder keeps the short address', () => {
  const { addresses, redirects, problems } = posts({ 'open-day': '', 'old/open-day': '' });
  expect(addresses).toEqual({ 'open-day': '/posts/open-day/', 'old/open-day': '/posts/old/open-day/' });
  expect(redirects).toEqual({});
  expect(problems[0]!.message).toContain('content/posts/old/open-day.md has /posts/old/open-day/; /posts/open-day/ leads to content/posts/open-day.md.');
});

test('two of one day in one folder cannot be told apart, which is an error', () => {
  const { problems } = posts({ '2022-05-03-open-day': 'title: One', '2022-05-03-open-day/index': 'title: Two' });
  expect(problems).toMatchObject([{ severity: 'error', code: 'address-taken' }]);
});
