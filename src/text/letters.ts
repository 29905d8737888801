/** Letters that Unicode does not take apart, as they are typed without their marks. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e',
};

/** Text in lower case with its letters that have a plain form in that form. */
export function plainLetters(text: string): string {
  return text.replace(/[øłđðþæœßıħŋə]/g, (letter) => PLAIN_LETTERS[letter]!);
}
