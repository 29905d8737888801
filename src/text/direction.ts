/** Words that run against the direction of what surrounds them, kept together with their own stops. */
import { toText, type Rich } from './rich.ts';

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT = /(?![\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

/**
 * The text between the signs FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE where any letter of it runs against
 * `around`; the text itself otherwise. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(rich: Rich, around: Direction): Rich {
  const against = around === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  if (!against.test(toText(rich))) return rich;
  return [{ type: 'text', value: '\u2068' }, ...rich, { type: 'text', value: '\u2069' }];
}
