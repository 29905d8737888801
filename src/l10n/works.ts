/** What a paper is and how far it is, in the language of a page. Words of the user's own stay as they were typed. */
import type { GenreKey, Publication, PublicationKind, Several } from '../bibliography/publication.ts';
import { plain, type Rich } from '../text/rich.ts';
import { listAndOthers, listOf, wordsFor } from './index.ts';
import type { Words } from './words.ts';

/** "PhD thesis", "Rapport technique": what a paper is besides its kind, where that is known. */
export function genreIn(words: Pick<Words, 'genres' | 'kinds'>, { genre, genreId }: Pick<Publication, 'genre' | 'genreId'>): string | undefined {
  return genreId === undefined ? genre : wordOfGenre(words, genreId);
}

/** "in press", "à paraître": how far a paper is, where its file says so. */
export function statusIn({ states }: Pick<Words, 'states'>, { status, statusId }: Pick<Publication, 'status' | 'statusId'>): string | undefined {
  return statusId === undefined ? status : states[statusId];
}

/** "new ser.", "N. F.": the series of a book, or the part of a journal's life. */
export function seriesIn({ seriesKeys }: Pick<Words, 'seriesKeys'>, { series, seriesId }: Pick<Publication, 'series' | 'seriesId'>): string | undefined {
  return seriesId === undefined ? series : seriesKeys[seriesId];
}

/** "Köln, Weimar und Wien": where a paper was published, in the words of a language. */
export function placeIn(lang: string, { place, places }: Pick<Publication, 'place' | 'places'>): string | undefined {
  return places === undefined ? place : severalIn(lang, places);
}

/** The venue, in the words of a language where it is several holders of a patent. */
export function venueIn(lang: string, { venue, holders }: Pick<Publication, 'venue' | 'holders'>): Rich | undefined {
  return holders === undefined ? venue : plain(severalIn(lang, holders));
}

/** The same as text. */
export function venueTextIn(lang: string, { venueText, holders }: Pick<Publication, 'venueText' | 'holders'>): string | undefined {
  return holders === undefined ? venueText : severalIn(lang, holders);
}

function severalIn(lang: string, { names, more }: Several): string {
  const words = wordsFor(lang);
  return more ? listAndOthers(names, words.andOthers, { words, lang }) : listOf(names, lang);
}

/** The word for a subtype; some are kinds of work of their own. */
export function wordOfGenre({ genres, kinds }: Pick<Words, 'genres' | 'kinds'>, id: GenreKey): string {
  const subtypes: Partial<Record<GenreKey, string>> = genres;
  return subtypes[id] ?? kinds[id as PublicationKind];
}
