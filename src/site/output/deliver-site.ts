/** The order in which a site is written, so that two processors have something to do all the time. */
import type { Asset } from '../../assets/bundle.ts';
import type { Part } from '../../bibliography/citations/schedule.ts';
import { Delivery } from './delivery.ts';
import { downloadFiles, paperFiles } from './downloads.ts';
import type { DownloadsApart } from './downloads-apart.ts';
import type { Helper } from './helper.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Output } from './outputs.ts';
import type { Site } from '../site.ts';

type Row = Omit<Output, 'what'>;

export interface SiteToDeliver {
  site: Site;
  outputs: readonly Row[];
  folder: OutputFolder;
  /** Absolute path of that folder. */
  outputDir: string;
  /** References that are being formatted. */
  references: readonly Part[];
  helper?: Helper | undefined;
  /** Style sheets and scripts, which are being bundled. */
  assets: Promise<readonly Asset[]>;
  /** Makes the pictures of all pages; begun when a processor is free for it. */
  pictures(): Promise<void>;
  /** Called after every output. */
  tick(): void;
}

/** Writes all outputs, but what is `late`. Resolves when they and the pictures are on disk; throws for the first that could not be made. */
export async function deliverSite(all: SiteToDeliver): Promise<void> {
  const { site, outputs, folder, references, assets, pictures, tick } = all;
  // The bundler, the library of pictures, the thread of references and that of downloads work while pages are printed.
  const delivery = new Delivery(folder, tick);
  const apart = outputs.filter((output) => output.apart);
  const helped = helpedWith(apart, all);
  const early = async (): Promise<void> => {
    // The other processor does one thing at a time.
    await helped?.written;
    await delivery.all(outputs.filter((output) => output.early));
    await pictures();
  };
  const begun = early();
  begun.catch(() => undefined);
  const rest = outputs.filter((output) => !output.early && !output.late && !output.apart);
  // A thread may still be reading the texts, which the descriptions of other pages are chosen from.
  const [first, then] = parted(rest, ({ textless }) => textless === true && references.length === 0);
  const [cited, uncited] = parted(then, (output) => output.cited !== undefined);
  await delivery.all(first);
  await delivery.all(uncited);
  for (const asset of await assets) delivery.file(asset.path, asset.contents);
  await deliverCited(cited, references, delivery);
  const files = helped && (await writtenWith(helped, apart.length, site, delivery, tick));
  if (files) folder.add(files);
  else await delivery.all(apart);
  await begun;
  await delivery.settle();
  await folder.settle();
}

/** Those that pass, and those that do not. */
function parted<T>(list: readonly T[], passes: (one: T) => boolean): [T[], T[]] {
  return [list.filter(passes), list.filter((one) => !passes(one))];
}

/** These outputs, written with the help of a thread, all or none; undefined where none can help. */
function helpedWith(apart: readonly Row[], { site, helper, outputDir }: SiteToDeliver): DownloadsApart | undefined {
  if (!helper || apart.length === 0) return undefined;
  // It knows nothing of addresses, and does not help where a page has taken that of the download of a paper.
  const lists = apart.filter(({ papers }) => papers);
  const others = downloadFiles(site).filter(({ papers }) => !papers);
  return apart.length - lists.length === others.length ? helper.write(site, lists, outputDir) : undefined;
}

/** Writes what the thread has not begun, and resolves to what it has written; undefined where it has failed. */
async function writtenWith(helped: DownloadsApart, count: number, site: Site, delivery: Delivery, tick: () => void): DownloadsApart['written'] {
  let others = count;
  for (let papers = helped.take(); papers.length > 0; papers = helped.take()) {
    const outputs = paperFiles(site, papers);
    others -= outputs.length;
    await delivery.all(outputs);
  }
  const files = await helped.written;
  if (files) for (; others > 0; others--) tick();
  return files;
}

/** What shows itself as a reference, as these are formatted. */
async function deliverCited(outputs: readonly Row[], references: readonly Part[], delivery: Delivery): Promise<void> {
  const left = new Map(outputs.map((output) => [output.cited, output]));
  for (const { papers, ready } of references) {
    await ready;
    await delivery.all(papers.flatMap((paper) => left.get(paper) ?? []));
    for (const paper of papers) left.delete(paper);
  }
  await delivery.all([...left.values()]);
}
