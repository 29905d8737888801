/** Words that citation styles leave to the language ("In", "Eds.", "and"), and where to get those that do not come with citeproc. */
import { primary, tableOf } from '../../l10n/table-of.ts';

/** Locales that come with citation-js. */
const BUILT_IN: readonly string[] = ['en-US', 'fr-FR', 'de-DE', 'es-ES', 'nl-NL'];

/** Files of https://github.com/citation-style-language/locales for other languages; the first of a language is meant by its name alone. */
const THERE =
  'af-ZA ar bg-BG ca-AD cs-CZ cy-GB da-DK el-GR et-EE eu fa-IR fi-FI he-IL hi-IN hr-HR hu-HU id-ID is-IS it-IT ja-JP km-KH ko-KR la ' +
  'lt-LT lv-LV mn-MN nb-NO nn-NO pl-PL pt-PT pt-BR ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-TW';

/** The locale of a language that comes with citation-js, whatever the region. */
export function builtInLocale(language: string): string | undefined {
  return nearestLocale(language, BUILT_IN);
}

/** The locale of a language that can be downloaded. */
export function locatedLocale(language: string): string | undefined {
  return nearestLocale(language, THERE.split(' '));
}

/** The tag itself, or the first of the same language, if there is one in the same script. */
export function nearestLocale(language: string, tags: readonly string[]): string | undefined {
  const wanted = language.toLowerCase();
  return tags.find((tag) => tag.toLowerCase() === wanted)
    ?? tags.find((tag) => tableOf(tag) === tableOf(language))
    ?? tags.find((tag) => primary(tag) === primary(language));
}

/** The tag that a locale file gives itself. */
export function tagOf(xml: string): string | undefined {
  return /<locale\b[^>]*\bxml:lang="([\w-]+)"/.exec(xml)?.[1];
}
