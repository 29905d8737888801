/** The texts of an entry as references print them, which have quotation marks of their own language. */
import type { EntrySource, RecordContext } from './entry-source.ts';
import { decoder } from './entry-texts.ts';
import type { LatexContext } from '../latex/index.ts';
import type { Publication, PublicationKind } from '../publication.ts';
import type { Fields } from '../bibtex/raw-entry.ts';
import { titleOf } from './titles.ts';
import { readVenue } from './venue.ts';
import { given } from '../../objects.ts';

/** What CSL has as rich text, and what of it becomes marks of a language. */
const QUOTING = ['title', 'subtitle', 'maintitle', 'booktitle', 'booksubtitle', 'journaltitle', 'journal', 'eventtitle', 'abstract'];
const MARKED = /(?<!\\)"|\\(?:enquote|mkbibquote)(?![a-zA-Z])/u;

/**
 * The texts without the marks of the site's language, where the entry names none: straight ones are for the reference that
 * prints them. Undefined where they hold no marks.
 */
export function withoutMarks(
  source: EntrySource,
  kind: PublicationKind,
  fields: Fields,
  ids: Publication['ids'],
  { venues }: RecordContext,
  marked: LatexContext,
): Publication['unmarked'] {
  if (!QUOTING.some((name) => MARKED.test(fields[name] ?? ''))) return undefined;
  const latex = { ...marked, lang: undefined };
  const decode = decoder(source.fields, latex);
  const { venue } = readVenue(kind, fields, ids, venues, latex);
  return { title: titleOf(source, fields, decode), ...given('venue', venue), ...given('abstract', decode('abstract', true)) };
}
