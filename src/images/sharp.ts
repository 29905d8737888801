/** sharp, where it can be loaded: it is built for each system, and some have no build of it. */
import { createRequire } from 'node:module';

/** The part of sharp that is called directly. */
export type Sharp = (input: Buffer) => {
  png(options: Readonly<Record<string, unknown>>): { toBuffer(): Promise<Buffer> };
};

let loaded: Sharp | false | undefined;

/** sharp as Eleventy's image plugin brings it; undefined where it cannot run. Loaded when first asked for. */
export function loadSharp(): Sharp | undefined {
  if (loaded === undefined) {
    try {
      const require = createRequire(import.meta.url);
      loaded = createRequire(require.resolve('@11ty/eleventy-img'))('sharp') as Sharp;
    } catch {
      loaded = false;
    }
  }
  return loaded || undefined;
}
