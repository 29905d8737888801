/** Commands of `math: macros:` in data/site.yaml, wherever a site prints formulas. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offprint, type Ran } from '../support/command.ts';
import { htmlPage, meta, textOf } from '../support/html.ts';
import { temporaryProject, type Project } from '../support/project.ts';
import { siteAt, type SiteFolder } from '../support/site-folder.ts';

let project: Project;
let ran: Ran;
let site: SiteFolder;

beforeAll(async () => {
  project = temporaryProject('minimal');
  const settings = project.read('data/site.yaml');
  project.write('data/site.yaml', `${settings}math:\n  macros:\n    '\\ip': '\\langle #1, #2 \\rangle'\n`);
  project.write('content/notes.md', '---\ntitle: On $\\ip{f}{g}$\nredirect_from: /old/\n---\n\nSo $\\ip{a}{b} = 0$.\n');
  project.write('data/products.bib', `@article{oak2020, title = {On $\\ip{x}{y}$}, abstract = {That $\\ip{u}{v}$ is small.},
    author = {Oak, Ada}, journal = {Acta}, year = {2020}}\n`);
  project.write('data/cv.yaml', "sections:\n  service: ['Of $\\ip{p}{q}$']\n");
  ran = await offprint(project.root, ['build']);
  site = siteAt(`${project.root}/_site`);
});
afterAll(() => project.remove());

test.each([
  ['a text', 'notes/index.html', 'a'],
  ['the title of a page', 'notes/index.html', 'f'],
  ['the title of a paper', 'publications/oak2020/index.html', 'x'],
  ['an abstract', 'publications/oak2020/index.html', 'u'],
  ['a reference', 'publications/index.html', 'x'],
  ['the CV', 'cv/index.html', 'p'],
])('%s', (_, file, letter) => {
  expect(site.read(file)).toMatch(new RegExp(`⟨</mo>(?:<mrow>)?<mi>${letter}</mi>`));
  expect(htmlPage(site, file).text).not.toContain('math-error');
});

test('the title and the description of a page for what shows no mathematics', () => {
  const page = htmlPage(site, 'notes/index.html');
  expect(textOf(page.named('title')[0]!)).toMatch(/^On ⟨f, g⟩ /);
  expect(meta(page, 'description')).toMatch(/^So ⟨a, b⟩ = 0\./);
});

test('the title of a page at an old address of it', () => {
  const page = htmlPage(site, 'old/index.html');
  expect(textOf(page.named('title')[0]!)).toBe('On ⟨f, g⟩');
  expect(textOf(page.named('h1')[0]!)).toBe('On ⟨f, g⟩');
});

test('nothing is to be told of them, on paper neither', () => {
  expect(ran.output).not.toMatch(/not valid TeX|cannot set/);
});
