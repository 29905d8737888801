/**
 * `init`: puts a person's skeleton in the place of the example.
 */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Problems } from '../problems.ts';
import type { Answers } from './answers.ts';
import { exampleFiles, ownFiles, type Fingerprints } from './example.ts';
import { planInit, type Plan } from './plan.ts';
import { BIB_PATH, skeleton, type SkeletonFiles } from './skeleton.ts';

interface Request {
  root: string;
  answers: Answers;
  /** Path of an existing bibliography, relative to `from`. */
  bib?: string;
  /** Folder in which the command was given. */
  from?: string;
  /** The files that came with the example; those of this version, if left out. */
  example?: Fingerprints;
}

export interface Preparation {
  plan: Plan;
  /** Writes and removes what the plan lists; the changed files only with `force`. */
  carryOut(force: boolean): Promise<void>;
}

/** Works out what has to be done; writes nothing. Undefined, with a problem, if the bibliography cannot be read. */
export async function prepareInit(
  { root, answers, bib, from = root, example }: Request,
  problems: Problems,
): Promise<Preparation | undefined> {
  let bibliography: Buffer | undefined;
  if (bib !== undefined) {
    const path = resolve(from, bib);
    bibliography = await readBibliography(path, bib, problems);
    if (bibliography === undefined) return undefined;
  }
  const files = new Map(skeleton(answers, bibliography));
  const present = new Map(await ownFiles(root));
  // A .bib that already lies in `data/` is read from there: no second copy of every paper.
  const inData = bib === undefined ? undefined : relative(root, resolve(from, bib)).replaceAll('\\', '/');
  if (inData !== undefined && inData !== BIB_PATH && /^data\/[^/]+\.bib$/i.test(inData)) {
    files.delete(BIB_PATH);
    present.delete(inData);
  }
  const plan = planInit(files, present, example ?? exampleFiles());
  return { plan, carryOut: (force) => carryOut(root, files, plan, force) };
}

async function readBibliography(path: string, typed: string, problems: Problems): Promise<Buffer | undefined> {
  const cure = 'Give the path of a .bib file: --bib ~/papers/mine.bib.';
  try {
    const bytes = await readFile(path);
    if (/@\s*\w+\s*[{(]/.test(bytes.toString('latin1'))) return bytes;
    problems.error('init-bib-empty', `${typed} holds no BibTeX entry.`, { subject: 'bib', cure });
  } catch {
    problems.error('init-bib-unreadable', `${typed} cannot be read.`, { subject: 'bib', cure });
  }
  return undefined;
}

/** Writes and removes what a plan lists, of the project in `root`; the changed files only with `force`. */
export async function carryOut(root: string, files: SkeletonFiles, plan: Plan, force: boolean): Promise<void> {
  const changed = force ? plan.changed : [];
  for (const path of [...plan.create, ...plan.replace, ...changed.filter((one) => files.has(one))]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path)!);
  }
  for (const path of [...plan.remove, ...changed.filter((one) => !files.has(one))]) {
    await rm(join(root, path), { force: true });
    await removeEmptyFolder(root, dirname(path));
  }
}

async function removeEmptyFolder(root: string, folder: string): Promise<void> {
  if (!folder.includes('/')) return;
  if ((await readdir(join(root, folder))).length === 0) await rmdir(join(root, folder));
}
