/** The picture of the settings that is shown where a link to the site is shared: no page shows it, so no page would miss it. */
import { Locator, missingPicture } from '../images/locate.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';

/** Reports one that is not there. */
export function checkSharedPicture({ root, settings: { image }, settingsPlace }: Pick<Site, 'root' | 'settings' | 'settingsPlace'>, problems: Problems): void {
  if (image === undefined) return;
  const locator = new Locator(root);
  if (locator.find(image)) return;
  const { message, cure } = missingPicture(image, locator.suggest(image));
  problems.error('image-missing', message, {
    file: 'data/site.yaml',
    ...settingsPlace?.(['image'], 'value'),
    subject: image,
    cure,
  });
}
