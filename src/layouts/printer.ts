/**
 * Prints a page: one Nunjucks environment over the user's layouts, then the engine's.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Environment } from 'nunjucks';
import { once } from '../once.ts';
import type { Problem, Problems } from '../problems.ts';
import { CompiledLayouts } from './compiled.ts';
import type { Shared } from './kept.ts';

/** Where layouts lie, from the project's root: the user's own are looked up first, name by name. */
export const LAYOUT_FOLDERS = ['content/_layouts', 'layouts'] as const;

export interface Printer {
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
        throw new LayoutError(explain(error, root, layout));
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
      const known = problems.list.some(({ code, message }) => code === error.problem.code && message === error.problem.message);
      if (!known) problems.append([error.problem]);
      return undefined;
    }
  };
}

/** Turns a Nunjucks error into a problem: the innermost file and line it names, and its last sentence. */
function explain(error: unknown, root: string, layout: string): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const places = [...text.matchAll(PLACE)];
  const place = places.at(-1);
  const reason = text.replace(PLACE, '').split('\n').map((line) => line.trim()).filter(Boolean).at(-1) ?? text;
  const path = place?.[1];
  return {
    severity: 'error',
    code: 'layout-error',
    file: path ? relative(root, path).split(sep).join('/') : `layouts/${layout}`,
    ...(place?.[2] && { line: Number(place[2]) }),
    ...(place?.[3] && { column: Number(place[3]) }),
    message: `This layout cannot be printed: ${reason.replace(/^(?:Template render error|Error):\s*/, '')}.`.replace(/\.\.$/, '.'),
    cure: 'Mend the tag or expression named here; `git diff` shows what was changed last.',
    subject: layout,
  };
}
