/**
 * A project of its own for a test: the engine as it is here, with the content of a small site from tests/sites/.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these tests are part of. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The user's part of a project. */
const USERS = ['content', 'data', 'assets/images', 'assets/files', 'assets/site.css'];
/** The engine's part. Layouts and theme are copied, so that a test may change them; code is only pointed at. */
const COPIED = ['.eleventy.ts', 'package.json', 'layouts', 'assets/theme'];
const LINKED = ['src', 'node_modules'];

/** `default`: the site of this checkout itself. `none`: no content at all. Others are folders of tests/sites/. */
export type SiteName = 'default' | 'none' | (string & {});

/** Makes a project in `folder`, which is created. */
export function makeProject(site: SiteName, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const path of COPIED) copyIfThere(CHECKOUT, folder, path);
  for (const path of LINKED) symlinkSync(join(CHECKOUT, path), join(folder, path), 'junction');
  if (site !== 'none') {
    const source = site === 'default' ? CHECKOUT : join(CHECKOUT, 'tests/sites', site);
    if (!existsSync(join(source, 'content'))) throw new Error(`There is no site ${site} in tests/sites/.`);
    for (const path of [...USERS, 'layouts']) copyIfThere(source, folder, path);
  }
  return folder;
}

/** Makes a project in a new temporary folder; `remove` deletes it. */
export function temporaryProject(site: SiteName): Project {
  const root = makeProject(site, join(mkdtempSync(join(tmpdir(), 'offprint-project-')), 'site'));
  return projectAt(root);
}

export interface Project {
  root: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Replaces one piece of a file; throws where it is not there, so that a test cannot pass by changing nothing. */
  change(path: string, from: string, to: string): void;
  remove(): void;
}

export function projectAt(root: string): Project {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    root,
    write,
    read,
    change(path, from, to) {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`);
      write(path, text.replace(from, () => to));
    },
    remove: () => rmSync(dirname(root), { recursive: true, force: true }),
  };
}

function copyIfThere(from: string, to: string, path: string): void {
  if (!existsSync(join(from, path))) return;
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(from, path), join(to, path), { recursive: true, preserveTimestamps: true });
}
