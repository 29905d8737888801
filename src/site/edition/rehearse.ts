/** A build that writes nothing, for what it would have to say. */
import { bundleAssets } from '../../assets/bundle.ts';
import { reportInitialMatches } from '../../check/people.ts';
import type { Edition } from './edition.ts';
import { textOf } from '../output/outputs.ts';
import type { Summary } from './workshop.ts';

/** Prints everything of an edition. `hear` is given the HTML of every page. */
export async function rehearse(edition: Edition, root: string, hear: (url: string, html: string) => void): Promise<Summary> {
  await bundleAssets(root, edition.problems);
  for (const page of edition.pages) hear(page.url, edition.print(page));
  for (const output of edition.outputs) {
    const contents = await output.contents();
    if (output.page) hear(output.url, textOf(contents));
  }
  reportInitialMatches(edition.site, edition.problems);
  return edition.summary();
}
