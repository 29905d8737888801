/** The subtype of a work: which thesis, report, patent or talk it is. */
import { en } from '../../l10n/en.ts';
import { wordOfGenre } from '../../l10n/works.ts';
import { ENTRY_TYPES } from '../bibtex/entry-types.ts';
import { decodeText } from '../latex/index.ts';
import type { GenreKey, Publication, PublicationKind } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';

/** biblatex's keys for subtypes, each of which has its word, and other names that entries have for them. */
const GENRES: ReadonlyMap<string, GenreKey> = new Map<string, GenreKey>([
  ...(Object.keys(en.genres) as GenreKey[]).map((key) => [key, key] as const),
  ['phd', 'phdthesis'],
  // HAL's word for it.
  ['theses', 'phdthesis'],
  ['mastersthesis', 'mathesis'],
  ['masterthesis', 'mathesis'],
  ['bachelorsthesis', 'bathesis'],
  ['bachelorthesis', 'bathesis'],
  ['software', 'software'],
  ['workingpaper', 'working-paper'],
]);

/** Subtypes that say nothing which the kind of work does not. */
const PLAIN_TYPE = new RegExp(
  '^(?:(?:research |original |journal |conference |workshop )?(?:article|paper)|research-article|journal|conference|workshop|' +
    'inproceedings|book|book chapter|misc)$',
  'iu',
);

/** The words for the subtype of a thesis, report, patent or talk, if any, and what they are the words for if they are ours. */
export function genreOf(type: string, kind: PublicationKind, fields: Fields): Pick<Publication, 'genre' | 'genreId'> {
  const said = decodeText(fields['type'] ?? '');
  if (said !== '' && !PLAIN_TYPE.test(said)) {
    // "Preprint" of a preprint says nothing new.
    if (said.toLowerCase() === kind) return {};
    const id = GENRES.get(said.toLowerCase().replace(/\s+/gu, ''));
    if (id === undefined) return { genre: said };
    // "PhD Thesis" is a key no longer, but words of the user's own.
    return /\s/u.test(said) ? { genre: wordOfGenre(en, id) } : ours(id);
  }
  if (kind === 'thesis' || kind === 'report') return ours(GENRES.get(type) ?? kind);
  return kind === 'working-paper' && ENTRY_TYPES.get(type) === 'report' ? ours(kind) : {};
}

function ours(id: GenreKey): Pick<Publication, 'genre' | 'genreId'> {
  return { genre: wordOfGenre(en, id), genreId: id };
}
