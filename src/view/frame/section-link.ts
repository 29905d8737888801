/** The way from an entry back to its list. */
import type { SectionId } from '../../content/page.ts';
import { escapeHtml } from '../../text/rich.ts';
import type { Context } from '../services.ts';

interface SectionLink {
  /** Without prefix. */
  url: string;
  labelHtml: string;
}

/** Where the list of a section is, under the title that its own file gives it; in another language under the usual word. */
export function sectionLink(id: SectionId, { site, lang, words, html }: Context): SectionLink {
  const { index } = site.sections[id];
  const isNamed = index !== undefined && index.source !== '' && index.lang === lang;
  return {
    url: index?.url ?? '/',
    labelHtml: isNamed ? html(index.titleRich, { links: false }) : escapeHtml(words.sections[id]),
  };
}
