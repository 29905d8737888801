/**
 * From an address on a page, or a name in front matter, to a file of the project. Only files of `assets/` and files
 * beside the pages of `content/` are found, wherever links and dots in a path may point.
 */
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { closest } from '../text/closest.ts';
import { spellings } from '../text/file-names.ts';

/** The page that an address stands on. */
export interface Place {
  /** Path from the project's root: `content/talks/2023.md`. */
  source: string;
  /** Root-relative, without prefix; left out for names in front matter and data files. */
  url?: string;
}

export interface Found {
  /** Path from the project's root, with forward slashes. */
  path: string;
  /** Root-relative path, not encoded, at which the untouched file is published. */
  url: string;
}

/** Looks files up by their exact names, on disks that do not mind the case too: most hosts do. */
export class Locator {
  readonly #root: string;

  /** Names of the folders that were looked into; pictures do not come and go within a build. */
  readonly #folders = new Map<string, ReadonlySet<string>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file meant by `src`: the first of its possible places that exists. */
  find(src: string, place?: Place): Found | undefined {
    for (const { path: spelled } of spellings(src)) {
      for (const path of candidates(spelled, place)) {
        if (this.#names(dirname(path)).has(basename(path)) && this.#isInside(path)) return { path, url: publicUrl(path) };
      }
    }
    return undefined;
  }

  /**
   * A file near any of the possible places whose name is much like the one that is missing, by its path; or the one of this name
   * that lies elsewhere, or is meant by a path of Windows, by its address.
   */
  suggest(src: string, place?: Place): string | undefined {
    const path = src.replaceAll('\\', '/');
    const elsewhere = (path === src ? undefined : this.find(path, place)) ?? this.find(posix.basename(path));
    if (elsewhere) return elsewhere.url;
    for (const path of candidates(src, place)) {
      const name = closest(basename(path), this.#names(dirname(path)));
      if (name !== undefined) return `${dirname(path)}/${name}`;
    }
    return undefined;
  }

  #names(folder: string): ReadonlySet<string> {
    let names = this.#folders.get(folder);
    if (!names) {
      try {
        names = new Set(readdirSync(join(this.#root, folder), { withFileTypes: true })
          .filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
      } catch {
        names = new Set();
      }
      this.#folders.set(folder, names);
    }
    return names;
  }

  /** Whether the file itself, and not only a link to it, lies in the project. */
  #isInside(path: string): boolean {
    try {
      return realpathSync(join(this.#root, path)).startsWith(realpathSync(this.#root) + sep);
    } catch {
      return false;
    }
  }
}

/** Where `src` may lie, most likely place first; places outside of `assets/` and `content/` are none. */
function candidates(src: string, place: Place | undefined): string[] {
  const all: string[] = [];
  const add = (...parts: string[]): void => {
    const path = posix.normalize(posix.join(...parts));
    if (/^(?:assets|content)\//.test(path) && !path.split('/').some((part) => /^[._]/.test(part))) all.push(path);
  };
  if (src.startsWith('/')) {
    // Written relative to the page: what the browser makes of it, undone.
    if (place?.url) {
      const written = posix.relative(folderOf(place.url), src);
      add(dirname(place.source), written);
      add('assets/images', written);
    }
    add(src.slice(1));
    add('content', src);
    // academicpages keeps its pictures in /images/.
    add('assets', src);
  } else {
    if (place) add(dirname(place.source), src);
    add('assets/images', src);
    add(src);
    add('assets', src);
  }
  return [...new Set(all)];
}

/** What a browser takes relative addresses from: `/talks/loom/` is a folder, `/404.html` is a file of one. */
function folderOf(url: string): string {
  return posix.dirname(`${url}.`);
}

function publicUrl(path: string): string {
  return path.startsWith('content/') ? path.slice('content'.length) : `/${path}`;
}

/** What is said of a film, a sound or what belongs to one that is not there. */
export function missingMedia(what: string, src: string, near: string | undefined): { message: string; cure: string } {
  return {
    message: `There is no ${what} “${src}”.`,
    cure: near ? `Did you mean ${near}?` : 'Put the file beside the page and write its name here, or mend the address; upper and lower case count.',
  };
}

/** What is said of a picture that is not there; `near` is the path of one whose name is much like it, as of `suggest`. */
export function missingPicture(src: string, near: string | undefined): { message: string; cure: string } {
  const backslashes = src.includes('\\');
  return {
    message: `There is no picture “${src}”.`,
    cure: near ? (backslashes ? `Write it with slashes: ${near}.` : `Did you mean ${near}?`)
      : backslashes ? 'Put the file into assets/images/, and write its name alone; folders are parted by slashes.'
      : 'Put the file into assets/images/, or mend its name; upper and lower case count.',
  };
}
