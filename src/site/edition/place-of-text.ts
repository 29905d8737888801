/** Where a text of front matter or of data/ is written, for messages about what is printed from it. */
import type { Path, Place } from '../../yaml/read.ts';
import type { Site } from '../site.ts';

/**
 * The first place of a text, word for word; undefined where no file has it.
 *
 * @returns path from the project's root, 1-based line and column
 */
export function placeOfText(text: string, { pages, dataFiles = [] }: Pick<Site, 'pages' | 'dataFiles'>): ({ file: string } & Partial<Place>) | undefined {
  const files = [...dataFiles, ...pages.map(({ source, data, positionOf }) => ({ file: source, value: data, positionOf }))];
  for (const { file, value, positionOf } of files) {
    const path = pathOf(text, value);
    if (path) return { file, ...positionOf?.(path, 'value') };
  }
  return undefined;
}

function pathOf(text: string, value: unknown): Path | undefined {
  if (value === text) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: (readonly [string | number, unknown])[] = Array.isArray(value) ? value.map((one, place) => [place, one]) : Object.entries(value);
  for (const [step, one] of parts) {
    const rest = pathOf(text, one);
    if (rest) return [step, ...rest];
  }
  return undefined;
}
