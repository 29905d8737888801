/**
 * What `npm ci` makes ready when it has compiled the program: all that hangs on files of the engine alone, which builds find
 * made unless someone has changed them since.
 */
import { furnishAssets } from '../assets/kept.ts';
import { furnishLayouts } from '../layouts/compiled.ts';
import { LAYOUT_FOLDERS } from '../layouts/printer.ts';

/** `root` is the project's folder, `folder` the program's; both absolute. */
export async function furnish(root: string, folder: string): Promise<void> {
  furnishLayouts(root, LAYOUT_FOLDERS, folder);
  await furnishAssets(root, folder);
}
