import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { furnishAssets, keptAssets } from '../../src/assets/kept.ts';
import { themeVersion } from '../../src/assets/version.ts';
import { furnishLayouts, type ReadyLayouts } from '../../src/layouts/compiled.ts';
import { createPrinter, LAYOUT_FOLDERS } from '../../src/layouts/printer.ts';
import { Problems } from '../../src/problems.ts';
import { type Project, temporaryProject } from '../support/project.ts';

let project: Project;
const before = process.env['OFFPRINT_CONFIGURATION'];
/** Where the compiled program would lie. */
const program = (): string => join(project.root, 'program');

beforeEach(() => {
  project = temporaryProject('none');
  project.write('content/_layouts/hello.njk', 'Hello, {{ name }}.');
  mkdirSync(program());
  process.env['OFFPRINT_CONFIGURATION'] = 'program/eleventy.mjs';
});

afterEach(() => {
  project.remove();
  if (before === undefined) delete process.env['OFFPRINT_CONFIGURATION'];
  else process.env['OFFPRINT_CONFIGURATION'] = before;
});

const print = () => createPrinter(project.root, LAYOUT_FOLDERS, {}, {}).print('hello.njk', { name: 'Ada' });

/** Marks what installation has made ready, to see whether it is used. */
function marked(made: string, from: string, to: string): string {
  expect(made).toContain(from);
  return made.replace(from, to);
}

function mark(file: string, from: string, to: string): void {
  const path = join(program(), file);
  writeFileSync(path, marked(readFileSync(path, 'utf8'), from, to));
}

describe('layouts that installation has compiled', () => {
  /** As if they had been compiled to something else. */
  const install = (): void => {
    const made = marked(furnishLayouts(project.root, LAYOUT_FOLDERS), 'Hello, ', 'Compiled before, ');
    globalThis.offprint = { layouts: new Function(`return ${made}`)() as ReadyLayouts };
  };
  afterEach(() => {
    globalThis.offprint = undefined;
  });

  it('are printed as they were compiled', () => {
    install();
    expect(print()).toBe('Compiled before, Ada.');
  });

  it('are compiled anew once their source has changed', () => {
    install();
    project.write('content/_layouts/hello.njk', 'Good evening, {{ name }}.');
    expect(print()).toBe('Good evening, Ada.');
  });

  it.each([
    ['that Nunjucks cannot read', '{% if %}'],
    ['that makes no program', '{% block main@home %}{% endblock %}'],
  ])('are there in spite of one with a mistake %s', (_what, mistake) => {
    project.write('content/_layouts/broken.njk', mistake);
    install();
    expect(print()).toBe('Compiled before, Ada.');
  });
});

describe('bundles that installation has made', () => {
  const theme = async (): Promise<string> => {
    const assets = await keptAssets(project.root, new Problems(), themeVersion(project.root));
    return Buffer.from(assets.find(({ path }) => path === 'assets/site.css')!.contents).toString();
  };

  beforeEach(async () => {
    project.write('assets/site.css', 'h1 { color: teal }');
    await furnishAssets(project.root, program());
    // As if it had been bundled to something else.
    mark('assets.json', Buffer.from('h1{color:teal}\n').toString('base64'), Buffer.from('h1{color:plum}\n').toString('base64'));
  });

  it('are published as they are', async () => {
    expect(await theme()).toBe('h1{color:plum}\n');
  });

  it('are made anew once a source has changed', async () => {
    project.write('assets/site.css', 'h1 { color: navy }');
    expect(await theme()).toBe('h1{color:navy}\n');
  });
});
