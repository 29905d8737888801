/** CSL's `volume-title`, of which many styles know nothing. */
import { titleInWork } from '../record/volumes.ts';
import type { CslItem } from './engine.ts';

/**
 * The item as a style can print it. Vancouver prints the titles of volumes that are cited as a whole, but not of those
 * that hold a chapter: these stand behind the title of the work in every style, or they would be lost.
 *
 * @param style CSL source
 */
export function withVolumeTitle(item: CslItem, style: string): CslItem {
  const { 'volume-title': volume, ...rest } = item;
  if (typeof volume !== 'string' || (item['type'] === 'book' && style.includes('variable="volume-title"'))) return item;
  const place = 'container-title' in item ? 'container-title' : 'title';
  return { ...rest, [place]: titleInWork(String(item[place]), volume) };
}
