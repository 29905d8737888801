/**
 * Imports every old site under a folder into a project of its own, builds it, and asks the built site for every address
 * that the old one answered:
 *
 *     node --import tsx tests/corpus/addresses.ts FOLDER
 *
 * Fails when an address is lost. What `build --strict` complains about is listed.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HugoAddresses } from '../../src/import/hugo/addresses.ts';
import { JekyllAddresses } from '../../src/import/jekyll/addresses.ts';
import { OldFiles } from '../../src/import/moved/old-files.ts';
import { textsAt } from '../../src/import/moved/unknown-data.ts';
import { findDocuments, SKIPPED } from '../../src/import/quarto/documents.ts';
import { readSettings } from '../../src/import/quarto/settings.ts';
import { Transfer } from '../../src/import/moved/transfer.ts';
import { Problems } from '../../src/problems.ts';
import { offprint } from '../support/command.ts';
import { makeProject } from '../support/project.ts';
import { answer } from '../support/static-host.ts';

export type Kind = 'jekyll' | 'hugo' | 'quarto';

/** Which generator a folder is the source of. */
export function kindOf(root: string): Kind | undefined {
  if (existsSync(join(root, '_quarto.yml'))) return 'quarto';
  if (['_config.yml', '_pages', '_posts'].some((name) => existsSync(join(root, name)))) return 'jekyll';
  return ['config', 'hugo.yaml', 'hugo.toml', 'config.toml', 'config.yaml'].some((name) => existsSync(join(root, name))) ? 'hugo' : undefined;
}

/** Every address of pages that the source of an old site gives, without its prefix. */
export function oldAddresses(root: string, kind: Kind): string[] {
  if (kind === 'quarto') return quarto(new OldFiles(root, SKIPPED)).sort();
  const files = new OldFiles(root);
  return [...new Set(kind === 'jekyll' ? jekyll(files) : hugo(files))].sort();
}

function quarto(files: OldFiles): string[] {
  const documents = findDocuments(files, readSettings(files, new Problems()), new Transfer());
  return documents.flatMap(({ address, data }) =>
    address === undefined ? [] : [address, ...textsAt(data, 'aliases').filter((alias) => alias.startsWith('/'))],
  );
}

function jekyll(files: OldFiles): string[] {
  const problems = new Problems();
  const config = files.firstData(CONFIG.jekyll, problems);
  const addresses = new JekyllAddresses(config);
  const pages = files.paths.filter((path) => /\.(?:md|markdown|html)$/.test(path) && !/^_(?:includes|layouts|drafts|sass)\//.test(path));
  return pages.flatMap((path) => {
    const page = files.page(path, problems);
    if (!page || page.data['published'] === false) return [];
    const name = /(?:^|\/)_posts\//.test(path) ? 'posts' : (/^_([^/]+)\//.exec(path)?.[1] ?? 'pages');
    const collection = addresses.collections.has(name) || name === 'posts' ? name : 'pages';
    const own = addresses.of({ path, collection, data: page.data });
    return [...(own === undefined ? [] : [own]), ...textsAt(page.data, 'redirect_from')];
  });
}

function hugo(files: OldFiles): string[] {
  const problems = new Problems();
  const config = files.firstData(CONFIG.hugo, problems);
  const addresses = new HugoAddresses(config);
  return files.below('content', ['.md']).flatMap((path) => {
    const page = files.page(path, problems);
    // Authors' pages and the blocks of a home page are no pages of a homepage.
    if (!page || page.data['draft'] === true || /^content\/(?:authors?|home)\//.test(path)) return [];
    const own = addresses.of({ path: path.slice('content/'.length), data: page.data });
    return [...(own === undefined ? [] : [own]), ...textsAt(page.data, 'aliases').filter((alias) => alias.startsWith('/'))];
  });
}

/** Path prefix under which the old site stood, and the new one is built: `/` or `/~me/`. */
export function prefixOf(root: string, kind: Kind): string {
  const files = new OldFiles(root);
  if (kind === 'quarto') return `${readSettings(files, new Problems()).prefix}/`;
  const config = files.firstData(CONFIG[kind], new Problems());
  return `${(kind === 'jekyll' ? new JekyllAddresses(config) : new HugoAddresses(config)).prefix}/`;
}

const CONFIG: Readonly<Record<Exclude<Kind, 'quarto'>, readonly string[]>> = {
  jekyll: ['_config.yml'],
  hugo: ['config/_default/hugo.yaml', 'config/_default/config.toml', 'config/_default/config.yaml', 'hugo.toml', 'config.toml'],
};

/** Where an address ends up on a built site: the file that answers it, redirects followed, or undefined. */
export function follow(dir: string, address: string, prefix = '/'): string | undefined {
  let at = prefix + encodeURI(address).replace(/^\//, '');
  for (let steps = 0; steps < 8; steps += 1) {
    const { status, file, location } = answer(dir, prefix, at);
    if (status === 404) return undefined;
    if (location !== undefined) {
      at = location;
      continue;
    }
    const refresh = file!.endsWith('.html') ? /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(readFileSync(file!, 'utf8'))?.[1] : undefined;
    if (refresh === undefined) return file!.slice(dir.length);
    if (/^https?:/.test(refresh)) return refresh;
    at = refresh;
  }
  return undefined;
}

export interface Moved {
  addresses: string[];
  lost: string[];
  imported: { exitCode: number; output: string };
  built: { exitCode: number; output: string };
  /** Folder of the new project. */
  project: string;
  dir: string;
}

/** Imports one site into a new project in `folder`, as a user does, builds it, and asks for every old address. */
export async function move(source: string, kind: Kind, folder: string): Promise<Moved> {
  const project = makeProject('none', folder);
  const imported = await offprint(project, ['import', kind, source, '--yes']);
  const built = await offprint(project, ['build', '--strict']);
  const dir = join(project, '_site');
  const addresses = oldAddresses(source, kind);
  const prefix = prefixOf(source, kind);
  return { addresses, lost: addresses.filter((address) => follow(dir, address, prefix) === undefined), imported, built, project, dir };
}

async function main(folder: string): Promise<void> {
  let lost = 0;
  for (const name of readdirSync(folder).sort()) {
    const source = join(folder, name);
    const kind = kindOf(source);
    if (kind === undefined) continue;
    const place = mkdtempSync(join(tmpdir(), 'offprint-moved-'));
    const result = await move(source, kind, join(place, 'site'));
    rmSync(place, { recursive: true, force: true });
    console.log(`${name}: ${result.addresses.length} old addresses, ${result.lost.length} lost; build --strict ends with ${result.built.exitCode}.`);
    for (const address of result.lost) console.log(`  lost ${address}`);
    if (result.built.exitCode !== 0) console.log(result.built.output.replace(/^/gm, '  '));
    lost += result.lost.length + (result.imported.exitCode === 0 ? 0 : 1);
    if (result.imported.exitCode !== 0) console.log(result.imported.output);
  }
  if (lost > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Give the folder that holds the old sites.');
  await main(resolve(folder));
}
