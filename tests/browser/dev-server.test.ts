/** Someone writes, with the page open beside the editor. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, withBrowser } from '../support/browser.ts';
import { startServer, type DevServer } from '../support/dev-server.ts';
import { temporaryProject, type Project } from '../support/project.ts';

const SOON = { timeout: 60_000, interval: 100 };

withBrowser('the dev server', () => {
  let project: Project;
  let server: DevServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    project = temporaryProject('under-a-prefix');
    project.write('content/own.njk', '{{ 6 * 7 }}');
    [server, browser] = await Promise.all([startServer(project.root), launchBrowser()]);
    page = await browser.newPage();
    await page.goto(server.url, { waitUntil: 'load' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    project?.remove();
  });

  const text = () => page.locator('body').innerText().catch(() => '');
  const panel = () => page.locator('#offprint-problems').innerText({ timeout: 500 }).catch(() => '');

  test('shows the site, drafts too', async () => {
    expect(await text()).toContain('Noor Haddad');
    project.write('content/posts/2024-02-02-draft.md', '---\ntitle: A draft\ndraft: true\n---\n\nStill thinking.\n');
    await expect.poll(async () => (await page.request.get(`${server.url}posts/draft/`)).status(), SOON).toBe(200);
    expect(await (await page.request.get(`${server.url}posts/draft/`)).text()).toContain('Still thinking.');
    await expect.poll(text, SOON).toContain('A draft');
  });

  describe('shows a save in the open page by itself:', () => {
    test.each([
      ['a Markdown page', 'content/index.md', 'See [a talk]', 'Look at [a talk]', 'Look at a talk'],
      ['the .bib', 'data/papers.bib', 'Cuts that stay', 'Cuts that heal', 'Cuts that heal'],
      ['people.yaml', 'data/people.yaml', 'Lecturer in logic', 'Reader in logic', 'Reader in logic'],
      ['a layout', 'layouts/partials/footer.njk', '<div class="site-footer-text">', '<div class="site-footer-text"><p>Printed with care</p>', 'Printed with care'],
    ])('%s', async (_, file, from, to, shown) => {
      expect(await text()).not.toContain(shown);
      project.change(file, from, to);
      await expect.poll(text, SOON).toContain(shown);
      expect(server.running()).toBe(true);
    });

    test('two saves in a row, of which the second comes while the page loads anew', async () => {
      project.change('content/index.md', 'Look at', 'Stare at');
      await expect.poll(async () => (await page.request.get(server.url)).text(), SOON).toContain('Stare at');
      project.change('content/index.md', 'Stare at', 'Glance at');
      await expect.poll(text, SOON).toContain('Glance at');
    });

    test('a file that an editor empties before it writes it', async () => {
      const text = project.read('data/papers.bib').replace('Cuts that heal', 'Cuts that close');
      project.write('data/papers.bib', '');
      await pause(20);
      project.write('data/papers.bib', text);
      await expect.poll(async () => (await page.request.get(`${server.url}publications/`)).text(), SOON).toContain('Cuts that close');
    });

    test('a stylesheet', async () => {
      project.write('assets/site.css', 'h1 { letter-spacing: 3px }');
      await expect
        .poll(() => page.locator('h1').first().evaluate((one) => getComputedStyle(one).letterSpacing).catch(() => ''), SOON)
        .toBe('3px');
    });

    test('a layout of the user’s own, in a folder that was not there', async () => {
      project.write('content/_layouts/slots/footer-end.njk', '<p>In a slot of my own</p>');
      await expect.poll(text, SOON).toContain('In a slot of my own');
    });

    test.each(['assets/files', 'assets/data-of-mine'])('files, in the folder %s that was not there', async (folder) => {
      const file = async () => (await page.request.get(`${server.url}${folder}/slides.txt`)).text();
      for (const words of ['The first slide', 'The first slide, mended']) {
        project.write(`${folder}/slides.txt`, words);
        await expect.poll(file, SOON).toBe(words);
      }
    });

    test('a file that is renamed, which is not found at its old address any more', async () => {
      const status = async (path: string) => (await page.request.get(server.url + path)).status();
      const path = (name: string) => `assets/files/${name}`;
      project.write(path('Übung 1.txt'), 'The first exercise');
      await expect.poll(() => status(path('Übung 1.txt')), SOON).toBe(200);
      server.news();
      renameSync(join(project.root, path('Übung 1.txt')), join(project.root, path('exercise.txt')));
      await expect.poll(async () => [await status(path('exercise.txt')), await status(path('Übung 1.txt'))], SOON).toEqual([200, 404]);
      await pause(500);
      expect(server.news()).not.toContain('11ty');
    });

    test('what is written when a folder has been away', async () => {
      renameSync(join(project.root, 'data'), join(project.root, 'aside'));
      await expect.poll(text, SOON).not.toContain('Noor Haddad');
      renameSync(join(project.root, 'aside'), join(project.root, 'data'));
      await expect.poll(text, SOON).toContain('Noor Haddad');
      project.change('data/people.yaml', 'Reader in logic', 'Professor of logic');
      await expect.poll(text, SOON).toContain('Professor of logic');
    });

    test('a page that is renamed, and one that is deleted', async () => {
      const status = async (path: string) => (await page.request.get(server.url + path)).status();
      project.write('content/talks/2024-03-03-passing.md', '---\ntitle: In passing\n---\n');
      await expect.poll(() => status('talks/passing/'), SOON).toBe(200);
      renameSync(join(project.root, 'content/talks/2024-03-03-passing.md'), join(project.root, 'content/talks/2024-03-03-lasting.md'));
      await expect.poll(async () => [await status('talks/lasting/'), await status('talks/passing/')], SOON).toEqual([200, 404]);
      rmSync(join(project.root, 'content/talks/2024-03-03-lasting.md'));
      await expect.poll(() => status('talks/lasting/'), SOON).toBe(404);
      expect(await (await page.request.get(`${server.url}talks/`)).text()).not.toContain('In passing');
    });

    test('a layout of the user’s own that is deleted', async () => {
      rmSync(join(project.root, 'content/_layouts/slots/footer-end.njk'));
      await expect.poll(text, SOON).not.toContain('In a slot of my own');
    });
  });

  describe('tells of a mistake in the terminal and over the page, lives on, and picks up the mend:', () => {
    test.each([
      ['front matter', 'content/index.md', 'title: Home', 'title: "Home', 2],
      ['the .bib', 'data/papers.bib', '{haddad2023cuts,', '{haddad2023cuts', 1],
      ['a YAML file', 'data/people.yaml', 'name: Noor Haddad', 'name: "Noor Haddad', 2],
      ['a layout', 'layouts/partials/footer.njk', '{% set foot', '{% sett foot', 1],
      ['a template of one’s own', 'content/own.njk', '6 * 7', '6 *', 1],
      ['a stylesheet', 'assets/site.css', 'letter-spacing: 3px }', 'letter-spacing: 3px ]', 1],
    ])('%s', async (_, file, right, wrong, line) => {
      expect(await panel()).toBe('');
      server.news();
      project.change(file, right, wrong);
      await expect.poll(panel, SOON).toContain(file);
      expect(await panel()).toMatch(new RegExp(`line ${line}\\b`));
      // The page may know first.
      let said = '';
      await expect.poll(() => (said += server.news()), SOON).toContain(file);
      await expect.poll(() => (said += server.news()), SOON).toContain('→');
      expect(said).toMatch(new RegExp(`(?:error|warning) ${line}:\\d+ `));
      expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
      expect(server.running()).toBe(true);

      project.change(file, wrong, right);
      await expect.poll(panel, SOON).toBe('');
      await expect.poll(text, SOON).toContain('Noor Haddad');
    }, 60_000);
  });
});
