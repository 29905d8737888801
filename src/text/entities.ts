/** Character references of HTML. */
import { decodeHTMLStrict } from 'entities/decode';

/** Text with `&amp;`, `&#233;` and `&eacute;` as the characters they stand for; what lacks its semicolon stays. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
