/** What holds a paper, and who issued it, where one field of the file had to say both. */
import type { Publication, PublicationKind } from '../publication.ts';

type Place = Pick<Publication, 'venueText' | 'venueIsStandIn' | 'venueIsHoped' | 'publisher' | 'series'>;

const CONTAINERS: ReadonlySet<string> = new Set(['journaltitle', 'journal', 'booktitle', 'eventtitle', 'maintitle']);
const ISSUERS = ['publisher', 'organization', 'institution'];
/** Fields that name no journal, book or event. A series may be called like its conference; it holds books, not chapters. */
const STAND_INS: Partial<Record<PublicationKind, readonly string[]>> = {
  article: ISSUERS, conference: ISSUERS, workshop: ISSUERS, chapter: [...ISSUERS, 'series'],
};

/** Whether a field only stands in for the journal, book or event that the entry does not name. */
export function isStandIn(kind: PublicationKind, field: string): boolean {
  return STAND_INS[kind]?.includes(field) ?? false;
}

/** Whether a field names a journal, book or event, into which papers are taken. */
export function isContainer(field: string): boolean {
  return CONTAINERS.has(field);
}

/** The journal, book or event that a paper stands in; of other works, where they appeared. */
export function containerOf({ venueText, venueIsStandIn, venueIsHoped }: Place): string | undefined {
  return venueIsStandIn || venueIsHoped ? undefined : venueText;
}

/** Who issued a paper that has a container, or should have one. */
export function issuerOf({ publisher, series, venueText, venueIsStandIn }: Place): string | undefined {
  return publisher ?? (venueIsStandIn && venueText !== series ? venueText : undefined);
}

/** Kinds that no volume holds: their venue is the school, institution or archive that issued them. */
const ISSUED: readonly PublicationKind[] = ['thesis', 'report', 'working-paper', 'preprint'];

/** Whether the venue of a work of this kind is who issued it. */
export function isIssued(kind: PublicationKind): boolean {
  return ISSUED.includes(kind);
}

/** Who issued a paper, also where its venue says it. */
export function publisherOf(paper: Place & Pick<Publication, 'kind'>): string | undefined {
  return issuerOf(paper) ?? (isIssued(paper.kind) ? containerOf(paper) : undefined);
}

/** BibTeX's own @inbook: a chapter or some pages of the book that its title names. */
export function isPartByItsBook(paper: Pick<Publication, 'type' | 'kind'> & Place): boolean {
  return paper.type === 'inbook' && paper.kind === 'chapter' && containerOf(paper) === undefined;
}

/** Whether what stands in `chapter` is a number: where nothing else names the book, people type its title there. */
export function isChapterNumber(text: string, { venueText }: Pick<Publication, 'venueText'>): boolean {
  return text !== venueText && /\d|^[ivxlc]+$/iu.test(text);
}

/** Whether the number of a work is that within its series, and not of an issue. */
export function isInSeries({ kind, series }: Pick<Publication, 'kind' | 'series'>): boolean {
  return kind === 'book' || kind === 'chapter' || (series !== undefined && (kind === 'conference' || kind === 'workshop'));
}

/** The issue of a journal that a work stands in; a number within a series is none. */
export function issueOf(paper: Pick<Publication, 'kind' | 'series' | 'issue'>): string | undefined {
  return isInSeries(paper) ? undefined : paper.issue;
}
