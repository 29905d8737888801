/**
 * `import jekyll`, `hugo` and `quarto`: what a reader of old sites gathered becomes a plan, is shown, and carried out.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { exampleFiles, fingerprint, ownFiles } from '../init/example.ts';
import { planInit } from '../init/plan.ts';
import { counted } from '../text/counted.ts';
import { offer, type OfferOptions } from './offer.ts';
import { reportText } from './report.ts';
import type { Transfer } from './moved/transfer.ts';

const REPORT = 'import-report.md';
/** Fingerprints of what the last import wrote: what is still so is not the person's work, and may be replaced. */
const MANIFEST = 'data/.imported.json';

interface ImportSiteOptions extends OfferOptions {
  /** Folder of the old site, as typed. */
  from: string;
  /** Folder in which the command was given. */
  cwd?: string | undefined;
  /** Words for the report: "Jekyll". */
  kind: string;
  read(root: string): Transfer;
  /** Files that tell a folder of this kind, any of them. */
  signs: readonly string[];
}

/** Runs the verb; returns the exit status: 0 done, 1 refused, 2 a folder that is no such site. */
export async function importSite(options: ImportSiteOptions): Promise<number> {
  const { root, from, cwd = root, kind, signs, output = process.stdout } = options;
  const say = (text: string): void => void (output as Writable).write(`${text}\n`);
  const source = resolve(cwd, from);
  if (!(await isFolder(source))) {
    say(`${from} is no folder. Give the folder of the old site's source.`);
    return 2;
  }
  const found = await Promise.all(signs.map((sign) => exists(join(source, sign))));
  if (!found.includes(true)) {
    say(`${from} does not look like the source of a ${kind} site: there is none of ${signs.join(', ')}. Give the folder that holds them.`);
    return 2;
  }
  const transfer = options.read(source);
  const report = reportText(transfer, from, kind);
  const manifest = JSON.stringify(Object.fromEntries([...transfer.files].map(([path, content]) => [path, fingerprint(content)])), null, 1);
  const files = new Map<string, string | Buffer>([...transfer.files, [REPORT, report]]);
  const present = new Map(await ownFiles(root));
  // Files in folders of assets/ that `init` does not look into.
  for (const path of files.keys()) {
    if (!present.has(path) && (await exists(join(root, path)))) present.set(path, fingerprint(await readFile(join(root, path))));
  }
  const earlier = await importedBefore(root);
  const shipped = new Map([...exampleFiles(), ...earlier]);
  if (present.has(REPORT)) shipped.set(REPORT, present.get(REPORT)!);
  const plan = planInit(files, present, shipped);
  const look = [...transfer.problems].filter(({ severity }) => severity !== 'notice').length;
  say(
    [
      `${counted(transfer.became.length, 'page or paper', 'pages and papers')} found`,
      `${counted(transfer.redirects().size, 'old address leads', 'old addresses lead')} elsewhere`,
      `${counted(look, 'thing')} to look at (${REPORT} tells all).\n`,
    ].join(', '),
  );
  const status = await offer(files, plan, options, `Done. Go through ${REPORT}, then see the site with: npm start`);
  if (status === 0 && !options.dryRun) {
    await mkdir(dirname(join(root, MANIFEST)), { recursive: true });
    await writeFile(join(root, MANIFEST), `${manifest}\n`);
  }
  return status;
}

async function importedBefore(root: string): Promise<[string, string][]> {
  try {
    return Object.entries(JSON.parse(await readFile(join(root, MANIFEST), 'utf8')) as Record<string, string>);
  } catch {
    return [];
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}
