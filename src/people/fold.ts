/**
 * Names made comparable: accents, case, punctuation and spelling habits folded away.
 */
import { plainLetters } from '../text/letters.ts';

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Lower case without accents, apostrophes and dots; hyphens and blanks are one blank. */
export function fold(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  // Most names have nothing for Unicode's tables, which take longer than all the rest.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[.'`,"\s~-]+/g, ' ').trim();
  return plainLetters(text.normalize('NFD').toLowerCase().replace(/\p{M}+/gu, ''))
    .replace(/[.'’‘`ʼʹʺ′″,"]/g, ' ')
    .replace(/[\s~\-‐‑–]+/gu, ' ')
    .trim();
}

/** `fold`, with the other spelling of umlauts (`Müller`, `Mueller`) where there is one. */
export function foldings(text: string): string[] {
  const spelled = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => GERMAN[letter]!);
  const first = fold(text);
  const second = fold(spelled);
  return first === second ? [first] : [first, second];
}
