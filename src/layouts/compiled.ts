/**
 * Layouts as Nunjucks compiled them at installation, when they became part of the program, or kept between builds and between the
 * editions of a server: compiling takes longer than printing a page.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Environment, ILoader, LoaderSource } from 'nunjucks';
import { programName } from '../program.ts';
import { listFiles } from '../site/files.ts';
import { writeWhole } from '../whole-file.ts';
import type { Helpers, Nunjucks } from './engine.ts';
import { createHelpers } from './include.ts';
import type { Shared } from './kept.ts';
import { quicker } from './quicker.ts';

/** https://mozilla.github.io/nunjucks/api.html#configure */
export const OPTIONS = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** Compiled code by the path of the layout from the project's root, with the sum of what it was compiled from. */
type Shelf = Record<string, { sum: string; code: string }>;

/** What a layout is, from the values of helpers in the order of their names. */
type Make = (...helpers: unknown[]) => object;

/** Layouts that are part of the program, by their paths from the project's root. */
export type ReadyLayouts = Readonly<Record<string, { sum: string; make: Make }>>;

export class CompiledLayouts {
  readonly #root: string;
  readonly #file: string;
  readonly #made = new Map<string, { source: string; layout: object }>();
  readonly #shared = new WeakMap<Environment, Shared>();
  #helpers: Helpers | undefined;
  #shelf: Shelf | undefined;
  #changed = false;

  /** `root` is the project's folder; code that was not ready is kept in its `.cache`. */
  constructor(root: string) {
    this.#root = root;
    this.#file = join(root, '.cache/layouts.json');
  }

  /**
   * A Nunjucks environment over folders (absolute paths), the first one's files before those of the next; `shared` makes what
   * several of its pages print.
   */
  environment(folders: readonly string[], shared: Shared): Environment {
    const engine = loadNunjucks();
    this.#helpers ??= createHelpers(engine, (environment) => this.#shared.get(environment)!);
    const files = new engine.FileSystemLoader([...folders]) as ILoader & { getSource(name: string): LoaderSource | null };
    const read = files.getSource.bind(files);
    files.getSource = (name) => {
      const found = read(name);
      return found && { ...found, src: this.#compiled(found.path, found.src) as never };
    };
    const environment = new engine.Environment(files, OPTIONS);
    this.#shared.set(environment, shared);
    return environment;
  }

  /** Keeps what was compiled for the next build. */
  save(): void {
    if (this.#changed && this.#shelf) write(this.#file, this.#shelf);
  }

  /** What Nunjucks takes in place of a source; throws its own error for a mistake. */
  #compiled(path: string, source: string): object {
    const known = this.#made.get(path);
    if (known?.source === source) return known.layout;
    const layout = { type: 'code', obj: this.#make(path, source)(...Object.values(this.#helpers!)) };
    this.#made.set(path, { source, layout });
    return layout;
  }

  #make(path: string, source: string): Make {
    const ready = globalThis.offprint?.layouts?.[relative(this.#root, path)];
    if (ready?.sum === sumOf(source)) return ready.make;
    const code = this.#code(path, source);
    try {
      // Named, for stack traces and profiles.
      return new Function(...Object.keys(this.#helpers!), `${code}\n//# sourceURL=${path}`) as Make;
    } catch (error) {
      throw loadNunjucks().lib._prettifyError(path, false, error);
    }
  }

  #code(path: string, source: string): string {
    const name = relative(this.#root, path);
    this.#shelf ??= read(this.#file);
    const sum = sumOf(source, programName());
    const kept = this.#shelf[name];
    if (kept?.sum === sum) return kept.code;
    try {
      const code = compile(name, source);
      this.#shelf[name] = { sum, code };
      this.#changed = true;
      return code;
    } catch (error) {
      throw loadNunjucks().lib._prettifyError(path, false, error);
    }
  }
}

/**
 * The layouts in `folders` (of `root`), compiled: an expression in JavaScript that comes to ReadyLayouts. Those with a mistake are left
 * to the builds, which tell of it.
 */
export function furnishLayouts(root: string, folders: readonly string[]): string {
  const names = Object.keys(createHelpers(loadNunjucks(), () => undefined as never)).join(', ');
  const made: string[] = [];
  for (const name of folders.flatMap((folder) => listFiles(root, folder, '.njk'))) {
    const source = readFileSync(join(root, name), 'utf8');
    try {
      const code = compile(name, source);
      // Nunjucks takes names that are none in JavaScript, and one such layout must not break the program.
      new Function(names, code);
      made.push(`${JSON.stringify(name)}: { sum: "${sumOf(source)}", make(${names}) {\n${code}\n} }`);
    } catch {
      continue;
    }
  }
  return `{ ${made.join(',\n')} }`;
}

/** Names layouts by their path from the root, so that a project can be moved. */
function compile(name: string, source: string): string {
  return quicker(loadNunjucks().compiler.compile(source, [], [], name, OPTIONS));
}

const sumOf = (source: string, program = ''): string => createHash('sha1').update(program).update(source).digest('base64');

function write(file: string, shelf: Shelf): void {
  try {
    writeWhole(file, JSON.stringify(shelf));
  } catch {
    // They are compiled again next time.
  }
}

function read(file: string): Shelf {
  try {
    const shelf = JSON.parse(readFileSync(file, 'utf8')) as Shelf;
    return Object.values(shelf).every(({ sum, code }) => typeof sum === 'string' && typeof code === 'string') ? shelf : {};
  } catch {
    return {};
  }
}

/** Only when the first page is printed; a build that prints none does without. */
export function loadNunjucks(): Nunjucks {
  return createRequire(import.meta.url)('nunjucks') as Nunjucks;
}
