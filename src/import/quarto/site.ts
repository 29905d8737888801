/** What the steps of the import share. */
import { posix } from 'node:path';
import type { LinkContext } from '../moved/links.ts';
import type { OldFiles } from '../moved/old-files.ts';
import { textAt, textsAt, type Data } from '../moved/unknown-data.ts';
import { Transfer } from '../moved/transfer.ts';
import { Citations } from './citations.ts';
import type { Document } from './document.ts';
import { findDocuments } from './documents.ts';
import { Downloads } from './downloads.ts';
import { readSettings, type QuartoSettings } from './settings.ts';

/** A website of Quarto, and what has become of it so far. */
export class Site {
  readonly files: OldFiles;
  readonly transfer = new Transfer();
  readonly settings: QuartoSettings;
  readonly downloads: Downloads;
  readonly citations: Citations;
  readonly documents: readonly Document[];
  readonly #bySource: ReadonlyMap<string, Document>;

  constructor(files: OldFiles) {
    this.files = files;
    this.settings = readSettings(files, this.transfer.problems);
    this.downloads = new Downloads(files, this.settings.output, this.transfer);
    this.citations = new Citations(files, this.transfer);
    this.documents = findDocuments(files, this.settings, this.transfer);
    this.#bySource = new Map(this.documents.map((document) => [document.path, document]));
  }

  /** How links of a file are read: `path` below the site's root, `address` where it stood. */
  linksOf(path: string, address: string): LinkContext {
    const { website, prefix } = this.settings;
    const origin = (textAt(website, 'site-url') ?? '').replace(/\/+$/, '');
    return {
      origins: /^https?:/.test(origin) ? [origin] : [],
      prefix,
      address,
      folder: posix.dirname(path),
      fileAddress: (name) => this.downloads.address(name),
      pageAddress: (old) => {
        const source = this.#bySource.get(old.replace(/^\/+/, ''));
        return source?.placement?.address ?? this.transfer.answerTo(source?.address ?? old);
      },
    };
  }

  /** Has the old addresses that a page names in its front matter lead to `to`. */
  redirectAliases(data: Data, address: string | undefined, to: string): void {
    for (const alias of textsAt(data, 'aliases')) {
      const from = alias.startsWith('/') ? alias : posix.join(posix.dirname(`${address ?? '/'}x`), alias);
      this.transfer.redirect(from, to);
    }
  }
}
