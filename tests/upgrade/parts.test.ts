import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fatesOf } from '../../src/upgrade/fates.ts';
import { runUpgrade } from '../../src/upgrade/command.ts';
import { FIRST, idOf, idsOf, isEngine, MANIFEST, manifestText, readManifest } from '../../src/upgrade/manifest.ts';
import { mergePackage, packagesChanged } from '../../src/upgrade/package-json.ts';
import { planUpgrade } from '../../src/upgrade/plan.ts';
import { openRelease } from '../../src/upgrade/release.ts';
import { run } from '../support/command.ts';
import { commit } from './release.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'offprint-parts-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
};
/** A version with these files and a list of them. */
const version = (folder: string, number: string, files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) put(`${folder}/${path}`, text);
  put(`${folder}/${MANIFEST}`, manifestText({ version: number, files: idsOf(join(parent, folder), Object.keys(files)) }));
  return join(parent, folder);
};

test('a file of theirs that is no part of the engine any more stays, with where it went if one new file is called so', () => {
  const old = { 'src/tide.ts': 'tide', 'src/moon.ts': 'moon', 'package.json': '{}' };
  const root = version('site', '1.0.0', old);
  const release = version('next', '1.1.0', { 'src/sea/tide.ts': 'tide', 'src/sea/moon.ts': 'a', 'src/sky/moon.ts': 'b', 'package.json': '{}' });
  put('site/src/tide.ts', 'my tide');
  put('site/src/moon.ts', 'my moon');
  expect(planUpgrade(root, release, []).rows.filter(([what]) => what.startsWith('keep'))).toEqual([
    ['keep (changed by you, not used any more)', 'src/moon.ts'],
    ['keep (changed by you, not used any more; it may be src/sea/tide.ts now)', 'src/tide.ts'],
  ]);
});

describe('whose a file is', () => {
  test.each([
    ['src/cli/main.ts', true], ['assets/theme/base.css', true], ['data/.schemas/cv.json', true], ['.eleventy.ts', true],
    ['docs/cv.md', true],
    ['content/index.md', false], ['content/_layouts/base.njk', false], ['data/cv.yaml', false], ['assets/site.css', false],
    ['assets/files/a.pdf', false],
    ['../elsewhere', false], ['src/../../elsewhere', false], ['/etc/passwd', false], ['.git/hooks/post-commit', false],
    ['C:\\x', false], ['src//x', false], ['node_modules/x/index.js', false], [MANIFEST, false],
  ])('%s: the engine’s? %s', (path, expected) => expect(isEngine(path)).toBe(expected));

  test('is not left to a release to say', () => {
    for (const path of ['content/index.md', '../outside.txt']) {
      put(`bad/${MANIFEST}`, JSON.stringify({ version: '9.0.0', files: { [path]: 'a'.repeat(40) } }));
      expect(() => readManifest(join(parent, 'bad'), 'The new version')).toThrow(`${path} cannot be an engine's file`);
    }
  });
});

describe('the name of a content', () => {
  test('is the one that git gives it, whatever the line ends', async () => {
    put('a.txt', 'one\r\ntwo\r\n');
    put('b.txt', 'one\ntwo\n');
    const { stdout } = await run('git', ['hash-object', '--no-filters', 'b.txt'], { cwd: parent });
    expect(idOf(readFileSync(join(parent, 'b.txt')))).toBe(stdout.trim());
    expect(idOf(readFileSync(join(parent, 'a.txt')))).toBe(stdout.trim());
    // A picture is not a text.
    expect(idOf(Buffer.from('\0\r\n'))).not.toBe(idOf(Buffer.from('\0\n')));
  });

  test('is not that of what a link leads to', () => {
    put('secret', 'secret');
    symlinkSync(join(parent, 'secret'), join(parent, 'link'));
    expect([...idsOf(parent, ['link', 'secret']).keys()]).toEqual(['secret']);
  });
});

test('what becomes of a file follows from how it was, is, and will be', () => {
  const cases: [path: string, old: string | undefined, now: string | undefined, next: string | undefined, fate: string | undefined][] = [
    ['same', 'a', 'a', 'a', undefined], ['done-already', 'a', 'b', 'b', undefined], ['gone-already', 'a', undefined, undefined, undefined],
    ['new', undefined, undefined, 'b', 'add'], ['changed', 'a', 'a', 'b', 'replace'], ['gone', 'a', 'a', undefined, 'remove'],
    ['mine', 'a', 'm', 'a', 'keep'], ['both', 'a', 'm', 'b', 'both'], ['mine-gone', 'a', 'm', undefined, 'orphan'],
    ['taken-name', undefined, 'm', 'b', 'both'],
    ['docs/deleted.md', 'a', undefined, 'b', 'away'], ['src/deleted.ts', 'a', undefined, 'a', 'add'],
  ];
  const side = (index: 1 | 2 | 3) => new Map(cases.flatMap((one) => (one[index] === undefined ? [] : [[one[0], one[index]]])));
  const fates = fatesOf(side(1), side(2), side(3));
  for (const [path, , , , fate] of cases) expect([path, fates.get(path)]).toEqual([path, fate]);
});

describe('package.json', () => {
  const json = (value: object) => JSON.stringify(value);
  const base = json({
    name: 'offprint', version: '1.0.0', scripts: { build: 'b1', test: 't1' }, dependencies: { a: '1.0.0', gone: '1.0.0' }, x: 1,
  });
  const theirs = json({
    name: 'offprint', version: '2.0.0', scripts: { build: 'b2', test: 't1', check: 'c' }, dependencies: { a: '2.0.0', b: '1.0.0' },
  });

  test('keeps what only the user names, takes what the engine needs, and drops what it needs no more', () => {
    const mine = json({
      name: 'ada', version: '1.0.0', x: 1, volta: {},
      scripts: { build: 'b1', test: 'mine', photos: 'p' },
      dependencies: { a: '1.0.0', gone: '1.0.0', mine: '^3.0.0' },
    });
    const { text, notes } = mergePackage(mine, base, theirs);
    expect(JSON.parse(text)).toEqual({
      name: 'ada', version: '2.0.0', volta: {},
      scripts: { build: 'b2', test: 'mine', check: 'c', photos: 'p' },
      dependencies: { a: '2.0.0', b: '1.0.0', mine: '^3.0.0' },
    });
    expect(notes).toEqual([]);
    expect(packagesChanged(mine, text)).toBe(true);
    expect(packagesChanged(text, text)).toBe(false);
  });

  test('says which choice of the user’s gave way', () => {
    const { text, notes } = mergePackage(json({ scripts: { build: 'my build' }, dependencies: { a: '1.5.0' } }), base, theirs);
    expect(JSON.parse(text)).toMatchObject({ scripts: { build: 'b2' }, dependencies: { a: '2.0.0' } });
    expect(notes).toEqual([
      'package.json: scripts.build was "my build", and is "b2" now.', 'package.json: dependencies.a was "1.5.0", and is "2.0.0" now.',
    ]);
  });

  test('loses nothing of the user’s where the original is not known', () => {
    const { text } = mergePackage(json({ name: 'ada', dependencies: { gone: '1.0.0', mine: '1.0.0' } }), undefined, theirs);
    expect(JSON.parse(text)).toMatchObject({ name: 'ada', dependencies: { a: '2.0.0', gone: '1.0.0', mine: '1.0.0' } });
  });
});

describe('a plan', () => {
  const PACKAGE = { 'package.json': '{"version":"1.0.0"}\n' };

  test('refuses a version that is older, damaged, or none', () => {
    const site = version('site', '1.2.0', { 'src/a.ts': 'a\n' });
    expect(() => planUpgrade(site, version('old', '1.1.9', { 'src/a.ts': 'b\n' }), [])).toThrow('1.1.9 is older');
    const damaged = version('damaged', '1.3.0', { 'src/a.ts': 'b\n', 'src/b.ts': 'b\n' });
    writeFileSync(join(damaged, 'src/b.ts'), 'half');
    expect(() => planUpgrade(site, damaged, [])).toThrow('incomplete or was changed: src/b.ts');
    expect(() => planUpgrade(parent, site, [])).toThrow(`has no ${MANIFEST}`);
  });

  test('says so where the original of a changed file is in no history, and keeps both', () => {
    const site = version('site', '1.0.0', { ...PACKAGE, 'layouts/a.njk': 'one\n', 'docs/a.md': 'one\n' });
    for (const path of ['layouts/a.njk', 'docs/a.md']) put(`site/${path}`, 'mine\n');
    put('site/layouts/a.njk.mine', 'from last time\n');
    const plan = planUpgrade(site, version('next', '1.1.0', { ...PACKAGE, 'layouts/a.njk': 'two\n', 'docs/a.md': 'two\n' }), []);
    expect(plan.changes.map(({ title }) => title)).toEqual([
      'to be brought over from layouts/a.njk.mine2 by hand; the original is not in your history, '
        + 'so these are all differences between yours and the new one',
    ]);
    const written = Object.fromEntries([...plan.writes].map(([path, { bytes }]) => [path, bytes?.toString()]));
    expect(written).toMatchObject({ 'layouts/a.njk': 'two\n', 'layouts/a.njk.mine2': 'mine\n', 'docs/a.md.new': 'two\n' });
    expect(written).not.toHaveProperty('docs/a.md');
  });
});

describe('a site of the first version, which came without a list', () => {
  const FILES = { 'package.json': '{"version":"0.1.0"}\n', 'layouts/a.njk': 'one\n', 'layouts/b.njk': 'one\n', 'src/c.ts': 'c\n' };
  const ids = new Map(Object.entries(FILES).map(([path, text]) => [path, idOf(Buffer.from(text))]));
  const first = manifestText({ version: '0.1.0', files: ids });

  test('is known by its files, and upgraded from the folder of the new version', async () => {
    for (const [path, text] of Object.entries({ ...FILES, 'layouts/b.njk': 'mine\n' })) put(`site/${path}`, text);
    const next = version('next', '0.2.0', {
      ...FILES, 'package.json': '{"version":"0.2.0","dependencies":{"a":"1"}}\n', 'layouts/a.njk': 'two\n', [FIRST]: first,
    });
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const status = await runUpgrade(next, ['--site', join(parent, 'site'), '--yes']);
    said.mockRestore();
    expect(status).toBe(0);
    expect(readFileSync(join(parent, 'site/layouts/a.njk'), 'utf8')).toBe('two\n');
    expect(readFileSync(join(parent, 'site/layouts/b.njk'), 'utf8')).toBe('mine\n');
    expect(readManifest(join(parent, 'site'), 'site').version).toBe('0.2.0');
  });

  test('is not taken for one where little is left of it', () => {
    put('site/layouts/a.njk', 'one\n');
    expect(() => planUpgrade(join(parent, 'site'), version('next', '0.2.0', { [FIRST]: first }), [])).toThrow('This site has no');
  });
});

describe('a release', () => {
  const open = (source: string) => openRelease(source, { root: parent, cwd: parent, work: join(parent, 'work') });
  const files = { 'src/a.ts': 'a\n' };

  test('may be a folder, an archive, or a tag', async () => {
    const folder = version('next', '1.1.0', files);
    expect(open('next')).toBe(folder);
    await run('tar', ['-czf', 'next.tar.gz', 'next'], { cwd: parent });
    await run('tar', ['-czf', 'flat.tgz', '-C', 'next', '.'], { cwd: parent });
    for (const archive of ['next.tar.gz', 'flat.tgz']) expect(readManifest(open(archive), archive).version).toBe('1.1.0');
    await commit(folder);
    await run('git', ['tag', 'v1.1.0'], { cwd: folder });
    expect(readManifest(open(`file://${folder}#v1.1.0`), 'tag').version).toBe('1.1.0');
    await run('git', ['init', '--quiet'], { cwd: parent });
    await run('git', ['remote', 'add', 'template', folder], { cwd: parent });
    expect(readManifest(open('v1.1.0'), 'tag').version).toBe('1.1.0');
    expect(() => open('v9.9.9')).toThrow('v9.9.9 could not be had from');
  });

  test('that is none is told in words', () => {
    put('empty/readme.txt', '');
    put('text.tar.gz', 'no archive');
    expect(() => open('empty')).toThrow('empty is no release of Offprint');
    expect(() => open('text.tar.gz')).toThrow('text.tar.gz could not be unpacked');
    expect(() => open('nowhere.tar.gz')).toThrow('git remote add template');
    expect(() => open('--upload-pack=x')).toThrow('There is no file or folder');
  });
});
