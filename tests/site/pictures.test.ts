/** Pictures that front matter and data name, rather than the text of a page, and those that are drawn. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { offprint } from '../support/command.ts';
import { CHECKOUT, temporaryProject } from '../support/project.ts';

const project = temporaryProject('minimal');
afterAll(() => project.remove());

test('are found beside their page; those that are missing are told with file and line', async () => {
  project.write('data/people.yaml', '- id: mira\n  name: Mira Holm\n  photo: nowhere.jpg\n');
  project.change('data/site.yaml', /owner: .*/.exec(project.read('data/site.yaml'))![0], 'owner: mira');
  project.write('content/talks/beside/index.md', '---\ntitle: Beside\nimage: sea.jpg\n---\n');
  project.write('content/talks/lost.md', '---\ntitle: Lost\nimage: lost.jpg\n---\n');
  cpSync(join(CHECKOUT, 'tests/sites/full/assets/images/sea.jpg'), join(project.root, 'content/talks/beside/sea.jpg'));
  const { stdout } = await offprint(project.root, ['check', '--json']);
  const missing = (JSON.parse(stdout) as { problems: Problem[] }).problems.filter(({ code }) => code === 'image-missing');
  expect(missing.map(({ file, line, subject }) => `${file}:${line} ${subject}`)).toEqual([
    'content/talks/lost.md:3 lost.jpg', 'data/people.yaml:3 nowhere.jpg',
  ]);
});

test('of projects and posts stand in their lists, and leave no trace where there is none', async () => {
  const site = temporaryProject('minimal');
  try {
    site.write('content/projects/looms.md', '---\ntitle: Looms\nimage: sea.jpg\n---\n');
    site.write('content/projects/plain.md', '---\ntitle: Plain\nstart: 2021\n---\n');
    site.write('content/posts/2024-05-17-engines.md', '---\ntitle: Engines\nimage: sea.jpg\n---\n');
    cpSync(join(CHECKOUT, 'tests/sites/full/assets/images/sea.jpg'), join(site.root, 'assets/images/sea.jpg'));
    await offprint(site.root, ['build']);
    const [, looms, plain] = site.read('_site/projects/index.html').split('<li class="row">');
    expect(looms).toMatch(/<div class="when"><div class="thumb-frame"><picture>.*<img src="[^"]*sea-[^"]*" alt=""/);
    expect(plain).toContain('<div class="when"><time datetime="2021">');
    expect(plain).not.toContain('thumb-frame');
    expect(site.read('_site/posts/index.html')).toContain('<div class="thumb-frame"><picture>');
  } finally {
    site.remove();
  }
});

test('have films and sounds for company: published from beside their page, and missed with file and line', async () => {
  project.write('content/films.md', `---
title: Films
---
![A talk](talk.mp4){poster=/nowhere.jpg}

![A film](/assets/video/nope.mp4)

<video src="/assets/video/talk.webm" controls></video> <audio controls><source src="no.mp3"><track src="no.vtt"></audio>
`);
  project.write('content/talk.mp4', 'not quite a film');
  project.write('assets/video/talks.webm', 'nor this');
  // Made the first time, kept the second.
  for (let time = 0; time < 2; time++) {
    const { stdout } = await offprint(project.root, ['check', '--json']);
    const missing = (JSON.parse(stdout) as { problems: Problem[] }).problems.filter(({ code }) => code === 'media-missing');
    expect(missing.map(({ severity, line, message, cure }) => `${severity} ${line} ${message} ${cure}`)).toEqual([
      'error 4 There is no file “/nowhere.jpg”. Put the file beside the page and write its name here, or mend the address; upper and lower case count.',
      'error 6 There is no film “/assets/video/nope.mp4”. Put the file beside the page and write its name here, or mend the address; upper and lower case count.',
      'error 8 There is no film “/assets/video/talk.webm”. Did you mean assets/video/talks.webm?',
      'error 8 There is no sound “/films/no.mp3”. Put the file beside the page and write its name here, or mend the address; upper and lower case count.',
      'error 8 There is no file “/films/no.vtt”. Put the file beside the page and write its name here, or mend the address; upper and lower case count.',
    ]);
  }
  await offprint(project.root, ['build']);
  expect(project.read('_site/films/index.html')).toContain('<video controls playsinline src="/talk.mp4"');
  expect(project.read('_site/talk.mp4')).toBe('not quite a film');
});

test('once made, are neither drawn again nor is anything loaded for them', async () => {
  const site = temporaryProject('full');
  try {
    const build = (env: Record<string, string> = {}) => offprint(site.root, ['build'], env);
    const pictures = () => readdirSync(join(site.root, '_site'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:png|jpe?g|webp|avif)$/.test(path)).sort()
      .map((path) => [path, readFileSync(join(site.root, '_site', path)).toString('base64')]);
    await build();
    const first = pictures();
    expect(first.map(([path]) => path)).toContain(join('assets', 'social.png'));
    site.write('refuse.cjs', `const { Module } = require('node:module'); const load = Module._load;
      Module._load = (name, ...rest) => { if (/^sharp/.test(name)) { require('node:fs').writeFileSync('loaded.txt', name); throw new Error(name); } return load(name, ...rest); };`);
    const again = await build({ NODE_OPTIONS: `--require=${join(site.root, 'refuse.cjs')}` });
    expect(again.exitCode).toBe(0);
    expect(existsSync(join(site.root, 'loaded.txt'))).toBe(false);
    expect(pictures()).toEqual(first);
  } finally {
    site.remove();
  }
});
