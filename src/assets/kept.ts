/**
 * Bundles as they were made at installation, or by the build before in `.cache/assets.json`: to start the bundler takes longer
 * than anything it does.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problems } from '../problems.ts';
import { programFolder, programName } from '../program.ts';
import { writeWhole } from '../whole-file.ts';
import { assetSources, bundleAssets, type Asset } from './bundle.ts';
import { themeVersion } from './version.ts';

interface Kept {
  /** What else they hang on: the program, and the version of the theme. */
  made: string;
  sources: readonly string[];
  /** Sums of the files that they were made from. */
  inputs: Readonly<Record<string, string>>;
  /** Contents in base64, by path. */
  assets: Readonly<Record<string, string>>;
}

/** Beside the program. */
const READY = 'assets.json';

/** As `bundleAssets`. Bundles that come with a problem are not kept, so that it is told every time. */
export async function keptAssets(root: string, problems: Problems, version: string | undefined): Promise<Asset[]> {
  const program = programName();
  if (program === undefined) return bundleAssets(root, problems, version);
  const kept = { file: join(root, '.cache/assets.json'), made: `${program} ${version}` };
  const ready = { file: join(programFolder(root)!, READY), made: `${version}` };
  for (const { file, made } of [kept, ready]) {
    const known = read(file);
    if (known?.made === made && same(known, root)) {
      return Object.entries(known.assets).map(([path, base64]) => ({ path, contents: Buffer.from(base64, 'base64'), inputs: [] }));
    }
  }
  const own = new Problems();
  const assets = await bundleAssets(root, own, version);
  problems.append(own);
  if (own.list.length === 0) write(kept.file, root, kept.made, assets);
  return assets;
}

/** Bundles for a program that has just been compiled into `folder` (absolute). What has a problem is left to the builds, which tell of it. */
export async function furnishAssets(root: string, folder: string): Promise<void> {
  const problems = new Problems();
  const version = themeVersion(root);
  const assets = await bundleAssets(root, problems, version);
  if (problems.list.length === 0) write(join(folder, READY), root, version, assets);
}

function same({ sources, inputs }: Kept, root: string): boolean {
  return JSON.stringify(sources) === JSON.stringify(assetSources(root)) && Object.entries(inputs).every(([path, sum]) => sumOf(root, path) === sum);
}

function read(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
    return kept.made !== undefined && kept.inputs && kept.assets && kept.sources ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, root: string, made: string, assets: readonly Asset[]): void {
  const inputs = [...new Set(assets.flatMap((asset) => asset.inputs))].sort();
  const kept: Kept = {
    made,
    sources: assetSources(root),
    inputs: Object.fromEntries(inputs.map((path) => [path, sumOf(root, path) ?? ''])),
    assets: Object.fromEntries(assets.map(({ path, contents }) => [path, Buffer.from(contents).toString('base64')])),
  };
  try {
    writeWhole(file, JSON.stringify(kept));
  } catch {
    // They are bundled again next time.
  }
}

/** Undefined for a file that is gone. */
function sumOf(root: string, path: string): string | undefined {
  try {
    return createHash('sha1').update(readFileSync(join(root, path))).digest('base64');
  } catch {
    return undefined;
  }
}
