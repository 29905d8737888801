/** Bytes of a file that somebody wrote, to text. */
import type { Problems } from '../problems.ts';

/** Windows-1252 where it is not Latin-1: 0x80 to 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252 (of which Latin-1 is
 * a part) with a warning.
 *
 * @param code of the warning
 */
export function decodeFile({ path, bytes }: { path: string; bytes: Uint8Array }, problems: Problems, code = 'file-encoding'): string {
  const { text, guessed } = decoded(bytes);
  if (guessed) {
    problems.warn(code, 'The file is not UTF-8; it was read as Latin-1 (Windows-1252).', {
      file: path,
      line: 1,
      column: 1,
      cure: 'Save the file as UTF-8 in your editor.',
    });
  }
  return text;
}

/** The text of a file whose encoding has been told of already, or need not be. */
export function decodeBytes(bytes: Uint8Array): string {
  return decoded(bytes).text;
}

/** The text of a file that is UTF-8, its byte order mark included, so that it can be written back; undefined for any other. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  // No text begins with the character 0: where one byte of the first two is 0, the mark of UTF-16 is only missing.
  const wide = first === 0xff && second === 0xfe || first !== 0 && second === 0 ? 'utf-16le'
    : first === 0xfe && second === 0xff || first === 0 && second !== 0 && second !== undefined ? 'utf-16be'
    : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    // Some versions of Node decode Windows-1252 as Latin-1 (https://github.com/nodejs/node/issues/56542).
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text: text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!), guessed: true };
  }
}
