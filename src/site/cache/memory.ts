/**
 * What a server remembers from one edition of the site to the next, so that a save costs what it changed. A build
 * forgets it all.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptRecord } from '../../bibliography/record/kept-records.ts';
import type { KeptPage } from '../../content/kept-pages.ts';
import { LiveAssets } from '../../assets/live.ts';
import { CompiledLayouts } from '../../layouts/compiled.ts';
import { Problems, type Problem } from '../../problems.ts';
import { PackedCache, type Found, type Kept, type Shelf } from './packed-cache.ts';
import type { PageFacts, TextFacts } from './print-cache.ts';

interface Remembered {
  inputs: readonly unknown[];
  value: unknown;
  problems: readonly Problem[];
}

export class SiteMemory {
  readonly layouts: CompiledLayouts;
  readonly assets: LiveAssets;
  /** Rendered texts and printed pages, for PrintCache. Pages are printed again when they are asked for: they would fill the memory. */
  readonly texts: MemoryShelf<TextFacts>;
  readonly pages = new MemoryShelf<PageFacts>({ withoutText: true });
  readonly records: MemoryShelf<KeptRecord>;
  readonly fronts: MemoryShelf<KeptPage>;
  readonly #known = new Map<string, Remembered>();
  /** The last readable value of each data file, which stands in while someone is in the middle of a line. */
  readonly lastReadable = new Map<string, unknown>();

  /** `root` is the project's folder. */
  constructor(root: string) {
    this.layouts = new CompiledLayouts(root);
    this.assets = new LiveAssets(root);
    const folder = join(root, '.cache/pages');
    this.texts = new MemoryShelf({ from: [folder, 'texts'] });
    this.records = new MemoryShelf({ from: [folder, 'records'] });
    this.fronts = new MemoryShelf({ from: [folder, 'front-matter'] });
  }

  /** Forgets what was made from the user's files. */
  forget(): void {
    this.#known.clear();
  }

  /**
   * A value and the problems it comes with: those of the last time under this name, if every input is the same; else
   * made anew.
   */
  get<T>(name: string, inputs: readonly unknown[], problems: Problems, make: (problems: Problems) => T): T {
    const known = this.#known.get(name);
    if (known && known.inputs.length === inputs.length && known.inputs.every((input, at) => Object.is(input, inputs[at]))) {
      problems.append(known.problems);
      return known.value as T;
    }
    const own = new Problems();
    const value = make(own);
    problems.append(own);
    this.#known.set(name, { inputs, value, problems: own.list });
    return value;
  }
}

interface MemoryShelfOptions {
  /** Leave texts out. */
  withoutText?: boolean;
  /** Folder and name of what the last build has kept on disk: a server need not make it again. */
  from?: readonly [folder: string, name: string];
}

/** A shelf that is lost with the process. */
class MemoryShelf<T> implements Shelf<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #withoutText: boolean;
  readonly #from: MemoryShelfOptions['from'];
  #built: PackedCache<T> | undefined;

  constructor({ withoutText = false, from }: MemoryShelfOptions = {}) {
    this.#withoutText = withoutText;
    this.#from = from;
  }

  get(name: string, stamp: string): Found<T> | undefined {
    const kept = this.#kept.get(name);
    // Whether that can be read is nothing to tell somebody who writes.
    if (!kept && this.#from) return (this.#built ??= new PackedCache(...this.#from, new Problems())).get(name, stamp);
    if (kept?.stamp !== stamp) return undefined;
    const text = () => (this.#withoutText ? undefined : kept.text);
    return { facts: kept.facts, text, bytes: () => (this.#withoutText ? undefined : Buffer.from(kept.text)) };
  }

  set(name: string, kept: Kept<T>): undefined {
    this.#kept.set(name, this.#withoutText ? { ...kept, text: '' } : kept);
  }

  keep(): void {
    // Nothing is ever taken away: what is out of date is replaced, or never asked for again.
  }

  save(): void {
    // There is nowhere to write it to.
  }
}

/** The state of a file without reading it: size and time of change; `undefined` where there is none. */
export function stateOf(root: string, path: string): string | undefined {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat?.isFile() === true ? `${stat.size} ${stat.mtimeMs}` : undefined;
}
