import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialogue, type DialogueOptions } from '../../src/init/dialogue.ts';
import { exampleFiles, ownFiles, type Fingerprints } from '../../src/init/example.ts';
import { runInit } from '../../src/init/index.ts';
import { CHECKOUT } from '../support/project.ts';

const EXAMPLE = {
  'data/site.yaml': 'url: https://example.org/\nowner: grace-sample\n',
  'data/people.yaml': '- id: grace-sample\n  name: Grace Sample\n',
  'data/venues.yaml': 'JIR: Journal of Invented Results\n',
  'data/publications.bib': '@article{g1, title={On samples}}\n',
  'content/index.md': '---\ntitle: About\n---\nI am Grace.\n',
  'content/talks/2020-sampleton.md': '---\ntitle: A talk\n---\n',
};

let root: string;
let shipped: Fingerprints;

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const get = (path: string): Promise<string | undefined> => readFile(join(root, path), 'utf8').catch(() => undefined);

async function init(options: Partial<DialogueOptions> = {}): Promise<{ status: number; said: string }> {
  const output = new PassThrough();
  const status = await dialogue({
    root, name: 'Ada Example', url: 'https://example.org/~ada/', example: shipped, input: new PassThrough(), output, ...options,
  });
  output.end();
  return { status, said: String(output.read() ?? '') };
}

/** A terminal that waits for each prompt and types the answer that belongs to it. */
function terminal(answers: readonly (readonly [prompt: string, answer: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...answers];
  let said = '';
  let read = 0;
  output.on('data', (chunk: Buffer) => {
    said += String(chunk);
    while (left[0] && said.indexOf(left[0][0], read) >= 0) {
      read = said.indexOf(left[0][0], read) + left[0][0].length;
      const [, answer] = left.shift()!;
      setImmediate(() => input.write(answer));
    }
  });
  return { input, output, said: () => said, left: () => left };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-init-'));
  for (const [path, content] of Object.entries(EXAMPLE)) await put(path, content);
  shipped = await ownFiles(root);
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('a name in a script that the PDF cannot print yet', () => {
  const LIBERTINUS = 'assets/theme/cv/LibertinusSerif-Regular.otf';
  beforeEach(async () => {
    await put(LIBERTINUS, '');
    await copyFile(join(CHECKOUT, LIBERTINUS), join(root, LIBERTINUS));
  });

  it.each([['王小明', undefined, 'noto-serif-sc'], ['山田 太郎', 'ja', 'noto-serif-jp']])('%s: the command that adds a typeface is named', async (name, language, font) => {
    const { status, said } = await init({ name, ...(language && { language }) });
    expect(status).toBe(0);
    expect(said).toContain(`npm run offprint -- font add ${font}`);
  });

  it.each(['Ada Example', 'Олена Ковальчук', 'Ινές Ογιαρθάμπαλ', 'ליאור כרמי'])('%s needs none', async (name) => expect((await init({ name })).said).not.toContain('font add'));
});

describe('init over the untouched example', () => {
  it('replaces it by the skeleton, and lists every file', async () => {
    const { status, said } = await init();
    expect(status).toBe(0);
    expect(said).toContain('  replace  data/site.yaml\n');
    expect(said).toContain('  create   data/cv.yaml\n');
    expect(said).toContain('  remove   content/talks/2020-sampleton.md\n');
    expect(await get('data/people.yaml')).toContain('name: Ada Example');
    expect(await get('content/index.md')).not.toContain('Grace');
    expect(await get('data/venues.yaml')).toBeUndefined();
    expect([...(await ownFiles(root)).keys()].filter((path) => path.includes('talks'))).toEqual([]);
  });

  it('takes files whose line ends Git has changed for untouched', async () => {
    for (const [path, content] of Object.entries(EXAMPLE)) await put(path, content.replaceAll('\n', '\r\n'));
    expect((await init()).status).toBe(0);
  });

  it('writes nothing in a dry run', async () => {
    const { status, said } = await init({ dryRun: true });
    expect(status).toBe(0);
    expect(said).toContain('replace  data/site.yaml');
    expect(await ownFiles(root)).toEqual(shipped);
  });

  it('has nothing to do the second time', async () => {
    await init();
    const { status, said } = await init();
    expect(status).toBe(0);
    expect(said).toContain('Nothing to do');
  });
});

describe('init over work done by hand', () => {
  it('stops, names the changed files, and writes nothing at all', async () => {
    await put('content/index.md', 'I am Ada.\n');
    await put('content/talks/2020-sampleton.md', 'Changed.\n');
    const { status, said } = await init();
    expect(status).toBe(1);
    expect(said).toContain('  changed by hand  content/index.md\n  changed by hand  content/talks/2020-sampleton.md\n');
    expect(said).toContain('--force');
    expect(await get('content/index.md')).toBe('I am Ada.\n');
    expect(await get('data/site.yaml')).toBe(EXAMPLE['data/site.yaml']);
  });

  it('goes ahead when forced, and even then leaves files that the example never had', async () => {
    await put('content/index.md', 'I am Ada.\n');
    await put('content/posts/mine.md', 'Mine.\n');
    const { status, said } = await init({ force: true });
    expect(status).toBe(0);
    expect(said).toContain('  leave    content/posts/mine.md\n');
    expect(await get('content/index.md')).toContain('Research interests');
    expect(await get('content/posts/mine.md')).toBe('Mine.\n');
  });
});

describe('init with a bibliography that exists', () => {
  it('copies it byte by byte, whatever its encoding', async () => {
    const bytes = Buffer.from('@article{a, author={Andr\u00e9 Sample}}\n', 'latin1');
    await writeFile(join(root, 'mine.bib'), bytes);
    expect((await init({ bib: 'mine.bib', cwd: root })).status).toBe(0);
    expect(await readFile(join(root, 'data/publications.bib'))).toEqual(bytes);
  });

  it('leaves it where it is, if that is data/ already', async () => {
    await put('data/mine.bib', '@article{a, title={A}}\n');
    expect((await init({ bib: 'data/mine.bib' })).status).toBe(0);
    expect(await get('data/mine.bib')).toBe('@article{a, title={A}}\n');
    expect(await get('data/publications.bib')).toBeUndefined();
  });

  it.each([['nowhere.bib', 'nowhere.bib cannot be read'], ['data/site.yaml', 'data/site.yaml holds no BibTeX entry']])(
    'says what is wrong with %s and writes nothing',
    async (bib, expected) => {
      const { status, said } = await init({ bib });
      expect(status).toBe(2);
      expect(said).toContain(expected);
      expect(await ownFiles(root)).toEqual(shipped);
    },
  );
});

describe('init without answers', () => {
  it('asks nothing where there is no terminal', async () => {
    const { status, said } = await init({ name: '' });
    expect(status).toBe(2);
    expect(said).toContain('--name is missing');
    expect(await ownFiles(root)).toEqual(shipped);
  });

  it('asks on a terminal, asks again what was mistyped, and writes after a yes', async () => {
    const { input, output, said, left } = terminal([
      ['Your name', 'Ada Example\n'],
      ['Address', 'nowhere\n'],
      ['Address', 'https://example.org/\n'],
      ['Position', '\n'],
      ['Affiliation', 'University of Exampleton\n'],
      ['Homepage', '\n'],
      ['E-mail', '\n'],
      ['ORCID', '\n'],
      ['GitHub', 'ada\n'],
      ['Scholar', '\n'],
      ['Language', '\n'],
      ['Do this?', 'y\n'],
    ]);
    const status = await dialogue({ root, example: shipped, input, output });
    expect(left()).toEqual([]);
    expect(status).toBe(0);
    expect(said()).toContain('“nowhere” is not what was expected: a full address');
    expect(await get('data/people.yaml')).toContain('name: University of Exampleton');
  });

  it('asks nothing where the answers could not be used', async () => {
    await put('content/index.md', 'I am Ada.\n');
    const changed = terminal([['Your name', 'Ada Example\n']]);
    expect(await dialogue({ root, example: shipped, input: changed.input, output: changed.output })).toBe(1);
    expect(changed.said()).toMatch(/changed by hand {2}content\/index\.md\n\nNothing was written[^]*--force/);
    expect(changed.left()).toHaveLength(1);

    const bib = terminal([['Your name', 'Ada Example\n']]);
    expect(await dialogue({ root, bib: 'nowhere.bib', force: true, example: shipped, input: bib.input, output: bib.output })).toBe(2);
    expect(bib.said()).toContain('nowhere.bib cannot be read');
    expect(bib.left()).toHaveLength(1);
  });

  it('writes nothing after a no, or when the person leaves', async () => {
    const answers: (readonly [string, string])[] = [
      ['Your name', 'Ada Example\n'], ['Address', 'https://example.org/\n'], ['Position', '\n'], ['Affiliation', '\n'], ['Homepage', '\n'],
      ['E-mail', '\n'], ['ORCID', '\n'], ['GitHub', '\n'], ['Scholar', '\n'], ['Language', '\n'],
    ];
    const no = terminal([...answers, ['Do this?', '\n']]);
    expect(await dialogue({ root, example: shipped, input: no.input, output: no.output })).toBe(1);
    const leaving = terminal([['Your name', '\u0004']]);
    setTimeout(() => leaving.input.end(), 50);
    expect(await dialogue({ root, example: shipped, input: leaving.input, output: leaving.output })).toBe(1);
    expect(await ownFiles(root)).toEqual(shipped);
  });
});

describe('the arguments of init', () => {
  it('refuses a flag that does not exist, and touches nothing', async () => {
    expect(await runInit(root, ['--nmae', 'Ada'])).toBe(2);
    expect(await ownFiles(root)).toEqual(shipped);
  });
});

describe('the record of the shipped example', () => {
  const project = join(import.meta.dirname, '../..');

  it('is that of the example in this repository', async ({ skip }) => {
    const settings = await readFile(join(project, 'data/site.yaml'), 'utf8').catch(() => '');
    // In the repository of somebody's own site there is no example to compare with.
    if (!settings.includes('owner: michael-sander')) skip();
    expect(Object.fromEntries(exampleFiles()), 'run: node --import tsx src/init/write-manifest.ts')
      .toEqual(Object.fromEntries(await ownFiles(project)));
  });
});
