import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { environment, offprint } from '../support/command.ts';
import { CHECKOUT, temporaryProject } from '../support/project.ts';
import { filesBelow } from '../support/site-folder.ts';

test('help names every command', async () => {
  const { output, exitCode } = await offprint(CHECKOUT, ['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['serve', 'build', 'check', 'new', 'init']) expect(output).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test.each([
  [[], 'npm run offprint -- [options] [command]'],
  [['serve'], 'npm start -- [options]'],
  [['build'], 'npm run build -- [options]'],
  [['check'], 'npm run check -- [options]'],
  [['font', 'add'], 'npm run offprint -- font add [options] <name>'],
])('help of %j says how npm runs it', async (command, usage) => {
  expect((await offprint(CHECKOUT, [...command, '--help'])).output).toContain(`Usage: ${usage}\n`);
});

test('an unknown flag is refused with advice', async () => {
  const { output, exitCode } = await offprint(CHECKOUT, ['build', '--strickt']);
  expect(exitCode).toBe(2);
  expect(output).toMatch(/--strickt/);
  expect(output).toMatch(/--strict|--help/);
});

test.each([[[], 2], [['--help'], 0], [['new'], 2], [['new', '--help'], 0], [['deploy'], 2], [['font'], 2], [['nonsense'], 2]])(
  'after %j the exit status is %i: help that was asked for is no mistake, a missing verb is one',
  async (args, status) => {
    const { exitCode, output } = await offprint(CHECKOUT, args);
    expect([exitCode, output]).toEqual([status, expect.stringMatching(/Usage:|--help/)]);
  },
);

test('a reader who has seen enough, such as `head`, is no mistake', async () => {
  const child = spawn(process.execPath, ['src/cli/offprint.mjs', 'build', '--help'], { cwd: CHECKOUT, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const said = text(child.stderr);
  const [exitCode] = (await once(child, 'close')) as [number];
  expect([exitCode, await said]).toEqual([0, '']);
});

test('--output writes elsewhere, --quiet says nothing of a sound site, --dryrun writes nothing', async () => {
  const project = temporaryProject('minimal');
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'offprint-output-')), 'public');
  const built = await offprint(project.root, ['build', `--output=${elsewhere}`, '--quiet']);
  expect(built.exitCode).toBe(0);
  expect(built.output.trim()).toBe('');
  expect(filesBelow(elsewhere)).toContain('index.html');
  expect(filesBelow(elsewhere)).toContain('sitemap.xml');
  expect(existsSync(join(project.root, '_site'))).toBe(false);

  const dry = await offprint(project.root, ['build', '--dryrun']);
  expect(dry.exitCode).toBe(0);
  expect(existsSync(join(project.root, '_site'))).toBe(false);
  rmSync(join(elsewhere, '..'), { recursive: true });
  project.remove();
});

test('--formats and --incremental are Eleventy’s', async () => {
  const project = temporaryProject('minimal');
  project.write('content/notes.md', 'Markdown of mine.\n');
  project.write('content/own.njk', '{{ 6 * 7 }}');
  const built = async (...flags: string[]) => {
    const { output, exitCode } = await offprint(project.root, ['build', '--output=site', '--quiet', ...flags]);
    expect([exitCode, output]).toEqual([0, '']);
    const pages = filesBelow(join(project.root, 'site')).filter((path) => /notes|own/.test(path));
    rmSync(join(project.root, 'site'), { recursive: true });
    return pages;
  };
  expect(await built('--formats=md')).toEqual(['notes/index.html']);
  expect(await built('--formats=md,njk')).toEqual(['notes/index.html', 'own/index.html']);
  // A page by itself would leave the others behind the times.
  expect(await built('--incremental=content/notes.md')).toEqual(['notes/index.html', 'own/index.html']);
  expect(await built('--incremental')).toEqual(['notes/index.html', 'own/index.html']);
  project.remove();
});

test('a template of one’s own that wants the address of a page is told of it', async () => {
  const project = temporaryProject('minimal');
  project.write('content/notes.md', 'Markdown of mine.\n');
  project.write('content/notes.njk', '{{ 6 * 7 }}');
  const { output } = await offprint(project.root, ['build']);
  expect(output).toContain('Two pages want the address /notes/: the page content/notes.md and the template content/notes.njk.');
  expect(project.read('_site/notes/index.html')).toContain('Markdown of mine.');
  project.remove();
});

test('the page of a template of one’s own may be linked to, and goes with it', async () => {
  const project = temporaryProject('minimal');
  project.write('content/own.njk', '{{ 6 * 7 }}');
  project.write('content/notes.md', 'See [mine](/own/).\n');
  expect((await offprint(project.root, ['build'])).output).not.toContain('/own/');
  expect(project.read('_site/own/index.html')).toBe('42');
  rmSync(join(project.root, 'content/own.njk'));
  expect((await offprint(project.root, ['build'])).output).toContain('leads to /own/, which is not on this site');
  expect(existsSync(join(project.root, '_site/own'))).toBe(false);
  project.remove();
});

test('a mistake in a template of one’s own costs its page, and nothing else of the site', async () => {
  const project = temporaryProject('minimal');
  project.write('content/sum.njk', '---\ntitle: Sum\n---\nHello\n{{ 1+ }}\n');
  project.write('content/square.njk', '{{ 6 | sqare }}');
  project.write('content/own.njk', '{{ 6 * 7 }}');
  const { output, exitCode } = await offprint(project.root, ['build']);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/content\/sum\.njk\n {2}error 5:\d+ This template cannot be printed: did not expect `\}\}` here\./);
  expect(output).toMatch(/content\/square\.njk\n {2}error 1:8 This template cannot be printed: there is no filter `sqare`\./);
  expect(output).not.toMatch(/^\s+at /m);
  expect(project.read('_site/own/index.html')).toBe('42');
  const files = filesBelow(join(project.root, '_site'));
  expect(files).toContain('index.html');
  expect(files.filter((file) => /sum|square/.test(file))).toEqual([]);
  project.remove();
});

test('the address of the deployment wins over the settings, prefix and all', async () => {
  const project = temporaryProject('minimal');
  await offprint(project.root, ['build'], { OFFPRINT_URL: 'https://host.example.org/deep/down' });
  const home = project.read('_site/index.html');
  expect(home).toContain('rel="canonical" href="https://host.example.org/deep/down/"');
  expect(home).toContain('href="/deep/down/assets/theme/theme.css');
  project.remove();
});

test('a page that has become a draft leaves the folder at the next build, where other files stay', async () => {
  const project = temporaryProject('minimal');
  project.write('content/plans.md', '# Plans\n');
  await offprint(project.root, ['build']);
  project.write('_site/verification.html', 'put here by hand');
  expect(filesBelow(join(project.root, '_site'))).toContain('plans/index.html');
  project.write('content/plans.md', '---\ndraft: true\n---\n# Plans\n');
  await offprint(project.root, ['build']);
  const files = filesBelow(join(project.root, '_site'));
  expect(files).not.toContain('plans/index.html');
  for (const path of ['index.html', 'verification.html', 'assets/theme/theme.css']) expect(files).toContain(path);
  expect(files.filter((file) => file.endsWith('.woff2'))).not.toEqual([]);
  project.remove();
});

test('two first builds at once both succeed', async () => {
  const project = temporaryProject('minimal');
  // As on a computer where this program has not been compiled yet.
  project.write('.eleventy.ts', `${project.read('.eleventy.ts')}// ${randomUUID()}\n`);
  const builds = await Promise.all(['one', 'two'].map((folder) => offprint(project.root, ['build', `--output=${folder}`, '--quiet'])));
  expect(builds.map(({ exitCode, output }) => [exitCode, output.trim()])).toEqual([[0, ''], [0, '']]);
  expect(filesBelow(join(project.root, 'one'))).toEqual(filesBelow(join(project.root, 'two')));
  project.remove();
});

test('a port that is none is refused', async () => {
  const { output, exitCode } = await offprint(CHECKOUT, ['serve', '--port', 'abc']);
  expect(exitCode).not.toBe(0);
  expect(output).toContain('abc');
  expect(output).toMatch(/3000/);
});
