/** Whole sites move in as a user does it: by the command, into a fresh project, which is then built strictly. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move, type Kind, type Moved } from '../corpus/addresses.ts';
import { offprint } from '../support/command.ts';
import { makeProject, projectAt, type Project } from '../support/project.ts';

const SITES: readonly [name: string, kind: Kind][] = [
  ['academicpages', 'jekyll'], ['al-folio', 'jekyll'], ['plain-jekyll', 'jekyll'], ['hugoblox', 'hugo'], ['wowchemy', 'hugo'],
  ['quarto', 'quarto'],
];
const NAMES: Readonly<Record<Kind, string>> = { jekyll: 'Jekyll', hugo: 'Hugo', quarto: 'Quarto' };
const source = (name: string): string => resolve(import.meta.dirname, 'sites', name);

describe.each(SITES)('%s', (name, kind) => {
  let folder: string;
  let moved: Moved;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-moving-'));
    moved = await move(source(name), kind, join(folder, 'site'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('builds without a problem', () => {
    expect(moved.imported.exitCode, moved.imported.output).toBe(0);
    expect(moved.built.exitCode, moved.built.output).toBe(0);
  });

  it('answers every address of the old site', () => {
    expect(moved.addresses.length).toBeGreaterThan(2);
    expect(moved.lost).toEqual([]);
  });

  it('tells in a report what became what', () => {
    const report = readFileSync(join(moved.project, 'import-report.md'), 'utf8');
    expect(report).toContain('## What became what');
    expect(report).toContain(`A ${NAMES[kind]} site`);
  });
});

describe('the command', () => {
  let project: Project;
  beforeAll(() => {
    project = projectAt(makeProject('default', join(mkdtempSync(join(tmpdir(), 'offprint-moving-')), 'site')));
  });
  afterAll(() => project.remove());
  const run = (...args: string[]) => offprint(project.root, ['import', ...args]);

  it('writes nothing before it was told to', async () => {
    for (const flags of [['--dry-run'], []]) {
      const ran = await run('jekyll', source('plain-jekyll'), ...flags);
      expect(ran.exitCode).toBe(flags.length === 0 ? 1 : 0);
      expect(ran.output).toContain('create   content/about.md');
      expect(ran.output).toContain('remove   content/talks/2022-icsds.md');
      expect(() => project.read('content/about.md')).toThrow();
    }
  });

  it('takes the place of the example, and leaves alone what was changed by hand', async () => {
    project.write('content/index.md', '---\ntitle: Mine\n---\n\nMy own words.\n');
    const ran = await run('jekyll', source('plain-jekyll'), '--yes');
    expect(ran.exitCode, ran.output).toBe(0);
    expect(ran.output).toContain('keep    (changed by hand)  content/index.md');
    expect(project.read('content/index.md')).toContain('My own words.');
    expect(project.read('content/about.md')).toContain('I am Lin Mei.');
    expect(() => project.read('content/talks/2022-icsds.md')).toThrow();
  });

  it('may be said again: what it wrote itself it replaces, what was edited since it keeps', async () => {
    project.change('content/about.md', 'I am Lin Mei.', 'I am Lin Mei, edited.');
    const ran = await run('jekyll', source('plain-jekyll'), '--yes');
    expect(ran.output).toContain('keep    (changed by hand)  content/about.md');
    expect(ran.output).not.toContain('2020-05-06-first-steps.md');
    expect(project.read('content/about.md')).toContain('edited');
    const forced = await run('jekyll', source('plain-jekyll'), '--yes', '--force');
    expect(forced.exitCode).toBe(0);
    expect(project.read('content/about.md')).not.toContain('edited');
  });

  it.each([
    [['jekyll', 'no-such-folder'], 'is no folder'],
    [['hugo', source('plain-jekyll')], 'does not look like the source of a Hugo site'],
    [['quarto', source('plain-jekyll')], 'does not look like the source of a Quarto site'],
    [['jekyll'], "missing required argument 'folder'"],
    [['drupal', 'x'], "unknown command 'drupal'"],
  ])('%j says what is wrong', async (args, message) => {
    const ran = await run(...args);
    expect(ran.exitCode).toBe(2);
    expect(ran.output).toContain(message);
  });

  it('has help with examples', async () => {
    for (const args of [['--help'], ['jekyll', '--help'], ['hugo', '--help'], ['quarto', '--help'], ['list', '--help']]) {
      const ran = await run(...args);
      expect(ran.exitCode).toBe(0);
      expect(ran.output).toMatch(/Examples?:\n {2}npm run import/);
    }
  });
});
