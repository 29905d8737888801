/** Pages in their layouts, or as the build before printed them where nothing that they show has changed since. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../bibliography/publication.ts';
import type { Page } from '../../content/page.ts';
import { LAYOUT_FOLDERS } from '../../layouts/printer.ts';
import { sectionById } from '../../sections.ts';
import type { Target } from '../../seo/target.ts';
import type { Wording } from '../../seo/wording.ts';
import type { Journal } from '../cache/journal.ts';
import type { Made, PrintContext } from './outputs.ts';
import type { PrintCache } from '../cache/print-cache.ts';

interface PagePrinterOptions {
  /** Absolute path of the project. */
  root: string;
  /** HTML of a layout; undefined where it is broken. */
  attempt(layout: string, context: object): string | undefined;
  wording: Wording;
  journal: Journal;
  /** Pages of the build before; none where they only are to be checked. */
  kept: PrintCache | undefined;
  /** The page made from a file. */
  pageFrom(source: string): Page | undefined;
}

export class PagePrinter {
  readonly #options: PagePrinterOptions;

  constructor(options: PagePrinterOptions) {
    this.#options = options;
  }

  /** One of the user's own pages, or the page of a section. */
  page(page: Page): Made {
    const section = sectionById(page.section);
    const usual = page.isIndex ? section.layout : (section.entryLayout ?? section.layout);
    return this.#keptOr(page, undefined, () => this.#print(this.#ownLayout(page) ?? usual, { it: page, content: page.rendered.html }));
  }

  /** A page that is made of data. */
  made(layout: string, context: PrintContext): Made {
    return this.#keptOr(context.it, context.publication, () => this.#print(layout, { ...context }));
  }

  /** A page as the build before printed it, where nothing that it shows has changed since. */
  #keptOr(it: Page, publication: Publication | undefined, make: () => string): Made {
    const { kept, journal, wording, pageFrom } = this.#options;
    if (!kept) return { contents: make };
    const target: Target = publication ?? it;
    const words = journal.unnoted(() => `${wording.title(target)}\n${wording.description(target)}`);
    return kept.page(it.url, words, (source) => pageFrom(source)?.rendered !== undefined, make);
  }

  /** The layout of the user's own that a page asks for. Pages that come from elsewhere name layouts that never came along. */
  #ownLayout(page: Page): string | undefined {
    const [, name] = /^([\w-]+)(?:\.njk)?$/.exec(String(page.data['layout'] ?? '')) ?? [];
    return name && existsSync(join(this.#options.root, LAYOUT_FOLDERS[0], `${name}.njk`)) ? `${name}.njk` : undefined;
  }

  /** A page whose layout is broken says so instead of vanishing. */
  #print(layout: string, context: Readonly<Record<string, unknown>>): string {
    return this.#options.attempt(layout, context)
      ?? '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A layout needs mending</title></head><body></body></html>';
  }
}
