/**
 * Templates of the user's own, `content/*.njk`, which Eleventy prints: a mistake in one costs its page, where Eleventy would stop
 * with the rest of the site unwritten.
 */
import { relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy/UserConfig';
import { explained } from '../layouts/printer.ts';
import type { Problem } from '../problems.ts';

/** Eleventy's own way to print a template. https://www.11ty.dev/docs/languages/custom/#overriding-an-existing-template-language */
interface Renderer {
  defaultRenderer(data: object): Promise<string>;
}

/** Where names of templates are looked up. */
const FOLDERS = ['content', 'layouts'];

/** Has `failed` told of each template of the project in `root` that cannot be printed; no file is written of it. */
export function ownTemplates(eleventy: UserConfig, root: string, failed: (problem: Problem) => void): void {
  let filters: readonly string[] = [];
  // https://www.11ty.dev/docs/events/
  eleventy.on('eleventy.engine.njk', ({ environment }: { environment: { filters: object } }) => void (filters = Object.keys(environment.filters)));
  eleventy.addExtension('njk', {
    key: 'njk',
    // As without this.
    compileOptions: { permalink: true },
    compile: (_text, path) =>
      async function (this: Renderer, data) {
        try {
          return await this.defaultRenderer(data);
        } catch (error) {
          failed(explained(error, { root, folders: FOLDERS, name: relative('content', path).replaceAll('\\', '/'), filters, what: 'template' }));
          return undefined;
        }
      },
  });
}
