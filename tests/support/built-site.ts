/**
 * Builds a site the way a user does, once a run: the first test file that asks builds, the others read its result.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { offprint, type Ran } from './command.ts';
import { makeProject, type SiteName } from './project.ts';
import { siteAt, type SiteFolder } from './site-folder.ts';

export interface BuiltSite extends Ran, SiteFolder {
  /** The project it was built from. */
  root: string;
}

export interface BuildOptions {
  /** Flags after `build`. */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** The output of `offprint build` over a site of tests/sites/, or over the default site. */
export async function builtSite(site: SiteName, { args = [], env = {} }: BuildOptions = {}): Promise<BuiltSite> {
  const name = createHash('sha256').update(JSON.stringify([site, args, env])).digest('hex').slice(0, 12);
  const folder = join(inject('runFolder'), `${site}-${name}`);
  const record = join(folder, 'ran.json');
  const root = join(folder, 'project');
  if (claim(folder)) {
    makeProject(site, root);
    const ran = await offprint(root, ['build', ...args], env);
    writeFileSync(`${record}.new`, JSON.stringify(ran));
    // Renamed, so that whoever waits for it never reads half of it.
    renameSync(`${record}.new`, record);
  }
  for (let waited = 0; !existsSync(record); waited += 50) {
    if (waited > 100_000) throw new Error(`The build of ${site} did not end.`);
    await pause(50);
  }
  return { ...siteAt(join(root, '_site')), root, ...(JSON.parse(readFileSync(record, 'utf8')) as Ran) };
}

/** True for the one who comes first: making a folder that exists fails. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
