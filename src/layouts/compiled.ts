/**
 * Layouts as Nunjucks compiled them, kept between builds and between the editions of a server: compiling takes longer
 * than printing a page.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type * as nunjucks from 'nunjucks';
import type { Environment, ILoader, LoaderSource } from 'nunjucks';

type Nunjucks = typeof nunjucks & {
  compiler: { compile(source: string, filters: unknown[], extensions: unknown[], name: string, options: object): string };
  lib: { _prettifyError(path: string, withInternals: boolean, error: unknown): Error };
};

/** https://mozilla.github.io/nunjucks/api.html#configure */
const OPTIONS = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** Compiled code by the path of the layout, with the sum of what it was compiled from. */
type Shelf = Record<string, { sum: string; code: string }>;

export class CompiledLayouts {
  readonly #file: string | undefined;
  readonly #made = new Map<string, { source: string; layout: object }>();
  #shelf: Shelf | undefined;
  #changed = false;

  /** `file` is where code is kept between builds; without one it is kept in memory alone. */
  constructor(file?: string) {
    this.#file = file;
  }

  /** A Nunjucks environment over folders (absolute paths), the first one's files before those of the next. */
  environment(folders: readonly string[]): Environment {
    const engine = loadNunjucks();
    const files = new engine.FileSystemLoader([...folders]) as ILoader & { getSource(name: string): LoaderSource | null };
    const read = files.getSource.bind(files);
    files.getSource = (name) => {
      const found = read(name);
      return found && { ...found, src: this.#compiled(found.path, found.src) as never };
    };
    return new engine.Environment(files, OPTIONS);
  }

  /** Keeps what was compiled for the next build. */
  save(): void {
    if (!this.#changed || !this.#file || !this.#shelf) return;
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, JSON.stringify(this.#shelf));
      renameSync(temporary, this.#file);
    } catch {
      // It is compiled again next time.
    }
  }

  /** What Nunjucks takes in place of a source; throws its own error for a mistake. */
  #compiled(path: string, source: string): object {
    const known = this.#made.get(path);
    if (known?.source === source) return known.layout;
    // Named, for stack traces and profiles.
    const layout = { type: 'code', obj: new Function(`${this.#code(path, source)}\n//# sourceURL=${path}`)() as object };
    this.#made.set(path, { source, layout });
    return layout;
  }

  #code(path: string, source: string): string {
    this.#shelf ??= read(this.#file);
    const engine = loadNunjucks();
    const sum = createHash('sha1').update(process.env['OFFPRINT_CONFIGURATION'] ?? '').update(source).digest('base64');
    const kept = this.#shelf[path];
    if (kept?.sum === sum) return kept.code;
    try {
      const code = engine.compiler.compile(source, [], [], path, OPTIONS);
      this.#shelf[path] = { sum, code };
      this.#changed = true;
      return code;
    } catch (error) {
      throw engine.lib._prettifyError(path, false, error);
    }
  }
}

function read(file: string | undefined): Shelf {
  if (!file) return {};
  try {
    const shelf = JSON.parse(readFileSync(file, 'utf8')) as Shelf;
    return Object.values(shelf).every(({ sum, code }) => typeof sum === 'string' && typeof code === 'string') ? shelf : {};
  } catch {
    return {};
  }
}

/** Only when the first page is printed; a build that prints none does without. */
function loadNunjucks(): Nunjucks {
  return createRequire(import.meta.url)('nunjucks') as Nunjucks;
}
