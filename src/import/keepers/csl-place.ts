/** Where a work of CSL appeared, who issued it, and where it is kept. */
import { allAt, type Data } from '../moved/unknown-data.ts';
import { latexAt } from './markup.ts';

type Fields = Record<string, string | undefined>;

/** Entry types whose place of appearance has a field of its own. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: 'journal',
  inproceedings: 'booktitle',
  incollection: 'booktitle',
  online: 'organization',
  misc: 'howpublished',
};
/** Who issued it, by entry type; elsewhere a publisher. */
const ISSUER: Readonly<Record<string, string>> = {
  phdthesis: 'school',
  mastersthesis: 'school',
  thesis: 'school',
  techreport: 'institution',
  unpublished: 'howpublished',
};
/** Variables that say where it lies, from the whole to the shelf. */
const KEPT = ['archive', 'archive_collection', 'archive_location', 'archive-place'];

/** Where it appeared, and who issued it. Of a chapter Crossref names the series first, and then the book. */
export function placeOf(item: Data, type: string): Fields {
  const short = latexAt(item, 'container-title-short') ?? latexAt(item, 'journalAbbreviation');
  const field = CONTAINER[type];
  const named = field !== undefined ? allAt(item['container-title'] ?? short).flatMap((one) => latexAt(one) ?? []) : [];
  const inSeries = field === 'booktitle' && named.length > 1;
  // All are asked for: what one says, the others need not.
  const event = [latexAt(item, 'event-title'), latexAt(item, 'event', 'name'), latexAt(item, 'event')].find(Boolean);
  const volume = field === 'booktitle' ? latexAt(item, 'volume-title') : undefined;
  const container = volume ?? (inSeries ? named.at(-1) : named[0]);
  return {
    ...(volume && { maintitle: named[0] }),
    ...(field !== undefined && { [field]: container ?? event }),
    ...((container !== undefined || field === undefined) && { eventtitle: event }),
    // biblatex has a field for the short names of journals only.
    [type === 'article' ? 'shortjournal' : 'abbr']: short === container ? undefined : short,
    [ISSUER[type] ?? 'publisher']: issuerOf(item, type === 'techreport'),
    series: latexAt(item, 'collection-title') ?? (inSeries ? named[0] : undefined),
  };
}

/** Several places, which catalogues part by semicolons, are a list to biblatex only. */
export function placesOf(told: string | undefined): Fields {
  const places = told?.split(/;\s+/u) ?? [];
  return places.length < 2 ? { address: told } : { location: places.map((place) => (/\sand\s/iu.test(place) ? `{${place}}` : place)).join(' and ') };
}

/** The archive of a preprint, where its number does not say it. */
export function archiveOf(item: Data, onArxiv: boolean): Fields {
  const archive = issuerOf(item, true) ?? latexAt(item, 'container-title');
  return { howpublished: onArxiv ? undefined : archive, series: latexAt(item, 'collection-title') };
}

/** Where a paper lies that nobody published; of others it is a note to oneself. */
export function keptIn(item: Data, type: string, { howpublished }: Fields): Fields {
  const where = KEPT.map((name) => latexAt(item, name)).filter(Boolean).join(', ');
  if (/^arxiv\b/iu.test(where)) return {};
  const isKept = howpublished === undefined && (type === 'unpublished' || type === 'letter' || type === 'misc');
  return { [isKept ? 'howpublished' : 'library']: where };
}

/** Crossref knows the institution behind a preprint or a report beside the publisher. */
function issuerOf(item: Data, institutionFirst: boolean): string | undefined {
  const institution = latexAt(allAt(item, 'institution')[0], 'name');
  const publisher = latexAt(item, 'publisher');
  return institutionFirst ? (institution ?? publisher) : (publisher ?? institution);
}
