/** The language of a paper: `langid` holds babel's names in biblatex, BCP 47 tags in other tools. */
import { primary } from '../../l10n/table-of.ts';
import { own } from '../../objects.ts';

/** Names of babel and polyglossia that say more, or other, than the English name of a language. */
const BABEL: Readonly<Record<string, string>> = {
  american: 'en-US', usenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB', australian: 'en-AU', canadian: 'en-CA',
  newzealand: 'en-NZ', ngerman: 'de', german: 'de', germanb: 'de', austrian: 'de-AT', naustrian: 'de-AT',
  swissgerman: 'de-CH', nswissgerman: 'de-CH', french: 'fr', francais: 'fr', français: 'fr', frenchb: 'fr',
  acadian: 'fr-CA', canadien: 'fr-CA', portuges: 'pt', portuguese: 'pt', brazil: 'pt-BR', brazilian: 'pt-BR',
  magyar: 'hu', greek: 'el', polutonikogreek: 'el', ancientgreek: 'grc', bahasa: 'id', bahasai: 'id', bahasam: 'ms',
  farsi: 'fa', persian: 'fa', norsk: 'nb', nynorsk: 'nn', norwegian: 'no', pinyin: 'zh', chinese: 'zh', latin: 'la',
  deutsch: 'de', englisch: 'en', español: 'es', espanol: 'es', italiano: 'it', 中文: 'zh', 日本語: 'ja',
  english: 'en', spanish: 'es', italian: 'it', dutch: 'nl', danish: 'da', swedish: 'sv', finnish: 'fi', icelandic: 'is',
  russian: 'ru', ukrainian: 'uk', polish: 'pl', czech: 'cs', slovak: 'sk', slovene: 'sl', slovenian: 'sl', croatian: 'hr',
  serbian: 'sr', bulgarian: 'bg', romanian: 'ro', hungarian: 'hu', estonian: 'et', latvian: 'lv', lithuanian: 'lt',
  turkish: 'tr', catalan: 'ca', galician: 'gl', basque: 'eu', irish: 'ga', welsh: 'cy', scottish: 'gd', breton: 'br',
  hebrew: 'he', arabic: 'ar', japanese: 'ja', korean: 'ko', vietnamese: 'vi', thai: 'th', hindi: 'hi', indonesian: 'id',
  esperanto: 'eo', 'chinese-traditional': 'zh-Hant', 'chinese-hant': 'zh-Hant', 'chinese-simplified': 'zh-Hans',
  'chinese-hans': 'zh-Hans',
};

/**
 * BCP 47 tag of a language as .bib files write it: `ngerman` is `de`, `pt_BR` is `pt-BR`. Undefined for what is no
 * language we know, since a wrong tag makes screen readers and search engines misread the page.
 *
 * @param around language of the site: Chinese alone, which says nothing of the script, is that of a site in Chinese
 */
export function languageTag(written: string | undefined, around?: string): string | undefined {
  const tag = tagOf(written?.trim().toLowerCase() ?? '');
  return tag === 'zh' && around !== undefined && primary(around) === 'zh' ? around : tag;
}

function tagOf(name: string): string | undefined {
  const known = own(BABEL, name);
  if (known) return known;
  const tag = name.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
