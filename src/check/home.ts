/** A site that answers at its own address with nothing. */
import { isThere, listFiles, readIfThere } from '../site/files.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';

const HOME = 'content/index.md';

/** Whoever prints `/`: a page, or a template of the user's own. */
const TEMPLATE = 'content/index.njk';

/** Tells of a site without a home page, and how to come by one. */
export function checkHome({ root, pages }: Pick<Site, 'root' | 'pages'>, problems: Problems): void {
  if (pages.some(({ url }) => url === '/') || isThere(root, TEMPLATE)) return;
  const near = listFiles(root, 'content', '').find((file) => /^content\/(?:index|home|readme)\.\w+$/i.test(file) && file !== HOME);
  const cure = readIfThere(root, HOME) ? 'Take what hides or moves it, `draft` or `permalink`, out of its front matter.'
    : near ? `Call ${near} ${HOME}.`
    : `Write ${HOME}: a text about yourself, which is shown first.`;
  problems.warn('home-missing', 'The site has no home page: nothing is found at its address.', { file: HOME, cure });
}
