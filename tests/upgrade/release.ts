/** Versions of the engine for tests: the present one, and older ones made from it. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idsOf, isEngine, MANIFEST, manifestText } from '../../src/upgrade/manifest.ts';
import { run } from '../support/command.ts';
import { CHECKOUT, projectAt, type Project } from '../support/project.ts';
import { filesBelow } from '../support/site-folder.ts';

/** What a site is built by, and some files that it is not. */
const ENGINE = [
  'src', 'layouts', 'assets/theme', 'data/.schemas', 'docs',
  '.eleventy.ts', '.gitignore', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md',
];

/** Puts a version into `folder`: the present engine, changed by `change`, with the list of its files. */
export function makeVersion(folder: string, version: string, change: (project: Project) => void = () => undefined): Project {
  for (const path of ENGINE) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(CHECKOUT, path), join(folder, path), { recursive: true });
  }
  rmSync(join(folder, 'assets/theme/cv'), { recursive: true, force: true });
  const project = projectAt(folder);
  project.write('package.json', project.read('package.json').replace(/"version": "[^"]+"/, `"version": "${version}"`));
  change(project);
  listFiles(folder, version);
  return project;
}

/** Writes the list of the engine's files as they are in `folder`. */
export function listFiles(folder: string, version: string): void {
  writeFileSync(join(folder, MANIFEST), manifestText({ version, files: idsOf(folder, filesBelow(folder).filter(isEngine)) }));
}

/** A site of somebody's who began with a version: in git, with packages. */
export async function beginSite(folder: string, site: string): Promise<void> {
  cpSync(join(CHECKOUT, 'tests/sites', site), folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await commit(folder);
}

export async function commit(folder: string): Promise<void> {
  const identity = ['-c', 'user.name=Noor', '-c', 'user.email=noor@example.org', '-c', 'core.autocrlf=false'];
  for (const args of [['init', '--quiet'], ['add', '--all'], [...identity, 'commit', '--quiet', '--message=Begin']]) {
    const ran = await run('git', args, { cwd: folder });
    if (ran.exitCode !== 0) throw new Error(ran.output);
  }
}

/** Every file of a site but what is made, with its content. */
export function contents(folder: string): Record<string, string> {
  const files = filesBelow(folder).filter((path) => !/^(?:\.git|\.cache|_site|node_modules)\//.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}
