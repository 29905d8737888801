/** Front matter of Quarto in words that our schemas know. https://quarto.org/docs/reference/formats/html.html */
import type { SectionId } from '../../content/page.ts';
import { isoDate } from '../../schema/reading/dates.ts';
import { at, isData, rowsAt, textAt, type Data } from '../moved/unknown-data.ts';
import { authorsOf } from './authors.ts';
import { plain } from '../text/label.ts';

/** Keys that say how the old page was made or arranged; what is said by `author`, `about` and others is taken elsewhere. */
const ARRANGING = new Set(
  (
    'about listing format page-layout number-sections number-depth execute freeze engine jupyter knitr editor editor_options output ' +
    'title-block-banner title-block-banner-color title-block-style title-block-categories toc-depth toc-title toc-location toc-expand ' +
    'code-fold code-tools code-copy code-line-numbers code-overflow code-link code-summary highlight-style comments search css theme ' +
    'include-in-header include-before-body include-after-body header-includes fig-cap-location tbl-cap-location fig-width fig-height ' +
    'fig-align fig-format fig-dpi fig-responsive lightbox link-citations link-external-newwindow link-external-icon license copyright ' +
    'sidebar params filters shortcodes anchor-sections smooth-scroll citation-location reference-location cap-location feed ' +
    'crossref html-math-method mainfont fontsize linestretch pagetitle pdf-engine documentclass geometry classoption body-classes ' +
    'appendix-style citations-hover footnotes-hover crossrefs-hover back-to-top-navigation website project self-contained ' +
    'embed-resources df-print canonical-url repo-actions resources metadata-files keep-md output-file output-ext date-format ' +
    'nocite bibliography csl author authors citation links other-links code-links toc affiliation affiliations server ' +
    'language suppress-bibliography reference-section-title image-height image-width notebook-links notebook-view hide-description ' +
    'hide-title draft-mode date-meta from reader-mode title-prefix subject institute thanks'
  ).split(' '),
);
/** Their words → ours, where no schema has them. */
const RENAMED: Readonly<Record<string, string>> = { 'date-modified': 'updated', 'url_preprint': 'link' };
/** Keys whose values may be addresses. */
const ADDRESSES = /^(?:url_.*|slides|video|poster|code|recording|website|repository|syllabus|external|redirect|link|url|event_url)$/;
const TALK_LINKS = ['links', 'other-links', 'code-links'];

interface FrontPlace {
  section: SectionId;
  isIndex: boolean;
  move(address: string): string;
  /** Tells of a key that could not be taken as it was. */
  tell(key: string, message: string, cure: string): void;
}

/** What the page says, without what only Quarto needs. */
export function quartoFront(data: Data, { section, isIndex, move, tell }: FrontPlace): Data {
  const front: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (ARRANGING.has(key)) continue;
    const name = Object.hasOwn(RENAMED, key) ? RENAMED[key]! : key;
    if (name === 'date' || name === 'updated') {
      const date = dateOf(value);
      if (date !== undefined) front[name] ??= date;
      else tell(key, `“${String(value)}” is no day of the calendar.`, `Write the day under \`${name}\`: 2024-05-17.`);
    } else if (/^(?:description|subtitle)$/.test(name) && typeof value === 'string') front[name] = value.replace(/\s+/g, ' ').trim();
    else front[name] = typeof value === 'string' && ADDRESSES.test(key) && /[/.]/.test(value) ? move(value) : value;
  }
  const toc = data['toc'] ?? at(data, 'format', 'html', 'toc');
  if (typeof toc === 'boolean') front['toc'] = toc;
  if (data['citation'] === false && section === 'posts') front['cite'] = false;
  const authors = authorsOf(data['author'] ?? data['authors']).map(({ name }) => name);
  if (!isIndex && authors.length > 0 && section === 'posts') front['authors'] = authors;
  if (!isIndex && authors.length > 0 && section === 'talks') front['with'] = authors;
  const links = [...TALK_LINKS.flatMap((key) => rowsAt(data, key)), ...(section === 'home' ? [] : rowsAt(data, 'about', 'links'))];
  const moved = links.filter(isData).flatMap((link) => {
    const url = textAt(link, 'href') ?? textAt(link, 'url') ?? textAt(link, 'file');
    const label = plain(textAt(link, 'text') ?? textAt(link, 'name') ?? textAt(link, 'label'));
    return url === undefined || /^mailto:/i.test(url) ? [] : [{ ...(label !== undefined && { label }), url: move(url) }];
  });
  if (moved.length > 0) front['links'] = moved;
  return front;
}

/** A day as Quarto reads it: of `3/12/2024` the month is first. Undefined for `today`, `last-modified` and the like. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (american) return isoDate(`${american[3]!.length === 2 ? '20' : ''}${american[3]!}-${american[1]!}-${american[2]!}`);
  return isoDate(text);
}

/** Keys that `nocite` names; `all` for `@*`. */
export function nociteOf(data: Data): { keys: string[]; all: boolean } {
  const text = [data['nocite'] ?? ''].flat().map(String).join(' ');
  const keys = [...text.matchAll(/@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map((found) => found[1]!.replace(/[.,;]$/, ''));
  return { keys, all: text.includes('@*') };
}
