/**
 * A release, wherever it comes from, as a folder: one on this computer, an archive, or a tag of a repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST, UpgradeError } from './manifest.ts';

/** The remote of the user's repository that a tag alone belongs to. */
const REMOTE = 'template';

/**
 * Returns the folder of a release; archives and tags are unpacked into `work`, which is emptied before. `source` is typed by
 * the person who was in `cwd`. Throws UpgradeError for what is no release.
 */
export function openRelease(source: string, { root, cwd, work }: { root: string; cwd: string; work: string }): string {
  const path = resolve(cwd, source.replace(/^~(?=\/)/, process.env['HOME'] ?? '~'));
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return within(path, source);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  if (kind?.isFile()) unpack(path, work, source);
  else fetchTag(source, root, work);
  return within(work, source);
}

/** Archives hold everything in one folder. */
function within(folder: string, source: string): string {
  if (existsSync(join(folder, MANIFEST))) return folder;
  const [only, ...more] = readdirSync(folder, { withFileTypes: true });
  if (more.length === 0 && only?.isDirectory() && existsSync(join(folder, only.name, MANIFEST))) return join(folder, only.name);
  throw new UpgradeError(`${source} is no release of Offprint: it has no ${MANIFEST}.`);
}

/** Both unpack nothing outside the folder they are told. Not every tar knows .zip. */
function unpack(archive: string, folder: string, source: string): void {
  const ways: [string, string[]][] = [['tar', ['-xf', archive, '-C', folder]]];
  if (/\.zip$/i.test(archive)) ways.unshift(['unzip', ['-q', archive, '-d', folder]]);
  const done = ways.some(([program, args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0);
  if (!done) throw new UpgradeError(`${source} could not be unpacked. Unpack it yourself, and give the folder.`);
}

/** `https://host/template.git#v1.2.0`, or `v1.2.0` where the repository has a remote called `template`. */
function fetchTag(source: string, root: string, folder: string): void {
  const [, address, tag] = /^(?:(.+)#)?([\w.][\w./-]*)$/.exec(source) ?? [];
  if (tag === undefined) throw new UpgradeError(`There is no file or folder ${source}.`);
  const repository = address ?? remote(root);
  if (repository === undefined) {
    const once = `For a version of the template, say where that lies, once:\n  git remote add ${REMOTE} https://…`;
    throw new UpgradeError(`There is no file or folder ${source}. ${once}`);
  }
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--depth=1', `--branch=${tag}`, '--', repository, folder], {
    encoding: 'utf8',
    // Never a question for a password in the middle of this.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  if (status === 0) return;
  const reason = (stderr ?? 'there is no git').trim().split('\n').at(-1);
  throw new UpgradeError(`${tag} could not be had from ${repository}: ${reason}`);
}

function remote(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['remote', 'get-url', REMOTE], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
