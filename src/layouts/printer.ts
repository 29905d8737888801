/**
 * Prints a page: one Nunjucks environment over the user's layouts, then the engine's.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Environment } from 'nunjucks';
import { once } from '../once.ts';
import type { Problem, Problems } from '../problems.ts';
import { listFiles, readIfThere } from '../site/files.ts';
import { MANIFEST } from '../upgrade/manifest.ts';
import { CompiledLayouts } from './compiled.ts';
import type { Shared } from './kept.ts';
import { extendedBy, mistakeIn, type Mistake } from './mistake.ts';

/** Where layouts lie, from the project's root: the user's own are looked up first, name by name. */
export const LAYOUT_FOLDERS = ['content/_layouts', 'layouts'] as const;

interface Printer {
  /** HTML of a layout with its context; throws LayoutError for a mistake in a layout. */
  print(layout: string, context: object): string;
}

/** A mistake in a layout, already in words for the person who wrote it. */
export class LayoutError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** `(/abs/layouts/base.njk) [Line 3, Column 5]` as Nunjucks begins its messages. */
const PLACE = /\(([^()\n]+\.njk)\)(?:\s*\[Line (\d+)(?:, Column (\d+))?\])?/g;

/** What a layout is given throws these; Nunjucks itself throws others. */
const OUR_OWN = /^(?:Type|Range|Reference)Error: /;

/**
 * Makes the printer of a project. Folders are searched in order, so a file of the same name in `content/_layouts/`
 * replaces the engine's. `globals` are visible in every layout and partial, and stay the same in all pages; `shared` makes what
 * several pages print. Nothing is loaded before the first page.
 */
export function createPrinter(
  root: string,
  folders: readonly string[],
  globals: Readonly<Record<string, unknown>>,
  filters: Readonly<Record<string, (...args: never[]) => unknown>>,
  layouts = new CompiledLayouts(root),
  shared: Shared = once,
): Printer {
  let environment: Environment | undefined;
  // One mistake may be met in printing thousands of pages.
  const known = new Map<string, Problem>();
  const prepare = (): Environment => {
    const made = layouts.environment(folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder)), shared);
    for (const [name, value] of Object.entries(globals)) made.addGlobal(name, value);
    for (const [name, filter] of Object.entries(filters)) made.addFilter(name, filter as (...args: unknown[]) => unknown);
    return made;
  };
  return {
    print(layout, context) {
      try {
        environment ??= prepare();
        return environment.render(layout, context);
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        const key = `${layout}\n${text}`;
        const problem = known.get(key) ?? explained(error, { root, folders, name: layout, filters: Object.keys(filtersOf(environment)), what: 'layout' });
        known.set(key, problem);
        throw new LayoutError(problem);
      }
    },
  };
}

/**
 * A printer that tells a mistake once, however many pages use the layout, and then prints nothing.
 *
 * @param failed is told of every page that could not be printed
 */
export function reportingPrinter(printer: Printer, problems: Problems, failed: () => void): (layout: string, context: object) => string | undefined {
  return (layout, context) => {
    try {
      return printer.print(layout, context);
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      failed();
      const name = nameOf(error.problem);
      const known = problems.list.some((problem) => nameOf(problem) === name);
      if (!known) problems.append([error.problem]);
      return undefined;
    }
  };
}

/** Those that are known, by their names: Nunjucks' own and ours. */
const filtersOf = (environment: Environment | undefined): object => (environment as (Environment & { filters: object }) | undefined)?.filters ?? {};

const nameOf = ({ code, file, line, message }: Problem): string => [code, file, line, message].join('\n');

/** How Nunjucks begins to tell of what went wrong with a call. */
const AS_IT_RUNS = /^Unable to call /;

/** What Nunjucks was printing when it threw. */
interface Printed {
  root: string;
  /** Where names are looked up. */
  folders: readonly string[];
  name: string;
  /** Names of those that are known. */
  filters: readonly string[];
  what: 'layout' | 'template';
}

/** Turns an error of Nunjucks into a problem: the innermost file and line it names, or that its words lead to, and its last sentence. */
export function explained(error: unknown, { root, folders, name, filters, what }: Printed): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [path, ...place] = [...text.matchAll(PLACE)].at(-1)?.slice(1) ?? [];
  const said = text.replace(PLACE, '').split('\n').map((part) => part.trim()).filter(Boolean).at(-1) ?? text;
  const reason = said.replace(/^(?:Template render error|Error):\s*/, '');
  // The parser counts lines and columns from one, what runs from nought.
  const [counted, column] = place.map((typed) => (typed === undefined ? undefined : Number(typed) + (AS_IT_RUNS.test(reason) ? 1 : 0)));
  const known = { filters, layouts: folders.flatMap((folder) => listFiles(root, folder, '.njk').map((file) => file.slice(folder.length + 1))) };
  const seen = new Set<string>();
  const look = (file: string): Mistake & { file: string } => {
    const source = readIfThere(root, file)?.bytes.toString('utf8') ?? '';
    const mistake = mistakeIn(source, reason, counted !== undefined, known);
    // Nunjucks counts what is printed for a layout as printed in it.
    const below = mistake.line === undefined && !seen.has(file) ? extendedBy(source) : undefined;
    seen.add(file);
    const found = below === undefined ? undefined : look(fileOf(root, folders, below));
    return found?.line === undefined ? { ...mistake, file } : found;
  };
  const lost = lostLayout(root, reason);
  const mistake = look(path === undefined ? fileOf(root, folders, name) : relative(root, path).split(sep).join('/'));
  const line = counted === undefined ? undefined : counted + linesOfFront(root, mistake.file);
  return {
    severity: 'error',
    code: `${what}-error`,
    file: mistake.file,
    ...(mistake.line === undefined ? line !== undefined && { line, ...(column !== undefined && { column }) } : { line: mistake.line, column: mistake.column! }),
    message: `This ${what} cannot be printed: ${mistake.message}.`.replace(/\.\.$/, '.'),
    cure: lost ?? mistake.cure ?? (what === 'layout' && OUR_OWN.test(reason) ? 'If the layout is the engine’s, please report this, for it should not happen.' : 'Mend the tag or expression named here; `git diff` shows what was changed last.'),
    subject: name,
  };
}

/** How many lines of a file Eleventy takes off before Nunjucks counts: the front matter of a template. */
function linesOfFront(root: string, file: string): number {
  const source = readIfThere(root, file)?.bytes.toString('utf8') ?? '';
  return (/^---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n/.exec(source)?.[0].split('\n').length ?? 1) - 1;
}

/** What to do where the layout that is missing came with the engine. */
function lostLayout(root: string, reason: string): string | undefined {
  const file = `layouts/${/^template not found: (.+)$/.exec(reason)?.[1] ?? ''}`;
  // The list has every file of the engine by its path.
  const isOurs = file.endsWith('.njk') && (readIfThere(root, MANIFEST)?.bytes.includes(JSON.stringify(file)) ?? false);
  return isOurs ? `It came with Offprint and was deleted; bring it back: git checkout HEAD -- ${file} (once that was committed, copy it from a download of Offprint)` : undefined;
}

/** The file that stands for a name; the engine's where there is none. */
function fileOf(root: string, folders: readonly string[], name: string): string {
  return [...folders.map((folder) => `${folder}/${name}`).filter((file) => existsSync(join(root, file))), `layouts/${name}`][0]!;
}
