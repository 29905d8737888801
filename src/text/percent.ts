/** Percent-encoding, as addresses have it. */

/** The text decoded, or as it was where its percent signs stand for themselves. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
