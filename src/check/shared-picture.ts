/** The picture of the settings that is shown where a link to the site is shared: no page shows it, so no page would miss it. */
import { Locator } from '../images/locate.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';

/** Reports one that is not there. */
export function checkSharedPicture({ root, settings: { image }, settingsPlace }: Pick<Site, 'root' | 'settings' | 'settingsPlace'>, problems: Problems): void {
  if (image === undefined) return;
  const locator = new Locator(root);
  if (locator.find(image)) return;
  const near = locator.suggest(image);
  problems.error('image-missing', `There is no picture “${image}”.`, {
    file: 'data/site.yaml',
    ...settingsPlace?.(['image'], 'value'),
    subject: image,
    cure: near ? `Did you mean ${near}?` : 'Put the file into assets/images/, or mend its name; upper and lower case count.',
  });
}
