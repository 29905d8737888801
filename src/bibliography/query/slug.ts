/** Anchors of groups and facets. */
import { fold } from '../../people/fold.ts';

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
  const used = new Map<string, number>();
  return (text) => {
    const base = slug(text);
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}-${times}`;
  };
}
