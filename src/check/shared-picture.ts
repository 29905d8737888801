/**
 * Pictures that are shown where a link to the site or to a page is shared, and that no page shows: nobody would miss them.
 * Those of talks, projects, posts and the like are looked for where they are listed.
 */
import { join } from 'node:path';
import type { Page, SectionId } from '../content/page.ts';
import { Locator, missingPicture, type Place as On } from '../images/locate.ts';
import { measure, type Measure } from '../images/measure.ts';
import { sharedAs } from '../images/variants.ts';
import type { Problems } from '../problems.ts';
import { isLarge, isRaster, LEAST } from '../seo/open-graph.ts';
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

/** Hints at pictures of pages that no preview shows; the site's stands there instead. */
export function hintAtSharedPictures({ root, pages }: Pick<Site, 'root' | 'pages'>, problems: Problems): void {
  const locator = new Locator(root);
  for (const page of pages) {
    const src = pictureOf(page);
    const found = src === undefined ? undefined : locator.find(src, { source: page.source });
    const size = found && measure(join(root, found.path));
    if (!size) continue;
    const fault = faultOf(sharedAs(found.path, size)?.name ?? found.path, size);
    if (!fault) continue;
    problems.notice('image-not-shared', `Where a link to this page is shared, the site’s picture is shown: ${src} ${fault.is}.`, {
      file: page.source,
      ...page.positionOf?.(['image']),
      subject: src!,
      cure: fault.cure,
    });
  }
}

function faultOf(name: string, size: Measure): { is: string; cure: string } | undefined {
  if (!isRaster(name)) return { is: 'is of a kind that previews do not show', cure: 'Save it as JPEG or PNG, if it is meant to be shared.' };
  if (isLarge(size)) return undefined;
  return {
    is: `has ${size.width} × ${size.height} pixels`,
    cure: `Take one of ${LEAST.width} × ${LEAST.height} pixels or more, if it is meant to be shared.`,
  };
}

function pictureOf({ data }: Page): string | undefined {
  return (data['image'] as { src?: string } | undefined)?.src;
}
