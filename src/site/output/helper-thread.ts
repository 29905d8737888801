/** What the thread of a Helper does. */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parentPort } from 'node:worker_threads';
import type { Publication } from '../../bibliography/publication.ts';
import { withLazyParts } from '../../bibliography/record/lazy-parts.ts';
import type { KeptPage } from '../../content/kept-pages.ts';
import { NOTHING } from '../../content/content-page.ts';
import type { Page } from '../../content/page.ts';
import { createImages } from '../../images/index.ts';
import { createMarkdown } from '../../markdown/index.ts';
import { Problems } from '../../problems.ts';
import { programName } from '../../program.ts';
import { ownPrefixed, slashed } from '../address.ts';
import { readContent } from '../content.ts';
import { Delivery } from './delivery.ts';
import { dataFile, entriesOf, paperFiles, recallTexts, type DownloadsSite } from './downloads.ts';
import type { Writing } from './downloads-apart.ts';
import { textStamp, withinHome } from '../edition/site-markdown.ts';
import { settingsLanguage, settingsPrefix } from '../first-look.ts';
import { freeHeap, limitHeap } from './heap.ts';
import { Journal } from '../cache/journal.ts';
import { SiteMemory } from '../cache/memory.ts';
import { notedImages, notedMarkdown } from '../cache/noted.ts';
import { OutputFolder, type WrittenFile } from './output-folder.ts';
import type { Kept, Shelf } from '../cache/packed-cache.ts';
import { PrintCache, type PageFacts, type TextFacts } from '../cache/print-cache.ts';
import type { Connection, Rows, ShelfName } from './helper.ts';

/** Rows in a message. */
const BATCH = 32;

/** Reads the pages at once, and waits for the papers. */
export function work({ root, port, sent }: Connection): Promise<void> {
  // By the thread only (setpriority(2), Notes): what waits for it has the processor for itself first.
  if (process.platform === 'linux') setPriority(0, 10);
  const tell = (rows: Rows | null): void => {
    port.postMessage(rows);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  };
  try {
    readPages(root, tell);
  } finally {
    tell(null);
  }
  freeHeap();
  return new Promise<void>((resolve, reject) => {
    const write = downloadWriter();
    parentPort!.on('message', (batch: Writing) => {
      write(batch).then((files) => {
        parentPort!.postMessage(files);
        if (batch.rest) resolve();
      }).catch(reject);
    });
  }).finally(() => parentPort!.close());
}

/**
 * Makes what writes the files that reference managers read, batch by batch, and those of many papers after the last. It tells
 * what it has written. Of a paper only what was written stays in memory.
 */
export function downloadWriter(): (batch: Writing) => Promise<readonly WrittenFile[]> {
  let site: DownloadsSite | undefined;
  const publications: Publication[] = [];
  return async ({ outputDir, site: about, papers, rest }) => {
    site ??= { ...about, publications };
    const folder = new OutputFolder(outputDir);
    const delivery = new Delivery(folder, () => undefined);
    const batch = papers.map(([paper, hash]) => withLazyParts(paper, hash));
    await delivery.all(paperFiles(site, batch));
    for (const { id, hash, versions } of batch) publications.push({ id, hash, versions } as Publication);
    if (rest) {
      for (const [paper, texts] of rest.papers) {
        publications.push(paper as Publication);
        recallTexts(site, paper.id, texts);
      }
      const known = new Map(publications.map((paper) => [paper.id, paper]));
      for (const [url, ids] of rest.lists) await delivery.all([{ url, ...entriesOf(site, ids.map((id) => known.get(id)!)) }]);
      await delivery.all([dataFile(site)]);
    }
    return folder.written;
  };
}

/**
 * Reads what can be read without the bibliography; tells of every page, in the order in which a build asks for it. Where the
 * settings turn out to be others than a first look tells, their stamps do not fit.
 */
export function readPages(root: string, tell: (rows: Rows) => void): void {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { pathprefix: { type: 'string' } }, strict: false });
  const prefix = slashed(typeof values['pathprefix'] === 'string' ? values['pathprefix'] : settingsPrefix(root));
  const language = settingsLanguage(root) ?? 'en';
  const program = programName() ?? '';
  const fronts = new GivenShelf<KeptPage>('fronts', tell);
  const texts = new GivenShelf<TextFacts>('texts', tell);
  const journal = new Journal();
  const { problems } = journal;
  const images = notedImages(createImages({ root, outputDir: '', cacheDir: join(root, '.cache/images'), prefix, canEncode: () => true }), journal);
  // What hangs on papers is left to the build.
  const leave = () => {
    if (journal.notes) journal.notes.once = true;
    return undefined;
  };
  const markdown = createMarkdown(notedMarkdown({
    href: (url) => ownPrefixed(prefix, url),
    within: withinHome(root),
    linkTarget: (source) => bySource.get(source)?.url,
    image: (request) => images.picture(request, problems),
    file: (src, page) => images.file(src, page),
    media: (request) => images.media(request, problems),
    cite: leave,
    references: (page) => ('nocite' in (page as Page).data ? leave() : undefined),
    knownKey: () => leave() ?? false,
    nearestKey: leave,
    list: leave,
  }, journal));
  const cache = new PrintCache({
    texts,
    // Nothing is printed here.
    pages: new GivenShelf<PageFacts>('texts', tell),
    journal,
    images,
    fingerprint: '',
    engine: textStamp(root, prefix),
    // What has formulas is read again where the settings know commands for them.
    macros: '{}',
    linkTarget: (source) => bySource.get(source)?.url,
  });
  const render = (page: Page) => cache.text(page, () => (page.body === '' ? NOTHING : markdown.render(page.body, page, problems)));
  const { pages } = readContent({
    root,
    drafts: false,
    memory: new SiteMemory(root),
    fronts: { shelf: fronts, program },
    render,
  }, { language }, { papers: true, cv: true }, new Problems());
  fronts.save();
  limitHeap({ pages, publications: [] });
  const bySource = new Map(pages.filter(({ source }) => source !== '').map((page) => [page.source, page]));
  // By the page itself each would be kept.
  for (const page of bySource.values()) render(page);
  texts.save();
}

/** A shelf on which nothing stays: all that it was asked for is given away, once it is clear whether there is anything. */
class GivenShelf<T> implements Shelf<T> {
  readonly #name: ShelfName;
  readonly #tell: (rows: Rows) => void;
  #asked: string | undefined;
  #rows: Rows[1] = [];

  constructor(name: ShelfName, tell: (rows: Rows) => void) {
    this.#name = name;
    this.#tell = tell;
  }

  get(path: string): undefined {
    if (path !== this.#asked) this.#settle();
    this.#asked = path;
  }

  set(path: string, kept: Kept<T>): undefined {
    this.#asked = undefined;
    this.#give([path, kept]);
  }

  keep(): void {
    // There is nothing.
  }

  save(): void {
    this.#settle();
    if (this.#rows.length > 0) this.#tell([this.#name, this.#rows]);
  }

  #settle(): void {
    if (this.#asked !== undefined) this.#give([this.#asked, null]);
    this.#asked = undefined;
  }

  #give(row: Rows[1][number]): void {
    if (this.#rows.push(row) < BATCH) return;
    this.#tell([this.#name, this.#rows]);
    this.#rows = [];
  }
}
