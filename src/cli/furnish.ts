/**
 * What `npm ci` makes ready when it has compiled the program: all that hangs on files of the engine alone, which builds find
 * made unless someone has changed them since.
 */
import { furnishAssets } from '../assets/kept.ts';
import { furnishLayouts } from '../layouts/compiled.ts';
import { LAYOUT_FOLDERS } from '../layouts/printer.ts';

/**
 * Puts files beside the program, and returns what becomes part of it: the layouts, as an expression in JavaScript. `root` is the
 * project's folder, `folder` the program's; both absolute.
 */
export async function furnish(root: string, folder: string): Promise<string> {
  await furnishAssets(root, folder);
  return furnishLayouts(root, LAYOUT_FOLDERS);
}
