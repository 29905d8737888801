import { tableOf } from '../../l10n/table-of.ts';
import { languageOfLetters } from '../../text/letters.ts';
import { hasIdeograph } from './han.ts';

/**
 * Typefaces for scripts that those of the engine lack: a row a script, each a package of Fontsource
 * (https://fontsource.org), all under the SIL Open Font License.
 */
interface ScriptRow {
  script: RegExp;
  font: string;
}

const SCRIPTS: readonly ScriptRow[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u, font: 'noto-serif-jp' },
  { script: /\p{Script=Hangul}/u, font: 'noto-serif-kr' },
  { script: /[\p{Script=Arabic}]/u, font: 'noto-naskh-arabic' },
  { script: /\p{Script=Hebrew}/u, font: 'noto-serif-hebrew' },
  { script: /\p{Script=Armenian}/u, font: 'noto-serif-armenian' },
  { script: /\p{Script=Georgian}/u, font: 'noto-serif-georgian' },
  { script: /\p{Script=Devanagari}/u, font: 'noto-serif-devanagari' },
  { script: /\p{Script=Bengali}/u, font: 'noto-serif-bengali' },
  { script: /\p{Script=Tamil}/u, font: 'noto-serif-tamil' },
  { script: /\p{Script=Thai}/u, font: 'noto-serif-thai' },
  { script: /\p{Script=Ethiopic}/u, font: 'noto-serif-ethiopic' },
  { script: /\p{Script=Khmer}/u, font: 'noto-serif-khmer' },
  { script: /\p{Emoji_Presentation}/u, font: 'noto-emoji' },
];

/** Chinese characters are drawn differently by country; where no language decides, the first has most of them. */
const HAN: Readonly<Record<string, string>> = { zh: 'noto-serif-sc', 'zh-hant': 'noto-serif-tc', ja: 'noto-serif-jp', ko: 'noto-serif-kr' };

/** The language that decides how the Chinese characters of a text are drawn: the one it is said to be in, or that its letters tell. */
export function hanLanguage(text: string, lang?: string): string | undefined {
  return lang !== undefined && /^(?:zh|ja|ko)\b/.test(lang) ? lang : languageOfLetters(text);
}

/** A typeface that has a character, that of the language if it does, and never `lacking`; undefined where none is known. */
export function fontFor(character: string, lang: string, lacking?: string): string | undefined {
  if (/[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\u30fb\uff00-\uffef]/u.test(character)) {
    const fonts = Object.values(HAN);
    const inOrder = [HAN[tableOf(lang)] ?? fonts[0]!, ...fonts].filter((font) => font !== lacking);
    return inOrder.find((font) => !/\p{Unified_Ideograph}/u.test(character) || hasIdeograph(font, character));
  }
  return SCRIPTS.find(({ script, font }) => font !== lacking && script.test(character))?.font;
}
