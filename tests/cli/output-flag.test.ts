import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusedOutput, unwritable } from '../../src/cli/output-flag.ts';
import { offprint } from '../support/command.ts';
import { temporaryProject } from '../support/project.ts';

const ROOT = join('/home', 'ada', 'site');

test.each(['.', './', '..', '../..', '/', 'content', 'content/posts', 'Assets/files', 'data', 'node_modules/x', '_site/..', join('/home', 'ada')])(
  'nothing is written to %s, where files of the project lie',
  (output) => {
    expect(refusedOutput(ROOT, output)?.message).toContain(`“${output}”`);
  },
);

test.each([undefined, '_site', 'public', './build/site', '../public', '../site2', '/var/www/ada', '../..site'])('%s may be written to', (output) => {
  expect(refusedOutput(ROOT, output)).toBeUndefined();
});

test('a link to a folder of the project, and a file, are refused, too', () => {
  const project = temporaryProject('full');
  try {
    symlinkSync('content', join(project.root, 'elsewhere'), 'junction');
    expect(refusedOutput(project.root, 'elsewhere/site')?.message).toContain('content/ is part of your project');
    expect(refusedOutput(project.root, 'package.json')?.message).toContain('it is a file');
    expect(refusedOutput(project.root, 'package.json/site')?.message).toContain('package.json is a file');
  } finally {
    project.remove();
  }
});

test.each(['build', 'serve'])('%s leaves everything as it is, and says why', async (verb) => {
  const project = temporaryProject('full');
  try {
    project.write('assets/files/thesis.pdf', 'Years of work.');
    const { exitCode, output } = await offprint(project.root, [verb, '--output=.']);
    expect(exitCode).toBe(1);
    expect(output).toContain('The site cannot be written to “.”: your project lies there, and would be overwritten.');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(project.root, 'assets/files/thesis.pdf'), 'utf8')).toBe('Years of work.');
    expect(existsSync(join(project.root, 'index.html'))).toBe(false);
  } finally {
    project.remove();
  }
});

test('a folder in which nothing can be written is refused before anything is made', async () => {
  const project = temporaryProject('minimal');
  try {
    expect(unwritable(project.root, 'public/site')).toBeUndefined();
    expect(existsSync(join(project.root, 'public'))).toBe(false);
    mkdirSync(join(project.root, 'locked'));
    chmodSync(join(project.root, 'locked'), 0o555);
    // Nothing is locked for the administrator, but for the folders of the system.
    const locked = process.platform === 'linux' ? '/proc/site' : 'locked/site';
    expect(unwritable(project.root, locked)?.message).toContain(`The site cannot be written to “${locked}”: `);
    const { exitCode, output } = await offprint(project.root, ['build', `--output=${locked}`]);
    expect(exitCode).toBe(1);
    expect(output).toContain(`The site cannot be written to “${locked}”`);
    expect(output).not.toMatch(/^\s+at /m);
  } finally {
    project.remove();
  }
});
