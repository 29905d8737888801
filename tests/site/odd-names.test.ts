/** Files whose names cannot stand in an address as they are: found wherever they are named, and linked so that they open. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offprint } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
/** As the file is called, as it is written, and what a browser asks for. */
const NAMES = [
  ['100% done', '100% done', '100%25%20done'],
  ['a#b', 'a#b', 'a%23b'],
  ['why?', 'why?', 'why%3F'],
  ['Mu\u0308ller', 'M\u00fcller', 'Mu%CC%88ller'],
  ['J\u00e4ger', 'Ja\u0308ger', 'J%C3%A4ger'],
] as const;

describe('a file with an odd name', () => {
  let project: Project;
  let output: string;

  beforeAll(async () => {
    project = temporaryProject('minimal');
    for (const [name] of NAMES) {
      project.write(`assets/images/${name}.svg`, SVG);
      project.write(`assets/files/${name}.pdf`, '%PDF-1.4');
      project.write(`content/posts/${name} beside.pdf`, '%PDF-1.4');
    }
    const each = (line: (name: string, index: number) => string) => NAMES.map(([, written], index) => line(written, index)).join('\n');
    project.write('content/posts/odd.md', `---\ntitle: Odd\ndate: 2024-01-01\n---\n${
      each((name) => `![A square](</assets/images/${name}.svg>) [one](</assets/files/${name}.pdf>) [two](<${name} beside.pdf>)`)}\n`);
    NAMES.forEach(([, name], index) => project.write(`content/talks/talk${index}.md`,
      `---\ntitle: Talk\ndate: 2024-01-01\nimage: '${name}.svg'\nslides: '${name}.pdf'\nposter: '/assets/files/${name}.pdf'\n---\n`));
    project.write('data/papers.bib', each((name, index) => {
      const field = name.replace(/[%#]/g, '\\$&');
      return `@misc{paper${index}, title = {Paper ${index}}, author = {Solheim, Mira}, year = 2024,\n  pdf = {${field}.pdf}, image = {${field}.svg}}`;
    }));
    project.write('data/cv.yaml', `sections:\n  education:\n${each((name, index) => `    - title: Degree ${index}\n      date: 2020\n      url: '${name}.pdf'`)}\n`);
    ({ output } = await offprint(project.root, ['build']));
  });
  afterAll(() => project.remove());

  test('is missed by nobody', () => expect(output).toMatch(/no problems/));

  test.each(NAMES)('is published and linked: %s', (name, _, address) => {
    const index = NAMES.findIndex(([one]) => one === name);
    const page = (path: string) => project.read(`_site/${path}/index.html`);
    const post = page('posts/odd');
    for (const link of [`src="/assets/images/${address}.svg"`, `href="/assets/files/${address}.pdf"`, `href="/posts/${address}%20beside.pdf"`]) {
      expect(post).toContain(link);
    }
    expect(page(`talks/talk${index}`).split(`href="/assets/files/${address}.pdf"`)).toHaveLength(3);
    expect(page('cv')).toContain(`href="/assets/files/${address}.pdf"`);
    expect(page(`publications/paper${index}`)).toContain(`src="/assets/images/${address}.svg"`);
    for (const file of [`assets/images/${name}.svg`, `assets/files/${name}.pdf`, `posts/${name} beside.pdf`]) {
      expect(project.read(`_site/${file}`)).not.toBe('');
    }
  });
});
