/** Words that run against the direction of what surrounds them, kept together with their own stops. */
import { toText, type Rich } from './rich.ts';

export type Direction = 'ltr' | 'rtl';

const LETTER = String.raw`[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]`;
const RIGHT_TO_LEFT = new RegExp(LETTER, 'u');
const LEFT_TO_RIGHT = new RegExp(String.raw`(?!${LETTER})\p{L}`, 'u');
/** Words in such letters, up to a stop or a letter that runs the other way. */
const WORDS = new RegExp(String.raw`${LETTER}(?:[^\p{L}.,;()]*${LETTER})*\p{M}*`, 'gu');

/** Whether any letter of a text runs from right to left. */
export function holdsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * A line of the other direction with each part that runs from right to left between two signs: the numbers behind it
 * would run with it. `phrases` are wholes whose stops and numbers are their own; of other words each is by itself.
 */
export function isolatedParts(line: string, phrases: readonly string[], [open, close]: readonly [string, string]): string {
  // A single word is found as one anyway, and a letter alone would be found within other words.
  const several = phrases.filter((phrase) => phrase.includes(' ') && holdsRightToLeft(phrase));
  const longestFirst = several.sort((one, other) => other.length - one.length);
  const walk = (text: string, at: number): string => {
    const phrase = longestFirst[at];
    if (phrase === undefined) return text.replace(WORDS, `${open}$&${close}`);
    return text.split(phrase).map((piece) => walk(piece, at + 1)).join(`${open}${phrase}${close}`);
  };
  return walk(line, 0);
}

/** The same within rich text, by the signs that `isolated` uses. */
export function isolatedWithin(rich: Rich, phrases: readonly string[]): Rich {
  if (!holdsRightToLeft(toText(rich))) return rich;
  return rich.map((node) => {
    if (node.type === 'text') return { ...node, value: isolatedParts(node.value, phrases, ['\u2068', '\u2069']) };
    return 'children' in node ? { ...node, children: isolatedWithin(node.children, phrases) } : node;
  });
}

/**
 * The text between the signs FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE where any letter of it runs against
 * `around`; the text itself otherwise. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(rich: Rich, around: Direction): Rich {
  const against = around === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  if (!against.test(toText(rich))) return rich;
  return [{ type: 'text', value: '\u2068' }, ...rich, { type: 'text', value: '\u2069' }];
}
