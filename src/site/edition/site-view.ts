/** What layouts show of a site: its view, and the CV and the heads of pages that the view hands them. */
import type { Images } from '../../images/index.ts';
import { LAYOUT_FOLDERS } from '../../layouts/printer.ts';
import { renderMath, texMacros, type Markdown } from '../../markdown/index.ts';
import type { Problems } from '../../problems.ts';
import { measured } from '../../profile.ts';
import { createHead } from '../../seo/head.ts';
import type { Wording } from '../../seo/wording.ts';
import { feedLinks } from '../../feeds/feeds.ts';
import { CvPress } from '../../cv/press.ts';
import { readableTex } from '../../text/readable-tex.ts';
import { createView, type View } from '../../view/index.ts';
import type { Citing } from './citing.ts';
import { dataText } from './data-text.ts';
import { paperDownloads } from '../output/downloads.ts';
import type { Journal } from '../cache/journal.ts';
import type { PaperLists } from '../lists/paper-lists.ts';
import type { Site } from '../site.ts';

interface SiteViewOptions {
  /** The CV is made at once, and not when it is asked for. */
  atOnce: boolean;
  /** A root-relative address with the path prefix. */
  url(path: string): string;
  images: Images;
  markdown: Markdown;
  citing: Citing;
  wording: Wording;
  lists: PaperLists;
  journal: Journal;
  problems: Problems;
}

/** Prepares the CV, and the view that shows it and all else. */
export async function siteView(site: Site, options: SiteViewOptions): Promise<{ cv: CvPress; view: View }> {
  const { atOnce, url, images, markdown, citing, wording, lists, journal, problems } = options;
  const cv = new CvPress(site, {
    atOnce,
    layouts: LAYOUT_FOLDERS,
    problems,
    cite: (paper, style, lang, where) => citing.reference(paper, style, lang, where),
  });
  await measured('CV', () => cv.prepare());
  const macros = texMacros(site.settings.math.macros);
  const head = createHead(site, {
    wording,
    translations: (path) => cv.translations(path),
    publishPicture: (src, page) => images.publish(src, page),
    feeds: feedLinks(site),
    downloads: paperDownloads,
  });
  const view = createView(site, {
    url,
    cv,
    math: (tex, display, where) =>
      renderMath(tex, display, { plain: readableTex, macros, ...(where && { problems, file: where.source, line: where.line }) }),
    image: (src, { where: { source, line } = { source: '' }, ...request }) =>
      images.html({ src, ...request, ...(source && { page: { source } }), ...(line && { line }) }, problems),
    inline: (text, lang, known = false) => dataText(text, lang, markdown, site, known ? undefined : problems),
    head,
    shared: (make) => journal.shared(make),
    lists,
    citations: (...asked) => citing.citedAs(...asked),
  });
  return { cv, view };
}
