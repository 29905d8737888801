/**
 * What an import gathers: the files of the new project, the old addresses, and everything that has to be told.
 */
import { posix } from 'node:path';
import { normaliseAddress, outputPath } from '../../content/addresses.ts';
import { Problems } from '../../problems.ts';

/** A line of the report: what one file became. */
interface Became {
  old: string;
  /** Paths of the new project; a paper's has its citation key behind it. */
  path: string;
  oldAddress?: string | undefined;
  address?: string | undefined;
}

/** What an old site becomes. */
export class Transfer {
  /** Path from the project's root → content. */
  readonly files = new Map<string, string | Buffer>();
  readonly became: Became[] = [];
  readonly dropped: { old: string; why: string }[] = [];
  /** What to look at; `file` and `line` are those of the old site. */
  readonly problems = new Problems();
  /** Things done that are worth knowing, a sentence each. */
  readonly remarks: string[] = [];
  readonly #redirects = new Map<string, string>();
  readonly #standing = new Map<string, string>();

  /** A path that is free; `-2`, `-3` … before its ending where it is not. */
  freePath(path: string): string {
    const dot = path.lastIndexOf('.');
    let free = path;
    for (let count = 2; this.files.has(free); count += 1) free = `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
    return free;
  }

  /** A .bib file comes as it is; returns its path in the new project. */
  takeBib(old: string, bytes: Buffer): string {
    const path = this.freePath(`data/${posix.basename(old)}`);
    this.files.set(path, bytes);
    this.became.push({ old, path });
    return path;
  }

  /** Something stands at this address of the new site. */
  stand(address: string, path: string): void {
    this.#standing.set(outputPath(address).toLowerCase(), path);
  }

  stands(address: string): boolean {
    return this.#standing.has(outputPath(address).toLowerCase());
  }

  /** An old address leads to a new one; the first word on it counts. */
  redirect(from: string, to: string): void {
    const address = normaliseAddress(from);
    if (address !== undefined && !this.#redirects.has(address)) this.#redirects.set(address, to);
  }

  /** Old addresses at which nothing stands now, by where they lead. */
  redirects(): Map<string, string> {
    const left = [...this.#redirects].filter(([from, to]) => from !== to && !this.stands(from));
    return new Map(left.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Where an old address is answered now: the redirect's target, or the address itself. */
  answerTo(from: string): string | undefined {
    const address = normaliseAddress(from);
    if (address === undefined) return undefined;
    return this.stands(address) ? address : this.#redirects.get(address);
  }
}
