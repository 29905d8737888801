/** Anchors of groups and facets. */
import { fold } from '../../people/fold.ts';
import { unused } from '../../text/unused.ts';

/** Lower case, accents folded, hyphens between words: "Réseaux & lacs" gives `reseaux-lacs`. */
function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'none'
  );
}

/** Makes slugs unique within one list: the second "x" becomes `x-2`. */
export function uniqueSlugs(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => unused(slug(text), taken);
}
