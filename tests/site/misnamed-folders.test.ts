import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problems } from '../../src/problems.ts';
import { tellMisnamedFolders } from '../../src/site/misnamed-folders.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
beforeEach(() => void (project = temporaryProject('none')));
afterEach(() => project.remove());

function told(...paths: string[]): string[] {
  for (const path of paths) project.write(path, '');
  const problems = new Problems();
  tellMisnamedFolders(project.root, problems);
  return problems.list.map(({ severity, file, cure }) => `${severity} ${file}: ${cure}`);
}

test.each([
  ['content/_posts/2020/one.md', 'warning content/_posts: Call it content/posts, or move its files there.'],
  ['content/talk/one.md', 'notice content/talk: Call it content/talks, or move its files there.'],
  ['content/News/one.md', 'notice content/News: Call it content/news, or move its files there.'],
])('%s is in a folder that was meant for that of a section', (path, message) => expect(told(path)).toEqual([message]));

test('nothing is told of folders of sections, of the user’s own, and of those without pages', () => {
  expect(told('content/posts/one.md', 'content/tools/one.md', 'content/posters/one.md', 'content/_layouts/post.njk', 'content/_drafts/one.md', 'content/talk/slides.pdf')).toEqual([]);
  project.remove();
  expect(told()).toEqual([]);
});
