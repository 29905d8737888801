/** Places in data/cv.yaml, for messages about sections. */
import type { Path } from '../yaml/read.ts';
import type { Workbench } from './workbench.ts';

/** Where a setting of a section stands: with the variant where that has its own, or else with the section. */
export function settingPlace(path: Path, { site, variant }: Workbench, key: string): { file: string; line?: number; column?: number } {
  const own = (variant.settings as Readonly<Record<string, unknown>>)[key];
  const [first = ''] = path;
  const ofVariant = typeof own === 'object' && own !== null && Object.hasOwn(own, first);
  return { file: 'data/cv.yaml', ...site.cvPlace?.([...(ofVariant ? ['variants', variant.name, key] : ['sections', key]), ...path]) };
}
