/** What a paper is and how far it is, in the language of a page. Words of the user's own stay as they were typed. */
import type { GenreKey, Publication, PublicationKind } from '../bibliography/publication.ts';
import { BETWEEN } from '../bibliography/literal-lists.ts';
import { plain, type Rich } from '../text/rich.ts';
import { listOf } from './index.ts';
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

type Named = Pick<Publication, 'several' | 'venue' | 'venueText' | 'publisher' | 'place'>;

/** "Köln, Weimar und Wien": who published a paper, or where, in the words of a language where they are several. */
export function namedIn(lang: string, paper: Named, what: 'venueText' | 'publisher' | 'place'): string | undefined {
  const text = paper[what];
  return text !== undefined && paper.several?.includes(what === 'venueText' ? 'venue' : what) ? listOf(text.split(BETWEEN), lang) : text;
}

/** The venue, in the words of a language where it is several. */
export function venueIn(lang: string, paper: Named): Rich | undefined {
  return paper.several?.includes('venue') ? plain(namedIn(lang, paper, 'venueText')!) : paper.venue;
}

/** The word for a subtype; some are kinds of work of their own. */
export function wordOfGenre({ genres, kinds }: Pick<Words, 'genres' | 'kinds'>, id: GenreKey): string {
  const subtypes: Partial<Record<GenreKey, string>> = genres;
  return subtypes[id] ?? kinds[id as PublicationKind];
}
