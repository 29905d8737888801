/** A site made from an old version, with what people do to one, goes to the present version and back. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MANIFEST } from '../../src/upgrade/manifest.ts';
import { offprint, run, type Ran } from '../support/command.ts';
import { htmlFiles } from '../support/html.ts';
import type { Project } from '../support/project.ts';
import { siteAt } from '../support/site-folder.ts';
import { beginSite, contents, makeVersion } from './release.ts';

const OWN_LAYOUT = 'content/_layouts/partials/footer.njk';
const HEADER = '<header class="page site-header">';

describe('a site from an old version', () => {
  let parent: string;
  let site: Project;
  let present: Project;
  let edited: Record<string, string>;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'offprint-upgrade-'));
    present = makeVersion(join(parent, 'present'), '0.3.0', ({ root, write }) => {
      write('docs/new.md', 'New.\n');
      write('tools/run', '#!/bin/sh\n');
      chmodSync(join(root, 'tools/run'), 0o755);
    });
    site = makeVersion(join(parent, 'site'), '0.2.0', ({ change, write, read, root }) => {
      change('.eleventy.ts', "// Everything Offprint does lies in src/;", '// It all lies in src/;');
      change('layouts/partials/header.njk', HEADER, '<header class="page head">');
      write('layouts/partials/footer.njk', read('layouts/partials/footer.njk').replace('<p class="site-footer-line">', '<p class="line">'));
      write('layouts/partials/gone.njk', 'Gone.\n');
      write('assets/theme/tokens.css', `${read('assets/theme/tokens.css')}\n:root { --old-ink: black }\n`);
      write('README.md', 'The old README.\n');
      rmSync(join(root, 'layouts/statistics.njk'));
    });
    await beginSite(site.root, 'minimal');
    const { change, write, read, root } = site;
    // What is theirs.
    write('content/index.md', `${read('content/index.md')}\nMore of mine.\n`);
    write('content/news/prize.md', '---\ntitle: A prize\ndate: 2024-05-06\n---\nThank you.\n');
    write('assets/files/paper.pdf', '%PDF');
    write('assets/site.css', 'h1 { color: var(--old-ink); background: var(--paper) }\n');
    write(OWN_LAYOUT, `${read('layouts/partials/footer.njk')}<p>Mine</p>\n`);
    // What is not quite.
    change('.eleventy.ts', 'addPlugin(offprint);\n', "addPlugin(offprint);\n  eleventy.addPassthroughCopy({ 'keys': 'keys' });\n");
    write('keys/pgp.txt', 'KEY\n');
    change('layouts/partials/header.njk', '<header class="page head">', '<header class="page head mine">');
    write('layouts/mine.njk', '{% extends "page.njk" %}\n');
    write('README.md', 'My homepage.\n');
    change('tsconfig.json', '"strict": true', '"strict": false');
    writeFileSync(join(root, 'layouts/page.njk'), read('layouts/page.njk').replaceAll('\n', '\r\n'));
    const settings = JSON.parse(read('package.json')) as { name: string; scripts: Record<string, string> };
    settings.name = 'my-homepage';
    settings.scripts['photos'] = 'node photos.mjs';
    write('package.json', JSON.stringify(settings, null, 4));
    rmSync(join(root, 'docs'), { recursive: true });
    edited = contents(root);
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  const USERS = /^(?:content|keys|assets(?!\/theme\/)|data(?!\/\.schemas\/))\//;
  const users = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([path]) => USERS.test(path)));
  const upgrade = (...args: string[]): Promise<Ran> => offprint(site.root, ['upgrade', ...args]);
  const build = async () => {
    const ran = await offprint(site.root, ['build', '--strict']);
    const built = siteAt(join(site.root, '_site'));
    return { ...ran, pages: htmlFiles(built), built };
  };

  test('is shown what would happen to which file, and nothing is written', async () => {
    const { exitCode, stdout, output } = await upgrade(present.root, '--dry-run');
    expect(exitCode, output).toBe(0);
    expect(stdout).toContain('From version 0.2.0 to 0.3.0.');
    for (const line of [
      'add  layouts/statistics.njk', 'add  tools/run', 'replace  assets/theme/tokens.css', 'remove  layouts/partials/gone.njk',
      'keep (changed by you)  tsconfig.json',
      'merge (your changes and the new ones)  .eleventy.ts', 'merge (yours and the new one)  package.json',
      'take the new one, and keep yours as header.njk.mine  layouts/partials/header.njk',
      'keep yours, and put the new one beside it as README.md.new  README.md',
    ]) {
      expect(stdout).toContain(`  ${line}\n`);
    }
    // Line ends are no change.
    expect(stdout).not.toContain('layouts/page.njk');
    // The three sides of what both have changed, and what of theirs stands for something else now.
    expect(stdout).toContain("  | +  eleventy.addPassthroughCopy({ 'keys': 'keys' });");
    expect(stdout).toContain([
      '  | <<<<<<< yours', '  | <header class="page head mine">', '  | ||||||| before', '  | <header class="page head">',
      '  | =======', `  | ${HEADER}`, '  | >>>>>>> new', '',
    ].join('\n'));
    expect(stdout).toContain(`${OWN_LAYOUT} stands for layouts/partials/footer.njk, which has changed`);
    expect(stdout).toContain('  | -<p class="line">\n  | +<p class="site-footer-line">\n');
    expect(stdout).toContain('assets/site.css names --old-ink, which the theme does not have any more.');
    expect(contents(site.root)).toEqual(edited);
  });

  test('is not touched where nobody agrees', async () => {
    const { exitCode, stdout } = await upgrade(present.root);
    expect([exitCode, stdout.includes('Say --yes')]).toEqual([1, true]);
    expect(contents(site.root)).toEqual(edited);
  });

  test('is shown which of its own files a new version has to change, and why', async () => {
    const table = `import { renameKey } from './rename-key.ts';
export const MIGRATIONS = [renameKey({
  below: '0.5.0', key: ['owner'], to: 'person', cause: 'A site may be of several people.', concerns: /^data\\/site\\.yaml$/,
})];\n`;
    const next = makeVersion(join(parent, 'next'), '0.5.0', ({ write }) => write('src/upgrade/migrations/index.ts', table));
    const { stdout } = await upgrade(next.root, '--dry-run');
    expect(stdout).toContain('  change (yours)  data/site.yaml\n');
    expect(stdout).toContain('`owner` becomes `person`, in data/site.yaml\n  Why: A site may be of several people.\n  Risk: None: ');
    expect(contents(site.root)).toEqual(edited);
  });

  test('is not touched by a version that cannot build it', async () => {
    const broken = makeVersion(join(parent, 'broken'), '0.4.0', ({ write }) => write('layouts/base.njk', '{% if %}'));
    const { exitCode, stdout } = await upgrade(broken.root, '--yes');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('layouts/base.njk');
    expect(stdout).toContain('The new version cannot build this site.\nNothing was written.');
    expect(contents(site.root)).toEqual(edited);
  });

  test('is built as before or better, with every file of theirs as it was', async () => {
    const before = await build();
    expect(before.exitCode, before.output).toBe(0);
    // As an archive, with everything in one folder.
    await run('tar', ['-czf', 'present.tar.gz', 'present'], { cwd: parent });
    const { exitCode, output, stdout } = await upgrade(join(parent, 'present.tar.gz'), '--yes');
    expect(exitCode, output).toBe(0);
    expect(stdout).toMatch(/^Tried beforehand: \d+ pages, 0 papers .*no problems$/m);
    expect(stdout).toContain('Done: version 0.3.0.\nSee the site with');

    expect(users(contents(site.root))).toEqual(users(edited));
    for (const path of ['layouts/partials/header.njk', 'layouts/statistics.njk', 'assets/theme/tokens.css', 'tools/run', MANIFEST]) {
      expect(site.read(path), path).toBe(present.read(path));
    }
    expect(statSync(join(site.root, 'tools/run')).mode & 0o111).not.toBe(0);
    expect(existsSync(join(site.root, 'layouts/partials/gone.njk'))).toBe(false);
    expect(existsSync(join(site.root, 'docs/settings.md'))).toBe(false);
    expect(site.read('layouts/partials/header.njk.mine')).toContain('page head mine');
    expect(site.read('.eleventy.ts')).toContain('// Everything Offprint does lies in src/;');
    expect(site.read('.eleventy.ts')).toContain("'keys': 'keys'");
    expect([site.read('README.md'), site.read('README.md.new')]).toEqual(['My homepage.\n', present.read('README.md')]);
    expect(site.read('tsconfig.json')).toContain('"strict": false');
    const settings = JSON.parse(site.read('package.json')) as Record<string, Record<string, string>>;
    expect([settings['name'], settings['version'], settings['scripts']!['photos']]).toEqual(['my-homepage', '0.3.0', 'node photos.mjs']);

    const after = await build();
    expect(after.exitCode, after.output).toBe(0);
    expect(after.pages).toEqual(before.pages);
    expect(after.built.read('news/prize/index.html')).toContain('Thank you.');
    expect(after.built.read('index.html')).toContain('<p>Mine</p>');
    expect(after.built.files).toContain('keys/pgp.txt');

    expect((await upgrade(present.root, '--yes')).stdout).toBe('Version 0.3.0: everything is as it should be.\n');
  });

  test('goes back, unless that loses something, and is what it was to the byte', async () => {
    site.write('layouts/statistics.njk', 'Changed since.\n');
    const stopped = await upgrade('--undo', '--yes');
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stdout).toContain('Changed since the upgrade, which going back would lose:\n  layouts/statistics.njk\n');
    expect(site.read('layouts/statistics.njk')).toBe('Changed since.\n');

    const back = await upgrade('--undo', '--yes', '--force');
    expect(back.exitCode, back.output).toBe(0);
    expect(contents(site.root)).toEqual(edited);
    expect((await upgrade('--undo')).stdout).toContain('There is no upgrade to take back');
  });
});
