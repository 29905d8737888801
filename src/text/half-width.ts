/** Digits, letters and signs that are as wide as a Chinese character, as input methods of East Asia write them. */

const FULL_WIDTH = /[\uFF01-\uFF5D]/gu;
/** Between such a character and the one of ASCII that it stands for. */
const DISTANCE = 0xfee0;

/** The text with those of ASCII in their place: `２０２０` is 2020. The wave dash `～` stays: it spans, as `~` does not. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - DISTANCE));
}
