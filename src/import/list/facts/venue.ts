/** Where a typed paper appeared, and what type of entry that makes it. */
import type { Pool } from './pool.ts';
import { asTyped } from '../page/flat.ts';
import type { Context, EntryType } from '../page/headings.ts';
import { SHORTENED } from './shortened.ts';
import { knownVenue } from './venue-names.ts';

/** Words of publishers' names. */
export const PUBLISHER =
  /(?<!\p{L})(?:springer|elsevier|wiley|press|verlag|publishers?|publishing|PMLR|ACM|IEEE|SIAM|AMS|birkhäuser|routledge|sage|de gruyter|brill|CRC|dunod|hermann|ellipses|éditions|editions|mit press|curran|omnipress|mulino|laterza|einaudi|carocci|olschki|viella|gallimard|seuil|böhlau|vandenhoeck|wallstein|mohr siebeck|suhrkamp|klostermann|metzler)(?!\p{L})|出版[社會会]|出版公司|[書书][局店房]|印書館|印书馆|출판[사부]/iu;

/** Those whose works are books, as far as their names tell. */
const BOOK_PUBLISHER = /\b(?:press|verlag|routledge)\b|(?<!\p{L})(?:éditions|editions)(?!\p{L})|出版[社會会]|出版公司|[書书][局店房]|印書館|印书馆|출판[사부]/iu;

/**
 * The venue among what is left of the line: marked pieces first, then what is known, then what sounds like one; none where
 * it is not `wanted`, as of a report whose institution is known.
 */
export function readVenue(
  pool: Pool,
  emphasised: readonly { start: number; end: number }[],
  wanted = true,
): { venue: string | undefined; rest: string[]; marked: boolean } {
  let venue: string | undefined;
  for (const { start, end } of wanted ? emphasised : []) {
    const words = tidyVenue(pool.text.slice(start, end));
    if (words === '' || !/\p{L}{2}/u.test(words)) continue;
    if (venue === undefined) {
      venue = words;
      pool.blank(start, end);
    }
  }
  const pieces = pool.text
    .split(BETWEEN)
    .map(tidyVenue)
    // A number that fitted nowhere is not to be lost.
    .filter((piece) => /\p{L}{2}|\d/u.test(piece));
  const marked = venue !== undefined;
  if (venue === undefined && wanted) {
    let index = [isKnown, soundsLikeVenue, hasWords].map((test) => pieces.findIndex(test)).find((at) => at !== -1);
    // The short name in brackets behind the full one.
    if (index !== undefined && index > 0 && /^\S+$/.test(pieces[index]!) && soundsLikeVenue(pieces[index - 1]!)) index -= 1;
    if (index !== undefined) [venue] = pieces.splice(index, 1);
  }
  return { venue, rest: pieces, marked };
}

/** What parts a venue from its neighbours. The stop of a shortened word does not, nor that of an initial. */
const BETWEEN = new RegExp(
  `[\\n\\u0000;|•·]+|(?<!${SHORTENED}|(?<!\\p{L})\\p{Lu})\\.(?=\\s|$)|,(?=\\s|$|\\u0000)|[([\\])]|\\s[–—-]\\s`,
  'u',
);
/** Vancouver: "J Bird Sci" */
const WITHOUT_STOPS = new RegExp(`${SHORTENED}\\s`, 'u');
const ENDS_SHORTENED = new RegExp(`${SHORTENED}\\.$`, 'u');
/** "Phys. Rev. D", "J. Fluid Mech.": how journals are shortened; "Proc. Int. Conf. Robot.": how conferences are. */
const SHORT_JOURNAL = /(?<!\p{L})(?:J|Z|Phys|Lett|Rev|Trans|Ann|Bull|Mag|Arch|Acad|Soc)\.(?=\s|$)|^J\s\p{Lu}/u;
const SHORT_CONFERENCE = /(?<!\p{L})(?:Proc|Conf|Symp|Congr|Colloq)\.(?=\s|$)/u;
const JOURNAL_OF_PROCEEDINGS = /^Proc\. (?:Natl?\.|Acad\.|R\.|Roy\.|London|Lond\.|Edinb|Camb|Am\.|Amer\.|IEEE$)/u;

const VENUE_WORDS =
  /\b(?:conference|proceedings|proc|symposium|workshop|congress|journal|transactions|letters|review|annals|advances|archive|bulletin|magazine|revue|zeitschrift|acta|university|université|universität|institute|school|lecture notes)\b|学报|学刊|杂志|通报|期刊|雑誌|紀要|학회지|(?<!\p{L})(?:журнал|вестник|известия|труды|записки)(?!\p{L})/iu;

/** Where the words behind an offset end. */
export function firstPiece(text: string, start: number): { start: number; end: number } {
  const lead = /^[\s,:(–—\u0000-]*/u.exec(text.slice(start))![0].length;
  const end = BETWEEN.exec(text.slice(start + lead))?.index;
  return { start: start + lead, end: end === undefined ? text.length : start + lead + end };
}

/** Where the words before an offset begin. */
export function lastPiece(text: string, end: number): { start: number; end: number } {
  const words = text.slice(0, end).replace(/[\s,:(–—-]+$/u, '');
  const last = words.split(BETWEEN).at(-1) ?? '';
  return { start: words.length - last.length, end: words.length };
}

/** Whether a name is that of a journal or a conference, as far as one can tell. */
export function isVenueName(name: string): boolean {
  return isKnown(name) || soundsLikeVenue(name);
}

const hasWords = (piece: string): boolean => /\p{L}{2}/u.test(piece);
const isKnown = (piece: string): boolean => knownVenue(piece) !== undefined;

function soundsLikeVenue(piece: string): boolean {
  return VENUE_WORDS.test(piece) || SHORT_JOURNAL.test(piece) || SHORT_CONFERENCE.test(piece);
}

/** A name without what stood around it. */
export function tidyVenue(words: string): string {
  return asTyped(words)
    .replace(/\u0000+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[\s,.;:–—”"’»，、。．；：-]|(?:in|at|on)(?::|\s))+/iu, '')
    .replace(/^(?:in|dans|appeared in|published in|presented at)[\s:]+/iu, '')
    .replace(/[\s,;:.–—(，、。．；：（-]+$/u, (end, at: number, all: string) =>
      end.startsWith('.') && ENDS_SHORTENED.test(all.slice(0, at + 1)) && !WITHOUT_STOPS.test(all) ? '.' : '',
    )
    .trim();
}

interface Evidence {
  venue: string | undefined;
  preprint: string | undefined;
  thesis: string | undefined;
  pubstate: string | undefined;
  /** Whether a journal will print it. */
  agreed: boolean;
  context: Context;
  fields: ReadonlyMap<string, string>;
  unsure: Map<string, string>;
}

/** The type of the entry: what the line says, then what is known of the venue, then what the heading says. */
export function decideType({ venue, preprint, thesis, pubstate, agreed, context, fields, unsure }: Evidence): EntryType {
  if (thesis !== undefined) return /^(?:m|b)/iu.test(thesis) ? 'mastersthesis' : 'phdthesis';
  if (context.type === 'phdthesis' && preprint === undefined) return 'phdthesis';
  if (/technical report/iu.test(preprint ?? '')) return 'techreport';
  if (venue === undefined) {
    if (fields.has('publisher') && !fields.has('pages')) return 'book';
    if (preprint !== undefined || fields.has('eprint')) return 'misc';
    if (pubstate === 'inpreparation') return 'unpublished';
    if (pubstate !== undefined && !agreed) return 'misc';
    if (context.type === undefined) unsure.set('type', 'the line does not say where it appeared');
    return context.type ?? 'misc';
  }
  const known = knownVenue(venue);
  if (known) return known.kind === 'journal' ? 'article' : 'inproceedings';
  if (
    /\b(?:workshop|conference|proceedings|symposium|congress|meeting|colloquium|advances in|conférence|tagung)\b/iu.test(venue) &&
    !/proceedings of the (?:national academy|royal society|ieee)|\bjournal\b/iu.test(venue)
  )
    return 'inproceedings';
  if (
    /\b(?:journal|transactions|letters|review|annals|bulletin|magazine|revue|zeitschrift|\p{L}*zeitung|jahrbuch|vierteljahr\p{L}*|rivista|annali|archivio|quaderni|cahiers|acta|archiv|quarterly|proceedings of the (?:ieee|royal)|annales|physica|mathematica)\b/iu.test(
      venue,
    )
  )
    return 'article';
  if (SHORT_CONFERENCE.test(venue) && !JOURNAL_OF_PROCEEDINGS.test(venue)) return 'inproceedings';
  if (SHORT_JOURNAL.test(venue) || SHORT_CONFERENCE.test(venue)) return 'article';
  if (fields.has('editor')) return 'incollection';
  if (context.type !== undefined) return context.type;
  if (fields.has('volume') || fields.has('number')) return 'article';
  if (PUBLISHER.test(venue)) {
    // Others of them issue proceedings as well, whose name may be missing here.
    if (!BOOK_PUBLISHER.test(venue) || fields.has('pages')) unsure.set('type', 'a publisher, but no other venue');
    return 'book';
  }
  unsure.set('type', `“${venue}” is no venue that is known here`);
  return /^[A-Z][A-Za-z&+-]*[A-Z]\w*(?:\s|$)/u.test(venue) || fields.has('pages') ? 'inproceedings' : 'article';
}

/** The field that names the venue of each type. */
export const VENUE_FIELD: Readonly<Record<EntryType, string>> = {
  article: 'journal',
  inproceedings: 'booktitle',
  incollection: 'booktitle',
  book: 'publisher',
  phdthesis: 'school',
  mastersthesis: 'school',
  techreport: 'institution',
  misc: 'howpublished',
  unpublished: 'note',
  patent: 'holder',
  standard: 'publisher',
  software: 'publisher',
  dataset: 'publisher',
};

/** Puts the venue into the field of the type, its abbreviation and volume into theirs. */
export function placeVenue(
  type: EntryType,
  { venue, marked, preprint }: { venue: string | undefined; marked: boolean; preprint: string | undefined },
  fields: Map<string, string>,
  unsure: Map<string, string>,
): void {
  const field = VENUE_FIELD[type];
  if (venue === undefined) {
    // Where arXiv holds it the identifier says so.
    if (preprint !== undefined && type === 'misc' && !fields.has('eprint'))
      fields.set('howpublished', preprint.charAt(0).toUpperCase() + preprint.slice(1));
    return;
  }
  const both = /^(.{8,}?)\s*\(([A-Z][\w&-]*[A-Z][\w&-]*)(?:\s*['’]?\d{2,4})?\)$/u.exec(venue);
  const inside = both && /[a-z]/.test(both[1]!) ? both : null;
  const name = inside ? inside[1]! : venue;
  // "Journal of Birds 7": the number of a volume.
  const numbered = type === 'article' && !fields.has('volume') ? /^(.*\p{L}),?\s+(\d{1,4})$/u.exec(name) : null;
  // "Oslo: Exampleton University Press"
  const placed = field === 'publisher' ? /^(\p{Lu}[\p{L} .,/-]{1,40}):\s+(\S.*)$/u.exec(name) : null;
  if (placed) fields.set('address', placed[1]!);
  fields.set(field, numbered?.[1] ?? placed?.[2] ?? name);
  if (numbered) fields.set('volume', numbered[2]!);
  if (inside) fields.set('abbr', inside[2]!);
  if (!marked && !knownVenue(venue) && !soundsLikeVenue(venue) && !unsure.has('type') && type !== 'misc')
    unsure.set(field, `“${venue}” is no venue that is known here`);
}
