/** Letters that Unicode does not take apart, as they are typed without their marks. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e',
};

/** Text in lower case with its letters that have a plain form in that form. */
export function plainLetters(text: string): string {
  return text.replace(/[øłđðþæœßıħŋə]/g, (letter) => PLAIN_LETTERS[letter]!);
}

/** Letters that only one language has. */
const OWN_LETTERS: readonly [letters: RegExp, lang: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Bopomofo}/u, 'zh-TW'],
];

/** The language that the letters of a text tell by themselves; undefined where several are written with them. */
export function languageOfLetters(text: string): string | undefined {
  return OWN_LETTERS.find(([letters]) => letters.test(text))?.[1];
}
