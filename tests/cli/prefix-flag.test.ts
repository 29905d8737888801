import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusedPrefix } from '../../src/cli/prefix-flag.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';

test.each([undefined, '', '/', '/~ada/', '~ada', 'deep/down', '/caf%C3%A9/', '/研究/'])('%s is a path of a site', (prefix) => {
  expect(refusedPrefix(prefix)).toBeUndefined();
});

test.each([
  ['C:/Program Files/Git/~ada/', '--pathprefix=~ada`'],
  ['D:\\Git\\~ada', '--pathprefix=~ada`'],
  ['https://example.org/~ada/', '--pathprefix=/~ada/`'],
  ['/~ada/?page', '--pathprefix=/~me/`'],
])('%s is none, and what to type is said', (prefix, cure) => {
  expect(refusedPrefix(prefix)).toMatchObject({ message: expect.stringContaining(`“${prefix}”`), cure: expect.stringContaining(cure) });
});

test('a build under what is no path writes nothing; one without slashes is as one with', async () => {
  const project = temporaryProject('minimal');
  const refused = await offprint(project.root, ['build', '--pathprefix=C:/Program Files/Git/~ada/']);
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toContain('Git Bash');
  expect(existsSync(join(project.root, '_site'))).toBe(false);
  await offprint(project.root, ['build', '--pathprefix=~ada']);
  expect(project.read('_site/index.html')).toContain('href="/~ada/assets/theme/theme.css');
  project.remove();
});
