import { afterEach, expect, test, vi } from 'vitest';
import { loadSite } from '../../src/site/load.ts';
import { SiteMemory } from '../../src/site/cache/memory.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
afterEach(() => project.remove());

const NOTHING = { html: '', headings: [], links: [], words: 0, needs: new Set<never>(), excerpt: '' };
const load = () => loadSite({ root: project.root, prefix: '/', drafts: true, memory: new SiteMemory(project.root), render: () => NOTHING });

test.each([
  ['a slip of the pen', 'mir', 'Did you mean mira?'],
  ['somebody else', 'the-director', 'Write one of its ids instead: mira, bo.'],
])('an owner who is not among the people is told with the line: %s', (_, owner, cure) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', `url: https://example.org/\ntitle: A site\nowner: ${owner}\n`);
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n- id: bo\n  name: Bo Reed\n');
  const site = load();
  expect(site.problems).toMatchObject([{ code: 'unknown-owner', file: 'data/site.yaml', line: 3, column: 8, cure }]);
  expect(site.owner.id).toBe('mira');
});

test.each([
  ['an address without its beginning', 'url: www.miraholm.example\nowner: mira\n', '1:6 wrong-value Did you mean `https://www.miraholm.example/`?'],
  ['no owner', 'url: https://example.org/\n', '1:1 missing-key Add a line `owner: …`.'],
])('settings beyond use are told once, without missing an owner: %s', (_, settings, message) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', settings);
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  expect(load().problems.map(({ line, column, code, cure }) => `${line}:${column} ${code} ${cure}`)).toEqual([message]);
});

test('a text whose name does not end in .md is told, with the name to give it', () => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  for (const name of ['a.MD', 'b.markdown', 'c.md.txt', 'd.md']) project.write(`content/posts/${name}`, 'Text');
  expect(load().problems.map(({ code, file, cure }) => [code, file, cure])).toEqual([
    ['page-ending', 'content/posts/a.MD', 'Call it a.md.'],
    ['page-ending', 'content/posts/b.markdown', 'Call it b.md.'],
    ['page-ending', 'content/posts/c.md.txt', 'Call it c.md.'],
  ]);
});

test('a text of another program is told, with what makes a page of it, unless a page links to it', () => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  for (const name of ['a.qmd', 'b.docx', 'my notes.txt', 'run.ipynb', 'handout.docx', 'lake.svg']) project.write(`content/posts/${name}`, 'Text');
  project.write('content/posts/ice.md', 'The [handout](handout.docx).');
  expect(load().problems.map(({ severity, file, cure }) => [severity, file, cure?.split(' if ')[0]])).toEqual([
    ['notice', 'content/posts/a.qmd', 'Say quarto render content/posts/a.qmd --to gfm'],
    ['notice', 'content/posts/b.docx', 'Say pandoc content/posts/b.docx -o content/posts/b.md'],
    ['notice', 'content/posts/my notes.txt', 'Call it "content/posts/my notes.md"'],
    ['notice', 'content/posts/run.ipynb', 'Say jupyter nbconvert --to markdown content/posts/run.ipynb'],
  ]);
});

test.each(['', '# Nobody yet.\n', '[]\n'])('an owner is missed in a file without people, too: %j', (people) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  project.write('data/people.yaml', people);
  expect(load().problems).toMatchObject([{
    severity: 'error', code: 'unknown-owner', file: 'data/site.yaml', line: 3, column: 8,
    message: 'The owner “mira” is not in data/people.yaml.',
    cure: 'Nobody is in that file yet. Write into it `- id: mira`, and below, as far in as `id`, `name:` with your name.',
  }]);
});

test.each([
  ['is missing', undefined, ['missing-file']],
  ['has mistakes', '- id: "mira\n', ['yaml-unclosed-quote', 'missing-key']],
])('a file of people that %s is told once', (_, people, codes) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  if (people !== undefined) project.write('data/people.yaml', people);
  expect(load().problems.map((one) => one.code)).toEqual(codes);
});

test.each(['', '# Nothing yet.\n'])('settings that say nothing lack an address and an owner: %j', (settings) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', settings);
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  expect(load().problems).toMatchObject([{ file: 'data/site.yaml', message: expect.stringContaining('`url` is missing') }, { file: 'data/site.yaml', message: expect.stringContaining('`owner` is missing') }]);
});

test.each([
  ['google-scholar', 'AbC-1'],
  ['scholar', 'AbC-1'],
  ['google_scholar', 'AbC-1'],
  ['GoogleScholar', 'https://scholar.google.com/citations?hl=en&user=AbC-1'],
])('a paper leads to Google Scholar with the profile of the owner: %s: %s', (service, user) => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  project.write('data/people.yaml', `- id: mira\n  name: Mira Holm\n  profiles:\n    ${service}: ${user}\n`);
  project.write('data/papers.bib', '@misc{owls, title = {On Owls}, google_scholar_id = {XyZ}}');
  expect(load().publications[0]!.links).toMatchObject([
    { kind: 'scholar', url: 'https://scholar.google.com/citations?view_op=view_citation&user=AbC-1&citation_for_view=AbC-1:XyZ' },
  ]);
});

test('a bibliography that the settings do not name is told once, and every one is read where they name none', () => {
  project = temporaryProject('none');
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  for (const name of ['papers', 'cited', 'more']) project.write(`data/${name}.bib`, `@misc{${name}, title = {On ${name}}}`);
  const withFiles = (files: string) => {
    project.write('data/site.yaml', `url: https://example.org/\ntitle: A site\nowner: mira\n${files}`);
    return load().problems.filter(({ code }) => code === 'bib-not-named');
  };
  expect(withFiles('publications:\n  files:\n    - papers.bib\n    - file: cited.bib\n      list: false\n')).toMatchObject([{
    severity: 'notice', file: 'data/site.yaml', line: 5, column: 3, subject: 'data/more.bib',
    message: 'data/more.bib is not read: `publications: files:` names other files only.',
    cure: expect.stringMatching(/^Name it there, .* or delete the setting/u),
  }]);
  expect(withFiles('')).toEqual([]);
});

test('a file that is emptied while the server runs is empty', () => {
  project = temporaryProject('none');
  project.write('data/site.yaml', 'url: https://example.org/\ntitle: A site\nowner: mira\n');
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  const memory = new SiteMemory(project.root);
  const owner = () => loadSite({ root: project.root, prefix: '/', drafts: true, memory, render: () => NOTHING }).owner.name;
  expect(owner()).toBe('Mira Holm');
  project.write('data/people.yaml', '# Mira Holm has left.\n');
  expect(owner()).toBe('A site');
});

test('it is today where the owner of the site is', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-11-02T12:00:00Z') / 1000));
  project = temporaryProject('none');
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n');
  const todayIn = (zone: string) => {
    project.write('data/site.yaml', `url: https://example.org/\nowner: mira\n${zone}`);
    return load().today;
  };
  expect(todayIn('timezone: Pacific/Kiritimati\n')).toBe('2026-11-03');
  expect(todayIn('')).toBe('2026-11-02');
  vi.unstubAllEnvs();
});
