/**
 * The facts in what is left of a line when title and authors are known: identifiers, volume and pages, award, state,
 * date, venue. Each fact found is taken out, so that nothing is read twice and the rest is the venue.
 */
import { writeNames } from '../../../bibliography/export/bibtex.ts';
import { monthNumber } from '../../../text/month-names.ts';
import { takeEditors } from './editors.ts';
import { asTyped } from '../page/flat.ts';
import type { Context, EntryType } from '../page/headings.ts';
import type { Pool } from './pool.ts';
import { takeSeries } from './series.ts';
import { isAgreed, takeState } from './states.ts';
import { decideType, isVenueName, placeVenue, PUBLISHER, readVenue, VENUE_FIELD } from './venue.ts';

/** What the order of the line has told before. */
export interface Known {
  type?: EntryType;
  fields: ReadonlyMap<string, string>;
}

interface Facts {
  type: EntryType;
  fields: Map<string, string>;
  unsure: Map<string, string>;
}

const AWARD_WORDS =
  '(?:(?:accepted (?:as|for) )?(?:an? )?(?:oral|spotlight|long talk|contributed talk|plenary)(?: (?:presentation|paper|talk))?' +
  '(?:\\s*,?\\s*top[\\s-]?\\d+(?:\\.\\d+)?\\s?%)?|notable[ -]top[ -]\\d+\\s?%|top[ -]\\d+(?:\\.\\d+)?\\s?%|' +
  '(?:best|outstanding|distinguished|exemplary)[\\w\\s-]{0,24}(?:paper|thesis|dissertation|poster|demo|talk|presentation|article)' +
  '(?:[\\s-]+(?:award|prize|finalist|candidate|nominee|nomination|runner[- ]up|honou?rable mention|shortlist(?:ed)?))*|' +
  "[\\w\\s-]{0,24}honou?rable mention|test[- ]of[- ]time award|editor'?s?'? (?:choice|pick)|(?:research )?highlight(?:ed)?|featured certification|" +
  "[\\p{Lu}][\\w\\s-]{2,30} (?:award|prize))";
const AWARD = new RegExp(
  `[([]\\s*((?:[^()\\[\\]]{0,40}\\b)?${AWARD_WORDS}[^()\\[\\]]{0,60})[)\\]]|(?<=^|[\\s,.;:–—|★🏆-])(${AWARD_WORDS})(?=$|[\\s,.;!)|\\u0000])`,
  'iu',
);
/** Names of months, as a part of patterns. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)';
const PAGE = '[a-zA-Z]{0,2}\\d+(?:[.:]\\d+)?';
const RANGE = `${PAGE}\\s*[-–—−]+\\s*${PAGE}`;

/** "ICCB", "NeurIPS'24" */
const SHORT_NAME = /^\p{Lu}[\w&-]*\p{Lu}[\w&-]{0,8}(?:\s*['’]?\d{2,4})?$/u;

interface Piece {
  /** Offsets into the pool. */
  start: number;
  end: number;
}

/**
 * Reads the pool. `emphasised` are italic or marked pieces of it, where the venue is looked for first; `links` are pieces that
 * lead somewhere. What is `known` stands.
 */
export function readFacts(
  pool: Pool,
  emphasised: readonly Piece[],
  links: readonly Piece[],
  context: Context,
  known: Known = { fields: new Map() },
): Facts {
  const fields = new Map(known.fields);
  const unsure = new Map<string, string>();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '' && !fields.has(name)) fields.set(name, asTyped(value).trim());
  };

  const arxiv = pool.take(
    /\[?\(?\b(?:arxiv(?: e-?prints?| preprint)?[:.,\s]*(?:arxiv[:.\s]*)?)((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5}))(?:v\d+)?(?:\s*\[[\w.-]+\])?\)?\]?/iu,
  );
  if (arxiv) {
    set('eprint', arxiv[1]);
    set('eprinttype', 'arxiv');
  }
  set('doi', pool.take(/\b(?:doi\s*[:=]?\s*)?(10\.\d{4,9}\/[^\s\u0000,;"<>]+[^\s\u0000,;.)\]"<>])/iu)?.[1]);
  set('isbn', pool.take(/\bisbn[:\s-]*((?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dX])/iu)?.[1]);
  pool.take(
    /\(?\s*(?:[*†‡∗]|\^\{[^}]*\})?\s*[:=]?\s*(?:(?:denotes |indicates )?(?:equal|joint) (?:contributions?|first authors?(?:hip)?)|co-first authors?|corresponding author|authors? (?:listed |are |ordered )*(?:in )?alphabetical(?:ly)?(?: order)?|alphabetical order)\s*\)?/iu,
  );

  const editors = fields.has('editor') ? undefined : takeEditors(pool);
  if (editors) set('editor', writeNames(editors.names, editors.others));
  const award = pool.take(AWARD);
  set('award', tidyAward(award?.[1] ?? award?.[2]));
  const pubstate = takeState(pool, emphasised);
  set('pubstate', pubstate);
  const series = takeSeries(pool, emphasised);
  if (series) for (const name of ['institution', 'type', 'number'] as const) set(name, series[name]);
  blankLabels(pool, links, emphasised);
  set('edition', pool.take(EDITION)?.[1]);
  readImprint(pool, emphasised, set, series !== undefined);
  readNumbers(pool, emphasised, set);
  readDate(pool, context, set, unsure);
  const preprint = pool.take(
    /(?<=^|[\s,.;(\[\u0000])(?:arxiv(?: e-?print)?(?: pre-?print)?|pre-?print|working paper|technical report|manuscript)(?=$|[\s,.;)\]\u0000])/iu,
  )?.[0];
  const thesis = pool.take(
    /\b(ph\.?\s?d\.?|doctoral|d\.?phil\.?|habilitation|master(?:'s|’s)?|m\.?sc\.?|bachelor(?:'s|’s)?|b\.?sc\.?)\s*(?:thesis|dissertation|manuscript|à diriger des recherches)\b/iu,
  )?.[1];
  const isPlaced = known.type === 'book' || fields.has('institution') || (known.type !== undefined && fields.has(VENUE_FIELD[known.type]));
  const { venue, rest, marked } = readVenue(pool, emphasised, !isPlaced);
  const short = rest.findIndex((piece) => SHORT_NAME.test(piece) && !PUBLISHER.test(piece));
  if (venue !== undefined && /\s/.test(venue) && short !== -1) set('abbr', rest.splice(short, 1)[0]!.replace(/\s*['’]?\d{2,4}$/u, ''));
  // A thesis may be printed as a book.
  const isThesis = known.type !== 'mastersthesis' && (thesis !== undefined || context.type === 'phdthesis');
  const type = (isThesis ? undefined : known.type) ?? (series ? 'techreport' : decideType({ venue, preprint, thesis, pubstate, agreed: isAgreed(pubstate), context, fields, unsure }));
  placeVenue(type, { venue, marked, preprint }, fields, unsure);
  if (venue !== undefined && pubstate !== undefined && pubstate !== 'inpreparation' && !isAgreed(pubstate))
    unsure.set(VENUE_FIELD[type], `the line says that the paper is not accepted yet: “${pubstate}”`);
  const leftover = rest.filter(
    (piece) =>
      !isSaid(piece, fields) &&
      !/^(?:in|on|at|and|the|by|pp?|vol|no|eds?|with|also|see|available|page|pages|(?:published|appeared) in|presented at)\.?$/iu.test(
        piece,
      ),
  );
  if (leftover.length > 0) {
    const publisher = leftover.find((piece) => PUBLISHER.test(piece));
    if (publisher !== undefined) set('publisher', publisher);
    const words = leftover.filter((piece) => piece !== publisher).join(', ');
    if (words !== '') {
      set('note', words);
      unsure.set('note', 'words that fitted nowhere else');
    }
  }
  return { type, fields, unsure };
}

/** Words that only label a link, and those that announce labels: "Media: [NYT](…), [Vox](…)". A linked venue stays a venue. */
function blankLabels(pool: Pool, links: readonly Piece[], emphasised: readonly Piece[]): void {
  for (const { start, end } of links) {
    const words = pool.text.slice(start, end);
    if (words.includes('\u0000') || emphasised.some((span) => span.start < end && span.end > start) || isVenueName(words)) continue;
    pool.blankLabel(start, end);
  }
  while (links.length > 0 && pool.take(/(?<!\p{L})(?:media|press|news|links|materials)(?: coverage| mentions)?\s*:(?=[\s\u0000]*\u0000)/iu));
}

/** A year that is told already. */
function isSaid(piece: string, fields: ReadonlyMap<string, string>): boolean {
  return /^(?:19|20)\d\d[a-d]?$/u.test(piece) && fields.has('year');
}

function tidyAward(words: string | undefined): string | undefined {
  const text = words?.replace(/^(?:accepted (?:as|for) )?(?:an? )?/iu, '').replace(/[\s,;.]+$/u, '').trim();
  return text === undefined ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

/** "2nd ed.", "(2nd edn)", "2. Aufl.", "2e éd." */
const EDITION =
  /\(?(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|e|ème|\.)\s?(?:ed(?:ition|n)?|éd(?:ition)?|aufl(?:age)?)(?![\p{L}])\.?(?!\s+by\b)(?:\)|(?=[\s,.;\u0000]|$))/iu;

/** "Cambridge: CUP", "Oslo, Norway: Reed Press", "北京: 科学出版社": where a book was published, and by whom. */
const IMPRINT =
  /(?<=[.,;(\u0000]\s*)([\p{Lu}\p{Lo}][\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)?)?)\s?:\s+([\p{Lu}\p{Lo}][\p{L}&.’' -]{1,60}?)(?=\s*(?:[.,;)\u0000]|$)|\s+(?:19|20)\d\d\b)/u;

/** The publisher of a book, where its place is named with it. */
function readImprint(pool: Pool, emphasised: readonly { start: number; end: number }[], set: Set, ofReport: boolean): void {
  const found = IMPRINT.exec(pool.text);
  if (!found) return;
  const [whole, place, publisher] = found;
  const end = found.index + whole.length;
  const isMarked = emphasised.some((span) => span.start < end && span.end > found.index);
  if (isMarked || !(ofReport || PUBLISHER.test(publisher!) || /^\p{Lu}{2,5}$/u.test(publisher!))) return;
  set('address', place);
  set(ofReport ? 'institution' : 'publisher', publisher);
  pool.blank(found.index, end);
}

type Set = (name: string, value: string | undefined) => void;

/** "JHEP 03 (2019) 033", "Phys. Lett. B716 (2012) 1-29": physicists put the year between volume and page. */
const VOLUME_YEAR_PAGE = new RegExp(
  `(?<=[\\p{L})]\\.?,?\\s+)([A-Z]?\\d{1,4})\\s*\\(((?:19|20)\\d\\d)\\)\\s*,?\\s*(?:no\\.\\s*(\\d{1,3})\\s*,?\\s*)?(?!(?:19|20)\\d\\d\\b)([A-Z]?\\d{1,6}(?:\\s*[-–—−]+\\s*\\d{1,6})?)(?![\\d(:])`,
  'u',
);

/** "12(3): 45–67" */
const VOLUME_ISSUE_PAGES = new RegExp(
  `(?<![\\d.])(\\d{1,4})\\s*\\((?!(?:19|20)\\d\\d\\))(\\d{1,5}(?:\\s*[-–/]\\s*\\d{1,3})?)\\)\\s*(?:[:,]?\\s*(?:pp?\\.?\\s*)?(${RANGE}|(?!(?:19|20)\\d\\d\\b)${PAGE})(?![\\d]))?`,
  'u',
);
const YEAR = /^(?:19|20)\d\d$/u;
const ANY_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
/** "pp. 45–67", "S. 45", "С. 45" */
const PAGES_NAMED = new RegExp(
  `(?<=^|[\\s,.;:(\\u0000])(?:pp?\\.|pages?|Sp?\\.|с\\.|стр\\.)\\s*(${RANGE}|${PAGE})(?![\\d])`,
  'iu',
);
/** "12: 45–67" */
const VOLUME_PAGES = new RegExp(
  `(?<![\\d.-])(\\d{1,4})\\s*[:,]\\s*(${RANGE})(?!\\d)`,
  'u',
);

function readNumbers(pool: Pool, emphasised: readonly { start: number; end: number }[], set: Set): void {
  const physics = pool.take(VOLUME_YEAR_PAGE);
  if (physics) {
    set('volume', physics[1]);
    set('year', physics[2]);
    set('number', physics[3]);
    set('pages', pages(physics[4]));
  }
  const together = pool.take(VOLUME_ISSUE_PAGES);
  if (together) {
    // "2019(3): 45-60", with no other year in the line.
    set(YEAR.test(together[1]!) && !ANY_YEAR.test(pool.text) ? 'year' : 'volume', together[1]);
    set('number', together[2]);
    set('pages', pages(together[3]));
  }
  set('volume', pool.take(/(?<=^|[\s,.;(\u0000])(?:vol(?:ume)?\.?|bd\.|tome|т\.|том)\s*(\d{1,4}|[A-Z]{1,2}-?\d{1,3})\b/iu)?.[1]);
  // Chicago: "Journal of Birds 13, no. 3".
  set('volume', pool.take(/(?<=\s)(\d{1,4})(?=\s*,\s*(?:no|nr|n°)\.?\s*\d)/u)?.[1]);
  set('number', pool.take(/(?<=^|[\s,.;(\u0000])(?:no\.|nr\.|number|issue|n°|№|вып\.)\s*(\d{1,4}(?:\s*[-–/]\s*\d{1,3})?)\b/iu)?.[1]);
  set('pages', pages(pool.take(PAGES_NAMED)?.[1]));
  const colon =
    pool.take(VOLUME_PAGES) ??
    // Vancouver: "2020;11:1234".
    pool.take(/(?<=\d;\s*)(\d{1,4}):([a-zA-Z]?\d{1,8})(?!\d)/u);
  if (colon) {
    set('volume', colon[1]);
    set('pages', pages(colon[2]));
  }
  // Physics: "Journal 4, 100 (2018)", "Phys. Rev. Lett. 128, 011801".
  const bare = pool.take(
    /(?<![\d,]\s*|(?<!\p{L})\.\s*)(?!(?:19|20)\d\d\b)([A-Z]?\d{1,4})\s*,\s*(?!(?:19|20)\d\d\b)([A-Z]?\d{1,6})(?=\s*[(\u0000,.]|\s*$)/u,
  );
  if (bare) {
    set('volume', bare[1]);
    set('pages', bare[2]);
  }
  // "*Journal* 4 (2018), S. 1–20"
  for (const { end } of emphasised) {
    const volume = /^,?\s+(?!(?:19|20)\d\d(?!\d))(\d{1,4})(?=\s*(?:[(,.\u0000]|$))/u.exec(pool.text.slice(end));
    if (!volume) continue;
    set('volume', volume[1]);
    pool.blank(end, end + volume[0].length);
    break;
  }
  set('pages', pages(pool.take(/(?<=[,:]\s*)(\d{1,5}\s*[-–—−]+\s*\d{1,5})(?=\s*(?:[,.(;]|$))/u)?.[1]));
}

function pages(text: string | undefined): string | undefined {
  return text?.replace(/\s*[-–—−]+\s*/u, '--');
}

const DAYS = '(?:\\s+\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?)?';
const YEAR_FIRST = new RegExp(
  `[([]((?:19|20)\\d\\d)[a-d]?,\\s+(${MONTH})${DAYS}[)\\]]|(?<![\\d/.-])((?:19|20)\\d\\d)\\s+(${MONTH})\\.?${DAYS}(?=\\s*[;:.])`,
  'iu',
);

/** "3 May 2018", "May 3–5, 2018" */
const DATED = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+)?(${MONTH})\\.?\\s*(?:(\\d{1,2})(?:\\s*[-–]\\s*\\d{1,2})?(?:st|nd|rd|th)?)?\\s*,?\\s*((?:19|20)\\d\\d)\\b`,
  'iu',
);

function readDate(pool: Pool, context: Context, set: Set, unsure: Map<string, string>): void {
  const dated = pool.take(DATED);
  if (dated) {
    set('year', dated[4]);
    const month = monthNumber(dated[2]!.toLowerCase());
    set('month', month === undefined ? undefined : String(month));
    return;
  }
  // APA: "(2018, May 3–5)"; PubMed: "2018 May 3;4(2):1-9".
  const reversed = pool.take(YEAR_FIRST);
  if (reversed) {
    set('year', reversed[1] ?? reversed[3]);
    set('month', String(monthNumber((reversed[2] ?? reversed[4]!).toLowerCase()) ?? ''));
    return;
  }
  const short = pool.take(/(?<=\p{Lu}{2,}|\p{Lu}\s)\s?['’‘](\d\d)(?!\d)/u)?.[1];
  if (short !== undefined) return set('year', `${Number(short) > 60 ? '19' : '20'}${short}`);
  const found = [...pool.text.matchAll(/[([]?(?<![\d/.-])((?:19|20)\d\d)[a-d]?(?![\d/-])(?:\s*\((?:expected|online first)\))?[)\]]?/gu)];
  const inBrackets = found.find((one) => /^[([]/.test(one[0]) && /[)\]]$/.test(one[0]));
  const chosen = inBrackets ?? found.at(-1);
  if (!chosen) {
    if (context.year !== undefined) set('year', context.year);
    return;
  }
  const years = new Set(found.map((one) => one[1]!));
  if (years.size > 1) unsure.set('year', `the line names ${[...years].join(' and ')}`);
  set('year', chosen[1]);
  // "2019 Conference on …" is part of a name.
  const follows = pool.text.slice(chosen.index + chosen[0].length);
  if (/^[\s]*(?:$|[,.;:()[\]|\n\u0000–—-])/u.test(follows)) pool.blank(chosen.index, chosen.index + chosen[0].length);
}
