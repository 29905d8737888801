/** Pictures and files. Quarto published those that something leads to, and no others; so does this. */
import { posix } from 'node:path';
import { Assets } from '../moved/assets.ts';
import type { OldFiles } from '../moved/old-files.ts';
import type { Transfer } from '../moved/transfer.ts';
import { frozenPicture } from './frozen.ts';

/** Files that are no download: pages, and what would bring scripts along. */
const NO_DOWNLOAD = /\.(?:qmd|rmd|rmarkdown|md|markdown|html?|m?js|css|scss|xml)$|(?:^|\/)\./i;

/** Files that pages lead to: Quarto publishes no others. */
export class Downloads {
  readonly #files: OldFiles;
  readonly #assets: Assets;
  readonly #transfer: Transfer;
  /** Folder of the built site, which holds everything a second time. */
  readonly #output: string;
  readonly #left = new Set<string>();

  constructor(files: OldFiles, output: string, transfer: Transfer) {
    this.#files = files;
    this.#output = output;
    this.#transfer = transfer;
    this.#assets = new Assets(files, transfer);
  }

  /** Address now of a file, by its path from the root; it is taken along. Undefined for what is none, or stays behind. */
  address(name: string): string | undefined {
    const known = this.#assets.address(name);
    if (known !== undefined) return known;
    const path = this.#files.has(name) ? name : frozenPicture(name);
    if (path === undefined || !this.#files.has(path) || path.startsWith(`${this.#output}/`)) return undefined;
    if (NO_DOWNLOAD.test(path)) {
      if (/\.html?$/i.test(path)) this.#leave(path);
      return undefined;
    }
    this.#assets.take(path, `/${name}`);
    return this.#assets.address(path);
  }

  /** Name in `assets/images/` of a picture that a page names. */
  picture(name: string | undefined, page: string): string | undefined {
    if (name === undefined || /^[a-z]+:/i.test(name)) return undefined;
    const address = this.address(fromRoot(name, page));
    return address?.startsWith('/assets/images/') === true ? address.slice('/assets/images/'.length) : undefined;
  }

  #leave(old: string): void {
    if (this.#left.has(old)) return;
    this.#left.add(old);
    this.#transfer.dropped.push({ old, why: 'a page of HTML, which may hold scripts: put it where such pages belong, and link to it' });
  }
}

/** Path from the root of what a file names, relative to itself or with a slash in front. */
export function fromRoot(name: string, file: string): string {
  return name.startsWith('/') ? name.slice(1) : posix.normalize(posix.join(posix.dirname(file), name));
}
