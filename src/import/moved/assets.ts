/** Pictures and files of the old site: where each of them lies now, and at which address. */
import type { OldFiles } from './old-files.ts';
import type { Transfer } from './transfer.ts';

export const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|ico)$/i;
/** Files that are part of the old theme or of its tools, wherever they lie. */
const THEME =
  /(?:^|\/)(?:_[^/]+\/|assets\/(?:css|js|fonts|webfonts|libs|_sass|scss|bibliography)\/|node_modules\/|Gemfile|Rakefile|LICENSE|CHANGELOG|CONTRIBUTING|Dockerfile|docker-compose|package(?:-lock)?\.json|go\.(?:mod|sum)|netlify\.toml|hugo\.(?:yaml|toml|json)$|config\.(?:yaml|toml|json)$)|\.(?:scss|sass|less|css|js|mjs|map|rb|gemspec|yml|yaml|toml|lock|sh|ipynb|py|woff2?|ttf|eot|otf|htaccess|sublime-\w+|html?|md|markdown|liquid|xml|bib|bst|csl|example|r?md)$|^[^/.]*$|^(?:favicon\.ico|robots\.txt|requirements\.txt)$|(?:^|\/)\./i;
/** Bigger than this, and a repository is the wrong place for it. */
const LARGE = 50 * 1024 * 1024;

interface Placed {
  /** Path in the new project. */
  path: string;
  /** Address on the new site; of pictures it is found by name, not published as it is. */
  address: string;
}

/** Pictures and other files of the old site, and where each of them is now. */
export class Assets {
  readonly #files: OldFiles;
  readonly #transfer: Transfer;
  /** Old path → where it is now. */
  readonly #placed = new Map<string, Placed>();
  /** Address on the old site → old path. */
  readonly #byAddress = new Map<string, string>();

  constructor(files: OldFiles, transfer: Transfer) {
    this.#files = files;
    this.#transfer = transfer;
  }

  /**
   * Takes a file along: pictures to `assets/images/`, others to `assets/files/`, and what lay in a folder of `assets/` of
   * its own stays there. `oldAddress` is where the old site showed it.
   */
  take(path: string, oldAddress: string): void {
    if (this.#placed.has(path)) return;
    const inner = oldAddress.replace(/^\/+/, '');
    const kept = /^assets\/(?!images\/|img\/|theme\/|files\/|media\/|css\/|js\/)[\w-]+\/.+$/.test(inner) && !PICTURE.test(inner);
    const name = inner.replace(/^assets\//, '').replace(/^(?:images?|img|media|files|uploads|static)\//, '');
    const target = this.#transfer.freePath(kept ? inner : PICTURE.test(inner) ? `assets/images/${name}` : `assets/files/${name}`);
    if (this.#files.size(path) > LARGE) {
      this.#transfer.dropped.push({
        old: path,
        why: 'larger than 50 MB: keep it where large files belong (Zenodo, a release, your university), and link to it',
      });
      return;
    }
    this.#transfer.files.set(target, this.#files.bytes(path));
    const placed = { path: target, address: `/${target}` };
    this.#placed.set(path, placed);
    this.#byAddress.set(decodeURI(oldAddress), path);
    if (!PICTURE.test(path) && oldAddress !== placed.address) this.#transfer.redirect(oldAddress, placed.address);
  }

  /** Takes along everything that visitors could download, theme and tools left out. */
  takeAll(addressOf: (path: string) => string | undefined): void {
    for (const path of this.#files.paths) {
      if (THEME.test(path)) continue;
      const address = addressOf(path);
      if (address !== undefined) this.take(path, address);
    }
  }

  /** Address now of a file, by its path in the old source or by its old address without the first slash. */
  address(path: string): string | undefined {
    const placed = this.#placed.get(path) ?? this.#placed.get(this.#byAddress.get(`/${path}`) ?? '');
    return placed?.address;
  }

  /** Name for `photo:` and `image:`, which are looked up in `assets/images/`. */
  pictureName(path: string): string | undefined {
    return this.address(path)?.replace(/^\/assets\/images\//, '');
  }
}
