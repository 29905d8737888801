/** Pictures that front matter and data name, rather than the text of a page. */
import { cpSync } from 'node:fs';
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
