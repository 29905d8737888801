/** The language of papers whose entries say nothing of it. */

/** In these citeproc puts the family name first, whoever bears it: "Quill A." for Ada Quill. */
const FAMILY_FIRST = new Set(['hu', 'ja', 'vi', 'zh']);

/**
 * The item in the language of the site, unless it has one. Citeproc would take it for that of the page, and so give German
 * titles English capitals on an English page.
 *
 * @param language BCP 47
 */
export function inSiteLanguage<T extends object>(item: T, language: string | undefined): T {
  if (language === undefined) return item;
  return { language: FAMILY_FIRST.has(language.split('-')[0]!.toLowerCase()) ? 'und' : language, ...item };
}
