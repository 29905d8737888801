/** Which builds have the help of a second thread, and that nobody can tell from the site. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startHelper } from '../../src/cli/helping.mjs';
import { offprint } from '../support/command.ts';
import { temporaryProject, type Project } from '../support/project.ts';
import { filesBelow } from '../support/site-folder.ts';

let project: Project;
afterEach(() => project.remove());

/** As many pages as make help worth while: some of them with all that a text can ask for, or do wrong. */
function writeManyPages(): void {
  for (let n = 0; n < 160; n++) {
    const more = [
      'See [the imprint](/imprint/) and [a talk](../talks/2023-05-12-cold-water.md).',
      '![The sea](/assets/images/sea.jpg) and $x^2$.',
      '![Not there](/assets/images/none.jpg)',
      'As @marchetti2024 says, and @nobody1900 does not.',
      '::: publications\nquery: year >= 2020\n:::',
      '`code`, [nowhere](/nowhere/), <script>alert(1)</script>, ![The sea](https://tides.example.org/assets/images/sea.jpg) by its full address.',
    ];
    const front = ['', 'draft: true\n', 'titel: A typing mistake\n', 'nocite: ["@*"]\n', 'permalink: /imprint/\n', 'lang: de\n'];
    project.write(`content/posts/2020-01-${String(1 + (n % 28)).padStart(2, '0')}-post-${n}.md`,
      `---\ntitle: Post ${n}\n${n < 12 ? front[n % 6] : ''}---\n\nThe “text” of post ${n}.\n\n${n < 18 ? more[n % 6] : ''}\n`);
  }
}

/** A cache of no use: everything is made anew, but by one thread. */
function doWithoutHelp(): void {
  rmSync(join(project.root, '.cache'), { recursive: true });
  mkdirSync(join(project.root, '.cache/pages'), { recursive: true });
  writeFileSync(join(project.root, '.cache/pages/texts.json'), 'damaged');
}

/** Machine code that was kept of the thread. */
function machineCode(): string[] {
  const engines = join(project.root, 'node_modules/.offprint');
  return readdirSync(engines).map((name) => join(engines, name, 'helper.code')).filter((path) => existsSync(path));
}

/** Files of the site, and the problems that were told, but for those of the cache. */
async function built(...args: string[]): Promise<{ files: Record<string, string>; said: string[] }> {
  rmSync(join(project.root, '_site'), { recursive: true, force: true });
  const { output, exitCode } = await offprint(project.root, ['build', ...args]);
  expect(exitCode, output).toBe(0);
  const site = join(project.root, '_site');
  return {
    files: Object.fromEntries(filesBelow(site).map((path) => [path, readFileSync(join(site, path), 'base64')])),
    said: output.split('\n').filter((line) => /^(content|data)\/|^ {2}(error|warning|notice) /.test(line) && !line.includes('cache')),
  };
}

describe.skipIf(availableParallelism() < 2)('a site of many pages', () => {
  beforeEach(() => {
    project = temporaryProject('full');
    writeManyPages();
  });

  test('needs no text read again by the build', async () => {
    rmSync(join(project.root, 'content'), { recursive: true });
    for (let n = 0; n < 160; n++) project.write(`content/posts/2020-01-01-post-${n}.md`, `---\ntitle: Post ${n}\n---\n\nThe text of [post ${n}](https://example.org/).\n`);
    const concerns = async () => (await offprint(project.root, ['build', '--profile'])).output;
    expect(await concerns()).not.toMatch(/%.* Markdown/);
    doWithoutHelp();
    expect(await concerns()).toMatch(/%.* Markdown/);
  });

  test.each([[[]], [['--pathprefix=/~ilse/']]])('is the same with help and without (flags %j)', async (flags) => {
    for (const code of machineCode()) rmSync(code);
    const helped = await built(...flags);
    // The thread leaves it when its work is done.
    expect(machineCode()).toHaveLength(1);
    expect(Object.keys(helped.files).length).toBeGreaterThan(200);
    expect(helped.said.join('\n')).toContain('nobody1900');
    doWithoutHelp();
    const alone = await built(...flags);
    expect(Object.keys(helped.files)).toEqual(Object.keys(alone.files));
    for (const [path, bytes] of Object.entries(alone.files)) expect(helped.files[path] === bytes, path).toBe(true);
    expect(helped.said).toEqual(alone.said);
    expect(helped.said.length).toBeGreaterThan(20);
  });

  // The thread knows nothing of addresses: it is told those of lists, but does not write where others are taken.
  test.each([['publications.bib', 1], ['publications.json', 0]])('keeps a page that has taken the address of %s', async (path, threads) => {
    project.write('content/taken.md', `---\ntitle: Mine\npermalink: /${path}\n---\n\nA page where a download would be.\n`);
    for (const code of machineCode()) rmSync(code);
    const { files, said } = await built();
    expect(Buffer.from(files[path]!, 'base64').toString()).toContain('A page where a download would be.');
    expect(said.join('\n')).toContain(`Two pages want the address /${path}`);
    expect(machineCode()).toHaveLength(threads);
  });

  test('is not written in a dry run', async () => {
    const { exitCode, output } = await offprint(project.root, ['build', '--dryrun']);
    expect(exitCode, output).toBe(0);
    expect(existsSync(join(project.root, '_site'))).toBe(false);
  });

  test('leaves a cache after which nothing is printed again', async () => {
    const first = await built();
    cpSync(join(project.root, '.cache'), join(project.root, '.kept'), { recursive: true });
    expect(await built()).toEqual(first);
    const index = (folder: string) => readFileSync(join(project.root, folder, 'pages/texts.json'), 'utf8');
    expect(index('.cache')).toBe(index('.kept'));
  });
});

describe('help begins', () => {
  const started = () => startHelper(project.root, join(project.root, 'program'), []);
  beforeEach(() => {
    project = temporaryProject('full');
    project.write('program/thread.cjs', '');
  });

  test.skipIf(availableParallelism() < 2)('where there are many pages, or a long bibliography', async () => {
    expect(started()).toBeUndefined();
    writeManyPages();
    const one = started();
    expect(one).toBeDefined();
    rmSync(join(project.root, 'content/posts'), { recursive: true });
    expect(started()).toBeUndefined();
    project.write('data/papers.bib', '% long\n'.repeat(30_000));
    const other = started();
    expect(other).toBeDefined();
    await Promise.all([one, other].map((helper) => helper?.thread.terminate()));
  });

  test('not where a build before has left what it read, and not without pages', () => {
    writeManyPages();
    mkdirSync(join(project.root, '.cache/pages'), { recursive: true });
    writeFileSync(join(project.root, '.cache/pages/texts.json'), '');
    expect(started()).toBeUndefined();
    rmSync(join(project.root, '.cache'), { recursive: true });
    rmSync(join(project.root, 'content'), { recursive: true });
    rmSync(join(project.root, 'data'), { recursive: true });
    expect(started()).toBeUndefined();
    expect(existsSync(join(project.root, 'content'))).toBe(false);
  });
});
