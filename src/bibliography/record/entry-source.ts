/** What a record is made from: an entry with its place, and what the site says besides. */
import type { Matcher } from '../../people/match.ts';
import type { Problems } from '../../problems.ts';
import type { Place } from './entry-report.ts';
import type { Position, Publication } from '../publication.ts';
import type { RawField } from '../bibtex/raw-entry.ts';
import type { VenueBook } from './venue-book.ts';



/** What a site knows that its entries do not say. */
export interface RecordContext {
  match: Matcher;
  macros: Readonly<Record<string, string>>;
  /** Those of formulas, where they are others. */
  mathMacros?: Readonly<Record<string, string>> | undefined;
  venues: VenueBook;
  problems: Problems;
  exists?: ((sitePath: string) => boolean) | undefined;
  scholarUser?: string | undefined;
  /** BCP 47 language of entries that name none. */
  lang?: string | undefined;
}

/** One entry as it stands in its file. */
export interface EntrySource {
  type: string;
  key: string;
  keyNumbers?: Publication['keyNumbers'] | undefined;
  id: string;
  /** Own and inherited fields. */
  fields: ReadonlyMap<string, RawField>;
  /** Place of an offset in the entry's file. */
  place: Place;
  start: number;
  category?: string | undefined;
}

/** Where an offset stands in the file of an entry. */
export function position(source: EntrySource, offset: number): Position {
  const { file, line, column } = source.place(offset);
  return { file, line, column };
}
