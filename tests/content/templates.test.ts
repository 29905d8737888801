import { afterEach, beforeEach, expect, test } from 'vitest';
import { templateAddresses } from '../../src/content/templates.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => (project = temporaryProject('full')));
afterEach(() => project.remove());

test.each([
  ['content/own.njk', 'Hello', '/own/'],
  ['content/own/index.njk', 'Hello', '/own/'],
  ['content/lab/wiki.njk', '---\npermalink: /elsewhere/\n---\nHello', '/lab/wiki/'],
])('the page of %s goes by its name', (path, text, address) => {
  project.write(path, text);
  expect(templateAddresses(project.root)).toContain(address);
});

test('pages in Markdown, and layouts, are none', () => {
  const before = templateAddresses(project.root);
  project.write('content/words.md', 'Hello');
  project.write('content/_layouts/page.njk', 'Hello');
  expect(templateAddresses(project.root)).toEqual(before);
});
