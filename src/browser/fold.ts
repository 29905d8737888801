/** Texts made comparable, for a filter by words. */
import { plainLetters } from '../text/letters.ts';

/** Accents and their like. The voicing marks of kana are none: ガラス is glass, カラス a crow. */
const ACCENTS = /(?:(?![\u3099\u309a])\p{M})+/gu;

/** Without case, accents, and the widths of East Asian letters, so that "peyre" finds "Peyré", and "abc" finds "ＡＢＣ". */
export function fold(text: string): string {
  return plainLetters(text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, ''));
}
