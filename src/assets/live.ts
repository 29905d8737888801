/**
 * Bundles while someone writes: each is made anew when one of the files that it was made from has changed, and one that is
 * beyond bundling stays as it last could be.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problems, type Problem } from '../problems.ts';
import { listFiles } from '../site/files.ts';
import { assetSources, openBundler, type Asset } from './bundle.ts';

/** Size and time of change by path; no row for what is not there. */
type States = Map<string, string>;

interface Made {
  states: States;
  bundled: Promise<{ problems: readonly Problem[]; asset?: Asset | undefined }>;
  /** What it was made from; whatever lies there, before that is known and where it could not be made. */
  inputs?: readonly string[] | undefined;
}

export interface Bundles {
  /** Contents by path in the output folder. */
  files: ReadonlyMap<string, Uint8Array>;
  problems: readonly Problem[];
}

export class LiveAssets {
  readonly #root: string;
  readonly #made = new Map<string, Made>();
  readonly #bundlers = new Map<string, ReturnType<typeof openBundler>>();
  readonly #last = new Map<string, Uint8Array>();

  /** `root` is the project's folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Everything that is bundled, as the files are now. */
  async bundles(): Promise<Bundles> {
    const states = this.#states();
    const made = await Promise.all(assetSources(this.#root).map((source) => this.#bundle(source, states).bundled));
    for (const { asset } of made) if (asset) this.#last.set(asset.path, asset.contents);
    return { files: this.#last, problems: made.flatMap(({ problems }) => problems) };
  }

  #bundle(source: string, states: States): Made {
    const known = this.#made.get(source);
    if (known && this.#isCurrent(known, states)) return known;
    const problems = new Problems();
    const made: Made = {
      states: new Map(states),
      bundled: this.#bundler(source).then((bundle) => bundle(problems)).then((asset) => {
        made.inputs = asset?.inputs;
        // What a sheet imports from elsewhere.
        for (const path of asset?.inputs ?? []) if (!made.states.has(path)) made.states.set(path, this.#stateOf(path));
        return { problems: problems.list, asset };
      }),
    };
    this.#made.set(source, made);
    return made;
  }

  #bundler(source: string): ReturnType<typeof openBundler> {
    let bundler = this.#bundlers.get(source);
    if (!bundler) this.#bundlers.set(source, (bundler = openBundler(this.#root, source)));
    return bundler;
  }

  #isCurrent({ inputs, states: old }: Made, states: States): boolean {
    return (inputs ?? [...states.keys(), ...old.keys()]).every((path) => (states.get(path) ?? this.#stateOf(path)) === (old.get(path) ?? ''));
  }

  #states(): States {
    const paths = ['assets/theme', 'src/browser'].flatMap((folder) => listFiles(this.#root, folder, ''))
      .filter((path) => !/^assets\/theme\/(?:fonts|cv)\//.test(path));
    if (existsSync(join(this.#root, 'assets/site.css'))) paths.push('assets/site.css');
    return new Map(paths.map((path) => [path, this.#stateOf(path)]));
  }

  #stateOf(path: string): string {
    const stat = statSync(join(this.#root, path), { throwIfNoEntry: false });
    return stat ? `${stat.size} ${stat.mtimeMs}` : '';
  }
}
