/**
 * Ids of headings: readable, stable, and in the author's own script.
 */

/**
 * A heading's text as an id: lower case, letters and digits of every script kept, accents of Latin letters dropped
 * (so that addresses stay typeable), everything else a hyphen. Empty text gives `section`.
 */
export function slug(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return folded === '' ? 'section' : folded;
}
