/**
 * Typefaces for scripts that those of the engine lack: a row a script, each a package of Fontsource
 * (https://fontsource.org), all under the SIL Open Font License.
 */
interface ScriptRow {
  script: RegExp;
  font: string;
}

const SCRIPTS: readonly ScriptRow[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, font: 'noto-serif-jp' },
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

/** Chinese characters are drawn differently by country. */
const HAN: Readonly<Record<string, string>> = { ja: 'noto-serif-jp', ko: 'noto-serif-kr' };

/** A typeface that has a character; undefined where none is known. */
export function fontFor(character: string, lang: string): string | undefined {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character)) {
    return /^zh-(?:Hant|TW|HK|MO)/i.test(lang) ? 'noto-serif-tc' : (HAN[lang.slice(0, 2)] ?? 'noto-serif-sc');
  }
  return SCRIPTS.find(({ script }) => script.test(character))?.font;
}
