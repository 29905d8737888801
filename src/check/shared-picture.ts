/**
 * Pictures that are shown where a link to the site or to a page is shared, and that no page shows: nobody would miss them.
 * Those of talks, projects, posts and the like are looked for where they are listed.
 */
import type { Page, SectionId } from '../content/page.ts';
import { Locator, missingPicture, type Place as On } from '../images/locate.ts';
import type { Problems } from '../problems.ts';
import type { Site } from '../site/site.ts';
import type { Place } from '../yaml/document.ts';

/** Sections whose pages are in no list that shows their pictures. */
const UNLISTED: ReadonlySet<SectionId> = new Set(['home', 'pages', 'publications', 'cv']);

/** Reports those that are not there, of the settings and of pages. */
export function checkSharedPictures(
  { root, settings, settingsPlace, pages }: Pick<Site, 'root' | 'settings' | 'settingsPlace' | 'pages'>,
  problems: Problems,
): void {
  const locator = new Locator(root);
  const check = (src: string | undefined, file: string, place: Place | undefined, page?: On): void => {
    if (src === undefined || locator.find(src, page)) return;
    const { message, cure } = missingPicture(src, locator.suggest(src, page));
    problems.error('image-missing', message, { file, ...place, subject: src, cure });
  };
  check(settings.image, 'data/site.yaml', settingsPlace?.(['image'], 'value'));
  for (const page of pages) {
    if (!page.isIndex && !UNLISTED.has(page.section)) continue;
    check(pictureOf(page), page.source, page.positionOf?.(['image']), page.source ? { source: page.source } : undefined);
  }
}

function pictureOf({ data }: Page): string | undefined {
  return (data['image'] as { src?: string } | undefined)?.src;
}
