/**
 * One edition of the site: its data, and everything it takes to print it.
 */
import { join } from 'node:path';
import { keptAssets } from '../../assets/kept.ts';
import { themeVersion, versioned } from '../../assets/version.ts';
import { checkHome } from '../../check/home.ts';
import { checkLinks } from '../../check/links.ts';
import { checkPlaceholders } from '../../check/placeholders.ts';
import { checkSharedPictures } from '../../check/shared-picture.ts';
import { AddressBook, outputPath, pageClaim } from '../../content/addresses.ts';
import { contentPolicy, policyText } from '../../deploy/policy.ts';
import type { Part } from '../../bibliography/citations/schedule.ts';
import type { Publication } from '../../bibliography/publication.ts';
import { NOTHING } from '../../content/content-page.ts';
import type { Page } from '../../content/page.ts';
import { createImages, type Images } from '../../images/index.ts';
import { tellIdleLayouts } from '../../layouts/idle.ts';
import { createPrinter, LAYOUT_FOLDERS, reportingPrinter } from '../../layouts/printer.ts';
import { renderMath, texMacros, type Markdown } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import { measured } from '../../profile.ts';
import { programName } from '../../program.ts';
import { createWording, type Wording } from '../../seo/wording.ts';
import { readableTex } from '../../text/readable-tex.ts';
import type { View } from '../../view/index.ts';
import { ownPrefixed } from '../address.ts';
import { citedPages } from './cited-pages.ts';
import { createCiting, type Citing } from './citing.ts';
import { deliverSite } from '../output/deliver-site.ts';
import { fingerprint } from '../cache/fingerprint.ts';
import { Journal } from '../cache/journal.ts';
import { loadSite } from '../load.ts';
import { guarded, guardedMade } from './guard.ts';
import { madeOutput, textOf, type Made, type Output } from '../output/outputs.ts';
import { generatedOutputs } from './generated.ts';
import { limitHeap } from '../output/heap.ts';
import type { SiteMemory } from '../cache/memory.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { PaperLists } from '../lists/paper-lists.ts';
import { notedImages } from '../cache/noted.ts';
import { PagePrinter } from '../output/page-printer.ts';
import { PrintCache } from '../cache/print-cache.ts';
import { rehearse } from './rehearse.ts';
import { openShelves, type Shelves } from '../cache/shelves.ts';
import { siteMarkdown, textStamp, withinHome } from './site-markdown.ts';
import { siteView } from './site-view.ts';
import type { Site } from '../site.ts';
import { sweep } from '../output/sweep.ts';
import { textBlock } from '../lists/text-blocks.ts';
import type { Summary, WorkshopOptions } from './workshop.ts';

/** Opened by a Workshop; see there. */
export class Edition {
  readonly site: Site;
  readonly #journal = new Journal();
  readonly problems: Problems = this.#journal.problems;
  readonly #options: WorkshopOptions;
  readonly #folder: OutputFolder;
  readonly #memory: SiteMemory;
  readonly #started = performance.now();
  /** None while someone writes: a style that was edited keeps its address. */
  readonly #version: string | undefined;
  readonly #bySource: Map<string, Page>;
  readonly #images: Images;
  readonly #markdown: Markdown;
  /** TeX commands of the settings. */
  #macros: Readonly<Record<string, string>> = {};
  #citing!: Citing;
  /** References that are being formatted, and the records of pages among them. */
  #references: readonly Part[] = [];
  #cited: ReadonlyMap<Page, Publication> = new Map();
  readonly #lists: PaperLists;
  readonly #wording: Wording;
  /** Pages of the edition before; none where they only are to be checked. */
  #kept: PrintCache | undefined;
  readonly #shelves: Shelves | undefined;
  #view!: View;
  #printer!: PagePrinter;
  #attempt!: (layout: string, context: object) => string | undefined;
  readonly #book: AddressBook = new AddressBook(this.problems);
  /** Addresses of pages that Eleventy has made of the user's own templates. */
  readonly #ofTemplates: string[] = [];
  #outputs: readonly Output[] = [];
  #done = 0;

  /** `lastChange` is a day, yyyy-mm-dd. */
  constructor(options: WorkshopOptions, folder: OutputFolder, memory: SiteMemory, lastChange: string | undefined) {
    this.#options = options;
    this.#folder = folder;
    this.#memory = memory;
    const { root, prefix, outputDir } = options;
    this.#version = options.mode === 'build' ? themeVersion(root) : undefined;
    this.#images = notedImages(createImages({ root, outputDir, cacheDir: join(root, '.cache/images'), prefix }), this.#journal);
    this.#markdown = siteMarkdown({
      prefix,
      within: withinHome(root),
      images: this.#images,
      pageFrom: (source) => this.pageFrom(source),
      citing: () => this.#citing,
      list: (name, text, page, line) =>
        textBlock(name, text, page, line, { site: this.site, lists: this.#lists, view: this.#view, print: this.#attempt, problems: this.problems }),
      macros: () => this.#macros,
      journal: this.#journal,
      problems: this.problems,
    });
    const url = process.env['OFFPRINT_URL'];
    const program = programName();
    this.#shelves = openShelves(options, memory, this.problems);
    this.site = loadSite({
      root,
      prefix,
      drafts: options.mode === 'serve',
      memory,
      ...(this.#shelves && { records: this.#shelves.records }),
      ...(this.#shelves && program && { fronts: { shelf: this.#shelves.fronts, program } }),
      ...(url && { url }),
      ...(lastChange !== undefined && { lastChange }),
      papers: (papers) => {
        this.#macros = texMacros(papers.settings.math.macros);
        this.#citing = createCiting(papers, {
          problems: this.problems,
          url: (path) => this.url(path),
          math: (tex, display) => renderMath(tex, display, { plain: readableTex }),
        });
        if (options.mode === 'build' && program) this.#citing.warmUp();
      },
      render: (page) => guarded({ what: 'the text of the page', file: page.source }, this.problems, NOTHING, () => {
        const make = () => (page.body === '' ? NOTHING : measured('Markdown', () => this.#markdown.render(page.body, page, this.problems)));
        return this.#kept ? this.#kept.text(page, make) : make();
      }),
      read: (page) => void this.#journal.notes?.reads.add(page.source),
    });
    limitHeap(this.site);
    this.problems.append(this.site.problems);
    this.#lists = new PaperLists(this.site, this.problems);
    // Feeds ask for it without telling what is wrong with it.
    guarded({ what: 'the list of papers for the feed' }, this.problems, undefined, () => void this.#lists.feed());
    this.#wording = createWording(this.site);
    this.#bySource = new Map(this.site.pages.filter((page) => page.source !== '').map((page) => [page.source, page]));
  }

  /** Loads layouts and views, and lists what will be written besides the user's pages. */
  async prepare(): Promise<void> {
    const url = (path: string) => this.url(path);
    const { cv, view } = await siteView(this.site, {
      atOnce: this.#options.mode === 'build',
      url,
      images: this.#images,
      markdown: this.#markdown,
      citing: this.#citing,
      wording: this.#wording,
      lists: this.#lists,
      journal: this.#journal,
      problems: this.problems,
    });
    this.#view = view;
    const { root, mode } = this.#options;
    this.#references = this.#citing.ahead(() => {
      this.#cited = citedPages(this.pages, this.#view);
      return [...this.#cited].map(([{ lang }, record]) => ({ record, lang }));
    });
    tellIdleLayouts(root, this.site.pages.map(({ data }) => String(data['layout'] ?? '').replace(/\.njk$/, '')), this.problems);
    const policy = contentPolicy({ root, layouts: LAYOUT_FOLDERS, styles: [this.#view.theme.style] }, this.problems);
    // Where the site is published, which is where its address is named: what reads it from a disk knows no “self”.
    const carried = mode === 'build' && process.env['OFFPRINT_URL'] ? policyText(policy) : undefined;
    const printer = createPrinter(
      root,
      LAYOUT_FOLDERS,
      // The server that reloads pages does so by a script of its own, which no policy would let in.
      { site: this.site, view: this.#view, serving: mode === 'serve', policy: carried },
      { url },
      this.#memory.layouts,
      (make) => this.#journal.shared(make),
    );
    const failed = () => {
      if (this.#journal.notes) this.#journal.notes.once = true;
    };
    const attempt = reportingPrinter(printer, this.problems, failed);
    this.#attempt = (layout, context) => measured('layouts', () => attempt(layout, context));
    this.#openCache([cv.pdfUrls(), this.#version, carried]);
    const pages = new PagePrinter({
      root,
      attempt: this.#attempt,
      wording: this.#wording,
      journal: this.#journal,
      kept: this.#kept,
      pageFrom: (source) => this.pageFrom(source),
    });
    this.#printer = pages;
    const book = this.#book;
    for (const page of this.pages) book.claim(pageClaim(page));
    this.#outputs = await generatedOutputs(this.site, {
      print: (layout, context) => pages.made(layout, context),
      printPage: (page) => pages.page(page),
      cv,
      book,
      policy,
      problems: this.problems,
    });
  }

  /** The user's own pages. */
  get pages(): Iterable<Page> {
    return this.#bySource.values();
  }

  /** Everything but the user's own pages. */
  get outputs(): readonly Output[] {
    return this.#outputs;
  }

  /** The page made from a file (path from the project's root); undefined for drafts and for pages that lost their address. */
  pageFrom(source: string): Page | undefined {
    return this.#bySource.get(source);
  }

  /** HTML of one of the user's pages. */
  print(page: Page): string {
    return textOf(this.#made(page).contents());
  }

  /** Has everything told that printing a page would tell. */
  survey(page: Page): void {
    this.#made(page);
  }

  #made(page: Page): Made {
    return guardedMade({ what: 'the page', file: page.source }, this.problems, () => this.#printer.page(page));
  }

  #tick(): void {
    const of = this.#bySource.size + this.#outputs.length;
    this.#options.progress?.(++this.#done, of);
  }

  #openCache(more: readonly unknown[]): void {
    const program = programName();
    if (!this.#shelves) return;
    const { texts, pages } = this.#shelves;
    this.#kept = measured('cache', () => new PrintCache({
      texts,
      pages,
      journal: this.#journal,
      images: this.#images,
      fingerprint: fingerprint(this.site, [program, ...more]),
      engine: textStamp(this.#options.root, this.#options.prefix),
      macros: JSON.stringify(this.#macros),
      linkTarget: (source) => this.#bySource.get(source)?.url,
    }));
  }

  /** A root-relative address with the path prefix; other addresses stay as they are. */
  url(path: string): string {
    return ownPrefixed(this.#options.prefix, versioned(path, this.#version));
  }

  /** Counts a page that somebody else has written; reported where one of ours stands at its address. */
  claim(url: string, file: string): void {
    this.#book.claim({ url, file, what: 'the template' });
    this.#ofTemplates.push(url);
    this.#folder.note(outputPath(url));
  }

  /** Writes everything, but the user's own pages only where `pages` says so; waits for pictures, and sums up. */
  async publish({ pages } = { pages: true }): Promise<Summary> {
    const { root, dry, helper, outputDir, copied } = this.#options;
    const own = [...this.pages].map((page) =>
      ({ url: page.url, cited: this.#cited.get(page), ...madeOutput(() => this.#made(page)) }));
    await deliverSite({
      site: this.site,
      outputs: [...(pages ? own : []), ...this.#outputs],
      folder: this.#folder,
      outputDir,
      references: this.#references,
      helper,
      assets: keptAssets(root, this.problems, this.#version),
      pictures: async () => {
        if (!dry) await this.publishFiles(this.site.pages);
      },
      tick: () => this.#tick(),
    });
    if (!dry) {
      for (const url of await this.publishFiles([])) this.#folder.note(url.slice(1));
      measured('cache', () => {
        this.#kept?.save();
        this.#shelves?.records.save();
        this.#shelves?.fronts.save();
      });
      this.#memory.layouts.save();
      this.#citing.save(this.#kept !== undefined && this.#kept.printed < this.site.pages.length + this.site.publications.length);
      const urls = [...this.pages, ...this.#outputs].map(({ url }) => url);
      sweep(this.#folder, urls, root, copied?.() ?? []);
    }
    return this.summary();
  }

  /** Publishes the pictures that were asked for so far, and the files that the texts of `pages` link to; returns their addresses. */
  publishFiles(pages: readonly Page[]): Promise<string[]> {
    for (const page of pages) {
      for (const { kind, target } of page.rendered.links) if (kind !== 'image') this.#images.file(target, page);
    }
    return measured('pictures', () => this.#images.finish());
  }

  /** Prints everything and writes nothing: what a build would have to say. `hear` is given the HTML of every page. */
  rehearse(hear: (url: string, html: string) => void = () => undefined): Promise<Summary> {
    return rehearse(this, this.#options.root, hear);
  }

  /** What everything that was printed came to. */
  summary(): Summary {
    const addresses = new Set([...[...this.site.pages, ...this.#outputs].map((one) => one.url), ...this.#ofTemplates]);
    guarded({ what: 'the list of what is wrong' }, this.problems, undefined, () => measured('checks', () => {
      checkHome(this.site, this.problems);
      checkLinks(this.site, addresses, (page) => this.print(page), this.problems);
      checkSharedPictures(this.site, this.problems);
      checkPlaceholders(this.site, this.problems);
    }));
    return {
      pages: this.#bySource.size + this.#outputs.filter((output) => output.page).length,
      papers: this.site.publications.length,
      seconds: (performance.now() - this.#started) / 1000,
      problems: this.problems.list,
      printed: this.#kept?.printed ?? this.site.pages.length,
    };
  }
}
