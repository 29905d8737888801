/** What a page about a paper says of its kind by naming where it appeared. */
import { knownVenue, type KnownVenue } from '../list/facts/venue-names.ts';

export type VenueKind = KnownVenue['kind'] | 'preprint';

/** Servers, and words of authors whose paper has yet to appear. */
const PREPRINT = /\b(?:pre-?print|arxiv|biorxiv|psyarxiv|ssrn|submitted|under review|working paper)\b/i;
/** Words that make a kind likely. */
const SIGNS: readonly (readonly [kind: VenueKind, words: RegExp])[] = [
  ['conference', /\b(?:conference|proceedings|workshop|symposium)\b/i],
  ['journal', /\b(?:journal|transactions|letters|review|annals|quarterly)\b/i],
];

/** The kind of a venue, and whether it is sure or only likely by its name; undefined where the name says nothing of it. */
export function kindOfVenue(name: string): { kind: VenueKind; sure: boolean } | undefined {
  const sure = PREPRINT.test(name) ? 'preprint' : knownVenue(name)?.kind;
  if (sure !== undefined) return { kind: sure, sure: true };
  const likely = SIGNS.find(([, words]) => words.test(name))?.[0];
  return likely && { kind: likely, sure: false };
}
