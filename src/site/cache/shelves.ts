/** The shelves of a site: a build keeps things on disk, a server in memory. */
import { join } from 'node:path';
import type { KeptRecord } from '../../bibliography/record/kept-records.ts';
import type { KeptPage } from '../../content/kept-pages.ts';
import type { Problems } from '../../problems.ts';
import { programName } from '../../program.ts';
import type { SiteMemory } from './memory.ts';
import { PackedCache, type Shelf } from './packed-cache.ts';
import type { PageFacts, TextFacts } from './print-cache.ts';
import type { WorkshopOptions } from '../edition/workshop.ts';

export interface Shelves {
  records: Shelf<KeptRecord>;
  /** Front matter. */
  fronts: Shelf<KeptPage>;
  /** Texts of Markdown files, as HTML. */
  texts: Shelf<TextFacts>;
  /** Printed pages. */
  pages: Shelf<PageFacts>;
}

/**
 * None for whoever only asks for problems, who has everything made, and where nobody knows what program made what lies there.
 * Caches that are damaged are told to `problems`.
 */
export function openShelves({ root, mode, dry, helper }: WorkshopOptions, memory: SiteMemory, problems: Problems): Shelves | undefined {
  if (dry || !programName()) return undefined;
  if (mode === 'serve') return memory;
  const onDisk = <T>(name: string): Shelf<T> => new PackedCache<T>(join(root, '.cache/pages'), name, problems);
  const fronts = onDisk<KeptPage>('front-matter');
  const texts = onDisk<TextFacts>('texts');
  return {
    records: onDisk('records'),
    fronts: helper?.shelf('fronts', fronts) ?? fronts,
    texts: helper?.shelf('texts', texts) ?? texts,
    pages: onDisk('pages'),
  };
}
