/** A site with a mistake of every kind: each is told once, and costs no more than itself. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { htmlFiles, htmlPage } from '../support/html.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';

describe('every mistake', () => {
  const annotations = async () => {
    const { stdout } = await builtSite('broken', { env: { GITHUB_ACTIONS: 'true' } });
    return stdout.split('\n').filter((line) => line.startsWith('::'));
  };

  test.each([
    ['an unknown setting', 'data/site.yaml', 2, /titel.*title/],
    ['a word that is not one of those allowed', 'data/site.yaml', 5, /portrait|triangle/],
    ['an ORCID iD with a wrong check digit', 'data/people.yaml', 3, /ORCID/i],
    ['a quotation mark left open in YAML', 'data/cv.yaml', 4, /quot/i],
    ['a missing comma', 'data/papers.bib', 1, /comma/],
    ['an unknown @string', 'data/papers.bib', 4, /nowhere/],
    ['a duplicate key', 'data/papers.bib', 15, /underhill2021twice/],
    ['a quotation mark left open in front matter', 'content/talks/2024-quote.md', 2, /quot/i],
    ['a picture that is not there', 'content/index.md', 5, /nowhere\.png/],
    ['a formula that is none', 'content/index.md', 5, /formula|math|frac/i],
    ['a formula that is none in a title', 'data/papers.bib', 22, /frobnicate/],
    ['an address taken twice', 'content/second.md', undefined, /first\.md.*second\.md/],
    ['a permalink that is no path', 'content/posts/2024-01-01-outside.md', 3, /elsewhere\.example\.org|permalink/],
    ['a misspelt field', 'content/posts/2024-01-01-outside.md', 4, /draff.*draft/],
    ['a stylesheet cut off', 'assets/site.css', 3, /./],
  ])('is told with its file and line: %s', async (_, file, line, words) => {
    const place = `file=${file}${line === undefined ? '' : `,line=${line}`}`;
    const told = (await annotations()).filter((one) => new RegExp(`${place}\\b`).test(one));
    expect(told.join('\n')).toMatch(words);
  });

  test('is told in the terminal with the line itself and a cure', async () => {
    const { stderr } = await builtSite('broken');
    expect(stderr).toContain('→');
    expect(stderr).toContain('titel: A site with mistakes');
  });

  test('shows no backslash of a formula that is none, and tells of it once', async () => {
    const site = await builtSite('broken');
    expect(htmlPage(site, 'publications/index.html').text).toContain('A formula ₂ that is none');
    expect(site.stderr.match(/The formula “\\frobnicate/gu)).toHaveLength(1);
  });

  test('costs no page and no paper', async () => {
    const site = await builtSite('broken');
    expect(site.files).toContain('the-same/index.html');
    expect(site.files).toContain('posts/outside/index.html');
    const list = htmlPage(site, 'publications/index.html').text;
    for (const title of ['The missing comma', 'First of its name', 'Second of its name']) expect(list).toContain(title);
    const talk = site.files.find((file) => file.startsWith('talks/') && file !== 'talks/index.html' && file.endsWith('.html'))!;
    expect(htmlPage(site, talk).text).toContain('The text is still there.');
    expect(htmlFiles(site).length).toBeGreaterThan(6);
  });
});

test('problems fail a strict build only', async () => {
  expect((await builtSite('broken')).exitCode).toBe(0);
  expect((await builtSite('broken', { args: ['--strict'] })).exitCode).toBe(1);
});

test('without any file of the user there is a message, not a stack trace', async () => {
  const project = temporaryProject('none');
  const { exitCode, output } = await offprint(project.root, ['build']);
  expect(exitCode).toBe(1);
  expect(output).toContain('data/site.yaml');
  expect(output).toContain('npm run init');
  expect(output).not.toMatch(/^\s+at /m);
  project.remove();
});

test.each(['content', 'data'])('a file in the place of the folder %s is told of, without a stack trace', async (folder) => {
  const project = temporaryProject('minimal');
  rmSync(join(project.root, folder), { recursive: true });
  project.write(folder, 'not a folder');
  const { exitCode, output } = await offprint(project.root, ['build']);
  expect(exitCode).toBe(1);
  expect(output).toContain(`${folder}\n  error This is a file, where a folder was expected.`);
  expect(output).not.toMatch(/^\s+at /m);
  project.remove();
});

test('folders and dead links in the place of files cost no more than these', async () => {
  const project = temporaryProject('minimal');
  for (const folder of ['content/folder.md', 'data/folder.bib', 'data/awards.yaml']) mkdirSync(join(project.root, folder));
  symlinkSync('/nowhere/zotero.bib', join(project.root, 'data/zotero.bib'));
  const { exitCode, output } = await offprint(project.root, ['build']);
  expect(exitCode).toBe(0);
  expect(output).toContain('data/zotero.bib\n  warning This is a link');
  expect(output).toContain('data/awards.yaml\n  warning This is a folder');
  project.remove();
});

describe('a mistake in a layout', () => {
  test('fails every build, names the file, and is told once', async () => {
    const project = temporaryProject('minimal');
    project.change('layouts/partials/footer.njk', '{% set foot', '{% sett foot');
    const { exitCode, output } = await offprint(project.root, ['build']);
    expect(exitCode).toBe(1);
    expect(output).toContain('layouts/partials/footer.njk');
    expect(output.match(/there is no tag/g)).toHaveLength(1);
    expect(output).not.toMatch(/^\s+at /m);
    project.remove();
  });
});
