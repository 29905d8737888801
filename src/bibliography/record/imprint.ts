/** In which form a work came out, where, and by whom: series, edition, publisher, place. */
import { en } from '../../l10n/en.ts';
import { given } from '../../objects.ts';
import { countryNamed } from './countries.ts';
import { firstText } from './entry-texts.ts';
import type { LatexContext } from '../latex/index.ts';
import { inCatalogue, severalPlaces } from './literal-lists.ts';
import type { Publication, PublicationKind, SeriesId } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { mainTitleOf } from './titles.ts';

type Imprint = Pick<Publication, 'series' | 'seriesId' | 'mainTitle' | 'titleAddon' | 'edition' | 'version' | 'publisher' | 'place' | 'places'>;

/** Reads it; `taken` are the title and the venue, which the main title is not to repeat. */
export function readImprint(kind: PublicationKind, fields: Fields, latex: LatexContext, taken: readonly (string | undefined)[]): Imprint {
  const text = (name: string): string | undefined => firstText(fields, [name], latex);
  const place = firstText(fields, ['location', 'address', 'place']);
  const places = severalPlaces(fields['location']);
  return {
    ...seriesOf(text('series')),
    ...given('mainTitle', kind === 'article' ? undefined : mainTitleOf(fields, latex, taken)),
    ...given('titleAddon', text('titleaddon')),
    ...given('edition', text('edition')),
    ...given('version', text('version')?.replace(/^(?:version|ver|v)\b\.?\s*(?=\d)|^v(?=\d)/iu, '')),
    // Who publishes a patent, an office or a search engine, is nobody who issued it.
    ...given('publisher', kind === 'patent' && text('holder') ? undefined : firstText(fields, ['publisher'])),
    ...given('place', places ? inCatalogue(places) : (countryNamed(place ?? '') ?? place)),
    ...given('places', places),
  };
}

/** A series by its name, or by biblatex's key for a journal's new or old one. */
function seriesOf(typed: string | undefined): Pick<Publication, 'series' | 'seriesId'> {
  if (typed === undefined || !Object.hasOwn(en.seriesKeys, typed)) return given('series', typed);
  const seriesId = typed as SeriesId;
  return { series: en.seriesKeys[seriesId], seriesId };
}
