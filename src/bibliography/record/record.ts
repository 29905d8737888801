/** One raw entry to one publication record. */
import { toText } from '../../text/rich.ts';
import { isArchiveDoi } from './archives.ts';
import { readDate } from './dates.ts';
import { readPeople } from './entry-people.ts';
import { EntryReport } from './entry-report.ts';
import { position } from './entry-source.ts';
import type { EntrySource, RecordContext } from './entry-source.ts';
import { decoder, filledFields, firstText } from './entry-texts.ts';
import { genreOf } from './genre.ts';
import { readIds } from '../links/ids.ts';
import { readImprint } from './imprint.ts';
import { readAliases } from '../keys.ts';
import { readKeywords } from './keywords.ts';
import { decideKind, isNamedByKind } from './kinds.ts';
import { languageTag } from './language.ts';
import { writesAcuteS } from '../latex/accents.ts';
import { blanksLevelled, decodeRich } from '../latex/index.ts';
import type { LatexContext } from '../latex/index.ts';
import { withLazyParts } from './lazy-parts.ts';
import { readImage, readLinks } from '../links/links.ts';
import { noteOf } from './notes.ts';
import { readNumbers } from './numbers.ts';
import type { Publication, PublicationKind } from '../publication.ts';
import { isUnderReview } from './state-words.ts';
import { titleOf } from './titles.ts';
import { withoutMarks } from './unmarked.ts';
import { eventPlaceOf, readVenue } from './venue.ts';
import { given } from '../../objects.ts';

/** Fields in which `true` selects a paper for the home page. */
const YES = /^(?:true|yes|1|y|x)$/iu;

/** Kinds of work that anybody calls a paper, and so what leads to them. */
const PAPERS = new Set<PublicationKind>(['article', 'conference', 'workshop', 'preprint', 'working-paper', 'in-preparation']);

/** Fields that are printed as plain words: what cannot be decoded in them is reported, too. */
const READ_AS_WORDS = (
  'author editor journal journaltitle booktitle school institution organization publisher series edition location address type keywords'
).split(' ');

/** Makes the record. Never throws; what is odd goes to the problems. */
export function makeRecord(source: EntrySource, context: RecordContext): Publication {
  const fields = filledFields(source, context);
  const report = new EntryReport(source, context.problems);
  const lang = languageTag(firstText(fields, ['langid', 'language', 'hyphenation']), context.lang);
  const acuteS = writesAcuteS(lang ?? context.lang);
  const latex: LatexContext = {
    macros: context.macros, ...(context.mathMacros && { mathMacros: context.mathMacros }), lang: lang ?? context.lang, acuteS,
  };
  const decode = decoder(source.fields, latex, report);
  const { ids, arxivInDoi, badDoi } = readIds(fields);
  const { date, status: said, statusId, unreadable } = readDate(fields);
  const { kind, unknownType } = decideKind(source.type, fields, said, ids.arxiv);
  // The kind says it in the language of the page; without a date it is all that places the paper.
  const status = date !== undefined && isNamedByKind({ kind }) && said?.toLowerCase() === 'preprint' ? undefined : said;
  const people = readPeople(source, fields, { ...context, lang: latex.lang });
  for (const name of READ_AS_WORDS) {
    const field = source.fields.get(name);
    if (field?.value.includes('\\')) decodeRich(field.value, { ...latex, report: (finding) => report.latex(name, field, finding) });
  }
  const title = titleOf(source, fields, decode);
  const titleText = toText(title);
  const venue = readVenue(kind, fields, ids, context.venues, latex);
  const venueText = venue.venue && blanksLevelled(toText(venue.venue));
  const numbers = readNumbers(kind, fields, ids.arxiv, latex);
  // Where there is a volume or a journal's DOI, what is said of its state was forgotten there.
  const isOut = (numbers.volume ?? numbers.pages ?? numbers.articleNumber) !== undefined || (ids.doi !== undefined && !isArchiveDoi(ids.doi));
  const isHoped = venue.isContainer && !isOut && status !== undefined && isUnderReview(status);
  const linkContext = {
    exists: context.exists,
    scholarUser: context.scholarUser,
    page: PAPERS.has(kind) ? 'Paper' : 'Website',
    report: (what: 'unsafe' | 'missing-file', field: string, found: string) => report.link(what, field, found),
  };
  const links = readLinks(fields, ids, linkContext);
  const aliases = readAliases(fields['ids']);
  const awardName = decode('award_name');
  const award = decode('award');
  const image = readImage(fields, linkContext);
  report.check({ kind, unknownType, arxivInDoi, badDoi, unreadable, status, date, fields, ...people, venue: venue.venue });
  return withLazyParts({
    key: source.key,
    ...(aliases.length > 0 && { aliases }),
    ...given('keyNumbers', source.keyNumbers),
    id: source.id,
    type: source.type,
    kind,
    position: position(source, source.start),
    title,
    titleText,
    ...given('unmarked', lang === undefined && context.lang !== undefined ? withoutMarks(source, kind, fields, ids, context, latex) : undefined),
    ...given('subtitle', firstText(fields, ['subtitle'], latex)),
    ...people,
    ...given('date', date),
    ...given('status', status),
    ...given('statusId', statusId),
    ...(venueText && venueText.toLowerCase() !== status?.toLowerCase() && {
      venue: venue.venue!, venueText, ...given('holders', venue.holders), ...given('venueIsStandIn', venue.isStandIn),
      ...(isHoped && { venueIsHoped: true as const }),
    }),
    ...given('venueShort', venue.venueShort),
    ...given('venueUrl', venue.venueUrl),
    ...given('eventPlace', eventPlaceOf(kind, fields, [venueText, venue.venueShort], context.venues)),
    ...numbers,
    ...readImprint(kind, fields, latex, [titleText, venueText]),
    ...genreOf(source.type, kind, fields),
    ids,
    links,
    keywords: readKeywords(fields),
    ...given('abstract', decode('abstract', true)),
    ...given('note', noteOf(fields, status, decode)),
    ...given('award', awardName ?? award),
    ...given('awardDetails', awardName === undefined ? undefined : award),
    selected: YES.test(firstText(fields, ['selected'], latex) ?? ''),
    ...given('image', image),
    ...given('lang', lang),
    ...(acuteS && { acuteS }),
    fields,
    ...given('category', source.category),
    versions: [],
  });
}
