/** Quotation marks by language, those within others, and the blanks that belong to them. */
import { tableOf } from '../l10n/table-of.ts';

/** The no-break blank of French guillemets. */
export const NARROW = '\u202F';

/** Double open, double close, single open, single close. */
type Quotes = readonly [string, string, string, string];

const CURLY: Quotes = ['“', '”', '‘', '’'];
const LOW: Quotes = ['„', '“', '‚', '‘'];
const GUILLEMETS: Quotes = ['«', '»', '“', '”'];
const QUOTES: Record<string, Quotes> = {
  en: CURLY, nl: CURLY, tr: CURLY, ko: CURLY, vi: CURLY, pt: CURLY,
  de: LOW, cs: LOW, sk: LOW, sl: LOW, lt: LOW, et: LOW, is: LOW, bg: LOW,
  fr: [`«${NARROW}`, `${NARROW}»`, '“', '”'],
  es: GUILLEMETS, it: GUILLEMETS, ca: GUILLEMETS, el: GUILLEMETS, no: GUILLEMETS, nb: GUILLEMETS, nn: GUILLEMETS,
  ru: ['«', '»', '„', '“'], uk: ['«', '»', '„', '“'],
  pl: ['„', '”', '«', '»'], hu: ['„', '”', '»', '«'], ro: ['„', '”', '«', '»'], hr: ['„', '”', '‘', '’'],
  sv: ['”', '”', '’', '’'], fi: ['”', '”', '’', '’'],
  da: ['»', '«', '›', '‹'],
  ja: ['「', '」', '『', '』'], 'zh-hant': ['「', '」', '『', '』'],
};
/** Swiss and Portuguese usage differ from that of the larger country. */
const REGIONS: Record<string, Quotes> = {
  'de-ch': ['«', '»', '‹', '›'],
  'fr-ch': ['«', '»', '‹', '›'],
  'it-ch': ['«', '»', '‹', '›'],
  'pt-pt': GUILLEMETS,
};

/** The four quotation marks of a BCP 47 tag; English ones for a language without a row. */
export function quotesOf(lang: string): Quotes {
  const tag = lang.toLowerCase();
  return REGIONS[tag] ?? QUOTES[tableOf(tag)] ?? CURLY;
}
