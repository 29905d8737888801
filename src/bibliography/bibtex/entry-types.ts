/** Types of entries in BibTeX, biblatex and common extensions. */
import type { PublicationKind } from '../publication.ts';

/** The kind of work that each means. */
export const ENTRY_TYPES: ReadonlyMap<string, PublicationKind> = new Map([
  ['article', 'article'],
  ['periodical', 'article'],
  ['suppperiodical', 'article'],
  ['review', 'article'],
  ['inproceedings', 'conference'],
  ['conference', 'conference'],
  ['workshop', 'workshop'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['bookinbook', 'chapter'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['inreference', 'chapter'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'book'],
  ['mvcollection', 'book'],
  ['proceedings', 'book'],
  ['mvproceedings', 'book'],
  ['reference', 'book'],
  ['mvreference', 'book'],
  ['booklet', 'book'],
  ['thesis', 'thesis'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['masterthesis', 'thesis'],
  ['bachelorsthesis', 'thesis'],
  ['bachelorthesis', 'thesis'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['manual', 'report'],
  ['standard', 'report'],
  ['preprint', 'preprint'],
  ['unpublished', 'other'],
  ['online', 'online'],
  ['electronic', 'online'],
  ['www', 'online'],
  ['webpage', 'online'],
  ['software', 'software'],
  ['softwareversion', 'software'],
  ['dataset', 'dataset'],
  ['data', 'dataset'],
  ['patent', 'patent'],
  ['presentation', 'presentation'],
  ['talk', 'presentation'],
  ['poster', 'presentation'],
  ['lecture', 'presentation'],
  ['workingpaper', 'working-paper'],
  ['newspaper', 'article'],
  ['magazine', 'article'],
  // biblatex knows these and has no style of their own for them.
  ...'artwork audio bibnote commentary image jurisdiction legal legislation letter misc movie music performance video'
    .split(' ')
    .map((type): [string, PublicationKind] => [type, 'other']),
]);

/** Whether a word, in lower case, is a type of entry in BibTeX, biblatex or a common extension. */
export function isEntryType(word: string): boolean {
  return ENTRY_TYPES.has(word);
}
